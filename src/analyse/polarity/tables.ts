import type { LookupMode } from '../../compile/expression.js';
import type { Table } from '../../compile/plan.js';

/** The value of a table at `at`, as a run reads it: nought from an empty table. */
export function tableValue({ x, y }: Table, mode: LookupMode, at: number): number {
  const last = x.length - 1;
  if (last < 0) return 0;
  if (Number.isNaN(at)) return at;
  if (mode !== 'extrapolate') {
    if (at < (x[0] ?? 0)) return y[0] ?? 0;
    if (at >= (x[last] ?? 0)) return y[last] ?? 0;
  }
  const point = pointBefore(x, at);
  if (mode === 'step' || mode === 'backward') return y[point] ?? 0;
  if (mode === 'forward') return at === x[point] ? (y[point] ?? 0) : (y[point + 1] ?? 0);
  return (y[point] ?? 0) + slopeFrom({ x, y }, point) * (at - (x[point] ?? 0));
}

/** The slope of a table at `at`: at a point, the mean of both sides. One that steps has that of the line through its points. */
export function tableSlope(table: Table, mode: LookupMode, at: number): number {
  const { x } = table;
  if (x.length < 2 || Number.isNaN(at)) return 0;
  const isLevelBeyond = mode !== 'extrapolate';
  const [first, last] = [x[0] ?? 0, x.at(-1) ?? 0];
  const point = pointBefore(x, at);
  const after = isLevelBeyond && (at < first || at >= last) ? 0 : slopeFrom(table, point);
  if (!x.includes(at)) return after;
  const before = at === first ? (isLevelBeyond ? 0 : after) : slopeFrom(table, x.indexOf(at) - 1);
  return (before + after) / 2;
}

/** The last point at or before `at` from which a line runs on. */
function pointBefore(x: readonly number[], at: number): number {
  const after = x.findIndex((each) => each > at);
  return Math.max(0, (after < 0 ? x.length : after) - (after < 0 ? 2 : 1));
}

function slopeFrom({ x, y }: Table, point: number): number {
  const [from, to] = [x[point] ?? 0, x[point + 1] ?? 0];
  return to > from ? ((y[point + 1] ?? 0) - (y[point] ?? 0)) / (to - from) : 0;
}
