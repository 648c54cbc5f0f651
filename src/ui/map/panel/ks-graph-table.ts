import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Text } from '../../../model/text.js';
import type { GraphicalFunction } from '../../../model/variable.js';
import { frameOf, stretched, withoutPoint, withPoints } from '../../../view/map/graph-edit.js';
import { pastedCells, pastedPoints } from '../../../view/map/pasted.js';
import { parseTyped } from '../../../wording/number.js';
import { MAP } from '../../../wording/ui/map.js';
import { PANEL } from '../../../wording/ui/panel.js';
import { KsElement } from '../../ks-element.js';
import { drawing } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import { graphEditorStyles } from './graph-editor-styles.js';
import { inspectorStyles } from './inspector-styles.js';
import './ks-edit-field.js';

/** Rows that are shown at first. */
const FIRST_ROWS = 60;

/**
 * The points of a graphical function as a table, to be typed and pasted, with its range.
 *
 * @fires ks-table - The function is to be this one; `detail.gf`, null for none. Stays in its own tree.
 */
@customElement('ks-graph-table')
export class KsGraphTable extends KsElement {
  static override styles = [elementStyles, inspectorStyles, graphEditorStyles];

  @property({ attribute: false }) gf!: GraphicalFunction;
  @property() input = '';
  @property() output = '';

  @state() private isWhole = false;
  @state() private said: Text | null = null;

  private keep(gf: GraphicalFunction | null): void {
    this.said = null;
    this.dispatchEvent(new CustomEvent('ks-table', { detail: { gf } }));
  }

  private readonly onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n;]/.test(text.trim())) return;
    event.preventDefault();
    this.paste(text);
  };

  private paste(text: string): void {
    const cells = pastedCells(text).map((row) => row.map((cell) => parseTyped(cell, this.language)));
    const points = pastedPoints(cells, this.gf.xpts);
    if (points) this.keep(withPoints({ kind: this.gf.kind, xpts: [], ypts: [] }, points.xpts, points.ypts));
    this.said = points ? PANEL.table.pasted(points.xpts.length) : PANEL.table.noPaste;
  }

  private readonly onPasteButton = async (): Promise<void> => {
    try {
      this.paste(await navigator.clipboard.readText());
    } catch {
      this.said = PANEL.table.pasteByKey;
    }
  };

  /** A number as it is typed: without groups. */
  private typed(value: number): string {
    return this.language === 'nl' ? String(value).replace('.', ',') : String(value);
  }

  private readonly numberProblem = (text: string): Text | null => (parseTyped(text, this.language) === null ? MAP.noNumber : null);

  private xProblem(at: number, text: string): Text | null {
    const x = parseTyped(text, this.language);
    if (x === null) return MAP.noNumber;
    return this.gf.xpts.some((other, which) => which !== at && other === x) ? PANEL.table.sameX : null;
  }

  private write(at: number, axis: 'x' | 'y', text: string): void {
    const value = parseTyped(text, this.language);
    if (value === null) return;
    const { xpts, ypts } = this.gf;
    this.keep(withPoints(this.gf, axis === 'x' ? xpts.with(at, value) : xpts, axis === 'y' ? ypts.with(at, value) : ypts));
  }

  private tableTemplate(): TemplateResult {
    const { gf } = this;
    const shown = this.isWhole ? gf.xpts : gf.xpts.slice(0, FIRST_ROWS);
    return html`<details @paste=${this.onPaste}>
      <summary><span>${this.t(PANEL.table.asTable(gf.xpts.length))}</span>${drawing('down', 16)}</summary>
      <table>
        <thead><tr><th scope="col">${this.input || 'x'}</th><th scope="col">${this.output || 'y'}</th><th><span class="visually-hidden">${this.t(PANEL.table.removePoint)}</span></th></tr></thead>
        <tbody>
          ${shown.map(
            (x, at) => html`<tr>
              <td><ks-edit-field look="number" .value=${this.typed(x)} .label=${`x ${at + 1}`} .problemOf=${(text: string) => this.xProblem(at, text)} @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.write(at, 'x', text)}></ks-edit-field></td>
              <td><ks-edit-field look="number" .value=${this.typed(gf.ypts[at] ?? 0)} .label=${`y ${at + 1}`} .problemOf=${this.numberProblem} @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.write(at, 'y', text)}></ks-edit-field></td>
              <td><button type="button" class="icon-button" ?disabled=${gf.xpts.length <= 2} aria-label=${this.t(PANEL.table.removeThis(at + 1))} @click=${() => this.keep(withoutPoint(gf, at) ?? gf)}>${drawing('close', 16)}</button></td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${shown.length < gf.xpts.length ? html`<button type="button" class="button quiet" @click=${() => (this.isWhole = true)}>${this.t(PANEL.moreRows(gf.xpts.length - shown.length))}</button>` : nothing}
      <div class="buttons"><button type="button" class="button" @click=${this.onPasteButton}>${this.t(PANEL.table.paste)}</button></div>
    </details>`;
  }

  private rangeField(label: Text, value: number, write: (value: number) => GraphicalFunction | null): TemplateResult {
    return html`<div>
      <span aria-hidden="true">${this.t(label)}</span>
      <ks-edit-field
        look="number"
        .value=${this.typed(value)}
        .label=${this.t(label)}
        .problemOf=${(text: string) => {
          const number = parseTyped(text, this.language);
          return number === null ? MAP.noNumber : write(number) === null ? MAP.rangeFaults['not-rising'] : null;
        }}
        @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.keep(write(parseTyped(text, this.language) ?? value) ?? this.gf)}
      ></ks-edit-field>
    </div>`;
  }

  private rangesTemplate(): TemplateResult {
    const { gf } = this;
    const { x, y } = frameOf(gf);
    const own = frameOf({ ...gf, yscale: undefined }).y;
    const yscale = (min: number, max: number): GraphicalFunction | null => (min < max && min <= own.min && max >= own.max ? { ...gf, yscale: { min, max } } : null);
    return html`<div class="ranges">
      ${this.rangeField(PANEL.table.xFrom, x.min, (value) => stretched(gf, value, x.max))} ${this.rangeField(PANEL.table.xTo, x.max, (value) => stretched(gf, x.min, value))}
      ${this.rangeField(PANEL.table.yFrom, y.min, (value) => yscale(value, y.max))} ${this.rangeField(PANEL.table.yTo, y.max, (value) => yscale(y.min, value))}
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`<p class="quiet" role="status">${this.said ? this.t(this.said) : nothing}</p>
      ${this.tableTemplate()}
      <details>
        <summary><span>${this.t(PANEL.table.ranges)}</span>${drawing('down', 16)}</summary>
        ${this.rangesTemplate()}
        <button type="button" class="button quiet none" @click=${() => this.keep(null)}>${this.t(PANEL.table.none)}</button>
      </details>`;
  }
}
