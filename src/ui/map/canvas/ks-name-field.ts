import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Text } from '../../../model/text.js';
import { MAP } from '../../../wording/ui/map.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';

/**
 * The name of something new, typed in its place with the proposal selected. Enter and leaving it commit, Escape leaves the
 * new thing out.
 *
 * @fires ks-name - `detail.name`, null to leave it out.
 */
@customElement('ks-name-field')
export class KsNameField extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
        width: 168px;
      }
      input {
        width: 100%;
        height: 32px;
        padding: 0 8px;
        border: 1px solid transparent;
        border-radius: var(--r-2);
        background: var(--surface);
        color: var(--ink);
        font: 600 13px/20px var(--font);
      }
      input:focus {
        outline-offset: 0;
      }
      input[aria-invalid='true'] {
        border-color: var(--error);
      }
      p {
        display: flex;
        gap: 6px;
        margin-top: var(--s-1);
        padding: 4px 8px;
        border-radius: var(--r-2);
        background: var(--error-tint);
        color: var(--error);
        font: 400 13px/18px var(--font);
      }
      @media (pointer: coarse), (max-width: 700px) {
        input {
          height: var(--hit-touch);
          font-size: 16px;
        }
      }
    `,
  ];

  /** The proposal. */
  @property() value = '';
  /** Why something can't be called so; null where it can. */
  @property({ attribute: false }) problemOf: (name: string) => Text | null = () => null;

  @state() private problem: Text | null = null;

  @query('input') private field!: HTMLInputElement;

  private isDone = false;

  protected override firstUpdated(): void {
    this.field.value = this.value;
    this.field.focus({ preventScroll: true });
    this.field.select();
  }

  private readonly onInput = (): void => void (this.problem = this.problemOf(this.field.value));

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.end(null);
    else if (event.key === 'Enter' && this.problem === null) this.end(this.field.value.trim());
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };

  /** What can't be a name gives way to the proposal. */
  private readonly onBlur = (): void => this.end(this.problem === null ? this.field.value.trim() : this.value);

  private end(name: string | null): void {
    if (this.isDone) return;
    this.isDone = true;
    this.emit('ks-name', { name });
  }

  protected override render(): TemplateResult {
    const { problem } = this;
    return html`<input
        aria-label=${this.t(MAP.name)}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${problem ? 'problem' : nothing}
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="done"
        @input=${this.onInput}
        @keydown=${this.onKey}
        @blur=${this.onBlur}
      />
      <div aria-live="polite">${problem ? html`<p id="problem">${icon('error', 16)}${this.t(problem)}</p>` : nothing}</div>`;
  }
}
