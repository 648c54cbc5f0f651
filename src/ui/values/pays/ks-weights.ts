import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { UnitName } from '../../../model/simulation.js';
import type { Command } from '../../../state/edit.js';
import { oneStep } from '../../../state/commands/map/one-step.js';
import { weigh } from '../../../state/commands/value/weigh.js';
import { signedWeight, type Weight } from '../../../view/value/weights.js';
import { PAYS } from '../../../wording/ui/pays.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';
import './ks-weight.js';

/**
 * What counts in euro, and for how much: folded to one line until somebody wants to move it, and marked where it differs
 * from the saved model.
 *
 * @fires ks-command - From the weights, and for the way back of all of them.
 * @fires ks-preview - From the weights.
 */
@customElement('ks-weights')
export class KsWeights extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      .now {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--s-2);
        margin-top: 2px;
        font: 400 13px/18px var(--font);
        color: var(--ink-2);
      }
      .now em {
        padding: 1px 8px;
        border-radius: var(--r-round);
        background: var(--override-tint);
        color: var(--override-ink);
        font: 600 12px/16px var(--font);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s-1);
        margin: 6px 0 0 -8px;
      }
      ul {
        margin-top: var(--s-2);
      }
    `,
  ];

  @property({ attribute: false }) weights: readonly Weight[] = [];
  @property({ attribute: false }) unitNames: readonly UnitName[] = [];

  @state() private isOpen = false;

  private readonly allBack = (): void => {
    const commands = this.weights
      .filter(({ isChanged }) => isChanged)
      .map((weight) => weigh(weight.id, weight.saved === null ? null : signedWeight(weight, weight.saved), weight.savedSource));
    const command: Command = (doc) => oneStep(doc, 'weigh-value', commands);
    this.emit('ks-command', { command });
  };

  protected override render(): TemplateResult {
    const { weights, isOpen } = this;
    if (weights.length === 0) return html`<h2 class="head">${this.t(PAYS.weights)}</h2><p class="now">${this.t(PAYS.noTypes)}</p>`;
    const changed = weights.filter(({ isChanged }) => isChanged).length;
    return html`<h2 class="head">${this.t(PAYS.weights)}</h2>
      <p class="now"><span>${this.t(PAYS.weightsNow(weights.filter(({ size }) => size !== null).length, weights.length))}</span>${changed > 0 ? html`<em>${this.t(PAYS.weightsChanged(changed))}</em>` : nothing}</p>
      ${isOpen ? html`<ul role="list">${weights.map((weight) => html`<li><ks-weight .weight=${weight} .unitNames=${this.unitNames}></ks-weight></li>`)}</ul>` : nothing}
      <div class="row">
        <button type="button" class="button quiet" aria-expanded=${isOpen} @click=${() => (this.isOpen = !isOpen)}>${this.t(isOpen ? PAYS.hideWeights : PAYS.showWeights)}</button>
        ${changed > 0 ? html`<button type="button" class="button quiet" @click=${this.allBack}>${this.t(PAYS.allBack)}</button>` : nothing}
      </div>`;
  }
}
