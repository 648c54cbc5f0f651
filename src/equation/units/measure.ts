import { DIMENSIONLESS, isSame, over, power, times, type Dimension } from './dimension.js';

/**
 * What is known about the units of a value. A bare `number` has the units of the place it fills, and none inside an
 * operator; a `wild` value, 0 or infinity, fits everywhere; an `unknown` one silences what it touches.
 */
export type Measure =
  { readonly kind: 'known'; readonly dimension: Dimension } | { readonly kind: 'number' } | { readonly kind: 'wild' } | { readonly kind: 'unknown' };

export const NUMBER: Measure = { kind: 'number' };
export const WILD: Measure = { kind: 'wild' };
export const UNKNOWN: Measure = { kind: 'unknown' };
/** Of a comparison, a logarithm, a share: certainly without units. */
export const PLAIN: Measure = { kind: 'known', dimension: DIMENSIONLESS };

export const known = (dimension: Dimension): Measure => ({ kind: 'known', dimension });

/** Its dimension inside an operator; null where it fits everywhere or nothing is known. */
export function dimensionWithin(measure: Measure): Dimension | null {
  switch (measure.kind) {
    case 'known':
      return measure.dimension;
    case 'number':
      return DIMENSIONLESS;
    case 'wild':
    case 'unknown':
      return null;
  }
}

export function product(a: Measure, b: Measure): Measure {
  if (a.kind === 'wild' || b.kind === 'wild') return WILD;
  return combined(a, b, times);
}

export function quotient(a: Measure, b: Measure): Measure {
  if (a.kind === 'wild') return WILD;
  return combined(a, b, over);
}

function combined(a: Measure, b: Measure, combine: (a: Dimension, b: Dimension) => Dimension): Measure {
  if (a.kind === 'number' && b.kind === 'number') return NUMBER;
  const [left, right] = [dimensionWithin(a), dimensionWithin(b)];
  return left && right ? known(combine(left, right)) : UNKNOWN;
}

/** `measure` to a power that is a fixed number. */
export const raised = (measure: Measure, exponent: number): Measure =>
  measure.kind === 'known' ? known(power(measure.dimension, exponent)) : measure;

/** Two dimensions that should have been one. */
export interface Difference {
  readonly left: Dimension;
  readonly right: Dimension;
}

/** How two values differ that are added, compared or chosen between; null where they fit. */
export function differenceOf(a: Measure, b: Measure): Difference | null {
  const [left, right] = [dimensionWithin(a), dimensionWithin(b)];
  return left && right && !isSame(left, right) ? { left, right } : null;
}

/** The measure of either of two values that are added or chosen between. Of two that differ nothing is known. */
export function either(a: Measure, b: Measure): Measure {
  if (a.kind === 'unknown' || b.kind === 'unknown' || differenceOf(a, b)) return UNKNOWN;
  if (a.kind === 'wild') return b;
  return b.kind === 'known' ? b : a;
}
