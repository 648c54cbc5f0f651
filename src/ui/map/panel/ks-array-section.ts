import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Dimension } from '../../../model/array.js';
import { cellCount, dimensionsOf } from '../../../model/array-cells.js';
import { itemsOf, type Document } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import type { Variable } from '../../../model/variable.js';
import { MOST_CELLS, setDimensions, shareEquation, splitEquation } from '../../../state/commands/map/arrays.js';
import { addDimension } from '../../../state/commands/map/dimensions.js';
import { oneStep } from '../../../state/commands/map/one-step.js';
import type { Command } from '../../../state/edit.js';
import { ARRAYS } from '../../../wording/ui/arrays.js';
import { KsElement } from '../../ks-element.js';
import { drawing } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import { inspectorStyles } from './inspector-styles.js';
import './ks-array-grid.js';
import './ks-dimension-fields.js';

/**
 * Over which dimensions a variable runs, with one equation for all elements or one for each, and the dimensions themselves.
 *
 * @fires ks-command - Something was chosen or written; `detail.command`.
 */
@customElement('ks-array-section')
export class KsArraySection extends KsElement {
  static override styles = [
    elementStyles,
    inspectorStyles,
    css`
      :host {
        display: block;
        padding: 0;
        background: none;
      }
      summary span {
        flex: 1;
        color: var(--ink-2);
        font: var(--t-label);
      }
      .chips,
      .buttons {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
        margin-bottom: var(--s-2);
      }
      .dimension {
        display: inline-flex;
        align-items: center;
        border-radius: var(--r-2);
        background: var(--accent-tint);
        color: var(--accent);
        padding-left: 10px;
        font: 550 13px/18px var(--font);
      }
      .dimension .icon-button {
        width: 32px;
        height: 32px;
        color: inherit;
      }
      select,
      input {
        min-height: 36px;
        max-width: 100%;
        padding: 0 8px;
        border: 1px solid var(--control);
        border-radius: var(--r-2);
        background: var(--surface);
      }
      input {
        width: 100%;
      }
      form {
        display: grid;
        gap: var(--s-2);
        margin-bottom: var(--s-2);
      }
      form label span {
        display: block;
        color: var(--ink-2);
        font: var(--t-note);
      }
      @media (pointer: coarse), (max-width: 700px) {
        select,
        input {
          min-height: 44px;
          font-size: 16px;
        }
        .dimension .icon-button {
          width: 44px;
          height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) variable!: Variable;

  @state() private isMaking = false;

  private do(command: Command): void {
    this.emit('ks-command', { command });
  }

  private readonly onChoice = (event: Event): void => {
    const field = event.target as HTMLSelectElement;
    const { value } = field;
    field.value = '';
    if (value === 'new') this.isMaking = true;
    else if (value) this.do(setDimensions(this.variable.id, [...(this.variable.dimensions ?? []), value]));
  };

  private readonly onMake = (event: SubmitEvent): void => {
    event.preventDefault();
    const values = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(values.get(name) ?? '');
    const id: Id = freshId('dimension');
    const { variable } = this;
    const add = addDimension(id, text('name'), text('elements').split(/[,;\n]/));
    if (!add(this.doc)) return;
    this.isMaking = false;
    this.do((doc) => oneStep(doc, 'add-dimension', [add, setDimensions(variable.id, [...(variable.dimensions ?? []), id])]));
  };

  private chooseTemplate(dimensions: readonly Dimension[]): TemplateResult {
    const { variable, doc } = this;
    const others = itemsOf(doc, 'dimension').filter(({ id }) => !dimensions.some((dimension) => dimension.id === id));
    return html`<div class="chips">
      ${dimensions.map(
        ({ id, name }) =>
          html`<span class="dimension">${name}<button type="button" class="icon-button" aria-label=${this.t(ARRAYS.without(name))} @click=${() => this.do(setDimensions(variable.id, (variable.dimensions ?? []).filter((one) => one !== id)))}>${drawing('close', 14)}</button></span>`,
      )}
      <select aria-label=${this.t(ARRAYS.add)} @change=${this.onChoice}>
        <option value="" selected>${this.t(ARRAYS.add)}</option>
        ${others.map(({ id, name, elements }) => html`<option value=${id}>${name} (${elements.length})</option>`)}
        <option value="new">${this.t(ARRAYS.make)}</option>
      </select>
    </div>`;
  }

  private makeTemplate(): TemplateResult {
    return html`<form @submit=${this.onMake}>
      <label><span>${this.t(ARRAYS.name)}</span><input name="name" required autocomplete="off" placeholder=${this.t(ARRAYS.exampleName)} /></label>
      <label><span>${this.t(ARRAYS.elements)}</span><input name="elements" required autocomplete="off" placeholder=${this.t(ARRAYS.exampleElements)} /></label>
      <div class="buttons"><button type="submit" class="button primary">${this.t(ARRAYS.makeIt)}</button><button type="button" class="button" @click=${() => (this.isMaking = false)}>${this.t(ARRAYS.cancel)}</button></div>
    </form>`;
  }

  private equationsTemplate(dimensions: readonly Dimension[]): TemplateResult {
    const { variable, doc } = this;
    const count = cellCount(dimensions);
    if (!variable.parts) return html`<div class="buttons"><button type="button" class="button" ?disabled=${count > MOST_CELLS} @click=${() => this.do(splitEquation(variable.id))}>${this.t(ARRAYS.split(count))}</button></div>`;
    return html`<div class="buttons"><button type="button" class="button" @click=${() => this.do(shareEquation(variable.id))}>${this.t(ARRAYS.share)}</button></div>
      <ks-array-grid .doc=${doc} .variable=${variable}></ks-array-grid>`;
  }

  protected override render(): TemplateResult {
    const dimensions = dimensionsOf(this.doc, this.variable);
    return html`<details ?open=${dimensions.length > 0}>
      <summary><span>${dimensions.length === 0 ? this.t(ARRAYS.none) : this.t(ARRAYS.over(dimensions.map(({ name }) => name).join(' × '), cellCount(dimensions)))}</span>${drawing('down', 16)}</summary>
      ${this.chooseTemplate(dimensions)} ${this.isMaking ? this.makeTemplate() : nothing} ${dimensions.length > 0 ? this.equationsTemplate(dimensions) : nothing}
      ${dimensions.map((dimension) => html`<ks-dimension-fields .doc=${this.doc} .dimension=${dimension}></ks-dimension-fields>`)}
    </details>`;
  }
}
