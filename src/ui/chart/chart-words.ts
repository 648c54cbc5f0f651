import type { Indicator } from '../../model/scenario.js';
import { textIn, type Language } from '../../model/text.js';
import type { Axis } from '../../view/chart/axis.js';
import { readingAt } from '../../view/chart/line-chart.js';
import type { ChartLine } from '../../view/chart/chart-line.js';
import { axisLabels, formatNumber, formatShown } from '../../wording/number.js';
import { SCENARIOS, moment } from '../../wording/ui/scenarios.js';
import type { ChartSetting } from './chart-setting.js';

/** The unit beside a title: euros are said there, so that the axis need not. */
export function captionOf(indicator: Indicator, language: Language): string {
  const caption = textIn(indicator.caption, language);
  return indicator.show?.as === 'euro' && !caption.includes('€') ? `€ ${caption}`.trim() : caption;
}

/** The words along the value axis. */
export const tickWords = (axis: Axis, indicator: Indicator, language: Language): readonly string[] => axisLabels(axis.ticks, indicator.show, language);

/** The words along the time axis. */
export const timeWords = (times: readonly number[], language: Language): readonly string[] => times.map((time) => (Number.isInteger(time) ? String(time) : formatNumber(time, language)));

/** A value of the indicator as people say it. */
export const valueWords = (value: number, indicator: Indicator, language: Language): string => formatShown(value, indicator.show, language);

/** Lines as people read them: the current one first, base last. */
export function reading(lines: readonly ChartLine[], variable: string, time: number): ReturnType<typeof readingAt> {
  return readingAt(lines, variable, time).toReversed().toSorted((a, b) => Number(a.line.role === 'base') - Number(b.line.role === 'base'));
}

/** The chart in one sentence, at `time`. */
export function chartSentence(indicator: Indicator, setting: ChartSetting, time: number, language: Language): string {
  const ends = reading(setting.lines, indicator.variable, time).map(({ line, value }) => `${setting.names.get(line.id) ?? ''} ${valueWords(value, indicator, language)}`);
  return textIn(SCENARIOS.chartInWords(textIn(indicator.label, language), moment(time, setting.timeUnit), ends.join(', ')), language);
}
