import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LeverRange } from '../../model/variable.js';
import '../scenarios/ks-slider.js';

/** One thing to choose from. */
export interface Choice {
  readonly value: string;
  readonly words: string;
}

/** A labelled list to choose from. `id` is unique within the element. */
export const choiceField = (id: string, label: string, value: string, choices: readonly Choice[], onChoice: (value: string) => void): TemplateResult =>
  html`<label for=${id}>${label}</label>
    <select id=${id} .value=${live(value)} @change=${({ target }: Event) => onChoice((target as HTMLSelectElement).value)}>
      ${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.words}</option>`)}
    </select>`;

/** A slider as the panels use it: what it is about, its range, where it stands, and what it does while and after. */
export interface Slide {
  readonly label: string;
  readonly range: LeverRange;
  readonly value: number;
  /** Where the tick stands, and Home leads. */
  readonly base: number;
  readonly isSet: boolean;
  readonly said: string;
  /** While a hand moves it; null calls it off. */
  readonly onSlide: (value: number | null) => void;
  readonly onSet: (value: number) => void;
}

/** A slider that keeps what it says to itself. */
export function slider({ label, range, value, base, isSet, said, onSlide, onSet }: Slide): TemplateResult {
  const keep = (event: Event): void => event.stopPropagation();
  return html`<ks-slider
    .label=${label}
    .range=${range}
    .value=${value}
    .base=${base}
    .said=${said}
    ?changed=${isSet}
    @ks-hold=${keep}
    @ks-type=${keep}
    @ks-slide=${(event: CustomEvent<{ value: number | null }>) => {
      keep(event);
      onSlide(event.detail.value);
    }}
    @ks-set=${(event: CustomEvent<{ value: number }>) => {
      keep(event);
      onSet(event.detail.value);
    }}
  ></ks-slider>`;
}
