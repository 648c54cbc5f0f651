import { html, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Simulation } from '../../model/simulation.js';
import { FIRST_LOOK, type ValueLook } from '../../state/session.js';
import { scrubberBars, momentsAlong, nearestBar, type ScrubberBars } from '../../view/value/scrubber.js';
import { barEnds, momentOf, stepOf } from '../../view/value/value-time.js';
import { parseTyped } from '../../wording/number.js';
import { moment, momentHead, plainNumber, timeWord } from '../../wording/ui/scenarios.js';
import { VALUE_FRAME } from '../../wording/ui/value-frame.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { scrubberStyles } from './scrubber-styles.js';

/** How long a whole run takes to play, in ms. */
const PLAYS = 12_000;

/** The most moments a run is played at: one in 60 ms is as smooth as numbers that are read can be. */
const MOST_MOMENTS = 200;

/**
 * The moment of a run that is looked at: a bar for every step with as height what moved in it, a knob, and a button that
 * plays the run.
 *
 * It knows nothing of value but the heights. Playing ends at any touch, and at the end of the run.
 *
 * @fires ks-look - `detail.until`: the moment.
 */
@customElement('ks-value-scrubber')
export class KsValueScrubber extends KsElement {
  static override styles = [elementStyles, scrubberStyles];

  @property({ attribute: false }) simulation!: Pick<Simulation, 'start' | 'stop' | 'timeUnit'>;
  @property({ attribute: false }) look: Pick<ValueLook, 'until'> = FIRST_LOOK;
  /** What moved in each bar, in whatever unit; empty where nothing is known yet. */
  @property({ attribute: false }) bars: readonly number[] = [];
  /** The bars in words, for who does not see them. */
  @property() about = '';

  @state() private width = 0;
  @state() private isPlaying = false;
  @state() private isTyping = false;

  @query('.track') private track!: HTMLElement | null;

  private drawn: ScrubberBars | null = null;
  private ends: readonly number[] = [];
  private moments: readonly number[] = [];
  private frame = 0;
  private readonly watch = new ResizeObserver(() => (this.width = Math.floor(this.track?.clientWidth ?? 0) || this.width));

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
    this.stop();
  }

  private get until(): number {
    return momentOf(this.look, this.simulation);
  }

  private get isCalm(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('simulation')) {
      this.ends = barEnds(this.simulation);
      this.moments = momentsAlong(this.simulation, this.ends, MOST_MOMENTS);
    }
    if (['simulation', 'bars', 'width'].some((name) => changed.has(name))) this.drawn = this.width > 0 ? scrubberBars(this.simulation, this.ends, this.bars, this.width) : null;
  }

  private moveTo(until: number): void {
    if (until !== this.until) this.emit('ks-look', { until });
  }

  private step(by: number): void {
    this.stop();
    const at = nearestBar(this.ends, this.until);
    this.moveTo(this.ends[Math.max(0, Math.min(this.ends.length - 1, at + by))] ?? this.simulation.stop);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const by = event.shiftKey ? 5 : 1;
    const steps = { ArrowRight: by, ArrowUp: by, ArrowLeft: -by, ArrowDown: -by, PageUp: 5, PageDown: -5, Home: -Infinity, End: Infinity }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    this.step(steps);
  };

  /** A screen reader moves the control itself. */
  private readonly onInput = (event: Event): void => {
    this.stop();
    this.moveTo(this.ends[(event.target as HTMLInputElement).valueAsNumber] ?? this.simulation.stop);
  };

  private readonly onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.stop(false);
    this.track?.setPointerCapture(event.pointerId);
    this.renderRoot.querySelector<HTMLElement>('.track input')?.focus({ preventScroll: true });
    this.drag(event);
  };

  private readonly onDrag = (event: PointerEvent): void => {
    if (this.track?.hasPointerCapture(event.pointerId)) this.drag(event);
  };

  private drag(event: PointerEvent): void {
    const { left } = this.track?.getBoundingClientRect() ?? { left: 0 };
    const at = this.drawn?.barAt(event.clientX - left);
    if (at !== undefined) this.moveTo(this.ends[at] ?? this.simulation.stop);
  }

  /** Whoever touches anything wants to look; the button itself ends the play by its click. */
  private readonly onPressed = (event: PointerEvent): void => {
    const button = this.renderRoot.querySelector('.play');
    if (!button || !event.composedPath().includes(button)) this.stop();
  };

  private readonly onToggle = (): void => (this.isPlaying ? this.stop() : this.play());

  /** Plays from here, or from the start where the run is at its end. */
  private play(): void {
    const stops = this.isCalm ? this.ends : this.moments;
    const last = stops.at(-1) ?? this.simulation.stop;
    const from = this.until >= last ? 0 : Math.max(0, stops.findIndex((each) => each > this.until));
    this.isPlaying = true;
    addEventListener('pointerdown', this.onPressed, true);
    let begun: number | null = null;
    const turn = (now: number): void => {
      if (!this.isPlaying) return;
      begun ??= now;
      const at = from + Math.floor(((now - begun) / PLAYS) * stops.length);
      this.moveTo(stops[Math.min(at, stops.length - 1)] ?? last);
      if (at >= stops.length - 1) this.stop();
      else this.frame = requestAnimationFrame(turn);
    };
    this.frame = requestAnimationFrame(turn);
  }

  /** Ends the play, on the bar that it is in. */
  private stop(onBar = true): void {
    cancelAnimationFrame(this.frame);
    removeEventListener('pointerdown', this.onPressed, true);
    if (!this.isPlaying) return;
    this.isPlaying = false;
    if (onBar && this.isConnected) this.moveTo(this.ends[nearestBar(this.ends, this.until)] ?? this.simulation.stop);
  }

  private readonly beginTyping = (): void => {
    this.stop();
    this.isTyping = true;
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLInputElement>('.typed');
      field?.focus();
      field?.select();
    });
  };

  private readonly onTypedKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.stopPropagation();
    // Enter would press the button that comes in the field's place.
    event.preventDefault();
    if (event.key === 'Enter') this.takeTyped(event.target as HTMLInputElement);
    this.isTyping = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.moment')?.focus());
  };

  private takeTyped({ value }: HTMLInputElement): void {
    const time = parseTyped(value, this.language);
    if (this.isTyping && time !== null) this.moveTo(momentOf({ until: time }, this.simulation));
  }

  private readonly onTypedBlur = (event: FocusEvent): void => {
    this.takeTyped(event.target as HTMLInputElement);
    this.isTyping = false;
  };

  private momentTemplate(): TemplateResult {
    const { simulation, until, language } = this;
    const word = this.t(timeWord(simulation.timeUnit));
    const name = this.t(momentHead(until, simulation.timeUnit));
    const digits = Math.max(plainNumber(simulation.stop, language).length, 2);
    if (this.isTyping) {
      return html`<label class="moment-place" style="--digits:${digits}"
        ><small>${capital(word)}</small
        ><input
          class="typed"
          inputmode="decimal"
          autocomplete="off"
          aria-label=${this.t(VALUE_FRAME.typeMoment(word))}
          .value=${plainNumber(until, language)}
          @keydown=${this.onTypedKey}
          @blur=${this.onTypedBlur}
      /></label>`;
    }
    return html`<button type="button" class="moment moment-place" style="--digits:${digits}" aria-label="${name}. ${this.t(VALUE_FRAME.typeMoment(word))}" @click=${this.beginTyping}>
      <small>${capital(word)}</small> <b>${this.isPlaying ? calm(until, simulation, language) : plainNumber(until, language)}</b>
    </button>`;
  }

  private barsTemplate(drawn: ScrubberBars): SVGTemplateResult {
    const current = nearestBar(this.ends, this.until);
    const knob = drawn.xOf(this.until);
    return svg`
      ${drawn.bars.map(({ x, y, width, height }, at) => svg`<rect class=${at === current ? 'current' : ''} x=${x} y=${y} width=${width} height=${height} rx="1.5"></rect>`)}
      <line x1="0" x2=${this.width} y1=${drawn.baseline} y2=${drawn.baseline}></line>
      ${drawn.labels.filter(({ x }) => Math.abs(x - knob) >= 16).map(({ x, time }) => svg`<text x=${x} y=${drawn.baseline + 17} text-anchor="middle">${plainNumber(time, this.language)}</text>`)}
      <circle cx=${knob} cy=${drawn.baseline} r="9"></circle>`;
  }

  protected override render(): TemplateResult {
    const { simulation, until, isPlaying } = this;
    const at = nearestBar(this.ends, until);
    return html`<div class="scrubber">
      <button type="button" class="play" aria-label=${this.t(isPlaying ? VALUE_FRAME.pause : VALUE_FRAME.play)} @click=${this.onToggle}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">${isPlaying ? svg`<path d="M6 4.5h3v11H6zM11 4.5h3v11h-3z"></path>` : svg`<path d="M7 4.5v11l9-5.5z"></path>`}</svg>
      </button>
      ${this.momentTemplate()}
      <div class="track" @pointerdown=${this.onDown} @pointermove=${this.onDrag}>
        <svg width=${this.width} height="54" aria-hidden="true">${this.drawn ? this.barsTemplate(this.drawn) : nothing}</svg>
        <input
          type="range"
          min="0"
          max=${this.ends.length - 1}
          step="1"
          .value=${live(String(at))}
          aria-label=${this.t(VALUE_FRAME.moment)}
          aria-valuetext=${[this.t(moment(until, simulation.timeUnit)), this.about].filter(Boolean).join(', ')}
          @keydown=${this.onKey}
          @input=${this.onInput}
        />
      </div>
    </div>`;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** While time runs, a moment between two numbers shows the one it is in, so that it can be read. */
const calm = (until: number, { start, stop, timeUnit }: Pick<Simulation, 'start' | 'stop' | 'timeUnit'>, language: KsValueScrubber['language']): string => {
  const step = stepOf({ start, stop, timeUnit });
  return plainNumber(Math.min(stop, start + Math.ceil((until - start) / step - 1e-9) * step), language);
};
