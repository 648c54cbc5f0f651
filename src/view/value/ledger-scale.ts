import type { FlowRow, FlowTable } from '../../analyse/value/flow-table.js';
import type { Id } from '../../model/id.js';

/** The scale of a column: what its numbers are divided by, and with how many decimals they are said. */
export interface LedgerScale {
  readonly by: number;
  readonly decimals: number;
}

/** Numbers up to this many are said in full: a ledger is read to the unit, and 999.999 still reads at a glance. */
const MOST_IN_FULL = 1e6;

/** What numbers are counted in, largest first. The two below one are for value types of which little is much. */
const SCALES = [1e12, 1e9, 1e6, 1e3, 1, 1e-3, 1e-6] as const;

/** The scale for numbers of which `largest` is the largest. */
export function scaleFor(largest: number): LedgerScale {
  const size = Math.abs(largest);
  if (!(size > 0) || !Number.isFinite(size)) return { by: 1, decimals: 0 };
  const by = size >= MOST_IN_FULL ? (SCALES.find((scale) => size / scale >= MOST_IN_FULL / 1e3) ?? 1) : (SCALES.find((scale) => scale <= 1 && size / scale >= 0.01) ?? 1e-6);
  return { by, decimals: decimalsFor(size / by) };
}

/** Three digits for the largest number of a column; where it has more, no decimals. */
function decimalsFor(largest: number): number {
  if (largest >= 100) return 0;
  if (largest >= 10) return 1;
  return largest >= 1 ? 2 : 3;
}

/**
 * The largest amount of each value type that any party gives or receives, or all together, in any period of length
 * `over` (null: since the start) of a run. It does not depend on the moment, so that columns keep their scale while
 * somebody scrubs.
 *
 * @param base where given, it is the difference from this run that is measured.
 */
export function peaksOf(table: FlowTable, over: number | null, base: FlowTable | null = null): ReadonlyMap<Id, number> {
  const sums = new Map<string, { readonly valueType: Id; readonly series: Float64Array }>();
  for (const { from, to, valueType, sums: moved } of base ? differences(table, base) : table.rows) {
    for (const side of [`given ${from}`, `received ${to}`, 'all']) {
      const key = JSON.stringify([side, valueType]);
      const sum = sums.get(key) ?? { valueType, series: new Float64Array(table.times.length) };
      sums.set(key, sum);
      for (let row = 0; row < sum.series.length; row++) sum.series[row] = (sum.series[row] ?? 0) + (moved[row] ?? 0);
    }
  }
  const peaks = new Map<Id, number>();
  for (const { valueType, series } of sums.values()) peaks.set(valueType, Math.max(peaks.get(valueType) ?? 0, largestMove(table.times, series, over)));
  return peaks;
}

/** Every line minus the same line in base, before anything is added up: what does not differ is nought, not a rounding. */
function differences(table: FlowTable, base: FlowTable): readonly Pick<FlowRow, 'from' | 'to' | 'valueType' | 'sums'>[] {
  const before = new Map(base.rows.map((row) => [row.key, row.sums]));
  const after = new Set(table.rows.map(({ key }) => key));
  const changed = table.rows.map(({ key, sums, ...line }) => ({ ...line, sums: sums.map((sum, row) => sum - (before.get(key)?.[row] ?? 0)) }));
  return [...changed, ...base.rows.filter(({ key }) => !after.has(key))];
}

/** The largest change of a sum over any stretch of `over`. */
function largestMove(times: Float64Array, series: Float64Array, over: number | null): number {
  let largest = 0;
  let first = 0;
  for (let row = 0; row < times.length; row++) {
    if (over !== null) while (first < row && (times[row] ?? 0) - (times[first] ?? 0) > over * (1 + 1e-9)) first++;
    const moved = Math.abs((series[row] ?? 0) - (over === null ? 0 : (series[first] ?? 0)));
    if (moved > largest && Number.isFinite(moved)) largest = moved;
  }
  return largest;
}
