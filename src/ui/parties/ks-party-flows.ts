import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Stakeholder } from '../../model/party.js';
import { flowsIn } from '../../view/value/contributions.js';
import type { PartyLook } from '../../view/value/party-look.js';
import { PARTIES } from '../../wording/ui/parties.js';
import { KsElement } from '../ks-element.js';
import { partyMarkStyles } from '../parts/party-mark.js';
import { inspectorStyles } from '../map/panel/inspector-styles.js';
import { elementStyles } from '../styles/element-styles.js';
import { flowRow } from './flow-row.js';
import { NOTHING_MOVED, saidAmount, type Moved } from './moved.js';
import { panelStyles } from './panel-styles.js';

/** Most flows in one list at a time; a market may take part in hundreds. */
const MOST_ROWS = 12;

type Direction = 'gives' | 'receives' | 'keeps';

/** A flow of value, or a cost of an intervention. */
interface Line {
  readonly id: Id;
  readonly name: string;
  readonly from: Id;
  readonly to: Id;
  readonly valueType: Id;
  readonly amount: number | undefined;
  /** What is particular about it; empty for a flow that base has. */
  readonly note: string;
}

/**
 * What a party gives and receives in the current scenario: each flow and each cost of an intervention with its other end,
 * what flows, and how much in the period that is looked at.
 *
 * @fires ks-connect - A new flow is to be drawn; `detail.from` and `detail.to`.
 * @fires ks-select - A flow, or the intervention of a cost, is chosen; `detail.id`.
 */
@customElement('ks-party-flows')
export class KsPartyFlows extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    inspectorStyles,
    panelStyles,
    css`
      :host {
        padding: 0;
        background: none;
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) party!: Stakeholder;
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) moved: Moved = NOTHING_MOVED;
  /** The period, in words: "jaar 25". */
  @property() when = '';

  @state() private whole: ReadonlySet<Direction> = new Set();

  private get lines(): readonly Line[] {
    const { doc, scenario, moved } = this;
    const own = new Set(itemsOf(doc, 'scenario').flatMap(({ valueFlows }) => valueFlows ?? []));
    const flows = flowsIn(doc, scenario).map((flow): Line => ({ ...flow, name: this.t(flow.label, flow.name), amount: moved.amounts.get(flow.id), note: own.has(flow.id) ? this.t(PARTIES.onlyHere) : '' }));
    const costs = moved.costs.map((cost): Line => {
      const intervention = doc.items.get(cost.source);
      return { ...cost, id: cost.source, name: intervention?.kind === 'intervention' ? this.t(intervention.name, intervention.slug) : '', note: this.t(PARTIES.cost) };
    });
    return [...flows, ...costs];
  }

  private rowTemplate(line: Line, direction: Direction): TemplateResult {
    const { doc, looks, language } = this;
    const type = doc.items.get(line.valueType);
    const other = doc.items.get(direction === 'receives' ? line.from : line.to);
    const name = other?.kind === 'stakeholder' ? this.t(other.name, other.slug) : '';
    const whom = direction === 'keeps' ? '' : this.t(direction === 'gives' ? PARTIES.toWhom(name) : PARTIES.fromWhom(name));
    const about = [type?.kind === 'value-type' ? this.t(type.name, type.slug) : '', whom, line.note].filter(Boolean).join(', ');
    return flowRow({ look: looks.get(other?.id ?? ''), name: line.name, about, amount: saidAmount(doc, line.valueType, line.amount, language), choose: () => this.emit('ks-select', { id: line.id }) });
  }

  private listTemplate(direction: Direction, lines: readonly Line[]): TemplateResult | typeof nothing {
    if (lines.length === 0) return nothing;
    const shown = this.whole.has(direction) ? lines : lines.slice(0, MOST_ROWS);
    const rest = lines.length - shown.length;
    return html`<section>
      <h3>${this.t(PARTIES[direction])}${this.moved.amounts.size > 0 ? html`<span>${this.when}</span>` : nothing}</h3>
      <ul>${shown.map((line) => this.rowTemplate(line, direction))}</ul>
      ${rest > 0 ? html`<button type="button" class="button quiet make" @click=${() => (this.whole = new Set([...this.whole, direction]))}>${this.t(PARTIES.moreRows(rest))}</button>` : nothing}
    </section>`;
  }

  protected override render(): TemplateResult {
    const { id } = this.party;
    const lines = this.lines.filter(({ from, to }) => from === id || to === id);
    const give = html`<ks-give-to .doc=${this.doc} .from=${id}></ks-give-to>`;
    if (lines.length === 0) return html`<section><p class="quiet">${this.t(PARTIES.noFlows)}</p>${give}</section>`;
    return html`${this.listTemplate('gives', lines.filter(({ from, to }) => from === id && to !== id))}
      ${this.listTemplate('receives', lines.filter(({ from, to }) => to === id && from !== id))}
      ${this.listTemplate('keeps', lines.filter(({ from, to }) => from === to))}
      ${give}`;
  }
}
