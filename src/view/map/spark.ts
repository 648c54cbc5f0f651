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

/** One of the small curves of a variable. */
export interface SparkLine {
  readonly path: string;
  /** Where it ends; null where it has no value. */
  readonly end: { readonly x: number; readonly y: number } | null;
}

/** The curves of a variable within `box`, both on one scale. Null where nothing has run. */
export function sparkOf(base: Outcome | undefined, current: Outcome | null, variable: Id, box: Box): Spark | null {
  const shown = [...new Set([base, current])].flatMap((outcome) => outcome ?? []);
  const lines = sparkLines(shown, variable, box);
  if (!lines) return null;
  const lineOf = (outcome: Outcome | null | undefined): SparkLine | undefined => (outcome ? lines[shown.indexOf(outcome)] : undefined);
  const own = current === base ? undefined : lineOf(current);
  return { base: lineOf(base)?.path ?? '', current: own?.path ?? '', end: own?.path ? own.end : (lineOf(base) ?? own)?.end ?? null };
}

/** The curves of a variable along several runs within `box`, all on one scale, in the order of the runs. Null where none has a value. */
export function sparkLines(outcomes: readonly Outcome[], variable: Id, box: Box): readonly SparkLine[] | null {
  let [low, high, start, stop] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { times, series } of outcomes) {
    const values = series.get(variable);
    if (!values || values.length === 0) continue;
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    start = Math.min(start, times[0] ?? Infinity);
    stop = Math.max(stop, times.at(-1) ?? -Infinity);
  }
  if (!(low <= high)) return null;
  const isFlat = high - low <= 1e-9 * Math.max(1, Math.abs(high));
  const x = (time: number): number => box.left + ((time - start) / (stop - start || 1)) * (box.right - box.left);
  const y = (value: number): number => (isFlat ? (box.top + box.bottom) / 2 : box.bottom - ((value - low) / (high - low)) * (box.bottom - box.top));
  return outcomes.map(({ times, series }): SparkLine => {
    const values = series.get(variable);
    if (!values) return { path: '', end: null };
    let path = '';
    for (const row of visibleRows(values, 2 * (box.right - box.left))) {
      const value = values[row] ?? NaN;
      if (Number.isFinite(value)) path += `${path ? 'L' : 'M'}${x(times[row] ?? 0).toFixed(1)} ${y(value).toFixed(1)}`;
    }
    const at = values.findLastIndex(Number.isFinite);
    return { path, end: at >= 0 ? { x: x(times[at] ?? 0), y: y(values[at] ?? 0) } : null };
  });
}
