import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { NETWORK } from '../../wording/ui/network.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { nameOfParty } from './value-name.js';

/**
 * A new flow from a party, drawn by choosing its receiver from a list.
 *
 * @fires ks-connect - `detail.from` and `detail.to`.
 */
@customElement('ks-give-to')
export class KsGiveTo extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
        margin-top: var(--s-3);
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px var(--s-2);
        align-items: end;
      }
      label {
        display: grid;
        gap: 2px;
        color: var(--ink-2);
        font: var(--t-note);
      }
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
      @media (pointer: coarse), (max-width: 700px) {
        select,
        .button {
          height: 44px;
          font-size: 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  /** The giver. */
  @property({ attribute: false }) from!: Id;

  @query('select') private receiver!: HTMLSelectElement;

  private readonly onDraw = (event: SubmitEvent): void => {
    event.preventDefault();
    const to = this.receiver.value;
    if (to === '') return this.receiver.focus();
    this.receiver.value = '';
    this.emit('ks-connect', { from: this.from, to });
  };

  protected override render(): TemplateResult {
    const parties = itemsOf(this.doc, 'stakeholder');
    return html`<form @submit=${this.onDraw}>
      <label>${this.t(NETWORK.giveTo)}<select>
        <option value="">${this.t(NETWORK.chooseReceiver)}</option>
        ${parties.map(({ id }) => html`<option value=${id}>${nameOfParty(this.doc, id, this.language)}</option>`)}
      </select></label>
      <button type="submit" class="button">${this.t(NETWORK.draw)}</button>
    </form>`;
  }
}
