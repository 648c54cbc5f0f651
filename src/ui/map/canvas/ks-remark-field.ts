import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { HANDS } from '../../../wording/ui/map-hands.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';

/**
 * A remark, written in its place. Ctrl Enter and leaving it commit, Escape leaves it as it was; without words it goes.
 *
 * @fires ks-name - `detail.name`, null to leave it as it was.
 */
@customElement('ks-remark-field')
export class KsRemarkField extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
        width: 224px;
      }
      textarea {
        width: 100%;
        min-height: 76px;
        padding: 6px 8px;
        border: 1px solid var(--control);
        border-radius: var(--r-2);
        background: var(--surface);
        color: var(--ink);
        font: 400 13px/18px var(--font);
        resize: vertical;
      }
      @media (pointer: coarse), (max-width: 700px) {
        textarea {
          font-size: 16px;
          line-height: 22px;
        }
      }
    `,
  ];

  @property() value = '';

  @query('textarea') private field!: HTMLTextAreaElement;

  private isDone = false;

  protected override firstUpdated(): void {
    this.field.value = this.value;
    this.field.focus({ preventScroll: true });
    this.field.select();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.end(null);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.end(this.field.value);
    else return;
    event.preventDefault();
  };

  private end(text: string | null): void {
    if (this.isDone) return;
    this.isDone = true;
    this.emit('ks-name', { name: text });
  }

  protected override render(): TemplateResult {
    return html`<textarea aria-label=${this.t(HANDS.remark)} placeholder=${this.t(HANDS.commentHow)} @keydown=${this.onKey} @blur=${() => this.end(this.field.value)}></textarea>`;
  }
}
