import { extent, max, min } from 'd3-array';
import type { Indicator } from '../../model/scenario.js';
import type { Outcome } from '../outcome.js';

/** A value axis: its ends, and the values that get a hairline. The first and the last lie on the ends. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Steps that people count in, times a power of ten. Two of the largest hold any span, wherever it lies. */
const STEPS = [1, 2, 2.5, 5, 10, 20] as const;

/** Rounds away the noise of floating point around a multiple of `step`. */
const multiple = (times: number, step: number): number => Number((times * step).toPrecision(12));

/**
 * The tightest axis around `low`..`high` that divides into one of `intervals` round steps (two or more). A flat series gets a unit
 * of room, so that its line does not stand on the frame.
 */
export function axisAround(low: number, high: number, intervals: readonly number[]): Axis {
  // What differs less than the labels could say is one value.
  const [from, to] = high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high)) ? flat(low) : [low, high];
  const options = intervals.flatMap((count) => {
    const rough = (to - from) / count;
    const power = 10 ** Math.floor(Math.log10(rough));
    return STEPS.map((step) => step * power).flatMap((step) => {
      // What lies a billionth outside a tick is on it.
      const first = Math.floor(from / step + 1e-9);
      return first + count >= to / step - 1e-9 ? [{ first, step, count }] : [];
    });
  });
  const best = options.reduce((a, b) => (b.step * b.count < a.step * a.count * (1 - 1e-9) ? b : a));
  const ticks = Array.from({ length: best.count + 1 }, (_, at) => multiple(best.first + at, best.step));
  return { min: ticks[0] ?? from, max: ticks.at(-1) ?? to, ticks };
}

const flat = (value: number): readonly [number, number] => (value === 0 ? [0, 1] : value > 0 ? [0, value] : [value, 0]);

/** What decides where an indicator's axis begins and ends. */
export interface AxisRule {
  readonly indicator: Indicator;
  /** A stock, or anything counted: its axis begins at nought. */
  readonly isCounted: boolean;
  /** How many steps the axis may have, the preferred first. */
  readonly intervals: readonly number[];
}

/**
 * The axis for an indicator over all outcomes. It begins at nought, unless the quantity is a ratio that stays far from
 * it. It ends at the natural maximum when the runs come near that.
 */
export function axisFor(outcomes: readonly Outcome[], { indicator, isCounted, intervals }: AxisRule): Axis {
  const series = outcomes.flatMap(({ series: all }) => all.get(indicator.variable) ?? []);
  const ends = series.map((values) => extent(values.filter(Number.isFinite))).filter((pair): pair is [number, number] => pair[0] !== undefined);
  const lowest = min(ends, ([low]) => low) ?? 0;
  const highest = max(ends, ([, high]) => high) ?? 1;
  const top = indicator.maximum !== undefined && highest <= indicator.maximum && highest > indicator.maximum / 2 ? indicator.maximum : highest;
  const isCut = !isCounted && lowest > 0.3 * highest && indicator.maximum === undefined;
  return axisAround(isCut ? lowest : Math.min(0, lowest), Math.max(0, top), intervals);
}

/** Round times along the bottom, the last one included; those that would touch the last are left out. */
export function timeTicks(start: number, stop: number, unit: string, most: number): number[] {
  if (!(stop > start)) return [start];
  const isMonths = /^months?$/i.test(unit);
  const span = stop - start;
  const power = 10 ** Math.floor(Math.log10(span / most));
  const steps = isMonths && span >= 12 ? [3, 6, 12, 24, 36, 48, 60, 120] : [1, 2, 5, 10, 20, 50].map((step) => step * power);
  const step = steps.find((candidate) => span / candidate <= most) ?? span;
  const first = Math.ceil(start / step - 1e-9);
  const ticks: number[] = [];
  for (let at = first; multiple(at, step) < stop - step * 0.55; at++) ticks.push(multiple(at, step));
  if (ticks[0] !== start && (ticks[0] ?? stop) - start > step * 0.55) ticks.unshift(start);
  return [...ticks, stop];
}
