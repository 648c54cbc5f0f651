import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Pair, Pairs } from '../../../analyse/value/pairs.js';
import type { Id } from '../../../model/id.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import { VALUE_PICTURE } from '../../../wording/ui/value-picture.js';
import { KsElement } from '../../ks-element.js';
import { words as chemical } from '../../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../../parts/party-mark.js';
import { elementStyles } from '../../styles/element-styles.js';
import type { PictureWords } from './picture-words.js';

/** Measures of a cell and of the heads, in px, with a mouse and for a finger; cells outside the window are not drawn, so that two hundred parties scroll. */
const CELL_WIDTH = 72;
const HEIGHTS = { mouse: { cell: 34, head: 40 }, finger: { cell: 44, head: 44 } } as const;
const HEAD_WIDTHS = { wide: 236, narrow: 132 } as const;
const NARROW = 560;

/** Rows and columns that are drawn beyond the edges of what is in sight. */
const MARGIN = 3;

/** A place in the grid: row and column by the number of the party; the number after the last is the total. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Who gives to whom as a table: rows give, columns receive, with totals. The same numbers as the picture and the ledger.
 *
 * @fires ks-open-amount - A number is opened; `detail.keys` are its lines of the flow table.
 */
@customElement('ks-value-matrix')
export class KsValueMatrix extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    css`
      :host {
        display: block;
      }
      .scroll {
        position: relative;
        width: fit-content;
        max-width: 100%;
        max-height: min(70vh, 620px);
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--r-2);
      }
      [role='grid'] {
        display: grid;
        position: relative;
        width: max-content;
      }
      [role='row'],
      [role='rowgroup'] {
        display: contents;
      }
      .cell {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        min-width: 0;
        padding: 0 8px;
        border-top: 1px solid var(--line);
        background: var(--surface);
        font: 400 13px/18px var(--font);
        white-space: nowrap;
      }
      .cell:focus-visible {
        outline-offset: -2px;
      }
      .head {
        position: sticky;
        z-index: 2;
        background: var(--surface);
        font: 500 13px/18px var(--font);
      }
      .head.column {
        top: 0;
        justify-content: center;
        border: 0;
        border-bottom: 1px solid var(--line-strong);
      }
      .head.row {
        left: 0;
        justify-content: flex-start;
        gap: 10px;
      }
      .head.row span:last-child {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .head.corner {
        left: 0;
        z-index: 3;
        justify-content: flex-start;
        color: var(--ink-3);
        font: var(--t-note);
      }
      .filled {
        background: color-mix(in srgb, var(--accent) calc(var(--heat) * 30%), var(--surface));
        cursor: pointer;
      }
      .filled.less {
        background: color-mix(in srgb, var(--base) calc(var(--heat) * 30%), var(--surface));
      }
      .filled.open {
        box-shadow: inset 0 0 0 2px var(--accent);
      }
      .filled:hover {
        box-shadow: inset 0 0 0 1.5px var(--accent);
      }
      .nought {
        color: var(--ink-3);
      }
      .total {
        font-weight: 600;
      }
      .total.bottom {
        border-top: 1.5px solid var(--line-strong);
      }
      .head.total {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) pairs!: Pairs;
  @property({ attribute: false }) words!: PictureWords;
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();
  /** In the order of the document. */
  @property({ attribute: false }) parties: readonly Id[] = [];
  @property({ type: Boolean }) isDifference = false;
  /** Lines of the flow table whose origin is shown. */
  @property({ attribute: false }) open: ReadonlySet<string> = new Set();
  /** The largest amount of any pair at any moment: the deepest tint. */
  @property({ attribute: false }) deepest = 0;

  @state() private at: Place = { row: 0, column: 0 };
  @state() private seen = { top: 0, left: 0, width: 900, height: 620 };

  @query('.scroll') private scroller!: HTMLElement | null;

  private shown: readonly Id[] = [];
  private cells: ReadonlyMap<string, Pair> = new Map();
  private readonly watch = new ResizeObserver(() => requestAnimationFrame(this.onScroll));

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('pairs') && !changed.has('parties')) return;
    const { pairs } = this;
    // All that have a flow of this value keep their row, also while nothing moves.
    this.shown = this.parties.filter((party) => pairs.given.has(party) || pairs.received.has(party));
    this.cells = new Map([...pairs.between, ...pairs.within].map((pair) => [cellKey(pair.from, pair.to), pair]));
    const last = this.shown.length;
    if (this.at.row > last || this.at.column > last) this.at = { row: 0, column: 0 };
  }

  private readonly onScroll = (): void => {
    const { scroller } = this;
    if (!scroller) return;
    const seen = { top: scroller.scrollTop, left: scroller.scrollLeft, width: scroller.clientWidth, height: scroller.clientHeight };
    if (Object.entries(seen).some(([name, value]) => this.seen[name as keyof typeof seen] !== value)) this.seen = seen;
  };

  private get heights(): { readonly cell: number; readonly head: number } {
    return matchMedia('(pointer: coarse)').matches ? HEIGHTS.finger : HEIGHTS.mouse;
  }

  private get headWidth(): number {
    return this.offsetWidth > 0 && this.offsetWidth < NARROW ? HEAD_WIDTHS.narrow : HEAD_WIDTHS.wide;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { row, column } = this.at;
    const last = this.shown.length;
    const whole = event.ctrlKey || event.metaKey;
    const next: Place | undefined = {
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      Home: { row: whole ? 0 : row, column: 0 },
      End: { row: whole ? last : row, column: last },
      PageDown: { row: row + 10, column },
      PageUp: { row: row - 10, column },
    }[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.openAt(this.at);
    }
    if (!next) return;
    event.preventDefault();
    this.at = { row: Math.max(0, Math.min(last, next.row)), column: Math.max(0, Math.min(last, next.column)) };
    this.bringIntoSight();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true }));
  };

  private bringIntoSight(): void {
    const { scroller, at, heights, headWidth } = this;
    if (!scroller) return;
    const into = (from: number, size: number, start: number, room: number, head: number): number => (from < start + head ? from - head : from + size > start + room ? from + size - room : start);
    scroller.scrollTo({
      top: into(heights.head + at.row * heights.cell, heights.cell, scroller.scrollTop, scroller.clientHeight, heights.head),
      left: into(headWidth + at.column * CELL_WIDTH, CELL_WIDTH, scroller.scrollLeft, scroller.clientWidth, headWidth),
    });
    this.onScroll();
  }

  private linesAt({ row, column }: Place): readonly string[] {
    const [from, to] = [this.shown[row], this.shown[column]];
    return [...this.pairs.between, ...this.pairs.within].filter((pair) => (from === undefined || pair.from === from) && (to === undefined || pair.to === to)).flatMap(({ lines }) => lines.map(({ key }) => key));
  }

  private openAt(place: Place): void {
    const keys = this.linesAt(place);
    this.at = place;
    if (keys.length > 0) this.emit('ks-open-amount', { keys });
  }

  /** The numbers of rows and columns that are drawn: those in sight, the one with the focus, and the totals. */
  private drawnOf(along: 'row' | 'column'): readonly number[] {
    const last = this.shown.length;
    const { seen, at, heights, headWidth } = this;
    const [start, room, size, head, own] = along === 'row' ? [seen.top, seen.height, heights.cell, heights.head, at.row] : [seen.left, seen.width, CELL_WIDTH, headWidth, at.column];
    const from = Math.max(0, Math.floor(start / size) - MARGIN);
    const until = Math.min(last, Math.ceil((start + room - head) / size) + MARGIN);
    return [...new Set([...Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index), own, last])].filter((index) => index <= last).toSorted((a, b) => a - b);
  }

  private said(amount: number): string {
    return this.isDifference ? this.words.signed(amount) : this.words.amount(amount);
  }

  private cellTemplate(place: Place): TemplateResult {
    const { row, column } = place;
    const { pairs, shown, words, at } = this;
    const [from, to] = [shown[row], shown[column]];
    const isTotal = from === undefined || to === undefined;
    const pair = isTotal ? undefined : this.cells.get(cellKey(from, to));
    const amount = isTotal ? (from !== undefined ? (pairs.given.get(from) ?? 0) : to !== undefined ? (pairs.received.get(to) ?? 0) : [...pairs.given.values()].reduce((sum, each) => sum + each, 0)) : (pair?.amount ?? 0);
    const heat = !isTotal && this.deepest > 0 && Number.isFinite(amount) ? Math.min(1, Math.abs(amount) / this.deepest) : 0;
    const isNought = this.words.isNought(amount);
    const isFilled = pair !== undefined && !isNought;
    const isOpen = pair?.lines.some(({ key }) => this.open.has(key)) ?? false;
    return html`<div
      role="gridcell"
      class="cell ${isTotal ? 'total' : ''} ${from === undefined ? 'bottom' : ''} ${isFilled ? 'filled' : ''} ${amount < 0 ? 'less' : ''} ${isNought ? 'nought' : ''} ${isOpen ? 'open' : ''}"
      style=${styleMap({ 'grid-row': String(row + 2), 'grid-column': String(column + 2), ...(isFilled ? { '--heat': heat.toFixed(3) } : {}) })}
      aria-colindex=${column + 2}
      tabindex=${row === at.row && column === at.column ? 0 : -1}
      title=${from !== undefined && to !== undefined && isFilled ? this.t(VALUE_PICTURE.gives(words.nameOf(from), words.nameOf(to), words.exact(amount), words.ribbonName({ sources: pair.lines.map(({ source }) => source) }), '')) : nothing}
      @click=${() => this.openAt(place)}
    >
      ${pair === undefined && !isTotal ? '·' : this.said(amount)}
    </div>`;
  }

  private head(index: number, along: 'row' | 'column'): TemplateResult {
    const party = this.shown[index];
    const look = party === undefined ? undefined : this.looks.get(party);
    const name = party === undefined ? this.t(along === 'row' ? VALUE_PICTURE.receivedTotal : VALUE_PICTURE.givenTotal) : this.words.nameOf(party);
    const place = along === 'row' ? { 'grid-row': String(index + 2), 'grid-column': '1' } : { 'grid-row': '1', 'grid-column': String(index + 2) };
    return html`<div role=${along === 'row' ? 'rowheader' : 'columnheader'} class="cell head ${along} ${party === undefined ? 'total' : ''} ${party === undefined && along === 'row' ? 'bottom' : ''}" style=${styleMap(place)} title=${name}>
      ${look ? partyMark(look) : nothing}${look && along === 'column' ? html`<span class="visually-hidden">${name}</span>` : html`<span>${chemical(name)}</span>`}
    </div>`;
  }

  protected override render(): TemplateResult {
    const { shown, words, heights, headWidth } = this;
    const rows = this.drawnOf('row');
    const columns = this.drawnOf('column');
    const size = shown.length + 1;
    return html`<div class="scroll" @scroll=${this.onScroll}>
      <div
        role="grid"
        aria-label=${this.t(VALUE_PICTURE.matrixOf(words.title, words.caption))}
        aria-rowcount=${size + 1}
        aria-colcount=${size + 1}
        style="grid-template: ${heights.head}px repeat(${size}, ${heights.cell}px) / ${headWidth}px repeat(${size}, minmax(${CELL_WIDTH}px, max-content))"
        @keydown=${this.onKey}
      >
        <div role="row" aria-rowindex="1">
          <div role="columnheader" class="cell head column corner" style="grid-row:1;grid-column:1">${this.t(VALUE_PICTURE.matrixCorner)}</div>
          ${columns.map((column) => this.head(column, 'column'))}
        </div>
        ${rows.map((row) => html`<div role="row" aria-rowindex=${row + 2}>${this.head(row, 'row')}${columns.map((column) => this.cellTemplate({ row, column }))}</div>`)}
      </div>
    </div>`;
  }
}

const cellKey = (from: Id, to: Id): string => JSON.stringify([from, to]);
