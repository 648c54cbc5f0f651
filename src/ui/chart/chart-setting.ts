import type { Id } from '../../model/id.js';
import type { ChartLine } from '../../view/chart/chart-line.js';

/** What all charts of a view have in common. One object, new only when something in it is. */
export interface ChartSetting {
  readonly start: number;
  readonly stop: number;
  readonly timeUnit: string;
  readonly lines: readonly ChartLine[];
  /** Names of the scenarios in the reader's language; null is base. */
  readonly names: ReadonlyMap<Id | null, string>;
  /** Scenarios as the bar lists them. */
  readonly order: readonly Id[];
  /** The model's name, for files. */
  readonly model: string;
}

/** One step of reading a chart by keyboard or pointer: a unit of time, or about a hundredth of a long or short run. */
export function scrubStep({ start, stop }: Pick<ChartSetting, 'start' | 'stop'>): number {
  const span = stop - start;
  if (span >= 10 && span <= 200) return 1;
  const power = 10 ** Math.floor(Math.log10(span / 50));
  return [1, 2, 5].map((times) => times * power).find((step) => span / step <= 100) ?? 10 * power;
}

/** The moment nearest to `time` that a chart can be read at. */
export function scrubbed(time: number, setting: Pick<ChartSetting, 'start' | 'stop'>): number {
  const step = scrubStep(setting);
  const snapped = setting.start + Math.round((time - setting.start) / step) * step;
  return Math.max(setting.start, Math.min(setting.stop, Number(snapped.toPrecision(12))));
}
