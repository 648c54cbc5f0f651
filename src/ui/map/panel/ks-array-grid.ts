import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Dimension } from '../../../model/array.js';
import { cellsOf, dimensionsOf, equationOf } from '../../../model/array-cells.js';
import type { Document } from '../../../model/document.js';
import type { Variable } from '../../../model/variable.js';
import { writeCells, type Cell } from '../../../state/commands/map/arrays.js';
import { pastedCells } from '../../../view/map/pasted.js';
import { parseTyped } from '../../../wording/number.js';
import { ARRAYS } from '../../../wording/ui/arrays.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';
import { inspectorStyles } from './inspector-styles.js';
import './ks-edit-field.js';

/** Most rows that are shown at a time. */
const MOST_ROWS = 100;

/**
 * The equations of an array, element by element: a list, a table of two dimensions, and of more the other dimensions chosen
 * above it. A block of cells is pasted from a spreadsheet into the cell where it begins, as one step.
 *
 * @fires ks-command - Something was written; `detail.command`.
 */
@customElement('ks-array-grid')
export class KsArrayGrid extends KsElement {
  static override styles = [
    elementStyles,
    inspectorStyles,
    css`
      :host {
        display: block;
        padding: 0;
        background: none;
      }
      .frame {
        overflow-x: auto;
        margin: 0 -4px var(--s-2);
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        padding: 4px;
        color: var(--ink-2);
        font: 500 12px/16px var(--font);
        text-align: left;
        overflow-wrap: break-word;
      }
      td {
        min-width: 84px;
        padding: 2px 4px;
        vertical-align: top;
      }
      .others {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s-2);
        margin-bottom: var(--s-2);
      }
      .others label {
        color: var(--ink-2);
        font: var(--t-note);
      }
      select {
        display: block;
        min-height: 36px;
        padding: 0 8px;
        border: 1px solid var(--control);
        border-radius: var(--r-2);
        background: var(--surface);
      }
      ks-edit-field {
        text-align: left;
      }
      @media (pointer: coarse), (max-width: 700px) {
        select {
          min-height: 44px;
          font-size: 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) variable!: Variable;

  /** Of every dimension before the last two, which element is shown. */
  @state() private others: readonly string[] = [];

  private do(cells: readonly Cell[]): void {
    this.emit('ks-command', { command: writeCells(this.variable.id, cells) });
  }

  /** The elements of what is shown, row by row. */
  private rows(dimensions: readonly Dimension[]): readonly (readonly (readonly string[])[])[] {
    const ahead = this.ahead(dimensions);
    const [down, across] = dimensions.length === 1 ? [dimensions[0], undefined] : [dimensions.at(-2), dimensions.at(-1)];
    return (down?.elements ?? []).map((row) => (across ? across.elements.map((column) => [...ahead, row, column]) : [[row]]));
  }

  private ahead(dimensions: readonly Dimension[]): readonly string[] {
    return dimensions.slice(0, -2).map(({ elements }, at) => elements.find((element) => element === this.others[at]) ?? elements[0] ?? '');
  }

  private readonly onPaste = (event: ClipboardEvent, row: number, column: number): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    event.stopPropagation();
    const rows = this.rows(dimensionsOf(this.doc, this.variable));
    const cells = pastedCells(text).flatMap((line, down) =>
      line.flatMap((typed, right): Cell[] => {
        const elements = rows[row + down]?.[column + right];
        if (!elements || typed === '') return [];
        const number = parseTyped(typed, this.language);
        return [{ elements, equation: number === null ? typed : String(number) }];
      }),
    );
    this.do(cells);
  };

  private cellTemplate(elements: readonly string[], row: number, column: number): TemplateResult {
    const { doc, variable } = this;
    return html`<td @paste=${(event: ClipboardEvent) => this.onPaste(event, row, column)}>
      <ks-edit-field
        look="number"
        .value=${equationOf(doc, variable, elements)}
        .label=${elements.join(', ')}
        .placeholder=${this.t(ARRAYS.noEquation)}
        @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do([{ elements, equation: text }])}
      ></ks-edit-field>
    </td>`;
  }

  private othersTemplate(dimensions: readonly Dimension[]): TemplateResult | typeof nothing {
    if (dimensions.length < 3) return nothing;
    const ahead = this.ahead(dimensions);
    return html`<div class="others">
      ${dimensions.slice(0, -2).map(
        ({ name, elements }, at) => html`<label>${name}
          <select @change=${(event: Event) => (this.others = ahead.with(at, (event.target as HTMLSelectElement).value))}>
            ${elements.map((element) => html`<option value=${element} ?selected=${element === ahead[at]}>${element}</option>`)}
          </select></label>`,
      )}
    </div>`;
  }

  protected override render(): TemplateResult {
    const dimensions = dimensionsOf(this.doc, this.variable);
    const rows = this.rows(dimensions);
    const across = dimensions.length > 1 ? dimensions.at(-1) : undefined;
    const [down] = dimensions.slice(dimensions.length > 1 ? -2 : -1);
    return html`${this.othersTemplate(dimensions)}
      <div class="frame" tabindex=${across ? '0' : nothing} role="group" aria-label=${this.t(ARRAYS.grid(cellsOf(dimensions).length))}>
        <table>
          <thead><tr><th scope="col">${down?.name}</th>${across ? across.elements.map((element) => html`<th scope="col">${element}</th>`) : html`<th scope="col">${this.t(ARRAYS.equation)}</th>`}</tr></thead>
          <tbody>${rows.slice(0, MOST_ROWS).map((cells, row) => html`<tr><th scope="row">${down?.elements[row]}</th>${cells.map((elements, column) => this.cellTemplate(elements, row, column))}</tr>`)}</tbody>
        </table>
      </div>
      ${rows.length > MOST_ROWS ? html`<p class="quiet">${this.t(ARRAYS.tooMany(MOST_ROWS))}</p>` : nothing}
      <p class="quiet">${this.t(ARRAYS.paste)}</p>`;
  }
}
