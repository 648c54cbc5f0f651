import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Text } from '../../../model/text.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';
import { fieldStyles } from './field-styles.js';

/** Most texts that are offered at a time. */
const MOST_OFFERS = 6;

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
      .offers {
        display: none;
        flex-wrap: wrap;
        gap: 6px;
        margin: var(--s-1) 9px 0;
      }
      :host(:focus-within) .offers {
        display: flex;
      }
      .offers button {
        min-height: 28px;
        padding: 0 10px;
        border: 1px solid var(--line-strong);
        border-radius: var(--r-round);
        background: var(--surface);
        color: var(--ink-2);
        font: var(--t-label);
      }
      .offers button:hover {
        border-color: var(--control);
        color: var(--ink);
      }
      @media (pointer: coarse), (max-width: 700px) {
        .offers button {
          min-height: 44px;
        }
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

  /** Texts that may stand here, to be taken while typing: those that hold what is typed. */
  @property({ attribute: false }) offers: readonly string[] = [];

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

  /** Going to what is offered is not yet leaving. */
  private readonly onLeave = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget))) this.commit();
  };

  private take(offer: string): void {
    this.draft = offer;
    this.commit();
    this.field.focus();
  }

  private offersTemplate(typed: string): TemplateResult | typeof nothing {
    const wanted = typed.trim().toLowerCase();
    const fitting = this.offers.filter((offer) => offer !== typed && (this.draft === null || offer.toLowerCase().includes(wanted))).slice(0, MOST_OFFERS);
    if (fitting.length === 0) return nothing;
    return html`<div class="offers" role="group" aria-label=${this.label} @focusout=${this.onLeave} @pointerdown=${(event: Event) => event.preventDefault()}>
      ${fitting.map((offer) => html`<button type="button" translate="no" @click=${() => this.take(offer)}>${offer}</button>`)}
    </div>`;
  }

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
          @blur=${this.onLeave}
        ></textarea>
      </div>
      ${this.offersTemplate(shown)}
      <div aria-live="polite">${problem ? html`<p id="problem" class="problem">${icon('error', 16)}${this.t(problem)}</p>` : nothing}</div>`;
  }
}
