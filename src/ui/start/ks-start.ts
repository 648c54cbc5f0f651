import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OpenSystemType } from '../../model/workspace.js';
import { START } from '../../wording/ui/start.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import './ks-model-card.js';
import './ks-recent-work.js';
import { startStyles } from './start-styles.js';
import type { ModelCard, RecentWork } from './start-items.js';

/**
 * The first screen: the built-in models by their question, recent work, a new start, a file.
 *
 * @fires ks-new - `detail.type`: an open-system type, or null for a blank issue.
 * @fires ks-action - `detail.action` is `open`.
 * @fires ks-forget - `detail.id`: work to remove from this device.
 */
@customElement('ks-start')
export class KsStart extends KsElement {
  static override styles = [elementStyles, startStyles];

  @property({ attribute: false }) cards: readonly ModelCard[] = [];
  @property({ attribute: false }) works: readonly RecentWork[] = [];
  /** The types that a built-in model stands for. */
  @property({ attribute: false }) types: readonly OpenSystemType[] = [];

  private begin(type: OpenSystemType | null): void {
    this.emit('ks-new', { type });
  }

  protected override render(): TemplateResult {
    const t = START;
    return html`<div class="wrap">
      <div class="hero">
        <h1>${this.t(t.question)}</h1>
        <p>${this.t(t.lead)}</p>
      </div>
      <section aria-label=${this.t(t.models)}>
        <ul class="cards" role="list">
          ${repeat(this.cards, (card) => card.key, (card) => html`<li><ks-model-card .card=${card}></ks-model-card></li>`)}
        </ul>
      </section>
      <div class="low">
        <section aria-labelledby="continue">
          <h2 id="continue" class="head">${this.t(t.continue)}</h2>
          <ks-recent-work .works=${this.works}></ks-recent-work>
        </section>
        <section class="new" aria-labelledby="begin">
          <h2 id="begin" class="head">${this.t(t.begin)}</h2>
          <ul class="types" role="list">
            <li class="blank">
              <button type="button" @click=${() => this.begin(null)}>${icon('plus')}${this.t(t.blank)}</button>
            </li>
            ${this.types.map(
              (type) => html`<li><button type="button" @click=${() => this.begin(type)}>${icon(type)}${this.t(t.openSystemTypes[type])}</button></li>`,
            )}
          </ul>
        </section>
        <section aria-labelledby="open">
          <h2 id="open" class="head">${this.t(t.openFile)}</h2>
          <button type="button" class="drop" @click=${() => this.emit('ks-action', { action: 'open' })}>
            ${icon('file', 22)}
            <span>${this.t(t.dragHere)} <u>${this.t(t.chooseFile)}</u><small class="note">${this.t(t.formats)}</small></span>
          </button>
        </section>
      </div>
    </div>`;
  }
}
