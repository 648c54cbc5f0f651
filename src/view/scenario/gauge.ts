import type { Indicator } from '../../model/scenario.js';
import { axisAround } from '../chart/axis.js';

/** A gauge for the goal: places along a bar, 0..1. */
export interface Gauge {
  readonly low: number;
  readonly high: number;
  /** Where the filled part begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly base: number;
  readonly target: number | null;
}

/**
 * The gauge of `indicator`: from nought to its natural maximum, or to the nearest round number that holds every value
 * in `all`. Where values lie below nought the bar begins there and fills from nought.
 */
export function gaugeOf(indicator: Indicator, value: number, base: number, all: readonly number[]): Gauge {
  const values = [value, base, indicator.target?.value ?? 0, 0, ...all].filter(Number.isFinite);
  const around = axisAround(Math.min(...values), Math.max(...values, 0), [2, 3, 4, 5]);
  const low = Math.min(...values) < 0 ? around.min : 0;
  const high = indicator.maximum !== undefined && Math.max(...values) <= indicator.maximum ? indicator.maximum : Math.max(around.max, low + Number.EPSILON);
  const share = (at: number): number => (Number.isFinite(at) ? Math.max(0, Math.min(1, (at - low) / (high - low))) : 0);
  const [from, to] = [share(0), share(value)].sort((a, b) => a - b) as [number, number];
  return { low, high, from, to, base: share(base), target: indicator.target ? share(indicator.target.value) : null };
}
