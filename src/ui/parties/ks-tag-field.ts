import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { PARTIES } from '../../wording/ui/parties.js';
import type { Text } from '../../model/text.js';
import { KsElement } from '../ks-element.js';
import { icon } from '../icons.js';
import '../map/panel/ks-edit-field.js';
import type { KsEditField } from '../map/panel/ks-edit-field.js';
import { elementStyles } from '../styles/element-styles.js';

/**
 * Words that hang on a record: each with a button that takes it away, and a field for one more.
 *
 * @fires ks-tags - Other words are to hang there; `detail.tags`. Stays in its own tree.
 */
@customElement('ks-tag-field')
export class KsTagField extends KsElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-bottom: 2px;
      }
      ul:empty {
        display: none;
      }
      li {
        display: inline-flex;
        align-items: center;
        min-width: 0;
        min-height: 28px;
        padding-left: 10px;
        border-radius: var(--r-round);
        background: var(--sunken);
        font: var(--t-label);
        overflow-wrap: anywhere;
      }
      li button {
        display: grid;
        flex: none;
        place-items: center;
        width: 28px;
        height: 28px;
        border-radius: 50%;
        color: var(--ink-2);
      }
      li button:hover {
        color: var(--ink);
        background: var(--line);
      }
      ks-edit-field {
        margin: 0 -9px;
      }
      @media (pointer: coarse), (max-width: 700px) {
        li,
        li button {
          min-height: var(--hit-touch);
        }
        li button {
          width: var(--hit-touch);
        }
      }
    `,
  ];

  @property() label = '';
  @property() placeholder = '';
  @property({ attribute: false }) tags: readonly string[] = [];
  /** Words that other records have. */
  @property({ attribute: false }) offers: readonly string[] = [];
  /** How a tag is said. */
  @property({ attribute: false }) wordOf: (tag: string) => string = (tag) => tag;
  /** Why a text can't be a tag; null where it can. */
  @property({ attribute: false }) problemOf: (text: string) => Text | null = () => null;

  @query('ks-edit-field') private field!: KsEditField;

  private set(tags: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('ks-tags', { detail: { tags } }));
  }

  /** What was taken away leaves its button; the field is the next place to be. */
  private takeAway(tag: string): void {
    this.set(this.tags.filter((other) => other !== tag));
    this.field.focus();
  }

  private add(text: string): void {
    if (!this.tags.includes(text)) this.set([...this.tags, text]);
  }

  protected override render(): TemplateResult {
    return html`<ul aria-label=${this.label}>${this.tags.map((tag) => html`<li>${this.wordOf(tag)}<button type="button" aria-label=${this.t(PARTIES.remove(this.wordOf(tag)))} @click=${() => this.takeAway(tag)}>${icon('close', 14)}</button></li>`)}</ul>
      <ks-edit-field
        .value=${''}
        .label=${this.placeholder}
        .placeholder=${this.placeholder}
        .problemOf=${(text: string) => (text.trim() === '' ? null : this.problemOf(text.trim()))}
        .offers=${this.offers.filter((offer) => !this.tags.includes(offer))}
        @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.add(text)}
      ></ks-edit-field>`;
  }
}
