import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { SHELL } from '../../wording/ui/shell.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';

/**
 * The name of the open document, to be changed where it stands. Enter keeps, Escape gives back.
 *
 * @fires ks-rename - A new name was kept; `detail.name`.
 */
@customElement('ks-file-name')
export class KsFileName extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: grid;
        min-width: 0;
        max-width: 280px;
      }
      /* The hidden twin gives the field the width of its text. */
      span,
      input {
        grid-area: 1 / 1;
        min-width: 4ch;
        height: 32px;
        padding: 0 6px;
        border: 1px solid transparent;
        font: 500 13px/30px var(--font);
        white-space: pre;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      span {
        visibility: hidden;
      }
      input {
        width: 0;
        min-width: 100%;
        border-radius: var(--r-1);
        background: none;
      }
      input:hover {
        border-color: var(--line);
      }
      input:focus {
        border-color: var(--control);
        background: var(--surface);
      }
      @media (max-width: 700px) {
        span,
        input {
          height: var(--hit-touch);
          font: 600 16px/42px var(--font);
        }
      }
    `,
  ];

  @property() name = '';

  @query('input') private field!: HTMLInputElement;
  @query('span') private twin!: HTMLElement;

  private onInput(): void {
    this.twin.textContent = this.field.value;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.field.value = this.name;
      this.onInput();
    }
    if (event.key === 'Enter' || event.key === 'Escape') this.field.blur();
  }

  private onBlur(): void {
    const name = this.field.value.trim();
    if (name && name !== this.name) this.emit('ks-rename', { name });
    else this.field.value = this.name;
  }

  protected override updated(): void {
    this.onInput();
  }

  protected override render(): TemplateResult {
    return html`<span aria-hidden="true"></span>
      <input
        aria-label=${this.t(SHELL.fileName)}
        placeholder=${this.t(SHELL.noName)}
        autocomplete="off"
        spellcheck="false"
        .value=${this.name}
        @input=${this.onInput}
        @keydown=${this.onKey}
        @blur=${this.onBlur}
      />`;
  }
}
