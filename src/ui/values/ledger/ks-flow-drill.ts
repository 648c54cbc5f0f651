import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { FlowAmount } from '../../../analyse/value/amounts.js';
import type { ValueBook } from '../../../analyse/value/book.js';
import { itemsOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { ValueType } from '../../../model/party.js';
import type { Text } from '../../../model/text.js';
import { FIRST_LOOK, type ValueLook } from '../../../state/session.js';
import type { Outcome } from '../../../view/outcome.js';
import { euroScale, type LedgerColumn } from '../../../view/value/ledger-columns.js';
import { euroNet, feltAs } from '../../../view/value/ledger-euro.js';
import { behind, type AmountAsked, type Behind, type FlowBehind } from '../../../view/value/ledger-flows.js';
import { scaleFor } from '../../../view/value/ledger-scale.js';
import { netOf, pairOf, type LedgerTable } from '../../../view/value/ledger-table.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import { momentOf, periodOf } from '../../../view/value/value-time.js';
import { formatNumber } from '../../../wording/number.js';
import { LEDGER, netWord, scaledNumber, scaledUnit } from '../../../wording/ui/ledger.js';
import { withinSentence } from '../../../wording/ui/value-picture.js';
import { periodWords } from '../../../wording/ui/value-time.js';
import { KsElement } from '../../ks-element.js';
import { drawing, words } from '../../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../../parts/party-mark.js';
import { elementStyles } from '../../styles/element-styles.js';
import { drillStyles } from './drill-styles.js';
import { euroPartsTemplate } from './euro-parts.js';
import './ks-flow-detail.js';
import { amountWords, flowName, nameOf } from './ledger-names.js';

/** Most flows that are listed at a time; a total of a large ecosystem has hundreds. */
const MOST_FLOWS = 60;

/**
 * What stands behind a number: the flows that make it, each with its equation, its course and the way to the map. Beside
 * the view, or over it on a phone.
 *
 * @fires ks-ask - Another number is asked about; `detail` says which. Stays in its own tree.
 * @fires ks-close - It was closed. Stays in its own tree.
 * @fires ks-go-to - A record is to be shown on the map; `detail.id`.
 */
@customElement('ks-flow-drill')
export class KsFlowDrill extends KsElement {
  static override styles = [elementStyles, partyMarkStyles, drillStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) book!: ValueBook;
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  @property({ attribute: false }) table!: LedgerTable;
  @property({ attribute: false }) amounts: readonly FlowAmount[] = [];
  @property({ attribute: false }) columns: readonly LedgerColumn[] = [];
  @property({ attribute: false }) isDifference = false;
  /** Which number; null while nothing is asked. */
  @property({ attribute: false }) asked: AmountAsked | null = null;

  /** The flow that is open to its equation. */
  @state() private flow: string | null = null;

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('h2') private heading!: HTMLElement | null;

  private found: Behind = { total: 0, valueType: null, flows: [] };
  /** The euro-equivalent from which somebody came to what is asked now. */
  private trail: { readonly from: AmountAsked; readonly to: AmountAsked } | null = null;
  /** Where the focus came from, and goes back to. */
  private origin: HTMLElement | SVGElement | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    const { asked } = this;
    // What was looked at before stays one step back, as long as it leads here.
    if (changed.has('asked') && this.trail !== null && this.trail.to !== asked) this.trail = null;
    if (!asked || asked.of === 'euro') return;
    this.found = behind(asked, this.table, this.amounts, (id) => this.kindOf(id));
    // With one flow there is nothing to choose.
    if (changed.has('asked')) this.flow = this.found.flows.length === 1 ? (this.found.flows[0]?.flow.key ?? null) : null;
  }

  /** Opens the panel, or moves the reader back to its beginning when it is open. */
  show(): void {
    const { dialog } = this;
    const from = focused();
    if (from && !this.renderRoot.contains(from)) this.origin = from;
    if (!dialog.open && !dialog.matches(':popover-open')) {
      if (matchMedia('(max-width: 700px)').matches) dialog.showModal();
      else dialog.showPopover();
    }
    dialog.scrollTop = 0;
    void this.updateComplete.then(() => this.heading?.focus({ preventScroll: true }));
  }

  private close(): void {
    const { dialog, origin } = this;
    if (dialog.open) dialog.close();
    if (dialog.matches(':popover-open')) dialog.hidePopover();
    this.origin = null;
    origin?.focus({ preventScroll: true });
    this.dispatchEvent(new CustomEvent('ks-close'));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  private ask(asked: AmountAsked): void {
    this.dispatchEvent(new CustomEvent('ks-ask', { detail: asked }));
  }

  /** From a euro-equivalent to the natural amounts behind one of its parts. */
  private readonly askPart = (valueType: Id): void => {
    const from = this.asked;
    if (from?.of !== 'euro') return;
    const pairs = from.party === null ? this.table.totals : this.table.rows.find(({ party }) => party === from.party)?.pairs;
    // Who only gives what it also keeps has no net of it.
    const hasNet = pairs !== undefined && netOf(this.kindOf(valueType), pairOf(pairs, valueType)) !== null;
    const to: AmountAsked = { of: 'cell', party: from.party, valueType, side: hasNet ? 'net' : 'given' };
    this.trail = { from, to };
    this.ask(to);
  };

  private kindOf(valueType: Id): ValueType['is'] {
    const type = this.doc.items.get(valueType);
    return type?.kind === 'value-type' ? feltAs(type) : 'rival';
  }

  /** A number on the scale of its column, with what it counts. */
  private amountTemplate(amount: number, valueType: Id, isSigned = this.isDifference): TemplateResult {
    const { language } = this;
    const type = this.doc.items.get(valueType);
    const said = this.columns.find((column) => column.type.id === valueType) ?? { scale: scaleFor(amount), peak: Math.abs(amount) };
    const text = scaledNumber(amount, said, language, isSigned);
    // What is too small for the column's scale is said in its own.
    if (type?.kind === 'value-type' && text.includes('<')) return html`<b>${amountWords(this.doc, type, amount, language)}</b>`;
    return html`<b>${text}</b>${type?.kind === 'value-type' ? html` <small>${scaledUnit(said.scale.by, type.unit, workspaceOf(this.doc).unitNames, language)}</small>` : nothing}`;
  }

  private markOf(party: Id): TemplateResult | typeof nothing {
    const look = this.looks.get(party);
    return look ? partyMark(look) : nothing;
  }

  /** The marks of giver and receiver with the way it goes. */
  private endsTemplate(from: Id, to: Id): TemplateResult {
    return html`<span class="ends">${this.markOf(from)}${from === to ? nothing : html`${drawing('arrow', 14)}${this.markOf(to)}`}</span>`;
  }

  private get head(): { readonly marks: TemplateResult | typeof nothing; readonly words: string } {
    const { asked, found, doc, language } = this;
    if (asked?.of === 'euro') {
      const { party } = asked;
      return { marks: party === null ? nothing : this.markOf(party), words: `${party === null ? this.t(LEDGER.total) : nameOf(doc, party, language)}: ${withinSentence(this.t(LEDGER.euro))}` };
    }
    if (asked?.of === 'cell') {
      const { party, valueType, side } = asked;
      const who = party === null ? this.t(LEDGER.total) : nameOf(doc, party, language);
      const what: Text = side === 'net' ? netWord(this.kindOf(valueType)) : LEDGER[side];
      return { marks: party === null ? nothing : this.markOf(party), words: this.t(LEDGER.behindCell(who, withinSentence(nameOf(doc, valueType, language)), what)) };
    }
    const [first] = found.flows;
    const isOnePair = first && found.flows.every(({ flow }) => flow.from === first.flow.from && flow.to === first.flow.to);
    if (!isOnePair) return { marks: nothing, words: this.t(LEDGER.behindFlows) };
    const { from, to } = first.flow;
    const both = from === to ? `${nameOf(doc, from, language)}, ${this.t(LEDGER.amongItself)}` : `${nameOf(doc, from, language)} ${this.t(LEDGER.to(nameOf(doc, to, language)))}`;
    return { marks: this.endsTemplate(from, to), words: both };
  }

  /** What there is to know of a flow beside its amount. */
  private notes({ flow, share }: FlowBehind): readonly string[] {
    const { doc, language, scenario } = this;
    const item = doc.items.get(flow.source);
    const isOwn = itemsOf(doc, 'scenario').some((each) => each.valueFlows?.includes(flow.source));
    const isInBase = this.book.table(null)?.rows.some(({ key }) => key === flow.key) ?? false;
    return [
      ...(share === null ? [] : [this.t(share !== 0 && share < 0.0005 ? LEDGER.smallShare : LEDGER.share(formatNumber(share * 100, language, share >= 0.1 || share === 0 ? 0 : 1)))]),
      ...(flow.is === 'cost' ? [this.t(LEDGER.costMark)] : item?.kind === 'value-flow' && item.contract ? [this.t(LEDGER.contracts[item.contract])] : []),
      ...(scenario !== null && (isOwn || (flow.is === 'value-flow' && !isInBase)) ? [this.t(LEDGER.onlyHere)] : []),
      ...(!this.isDifference && flow.amount < 0 ? [this.t(LEDGER.backwards)] : []),
    ];
  }

  private otherTemplate({ flow, other }: FlowBehind): TemplateResult {
    const { doc, language } = this;
    if (flow.from === flow.to) return html`${this.markOf(flow.from)}<span>${this.t(LEDGER.amongItself)}</span>`;
    if (other === null) return html`${this.endsTemplate(flow.from, flow.to)}<span class="visually-hidden">${nameOf(doc, flow.from, language)} ${this.t(LEDGER.to(nameOf(doc, flow.to, language)))}</span>`;
    const name = nameOf(doc, other, language);
    return html`${this.markOf(other)}<span>${this.t(other === flow.to ? LEDGER.to(name) : LEDGER.comesFrom(name))}</span>`;
  }

  private flowTemplate(each: FlowBehind): TemplateResult {
    const { doc, language, book, scenario, look, outcomes } = this;
    const { flow, part } = each;
    const isOpen = this.flow === flow.key;
    const isNet = this.asked?.of === 'cell' && this.asked.side === 'net';
    return html`<li>
      <button type="button" class="flow" aria-expanded=${isOpen} @click=${() => (this.flow = isOpen ? null : flow.key)}>
        <span class="name">${words(flowName(doc, flow, language))}</span>
        <span class="amount">${this.amountTemplate(part, flow.valueType, this.isDifference || isNet)}</span>
        <span class="other">${this.otherTemplate(each)}</span>
        <span class="notes">${this.notes(each).join(', ')}</span>
        ${drawing('down', 16)}
      </button>
      ${isOpen
        ? html`<ks-flow-detail
            .doc=${doc}
            .book=${book}
            .scenario=${scenario}
            .outcomes=${outcomes}
            .flow=${flow}
            .time=${momentOf(look, workspaceOf(doc).simulation)}
          ></ks-flow-detail>`
        : nothing}
    </li>`;
  }

  /** Scenario and period that the number is of. */
  private get said(): Text {
    const { doc, look, scenario, language, isDifference } = this;
    const { simulation } = workspaceOf(doc);
    const period = periodWords({ ...periodOf(look, simulation), start: simulation.start }, simulation.timeUnit);
    const name = scenario === null ? this.t(LEDGER.base) : nameOf(doc, scenario, language);
    return isDifference ? LEDGER.againstBase(name, period) : LEDGER.ofScenario(name, period);
  }

  /** The natural amounts and weights that make a euro-equivalent. */
  private euroTemplate(party: Id | null): TemplateResult {
    const { table, doc, language, columns } = this;
    const types = columns.map(({ type }) => type);
    const net = euroNet(types, party === null ? table.totals : (table.rows.find((row) => row.party === party)?.pairs ?? new Map()));
    const said = euroScale(columns);
    return html`<p class="total"><b>${scaledNumber(net?.euro ?? 0, said, language, true)}</b> <small>${scaledUnit(said.scale.by, 'eur', workspaceOf(doc).unitNames, language)}</small></p>
      <p class="note" role="status">${this.t(this.said)}</p>
      ${net ? euroPartsTemplate(doc, net, language, this.askPart) : html`<p class="empty">${this.t(LEDGER.nothingBehind)}</p>`}`;
  }

  private flowsTemplate(): TemplateResult {
    const { found } = this;
    const isNet = this.asked?.of === 'cell' && this.asked.side === 'net';
    return html`${found.valueType === null ? nothing : html`<p class="total">${this.amountTemplate(found.total, found.valueType, this.isDifference || isNet)}</p>`}
      <p class="note" role="status">${this.t(this.said)}</p>
      ${found.flows.length === 0
        ? html`<p class="empty">${this.t(LEDGER.nothingBehind)}</p>`
        : html`<h3>${this.t(LEDGER.flowsBehind(found.flows.length))}</h3>
            <ul class="flows" role="list">
              ${found.flows.slice(0, MOST_FLOWS).map((each) => this.flowTemplate(each))}
            </ul>
            ${found.flows.length > MOST_FLOWS ? html`<p class="note">${this.t(LEDGER.andSmaller(found.flows.length - MOST_FLOWS))}</p>` : nothing}`}`;
  }

  private bodyTemplate(asked: AmountAsked): TemplateResult {
    const { marks, words: title } = this.head;
    const trail = this.trail?.from;
    return html`${trail ? html`<button type="button" class="button quiet back" @click=${() => this.ask(trail)}>${drawing('arrow', 16)}${this.t(LEDGER.backToEuro)}</button>` : nothing}
      <header>
        <h2 id="title" tabindex="-1">${marks}<span>${words(title)}</span></h2>
        <button type="button" class="icon-button" aria-label=${this.t(LEDGER.close)} @click=${() => this.close()}>${drawing('close')}</button>
      </header>
      ${asked.of === 'euro' ? this.euroTemplate(asked.party) : this.flowsTemplate()}`;
  }

  protected override render(): TemplateResult {
    return html`<dialog popover="manual" aria-labelledby="title" @keydown=${this.onKey} @cancel=${(event: Event) => {
      event.preventDefault();
      this.close();
    }}>
      ${this.asked ? this.bodyTemplate(this.asked) : nothing}
    </dialog>`;
  }
}

/** The element that has the focus, in whichever tree. */
function focused(): HTMLElement | SVGElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return (at instanceof HTMLElement || at instanceof SVGElement) && at !== document.body ? at : null;
}
