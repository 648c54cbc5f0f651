import type { Indicator } from '../../model/scenario.js';
import { textIn, type Language } from '../../model/text.js';
import { csvFile, type Cell } from '../../view/chart/csv-file.js';
import type { Axis } from '../../view/chart/axis.js';
import { tableOrder } from '../../view/chart/chart-table.js';
import { valueAt } from '../../view/chart/chart-line.js';
import { lineChart } from '../../view/chart/line-chart.js';
import { chartPicture, type Palette, type Picture } from '../../view/chart/marks.js';
import { timeTicks } from '../../view/chart/axis.js';
import { textWidth } from '../../view/chart/text-width.js';
import { formatShown, shownValue } from '../../wording/number.js';
import { momentHead, SCENARIOS, timeWord } from '../../wording/ui/scenarios.js';
import { captionOf, tickWords, timeWords, valueWords } from './chart-words.js';
import type { ChartSetting } from './chart-setting.js';

/** Size of a chart in a file, whatever its size on the screen. */
const WIDTH = 760;
const HEIGHT = 340;

/** The chart as a picture for a file, with its title, unit and the model's name. */
export function pictureOf(indicator: Indicator, setting: ChartSetting, axis: Axis, palette: Palette, language: Language): Picture {
  const ticks = tickWords(axis, indicator, language);
  const left = Math.max(40, ...ticks.map((tick) => textWidth(tick, 12) + 10));
  const right = WIDTH - Math.min(220, Math.max(80, ...setting.lines.map(({ id }) => textWidth(setting.names.get(id) ?? '', 12) + 18)));
  const chart = lineChart({
    lines: setting.lines,
    variable: indicator.variable,
    start: setting.start,
    stop: setting.stop,
    axis,
    frame: { width: WIDTH, height: HEIGHT, left, right, top: 10, bottom: HEIGHT - 26 },
    labelHeight: { current: 36, other: 34 },
    rowHeight: 18,
    labelGap: 14,
  });
  const times = timeTicks(setting.start, setting.stop, setting.timeUnit, 6);
  const said = timeWords(times, language);
  const caption = captionOf(indicator, language);
  return chartPicture(
    chart,
    {
      title: textIn(indicator.label, language),
      unit: caption,
      footer: [setting.model, textIn(momentHead(setting.stop, setting.timeUnit), language)].join(' · '),
      ticks,
      times: times.map((time, at) => ({ time, text: said[at] ?? '' })),
      labelOf: ({ line, end }) => ({ value: end ? valueWords(end.value, indicator, language) : '', name: setting.names.get(line.id) ?? '' }),
    },
    palette,
  );
}

/** Every saved row of the chart's lines, on the scale it is shown in, as a CSV file. */
export function csvOf(indicator: Indicator, setting: ChartSetting, language: Language): string {
  const lines = tableOrder(setting.lines, setting.order);
  // The rows of the longest run: one that stopped early has empty cells behind its end.
  const times = lines.reduce<Float64Array>((longest, { outcome }) => (outcome.times.length > longest.length ? outcome.times : longest), new Float64Array());
  const unit = [captionOf(indicator, language), indicator.show?.as === 'percent' ? '%' : ''].filter(Boolean).join(', ');
  const head: Cell[][] = [
    [textIn(SCENARIOS.model, language), setting.model],
    [textIn(SCENARIOS.chart, language), textIn(indicator.label, language)],
    [textIn(SCENARIOS.unit, language), unit],
    [],
    [textIn(timeWord(setting.timeUnit), language), ...lines.map(({ id }) => setting.names.get(id) ?? '')],
  ];
  const rows = Array.from(times, (time): Cell[] => [
    time,
    ...lines.map(({ outcome }) => shownValue(valueAt(outcome, indicator.variable, time), indicator.show)),
  ]);
  return csvFile([...head, ...rows]);
}

/** What a cell of the table twin says. */
export const cellWords = (value: number, indicator: Indicator, language: Language): string => (Number.isFinite(value) ? formatShown(value, indicator.show, language) : '');
