import type { Id } from '../../model/id.js';
import type { Box } from '../../layout/box.js';
import type { Outcome } from '../outcome.js';
import { visibleRows } from '../chart/decimate.js';

/** The small curve of a variable: base, and the current scenario where that is not base. */
export interface Spark {
  readonly base: string;
  readonly current: string;
  /** Where the current line, or base, ends. */
  readonly end: { readonly x: number; readonly y: number } | null;
}

/** The curves of a variable within `box`, both on one scale. Null where nothing has run. */
export function sparkOf(base: Outcome | undefined, current: Outcome | null, variable: Id, box: Box): Spark | null {
  const shown = [base, current].flatMap((outcome) => {
    const values = outcome?.series.get(variable);
    return outcome && values && values.length > 0 ? [{ outcome, values }] : [];
  });
  if (shown.length === 0) return null;
  let [low, high, start, stop] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { outcome, values } of shown) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    start = Math.min(start, outcome.times[0] ?? Infinity);
    stop = Math.max(stop, outcome.times.at(-1) ?? -Infinity);
  }
  if (!(low <= high)) return null;
  const isFlat = high - low <= 1e-9 * Math.max(1, Math.abs(high));
  const x = (time: number): number => box.left + ((time - start) / (stop - start || 1)) * (box.right - box.left);
  const y = (value: number): number => (isFlat ? (box.top + box.bottom) / 2 : box.bottom - ((value - low) / (high - low)) * (box.bottom - box.top));
  const pathOf = (outcome: Outcome | null | undefined): string => {
    const values = outcome?.series.get(variable);
    if (!outcome || !values) return '';
    let path = '';
    for (const row of visibleRows(values, 2 * (box.right - box.left))) {
      const value = values[row] ?? NaN;
      if (Number.isFinite(value)) path += `${path ? 'L' : 'M'}${x(outcome.times[row] ?? 0).toFixed(1)} ${y(value).toFixed(1)}`;
    }
    return path;
  };
  const last = shown.at(-1);
  const at = last?.values.findLastIndex(Number.isFinite) ?? -1;
  const end = last && at >= 0 ? { x: x(last.outcome.times[at] ?? 0), y: y(last.values[at] ?? 0) } : null;
  return { base: pathOf(base), current: current && current !== base ? pathOf(current) : '', end };
}
