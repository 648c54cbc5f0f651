import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { UnitName } from '../../model/simulation.js';
import type { Lever } from '../../view/lever/lever.js';
import { formatBare, formatQuantity, formatQuantityPer, quantityOf, typedQuantity, type Quantity } from '../../wording/quantity.js';
import { SCENARIOS } from '../../wording/ui/scenarios.js';
import { KsElement } from '../ks-element.js';
import type { MenuEntry } from '../parts/ks-row-menu.js';
import '../parts/ks-row-menu.js';
import { drawing, words } from '../parts/drawings.js';
import { elementStyles } from '../styles/element-styles.js';
import type { Adjustment } from './adjustment.js';
import './ks-slider.js';
import type { KsSlider } from './ks-slider.js';
import { leverStyles } from './lever-styles.js';

/**
 * One lever: its name and value, its track, who can pull it and what base is.
 *
 * @fires ks-try - While it is moved; an {@link Adjustment}, or null when called off.
 * @fires ks-adjust - Where it stays; an {@link Adjustment}.
 * @fires ks-hold - From the track.
 */
@customElement('ks-lever')
export class KsLever extends KsElement {
  static override styles = [elementStyles, leverStyles];

  @property({ attribute: false }) lever!: Lever;
  @property({ attribute: false }) unitNames: readonly UnitName[] = [];

  /** What is in the value field while a number is typed; null where it is closed. */
  @state() private typed: string | null = null;
  @state() private isWrong = false;

  @query('ks-slider') private slider!: KsSlider;

  private get quantity(): Quantity {
    return quantityOf(this.lever.units, this.lever.range, this.unitNames, this.lever.base);
  }

  private get label(): string {
    return this.t(this.lever.label, this.lever.name);
  }

  private move(value: number): void {
    this.emit<Adjustment>('ks-adjust', { do: 'move-lever', lever: this.lever.id, value });
  }

  private readonly onSlide = ({ detail: { value } }: CustomEvent<{ value: number | null }>): void => {
    this.emit<Adjustment | null>('ks-try', value === null ? null : { do: 'move-lever', lever: this.lever.id, value });
  };

  private readonly onSet = ({ detail: { value } }: CustomEvent<{ value: number }>): void => this.move(value);

  private openField(first: string): void {
    this.isWrong = false;
    this.typed = first;
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLInputElement>('.field');
      field?.focus();
      if (first.length > 1) field?.select();
    });
  }

  private openWithValue(): void {
    this.openField(formatBare(this.lever.value, { ...this.quantity, as: this.quantity.as === 'euro' ? 'number' : this.quantity.as }, this.language));
  }

  /** Takes over what was typed; `stays` keeps a wrong number in the field, to be mended. */
  private take(text: string, stays: boolean): void {
    if (this.typed === null) return;
    const value = typedQuantity(text, this.quantity, this.language);
    if (value === null && stays) {
      this.isWrong = true;
      return;
    }
    this.typed = null;
    const { min, max } = this.lever.range;
    if (value !== null) this.move(Math.max(min, Math.min(max, value)));
  }

  private readonly onFieldKey = (event: KeyboardEvent): void => {
    const field = event.target as HTMLInputElement;
    if (event.key === 'Enter') {
      this.take(field.value, true);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.typed = null;
    } else {
      return;
    }
    if (this.typed === null) void this.updateComplete.then(() => this.slider.focus());
  };

  private readonly onChoose = ({ detail: { key } }: CustomEvent<{ key: string }>): void => {
    if (key === 'base') this.move(this.lever.base);
    else if (key === 'saved' && this.lever.saved !== null) this.move(this.lever.saved);
    else if (key === 'type') this.openWithValue();
  };

  private entries(quantity: Quantity): readonly MenuEntry[] {
    const { lever } = this;
    return [
      ...(lever.isOverridden ? [{ key: 'base', words: this.t(SCENARIOS.leverToBase) }] : []),
      ...(lever.saved === null ? [] : [{ key: 'saved', words: this.t(SCENARIOS.leverToSaved(formatQuantity(lever.saved, quantity, this.language))) }]),
      { key: 'type', words: this.t(SCENARIOS.typeValue) },
    ];
  }

  private valueTemplate(said: string): TemplateResult {
    if (this.typed === null) {
      return html`<button type="button" class="value" aria-label="${this.t(SCENARIOS.valueOf(this.label))}: ${said}" @click=${this.openWithValue}>${this.quantity.unit ? said.replace('\u00a0', ' ') : said}</button>`;
    }
    return html`<input
      class="field"
      inputmode="decimal"
      autocomplete="off"
      .value=${this.typed}
      aria-label=${this.t(SCENARIOS.valueOf(this.label))}
      aria-invalid=${this.isWrong}
      @keydown=${this.onFieldKey}
      @blur=${(event: Event) => this.take((event.target as HTMLInputElement).value, false)}
    />`;
  }

  protected override render(): TemplateResult {
    const { lever, quantity } = this;
    const said = formatQuantity(lever.value, quantity, this.language);
    // A name that says it already, as "Netverzwaring per jaar" does, needs it once.
    const per = this.label.toLowerCase().includes(this.t(quantity.per).toLowerCase()) ? '' : this.t(quantity.per);
    const holder = lever.heldBy ? this.t(lever.heldBy) : '';
    const say = (value: number): string => formatQuantity(value, quantity, this.language);
    const bare = (value: number): string => formatBare(value, quantity, this.language);
    const moved = lever.movedBy.at(-1);
    const against = this.t(moved ? SCENARIOS.movedTo(bare(moved.to)) : lever.value === lever.base ? SCENARIOS.sameAsBase : SCENARIOS.baseIs(bare(lever.base)));
    const movers = lever.movedBy.map(({ name, to }) => this.t(SCENARIOS.movedBy(this.t(name), say(to))));
    const about = [this.t(lever.doc), ...movers].filter(Boolean).join(' ');
    return html`<div class="row ${lever.isOverridden ? 'changed' : ''}">
      <div class="top"><span class="name" aria-hidden="true">${words(this.label)}${per ? html` <small>${per}</small>` : nothing}</span>${this.valueTemplate(said)}</div>
      <ks-slider
        .label=${this.label}
        .range=${lever.range}
        .value=${lever.value}
        .base=${lever.base}
        .saved=${lever.saved}
        .movedTo=${lever.movedBy.map(({ to }) => to)}
        .said=${formatQuantityPer(lever.value, quantity, this.language)}
        ?changed=${lever.isOverridden}
        @ks-slide=${this.onSlide}
        @ks-set=${this.onSet}
        @ks-type=${(event: CustomEvent<{ first: string }>) => this.openField(event.detail.first)}
      ></ks-slider>
      <div class="below">
        <span class="holder">${holder}</span>
        <ks-row-menu label=${this.t(SCENARIOS.leverMenu(this.label, against))} about=${about} .entries=${this.entries(quantity)} @ks-choose=${this.onChoose}
          >${against}${drawing('down', 12)}</ks-row-menu
        >
      </div>
    </div>`;
  }
}
