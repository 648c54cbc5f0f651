import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BehaviourShares } from '../../analyse/behaviour/shares.js';
import type { Shape } from '../../analyse/behaviour/behaviour.js';
import type { WordAnswer, WordAsk } from '../../analyse/words/word-outcome.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { wordMapOf, type WordMap } from '../../model/word-map.js';
import { variableName } from '../../view/map/scene.js';
import { bundlePaths } from '../../view/words/bundle.js';
import { orderFrom } from '../../view/words/word-order.js';
import { NO_WORDS, type WordRuns } from '../../view/words/word-runs.js';
import { formatNumber } from '../../wording/number.js';
import { shareText, WORDS, wordSentence } from '../../wording/ui/words.js';
import { KsElement } from '../ks-element.js';
import { words as inWords } from '../parts/drawings.js';
import { elementStyles } from '../styles/element-styles.js';
import './ks-to-numbers.js';
import './ks-words-method.js';
import type { KsWordsMethod } from './ks-words-method.js';
import { shapePicture } from './shape-pictures.js';
import { SteadyBelow } from './steady-below.js';
import { wordOutcomeStyles } from './word-outcome-styles.js';

/** Rows that are shown at first; a map of hundreds of words shows the rest when asked. */
const FIRST_ROWS = 30;
/** Classes with a smaller share of the draws are in the sentence, if anywhere. */
const LEAST_SHARE = 0.05;
const DRAWS = [100, 300, 1000, 3000] as const;
const MOST_SEED = 999_999;
const BUNDLE = { width: 304, height: 84, box: { left: 1, right: 303, top: 4, bottom: 80 } } as const;

/**
 * What a map of words answers to "what if this rises?": for every word a sentence with shares of the draws, and its
 * classes of behaviour. Never one line.
 *
 * @fires ks-ask-words - Something else is asked; `detail` is what changes about it.
 * @fires ks-select - A word is chosen; `detail.id`.
 * @fires ks-command - A word becomes an equation; `detail.command`.
 */
@customElement('ks-word-outcome')
export class KsWordOutcome extends KsElement {
  static override styles = [elementStyles, wordOutcomeStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) runs: WordRuns = NO_WORDS;
  /** The one word that is told; all when null. */
  @property({ attribute: false }) of: Id | null = null;

  @state() private isWhole = false;
  /** The word whose single draws are shown. */
  @state() private unfolded: Id | null = null;
  @query('ks-words-method') private method!: KsWordsMethod;

  private map!: WordMap;

  constructor() {
    super();
    new SteadyBelow(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('doc')) this.map = wordMapOf(this.doc);
  }

  private ask(change: Partial<WordAsk>): void {
    this.emit('ks-ask-words', change);
  }

  private nameOf(id: Id): string {
    return variableName(this.doc, id, this.language);
  }

  private questionTemplate({ pushed, direction }: WordAsk): TemplateResult {
    const { pushable } = this.runs;
    return html`<div class="question">
      <span>${this.t(WORDS.whatIf)}</span>
      <select aria-label=${this.t(WORDS.pushed)} @change=${(event: Event) => this.ask({ pushed: (event.target as HTMLSelectElement).value })}>
        ${pushable.map((id) => html`<option value=${id} ?selected=${id === pushed}>${this.nameOf(id)}</option>`)}
      </select>
      <select aria-label=${this.t(WORDS.direction)} @change=${(event: Event) => this.ask({ direction: (event.target as HTMLSelectElement).value === 'down' ? 'down' : 'up' })}>
        ${(['up', 'down'] as const).map((one) => html`<option value=${one} ?selected=${one === direction}>${this.t(WORDS[one])}</option>`)}
      </select>
      <span>?</span>
    </div>`;
  }

  private progressTemplate(): TemplateResult {
    const { progress } = this.runs;
    if (progress === null) return html`<div class="progress none"></div>`;
    const percent = Math.round(100 * progress);
    return html`<div class="progress" role="progressbar" aria-label=${this.t(WORDS.progress)} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent}>
      <span style="width:${percent}%"></span>
    </div>`;
  }

  private shapesTemplate({ shapes, draws }: BehaviourShares): TemplateResult {
    const found = (Object.entries(shapes) as [Shape, number][]).filter(([, count]) => count > 0 && count >= LEAST_SHARE * draws).toSorted(([, a], [, b]) => b - a);
    return html`<span class="shapes">
      ${found.map(([shape, count]) => {
        const share = shareText(count, draws, this.language);
        return html`<span title=${this.t(WORDS.shapes[shape])}>${shapePicture(shape)}<span aria-hidden="true">${share}</span><span class="visually-hidden">${this.t(WORDS.shapeShare(share, this.t(WORDS.shapes[shape])))}.</span></span>`;
      })}
    </span>`;
  }

  private bundleTemplate(id: Id, { curves }: WordAnswer, times: Float64Array): TemplateResult | typeof nothing {
    if (curves.length === 0) return nothing;
    const { paths, start } = bundlePaths(times, curves, BUNDLE.box);
    return html`<figure class="bundle">
      <svg viewBox="0 0 ${BUNDLE.width} ${BUNDLE.height}" role="img" aria-label=${this.t(WORDS.bundle(curves.length, this.nameOf(id)))}>
        <path class="start" d="M0 ${start}H${BUNDLE.width}"></path>
        ${paths.map((path) => svg`<path d=${path}></path>`)}
      </svg>
      <figcaption>${this.t(WORDS.bundleNote(curves.length))}</figcaption>
    </figure>`;
  }

  private sentenceTemplate(id: Id, { shares }: WordAnswer): TemplateResult {
    return html`<span class="sentence">${inWords(this.t(wordSentence(this.nameOf(id), shares)))}</span>${this.shapesTemplate(shares)}`;
  }

  private rowTemplate(id: Id, answer: WordAnswer, times: Float64Array): TemplateResult {
    const isOpen = id === this.unfolded;
    return html`<li>
      <button type="button" class="row" aria-expanded=${isOpen} @click=${() => (this.unfolded = isOpen ? null : id)}>${this.sentenceTemplate(id, answer)}</button>
      ${isOpen
        ? html`<div class="more">
            ${this.bundleTemplate(id, answer, times)}
            <button type="button" class="button quiet link" @click=${() => this.emit('ks-select', { id })}>${this.t(WORDS.onMap)}</button>
          </div>`
        : nothing}
    </li>`;
  }

  private answersTemplate(): TemplateResult | typeof nothing {
    const { of } = this;
    const { outcome, isStale } = this.runs;
    if (!outcome) return html`<p class="hint" role="status">${this.t(WORDS.working)}</p>`;
    const note = isStale ? html`<p class="stale-note">${this.t(WORDS.stale)}</p>` : nothing;
    const one = of === null ? undefined : outcome.answers.get(of);
    if (of !== null) return html`${note}${one ? html`<div class="one ${isStale ? 'stale' : ''}">${this.sentenceTemplate(of, one)}${this.bundleTemplate(of, one, outcome.times)}</div>` : nothing}`;
    const order = orderFrom(outcome.ask.pushed, this.doc, [...outcome.answers.keys()]).filter((id) => this.doc.items.has(id));
    const rows = this.isWhole ? order : order.slice(0, FIRST_ROWS);
    return html`${note}
      <ul class="answers ${isStale ? 'stale' : ''}">
        ${repeat(rows, (id) => id, (id) => {
          const answer = outcome.answers.get(id);
          return answer ? this.rowTemplate(id, answer, outcome.times) : nothing;
        })}
      </ul>
      ${rows.length < order.length ? html`<button type="button" class="button quiet link" @click=${() => (this.isWhole = true)}>${this.t(WORDS.more(order.length - rows.length))}</button>` : nothing}`;
  }

  private readonly onSeed = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const seed = Math.round(input.valueAsNumber);
    if (seed >= 1 && seed <= MOST_SEED) this.ask({ seed });
    else input.value = String(this.runs.ask?.seed ?? 1);
  };

  private footTemplate({ draws, seed }: WordAsk): TemplateResult {
    const choices: readonly number[] = DRAWS.some((one) => one === draws) ? DRAWS : [...DRAWS, draws].toSorted((a, b) => a - b);
    return html`<div class="foot">
      <details>
        <summary>${this.t(WORDS.drawnFrom(formatNumber(draws, this.language), seed))}</summary>
        <div class="fields">
          <label>${this.t(WORDS.draws)}<select @change=${(event: Event) => this.ask({ draws: Number((event.target as HTMLSelectElement).value) })}>
            ${choices.map((one) => html`<option value=${one} ?selected=${one === draws}>${formatNumber(one, this.language)}</option>`)}
          </select></label>
          <label>${this.t(WORDS.seed)}<input type="number" min="1" max=${MOST_SEED} step="1" .value=${String(seed)} @change=${this.onSeed} /></label>
          <button type="button" class="button" @click=${() => this.ask({ seed: (seed % MOST_SEED) + 1 })}>${this.t(WORDS.otherSeed)}</button>
        </div>
        <p class="note">${this.t(WORDS.seedHow)}</p>
      </details>
      <button type="button" class="button quiet link" @click=${() => this.method.open()}>${this.t(WORDS.method)}</button>
      <ks-words-method></ks-words-method>
    </div>`;
  }

  /** Where it has nothing to say it takes no room. */
  protected override updated(): void {
    this.toggleAttribute('blank', !this.runs.ask && (this.of !== null || this.map.unsigned.length === 0));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { ask } = this.runs;
    const unsigned = this.map.unsigned.length;
    if (this.of !== null) return ask ? html`<section class="alone"><h3 class="visually-hidden">${this.t(WORDS.title)}</h3>${this.questionTemplate(ask)} ${this.progressTemplate()} ${this.answersTemplate()}</section>
          <ks-to-numbers class="alone" .doc=${this.doc} .of=${this.of}></ks-to-numbers>` : nothing;
    if (!ask) return unsigned === 0 ? nothing : html`<h2>${this.t(WORDS.title)}</h2><p class="hint">${this.t(WORDS.noSigns)}</p>`;
    return html`<section aria-label=${this.t(WORDS.title)}>
      <h2 class="visually-hidden">${this.t(WORDS.title)}</h2>
      ${this.questionTemplate(ask)} ${this.progressTemplate()} ${this.answersTemplate()}
      ${unsigned > 0 ? html`<p class="hint">${this.t(WORDS.unsigned(unsigned))}</p>` : nothing} ${this.footTemplate(ask)}
    </section>`;
  }
}
