import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Text } from '../../../model/text.js';
import { CAUSAL } from '../../../wording/ui/causal.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';

/** A sentence as it was written. */
export interface SentenceDetail {
  readonly cause: string;
  readonly effect: string;
  readonly sign: '+' | '-';
}

/**
 * Writes a link as a sentence: meer X, then meer or minder Y. Names of the map are offered while typing, and others become
 * new words. Enter writes it, and what was the effect stands ready as the next cause.
 *
 * @fires ks-sentence - A sentence is written; a {@link SentenceDetail}. Stays in its own tree.
 */
@customElement('ks-sentence-field')
export class KsSentenceField extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      form {
        display: grid;
        grid-template-columns: 92px minmax(0, 1fr);
        gap: 6px var(--s-2);
        align-items: center;
      }
      .word {
        padding-left: 1px;
        color: var(--ink-2);
      }
      input,
      select {
        width: 100%;
        min-height: 34px;
        padding: 0 9px;
        border: 1px solid var(--control);
        border-radius: var(--r-1);
        background: var(--surface);
      }
      select {
        padding: 0 4px;
      }
      .foot {
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s-2);
      }
      .fault {
        display: flex;
        gap: 6px;
        color: var(--error);
        font: 400 13px/18px var(--font);
      }
      @media (pointer: coarse), (max-width: 700px) {
        input,
        select {
          min-height: 44px;
        }
      }
    `,
  ];

  /** Names that are on the map. */
  @property({ attribute: false }) names: readonly string[] = [];
  /** Why a sentence can't be written; null where it can. */
  @property({ attribute: false }) problemOf: (sentence: SentenceDetail) => Text | null = () => null;
  /** What the fields hold at first: a link that is written anew. Without it a new sentence is written. */
  @property({ attribute: false }) start: SentenceDetail | null = null;
  @property({ attribute: false }) action: Text = CAUSAL.addSentence;

  @state() private problem: Text | null = null;

  @query('.cause') private cause!: HTMLInputElement;
  @query('.effect') private effect!: HTMLInputElement;
  @query('select') private sign!: HTMLSelectElement;

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const sentence: SentenceDetail = { cause: this.cause.value.trim(), effect: this.effect.value.trim(), sign: this.sign.value === '-' ? '-' : '+' };
    this.problem = sentence.cause === '' || sentence.effect === '' ? CAUSAL.sentenceFaults.empty : this.problemOf(sentence);
    if (this.problem) return (sentence.cause === '' ? this.cause : this.effect).focus();
    this.dispatchEvent(new CustomEvent<SentenceDetail>('ks-sentence', { detail: sentence }));
    if (this.start) return;
    this.cause.value = sentence.effect;
    this.effect.value = '';
    this.sign.value = '+';
    this.cause.focus();
    this.cause.select();
  };

  private readonly onInput = (): void => {
    this.problem = null;
  };

  protected override render(): TemplateResult {
    const { start, problem } = this;
    return html`<form @submit=${this.onSubmit} @input=${this.onInput}>
      <span class="word" aria-hidden="true">${this.t(CAUSAL.more)}</span>
      <input class="cause" list="names" autocomplete="off" enterkeyhint="next" .value=${start?.cause ?? ''} aria-label=${this.t(CAUSAL.cause)} placeholder=${this.t(CAUSAL.causeHow)} aria-describedby=${problem ? 'fault' : nothing} />
      <select aria-label=${this.t(CAUSAL.sign)}>
        <option value="+" .selected=${start?.sign !== '-'}>→ ${this.t(CAUSAL.more)}</option>
        <option value="-" .selected=${start?.sign === '-'}>→ ${this.t(CAUSAL.less)}</option>
      </select>
      <input class="effect" list="names" autocomplete="off" enterkeyhint="done" .value=${start?.effect ?? ''} aria-label=${this.t(CAUSAL.effect)} placeholder=${this.t(CAUSAL.effectHow)} aria-describedby=${problem ? 'fault' : nothing} />
      <div class="foot"><button type="submit" class="button">${this.t(this.action)}</button></div>
      <datalist id="names">${this.names.map((name) => html`<option value=${name}></option>`)}</datalist>
    </form>
    <div aria-live="polite">${problem ? html`<p class="fault" id="fault">${icon('error', 16)}${this.t(problem)}</p>` : nothing}</div>`;
  }
}
