import { bisectRight } from 'd3-array';
import type { FlowRow, FlowTable } from './flow-table.js';

/** A part of a run: from one time until another, in the model's time units. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

/** A whole run, however long. */
export const ALWAYS: Period = { from: -Infinity, until: Infinity };

/** What one line of the flow table moved over a period, in units of its value type. Negative: from receiver to giver. */
export interface FlowAmount extends Pick<FlowRow, 'is' | 'key' | 'source' | 'from' | 'to' | 'valueType'> {
  readonly amount: number;
}

/**
 * What every line of a run moved over `period`, in the order of the table. Everything that is said of a run's value is a
 * sum of these. Of a run that stopped before the end of the period it is not known, and no number; a period without an end
 * ends with the run.
 */
export function amountsOf({ times, rows, stoppedEarly = false }: FlowTable, period: Period = ALWAYS): readonly FlowAmount[] {
  const isKnown = !stoppedEarly || period.until === Infinity || period.until <= (times.at(-1) ?? -Infinity);
  return rows.map((row) => {
    const { is, key, source, from, to, valueType } = row;
    return { is, key, source, from, to, valueType, amount: isKnown ? moved(times, row, period) : NaN };
  });
}

/** How every line differs from the same line in base over one period; what only one of the two has counts whole. */
export function differenceOf(base: readonly FlowAmount[], other: readonly FlowAmount[]): readonly FlowAmount[] {
  const before = new Map(base.map((line) => [line.key, line]));
  const changed = other.map((line) => ({ ...line, amount: line.amount - (before.get(line.key)?.amount ?? 0) }));
  const after = new Set(other.map(({ key }) => key));
  return [...changed, ...base.filter(({ key }) => !after.has(key)).map((line) => ({ ...line, amount: -line.amount }))];
}

/** From the start the table knows the sums; within it they are taken anew, for the difference of two sums would lose the digits of a small one. */
function moved(times: Float64Array, flow: Pick<FlowRow, 'rates' | 'sums'>, { from, until }: Period): number {
  const row = bisectRight(times, until) - 1;
  if (row < 0) return 0;
  if (from > (times[0] ?? NaN) || row === times.length - 1) return integral(times, flow.rates, { from, until });
  return (flow.sums[row] ?? NaN) + (times[row] === until ? 0 : (until - (times[row] ?? NaN)) * (flow.rates[row] ?? NaN));
}

/**
 * The integral of a rate over `period` as left rectangles, whatever the model's integration method, so that the ledger
 * of an Euler run meets its stocks to the last digits.
 *
 * A rate counts from its own row until the next. With a row for every dt that is Euler's sum; where rows are saved less
 * often, the rates in between are not in the run and do not count.
 */
export function integral(times: Float64Array, rates: Float64Array, { from, until }: Period = ALWAYS): number {
  let sum = 0;
  const last = times.length - 1;
  if (from <= (times[0] ?? NaN) && until >= (times[last] ?? NaN)) {
    for (let row = 0; row < last; row++) sum += ((times[row + 1] ?? NaN) - (times[row] ?? NaN)) * (rates[row] ?? NaN);
    return sum;
  }
  for (let row = Math.max(0, bisectRight(times, from) - 1); row + 1 < times.length && (times[row] ?? NaN) < until; row++) {
    const width = Math.min(times[row + 1] ?? NaN, until) - Math.max(times[row] ?? NaN, from);
    if (width > 0) sum += width * (rates[row] ?? NaN);
  }
  return sum;
}
