import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LANGUAGES } from '../../model/text.js';
import { LANGUAGE_NAMES, SHELL } from '../../wording/ui/shell.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';

/**
 * Two buttons, one for each language.
 *
 * @fires ks-language - The other language was chosen; `detail.language`.
 */
@customElement('ks-language-switch')
export class KsLanguageSwitch extends KsElement {
  static override styles = [
    elementStyles,
    css`
      div {
        display: flex;
        border: 1px solid var(--line);
        border-radius: var(--r-2);
      }
      button {
        min-width: 32px;
        padding: 0 var(--s-2);
        font: 600 12px/28px var(--font);
        color: var(--ink-3);
      }
      button:first-child {
        border-radius: 7px 0 0 7px;
      }
      button:last-child {
        border-radius: 0 7px 7px 0;
      }
      button[aria-pressed='true'] {
        background: var(--sunken);
        color: var(--ink);
      }
      button:hover {
        color: var(--ink);
      }
      @media (max-width: 700px) {
        button {
          min-width: var(--hit-touch);
          line-height: 42px;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div role="group" aria-label=${this.t(SHELL.language)}>
      ${LANGUAGES.map(
        (language) =>
          html`<button type="button" lang=${language} aria-pressed=${language === this.language} title=${this.t(LANGUAGE_NAMES[language])} @click=${() => this.emit('ks-language', { language })}>
            ${language.toUpperCase()}
          </button>`,
      )}
    </div>`;
  }
}
