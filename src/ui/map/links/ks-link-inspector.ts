import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ScenarioStretch } from '../../../analyse/contradictions.js';
import type { Document } from '../../../model/document.js';
import { freshId } from '../../../model/id.js';
import type { Link } from '../../../model/structure.js';
import type { Text } from '../../../model/text.js';
import { deleteItems } from '../../../state/commands/map/delete.js';
import type { LinkChange } from '../../../state/commands/map/links.js';
import { sayOfLink } from '../../../state/commands/map/said-links.js';
import type { SaidLink } from '../../../view/map/said-links.js';
import { CAUSAL } from '../../../wording/ui/causal.js';
import { MAP } from '../../../wording/ui/map.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';
import { causalStyles } from './causal-styles.js';
import { flagWords, mixedWords } from './flag-words.js';
import { inspectorStyles } from '../panel/inspector-styles.js';
import '../panel/ks-edit-field.js';

const SIGNS = ['+', '-', 'unknown'] as const;
const STRENGTHS = ['weak', 'average', 'strong', 'very-strong'] as const;
const SPEEDS = ['at-once', 'fast', 'slow', 'very-slow'] as const;

/**
 * What people say of one link: its sign, its delay, how strong and how fast it is, why they think so and who said it; and
 * what its equation gives.
 *
 * @fires ks-command - Something is said of it, or it is deleted; `detail.command`.
 * @fires ks-notice - It was deleted; `detail.text`, and `detail.undo` to offer it back.
 */
@customElement('ks-link-inspector')
export class KsLinkInspector extends KsElement {
  static override styles = [elementStyles, inspectorStyles, causalStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) link!: SaidLink;
  /** When its equation goes which way, where that changes. */
  @property({ attribute: false }) mixed: readonly ScenarioStretch[] = [];

  private say(change: LinkChange): void {
    const { cause, effect, by } = this.link;
    this.emit('ks-command', { command: sayOfLink({ cause, effect, id: freshId('link'), isWritten: by !== 'drawn' }, change) });
  }

  private removeLink(id: string): void {
    this.emit('ks-command', { command: deleteItems([id]) });
    this.emit('ks-notice', { text: MAP.linkRemoved, undo: true });
  }

  /** One of several things to be said, or nothing. */
  private choice<T extends string>(label: Text, values: readonly T[], names: Readonly<Record<T, Text>>, now: T | undefined, none: Text | null, set: (value: T | undefined) => void): TemplateResult {
    return html`<label class="line">
      ${this.t(label)}
      <select @change=${(event: Event) => set(((event.target as HTMLSelectElement).value || undefined) as T | undefined)}>
        ${none ? html`<option value="" .selected=${now === undefined}>${this.t(none)}</option>` : nothing} ${values.map((value) => html`<option value=${value} .selected=${value === now}>${this.t(names[value])}</option>`)}
      </select>
    </label>`;
  }

  private flagTemplate(): TemplateResult | typeof nothing {
    const { contradiction, written, link } = this.link;
    if (!contradiction || !link) return nothing;
    return html`<div class="flag" role="note">
      ${icon('warning', 18)}
      <div>
        ${flagWords(contradiction.drawn, contradiction.stretches, this.doc, this.language)}
        ${written === '+' || written === '-' ? html`<br /><button type="button" class="button quiet" @click=${() => this.say({ polarity: written })}>${this.t(CAUSAL.useFormulaSign)}</button>` : nothing}
      </div>
    </div>`;
  }

  private signTemplate(): TemplateResult {
    const { by, link, written, cause, effect } = this.link;
    if (by === 'inflow' || by === 'outflow') return html`<p class="quiet-line">${this.t(by === 'inflow' ? CAUSAL.fills : CAUSAL.drains)}</p>`;
    const now: Link['polarity'] = link?.polarity ?? 'unknown';
    const values = now === 'mixed' ? ([...SIGNS, 'mixed'] as const) : SIGNS;
    return html`${keyed(`${cause} ${effect} ${now}`, this.choice(CAUSAL.sign, values, CAUSAL.signs, now, null, (value) => value && this.say({ polarity: value })))}
      ${by === 'equation' && written !== null ? html`<p class="quiet-line">${this.mixed.length > 0 ? mixedWords(this.mixed, this.doc, this.language) : this.t(CAUSAL.signOfFormula(CAUSAL.signs[written]))}</p>` : nothing}`;
  }

  protected override render(): TemplateResult {
    const { link, cause, effect, hasDelay, by } = this.link;
    const isDelayed = link?.delay === true;
    return html`${this.flagTemplate()} ${this.signTemplate()}
      <label class="check"><input type="checkbox" .checked=${isDelayed} @change=${(event: Event) => this.say({ delay: (event.target as HTMLInputElement).checked })} />${this.t(CAUSAL.delayOn)}</label>
      ${hasDelay && !isDelayed ? html`<p class="quiet-line">${this.t(CAUSAL.delayByFormula)}</p>` : nothing}
      ${keyed(
        `${cause} ${effect}`,
        html`${this.choice(CAUSAL.strength, STRENGTHS, CAUSAL.strengths, link?.strength, CAUSAL.notSaid, (strength) => this.say({ strength }))}
          ${this.choice(CAUSAL.speed, SPEEDS, CAUSAL.speeds, link?.speed, CAUSAL.notSaid, (speed) => this.say({ speed }))}
          <p class="field-head" aria-hidden="true">${this.t(CAUSAL.why)}</p>
          <ks-edit-field class="why" look="text" .value=${this.t(link?.why)} .label=${this.t(CAUSAL.why)} .placeholder=${this.t(CAUSAL.whyHow)} @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.say({ why: { ...link?.why, [this.language]: text } })}></ks-edit-field>
          <p class="field-head" aria-hidden="true">${this.t(CAUSAL.author)}</p>
          <ks-edit-field class="author" .value=${link?.author ?? ''} .label=${this.t(CAUSAL.author)} .placeholder=${this.t(CAUSAL.authorHow)} @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.say({ author: text || undefined })}></ks-edit-field>`,
      )}
      ${link && by === 'drawn' ? html`<button type="button" class="button quiet remove" @click=${() => this.removeLink(link.id)}>${this.t(CAUSAL.removeLink)}</button>` : nothing}`;
  }
}
