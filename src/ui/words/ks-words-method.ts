import { css, html, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { WORDS } from '../../wording/ui/words.js';
import { WORDS_METHOD } from '../../wording/words-method.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { dialogStyles } from '../styles/dialog-styles.js';
import { elementStyles } from '../styles/element-styles.js';

/** How a map of words runs, and what that can and cannot say, as a dialog. */
@customElement('ks-words-method')
export class KsWordsMethod extends KsElement {
  static override styles = [
    elementStyles,
    dialogStyles,
    css`
      dialog {
        width: min(560px, 100vw);
        max-height: min(720px, 100dvh - 32px);
        overflow: auto;
      }
      h3 {
        margin: var(--s-4) 0 var(--s-1);
        font: var(--t-head);
      }
      .body p + p {
        margin-top: var(--s-2);
      }
      .body p {
        color: var(--ink-2);
        font: 400 15px/23px var(--font);
        text-wrap: pretty;
      }
      @media (max-width: 700px) {
        dialog {
          max-width: none;
          width: 100vw;
          height: 100dvh;
          max-height: none;
          margin: 0;
          border: 0;
          border-radius: 0;
        }
      }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;

  /** Opens the dialog; Escape and its button close it. */
  open(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <div class="title-row">
        <h2 id="title">${this.t(WORDS_METHOD.title)}</h2>
        <form method="dialog"><button class="icon-button" aria-label=${this.t(WORDS.close)}>${icon('close')}</button></form>
      </div>
      <div class="body">${WORDS_METHOD.parts.map(({ head, lines }) => html`<h3>${this.t(head)}</h3>${lines.map((line) => html`<p>${this.t(line)}</p>`)}`)}</div>
    </dialog>`;
  }
}
