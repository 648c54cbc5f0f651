import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ModelSigns } from '../../../analyse/model-signs.js';
import { variablesOf, type Document } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import type { Text } from '../../../model/text.js';
import { deleteItems } from '../../../state/commands/map/delete.js';
import { sayOfLink } from '../../../state/commands/map/said-links.js';
import type { Command } from '../../../state/edit.js';
import type { SaidLink } from '../../../view/map/said-links.js';
import { variableName } from '../../../view/map/scene.js';
import { CAUSAL } from '../../../wording/ui/causal.js';
import { MAP } from '../../../wording/ui/map.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { drawing, words } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import { causalStyles } from './causal-styles.js';
import { inspectorStyles } from '../panel/inspector-styles.js';
import './ks-link-inspector.js';
import './ks-sentence-field.js';
import type { SentenceDetail } from './ks-sentence-field.js';
import { linkWords } from './link-words.js';
import type { LinkEnds } from '../canvas/map-marks.js';

/** As many sentences are shown at first: a page, and not all of a large model. */
const MOST_ROWS = 60;

/**
 * Every link of the map as a sentence, "meer X → minder Y": chosen here or on the map, turned round, written anew, deleted;
 * the one that is chosen unfolds into all that people say of it. New sentences make the words that they need.
 *
 * @fires ks-choose-link - One is chosen; `detail.cause` and `detail.effect`. Stays in its own tree.
 * @fires ks-show - The words of a link are to stand on the page; `detail.ids`. Stays in its own tree.
 * @fires ks-sentence - A sentence is written; a {@link SentenceDetail}, with `link` where it replaces a link. Stays in its own tree.
 * @fires ks-command - Something is said of a link, or it is deleted; `detail.command`.
 * @fires ks-notice - One was deleted; `detail.text`, and `detail.undo` to offer it back.
 */
@customElement('ks-link-list')
export class KsLinkList extends KsElement {
  static override styles = [
    elementStyles,
    inspectorStyles,
    causalStyles,
    css`
      :host {
        padding: 0;
      }
      .find {
        width: 100%;
        min-height: 34px;
        margin: var(--s-1) 0;
        padding: 0 9px;
        border: 1px solid var(--control);
        border-radius: var(--r-1);
        background: var(--surface);
      }
      .rows {
        margin: var(--s-1) -8px var(--s-2);
      }
      .rows > li {
        border-radius: var(--r-2);
      }
      .rows > li:hover,
      .rows > li.chosen {
        background: var(--sunken);
      }
      .rows > li.chosen {
        padding-bottom: var(--s-2);
      }
      .line {
        display: flex;
        align-items: start;
      }
      .says {
        flex: 1;
        min-width: 0;
        padding: 6px 8px;
        font: 400 14px/20px var(--font);
        color: var(--ink-2);
        text-align: left;
        overflow-wrap: anywhere;
      }
      .says b {
        color: var(--ink);
        font-weight: 600;
      }
      .says .icon {
        display: inline-block;
        margin: 0 3px;
        vertical-align: -3px;
      }
      .says small {
        display: block;
        color: var(--ink-3);
        font: var(--t-note);
      }
      .says .against {
        color: var(--warn);
        font-weight: 600;
      }
      .line .icon-button {
        width: 32px;
        height: 32px;
      }
      .turn {
        font: 600 15px/1 var(--font);
      }
      .inside {
        display: block;
        margin: 0 8px;
        padding: var(--s-2) 0 0;
        border-top: 1px solid var(--line);
        background: none;
      }
      @media (pointer: coarse), (max-width: 700px) {
        .line .icon-button {
          width: 44px;
          height: 44px;
        }
        .find {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) links: readonly SaidLink[] = [];
  @property({ attribute: false }) signs!: ModelSigns;
  /** The link that is selected. */
  @property({ attribute: false }) chosen: LinkEnds | null = null;
  /** The variables that stand on the page. */
  @property({ attribute: false }) shown: ReadonlySet<Id> = new Set();
  /** Whether the map can be written here. */
  @property({ attribute: false }) isOpen = true;

  @state() private query = '';
  @state() private isAll = false;
  /** The link that is being written anew. */
  @state() private rewritten: Id | null = null;

  private readonly problemOf = ({ cause, effect }: SentenceDetail, own: SaidLink | null = null): Text | null => {
    const [from, to] = [this.idOf(cause), this.idOf(effect)];
    if (cause.toLowerCase() === effect.toLowerCase() || (from !== null && from === to)) return CAUSAL.sentenceFaults.same;
    const there = from !== null && to !== null && this.links.find((link) => link.cause === from && link.effect === to);
    return there && there !== own ? CAUSAL.sentenceFaults.there : null;
  };

  /** The variable that people know by this name, in their language or as equations write it. */
  private idOf(name: string): Id | null {
    const wanted = name.trim().toLowerCase();
    return variablesOf(this.doc).find(({ id, name: written }) => this.nameOf(id).toLowerCase() === wanted || written.toLowerCase() === wanted)?.id ?? null;
  }

  private nameOf(id: Id): string {
    return variableName(this.doc, id, this.language);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('chosen')) {
      this.rewritten = null;
      if (this.chosen) this.renderRoot.querySelector('li.chosen')?.scrollIntoView({ block: 'nearest' });
    }
  }

  private do(command: Command): void {
    this.emit('ks-command', { command });
  }

  private isChosen({ cause, effect }: SaidLink): boolean {
    return this.chosen?.cause === cause && this.chosen.effect === effect;
  }

  private turn({ cause, effect, by, sign }: SaidLink): void {
    this.do(sayOfLink({ cause, effect, id: freshId('link'), isWritten: by !== 'drawn' }, { polarity: sign === '+' ? '-' : '+' }));
  }

  private removeLink(id: Id): void {
    this.do(deleteItems([id]));
    this.emit('ks-notice', { text: MAP.linkRemoved, undo: true });
  }

  private remarksOf({ link, hasDelay, by, contradiction, sign }: SaidLink): TemplateResult | typeof nothing {
    const said = [
      ...(hasDelay ? [CAUSAL.delayed] : []),
      ...(link?.strength ? [CAUSAL.strengths[link.strength]] : []),
      ...(link?.speed ? [CAUSAL.speeds[link.speed]] : []),
      ...(by === 'drawn' ? [CAUSAL.opinion] : []),
      ...(sign === 'mixed' ? [CAUSAL.signs.mixed] : sign === 'none' ? [CAUSAL.signs.none] : []),
    ].map((text) => this.t(text));
    if (said.length === 0 && !contradiction) return nothing;
    return html`<small>${contradiction ? html`<span class="against">${this.t(CAUSAL.contradicted)}</span>${said.length > 0 ? ' · ' : ''}` : nothing}${said.join(' · ')}</small>`;
  }

  private row(said: SaidLink): TemplateResult {
    const { cause, effect, sign, by, link } = said;
    const [from, to] = [this.nameOf(cause), this.nameOf(effect)];
    const sentence = linkWords(said, from, to, this.language);
    const isChosen = this.isChosen(said);
    const isTurned = this.isOpen && (by === 'equation' || by === 'drawn');
    return html`<li class=${isChosen ? 'chosen' : ''}>
      <div class="line">
        <button type="button" class="says" aria-expanded=${isChosen ? 'true' : 'false'} @click=${() => this.dispatchEvent(new CustomEvent('ks-choose-link', { detail: isChosen ? null : { cause, effect } }))}>
          ${this.t(CAUSAL.more)} <b>${words(from)}</b><span class="visually-hidden">, </span>${drawing('arrow', 16)}${this.t(sign === '+' ? CAUSAL.more : sign === '-' ? CAUSAL.less : CAUSAL.other)} <b>${words(to)}</b>${this.remarksOf(said)}
        </button>
        ${isTurned ? html`<button type="button" class="icon-button turn" aria-label=${this.t(CAUSAL.changeSign(sentence))} title=${this.t(CAUSAL.changeSign(sentence))} @click=${() => this.turn(said)}>±</button>` : nothing}
        ${this.isOpen && by === 'drawn' && link ? html`<button type="button" class="icon-button" aria-label=${this.t(CAUSAL.removeSentence(sentence))} title=${this.t(CAUSAL.removeSentence(sentence))} @click=${() => this.removeLink(link.id)}>${icon('close', 16)}</button>` : nothing}
      </div>
      ${isChosen && this.isOpen ? this.openTemplate(said, from, to) : nothing}
    </li>`;
  }

  private openTemplate(said: SaidLink, from: string, to: string): TemplateResult {
    const { link, by, sign } = said;
    const start: SentenceDetail = { cause: from, effect: to, sign: sign === '-' ? '-' : '+' };
    const isOnPage = this.shown.has(said.cause) && this.shown.has(said.effect);
    return html`<div class="inside">
      ${isOnPage ? nothing : html`<p class="quiet-line">${this.t(CAUSAL.notOnPage)}</p><button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('ks-show', { detail: { ids: [said.cause, said.effect] } }))}>${this.t(CAUSAL.putOnPage)}</button>`}
      ${link && by === 'drawn'
        ? this.rewritten === link.id
          ? html`<ks-sentence-field
              .names=${this.names}
              .start=${start}
              .action=${CAUSAL.rewrite}
              .problemOf=${(sentence: SentenceDetail) => this.problemOf(sentence, said)}
              @ks-sentence=${({ detail }: CustomEvent<SentenceDetail>) => this.write(detail, link.id)}
            ></ks-sentence-field>`
          : html`<button type="button" class="button quiet remove" @click=${() => (this.rewritten = link.id)}>${this.t(CAUSAL.rewrite)}</button>`
        : nothing}
      <ks-link-inspector style="padding:0;background:none" .doc=${this.doc} .link=${said} .mixed=${this.signs.mixed.get(said.effect)?.get(said.cause) ?? []}></ks-link-inspector>
    </div>`;
  }

  private write(sentence: SentenceDetail, link: Id | null): void {
    this.rewritten = null;
    this.dispatchEvent(new CustomEvent('ks-sentence', { detail: { ...sentence, link, ids: [this.idOf(sentence.cause), this.idOf(sentence.effect)] } }));
  }

  private get names(): readonly string[] {
    return variablesOf(this.doc).map(({ id }) => this.nameOf(id));
  }

  private get found(): readonly SaidLink[] {
    const query = this.query.trim().toLowerCase();
    if (query === '') return this.links;
    return this.links.filter(({ cause, effect }) => this.nameOf(cause).toLowerCase().includes(query) || this.nameOf(effect).toLowerCase().includes(query));
  }

  protected override render(): TemplateResult {
    const { links, found } = this;
    const first = this.isAll ? found : found.slice(0, MOST_ROWS);
    const chosen = found.find((link) => this.isChosen(link));
    const shown = chosen && !first.includes(chosen) ? [chosen, ...first] : first;
    return html`<section>
      <div class="title-row"><h3>${this.t(CAUSAL.sentences)}</h3>${links.length > 0 ? html`<span class="count">${this.t(CAUSAL.sentencesCount(links.length))}</span>` : nothing}</div>
      ${this.isOpen ? html`<ks-sentence-field .names=${this.names} .problemOf=${this.problemOf} @ks-sentence=${({ detail }: CustomEvent<SentenceDetail>) => this.write(detail, null)}></ks-sentence-field>` : nothing}
      ${links.length > 12 ? html`<input class="find" type="search" .value=${this.query} aria-label=${this.t(CAUSAL.find)} placeholder=${this.t(CAUSAL.find)} @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)} />` : nothing}
      ${links.length === 0 ? html`<p class="quiet">${this.t(CAUSAL.noSentences)}</p>` : html`<ul class="rows">${repeat(shown, ({ cause, effect }) => `${cause} ${effect}`, (link) => this.row(link))}</ul>`}
      ${shown.length < found.length ? html`<button type="button" class="button quiet" @click=${() => (this.isAll = true)}>${this.t(CAUSAL.allSentences(found.length))}</button>` : nothing}
    </section>`;
  }
}
