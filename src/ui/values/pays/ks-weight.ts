import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { LeverRange } from '../../../model/variable.js';
import type { UnitName } from '../../../model/simulation.js';
import { weigh } from '../../../state/commands/value/weigh.js';
import type { Command } from '../../../state/edit.js';
import { signedWeight, weightRange, type Weight } from '../../../view/value/weights.js';
import { formatEuroUpTo, formatUpTo, parseAmount } from '../../../wording/number.js';
import { PAYS } from '../../../wording/ui/pays.js';
import { oneUnit } from '../../../wording/value-amount.js';
import { KsElement } from '../../ks-element.js';
import { drawing, words } from '../../parts/drawings.js';
import type { MenuEntry } from '../../parts/ks-row-menu.js';
import '../../parts/ks-row-menu.js';
import '../../scenarios/ks-slider.js';
import type { KsSlider } from '../../scenarios/ks-slider.js';
import { leverStyles } from '../../scenarios/lever-styles.js';
import { elementStyles } from '../../styles/element-styles.js';

/**
 * The weight of one value type: a slider over the saved weight, the number itself to type, and the ways to leave it out or
 * let it count. A value type that does not count has a button that lets it.
 *
 * @fires ks-preview - While it is slid; `detail.command`, null when called off.
 * @fires ks-command - Where it stays; `detail.command`.
 */
@customElement('ks-weight')
export class KsWeight extends KsElement {
  static override styles = [
    elementStyles,
    leverStyles,
    css`
      .out {
        font-weight: 400;
        color: var(--ink-2);
      }
      .wrong {
        font: var(--t-note);
        color: var(--error);
        text-align: right;
      }
      .top .button {
        margin: -8px -8px -8px 0;
      }
      .source {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) weight!: Weight;
  @property({ attribute: false }) unitNames: readonly UnitName[] = [];

  /** What is in the number field; null where it is closed. */
  @state() private typed: string | null = null;
  @state() private isWrong = false;

  @query('ks-slider') private slider!: KsSlider | null;

  private range: LeverRange = { min: 0, max: 1 };
  private isHeld = false;

  protected override willUpdate(changed: PropertyValues): void {
    // A track that changes its length under the hand hides what the hand does.
    if (changed.has('weight') && !this.isHeld) this.range = weightRange(Math.max(this.weight.saved ?? 0, (this.weight.size ?? 0) > 3 * (this.weight.saved ?? 0) ? (this.weight.size ?? 0) / 3 : 0));
  }

  private get name(): string {
    return this.t(this.weight.type.name, this.weight.type.slug);
  }

  /** With its source where it is the saved weight: any other number is somebody's own. */
  private toBe(size: number | null): Command {
    const { id, saved, savedSource } = this.weight;
    return weigh(id, size === null ? null : signedWeight(this.weight, size), size === saved ? savedSource : undefined);
  }

  private set(size: number | null): void {
    this.emit('ks-command', { command: this.toBe(size) });
  }

  private readonly onSlide = ({ detail: { value } }: CustomEvent<{ value: number | null }>): void => {
    this.emit('ks-preview', { command: value === null ? null : this.toBe(value) });
  };

  private readonly onHold = ({ detail: { isHeld } }: CustomEvent<{ isHeld: boolean }>): void => {
    this.isHeld = isHeld;
  };

  private openField(first: string): void {
    this.isWrong = false;
    this.typed = first;
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLInputElement>('.field');
      field?.focus();
      if (first.length > 1) field?.select();
    });
  }

  private take(text: string, stays: boolean): void {
    if (this.typed === null) return;
    const size = parseAmount(text, this.language);
    if (size === null || size < 0) {
      if (stays) this.isWrong = true;
      else this.typed = null;
      return;
    }
    this.typed = null;
    if (size !== this.weight.size) this.set(size);
  }

  private readonly onFieldKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      this.take((event.target as HTMLInputElement).value, true);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.typed = null;
    } else {
      return;
    }
    if (this.typed === null) void this.updateComplete.then(() => (this.slider ?? this.renderRoot.querySelector<HTMLElement>('.count'))?.focus());
  };

  private readonly onChoose = ({ detail: { key } }: CustomEvent<{ key: string }>): void => {
    if (key === 'saved') this.set(this.weight.saved);
    else if (key === 'out') this.set(null);
    else this.openField(formatUpTo(this.weight.size ?? 0, this.language, 6));
  };

  /** Lets it count: for what it was, or for what somebody types. */
  private readonly onCount = (): void => (this.weight.saved === null ? this.openField('') : this.set(this.weight.saved));

  private say(size: number): string {
    const amount = formatEuroUpTo(size, this.language, size < 10 ? 3 : 2);
    const unit = oneUnit(this.weight.type.unit, this.unitNames, this.language);
    return this.t(unit ? PAYS.per(amount, unit) : PAYS.perUnit(amount));
  }

  private fieldTemplate(): TemplateResult {
    return html`<input
      class="field"
      inputmode="decimal"
      autocomplete="off"
      .value=${this.typed ?? ''}
      aria-label=${this.t(PAYS.weightOf(this.name))}
      aria-invalid=${this.isWrong}
      aria-describedby=${this.isWrong ? 'wrong' : nothing}
      @keydown=${this.onFieldKey}
      @blur=${(event: Event) => this.take((event.target as HTMLInputElement).value, false)}
    />`;
  }

  private readonly outTemplate = (): TemplateResult => html`<div class="row ${this.weight.isChanged ? 'changed' : ''}">
    <div class="top">
      <span class="name">${words(this.name)} <small>${this.t(PAYS.doesNotCount)}</small></span>
      ${this.typed === null ? html`<button type="button" class="button quiet count" @click=${this.onCount}>${this.t(PAYS.count)}<span class="visually-hidden">: ${this.name}</span></button>` : this.fieldTemplate()}
    </div>
    ${this.isWrong ? html`<p id="wrong" class="wrong">${this.t(PAYS.wrongNumber)}</p>` : nothing}
    ${this.weight.isChanged && this.weight.saved !== null ? html`<p class="below">${this.t(PAYS.savedIs(this.say(this.weight.saved)))}</p>` : nothing}
  </div>`;

  protected override render(): TemplateResult {
    const { weight } = this;
    const { size, saved, isChanged, type } = weight;
    if (size === null) return this.outTemplate();
    const said = this.say(size);
    const against = this.t(!isChanged ? PAYS.sameAsSaved : saved === null ? PAYS.savedNot : PAYS.savedIs(this.say(saved)));
    const savedSource = this.t(weight.savedSource);
    const source = isChanged ? PAYS.ownSource(saved === null ? null : savedSource || null) : this.t(type.euroWeightSource) ? PAYS.sourceIs(this.t(type.euroWeightSource)) : PAYS.noSource;
    const entries: readonly MenuEntry[] = [
      ...(isChanged ? [{ key: 'saved', words: this.t(saved === null ? PAYS.backToNot : PAYS.backToSaved(this.say(saved))) }] : []),
      { key: 'type', words: this.t(PAYS.typeWeight) },
      { key: 'out', words: this.t(PAYS.leaveOut) },
    ];
    return html`<div class="row ${isChanged ? 'changed' : ''}">
      <div class="top">
        <span class="name" aria-hidden="true">${words(this.name)}${weight.isBurden ? html` <small>${this.t(PAYS.asBurden)}</small>` : nothing}</span>
        ${this.typed === null
          ? html`<button type="button" class="value" aria-label="${this.t(PAYS.weightOf(this.name))}: ${said}" @click=${() => this.openField(formatUpTo(size, this.language, 6))}>${said}</button>`
          : this.fieldTemplate()}
      </div>
      ${this.isWrong && this.typed !== null ? html`<p id="wrong" class="wrong">${this.t(PAYS.wrongNumber)}</p>` : nothing}
      <ks-slider
        .label=${this.t(PAYS.weightOf(this.name))}
        .range=${this.range}
        .value=${size}
        .base=${saved ?? 0}
        .said=${said}
        ?changed=${isChanged}
        @ks-slide=${this.onSlide}
        @ks-set=${({ detail: { value } }: CustomEvent<{ value: number }>) => this.set(value)}
        @ks-hold=${this.onHold}
        @ks-type=${({ detail: { first } }: CustomEvent<{ first: string }>) => this.openField(first)}
      ></ks-slider>
      <div class="below">
        <span class="holder source">${this.t(source)}</span>
        <ks-row-menu label=${this.t(PAYS.weightMenu(this.name, against))} .entries=${entries} @ks-choose=${this.onChoose}>${against}${drawing('down', 12)}</ks-row-menu>
      </div>
    </div>`;
  }
}
