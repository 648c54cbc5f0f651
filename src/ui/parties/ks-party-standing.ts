import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Stakeholder } from '../../model/party.js';
import { withTextIn } from '../../model/text.js';
import { amendMoment, assessCommitment, changeParty, forgetMoment, moveToRing } from '../../state/commands/value/parties.js';
import type { Command } from '../../state/edit.js';
import { commitmentCurve } from '../../view/value/commitment-curve.js';
import { dayWords, percentWords } from '../../wording/day.js';
import { PARTIES, RINGS } from '../../wording/ui/parties.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import '../map/panel/ks-edit-field.js';
import { inspectorStyles } from '../map/panel/inspector-styles.js';
import { elementStyles } from '../styles/element-styles.js';
import { choiceField, slider } from './fields.js';
import { panelStyles } from './panel-styles.js';
import { today } from './today.js';

const RING_ORDER = ['core', 'ring', 'interested', 'outside'] as const;
const CURVE = { width: 304, height: 56, inset: 6 } as const;

/** Most lines of history at a time, the last ones. */
const MOST_LINES = 6;

/**
 * Where a party stands: its ring and its commitment with the days on which they changed, its power and its interest.
 *
 * @fires ks-command - Something was set; `detail.command`.
 * @fires ks-preview - While a slider moves; `detail.command`, null when it is called off.
 */
@customElement('ks-party-standing')
export class KsPartyStanding extends KsElement {
  static override styles = [
    elementStyles,
    inspectorStyles,
    panelStyles,
    css`
      :host {
        padding: 0;
        background: none;
      }
      .pairs + .slide {
        margin-top: var(--s-2);
      }
      .curve {
        display: block;
        width: 100%;
        height: auto;
        margin-top: var(--s-1);
      }
      .curve path {
        fill: none;
        stroke: var(--accent);
        stroke-width: 2;
        stroke-linejoin: round;
      }
      .curve line {
        stroke: var(--line);
      }
      .curve circle {
        fill: var(--surface);
        stroke: var(--accent);
        stroke-width: 1.75;
      }
      .ends {
        display: flex;
        justify-content: space-between;
        color: var(--ink-3);
        font: var(--t-note);
      }
      .line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto 36px;
        align-items: center;
        gap: 0 var(--s-2);
        padding: var(--s-1) 0;
      }
      .line + .line {
        border-top: 1px solid var(--line);
      }
      .line input[type='date'] {
        width: 132px;
        min-height: 32px;
        border-color: transparent;
        color: var(--ink-2);
      }
      .line input[type='date']:hover {
        border-color: var(--control);
      }
      .line ks-edit-field {
        grid-column: 1 / -1;
        margin: 0 -9px;
        color: var(--ink-2);
      }
      @media (pointer: coarse), (max-width: 700px) {
        .line {
          grid-template-columns: minmax(0, 1fr) auto 44px;
        }
        .line input[type='date'] {
          width: 150px;
          min-height: var(--hit-touch);
          border-color: var(--line-strong);
        }
      }
    `,
  ];

  @property({ attribute: false }) party!: Stakeholder;
  @state() private isWhole = false;

  private do(command: Command): void {
    this.emit('ks-command', { command });
  }

  private shareTemplate(name: string, value: number | undefined, change: (value: number) => Command, clear: (() => Command) | null): TemplateResult {
    const said = value === undefined ? this.t(PARTIES.notAssessed) : percentWords(value, this.language);
    return html`<div class="slide">
      <span class="name">${name}</span>
      <span class="said">${value === undefined ? html`<small>${said}</small>` : said}${value !== undefined && clear ? html`<button type="button" class="small-button" aria-label=${this.t(PARTIES.clear(name))} @click=${() => this.do(clear())}>${icon('close', 12)}</button>` : nothing}</span>
      ${slider({
        label: name,
        range: { min: 0, max: 1, step: 0.05 },
        value: value ?? 0,
        base: 0,
        isSet: value !== undefined,
        said,
        onSlide: (slid) => this.emit('ks-preview', { command: slid === null ? null : change(slid) }),
        onSet: (set) => this.do(change(set)),
      })}
    </div>`;
  }

  private curveTemplate(): TemplateResult | typeof nothing {
    const curve = commitmentCurve(this.party.history ?? [], CURVE);
    if (!curve) return nothing;
    const { width, height, inset } = CURVE;
    return html`<svg class="curve" viewBox="0 0 ${width} ${height}" role="img" aria-label=${this.t(PARTIES.curve)}>
        ${[inset, height - inset].map((y) => svg`<line x1="0" x2=${width} y1=${y} y2=${y}></line>`)}
        <path d=${curve.path}></path>
        ${curve.points.map(({ x, y }) => svg`<circle cx=${x} cy=${y} r="3.5"></circle>`)}
      </svg>
      <p class="ends"><span>${dayWords(curve.from, this.language)}</span><span>${dayWords(curve.until, this.language)}</span></p>`;
  }

  private lineTemplate(at: number): TemplateResult | typeof nothing {
    const { party, language } = this;
    const moment = party.history?.[at];
    if (!moment) return nothing;
    const said = [
      ...(moment.ring ? [this.t(PARTIES.toRing(this.t(RINGS[moment.ring]).toLowerCase()))] : []),
      ...(moment.commitment === undefined ? [] : [this.t(PARTIES.commitmentOf(percentWords(moment.commitment, language)))]),
    ].join(', ');
    const line = this.t(PARTIES.lineOf(dayWords(moment.date, language)));
    return html`<li class="line">
      <span>${said}</span>
      <input type="date" aria-label=${`${this.t(PARTIES.date)}: ${said}`} .value=${moment.date} @change=${({ target }: Event) => this.do(amendMoment(party.id, at, { date: (target as HTMLInputElement).value }))} />
      <button type="button" class="icon-button" aria-label=${this.t(PARTIES.remove(line))} @click=${() => this.do(forgetMoment(party.id, at))}>${icon('close', 16)}</button>
      <ks-edit-field
        .value=${this.t(moment.reason)}
        .label=${`${this.t(PARTIES.reason)}: ${said}`}
        .placeholder=${this.t(PARTIES.reasonHow)}
        @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do(amendMoment(party.id, at, { reason: withTextIn(moment.reason, language, text) }))}
      ></ks-edit-field>
    </li>`;
  }

  private historyTemplate(): TemplateResult {
    const lines = (this.party.history ?? []).map((_, at) => at).reverse();
    const shown = this.isWhole ? lines : lines.slice(0, MOST_LINES);
    const rest = lines.length - shown.length;
    return html`<h4>${this.t(PARTIES.history)}</h4>
      ${lines.length === 0 ? html`<p class="quiet">${this.t(PARTIES.historyHow)}</p>` : html`${this.curveTemplate()}<ul>${shown.map((at) => this.lineTemplate(at))}</ul>`}
      ${rest > 0 ? html`<button type="button" class="button quiet" @click=${() => (this.isWhole = true)}>${this.t(PARTIES.moreRows(rest))}</button>` : nothing}`;
  }

  protected override render(): TemplateResult {
    const { party } = this;
    const { id } = party;
    const rings = RING_ORDER.map((ring) => ({ value: ring, words: this.t(RINGS[ring]) }));
    return html`<section>
      <h3>${this.t(PARTIES.standing)}</h3>
      <div class="pairs">
        ${choiceField('ring', this.t(PARTIES.ring), party.ring, rings, (value) => {
          const ring = RING_ORDER.find((each) => each === value);
          if (ring) this.do(moveToRing(id, ring, today()));
        })}
      </div>
      ${this.shareTemplate(this.t(PARTIES.commitment), party.commitment, (value) => assessCommitment(id, value, today()), null)}
      ${this.historyTemplate()}
    </section>
    <section>
      ${this.shareTemplate(this.t(PARTIES.power), party.power, (power) => changeParty(id, { power }), () => changeParty(id, { power: null }))}
      ${this.shareTemplate(this.t(PARTIES.interest), party.interest, (interest) => changeParty(id, { interest }), () => changeParty(id, { interest: null }))}
    </section>`;
  }
}
