import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KnownLoop, KnownLoops } from '../../../analyse/loops/known-loops.js';
import type { Document } from '../../../model/document.js';
import type { Text } from '../../../model/text.js';
import { variableName } from '../../../view/map/scene.js';
import { CAUSAL } from '../../../wording/ui/causal.js';
import { KsElement } from '../../ks-element.js';
import { drawing, words } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import { causalStyles } from './causal-styles.js';
import { inspectorStyles } from '../panel/inspector-styles.js';
import { loopStyles } from './loop-styles.js';
import { loopIcon, mapDrawing } from '../canvas/map-icons.js';

/** As many as are counted before nobody counts any more; what analyse counts to. */
const COUNTED = 1000;

/** Words that a loop without a name is known by. */
const MOST_WORDS = 4;

/**
 * The loops of the map: their icon, their name, and whether they are delayed or dormant.
 *
 * @fires ks-choose-loop - One is chosen; `detail.loop`. These stay in their own tree.
 * @fires ks-point-loop - One is pointed at; `detail.key`, null for none any more.
 * @fires ks-toggle-loop - The mark of one is to be taken off the map, or put back; `detail.key`.
 */
@customElement('ks-loop-list')
export class KsLoopList extends KsElement {
  static override styles = [elementStyles, loopStyles, inspectorStyles, causalStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) loops!: KnownLoops;
  /** The loop that is selected. */
  @property() chosen: string | null = null;
  /** Those whose marks are off the map. */
  @property({ attribute: false }) hiddenMarks: ReadonlySet<string> = new Set();
  /** Only these; all without. */
  @property({ attribute: false }) only: ReadonlySet<string> | null = null;
  /** Whether it begins the panel. */
  @property({ attribute: false }) isFirst = false;
  @property({ attribute: false }) heading: Text = CAUSAL.loops;

  private tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  private nameOf({ record }: KnownLoop): string {
    const item = record === null ? undefined : this.doc.items.get(record);
    return item?.kind === 'loop' ? this.t(item.name, item.slug) : '';
  }

  /** What a loop is known by that has no name: its words, as many as fit. */
  private wayOf({ path }: KnownLoop): string {
    const names = path.slice(0, MOST_WORDS).map((id) => variableName(this.doc, id, this.language));
    return `${names.join(' → ')}${path.length > MOST_WORDS ? ' → …' : ''}`;
  }

  private remarksOf({ record, isWhole, inBase, hasDelay, type }: KnownLoop): readonly Text[] {
    if (!isWhole) return [CAUSAL.broken];
    const item = record === null ? undefined : this.doc.items.get(record);
    const isOther = item?.kind === 'loop' && type !== null && item.type !== type;
    return [
      ...(isOther ? [CAUSAL.otherType(CAUSAL.loopKinds[type])] : []),
      ...(inBase === 'dormant' ? [CAUSAL.dormant] : inBase === 'mixed' ? [CAUSAL.shifting] : []),
      ...(inBase === 'dormant' ? [] : [hasDelay ? CAUSAL.withDelay : CAUSAL.withoutDelay]),
    ];
  }

  private row(loop: KnownLoop): TemplateResult {
    const { key, slug, isWhole } = loop;
    const isOff = this.hiddenMarks.has(key);
    const name = this.nameOf(loop);
    const remarks = this.remarksOf(loop).map((text) => this.t(text)).join(' · ');
    return html`<li class=${key === this.chosen ? 'chosen' : ''} @pointerenter=${() => this.tell('ks-point-loop', { key })} @pointerleave=${() => this.tell('ks-point-loop', { key: null })}>
      <button
        type="button"
        class="loop-row ${isOff || !isWhole ? 'off' : ''}"
        aria-pressed=${key === this.chosen ? 'true' : 'false'}
        @click=${() => this.tell('ks-choose-loop', { loop })}
        @focus=${() => this.tell('ks-point-loop', { key })}
        @blur=${() => this.tell('ks-point-loop', { key: null })}
      >
        ${loopIcon({ slug, type: loop.ring }, loop.inBase === 'dormant')}
        <span><span class="visually-hidden">${slug} </span>${name ? words(name) : html`<span class="way">${words(this.wayOf(loop))}</span>`}</span>
        ${remarks ? html`<small class=${isWhole ? '' : 'broken'}>${remarks}</small>` : nothing}
      </button>
      <button type="button" class="icon-button" aria-pressed=${isOff ? 'true' : 'false'} aria-label=${this.t(isOff ? CAUSAL.showLoop(slug) : CAUSAL.hideLoop(slug))} title=${this.t(isOff ? CAUSAL.showLoop(slug) : CAUSAL.hideLoop(slug))} @click=${() => this.tell('ks-toggle-loop', { key })}>
        ${isOff ? mapDrawing('eye-off', 18) : drawing('eye', 18)}
      </button>
    </li>`;
  }

  protected override render(): TemplateResult {
    const { loops, total } = this.loops;
    const shown = this.only === null ? loops : loops.filter(({ key }) => this.only?.has(key));
    const isCapped = total === null || total > loops.length;
    const count = shown.length === 0 ? null : this.only !== null ? null : isCapped ? CAUSAL.loopsCapped(loops.length, total, COUNTED) : CAUSAL.loopsFound(loops.length);
    return html`<section class=${this.isFirst ? 'first' : ''}>
      <div class="title-row"><h3>${this.t(this.heading)}</h3>${count ? html`<span class="count">${this.t(count)}</span>` : nothing}</div>
      ${shown.length === 0 ? html`<p class="quiet">${this.t(CAUSAL.noLoops)}</p>` : html`<ul class="loops">${shown.map((loop) => this.row(loop))}</ul>`}
    </section>`;
  }
}
