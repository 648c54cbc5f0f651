import { bisectLeft } from 'd3-array';
import type { Simulation } from '../../model/simulation.js';

/** The bars of a scrubber and where its knob goes, in px. */
export interface ScrubberBars {
  readonly bars: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  readonly labels: readonly { readonly x: number; readonly time: number }[];
  readonly baseline: number;
  /** Where the knob stands at a moment: the middle of its bar at a bar's end, in between otherwise. */
  xOf(time: number): number;
  /** The bar at a place along the track. */
  barAt(x: number): number;
}

const BASELINE = 36;
const TALLEST = 32;
const SHARE = 0.62;

/** Least room between two labels, in px. */
const LABEL_ROOM = 44;

/** From this width of a bar on each one has its number, in px. */
const EACH_FROM = 72;

/** Lays out a bar for each of `ends` in a track of `width`. Heights are shares of the tallest; what is no number has none. */
export function scrubberBars({ start, timeUnit }: Pick<Simulation, 'start' | 'timeUnit'>, ends: readonly number[], moved: readonly number[], width: number): ScrubberBars {
  const pitch = width / Math.max(1, ends.length);
  const middle = (at: number): number => (at + 0.5) * pitch;
  const tallest = Math.max(0, ...moved.filter((amount) => Number.isFinite(amount)));
  const barWidth = Math.max(1.5, Math.min(48, pitch * SHARE));
  const xOf = (time: number): number => {
    const at = nearestBar(ends, time);
    const from = at === 0 ? start : (ends[at - 1] ?? start);
    const until = ends[at] ?? time;
    const part = until > from ? (time - from) / (until - from) : 1;
    return Math.max(9, middle(at) - (1 - Math.max(0, Math.min(1, part))) * pitch);
  };
  return {
    baseline: BASELINE,
    bars: ends.map((_, at) => {
      const amount = moved[at] ?? NaN;
      const height = Number.isFinite(amount) && amount > 0 && tallest > 0 ? Math.max(1, (amount / tallest) * TALLEST) : 0;
      return { x: middle(at) - barWidth / 2, y: BASELINE - height, width: barWidth, height };
    }),
    labels: labelled(ends, pitch, /^(month|quarter)/i.test(timeUnit)).map((at) => ({ x: middle(at), time: ends[at] ?? NaN })),
    xOf,
    barAt: (x) => Math.max(0, Math.min(ends.length - 1, Math.floor(x / pitch))),
  };
}

/** How many bars may lie from one label to the next: fours make years of quarters, fives and tens are round. */
const EVERY = { four: [1, 2, 4, 8, 20, 40], ten: [1, 5, 10, 20, 50] } as const;

/** The first bar, the last one, and round ones in between that have room. */
function labelled(ends: readonly number[], pitch: number, isByFours: boolean): readonly number[] {
  const last = ends.length - 1;
  if (last <= 0) return last === 0 ? [0] : [];
  const every = EVERY[isByFours ? 'four' : 'ten'].find((count) => (count === 1 ? pitch >= EACH_FROM : count * pitch >= LABEL_ROOM)) ?? 50;
  const rounds = ends.flatMap((_, at) => ((at + 1) % every === 0 && at > 0 && at < last ? [at] : []));
  const isFree = (at: number): boolean => at * pitch >= LABEL_ROOM * 0.6 && (last - at) * pitch >= LABEL_ROOM * 0.6;
  return [0, ...rounds.filter(isFree), last];
}

/** The bar in which a moment lies; a bar's end belongs to it. */
export function nearestBar(ends: readonly number[], time: number): number {
  const tolerance = 1e-9 * Math.max(1, Math.abs(time));
  return Math.max(0, Math.min(ends.length - 1, bisectLeft(ends, time - tolerance)));
}

/** Moments to play a run at, evenly within every bar, at most `most` of them and at least one for each bar: its end. */
export function momentsAlong({ start }: Pick<Simulation, 'start'>, ends: readonly number[], most: number): readonly number[] {
  const parts = Math.max(1, Math.floor(most / Math.max(1, ends.length)));
  return ends.flatMap((end, at) => {
    const from = at === 0 ? start : (ends[at - 1] ?? start);
    return Array.from({ length: parts }, (_, part) => (part === parts - 1 ? end : from + ((end - from) * (part + 1)) / parts));
  });
}
