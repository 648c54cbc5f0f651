import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { LANGUAGES, type Language } from '../../../model/text.js';
import { writeComment } from '../../../state/commands/map/notes.js';
import { variableName } from '../../../view/map/scene.js';
import { chosenBy, type Thing } from '../../../view/map/things.js';
import { HANDS } from '../../../wording/ui/map-hands.js';
import { MAP } from '../../../wording/ui/map.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { words } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import './ks-edit-field.js';
import './ks-flow-ends.js';
import { inspectorStyles } from './inspector-styles.js';
import { kindWord, quantified } from './variable-words.js';

/** Most rows of a list; hundreds can be chosen at once. */
const MOST_ROWS = 60;

/**
 * The panel where several things are chosen, or one that is no variable: what they are, each to be left out; the words of a
 * remark in both languages; the flow of a cloud.
 *
 * @fires ks-choose - Only this record is to be chosen; `detail.ids`. Stays in its own tree.
 * @fires ks-command - Something was written; `detail.command`.
 * @fires ks-delete - What is chosen is to be deleted. Stays in its own tree.
 */
@customElement('ks-chosen-panel')
export class KsChosenPanel extends KsElement {
  static override styles = [
    elementStyles,
    inspectorStyles,
    css`
      li {
        display: flex;
        align-items: center;
        gap: var(--s-2);
        min-height: 36px;
      }
      li .row {
        flex: 1;
        display: block;
        min-width: 0;
        padding: 4px var(--s-2);
        border-radius: var(--r-2);
        text-align: left;
      }
      li .row:hover {
        background: var(--sunken);
      }
      li small {
        display: block;
        color: var(--ink-3);
        font: var(--t-note);
      }
      .icon-button {
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  /** What is chosen on this page. */
  @property({ attribute: false }) things: readonly Thing[] = [];
  /** The page that is open. */
  @property() view: Id = '';

  private nameOf({ id, of, is }: Thing): readonly [kind: string, name: string] {
    const { doc, language } = this;
    const item = doc.items.get(is === 'comment' ? id : of);
    if (item?.kind === 'view-item') return [this.t(HANDS.remark), item.shows === 'comment' ? this.t(item.text) : ''];
    if (item?.kind === 'loop') return [this.t(MAP.kinds[item.type]), `${item.slug} ${this.t(item.name)}`.trim()];
    const name = variableName(doc, of, language);
    if (is === 'cloud') return [this.t(HANDS.cloudWord), name];
    const variable = quantified(item);
    return [`${variable ? this.t(kindWord(variable)) : ''}${is === 'copy' ? `, ${this.t(MAP.copyOf)}` : ''}`, name];
  }

  private choose(ids: readonly Id[]): void {
    this.dispatchEvent(new CustomEvent('ks-choose', { detail: { ids } }));
  }

  private rowTemplate(thing: Thing): TemplateResult {
    const [kind, name] = this.nameOf(thing);
    const others = this.things.filter(({ id }) => id !== thing.id).map(chosenBy);
    return html`<li>
      <button type="button" class="row" @click=${() => this.choose([chosenBy(thing)])}><span>${words(name)}</span><small>${kind}</small></button>
      <button type="button" class="icon-button" aria-label=${this.t(HANDS.leaveOut(name))} @click=${() => this.choose(others)}>${icon('close', 16)}</button>
    </li>`;
  }

  private commentTemplate({ id }: Thing): TemplateResult {
    const item = this.doc.items.get(id);
    const text = item?.kind === 'view-item' && item.shows === 'comment' ? item.text : {};
    const field = (language: Language): TemplateResult => html`<section>
      <h3>${this.t(HANDS.inLanguage[language])}</h3>
      <ks-edit-field
        look="text"
        .value=${text[language] ?? ''}
        .label=${this.t(HANDS.inLanguage[language])}
        .placeholder=${this.t(HANDS.commentHow)}
        @ks-write=${({ detail }: CustomEvent<{ text: string }>) => this.emit('ks-command', { command: writeComment(id, detail.text, language) })}
      ></ks-edit-field>
    </section>`;
    return html`<p class="kind">${this.t(HANDS.remark)}</p>
      <h2 class="visually-hidden" tabindex="-1">${this.t(HANDS.remark)}</h2>
      ${LANGUAGES.map(field)}`;
  }

  private oneTemplate(thing: Thing): TemplateResult {
    if (thing.is === 'comment') return this.commentTemplate(thing);
    const [kind, name] = this.nameOf(thing);
    return html`<p class="kind">${kind}</p>
      <h2 tabindex="-1">${words(name)}</h2>
      ${thing.is === 'cloud' ? html`<p class="about">${this.t(HANDS.cloudHow)}</p><ks-flow-ends .doc=${this.doc} .of=${thing.of} .view=${this.view}></ks-flow-ends>` : nothing}`;
  }

  protected override render(): TemplateResult {
    const [only] = this.things;
    return html`${this.things.length === 1 && only
        ? this.oneTemplate(only)
        : html`<h2 tabindex="-1">${this.t(HANDS.chosen(this.things.length))}</h2>
            <ul>${this.things.slice(0, MOST_ROWS).map((thing) => this.rowTemplate(thing))}</ul>
            ${this.things.length > MOST_ROWS ? html`<p class="quiet">${this.t(HANDS.andMore(this.things.length - MOST_ROWS))}</p>` : nothing}`}
      <section><button type="button" class="button quiet remove" @click=${() => this.dispatchEvent(new CustomEvent('ks-delete'))}>${this.t(MAP.remove)}</button></section>`;
  }
}
