import { css, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ValueBook } from '../../../analyse/value/book.js';
import { itemsOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { ValueType } from '../../../model/party.js';
import { FIRST_LOOK, type ValueLook } from '../../../state/session.js';
import { createColumns, type LedgerColumn } from '../../../view/value/ledger-columns.js';
import { otherFlows, type OtherFlow } from '../../../view/value/ledger-other.js';
import { scaleFor } from '../../../view/value/ledger-scale.js';
import { lookedAt } from '../../../view/value/moved-bars.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import { valueColours, type ValueColour } from '../../../view/value/value-colour.js';
import { periodOf } from '../../../view/value/value-time.js';
import { LEDGER, scaledNumber, scaledUnit } from '../../../wording/ui/ledger.js';
import { withinSentence } from '../../../wording/ui/value-picture.js';
import { periodWords } from '../../../wording/ui/value-time.js';
import { KsElement } from '../../ks-element.js';
import { drawing, words } from '../../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../../parts/party-mark.js';
import { elementStyles } from '../../styles/element-styles.js';
import { nameOf } from './ledger-names.js';

/** As many lines as stand beside the ledger without pushing what is below out of sight. */
const FIRST_LINES = 6;

/**
 * What flows beside the value that is looked at, so that one value type never hides the others: arrows between parties,
 * solid for what can be touched and dashed for what cannot, and which of it has no euro value.
 *
 * @fires ks-open-amount - The flows behind a line are asked for; `detail.keys`.
 */
@customElement('ks-other-value')
export class KsOtherValue extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    css`
      :host {
        display: block;
      }
      ul {
        margin: 6px -6px 0;
      }
      .line {
        display: grid;
        grid-template-columns: 26px 40px 26px minmax(0, 1fr) auto;
        gap: var(--s-2);
        align-items: center;
        width: 100%;
        min-height: 30px;
        padding: 2px 6px;
        border-radius: var(--r-1);
        font: 400 14px/18px var(--font);
        text-align: left;
      }
      .line:hover {
        background: var(--sunken);
      }
      /* A long word is broken, and a long unit stands below its number, before either runs into the other. */
      .line > span:nth-last-child(2) {
        hyphens: auto;
        overflow-wrap: anywhere;
      }
      .line > span:last-child {
        max-width: 112px;
        text-align: right;
      }
      .line b {
        font-weight: 650;
        white-space: nowrap;
      }
      small {
        color: var(--ink-3);
        font: var(--t-note);
      }
      .more {
        margin: 2px 0 0 -8px;
      }
      .unweighed {
        display: flex;
        gap: var(--s-2);
        margin-top: 10px;
        color: var(--ink-2);
        font: 400 12px/16px var(--font);
      }
      .unweighed .icon {
        color: var(--ink-3);
      }
      @media (pointer: coarse), (max-width: 700px) {
        .line {
          min-height: var(--hit-touch);
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) book!: ValueBook;
  /** null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();

  @state() private isWhole = false;

  private flows: readonly OtherFlow[] = [];
  /** The ledger's own, for its numbers are said here with the same digits. */
  private columns: readonly LedgerColumn[] = [];
  private readonly columnsOf = createColumns();
  private types: readonly ValueType[] = [];
  private colours: ReadonlyMap<Id, ValueColour> = new Map();

  protected override willUpdate(changed: PropertyValues): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    const { doc, book, scenario, look } = this;
    if (has('doc')) {
      this.types = itemsOf(doc, 'value-type');
      this.colours = valueColours(this.types);
    }
    if (has('doc', 'book', 'scenario', 'look')) {
      const of = lookedAt(doc, look, book);
      const period = periodOf(look, workspaceOf(doc).simulation);
      const amounts = book.amounts(scenario, period);
      this.columns = this.columnsOf(book, { over: look.over === null ? null : period.until - period.from || null, differenceOf: null });
      // All that has a weight is in the euros; beside them stands what has none.
      const weighed = new Set(of === 'euro' ? this.types.filter(({ euroWeight }) => euroWeight !== null).map(({ id }) => id) : []);
      this.flows = otherFlows(amounts.filter(({ valueType }) => !weighed.has(valueType)), this.types.map(({ id }) => id), of);
    }
  }

  private arrow({ id, tangible }: ValueType): TemplateResult {
    const colour = `var(--value-${this.colours.get(id) ?? 'money'})`;
    return html`<svg width="40" height="10" viewBox="0 0 40 10" aria-hidden="true">${svg`<path d="M0 5H31" stroke=${colour} stroke-width="3" stroke-dasharray=${tangible ? 'none' : '5 4'}></path><path d="M40 5l-9-5v10z" fill=${colour}></path>`}</svg>`;
  }

  private lineTemplate(flow: OtherFlow): TemplateResult | typeof nothing {
    const { doc, language, looks } = this;
    const type = this.types.find(({ id }) => id === flow.valueType);
    if (!type) return nothing;
    const said = this.columns.find((column) => column.type.id === type.id) ?? { scale: scaleFor(flow.amount), peak: flow.amount };
    const amount = scaledNumber(flow.amount, said, language);
    const unit = scaledUnit(said.scale.by, type.unit, workspaceOf(doc).unitNames, language);
    const name = nameOf(doc, type.id, language);
    const [from, to] = [looks.get(flow.from), looks.get(flow.to)];
    const ends = `${nameOf(doc, flow.from, language)} ${this.t(LEDGER.to(nameOf(doc, flow.to, language)))}`;
    return html`<li>
      <button type="button" class="line" title=${ends} @click=${() => this.emit('ks-open-amount', { keys: flow.keys })}>
        <span class="visually-hidden">${ends}:</span>${from ? partyMark(from) : html`<span></span>`}${this.arrow(type)}${to ? partyMark(to) : html`<span></span>`}<span>${words(name)}</span><span><b>${amount}</b> <small>${unit}</small></span>
      </button>
    </li>`;
  }

  /** Which of the values shown count in no amount of euros. */
  private unweighedTemplate(): TemplateResult | typeof nothing {
    const shown = new Set(this.flows.map(({ valueType }) => valueType));
    const names = this.types.filter(({ id, euroWeight }) => euroWeight === null && shown.has(id)).map(({ id }) => withinSentence(nameOf(this.doc, id, this.language)));
    if (names.length === 0) return nothing;
    return html`<p class="unweighed">${drawing('eye', 18)}<span>${words(this.t(LEDGER.noEuroValue(names)))}</span></p>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { flows, isWhole, look, doc } = this;
    if (flows.length === 0) return nothing;
    const { simulation } = workspaceOf(doc);
    const period = { ...periodOf(look, simulation), start: simulation.start };
    const rest = flows.length - FIRST_LINES;
    return html`<h2 class="head">${this.t(LEDGER.otherValue(periodWords(period, simulation.timeUnit), period.until - period.from === 1 && period.start === 0))}</h2>
      <ul role="list">
        ${(isWhole ? flows : flows.slice(0, FIRST_LINES)).map((flow) => this.lineTemplate(flow))}
      </ul>
      ${rest > 0 ? html`<button type="button" class="button quiet more" aria-expanded=${isWhole} @click=${() => (this.isWhole = !isWhole)}>${this.t(isWhole ? LEDGER.otherFewer : LEDGER.otherMore(rest))}</button>` : nothing}
      ${this.unweighedTemplate()}`;
  }
}
