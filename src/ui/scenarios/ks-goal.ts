import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Indicator } from '../../model/scenario.js';
import { comparedUntil, endOf, valueAt, type ChartLine } from '../../view/chart/chart-line.js';
import { gaugeOf, type Gauge } from '../../view/scenario/gauge.js';
import { isStandIn } from '../../view/scenario/indicators.js';
import { formatEuro, formatNumber, shownValue } from '../../wording/number.js';
import { moment, SCENARIOS } from '../../wording/ui/scenarios.js';
import { captionOf, valueWords } from '../chart/chart-words.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { KsElement } from '../ks-element.js';
import { colourOf, words } from '../parts/drawings.js';
import { elementStyles } from '../styles/element-styles.js';

/** Half the room that the words "basis 287" take beside the ends of the gauge, as a share of it. */
const EDGE = 0.14;

/** The goal at the end of the run as one number, against base, and as a gauge; where a run stopped early, at that moment. */
@customElement('ks-goal')
export class KsGoal extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      .figure {
        display: flex;
        align-items: center;
        gap: var(--s-3);
        margin: 6px 0 8px;
      }
      .figure b {
        flex: none;
        font: var(--t-figure);
        letter-spacing: -0.02em;
      }
      .figure b.long {
        font-size: 32px;
      }
      .figure.stale b {
        opacity: 0.4;
      }
      .figure span {
        font: 400 13px/18px var(--font);
        color: var(--ink-2);
      }
      .bar {
        position: relative;
        height: 10px;
        border-radius: 5px;
        background: var(--line);
      }
      .bar.with-target {
        margin-top: 26px;
      }
      .bar i {
        position: absolute;
      }
      .fill {
        top: 0;
        bottom: 0;
        border-radius: 5px;
      }
      .notch {
        top: -3px;
        bottom: -3px;
        width: 2px;
        margin-left: -1px;
        background: var(--ink);
        box-shadow: 0 0 0 1px var(--bg);
      }
      .flag {
        position: absolute;
        bottom: 0;
        display: block;
        overflow: visible;
      }
      .labels {
        position: relative;
        height: 18px;
        margin-top: 3px;
        font: var(--t-note);
        color: var(--ink-3);
        white-space: nowrap;
      }
      .labels span {
        position: absolute;
      }
      .bar,
      .bar i {
        print-color-adjust: exact;
      }
      .target-words {
        position: absolute;
        bottom: 13px;
        font: var(--t-note);
        color: var(--ink-2);
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) indicator!: Indicator;
  @property({ attribute: false }) setting!: ChartSetting;

  /** How much more or less than base, in words; null in base. */
  private difference(value: number, base: number, current: ChartLine): string | null {
    if (current.id === null || !Number.isFinite(value - base)) return null;
    const { indicator, language } = this;
    const size = Math.abs(shownValue(value, indicator.show) - shownValue(base, indicator.show));
    const decimals = indicator.show?.decimals;
    const number = formatNumber(size, language, decimals);
    if (!/[1-9]/.test(number)) return this.t(SCENARIOS.sameAsBase);
    const said = indicator.show?.as === 'percent' ? this.t(SCENARIOS.points(number)) : indicator.show?.as === 'euro' ? formatEuro(size, language, decimals) : number;
    return this.t(value > base ? SCENARIOS.more(said) : SCENARIOS.less(said));
  }

  private gaugeTemplate(gauge: Gauge, current: ChartLine, value: number, base: number): TemplateResult {
    const { indicator, language, setting } = this;
    const say = (number: number): string => valueWords(number, indicator, language);
    const { target } = indicator;
    const isBase = current.id === null;
    const share = (at: number): string => `${at * 100}%`;
    // Words by the ends of the gauge stand inside it.
    const baseWords = gauge.base < EDGE ? { left: '0' } : gauge.base > 1 - EDGE ? { right: '0' } : { left: share(gauge.base), transform: 'translateX(-50%)' };
    const hasRoomForEnd = isBase || gauge.base < 0.62;
    const when = target?.time === undefined ? null : moment(target.time, setting.timeUnit);
    const flagged = gauge.target;
    return html`<div role="img" aria-label=${this.t(SCENARIOS.gauge(say(value), say(base)))}>
      <div class="bar ${flagged === null ? '' : 'with-target'}">
        <i class="fill" style=${styleMap({ left: share(gauge.from), width: share(gauge.to - gauge.from), background: colourOf(current.look, isBase) })}></i>
        ${isBase ? nothing : html`<i class="notch" style=${styleMap({ left: share(gauge.base) })}></i>`}
        ${flagged === null || !target
          ? nothing
          : html`<svg class="flag" style=${styleMap({ left: share(flagged) })} width="1" height="24" viewBox="0 0 1 24"><path d="M0 24V2" stroke="var(--ink)" stroke-width="1.5"></path><path d=${flagged > 0.5 ? 'M0 2h-8l2.5 3.5L-8 9H0z' : 'M0 2h8L5.5 5.5 8 9H0z'} fill="var(--ink)"></path></svg>
              <span class="target-words" style=${styleMap(flagged > 0.5 ? { right: `calc(${share(1 - flagged)} + 13px)` } : { left: `calc(${share(flagged)} + 13px)` })}
                >${this.t(SCENARIOS.target(say(target.value), when))}</span
              >`}
      </div>
      <div class="labels">
        ${isBase ? html`<span style="left:0">${say(gauge.low)}</span>` : html`<span style=${styleMap(baseWords)}>${this.t(SCENARIOS.baseIs(say(base)))}</span>`}
        ${hasRoomForEnd ? html`<span style="right:0">${say(gauge.high)}</span>` : nothing}
      </div>
    </div>`;
  }

  protected override render(): TemplateResult {
    const { indicator, setting, language } = this;
    const current = setting.lines.at(-1);
    const base = setting.lines.find(({ id }) => id === null);
    const until = comparedUntil(setting.lines);
    const when = moment(until ?? setting.stop, setting.timeUnit);
    const heading = html`<h2 class="head">${this.t(isStandIn(indicator) ? SCENARIOS.valueIn(this.t(indicator.label), when) : SCENARIOS.goalIn(when))}</h2>`;
    if (!current || !base) return heading;
    const at = ({ outcome }: ChartLine): number => (until === null ? endOf(outcome, indicator.variable).value : valueAt(outcome, indicator.variable, until));
    const [value, baseValue] = [at(current), at(base)];
    const said = valueWords(value, indicator, language);
    const difference = this.difference(value, baseValue, current);
    const all = setting.lines.map(at);
    return html`${heading}
      <div class="figure ${current.outcome.stale ? 'stale' : ''}">
        <b class=${said.length > 7 ? 'long' : ''} style=${styleMap({ color: colourOf(current.look, current.id === null) })}>${said}</b>
        <span>${words(captionOf(indicator, language) || this.t(indicator.label))}${difference === null ? nothing : html`,<br />${difference}`}</span>
      </div>
      ${this.gaugeTemplate(gaugeOf(indicator, value, baseValue, all), current, value, baseValue)}`;
  }
}
