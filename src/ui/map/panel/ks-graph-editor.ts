import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { GraphicalFunction } from '../../../model/variable.js';
import { drawnAlong, frameOf, rounded, withoutPoint, withPoint, withPointAt, type GraphFrame } from '../../../view/map/graph-edit.js';
import { formatUpTo } from '../../../wording/number.js';
import { PANEL } from '../../../wording/ui/panel.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';
import { graphEditorStyles } from './graph-editor-styles.js';
import { inspectorStyles } from './inspector-styles.js';
import './ks-graph-table.js';

const SIZE = { width: 304, height: 176, left: 40, right: 296, top: 10, bottom: 152 } as const;

/** More points than these are drawn as a line only, and listed in parts. */
const MOST_DOTS = 60;

const KINDS = ['continuous', 'extrapolate', 'discrete'] as const;

/** How near a pointer must come to a point to take it, in px; a finger is wider. */
const REACH = { mouse: 10, touch: 22 } as const;

interface Hand {
  readonly pointer: number;
  /** The point that is held; null while the hand draws. */
  readonly at: number | null;
  readonly last: { readonly x: number; readonly y: number };
}

/**
 * A graphical function, drawn by mouse, finger or keyboard, and as a table. A point is dragged; beside the points the hand
 * draws the whole curve. A drag is one step; Escape drops it.
 *
 * @fires ks-try - While a hand draws; `detail.gf`, null to show what is there. Stays in its own tree.
 * @fires ks-table - The function is to be this one; `detail.gf`, null for none. Stays in its own tree.
 */
@customElement('ks-graph-editor')
export class KsGraphEditor extends KsElement {
  static override styles = [elementStyles, inspectorStyles, graphEditorStyles];

  @property({ attribute: false }) gf!: GraphicalFunction;
  /** What goes in, and what comes out. */
  @property() input = '';
  @property() output = '';
  /** What goes in at the moment that is read; null where that is not known. */
  @property({ attribute: false }) now: number | null = null;

  /** The point that keys move. */
  @state() private chosen = 0;
  @state() private hand: Hand | null = null;
  @state() private draft: GraphicalFunction | null = null;

  @query('svg') private plot!: SVGSVGElement;

  /** What a drag began with: its frame stays while the hand draws. */
  private frame: GraphFrame | null = null;

  private get shown(): GraphicalFunction {
    return this.draft ?? this.gf;
  }

  private get frameNow(): GraphFrame {
    return this.frame ?? frameOf(this.gf);
  }

  private toX(x: number): number {
    const { min, max } = this.frameNow.x;
    return SIZE.left + ((x - min) / (max - min)) * (SIZE.right - SIZE.left);
  }

  private toY(y: number): number {
    const { min, max } = this.frameNow.y;
    return SIZE.bottom - ((y - min) / (max - min)) * (SIZE.bottom - SIZE.top);
  }

  private placeOf(event: PointerEvent | MouseEvent): { readonly x: number; readonly y: number; readonly px: number; readonly py: number } {
    const box = this.plot.getBoundingClientRect();
    const px = ((event.clientX - box.left) / box.width) * SIZE.width;
    const py = ((event.clientY - box.top) / box.height) * SIZE.height;
    const { x, y } = this.frameNow;
    return { px, py, x: x.min + ((px - SIZE.left) / (SIZE.right - SIZE.left)) * (x.max - x.min), y: y.min + ((SIZE.bottom - py) / (SIZE.bottom - SIZE.top)) * (y.max - y.min) };
  }

  private pointNear(px: number, py: number, reach: number): number | null {
    const { xpts, ypts } = this.shown;
    if (xpts.length > MOST_DOTS) return null;
    const far = xpts.map((x, at) => Math.hypot(this.toX(x) - px, this.toY(ypts[at] ?? 0) - py));
    const nearest = far.indexOf(Math.min(...far));
    return (far[nearest] ?? Infinity) <= reach ? nearest : null;
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.hand) return;
    this.frame = frameOf(this.gf);
    const place = this.placeOf(event);
    const at = this.pointNear(place.px, place.py, event.pointerType === 'mouse' ? REACH.mouse : REACH.touch);
    this.plot.setPointerCapture(event.pointerId);
    this.hand = { pointer: event.pointerId, at, last: place };
    if (at !== null) this.chosen = at;
    // Escape drops what is drawn, so the keys come here.
    void this.updateComplete.then(() => this.focusPoint());
    event.preventDefault();
  };

  private readonly onMove = (event: PointerEvent): void => {
    const { hand } = this;
    if (!hand || event.pointerId !== hand.pointer) return;
    const place = this.placeOf(event);
    this.draft = hand.at === null ? drawnAlong(this.shown, hand.last, place, this.frameNow) : withPointAt(this.gf, hand.at, place, this.frameNow);
    this.hand = { ...hand, last: place };
    this.dispatchEvent(new CustomEvent('ks-try', { detail: { gf: this.draft } }));
  };

  private readonly onUp = (): void => this.letGo(this.draft);

  private readonly onCancel = (): void => this.letGo(null);

  private letGo(gf: GraphicalFunction | null): void {
    if (!this.hand) return;
    const wasTried = this.draft !== null;
    this.hand = this.draft = this.frame = null;
    if (gf) this.keep(gf);
    else if (wasTried) this.dispatchEvent(new CustomEvent('ks-try', { detail: { gf: null } }));
  }

  private keep(gf: GraphicalFunction | null): void {
    this.dispatchEvent(new CustomEvent('ks-table', { detail: { gf } }));
  }

  private readonly onDouble = (event: MouseEvent): void => {
    const place = this.placeOf(event);
    const { y } = frameOf(this.gf);
    this.putIn(place.x, rounded(Math.min(y.max, Math.max(y.min, place.y)), y.max - y.min));
  };

  private putIn(x: number | null, y: number | null = null): void {
    const made = withPoint(this.gf, x, y);
    if (!made) return;
    this.chosen = made.at;
    this.keep(made.gf);
  }

  private takeAway(at: number): void {
    const gf = withoutPoint(this.gf, at);
    if (!gf) return;
    this.chosen = Math.max(0, at - 1);
    this.keep(gf);
    void this.updateComplete.then(() => this.focusPoint());
  }

  private focusPoint(): void {
    this.renderRoot.querySelector<SVGElement>(`[data-at="${this.chosen}"]`)?.focus();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { gf, chosen } = this;
    const last = gf.xpts.length - 1;
    if (event.key === 'Escape' && this.hand) this.letGo(null);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.takeAway(chosen);
    else if (event.key === 'Insert' || event.key === '+') this.putIn(chosen < last ? ((gf.xpts[chosen] ?? 0) + (gf.xpts[chosen + 1] ?? 0)) / 2 : null);
    else if (event.key === 'PageDown' || event.key === 'PageUp' || event.key === 'Home' || event.key === 'End') {
      this.chosen = event.key === 'Home' ? 0 : event.key === 'End' ? last : Math.min(last, Math.max(0, chosen + (event.key === 'PageDown' ? 1 : -1)));
      void this.updateComplete.then(() => this.focusPoint());
    } else if (event.key.startsWith('Arrow')) this.nudge(event.key, event.shiftKey ? 0.1 : 0.01);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Moves the chosen point by a part of the frame. */
  private nudge(key: string, part: number): void {
    const { gf, chosen } = this;
    const frame = frameOf(gf);
    const [dx, dy] = [key === 'ArrowRight' ? part : key === 'ArrowLeft' ? -part : 0, key === 'ArrowUp' ? part : key === 'ArrowDown' ? -part : 0];
    const to = { x: (gf.xpts[chosen] ?? 0) + dx * (frame.x.max - frame.x.min), y: (gf.ypts[chosen] ?? 0) + dy * (frame.y.max - frame.y.min) };
    // Keys may go beyond what is drawn; the frame follows.
    const wide = { x: frame.x, y: { min: Math.min(frame.y.min, to.y), max: Math.max(frame.y.max, to.y) } };
    this.keep(withPointAt(gf, chosen, to, wide));
  }

  private number(value: number): string {
    return formatUpTo(value, this.language, 6);
  }

  private lineTemplate(): SVGTemplateResult {
    const { xpts, ypts, kind } = this.shown;
    const path = xpts.map((x, at) => `${at === 0 ? 'M' : kind === 'discrete' ? `H${this.toX(x).toFixed(1)}V` : 'L'}${at > 0 && kind === 'discrete' ? '' : `${this.toX(x).toFixed(1)} `}${this.toY(ypts[at] ?? 0).toFixed(1)}`).join('');
    return svg`<path class="curve" d=${path}></path>`;
  }

  private pointTemplate(x: number, at: number): SVGTemplateResult {
    const y = this.shown.ypts[at] ?? 0;
    const { min, max } = this.frameNow.y;
    return svg`<g
      class="point ${at === this.chosen ? 'chosen' : ''}"
      data-at=${at}
      role="slider"
      tabindex=${at === this.chosen ? '0' : '-1'}
      aria-label=${this.t(PANEL.table.point(at + 1, this.shown.xpts.length))}
      aria-orientation="vertical"
      aria-valuemin=${min}
      aria-valuemax=${max}
      aria-valuenow=${y}
      aria-valuetext=${this.t(PANEL.table.place(this.number(x), this.number(y)))}
      @focus=${() => (this.chosen = at)}
    ><circle cx=${this.toX(x)} cy=${this.toY(y)} r="5"></circle></g>`;
  }

  private nowTemplate(): SVGTemplateResult | typeof nothing {
    const { now } = this;
    const { min, max } = this.frameNow.x;
    if (now === null || !(now >= min && now <= max)) return nothing;
    return svg`<path class="now" d="M${this.toX(now).toFixed(1)} ${SIZE.top}V${SIZE.bottom}"></path>`;
  }

  private plotTemplate(): TemplateResult {
    const { x, y } = this.frameNow;
    const { xpts } = this.shown;
    return html`<svg
      viewBox="0 0 ${SIZE.width} ${SIZE.height}"
      role="group"
      aria-label=${this.t(PANEL.table.drawing(this.output, this.input))}
      @pointerdown=${this.onDown}
      @pointermove=${this.onMove}
      @pointerup=${this.onUp}
      @pointercancel=${this.onCancel}
      @dblclick=${this.onDouble}
      @keydown=${this.onKey}
    >
      <rect class="paper" x=${SIZE.left} y=${SIZE.top} width=${SIZE.right - SIZE.left} height=${SIZE.bottom - SIZE.top}></rect>
      ${[0.25, 0.5, 0.75].map((part) => svg`<path class="grid" d="M${SIZE.left} ${SIZE.top + part * (SIZE.bottom - SIZE.top)}H${SIZE.right}"></path>`)}
      <path class="axis" d="M${SIZE.left} ${SIZE.bottom}H${SIZE.right}"></path>
      <g class="ticks" aria-hidden="true">
        <text x=${SIZE.left - 10} y=${SIZE.top + 4} text-anchor="end">${this.number(y.max)}</text>
        <text x=${SIZE.left - 10} y=${SIZE.bottom} text-anchor="end">${this.number(y.min)}</text>
        <text x=${SIZE.left} y=${SIZE.bottom + 16}>${this.number(x.min)}</text>
        <text x=${SIZE.right} y=${SIZE.bottom + 16} text-anchor="end">${this.number(x.max)}</text>
      </g>
      ${this.nowTemplate()} ${this.lineTemplate()} ${xpts.length <= MOST_DOTS ? xpts.map((value, at) => this.pointTemplate(value, at)) : nothing}
    </svg>`;
  }

  protected override render(): TemplateResult {
    const { gf } = this;
    return html`${this.plotTemplate()}
      <p class="quiet how">${this.t(PANEL.table.how)}</p>
      <div class="buttons">
        <button type="button" class="button" @click=${() => this.putIn(null)}>${this.t(PANEL.table.addPoint)}</button>
        <button type="button" class="button" ?disabled=${gf.xpts.length <= 2} @click=${() => this.takeAway(Math.min(this.chosen, gf.xpts.length - 1))}>${this.t(PANEL.table.removePoint)}</button>
        <label><span class="visually-hidden">${this.t(PANEL.table.kind)}</span>
          <select .value=${gf.kind} @change=${(event: Event) => this.keep({ ...gf, kind: KINDS.find((kind) => kind === (event.target as HTMLSelectElement).value) ?? gf.kind })}>
            ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === gf.kind}>${this.t(PANEL.table.kinds[kind])}</option>`)}
          </select>
        </label>
      </div>
      <ks-graph-table .gf=${gf} .input=${this.input} .output=${this.output} @ks-table=${({ detail }: CustomEvent<{ gf: GraphicalFunction | null }>) => this.keep(detail.gf)}></ks-graph-table>`;
  }
}
