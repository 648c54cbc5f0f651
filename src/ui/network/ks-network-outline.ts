import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Period } from '../../analyse/value/amounts.js';
import type { ValueBook } from '../../analyse/value/book.js';
import { workspaceOf, type Document } from '../../model/document.js';
import { freshId, type Id } from '../../model/id.js';
import type { Ring } from '../../model/party.js';
import type { Text } from '../../model/text.js';
import { onPage } from '../../state/commands/map/on-page.js';
import { addParty, moveToRing } from '../../state/commands/value/parties.js';
import type { NetworkPage } from '../../view/network/network-page.js';
import type { NetworkNode, NetworkRing, NetworkScene } from '../../view/network/network-scene.js';
import { NETWORK } from '../../wording/ui/network.js';
import { periodWords } from '../../wording/ui/value-time.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { outlineStyles } from '../map/list/outline-styles.js';
import { partyMark, partyMarkStyles } from '../parts/party-mark.js';
import { elementStyles } from '../styles/element-styles.js';
import './ks-give-to.js';
import { today } from './network-host.js';
import { networkRowStyles } from './network-row-styles.js';
import { amountsByLine, flowRow } from './network-rows.js';

/**
 * The value network as a list: the drawing's twin for people who do not see it, have no mouse, or hold a phone. Parties
 * stand by ring, each with what it gives and receives; parties and flows are added here, and moved to another ring.
 *
 * @fires ks-select - A party or a flow is chosen; `detail.id`, null for none.
 * @fires ks-command - Something was added or moved; `detail.command`.
 * @fires ks-connect - A new flow is to be drawn; `detail.from`, `detail.to`.
 * @fires ks-outline-close - Back to the network. Stays in its own tree.
 */
@customElement('ks-network-outline')
export class KsNetworkOutline extends KsElement {
  static override styles = [
    elementStyles,
    outlineStyles,
    partyMarkStyles,
    networkRowStyles,
    css`
      .party {
        display: grid;
        grid-template-columns: 26px minmax(0, 1fr);
        gap: 10px;
        align-items: center;
      }
      h4 {
        margin-top: var(--s-2);
        color: var(--ink-2);
        font: var(--t-note);
      }
      .flows {
        margin-top: 0;
      }
      .nobody {
        padding: 8px;
        color: var(--ink-2);
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
        gap: var(--s-2);
        align-items: end;
      }
      label {
        display: grid;
        gap: 2px;
        color: var(--ink-2);
        font: var(--t-note);
      }
      input,
      select {
        width: 100%;
        height: 36px;
        padding: 0 8px;
        border: 1px solid var(--control);
        border-radius: var(--r-2);
        background: var(--surface);
        color: var(--ink);
        font: 400 14px/20px var(--font);
      }
      .own label {
        margin-top: var(--s-2);
      }
      @media (pointer: coarse), (max-width: 700px) {
        form {
          grid-template-columns: 1fr 1fr;
        }
        input,
        select,
        .button {
          height: 44px;
          font-size: 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) page!: NetworkPage;
  @property({ attribute: false }) scene!: NetworkScene;
  @property({ attribute: false }) book: ValueBook | null = null;
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) selection: Id | null = null;
  @property({ attribute: false }) period!: Period;

  /** What just happened, for people who listen. */
  @state() private said: Text | null = null;

  @query('.name') private newName!: HTMLInputElement;
  @query('.ring') private newRing!: HTMLSelectElement;

  private amounts: ReadonlyMap<Id, number> = new Map();

  protected override willUpdate(changed: PropertyValues): void {
    if (['book', 'scenario', 'period'].some((name) => changed.has(name))) this.amounts = amountsByLine(this.book, this.scenario, this.period);
  }

  /** The first thing of the list to work with has the focus. */
  override focus(): void {
    (this.renderRoot.querySelector<HTMLElement>('.row[aria-pressed="true"]') ?? this.renderRoot.querySelector<HTMLElement>('h2'))?.focus();
  }

  private choose(id: Id): void {
    this.emit('ks-select', { id: id === this.selection ? null : id });
  }

  private readonly onAdd = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = this.newName.value.trim();
    if (name === '') return this.newName.focus();
    const id = freshId('party');
    this.emit('ks-command', { command: onPage(this.page, addParty(id, { [this.language]: name }, { is: 'organisation', ring: this.newRing.value as Ring })) });
    this.newName.value = '';
    this.emit('ks-select', { id });
    void this.updateComplete.then(() => this.updateComplete).then(() => [...this.renderRoot.querySelectorAll<HTMLElement>('.row')].find(({ dataset }) => dataset.id === id)?.focus());
  };

  private moveTo(node: NetworkNode, ring: Ring): void {
    this.emit('ks-command', { command: onPage(this.page, moveToRing(node.id, ring, today())) });
    this.said = NETWORK.movedTo(node.name, NETWORK.rings[ring]);
    void this.updateComplete.then(() => this.updateComplete).then(() => [...this.renderRoot.querySelectorAll<HTMLElement>('.row')].find(({ dataset }) => dataset.id === node.id)?.focus());
  }

  private ringOptions(chosen: Ring): readonly TemplateResult[] {
    return this.scene.rings.map(({ ring }) => html`<option value=${ring} ?selected=${ring === chosen}>${this.t(NETWORK.rings[ring])}</option>`);
  }

  private partyTemplate(node: NetworkNode): TemplateResult {
    const { doc, amounts, language, selection } = this;
    const { lines } = this.scene;
    const [given, received] = [lines.filter(({ from }) => from === node.id), lines.filter(({ to }) => to === node.id)];
    const isOpen = selection === node.id || [...given, ...received].some(({ source }) => source === selection);
    const rows = (all: typeof given, names: 'from' | 'to'): TemplateResult =>
      html`<ul class="flows">
        ${all.map((line) => flowRow({ doc, line, names, amounts, language, isChosen: line.source === selection, choose: () => this.choose(line.source) }))}
      </ul>`;
    return html`<li>
      <button type="button" class="row" data-id=${node.id} aria-pressed=${node.id === selection ? 'true' : 'false'} @click=${() => this.choose(node.id)}>
        <span class="party">${partyMark(node.look)}<span>${node.name}<small>${[node.boundary ? this.t(NETWORK.boundary[node.boundary]) : '', this.t(NETWORK.flowsOf(given.length, received.length))].filter(Boolean).join(', ')}</small></span></span>
      </button>
      ${isOpen
        ? html`<div class="own">
            ${given.length > 0 ? html`<h4>${this.t(NETWORK.gives)}</h4>${rows(given, 'to')}` : nothing} ${received.length > 0 ? html`<h4>${this.t(NETWORK.receives)}</h4>${rows(received, 'from')}` : nothing}
            <ks-give-to .doc=${doc} .from=${node.id}></ks-give-to>
            <label>${this.t(NETWORK.ringOf)}<select @change=${({ target }: Event) => this.moveTo(node, (target as HTMLSelectElement).value as Ring)}>${this.ringOptions(node.ring)}</select></label>
          </div>`
        : nothing}
    </li>`;
  }

  private ringTemplate({ ring }: NetworkRing): TemplateResult {
    const nodes = this.scene.nodes.filter((node) => node.ring === ring);
    return html`<section>
      <h3>${this.t(NETWORK.rings[ring])}<span>${nodes.length}</span></h3>
      ${nodes.length === 0 ? html`<p class="nobody">${this.t(NETWORK.nobody)}</p>` : html`<ul>${nodes.map((node) => this.partyTemplate(node))}</ul>`}
    </section>`;
  }

  protected override render(): TemplateResult {
    const { start, timeUnit } = workspaceOf(this.doc).simulation;
    return html`<header>
        <h2 tabindex="-1">${this.t(NETWORK.listTitle)}</h2>
        <button type="button" class="icon-button" aria-label=${this.t(NETWORK.closeList)} @click=${() => this.dispatchEvent(new CustomEvent('ks-outline-close'))}>${icon('close', 18)}</button>
      </header>
      <form @submit=${this.onAdd}>
        <label>${this.t(NETWORK.newParty)}<input class="name" autocomplete="off" /></label>
        <label>${this.t(NETWORK.ringOf)}<select class="ring">${this.ringOptions('core')}</select></label>
        <button type="submit" class="button">${this.t(NETWORK.add)}</button>
      </form>
      ${this.book ? html`<p class="note">${this.t(periodWords({ ...this.period, start }, timeUnit))}</p>` : nothing} ${this.scene.rings.map((ring) => this.ringTemplate(ring))}
      <p class="visually-hidden" role="status">${this.t(this.said ?? {})}</p>`;
  }
}
