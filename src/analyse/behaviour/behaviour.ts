import { pivotsOf } from './pivots.js';

/** The ways in which a curve may go. */
export const SHAPES = ['stays', 'rises', 'falls', 's-curve', 'overshoots', 'oscillates', 'rises-then-falls', 'falls-then-rises'] as const;
export type Shape = (typeof SHAPES)[number];

/** How a curve goes: its shape, how it begins, and where it ends against its start. */
export interface Behaviour {
  readonly shape: Shape;
  readonly first: 'up' | 'down' | 'none';
  readonly end: 'higher' | 'lower' | 'same';
}

/** Turns smaller than this share of all that a curve covers are noise. */
const NOISE = 0.1;
/** So much of a rise lost again is no mere dip; and so much lost is all of it. */
const DIP = 0.2;
const LOST = 0.7;
/** So much of a fall made good is a recovery. */
const RECOVERED = 0.35;
/** A third swing counts as oscillation from this share of the second on. */
const SWING = 0.3;

/**
 * How a curve goes. `still` is the change under which nothing happened, in the curve's own unit: with it, the answer is the
 * same for the curve in any other unit, and moved up or down. Turns of less than a tenth of the whole are noise.
 */
export function behaviourOf(times: ArrayLike<number>, values: ArrayLike<number>, still: number): Behaviour {
  const pivots = pivotsOf(values, Math.max(still, NOISE * extentOf(values)));
  const start = values[0] ?? 0;
  const change = (values[values.length - 1] ?? start) - start;
  const end = Math.abs(change) < still ? 'same' : change > 0 ? 'higher' : 'lower';
  const levels = pivots.map((at) => values[at] ?? 0);
  const swings = levels.slice(1).map((level, at) => level - (levels[at] ?? 0));
  const [one = 0, two = 0, three = 0] = swings;
  if (one === 0) return { shape: 'stays', first: 'none', end };
  const first = one > 0 ? 'up' : 'down';
  if (swings.length > 3 || (three !== 0 && Math.abs(three) >= SWING * Math.abs(two))) return { shape: 'oscillates', first, end };
  const back = Math.abs((two + three) / one);
  if (one > 0) return { shape: back < DIP ? rising(times, values) : back < LOST ? 'overshoots' : 'rises-then-falls', first, end };
  return { shape: back < RECOVERED ? 'falls' : 'falls-then-rises', first, end };
}

function extentOf(values: ArrayLike<number>): number {
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return values.length > 0 ? high - low : 0;
}

/** A rise with a slow beginning and a slow end around a fast middle is an S-curve: it takes off, and has arrived. */
function rising(times: ArrayLike<number>, values: ArrayLike<number>): 'rises' | 's-curve' {
  const from = values[0] ?? 0;
  let top = 0;
  for (let at = 0; at < values.length; at++) top = Math.max(top, (values[at] ?? 0) - from);
  const start = times[0] ?? 0;
  const span = (times[times.length - 1] ?? 0) - start;
  const shareOfTimeAt = (share: number): number => {
    for (let at = 0; at < values.length; at++) if ((values[at] ?? 0) - from >= share * top) return ((times[at] ?? 0) - start) / span;
    return 1;
  };
  const [off, arrived] = [shareOfTimeAt(0.1), shareOfTimeAt(0.9)];
  return off >= 0.15 && arrived <= 0.9 && arrived - off <= 0.6 ? 's-curve' : 'rises';
}
