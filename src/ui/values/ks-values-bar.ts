import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Id } from '../../model/id.js';
import type { ValueType } from '../../model/party.js';
import type { Scenario } from '../../model/scenario.js';
import type { Simulation } from '../../model/simulation.js';
import { FIRST_LOOK, type ValueLook } from '../../state/session.js';
import { BASE_LOOK, type Look } from '../../view/chart/look.js';
import { stepOf } from '../../view/value/value-time.js';
import { parseTyped } from '../../wording/number.js';
import { plainNumber } from '../../wording/ui/scenarios.js';
import { lengthUnit } from '../../wording/ui/start.js';
import { VALUE_FRAME } from '../../wording/ui/value-frame.js';
import { perLength } from '../../wording/ui/value-time.js';
import { KsElement } from '../ks-element.js';
import { drawing, markerIcon, words } from '../parts/drawings.js';
import { elementStyles } from '../styles/element-styles.js';
import { valuesBarStyles } from './values-bar-styles.js';

/** How many steps a window has at first. */
const FIRST_WINDOW = 5;

/**
 * What is looked at: which value, over which time, of which scenario, and whether beside base.
 *
 * @slot - What else belongs at the right of the bar.
 * @fires ks-look - `detail`: what changes of the {@link ValueLook}.
 * @fires ks-scenario - Another scenario is chosen; `detail.scenario`, null is base.
 */
@customElement('ks-values-bar')
export class KsValuesBar extends KsElement {
  static override styles = [elementStyles, valuesBarStyles];

  @property({ attribute: false }) types: readonly ValueType[] = [];
  /** The value that is looked at: a type or `euro`. */
  @property({ attribute: false }) of: Id | 'euro' | null = null;
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;
  @property({ attribute: false }) simulation!: Pick<Simulation, 'start' | 'stop' | 'timeUnit'>;
  @property({ attribute: false }) scenarios: readonly Scenario[] = [];
  @property({ attribute: false }) looks: ReadonlyMap<Id, Look> = new Map();
  @property({ attribute: false }) scenario: Id | null = null;
  /** On a phone the bar is short of room: the measure is a list that folds, and words are shorter. */
  @property({ type: Boolean, reflect: true }) narrow = false;

  private say(look: Partial<ValueLook>): void {
    this.emit('ks-look', look);
  }

  private radio(group: string, isOn: boolean, label: string | TemplateResult, choose: () => void): TemplateResult {
    return html`<label class=${isOn ? 'on' : ''}><input type="radio" name=${group} .checked=${live(isOn)} @change=${choose} /><span>${label}</span></label>`;
  }

  private typesTemplate(): TemplateResult {
    const hasWeights = this.types.filter(({ euroWeight }) => euroWeight !== null).length > 1;
    return html`<div class="seg types" role="radiogroup" aria-label=${this.t(VALUE_FRAME.valueTypes)} tabindex="-1">
      ${this.types.map(({ id, name, slug }) => this.radio('type', id === this.of, words(this.t(name, slug)), () => this.say({ of: id })))}
      ${hasWeights ? this.radio('type', this.of === 'euro', this.t(VALUE_FRAME.allInEuro), () => this.say({ of: 'euro' })) : nothing}
    </div>`;
  }

  private readonly onLength = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const length = parseTyped(field.value, this.language);
    const { start, stop } = this.simulation;
    if (length !== null && length > 0) this.say({ over: Math.min(length, stop - start) });
    field.value = plainNumber(typeof this.look.over === 'number' ? this.look.over : 0, this.language);
  };

  private measureTemplate(): TemplateResult {
    const { look, simulation, language } = this;
    const step = stepOf(simulation);
    const isWindow = typeof look.over === 'number';
    const unit = this.t(lengthUnit(simulation.timeUnit));
    const first = Math.min(FIRST_WINDOW * step, simulation.stop - simulation.start);
    return html`<div class="seg measure" role="radiogroup" aria-label=${this.t(VALUE_FRAME.measure)}>
      ${this.radio('over', look.over === 'step', this.t(perLength(step, simulation.timeUnit)), () => this.say({ over: 'step' }))}
      ${this.radio('over', isWindow, isWindow ? this.t(VALUE_FRAME.last) : `${this.t(VALUE_FRAME.last)} ${plainNumber(first, language)} ${unit}`, () => this.say({ over: first }))}
      ${typeof look.over === 'number'
        ? html`<span class="window"
            ><input inputmode="decimal" autocomplete="off" aria-label=${this.t(VALUE_FRAME.lastLength(unit))} .value=${live(plainNumber(look.over, language))} @change=${this.onLength} />${unit}</span
          >`
        : nothing}
      ${this.radio('over', look.over === null, this.t(VALUE_FRAME.inAll), () => this.say({ over: null }))}
    </div>`;
  }

  /** The same choice where there is no room for all of it at once. */
  private measureChoice(): TemplateResult {
    const { look, simulation, language } = this;
    const step = stepOf(simulation);
    const first = typeof look.over === 'number' ? look.over : Math.min(FIRST_WINDOW * step, simulation.stop - simulation.start);
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.say({ over: value === 'step' ? 'step' : value === 'all' ? null : first });
    };
    const options = [
      { value: 'step', said: this.t(perLength(step, simulation.timeUnit)), isOn: look.over === 'step' },
      { value: 'window', said: `${this.t(VALUE_FRAME.last)} ${plainNumber(first, language)} ${this.t(lengthUnit(simulation.timeUnit))}`, isOn: typeof look.over === 'number' },
      { value: 'all', said: this.t(VALUE_FRAME.inAll), isOn: look.over === null },
    ];
    return html`<div class="chosen measure">
      <select aria-label=${this.t(VALUE_FRAME.measure)} .value=${live(options.find(({ isOn }) => isOn)?.value ?? 'step')} @change=${choose}>
        ${options.map(({ value, said, isOn }) => html`<option value=${value} ?selected=${isOn}>${said}</option>`)}
      </select>
      ${drawing('down', 16)}
    </div>`;
  }

  private scenarioTemplate(): TemplateResult | typeof nothing {
    if (this.scenarios.length === 0) return nothing;
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.emit('ks-scenario', { scenario: value === '' ? null : value });
    };
    const isBase = this.scenario === null;
    const look = (isBase ? null : this.looks.get(this.scenario ?? '')) ?? BASE_LOOK;
    return html`<div class="chosen scenario">
      ${markerIcon(look, isBase, true)}
      <select aria-label=${this.t(VALUE_FRAME.scenario)} .value=${live(this.scenario ?? '')} @change=${choose}>
        <option value="" ?selected=${isBase}>${this.t(VALUE_FRAME.base)}</option>
        ${this.scenarios.map(({ id, name, slug }) => html`<option value=${id} ?selected=${id === this.scenario}>${this.t(name, slug)}</option>`)}
      </select>
      ${drawing('down', 16)}
    </div>`;
  }

  private differenceTemplate(): TemplateResult | typeof nothing {
    if (this.scenario === null) return nothing;
    const isOn = this.look.againstBase;
    return html`<label class="difference ${isOn ? 'on' : ''}"
      ><input type="checkbox" aria-label=${this.t(VALUE_FRAME.againstBase)} .checked=${live(isOn)} @change=${(event: Event) => this.say({ againstBase: (event.target as HTMLInputElement).checked })} /><span>${this.t(this.narrow ? VALUE_FRAME.againstBaseShort : VALUE_FRAME.againstBase)}</span></label
    >`;
  }

  protected override render(): TemplateResult {
    return html`<div class="bar">
      ${this.types.length > 0 ? this.typesTemplate() : nothing}
      <div class="rest">${this.narrow ? this.measureChoice() : this.measureTemplate()}<span class="right">${this.differenceTemplate()}${this.scenarioTemplate()}<slot></slot></span></div>
    </div>`;
  }
}
