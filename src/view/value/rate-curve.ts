import { bisectRight } from 'd3-array';
import type { FlowTable } from '../../analyse/value/flow-table.js';
import type { Box } from '../../layout/box.js';
import { sparkLines } from '../map/spark.js';

/** The rate of one flow over time in several runs, as drawn within a box, all on one scale. */
export interface RateCurves {
  /** One path for each run; empty where the run lacks the flow. */
  readonly lines: readonly string[];
  /** Where nought lies, where some rates are below it. */
  readonly zero: number | null;
  readonly start: number;
  readonly stop: number;
}

/** The curves of the flow `key` in `tables`. Null where none of them has a number. */
export function rateCurves(tables: readonly (FlowTable | null)[], key: string, box: Box): RateCurves | null {
  const runs = tables.map((table) => ({ times: table?.times ?? new Float64Array(), rates: table?.rows.find((row) => row.key === key)?.rates ?? new Float64Array() }));
  const curves = sparkLines(
    runs.map(({ times, rates }) => ({ scenario: null, times, series: new Map([[key, rates]]), stale: false, complete: true })),
    key,
    box,
  );
  if (!curves) return null;
  const times = runs.flatMap(({ times: own, rates }) => (rates.length > 0 ? [own[0] ?? 0, own.at(-1) ?? 0] : []));
  const all = runs.flatMap(({ rates }) => [...rates].filter(Number.isFinite));
  const [low, high] = all.reduce<[number, number]>(([least, most], rate) => [Math.min(least, rate), Math.max(most, rate)], [Infinity, -Infinity]);
  return {
    lines: curves.map(({ path }) => path),
    zero: low < 0 && high > 0 ? box.bottom - ((0 - low) / (high - low)) * (box.bottom - box.top) : null,
    start: Math.min(...times),
    stop: Math.max(...times),
  };
}

/** The rate of a flow at a time, that of the last row until then; null where the run has none. */
export function rateAt(table: FlowTable | null, key: string, time: number): number | null {
  const row = table?.rows.find((each) => each.key === key);
  const at = table ? bisectRight(table.times, time + 1e-9 * Math.max(1, Math.abs(time))) - 1 : -1;
  const rate = row?.rates[at];
  return rate === undefined || !Number.isFinite(rate) ? null : rate;
}
