import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Id } from '../../model/id.js';
import type { Stakeholder } from '../../model/party.js';
import { MOST_STRENGTH, type PlacementChange } from '../../state/commands/scenario-placement.js';
import { dragStep, type Timing } from '../../view/scenario/bar-drag.js';
import { timingChange, type PlacedIntervention } from '../../view/scenario/placed-intervention.js';
import { formatNumber } from '../../wording/number.js';
import { SCENARIOS, timeWord } from '../../wording/ui/scenarios.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { KsElement } from '../ks-element.js';
import { words } from '../parts/drawings.js';
import { elementStyles } from '../styles/element-styles.js';
import type { Adjustment } from './adjustment.js';

/**
 * The settings of one intervention in the current scenario: what it should do, when, how strong and who carries it.
 * Everything that can be dragged on its bar can be typed here.
 *
 * @fires ks-adjust - An {@link Adjustment}.
 * @fires ks-try - While the strength is moved.
 */
@customElement('ks-intervention-fields')
export class KsInterventionFields extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      .expected {
        color: var(--ink-2);
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--s-3);
        margin-top: var(--s-3);
      }
      label {
        display: block;
        font: var(--t-note);
        color: var(--ink-2);
      }
      .wide {
        grid-column: 1 / -1;
      }
      input[type='number'],
      select {
        display: block;
        width: 100%;
        height: 36px;
        margin-top: 2px;
        padding: 0 var(--s-2);
        border: 1px solid var(--control);
        border-radius: var(--r-2);
        background: var(--surface);
        color: var(--ink);
        font: var(--t-body);
      }
      /* Arrow keys step a field; the browser's own arrows take the room of the words. */
      input[type='number'] {
        appearance: textfield;
        -moz-appearance: textfield;
      }
      input::-webkit-inner-spin-button {
        display: none;
      }
      .strength {
        display: flex;
        align-items: center;
        gap: var(--s-3);
      }
      input[type='range'] {
        flex: 1;
        min-width: 0;
        height: 32px;
        margin: 0;
        accent-color: var(--accent);
      }
      output {
        min-width: 44px;
        font: 650 14px/20px var(--font);
        color: var(--ink);
        text-align: right;
      }
      .own {
        margin: var(--s-2) 0 0 -8px;
      }
      @media (pointer: coarse), (max-width: 700px) {
        input[type='number'],
        select,
        input[type='range'] {
          height: var(--hit-touch);
          font-size: 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) placed!: PlacedIntervention;
  @property({ attribute: false }) parties: readonly Stakeholder[] = [];
  @property({ attribute: false }) run!: Pick<ChartSetting, 'start' | 'stop' | 'timeUnit'>;

  private adjust(change: PlacementChange): void {
    this.emit<Adjustment>('ks-adjust', { do: 'place', intervention: this.placed.intervention.id, change });
  }

  private retime(event: Event, timing: (value: number) => Timing): void {
    const field = event.target as HTMLInputElement;
    if (field.value !== '' && field.checkValidity()) this.adjust(timingChange(this.placed, timing(field.valueAsNumber), this.run.stop));
    // What cannot be is set back to what is.
    this.requestUpdate();
  }

  private readonly onStart = (event: Event): void =>
    this.retime(event, (start) => ({ start, ramp: this.placed.ramp, end: this.placed.end === null ? null : this.placed.end + start - this.placed.start }));

  private readonly onRamp = (event: Event): void => this.retime(event, (ramp) => ({ ...this.placed, ramp }));

  private readonly onEnd = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (value === '') this.adjust(timingChange(this.placed, { ...this.placed, end: null }, this.run.stop));
    else this.retime(event, (end) => ({ ...this.placed, end: end > this.run.stop ? null : end }));
  };

  private strengthOf(event: Event): Adjustment {
    return { do: 'place', intervention: this.placed.intervention.id, change: { strength: (event.target as HTMLInputElement).valueAsNumber / 100 } };
  }

  private readonly onOwn = (): void => this.adjust({ start: null, ramp: null, end: null, strength: null, carrier: null });

  private numberField(words: string, value: number | null, min: number, max: number, onChange: (event: Event) => void, placeholder = ''): TemplateResult {
    return html`<label
      >${words}<input
        type="number"
        min=${min}
        max=${max}
        step="any"
        placeholder=${placeholder}
        .value=${live(value === null ? '' : String(Number(value.toPrecision(8))))}
        @change=${onChange}
        @keydown=${(event: KeyboardEvent) => this.onStep(event)}
    /></label>`;
  }

  /** Up and down go by the step of dragging; the browser's own step of a field that takes any number is 1. */
  private onStep(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const field = event.target as HTMLInputElement;
    const step = dragStep(this.run.stop - this.run.start) * (event.key === 'ArrowUp' ? 1 : -1);
    const next = Math.max(Number(field.min), Math.min(Number(field.max), (Number.isFinite(field.valueAsNumber) ? field.valueAsNumber : this.run.stop) + step));
    event.preventDefault();
    field.value = String(Number(next.toPrecision(8)));
    field.dispatchEvent(new Event('change'));
  }

  private timingTemplate(): TemplateResult {
    const { placed, run } = this;
    const unit = this.t(timeWord(run.timeUnit));
    const isOpen = placed.end === null || placed.end > run.stop;
    return html`
      ${this.numberField(`${this.t(SCENARIOS.start)} (${unit})`, placed.start, run.start, run.stop, this.onStart)}
      ${this.numberField(`${this.t(SCENARIOS.ramp)} (${unit})`, placed.ramp, 0, run.stop - run.start, this.onRamp)}
      ${this.numberField(`${this.t(SCENARIOS.end)} (${unit})`, isOpen ? null : placed.end, placed.start, run.stop + 1, this.onEnd, this.t(SCENARIOS.noEnd))}
    `;
  }

  protected override render(): TemplateResult {
    const { placed, language } = this;
    const percent = `${formatNumber(placed.strength * 100, language, 0)}%`;
    return html`
      <p class="expected">${words(this.t(placed.intervention.expected))}</p>
      ${placed.on
        ? html`<div class="fields">
              ${this.timingTemplate()}
              <label class="wide"
                >${this.t(SCENARIOS.strength)}
                <span class="strength"
                  ><input
                    type="range"
                    min="0"
                    max=${MOST_STRENGTH * 100}
                    step="5"
                    .value=${live(String(Math.round(placed.strength * 100)))}
                    aria-label=${this.t(SCENARIOS.strength)}
                    aria-valuetext=${percent}
                    @input=${(event: Event) => this.emit('ks-try', this.strengthOf(event))}
                    @change=${(event: Event) => this.emit('ks-adjust', this.strengthOf(event))}
                  /><output>${percent}</output></span
                ></label
              >
              ${this.carrierTemplate()}
            </div>
            ${placed.isChanged ? html`<button type="button" class="button quiet own" @click=${this.onOwn}>${this.t(SCENARIOS.ownSettings)}</button>` : nothing}`
        : nothing}
    `;
  }

  private carrierTemplate(): TemplateResult {
    const { placed, parties } = this;
    const choose = (event: Event): void => this.adjust({ carrier: (event.target as HTMLSelectElement).value as Id });
    return html`<label class="wide"
      >${this.t(SCENARIOS.carrier)}<select @change=${choose}>
        ${placed.carrier === null ? html`<option value="" selected disabled>${this.t(SCENARIOS.noCarrier)}</option>` : nothing}
        ${parties.map((party) => html`<option value=${party.id} .selected=${party.id === placed.carrier}>${this.t(party.name, party.slug)}</option>`)}
      </select></label
    >`;
  }
}
