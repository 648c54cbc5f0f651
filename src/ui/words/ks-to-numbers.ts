import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { quantifyWord, startingEquation } from '../../state/commands/map/quantify.js';
import { variableName } from '../../view/map/scene.js';
import { WORDS } from '../../wording/ui/words.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';

/**
 * The way from a word to numbers: the equation that its links would begin with, and a button that writes it.
 *
 * @fires ks-command - The word becomes an equation; `detail.command`.
 * @fires ks-notice - It is one; `detail.text`, and `detail.undo` to take it back.
 */
@customElement('ks-to-numbers')
export class KsToNumbers extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      h3 {
        margin-bottom: 5px;
        font: 600 13px/18px var(--font);
      }
      p {
        color: var(--ink-2);
        font: 400 13px/18px var(--font);
        text-wrap: pretty;
      }
      code {
        display: block;
        margin: var(--s-2) 0;
        padding: 8px 12px;
        border-radius: var(--r-2);
        background: var(--sunken);
        font: 400 13px/20px var(--font);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) of: Id | null = null;

  private quantify(id: Id): void {
    const name = variableName(this.doc, id, this.language);
    this.emit('ks-command', { command: quantifyWord(id) });
    this.emit('ks-notice', { text: WORDS.madeNumbers(name), undo: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { of } = this;
    const equation = of === null ? null : startingEquation(this.doc, of);
    if (of === null || equation === null) return nothing;
    return html`<h3>${this.t(WORDS.toNumbers)}</h3>
      <p>${this.t(WORDS.toNumbersHow)}</p>
      <code>${equation}</code>
      <button type="button" class="button" @click=${() => this.quantify(of)}>${this.t(WORDS.makeNumbers)}</button>`;
  }
}
