import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { FlowAmount } from '../../../analyse/value/amounts.js';
import type { ValueBook } from '../../../analyse/value/book.js';
import { itemsOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { textIn, type Text } from '../../../model/text.js';
import { FIRST_LOOK, type ValueLook } from '../../../state/session.js';
import type { Outcome } from '../../../view/outcome.js';
import { createColumns, euroScale, type LedgerColumn } from '../../../view/value/ledger-columns.js';
import type { AmountAsked } from '../../../view/value/ledger-flows.js';
import { ledgerTable, type LedgerTable } from '../../../view/value/ledger-table.js';
import { lookedAt } from '../../../view/value/moved-bars.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import { periodOf } from '../../../view/value/value-time.js';
import { LEDGER } from '../../../wording/ui/ledger.js';
import { moment } from '../../../wording/ui/scenarios.js';
import { periodWords } from '../../../wording/ui/value-time.js';
import { download, fileName } from '../../chart/save-chart.js';
import { KsElement } from '../../ks-element.js';
import { partyMarkStyles } from '../../parts/party-mark.js';
import { elementStyles } from '../../styles/element-styles.js';
import { markCut } from './cut-columns.js';
import type { KsFlowDrill } from './ks-flow-drill.js';
import './ks-flow-drill.js';
import './ks-ledger-options.js';
import './ks-purses.js';
import { ledgerFile } from './ledger-file.js';
import { invisibleTemplate } from './invisible-view.js';
import { nameOf } from './ledger-names.js';
import { ledgerStyles } from './ledger-styles.js';
import { ledgerTableTemplate, type LedgerShown } from './ledger-view.js';
import { stepInTable } from './table-keys.js';

/** As many parties as a table follows while somebody scrubs; more are a choice. */
const FIRST_ROWS = 60;

/** Below this width one value type has room, in px. */
const NARROW = 560;

/**
 * The value ledger: who gave and received how much of each value type over the period that is looked at. Every number
 * opens the flows behind it.
 *
 * @fires ks-look - Another period is asked for; `detail` is what changes.
 * @fires ks-go-to - A record is to be shown on the map; `detail.id`.
 */
@customElement('ks-value-ledger')
export class KsValueLedger extends KsElement {
  static override styles = [elementStyles, partyMarkStyles, ledgerStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) book!: ValueBook;
  /** null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  /** Keys of amounts that were clicked elsewhere; each new list opens the flows behind them. */
  @property({ attribute: false }) open: readonly string[] | null = null;

  @state() private asked: AmountAsked | null = null;
  /** Whether somebody asked for euro-equivalents: without that, no value is weighed. */
  @state() private isInEuro = false;
  /** Value types whose columns are put away. */
  @state() private away: ReadonlySet<Id> = new Set();
  @state() private isNarrow = false;
  /** Whether the parties beyond the first are shown too. */
  @state() private isWhole = false;

  @query('ks-flow-drill') private drill!: KsFlowDrill | null;
  @query('table') private tableElement!: HTMLTableElement | null;

  private amounts: readonly FlowAmount[] = [];
  private table: LedgerTable = ledgerTable([], []);
  private columns: readonly LedgerColumn[] = [];
  private readonly columnsOf = createColumns();
  private readonly watch = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    // In the next frame: other columns change the height, which would be told again within this one.
    if (width > 0 && width < NARROW !== this.isNarrow) requestAnimationFrame(() => (this.isNarrow = width < NARROW));
  });

  /** Told by the table and by its room, so that scrubbing measures nothing. In the next frame, for it changes the height. */
  private readonly watchRoom = new ResizeObserver(() => void requestAnimationFrame(() => {
    const region = this.tableElement?.parentElement;
    if (!region) return;
    this.toggleAttribute('scrolls', region.scrollWidth > region.clientWidth + 1);
    this.markCut();
  }));

  private readonly markCut = (): void => {
    const { tableElement } = this;
    if (tableElement?.parentElement) markCut(tableElement, tableElement.parentElement);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch.observe(this);
    void this.updateComplete.then(() => {
      for (const measured of [this.tableElement, this.tableElement?.parentElement]) if (measured && this.isConnected) this.watchRoom.observe(measured);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
    this.watchRoom.disconnect();
  }

  /** Whether amounts are shown as what they are more than in base. */
  private get isDifference(): boolean {
    return this.look.againstBase && this.scenario !== null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    const { doc, book, scenario, look, isDifference } = this;
    if (has('doc', 'book', 'scenario', 'look')) {
      const { simulation } = workspaceOf(doc);
      const period = periodOf(look, simulation);
      const over = look.over === null ? null : period.until - period.from || null;
      this.columns = this.columnsOf(book, { over, differenceOf: isDifference ? scenario : null });
      this.amounts = isDifference ? book.difference(scenario, period) : book.amounts(scenario, period);
      this.table = ledgerTable(itemsOf(doc, 'stakeholder').map(({ id }) => id), this.amounts);
    }
    if (has('open') && this.open && this.open.length > 0) this.asked = { of: 'flows', keys: this.open };
  }

  protected override updated(changed: PropertyValues): void {
    if (this.asked && changed.has('asked')) this.drill?.show();
    // One number is reached with Tab, the others from there with the arrow keys.
    const numbers = this.tableElement?.querySelectorAll<HTMLElement>('.number') ?? [];
    if (![...numbers].some(({ tabIndex }) => tabIndex === 0)) numbers[0]?.setAttribute('tabindex', '0');
  }

  private readonly onFocus = (event: FocusEvent): void => {
    const number = event.target as HTMLElement;
    if (!number.matches('.number')) return;
    for (const other of this.tableElement?.querySelectorAll('.number[tabindex="0"]') ?? []) other.setAttribute('tabindex', '-1');
    number.setAttribute('tabindex', '0');
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const next = stepInTable(event.target as HTMLElement, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  private readonly ask = (asked: AmountAsked): void => {
    this.asked = asked;
  };

  /** What is looked at: scenario and period. */
  private get said(): Text {
    const { doc, scenario, look, isDifference } = this;
    const { simulation } = workspaceOf(doc);
    const name = scenario === null ? this.t(LEDGER.base) : nameOf(doc, scenario, this.language);
    const period = periodWords({ ...periodOf(look, simulation), start: simulation.start }, simulation.timeUnit);
    return isDifference ? LEDGER.againstBase(name, period) : LEDGER.ofScenario(name, period);
  }

  /** Rows that are shown: of many, those of which anything flows come first. */
  private get rows(): LedgerTable['rows'] {
    const { rows } = this.table;
    if (this.isWhole || rows.length <= FIRST_ROWS) return rows;
    return rows.toSorted((a, b) => Number(b.pairs.size > 0) - Number(a.pairs.size > 0)).slice(0, FIRST_ROWS);
  }

  /** Euro-equivalents stand in the table when they are asked for here, or looked at everywhere. */
  private get hasEuro(): boolean {
    return this.isInEuro || this.look.of === 'euro';
  }

  private get shown(): LedgerShown {
    const { doc, table, looks, isDifference, language, isNarrow, hasEuro } = this;
    const of = lookedAt(doc, this.look, this.book);
    const columns = this.columns.filter(({ type }) => !this.away.has(type.id));
    const chosen = of === 'euro' ? null : (columns.find(({ type }) => type.id === of) ?? columns[0] ?? null);
    return {
      doc,
      table,
      rows: this.rows,
      all: this.columns,
      columns: isNarrow ? columns.filter((column) => column === chosen) : columns,
      // Where there is room for one of the two, what was asked for goes before what is always there.
      net: isNarrow && hasEuro ? null : chosen,
      euro: hasEuro ? { ...euroScale(this.columns), types: this.columns.map(({ type }) => type) } : null,
      looks,
      asked: this.asked,
      unitNames: workspaceOf(doc).unitNames,
      isDifference,
      caption: this.said,
      language,
    };
  }

  private readonly save = (): void => {
    const { doc, language, said, shown } = this;
    const { title, simulation } = workspaceOf(doc);
    const period = periodOf(this.look, simulation);
    const text = ledgerFile({ ...shown, rows: this.table.rows, said, period, types: this.columns.map(({ type }) => type) });
    // The mark in front tells spreadsheets that the text is UTF-8.
    download(`${fileName(this.t(title), this.t(LEDGER.title), textIn(said, language))}.csv`, new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  };

  private headTemplate(): TemplateResult {
    const { doc, look, columns, away, isNarrow } = this;
    const { simulation } = workspaceOf(doc);
    const canWeigh = columns.some(({ type }) => type.euroWeight !== null) && look.of !== 'euro';
    return html`<div class="ledger-head">
      <h2>${this.t(LEDGER.title)}</h2>
      <p class="note" role="status">${this.t(this.said)}</p>
      ${canWeigh ? html`<label class="switch"><input type="checkbox" .checked=${this.isInEuro} @change=${(event: Event) => (this.isInEuro = (event.target as HTMLInputElement).checked)} />${this.t(LEDGER.inEuro)}</label>` : nothing}
      <ks-ledger-options
        .doc=${doc}
        .types=${isNarrow ? [] : columns.map(({ type }) => type)}
        .away=${away}
        .period=${periodOf(look, simulation)}
        .simulation=${simulation}
        @ks-hide=${({ detail }: CustomEvent<{ away: ReadonlySet<Id> }>) => (this.away = detail.away)}
        @ks-save=${this.save}
      ></ks-ledger-options>
    </div>`;
  }

  private restTemplate(): TemplateResult | typeof nothing {
    const { isWhole, table, rows } = this;
    if (table.rows.length <= FIRST_ROWS) return nothing;
    return html`<p class="note">
      ${isWhole ? nothing : this.t(LEDGER.restCounts(table.rows.length - rows.length))}
      <button type="button" class="button quiet" aria-expanded=${isWhole} @click=${() => (this.isWhole = !isWhole)}>${this.t(isWhole ? LEDGER.fewerParties : LEDGER.allParties(table.rows.length))}</button>
    </p>`;
  }

  /** Why there is nothing, or less than was asked for. */
  private noticeTemplate(): TemplateResult | typeof nothing {
    const { book, scenario, doc } = this;
    const table = book.table(scenario);
    if (!table) return html`<p class="note">${this.t(LEDGER.running)}</p>`;
    const { simulation } = workspaceOf(doc);
    const end = table.times.at(-1) ?? simulation.start;
    if (end >= periodOf(this.look, simulation).until - 1e-9) return nothing;
    return html`<p class="note">${this.t(LEDGER.stopped(moment(end, simulation.timeUnit)))}</p>`;
  }

  protected override render(): TemplateResult {
    const { doc, book, scenario, look, looks, outcomes, table, amounts, asked, isDifference } = this;
    const hasEdges = itemsOf(doc, 'stakeholder').some(({ is }) => is === 'boundary-market' || is === 'boundary-commons');
    return html`${this.headTemplate()} ${this.noticeTemplate()}
      <div class="region" role="region" aria-label=${this.t(LEDGER.region)} tabindex="0" @focusin=${this.onFocus} @keydown=${this.onKey} @scroll=${this.markCut}>${ledgerTableTemplate(this.shown, this.ask)}</div>
      <p class="note sideways">${this.t(LEDGER.sideways)}</p>
      ${this.restTemplate()} ${this.shown.columns.length === 0 && this.shown.euro === null ? html`<p class="note">${this.t(LEDGER.noColumns)}</p>` : nothing} ${this.hasEuro && !isDifference ? invisibleTemplate(this.shown, this.ask) : nothing}
      ${hasEdges ? html`<p class="note legend">${this.t(LEDGER.edgeMeaning)}</p>` : nothing}
      <ks-purses .doc=${doc} .purses=${book.purses(scenario)} .looks=${looks}></ks-purses>
      <ks-flow-drill
        .doc=${doc}
        .book=${book}
        .scenario=${scenario}
        .look=${look}
        .looks=${looks}
        .outcomes=${outcomes}
        .table=${table}
        .amounts=${amounts}
        .columns=${this.columns}
        .isDifference=${isDifference}
        .asked=${asked}
        @ks-ask=${({ detail }: CustomEvent<AmountAsked>) => this.ask(detail)}
        @ks-close=${() => (this.asked = null)}
      ></ks-flow-drill>`;
  }
}
