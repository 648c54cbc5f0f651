import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { itemsOf, type Document } from '../../../model/document.js';
import type { Auxiliary } from '../../../model/variable.js';
import { setHolder } from '../../../state/commands/map/describe.js';
import { MAP } from '../../../wording/ui/map.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';

/**
 * Which party can pull a lever.
 *
 * @fires ks-command - Another party, or none; `detail.command`.
 */
@customElement('ks-holder-field')
export class KsHolderField extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, auto) minmax(0, 1fr);
        align-items: center;
        gap: var(--s-2) var(--s-3);
        margin-top: var(--s-2);
      }
      label {
        color: var(--ink-2);
        font: 400 13px/18px var(--font);
      }
      select {
        width: 100%;
        min-width: 0;
        min-height: 36px;
        padding: 0 var(--s-2);
        border: 1px solid var(--control);
        border-radius: var(--r-2);
        background: var(--surface);
        color: var(--ink);
        font: var(--t-body);
      }
      @media (pointer: coarse), (max-width: 700px) {
        select {
          min-height: var(--hit-touch);
          font-size: 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) lever!: Auxiliary;

  private readonly onChoice = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    this.emit('ks-command', { command: setHolder(this.lever.id, value === '' ? null : value) });
  };

  protected override render(): TemplateResult | typeof nothing {
    const parties = itemsOf(this.doc, 'stakeholder');
    const held = this.lever.heldBy ?? '';
    if (parties.length === 0) return nothing;
    return html`<label for="holder">${this.t(MAP.heldBy)}</label>
      <select id="holder" .value=${held} @change=${this.onChoice}>
        <option value="" ?selected=${held === ''}>${this.t(MAP.heldByNobody)}</option>
        ${parties.map(({ id, name, slug }) => html`<option value=${id} ?selected=${id === held}>${this.t(name, slug)}</option>`)}
      </select>`;
  }
}
