import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Lens } from '../../model/view.js';
import { CAUSAL } from '../../wording/ui/causal.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';

const LENSES: readonly Lens[] = ['causal', 'stock-flow', 'value-network'];

/**
 * The lenses through which the map can be seen, one of which is on.
 *
 * @fires ks-lens - Another lens is chosen; `detail.lens`.
 */
@customElement('ks-lens-switch')
export class KsLensSwitch extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
        width: max-content;
      }
      div {
        display: flex;
        padding: 3px;
        border: 1px solid var(--line);
        border-radius: var(--r-2);
        background: var(--sunken);
      }
      button {
        min-height: 28px;
        padding: 0 12px;
        border-radius: 6px;
        color: var(--ink-2);
        font: 500 13px/28px var(--font);
        white-space: nowrap;
      }
      button:hover {
        color: var(--ink);
      }
      button[aria-pressed='true'] {
        background: var(--surface);
        color: var(--ink);
        font-weight: 600;
        box-shadow: var(--shadow-1);
      }
      @media (max-width: 700px) {
        div {
          padding: 0;
        }
        button {
          min-height: 42px;
          padding: 0 9px;
        }
      }
    `,
  ];

  @property() lens: Lens = 'stock-flow';

  protected override render(): TemplateResult {
    return html`<div role="group" aria-label=${this.t(CAUSAL.lens)}>
      ${LENSES.map((lens) => html`<button type="button" aria-pressed=${lens === this.lens ? 'true' : 'false'} @click=${() => lens !== this.lens && this.emit('ks-lens', { lens })}>${this.t(CAUSAL.lenses[lens])}</button>`)}
    </div>`;
  }
}
