import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../../model/id.js';
import type { Stakeholder } from '../../model/party.js';
import { dragged, dragStep, type BarHandle, type Timing } from '../../view/scenario/bar-drag.js';
import { barLayout, type BarLayout } from '../../view/scenario/bar-layout.js';
import { timingChange, type PlacedIntervention } from '../../view/scenario/placed-intervention.js';
import { SCENARIOS } from '../../wording/ui/scenarios.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { KsElement } from '../ks-element.js';
import { drawing } from '../parts/drawings.js';
import { placeAtRight, placeBeside } from '../parts/popover-place.js';
import { elementStyles } from '../styles/element-styles.js';
import type { Adjustment } from './adjustment.js';
import { interventionStyles } from './intervention-styles.js';
import { switchStyles, switchTemplate } from './intervention-switch.js';
import { nameOf, whenWords } from './intervention-words.js';
import './ks-intervention-fields.js';

/** Height of a bar, in px. */
const BAR = 24;
/** How far a press may move and still be a click. */
const CLICK = 4;

interface Drag {
  readonly placed: PlacedIntervention;
  readonly handle: BarHandle;
  readonly x: number;
  readonly from: Timing;
}

/**
 * The interventions of the model, each a card of one row: a switch, its bar on the time axis of the curve above, who
 * carries it, and its settings behind a button. Without room for bars (`cards`) the settings fold out below the name.
 *
 * Drag the bar to move it, its left edge for the start, the end of the slope for the ramp, its right edge for the end.
 *
 * @fires ks-adjust - An {@link Adjustment}.
 * @fires ks-try - While dragging; null when called off.
 * @fires ks-hold - A bar is taken or let go.
 */
@customElement('ks-interventions')
export class KsInterventions extends KsElement {
  static override styles = [elementStyles, switchStyles, interventionStyles];

  @property({ attribute: false }) placed: readonly PlacedIntervention[] = [];
  @property({ attribute: false }) parties: readonly Stakeholder[] = [];
  @property({ attribute: false }) run!: Pick<ChartSetting, 'start' | 'stop' | 'timeUnit'>;
  /** Where the plot of the curve begins and ends, from the left and right. */
  @property({ attribute: false }) margins: { readonly left: number; readonly right: number } = { left: 44, right: 122 };
  @property({ attribute: false }) scrub: number | null = null;
  @property({ type: Boolean, reflect: true }) cards = false;

  @state() private width = 0;
  @state() private opened: Id | null = null;

  @query('[popover]') private card!: HTMLElement | null;

  private drag: Drag | null = null;
  private readonly watch = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0) this.width = width;
  });

  /** The card gets its height when its fields are drawn, and changes it when they come and go. */
  private readonly cardWatch = new ResizeObserver(() => {
    const button = this.renderRoot.querySelector(`[data-details="${CSS.escape(this.opened ?? '')}"]`);
    if (this.card && button) this.placeCard(this.card, button);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
    this.cardWatch.disconnect();
    this.letGo();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('opened') && this.opened !== null && !this.cards) this.showCard(this.opened);
  }

  private get plotWidth(): number {
    return Math.max(60, this.width - this.margins.left - this.margins.right);
  }

  private showCard(id: Id): void {
    const { card } = this;
    const button = this.renderRoot.querySelector(`[data-details="${CSS.escape(id)}"]`);
    if (!card || !button) return;
    if (!card.matches(':popover-open')) card.showPopover();
    this.placeCard(card, button);
    this.cardWatch.disconnect();
    this.cardWatch.observe(card);
  }

  /** Beside the curve rather than over it: the card is there to see what a setting does. */
  private placeCard(card: HTMLElement, button: Element): void {
    if (!placeAtRight(card, button, this)) placeBeside(card, button);
  }

  private readonly onCardToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this.opened = null;
  };

  private closeCard(): void {
    const id = this.opened;
    this.card?.hidePopover();
    if (id !== null) this.renderRoot.querySelector<HTMLElement>(`[data-details="${CSS.escape(id)}"]`)?.focus();
  }

  private toggle(placed: PlacedIntervention): void {
    this.emit<Adjustment>('ks-adjust', { do: 'place', intervention: placed.intervention.id, change: { on: !placed.on } });
  }

  private timingAt(event: PointerEvent, { from, handle, x }: Drag): Timing {
    const { start, stop } = this.run;
    const by = ((event.clientX - x) / this.plotWidth) * (stop - start);
    return dragged(from, handle, by, { start, stop, step: dragStep(stop - start) });
  }

  private adjustmentTo({ placed }: Drag, to: Timing): Adjustment {
    return { do: 'place', intervention: placed.intervention.id, change: timingChange(placed, to, this.run.stop) };
  }

  private readonly onDown = (event: PointerEvent, placed: PlacedIntervention): void => {
    const handle = (event.target as Element).getAttribute('data-handle') as BarHandle | null;
    if (!handle || event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.drag = { placed, handle, x: event.clientX, from: { start: placed.start, ramp: placed.ramp, end: placed.end } };
    this.emit('ks-hold', { isHeld: true });
    addEventListener('keydown', this.onEscape, true);
  };

  private readonly onEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.onCancel();
  };

  private readonly onMove = (event: PointerEvent): void => {
    if (this.drag && Math.abs(event.clientX - this.drag.x) > CLICK) this.emit<Adjustment | null>('ks-try', this.adjustmentTo(this.drag, this.timingAt(event, this.drag)));
  };

  private readonly onUp = (event: PointerEvent): void => {
    const { drag } = this;
    if (!drag) return;
    this.letGo();
    if (Math.abs(event.clientX - drag.x) > CLICK) this.emit<Adjustment>('ks-adjust', this.adjustmentTo(drag, this.timingAt(event, drag)));
    else this.opened = drag.placed.intervention.id;
    this.emit('ks-hold', { isHeld: false });
  };

  private readonly onCancel = (): void => {
    if (!this.drag) return;
    this.letGo();
    this.emit<Adjustment | null>('ks-try', null);
    this.emit('ks-hold', { isHeld: false });
  };

  private letGo(): void {
    this.drag = null;
    removeEventListener('keydown', this.onEscape, true);
  }

  private barTemplate(placed: PlacedIntervention, words: { name: string; when: string }): TemplateResult {
    const layout = barLayout(placed, this.run, this.plotWidth, BAR, words);
    return html`<svg class="bar" width=${this.plotWidth} height=${BAR} aria-hidden="true">
        <path class="area" d=${layout.area}></path>
        <path class="slope" d=${layout.slope}></path>
        <text class="name" x=${layout.name.x} y="16.5" text-anchor=${layout.name.anchor}>${layout.name.text}</text>
        ${layout.when ? svg`<text class="when" x=${layout.when.x} y="16.5" text-anchor="end">${words.when}</text>` : nothing}
      </svg>
      <div
        class="handles"
        aria-hidden="true"
        @pointerdown=${(event: PointerEvent) => this.onDown(event, placed)}
        @pointermove=${this.onMove}
        @pointerup=${this.onUp}
        @pointercancel=${this.onCancel}
      >
        ${this.handleTemplates(layout)}
      </div>`;
  }

  private handleTemplates(layout: BarLayout): TemplateResult[] {
    return (['body', 'end', 'ramp', 'start'] as const).map(
      (handle) => html`<i data-handle=${handle} style="left:${layout.handles[handle].x}px;width:${layout.handles[handle].width}px"></i>`,
    );
  }

  private carrierOf(placed: PlacedIntervention): string {
    const party = this.parties.find(({ id }) => id === placed.carrier);
    return party ? this.t(party.name, party.slug) : this.t(SCENARIOS.noCarrier);
  }

  private rowTemplate(placed: PlacedIntervention): TemplateResult {
    const { intervention, on } = placed;
    const name = nameOf(placed, this.language);
    const when = whenWords(placed, this.run.stop, this.run.timeUnit, this.language);
    return html`<li class="row ${on ? 'on' : ''}" style="grid-template-columns:${this.margins.left}px ${this.plotWidth}px minmax(0, 1fr)">
      ${switchTemplate(this.t(SCENARIOS.switchOf(name)), on, () => this.toggle(placed))}
      <div class="track" style="height:${BAR}px">${on ? this.barTemplate(placed, { name, when }) : html`<span class="off-name" aria-hidden="true">${name}</span>`}</div>
      <button
        type="button"
        class="carrier"
        data-details=${intervention.id}
        aria-haspopup="dialog"
        aria-expanded=${this.opened === intervention.id}
        aria-label="${this.t(SCENARIOS.detailsOf(name))}: ${on ? `${when}, ` : ''}${this.carrierOf(placed)}"
        title=${this.carrierOf(placed)}
        @click=${() => (this.opened = intervention.id)}
      >
        <span>${this.carrierOf(placed)}</span>${drawing('down', 12)}
      </button>
    </li>`;
  }

  /** The card of the opened intervention, over the page. */
  private popoverTemplate(): TemplateResult {
    const placed = this.placed.find(({ intervention }) => intervention.id === this.opened);
    return html`<div class="card-popover" popover role="dialog" aria-label=${placed ? this.t(SCENARIOS.detailsOf(nameOf(placed, this.language))) : ''} @toggle=${this.onCardToggle}>
      ${placed
        ? html`<div class="card-head">
              ${switchTemplate(this.t(SCENARIOS.switchOf(nameOf(placed, this.language))), placed.on, () => this.toggle(placed))}
              <h3 class="head">${nameOf(placed, this.language)}</h3>
              <button type="button" class="icon-button" aria-label=${this.t(SCENARIOS.close)} @click=${this.closeCard}>${drawing('close', 16)}</button>
            </div>
            <ks-intervention-fields .placed=${placed} .parties=${this.parties} .run=${this.run}></ks-intervention-fields>`
        : nothing}
    </div>`;
  }

  private cardTemplate(placed: PlacedIntervention): TemplateResult {
    const { id } = placed.intervention;
    const name = nameOf(placed, this.language);
    const isOpen = this.opened === id;
    const when = whenWords(placed, this.run.stop, this.run.timeUnit, this.language);
    return html`<li class="card ${placed.on ? 'on' : ''}">
      <div class="card-row">
        ${switchTemplate(this.t(SCENARIOS.switchOf(name)), placed.on, () => this.toggle(placed))}
        <button
          type="button"
          class="unfold"
          aria-expanded=${isOpen}
          aria-controls="fields-${id}"
          @click=${() => (this.opened = isOpen ? null : id)}
        >
          <span><b>${name}</b><small>${placed.on ? `${this.carrierOf(placed)} · ${when}` : this.carrierOf(placed)}</small></span>${drawing('down', 16)}
        </button>
      </div>
      <div id="fields-${id}" ?hidden=${!isOpen}>
        ${isOpen ? html`<ks-intervention-fields .placed=${placed} .parties=${this.parties} .run=${this.run}></ks-intervention-fields>` : nothing}
      </div>
    </li>`;
  }

  protected override render(): TemplateResult {
    if (this.placed.length === 0) return html``;
    const keyOf = ({ intervention }: PlacedIntervention): Id => intervention.id;
    if (this.cards) {
      return html`<h2 class="head">${this.t(SCENARIOS.interventions)}</h2>
        <ul class="cards" role="list">
          ${repeat(this.placed, keyOf, (placed) => this.cardTemplate(placed))}
        </ul>`;
    }
    const { start, stop } = this.run;
    const hairline = this.scrub === null ? null : this.margins.left + ((this.scrub - start) / (stop - start)) * this.plotWidth;
    return html`<h3 class="note heading" style="margin-left:${this.margins.left}px">${this.t(SCENARIOS.interventions)}</h3>
      <div class="rows">
        ${hairline === null ? nothing : html`<i class="hairline" style="left:${hairline}px"></i>`}
        <ul role="list">
          ${repeat(this.placed, keyOf, (placed) => this.rowTemplate(placed))}
        </ul>
      </div>
      ${this.popoverTemplate()}`;
  }
}
