import type { Period } from '../../analyse/value/amounts.js';
import type { Simulation } from '../../model/simulation.js';
import type { ValueLook } from '../../state/session.js';

/** The most bars that a scrubber has. */
const MOST_BARS = 40;

/** Lengths of a bar that people reckon in, in time units of which a dozen or four may make a year. */
const LENGTHS: Readonly<Record<string, readonly number[]>> = {
  month: [1, 3, 6, 12, 24, 60, 120],
  quarter: [1, 2, 4, 8, 20, 40],
};

/** The length of one bar of the scrubber, in time units: a round one, of which at most forty make a run. */
export function stepOf({ start, stop, timeUnit }: Pick<Simulation, 'start' | 'stop' | 'timeUnit'>): number {
  const length = stop - start;
  const known = LENGTHS[timeUnit.toLowerCase().replace(/s$/, '')]?.find((step) => length / step <= MOST_BARS);
  if (known !== undefined) return known;
  if (!(length > 0)) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(length / MOST_BARS));
  const round = [1, 2, 5, 10].map((factor) => factor * magnitude).find((step) => length / step <= MOST_BARS) ?? length;
  return Math.max(round, length <= MOST_BARS && length >= 1 ? 1 : 0);
}

/** The ends of a scrubber's bars; the last one is the end of the run, also where it ends within a bar. */
export function barEnds(simulation: Pick<Simulation, 'start' | 'stop' | 'timeUnit'>): readonly number[] {
  const { start, stop } = simulation;
  const step = stepOf(simulation);
  const count = Math.max(1, Math.ceil((stop - start) / step - 1e-9));
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? stop : start + (at + 1) * step));
}

/** The moment that is looked at, within the run. */
export const momentOf = ({ until }: Pick<ValueLook, 'until'>, { start, stop }: Pick<Simulation, 'start' | 'stop'>): number => Math.min(stop, Math.max(start, until ?? stop));

/** The period that is looked at. */
export function periodOf(look: Pick<ValueLook, 'until' | 'over'>, simulation: Pick<Simulation, 'start' | 'stop' | 'timeUnit'>): Period {
  const until = momentOf(look, simulation);
  const over = look.over === 'step' ? stepOf(simulation) : look.over;
  return { from: over === null ? simulation.start : Math.max(simulation.start, until - over), until };
}
