import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Text } from '../../model/text.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { fieldStyles } from './field-styles.js';

/**
 * A text of a record that is read and, in the same place, written. Enter commits (of `look="text"` Ctrl Enter does), so
 * does leaving it; Escape cancels. What can't be is said while typing, and not committed.
 *
 * @fires ks-write - Another text is to stand here; `detail.text`. Stays in its own tree.
 * @fires ks-leave - Enter or Escape ended the typing. Stays in its own tree.
 */
@customElement('ks-edit-field')
export class KsEditField extends KsElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    elementStyles,
    fieldStyles,
    css`
      :host {
        margin: 0 -9px;
      }
      :host([look='title']) {
        font: var(--t-title);
      }
      :host([look='number']) {
        margin: 0;
        text-align: right;
      }
      :host([look='number']) textarea {
        border-color: var(--control);
        background: var(--surface);
      }
    `,
  ];

  @property() value = '';
  @property() label = '';
  @property() placeholder = '';
  @property({ reflect: true }) look: 'title' | 'line' | 'text' | 'number' = 'line';
  /** Why a text can't stand here; null where it can. */
  @property({ attribute: false }) problemOf: (text: string) => Text | null = () => null;

  @state() private draft: string | null = null;

  @query('textarea') private field!: HTMLTextAreaElement;

  /** Selects the whole text, to be typed over. */
  selectAll(): void {
    this.field.select();
  }

  private get isLine(): boolean {
    return this.look !== 'text';
  }

  private readonly onInput = (): void => {
    const { value } = this.field;
    this.draft = this.isLine ? value.replace(/\s*[\r\n]+\s*/g, ' ') : value;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.draft !== null) this.draft = null;
    else if (event.key === 'Enter' && (this.isLine || event.ctrlKey || event.metaKey)) {
      if (this.draft !== null && this.problemOf(this.draft) !== null) return event.preventDefault();
      this.commit();
    } else return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('ks-leave'));
  };

  private readonly commit = (): void => {
    const text = this.draft?.trim();
    this.draft = null;
    if (text !== undefined && text !== this.value && this.problemOf(text) === null) this.dispatchEvent(new CustomEvent('ks-write', { detail: { text } }));
  };

  protected override render(): TemplateResult {
    const shown = this.draft ?? this.value;
    const problem = this.draft === null ? null : this.problemOf(this.draft);
    return html`<div class="stack">
        <div class="twin" aria-hidden="true">${shown || this.placeholder}</div>
        <textarea
          rows="1"
          aria-label=${this.label}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${problem ? 'problem' : nothing}
          placeholder=${this.placeholder}
          autocomplete="off"
          spellcheck=${this.look === 'text' ? 'true' : 'false'}
          inputmode=${this.look === 'number' ? 'decimal' : nothing}
          enterkeyhint=${this.isLine ? 'done' : nothing}
          .value=${live(shown)}
          @input=${this.onInput}
          @keydown=${this.onKey}
          @blur=${this.commit}
        ></textarea>
      </div>
      <div aria-live="polite">${problem ? html`<p id="problem" class="problem">${icon('error', 16)}${this.t(problem)}</p>` : nothing}</div>`;
  }
}
