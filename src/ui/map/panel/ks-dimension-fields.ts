import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Dimension } from '../../../model/array.js';
import type { Document } from '../../../model/document.js';
import type { Text } from '../../../model/text.js';
import { addElement, removeElement, renameDimension, renameElement } from '../../../state/commands/map/dimensions.js';
import { nameHolder } from '../../../state/commands/map/names.js';
import type { Command } from '../../../state/edit.js';
import { ARRAYS } from '../../../wording/ui/arrays.js';
import { MAP } from '../../../wording/ui/map.js';
import { KsElement } from '../../ks-element.js';
import { drawing } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import { inspectorStyles } from './inspector-styles.js';
import './ks-edit-field.js';

/** Elements that are shown at first. */
const FIRST_ELEMENTS = 40;

/**
 * A dimension with its elements, to be renamed, added to and taken from.
 *
 * @fires ks-command - Something was written; `detail.command`.
 */
@customElement('ks-dimension-fields')
export class KsDimensionFields extends KsElement {
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
      .name {
        display: block;
        margin: 0 0 var(--s-1);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        padding-left: var(--s-4);
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) dimension!: Dimension;

  @state() private isWhole = false;

  private do(command: Command): void {
    this.emit('ks-command', { command });
  }

  private readonly nameProblem = (text: string): Text | null => (text.trim() === '' ? MAP.nameEmpty : nameHolder(this.doc, text, this.dimension.id) === null ? null : MAP.nameTaken);

  private elementProblem(element: string | null, text: string): Text | null {
    const { dimension, doc } = this;
    if (text.trim() === '' || text.trim() === element) return null;
    const command = element === null ? addElement(dimension.id, text) : renameElement(dimension.id, element, text);
    return command(doc) === null ? ARRAYS.elementTaken : null;
  }

  private elementTemplate(element: string): TemplateResult {
    const { id, elements } = this.dimension;
    return html`<li>
      <ks-edit-field
        .value=${element}
        .label=${this.t(ARRAYS.element(element))}
        .problemOf=${(text: string) => (text.trim() === '' ? ARRAYS.elementEmpty : this.elementProblem(element, text))}
        @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do(renameElement(id, element, text))}
      ></ks-edit-field>
      <button type="button" class="icon-button" ?disabled=${elements.length < 2} aria-label=${this.t(ARRAYS.removeElement(element))} @click=${() => this.do(removeElement(id, element))}>${drawing('close', 16)}</button>
    </li>`;
  }

  protected override render(): TemplateResult {
    const { id, name, elements } = this.dimension;
    const shown = this.isWhole ? elements : elements.slice(0, FIRST_ELEMENTS);
    return html`<details>
      <summary><span>${this.t(ARRAYS.elementsOf(name, elements.length))}</span>${drawing('down', 16)}</summary>
      <ks-edit-field class="name" .value=${name} .label=${this.t(ARRAYS.name)} .problemOf=${this.nameProblem} @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do(renameDimension(id, text))}></ks-edit-field>
      <ul>
        ${shown.map((element) => this.elementTemplate(element))}
        ${shown.length < elements.length ? html`<li><button type="button" class="button quiet" @click=${() => (this.isWhole = true)}>${this.t(ARRAYS.more(elements.length - shown.length))}</button></li>` : ''}
        <li>
          <ks-edit-field .value=${''} .label=${this.t(ARRAYS.addElement)} .placeholder=${this.t(ARRAYS.addElement)} .problemOf=${(text: string) => this.elementProblem(null, text)} @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do(addElement(id, text))}></ks-edit-field>
        </li>
      </ul>
    </details>`;
  }
}
