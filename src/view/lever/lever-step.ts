import type { LeverRange } from '../../model/variable.js';

/** The step a lever moves by: its own, else a round one of about a hundredth of the range. */
export function stepOf({ min, max, step }: LeverRange): number {
  if (step !== undefined && step > 0 && step <= max - min) return step;
  const rough = (max - min) / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return Number((times * power).toPrecision(1));
}

const isNear = (a: number, b: number, range: LeverRange): boolean => Math.abs(a - b) <= 1e-9 * (range.max - range.min);

/**
 * The nearest place where a lever can stand: a step from the minimum, the maximum, or base, which may lie between two
 * steps. Free of floating-point noise, so that base is base.
 */
export function snapped(value: number, range: LeverRange, base: number): number {
  if (Number.isNaN(value)) return base;
  const inside = Math.max(range.min, Math.min(range.max, value));
  const step = stepOf(range);
  const onStep = Math.min(range.max, Number((range.min + Math.round((inside - range.min) / step) * step).toPrecision(12)));
  const places = [onStep, range.max, ...(base >= range.min && base <= range.max ? [base] : [])];
  const nearest = places.reduce((best, place) => (Math.abs(place - inside) < Math.abs(best - inside) - 1e-12 * (range.max - range.min) ? place : best));
  return isNear(nearest, base, range) ? base : nearest;
}

/**
 * Where a key takes a lever: arrows 1% of the range and at least one step, with Shift 10%, Page keys too; Home is base
 * and End the maximum. Null for a key that does not move it.
 */
export function afterKey(key: string, shift: boolean, value: number, range: LeverRange, base: number): number | null {
  const step = stepOf(range);
  const share = (part: number): number => Math.max(1, Math.round(((range.max - range.min) * part) / step)) * step;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return onward(value, share(shift ? 0.1 : 0.01), range, base);
    case 'ArrowLeft':
    case 'ArrowDown':
      return onward(value, -share(shift ? 0.1 : 0.01), range, base);
    case 'PageUp':
      return onward(value, share(0.1), range, base);
    case 'PageDown':
      return onward(value, -share(0.1), range, base);
    case 'Home':
      return base;
    case 'End':
      return range.max;
    default:
      return null;
  }
}

/** One move on: to the next place in that direction, never stuck between a step and base. */
function onward(value: number, by: number, range: LeverRange, base: number): number {
  const next = snapped(value + by, range, base);
  const isPast = by > 0 ? next > value : next < value;
  return isPast ? next : snapped(value + 1.5 * by, range, base);
}

/** Whether a key begins to type a number. */
export const beginsNumber = (key: string): boolean => /^[0-9.,−-]$/.test(key);

/** Where `value` lies along the track, 0..1. */
export const shareOf = (value: number, { min, max }: LeverRange): number => Math.max(0, Math.min(1, (value - min) / (max - min)));
