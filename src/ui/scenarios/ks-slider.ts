import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { LeverRange } from '../../model/variable.js';
import { afterKey, beginsNumber, shareOf, snapped } from '../../view/lever/lever-step.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';

/**
 * The track of a lever: a native range input with its own drawing. Base is a tick, saved a diamond, and the fill runs
 * from base to the knob, so that the direction of a change is seen.
 *
 * Keys: arrows 1%, with Shift 10%, Home base, End maximum; a digit asks for the value field. A double tap on the knob
 * is base.
 *
 * @fires ks-slide - While dragging; `detail.value`. Null calls it off.
 * @fires ks-set - The value that stays; `detail.value`.
 * @fires ks-hold - The knob is taken or let go; `detail.isHeld`.
 * @fires ks-type - A number is being typed; `detail.first` is its first character.
 */
@customElement('ks-slider')
export class KsSlider extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
        --knob: 18px;
        --inset: 8px;
      }
      .slider {
        position: relative;
        height: 26px;
        margin: 2px var(--inset);
      }
      i {
        position: absolute;
        display: block;
        pointer-events: none;
      }
      .track {
        left: calc(-1 * var(--inset));
        right: calc(-1 * var(--inset));
        top: calc(50% - 2px);
        height: 4px;
        border-radius: 2px;
        background: var(--line-strong);
      }
      .fill {
        top: calc(50% - 2px);
        height: 4px;
        background: var(--accent);
      }
      .base {
        top: calc(50% - 8px);
        width: 2px;
        height: 16px;
        margin-left: -1px;
        border-radius: 1px;
        background: var(--base);
      }
      .saved {
        top: calc(50% - 4px);
        width: 8px;
        height: 8px;
        margin-left: -4px;
        border: 1.5px solid var(--ink-2);
        background: var(--surface);
        transform: rotate(45deg);
      }
      .moved {
        top: calc(50% - 3px);
        width: 6px;
        height: 6px;
        margin-left: -3px;
        border-radius: 50%;
        background: var(--accent);
        box-shadow: 0 0 0 1.5px var(--bg);
      }
      .knob {
        top: calc(50% - var(--knob) / 2);
        width: var(--knob);
        height: var(--knob);
        margin-left: calc(var(--knob) / -2);
        border: 2px solid var(--control);
        border-radius: 50%;
        background: var(--surface);
        box-shadow: var(--shadow-1);
        transition: border-color var(--d-1) var(--ease);
      }
      :host([changed]) .knob {
        border-color: var(--accent);
      }
      input {
        position: absolute;
        top: -3px;
        left: calc(var(--knob) / -2);
        width: calc(100% + var(--knob));
        height: calc(100% + 6px);
        margin: 0;
        opacity: 0;
        cursor: pointer;
        touch-action: pan-y;
        -webkit-appearance: none;
        appearance: none;
      }
      input::-webkit-slider-thumb {
        -webkit-appearance: none;
        width: var(--knob);
        height: var(--knob);
        cursor: grab;
      }
      input::-moz-range-thumb {
        width: var(--knob);
        height: var(--knob);
        border: 0;
        cursor: grab;
      }
      input:hover ~ .knob {
        border-color: var(--accent);
      }
      input:focus-visible ~ .knob {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      @media (pointer: coarse), (max-width: 700px) {
        :host {
          --knob: 28px;
          --inset: 14px;
        }
        .slider {
          height: 44px;
          margin: 0 var(--inset);
        }
        .base {
          top: calc(50% - 10px);
          height: 20px;
        }
        input {
          top: 0;
          height: 100%;
        }
      }
      @media (forced-colors: active) {
        .knob,
        .base,
        .fill {
          forced-color-adjust: none;
        }
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) range: LeverRange = { min: 0, max: 1 };
  @property({ attribute: false }) value = 0;
  @property({ attribute: false }) base = 0;
  @property({ attribute: false }) saved: number | null = null;
  /** Where interventions take it. */
  @property({ attribute: false }) movedTo: readonly number[] = [];
  @property({ type: Boolean, reflect: true }) changed = false;
  /** The value as people say it. */
  @property() said = '';

  private isHeld = false;
  private isSliding = false;
  /** Whether the first press of a double tap was on the knob. */
  private wasOnKnob = false;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  private hold(isHeld: boolean): void {
    if (this.isHeld === isHeld) return;
    this.isHeld = isHeld;
    this.emit('ks-hold', { isHeld });
  }

  private set(value: number): void {
    this.isSliding = false;
    this.emit('ks-set', { value });
  }

  private readonly onInput = (event: Event): void => {
    this.isSliding = true;
    this.hold(true);
    this.emit('ks-slide', { value: snapped((event.target as HTMLInputElement).valueAsNumber, this.range, this.base) });
  };

  private readonly onChange = (event: Event): void => {
    // A slide that was called off has nothing to stay.
    if (!this.isSliding) return this.requestUpdate();
    this.set(snapped((event.target as HTMLInputElement).valueAsNumber, this.range, this.base));
    this.hold(false);
  };

  private readonly onPointerDown = (event: PointerEvent): void => {
    const { left, width } = this.renderRoot.querySelector('.slider')?.getBoundingClientRect() ?? { left: 0, width: 0 };
    if (event.detail <= 1) this.wasOnKnob = Math.abs(left + width * shareOf(this.value, this.range) - event.clientX) <= 16;
    this.hold(true);
  };

  /** A touch that turned into scrolling, or a pointer that left: what was slid so far is called off. */
  private readonly onCancel = (): void => {
    if (this.isSliding) {
      this.isSliding = false;
      this.emit('ks-slide', { value: null });
      this.requestUpdate();
    }
    this.hold(false);
  };

  private readonly onPointerUp = (): void => {
    // `change` follows where the value changed, and lets go itself.
    if (!this.isSliding) this.hold(false);
  };

  private readonly onDoubleClick = (): void => {
    if (this.wasOnKnob && this.value !== this.base) this.set(this.base);
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = afterKey(event.key, event.shiftKey, this.value, this.range, this.base);
    if (next !== null) {
      event.preventDefault();
      this.hold(true);
      if (next !== this.value) this.set(next);
    } else if (event.key === 'Escape' && this.isSliding) {
      this.onCancel();
    } else if (beginsNumber(event.key)) {
      event.preventDefault();
      this.emit('ks-type', { first: event.key });
    }
  };

  private readonly onLetGo = (): void => this.hold(false);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.isHeld = false;
    this.isSliding = false;
  }

  protected override render(): TemplateResult {
    const { range } = this;
    const at = shareOf(this.value, range);
    const base = shareOf(this.base, range);
    const left = (share: number): ReturnType<typeof styleMap> => styleMap({ left: `${share * 100}%` });
    return html`<div class="slider">
      <input
        type="range"
        min=${range.min}
        max=${range.max}
        step="any"
        .value=${live(String(this.value))}
        aria-label=${this.label}
        aria-valuetext=${this.said}
        @input=${this.onInput}
        @change=${this.onChange}
        @pointerdown=${this.onPointerDown}
        @pointerup=${this.onPointerUp}
        @pointercancel=${this.onCancel}
        @dblclick=${this.onDoubleClick}
        @keydown=${this.onKeyDown}
        @keyup=${this.onLetGo}
        @blur=${this.onLetGo}
      />
      <i class="track"></i>
      <i class="fill" style=${styleMap({ left: `${Math.min(at, base) * 100}%`, width: `${Math.abs(at - base) * 100}%` })}></i>
      <i class="base" style=${left(base)}></i>
      ${this.movedTo.map((to) => html`<i class="moved" style=${left(shareOf(to, range))}></i>`)}
      ${this.saved === null ? nothing : html`<i class="saved" style=${left(shareOf(this.saved, range))}></i>`}
      <i class="knob" style=${left(at)}></i>
    </div>`;
  }
}
