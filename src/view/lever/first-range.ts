import type { LeverRange } from '../../model/variable.js';

/** A range for a parameter that has none yet: from nought to about twice its value, in round numbers. A fraction lies within 0 and 1. */
export function firstRange(value: number): LeverRange {
  if (value >= 0 && value <= 1) return { min: 0, max: 1 };
  const size = roundAbove(2 * Math.abs(value));
  return value < 0 ? { min: -size, max: 0 } : { min: 0, max: size };
}

/** The next of 1, 2, 5, 10, 20 … that is no smaller. */
function roundAbove(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const times = [1, 2, 5, 10].find((candidate) => candidate * power >= size * (1 - 1e-9)) ?? 10;
  return Number((times * power).toPrecision(1));
}
