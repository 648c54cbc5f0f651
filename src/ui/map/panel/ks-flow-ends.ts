import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { itemsOf, type Document } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import { placementsOf } from '../../../state/commands/map/variables.js';
import { reattachFlow, stockAt } from '../../../state/commands/map/flows.js';
import { freeName } from '../../../state/commands/map/names.js';
import { flowsThrough, joinFlows, splitFlow } from '../../../state/commands/map/split.js';
import type { Command } from '../../../state/edit.js';
import { variableName } from '../../../view/map/scene.js';
import { HANDS } from '../../../wording/ui/map-hands.js';
import { MAP } from '../../../wording/ui/map.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';

/** How far from its valve a cloud is put for which no place was shown, in px. */
const ASIDE = 120;

/**
 * Where a flow comes from and goes to, each to be chosen, and a stock put into it; for a stock between two flows, taking it
 * out. The twin of dragging an end of a pipe.
 *
 * @fires ks-command - `detail.command`.
 * @fires ks-notice - `detail.text`, and `detail.undo` to offer it back.
 */
@customElement('ks-flow-ends')
export class KsFlowEnds extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s-2);
        align-items: center;
        margin-top: var(--s-4);
        font: var(--t-body);
      }
      label {
        color: var(--ink-2);
      }
      select {
        width: 100%;
        min-height: 36px;
        padding: 0 var(--s-2);
        border: 1px solid var(--control);
        border-radius: var(--r-2);
        background: var(--surface);
        color: var(--ink);
        font: inherit;
      }
      .button {
        grid-column: 1 / -1;
        justify-self: start;
      }
      @media (pointer: coarse), (max-width: 700px) {
        select {
          min-height: var(--hit-touch);
          font-size: 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  /** The flow, or the stock. */
  @property() of: Id = '';
  /** The page that is open; the first on which it stands where that is not in the document yet. */
  @property() view: Id = '';

  private do(command: Command): void {
    this.emit('ks-command', { command });
  }

  private attach(end: 'source' | 'sink', stock: string): void {
    const valve = this.valve;
    const view = valve?.view ?? this.view;
    const aside = end === 'source' ? -ASIDE : ASIDE;
    this.do(reattachFlow(this.of, end, stock === '' ? { x: (valve?.x ?? 0) + aside, y: valve?.y ?? 0 } : { stock }, view));
  }

  private get valve() {
    const places = placementsOf(this.doc, this.of).filter(({ ghost }) => !ghost);
    return places.find(({ view }) => view === this.view) ?? places[0];
  }

  private split(): void {
    const { doc, valve } = this;
    if (!valve) return;
    const between = { stock: freshId('stock'), stockName: freeName(doc, this.t(MAP.kinds.stock)), flow: freshId('flow'), flowName: freeName(doc, this.t(MAP.kinds.flow)) };
    this.do(splitFlow(this.of, between, { view: valve.view, x: valve.x, y: valve.y }));
    this.emit('ks-notice', { text: HANDS.splitDone, undo: true });
  }

  private join(): void {
    const { valve } = this;
    this.do(joinFlows(this.of, valve?.view ?? this.view));
    this.emit('ks-notice', { text: HANDS.joinDone, undo: true });
  }

  private endTemplate(end: 'source' | 'sink', other: Id | null): TemplateResult {
    const { doc, of, language } = this;
    const held = stockAt(doc, of, end === 'source' ? 'outflows' : 'inflows')?.id ?? '';
    const stocks = itemsOf(doc, 'stock').filter(({ id, model }) => model === undefined && id !== other);
    return html`<label for=${end}>${this.t(end === 'source' ? HANDS.flowFrom : HANDS.flowTo)}</label>
      <select id=${end} .value=${held} @change=${({ target }: Event) => this.attach(end, (target as HTMLSelectElement).value)}>
        ${other === null && held !== '' ? nothing : html`<option value="" ?selected=${held === ''}>${this.t(HANDS.outside)}</option>`}
        ${stocks.map(({ id }) => html`<option value=${id} ?selected=${id === held}>${variableName(doc, id, language)}</option>`)}
      </select>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { doc, of } = this;
    const item = doc.items.get(of);
    if (item?.kind === 'flow' && item.model === undefined) {
      const [from, to] = [stockAt(doc, of, 'outflows')?.id ?? null, stockAt(doc, of, 'inflows')?.id ?? null];
      return html`<section>
        ${this.endTemplate('source', to)} ${this.endTemplate('sink', from)}
        ${this.valve ? html`<button type="button" class="button quiet" @click=${() => this.split()}>${this.t(HANDS.split)}</button>` : nothing}
      </section>`;
    }
    const canJoin = flowsThrough(doc, of) !== null && joinFlows(of, this.valve?.view ?? this.view)(doc) !== null;
    return canJoin ? html`<section><button type="button" class="button quiet" @click=${() => this.join()}>${this.t(HANDS.join)}</button></section>` : nothing;
  }
}
