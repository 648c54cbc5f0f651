import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { KnownLoop } from '../../../analyse/loops/known-loops.js';
import type { Document } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import type { Loop } from '../../../model/structure.js';
import { deleteItems } from '../../../state/commands/map/delete.js';
import { describeLoop, nameLoop } from '../../../state/commands/map/loops.js';
import type { Command } from '../../../state/edit.js';
import type { SaidLink } from '../../../view/map/said-links.js';
import { variableName } from '../../../view/map/scene.js';
import { loopSentence } from '../../../wording/loop-sentence.js';
import { CAUSAL } from '../../../wording/ui/causal.js';
import { MAP } from '../../../wording/ui/map.js';
import { KsElement } from '../../ks-element.js';
import { words } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import { causalStyles } from './causal-styles.js';
import { inspectorStyles } from '../panel/inspector-styles.js';
import '../panel/ks-edit-field.js';
import type { KsEditField } from '../panel/ks-edit-field.js';
import { loopStyles } from './loop-styles.js';
import { loopIcon, mapDrawing } from '../canvas/map-icons.js';

/**
 * The loop that is selected: its name, its sentence, and a walk along its links.
 *
 * @fires ks-command - It gets a name, or another; `detail.command`.
 * @fires ks-notice - Its name was taken away; `detail.text`, and `detail.undo` to offer it back.
 * @fires ks-show - Its words are to stand on the page. Stays in its own tree.
 * @fires ks-walk - One goes on along it; `detail.by`, 0 to end the walk. Stays in its own tree.
 */
@customElement('ks-loop-inspector')
export class KsLoopInspector extends KsElement {
  static override styles = [elementStyles, loopStyles, inspectorStyles, causalStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) loop!: KnownLoop;
  /** What is known of each link, by its ends. */
  @property({ attribute: false }) said: ReadonlyMap<string, SaidLink> = new Map();
  /** The link at which one is on the way round; null where one is not on the way. */
  @property({ attribute: false }) at: number | null = null;

  /** Whether all of it stands on the page. */
  @property({ attribute: false }) isOnPage = true;

  /** Puts the caret into the name. */
  async focusName(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<KsEditField>('ks-edit-field')?.focus();
  }

  private do(command: Command): void {
    this.emit('ks-command', { command });
  }

  private linkAt(at: number): SaidLink | undefined {
    const { path } = this.loop;
    const [cause, effect] = [path.at(at % path.length), path.at((at + 1) % path.length)];
    return this.said.get(`${cause} ${effect}`);
  }

  private write(text: string, record: Loop | null): void {
    const { slug, type, path } = this.loop;
    if (record) this.do(describeLoop(record.id, { name: { ...record.name, [this.language]: text } }));
    else this.do(nameLoop(freshId('loop'), { slug: type === null ? `R${slug.slice(1)}` : slug, type: type ?? 'R', path }, text, this.language));
  }

  private forget(id: Id): void {
    this.do(deleteItems([id]));
    this.emit('ks-notice', { text: CAUSAL.nameForgotten, undo: true });
  }

  private sentenceTemplate(): TemplateResult {
    const { path } = this.loop;
    const steps = path.map((id, at) => {
      const link = this.linkAt(at - 1 + path.length);
      const sign = link?.sign === '+' || link?.sign === '-' ? link.sign : null;
      return { name: variableName(this.doc, id, this.language), sign, isDelayed: link?.hasDelay ?? false } as const;
    });
    return html`<p class="sentence-words">${loopSentence(steps, this.language).map(({ text, isName }) => (isName ? html`<b>${words(text)}</b>` : text))}</p>`;
  }

  private step(by: 1 | -1 | 0): void {
    this.dispatchEvent(new CustomEvent('ks-walk', { detail: { by } }));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : event.key === 'Escape' && this.at !== null ? 0 : null;
    if (by === null) return;
    event.preventDefault();
    this.step(by);
  };

  private walkTemplate(): TemplateResult {
    const { at } = this;
    const link = at === null ? undefined : this.linkAt(at);
    const said = link ? this.t(link.sign === null ? CAUSAL.linkOpen(this.nameOf(link.cause), this.nameOf(link.effect)) : MAP.linkSaid(link.sign, this.nameOf(link.cause), this.nameOf(link.effect))) : '';
    if (at === null) return html`<div class="walk"><button type="button" class="button start" @click=${() => this.step(1)}>${mapDrawing('next')}${this.t(CAUSAL.walk)}</button></div>`;
    return html`<div class="walk" role="group" aria-label=${this.t(CAUSAL.walk)} @keydown=${this.onKey}>
        <button type="button" class="icon-button flip" aria-label=${this.t(CAUSAL.walkBack)} @click=${() => this.step(-1)}>${mapDrawing('next', 18)}</button>
        <p>${this.t(CAUSAL.walkAt(at + 1, this.loop.path.length))}</p>
        <button type="button" class="icon-button next" aria-label=${this.t(CAUSAL.walkNext)} @click=${() => this.step(1)}>${mapDrawing('next', 18)}</button>
        <button type="button" class="button quiet" @click=${() => this.step(0)}>${this.t(CAUSAL.walkEnd)}</button>
      </div>
      <p class="quiet-line" role="status">${words(said)}</p>`;
  }

  private nameOf(id: Id): string {
    return variableName(this.doc, id, this.language);
  }

  protected override render(): TemplateResult {
    const { doc, loop } = this;
    const item = loop.record === null ? undefined : doc.items.get(loop.record);
    const record = item?.kind === 'loop' ? item : null;
    const name = record ? this.t(record.name) : '';
    const about = record ? this.t(record.doc) : '';
    const when = record ? this.t(record.activeWhen) : '';
    return html`<p class="kind">${this.t(CAUSAL.loopKinds[loop.ring ?? 'L'])} ${loop.slug}${loop.inBase === 'dormant' ? html` · ${this.t(CAUSAL.dormant)}` : nothing}</p>
      <div class="title">${loopIcon({ slug: loop.slug, type: loop.ring }, loop.inBase === 'dormant')}<h2 class="visually-hidden">${name || `${this.t(CAUSAL.loopKinds[loop.ring ?? 'L'])} ${loop.slug}`}</h2>
        ${keyed(loop.key, html`<ks-edit-field style="flex:1" look="title" .value=${name} .label=${this.t(CAUSAL.loopName)} .placeholder=${this.t(CAUSAL.loopNameHow)} .problemOf=${(text: string) => (text.trim() === '' ? MAP.nameEmpty : null)} @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.write(text, record)}></ks-edit-field>`)}
      </div>
      ${loop.isWhole ? nothing : html`<p class="flag">${mapDrawing('info', 18)}<span>${this.t(CAUSAL.broken)}</span></p>`}
      <section>
        <h3>${this.t(CAUSAL.loopWay)}</h3>
        ${this.sentenceTemplate()} ${loop.isWhole && this.isOnPage ? this.walkTemplate() : nothing}
        ${this.isOnPage ? nothing : html`<p class="quiet-line">${this.t(CAUSAL.notOnPage)}</p><button type="button" class="button show" @click=${() => this.dispatchEvent(new CustomEvent('ks-show', { detail: { ids: loop.path } }))}>${this.t(CAUSAL.putOnPage)}</button>`}
      </section>
      ${record
        ? html`<section>
            <ks-edit-field class="about" look="text" .value=${about} .label=${this.t(MAP.about)} .placeholder=${this.t(CAUSAL.loopDocHow)} @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do(describeLoop(record.id, { doc: { ...record.doc, [this.language]: text } }))}></ks-edit-field>
            ${when ? html`<p class="quiet-line">${this.t(MAP.activeWhen)}: ${words(when)}</p>` : nothing}
            <button type="button" class="button quiet remove" @click=${() => this.forget(record.id)}>${this.t(CAUSAL.forgetName)}</button>
          </section>`
        : nothing}`;
  }
}
