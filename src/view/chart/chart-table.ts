import type { Id } from '../../model/id.js';
import { valueAt, type ChartLine } from './chart-line.js';

/** The times a table lists: round ones, at most `most`, the last included. */
export function tableTimes(start: number, stop: number, most: number): readonly number[] {
  const span = stop - start;
  if (!(span > 0)) return [start];
  const power = 10 ** Math.floor(Math.log10(span / most));
  // Where a run is long enough to be counted in whole units of time, it is.
  const least = span >= 12 ? 1 : 0;
  const step = [1, 2, 5, 10, 20].map((times) => times * power).find((candidate) => candidate >= least && span / candidate <= most) ?? span;
  const times: number[] = [];
  for (let at = 0; start + at * step < stop - step * 1e-6; at++) times.push(Number((start + at * step).toPrecision(12)));
  return [...times, stop];
}

/** Base first, then the scenarios as the bar lists them: a table reads from left to right, not from back to front. */
export function tableOrder(lines: readonly ChartLine[], scenarios: readonly Id[]): readonly ChartLine[] {
  return [null, ...scenarios].flatMap((id) => lines.find((line) => line.id === id) ?? []);
}

/** The values of `variable` at `times`: a row for each time, a column for each line. */
export function tableRows(lines: readonly ChartLine[], variable: Id, times: readonly number[]): readonly { readonly time: number; readonly values: readonly number[] }[] {
  return times.map((time) => ({ time, values: lines.map(({ outcome }) => valueAt(outcome, variable, time)) }));
}
