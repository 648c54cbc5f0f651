import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { UnitName } from '../../model/simulation.js';
import type { Lever } from '../../view/lever/lever.js';
import { SCENARIOS } from '../../wording/ui/scenarios.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import type { ScenarioWish } from './adjustment.js';
import './ks-lever.js';

/**
 * The levers of the model as the current scenario has them.
 *
 * @fires ks-wish - All levers off.
 */
@customElement('ks-levers')
export class KsLevers extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      .title-row {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 var(--s-3);
        min-height: 24px;
      }
      .all-off {
        padding: 4px 0;
        font: 500 12px/16px var(--font);
        color: var(--override-ink);
        text-decoration: underline;
        text-underline-offset: 3px;
        text-decoration-thickness: 1px;
      }
      ul {
        margin-top: 10px;
      }
      .none {
        margin-top: var(--s-3);
        color: var(--ink-2);
      }
      @media (min-width: 701px) and (max-width: 1023px) {
        ul {
          display: grid;
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: 0 44px;
        }
      }
      @media (max-width: 700px) {
        ul {
          margin-top: var(--s-2);
        }
        .all-off {
          min-height: var(--hit-touch);
          font-size: 13px;
        }
        .title-row {
          align-items: center;
        }
      }
    `,
  ];

  @property({ attribute: false }) levers: readonly Lever[] = [];
  @property({ attribute: false }) unitNames: readonly UnitName[] = [];

  private readonly allOff = (): void => this.emit<ScenarioWish>('ks-wish', { do: 'levers-off' });

  protected override render(): TemplateResult {
    const changed = this.levers.filter(({ isOverridden }) => isOverridden).length;
    return html`
      <div class="title-row">
        <h2 class="head">${this.t(SCENARIOS.levers)}</h2>
        ${changed > 0 ? html`<button type="button" class="all-off" @click=${this.allOff}>${this.t(SCENARIOS.allOff(changed))}</button>` : nothing}
      </div>
      ${this.levers.length === 0
        ? html`<p class="none">${this.t(SCENARIOS.noLevers)}</p>`
        : html`<ul role="list">
            ${repeat(
              this.levers,
              ({ id }) => id,
              (lever) => html`<li><ks-lever .lever=${lever} .unitNames=${this.unitNames}></ks-lever></li>`,
            )}
          </ul>
          ${this.levers.every(({ hasOwnRange }) => !hasOwnRange) ? html`<p class="note">${this.t(SCENARIOS.standInLevers)}</p>` : nothing}`}
    `;
  }
}
