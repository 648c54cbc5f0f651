import { html, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Indicator } from '../../model/scenario.js';
import { timeTicks, type Axis } from '../../view/chart/axis.js';
import { isPlain, lineChart, readingAt, type Frame, type LineChart } from '../../view/chart/line-chart.js';
import { textWidth } from '../../view/chart/text-width.js';
import type { Palette } from '../../view/chart/marks.js';
import { svgFile } from '../../view/chart/svg-file.js';
import { momentHead, SCENARIOS } from '../../wording/ui/scenarios.js';
import { KsElement } from '../ks-element.js';
import { markerIcon, words } from '../parts/drawings.js';
import '../parts/ks-row-menu.js';
import type { MenuEntry } from '../parts/ks-row-menu.js';
import { elementStyles } from '../styles/element-styles.js';
import { csvOf, pictureOf } from './chart-files.js';
import { chartMarks, hairlineMarks } from './chart-drawing.js';
import { scrubbed, scrubStep, type ChartSetting } from './chart-setting.js';
import { chartStyles } from './chart-styles.js';
import { tableTemplate } from './chart-table.js';
import { captionOf, chartSentence, reading, tickWords, timeWords, valueWords } from './chart-words.js';
import { download, fileName, pngFile } from './save-chart.js';

/** The most room beside the plot that the names of the lines take, in px. */
const MOST_FOR_NAMES = 168;

/** Height of the small charts, in px. */
const SMALL_HEIGHT = 124;

/**
 * A chart of one indicator: base and every scenario, with its table twin and files behind a menu.
 *
 * @slot - Between the title row and the plot.
 * @fires ks-scrub - The moment under the pointer or the keys; `detail.time`, null when it leaves.
 */
@customElement('ks-line-chart')
export class KsLineChart extends KsElement {
  static override styles = [elementStyles, chartStyles];

  @property({ attribute: false }) indicator!: Indicator;
  @property({ attribute: false }) setting!: ChartSetting;
  @property({ attribute: false }) axis!: Axis;
  /** The goal is large, and names its lines; the others are small, with values only. */
  @property({ reflect: true }) size: 'goal' | 'small' = 'small';
  /** Room beside the plot, where another drawing shares the x scale; by its own labels when absent. */
  @property({ attribute: false }) margins: { readonly left: number; readonly right: number } | null = null;
  @property({ attribute: false }) height = SMALL_HEIGHT;
  /** The moment that all charts are read at. */
  @property({ attribute: false }) scrub: number | null = null;

  @state() private width = 0;
  @state() private isTable = false;

  @query('.plot') private plot!: HTMLElement | null;

  private chart: LineChart | null = null;
  private times: readonly number[] = [];
  private readonly watch = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    // A chart that is put away has no width, and keeps what it drew.
    if (width > 0) this.width = width;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['indicator', 'setting', 'axis', 'size', 'margins', 'height', 'width', 'language'].some((name) => changed.has(name))) this.redraw();
  }

  /** Works the drawing out; moving the hairline does not. */
  private redraw(): void {
    const { indicator, setting, axis, width, height, size } = this;
    // An axis without lines would be made up.
    const hasRows = setting.lines.some(({ outcome }) => outcome.times.length > 0);
    if (!hasRows) this.chart = null;
    if (width === 0 || !hasRows) return;
    const isGoal = size === 'goal';
    const values = setting.lines.map(({ outcome }) => valueWords(outcome.series.get(indicator.variable)?.at(-1) ?? NaN, indicator, this.language));
    const left = this.margins?.left ?? Math.max(26, ...tickWords(axis, indicator, this.language).map((tick) => textWidth(tick, 12) + 9));
    const names = isGoal ? setting.lines.map(({ id }) => textWidth(setting.names.get(id) ?? '', 12) + 16) : [];
    const right = this.margins?.right ?? Math.max(36, ...values.map((value) => textWidth(value, 13) + 12), Math.min(MOST_FOR_NAMES, Math.max(0, ...names)));
    const frame: Frame = { width, height, left, right: Math.max(left + 40, width - right), top: isGoal ? 10 : 8, bottom: height - (isGoal ? 24 : 22) };
    this.times = isGoal ? timeTicks(setting.start, setting.stop, setting.timeUnit, frame.right - frame.left < 420 ? 6 : 8) : [setting.start, setting.stop];
    this.chart = lineChart({
      lines: setting.lines,
      variable: indicator.variable,
      start: setting.start,
      stop: setting.stop,
      axis,
      frame,
      labelHeight: isGoal ? { current: 36, other: 34 } : { current: 16, other: 15 },
      rowHeight: isGoal ? 18 : 15,
      labelGap: isGoal ? 14 : 10,
      former: this.chart,
    });
  }

  private moveTo(time: number | null): void {
    if (time !== this.scrub) this.emit('ks-scrub', { time });
  }

  private readonly onPointer = (event: PointerEvent): void => {
    const { left } = this.plot?.getBoundingClientRect() ?? { left: 0 };
    const { chart } = this;
    if (!chart) return;
    const x = event.clientX - left;
    if (x < chart.frame.left - 12 || x > chart.frame.right + 12) return this.moveTo(null);
    this.moveTo(scrubbed(chart.timeAt(x), this.setting));
  };

  private readonly onLeave = (event: PointerEvent): void => {
    // A finger that lifts leaves its reading; a mouse that goes takes it along.
    if (event.pointerType === 'mouse') this.moveTo(null);
  };

  private readonly onScrubKey = (event: KeyboardEvent): void => {
    const { start, stop } = this.setting;
    const step = scrubStep(this.setting) * (event.shiftKey ? 5 : 1);
    const from = this.scrub ?? stop;
    const next = { ArrowRight: from + step, ArrowUp: from + step, ArrowLeft: from - step, ArrowDown: from - step, PageUp: from + 5 * step, PageDown: from - 5 * step, Home: start, End: stop }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      this.moveTo(scrubbed(next, this.setting));
    } else if (event.key === 'Escape' && this.scrub !== null) {
      event.stopPropagation();
      this.moveTo(null);
    }
  };

  private readonly onScrubInput = (event: Event): void => this.moveTo(scrubbed((event.target as HTMLInputElement).valueAsNumber, this.setting));

  private readonly onChoose = ({ detail: { key } }: CustomEvent<{ key: string }>): void => {
    const { indicator, setting, language } = this;
    const name = fileName(setting.model, this.t(indicator.label));
    if (key === 'table') this.isTable = !this.isTable;
    // The mark in front tells spreadsheets that the text is UTF-8.
    else if (key === 'csv') download(`${name}.csv`, new Blob(['\ufeff', csvOf(indicator, setting, language)], { type: 'text/csv;charset=utf-8' }));
    else {
      const picture = pictureOf(indicator, setting, this.axis, this.palette(), language);
      if (key === 'svg') download(`${name}.svg`, new Blob([svgFile(picture)], { type: 'image/svg+xml' }));
      else void pngFile(picture).then((file) => file && download(`${name}.png`, file));
    }
  };

  private palette(): Palette {
    const style = getComputedStyle(this);
    const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
    return {
      background: token('surface'),
      ink: token('ink'),
      faint: token('ink-3'),
      hairline: token('line'),
      axis: token('line-strong'),
      base: token('base'),
      scenario: (colour) => (colour === null ? token('ink-3') : token(`scenario-${colour}`)),
    };
  }

  private entries(): readonly MenuEntry[] {
    return [
      { key: 'table', words: this.t(this.isTable ? SCENARIOS.showChart : SCENARIOS.showTable) },
      { key: 'svg', words: this.t(SCENARIOS.asSvg), isApart: true },
      { key: 'png', words: this.t(SCENARIOS.asPng) },
      { key: 'csv', words: this.t(SCENARIOS.asCsv) },
    ];
  }

  private readoutTemplate(): TemplateResult {
    const { scrub, indicator, setting, size, language } = this;
    if (scrub === null) return html``;
    const all = reading(setting.lines, indicator.variable, scrub).filter(({ line }) => !isPlain(line));
    // A small title row has room for two: the current scenario and base.
    const shown = size === 'goal' ? all : all.filter(({ line }) => line.role !== 'other');
    return html`<p class="readout" aria-hidden="true">
      ${size === 'goal' ? html`<span class="moment">${this.t(momentHead(scrub, setting.timeUnit))}</span>` : nothing}
      ${shown.map(({ line, value }) => {
        const colour = line.id === null ? 'var(--base)' : line.look.colour === null ? 'var(--ink-3)' : `var(--scenario-${line.look.colour})`;
        return html`<span style="color:${colour}">${markerIcon(line.look, line.id === null)}${valueWords(value, indicator, language)}</span>`;
      })}
    </p>`;
  }

  private scrubTemplate(chart: LineChart): TemplateResult {
    const { setting, indicator, language } = this;
    const at = this.scrub ?? setting.stop;
    const { frame } = chart;
    return html`<input
      class="scrub"
      type="range"
      style="left:${frame.left}px;width:${frame.right - frame.left}px;top:${frame.top}px;height:${frame.bottom - frame.top}px"
      min=${setting.start}
      max=${setting.stop}
      step="any"
      .value=${live(String(at))}
      aria-label=${this.t(SCENARIOS.scrub(this.t(indicator.label)))}
      aria-valuetext=${chartSentence(indicator, setting, at, language)}
      @keydown=${this.onScrubKey}
      @input=${this.onScrubInput}
      @blur=${() => this.moveTo(null)}
    />`;
  }

  private drawing(chart: LineChart): SVGTemplateResult {
    const { indicator, language, setting, size } = this;
    const said = timeWords(this.times, language);
    return svg`${chartMarks(chart, {
      ticks: tickWords(this.axis, indicator, language),
      times: this.times.map((time, at) => ({ x: chart.xOf(time), text: said[at] ?? '' })),
      valueOf: (value) => valueWords(value, indicator, language),
      nameOf: size === 'goal' ? (id) => setting.names.get(id) ?? '' : null,
    })}${this.scrub === null ? nothing : hairlineMarks(chart, this.scrub, readingAt(setting.lines.filter((line) => !isPlain(line)), indicator.variable, this.scrub))}`;
  }

  protected override render(): TemplateResult {
    const { indicator, setting, chart, language, size } = this;
    const label = this.t(indicator.label);
    const heading = size === 'goal' ? html`<h2 class="title">${words(label)}</h2>` : html`<h3 class="title">${words(label)}</h3>`;
    return html`<figure>
      <figcaption>
        <div class="names">${heading}<p class="note">${words(captionOf(indicator, language))}</p></div>
        ${this.readoutTemplate()}
        <ks-row-menu label=${this.t(SCENARIOS.chartMenu(label))} .entries=${this.entries()} @ks-choose=${this.onChoose}></ks-row-menu>
      </figcaption>
      <slot></slot>
      ${this.isTable ? tableTemplate(indicator, setting, size === 'goal' ? this.height : 0, language) : nothing}
      <div class="plot" ?hidden=${this.isTable} style="height:${this.height}px">
        ${chart
          ? html`<svg
                role="img"
                aria-label=${chartSentence(indicator, setting, setting.stop, language)}
                width=${chart.frame.width}
                height=${chart.frame.height}
                viewBox="0 0 ${chart.frame.width} ${chart.frame.height}"
                @pointermove=${this.onPointer}
                @pointerdown=${this.onPointer}
                @pointerleave=${this.onLeave}
              >
                ${this.drawing(chart)}
              </svg>
              ${size === 'goal' ? this.scrubTemplate(chart) : nothing}`
          : nothing}
      </div>
    </figure>`;
  }
}
