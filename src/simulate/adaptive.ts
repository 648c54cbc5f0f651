import type { RunInput } from '../compile/run-input.js';
import type { Layout } from './emit/layout.js';

/** Error that a part of a step may make, in proportion to each level, where a run asks for nothing else. */
export const RELATIVE_TOLERANCE = 1e-6;
/** What counts as nothing beside the relative tolerance: so much of it, in the level's own unit. */
const ABSOLUTE_PART = 1e-3;
/** The shortest part of a step: what still fails there is a jump, and is passed over. */
const SHORTEST = 2 ** -20;
/** Parts of one step. A model that needs more has no numbers at this tolerance. */
const MOST_PARTS = 200_000;
/** A part of a step with this error is as good as one; the next is chosen that much shorter. */
const SAFETY = 0.9;
const LEAST_FACTOR = 0.2;
const MOST_FACTOR = 5;
/** Exponents of a proportional-integral control for a fifth-order method (Gustafsson 1991). */
const PROPORTIONAL = 0.7 / 5;
const INTEGRAL = 0.4 / 5;
/** So long before a change the end of a part is evaluated: more than how near to it counts as on it (emit/moves). */
const BEFORE_CHANGE = 2e-9;

const STAGES = 7;
/** Source: J. R. Dormand and P. J. Prince, A family of embedded Runge–Kutta formulae (1980), the pair of orders 5 and 4. */
const NODES = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1] as const;
const WEIGHTS: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
/** The fifth-order result less the fourth-order one. */
const ERRORS = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const;

/**
 * Takes the levels over one step in parts as short as their error asks for. It never looks beyond the step: what changes
 * between steps only (delays, kept values, belts, a STEP or a PULSE) stays as it is in all parts. Where a parameter moves
 * within a step, a part ends there.
 */
export class AdaptiveStep {
  private tolerance = RELATIVE_TOLERANCE;
  private changes: readonly number[] = [];
  /** How long the next part is tried, in time; 0 where nothing is known. */
  private length = 0;
  private errorBefore = 1;
  /** Rates of each stage, and the levels before a part. */
  private readonly slopes: readonly Float64Array[];
  private readonly before: Float64Array;

  constructor(
    private readonly layout: Layout,
    private readonly memory: WebAssembly.Memory,
    private readonly evaluateAt: (time: number) => void,
  ) {
    this.slopes = Array.from({ length: STAGES }, () => new Float64Array(layout.levelCount));
    this.before = new Float64Array(layout.levelCount);
  }

  begin({ tolerance = RELATIVE_TOLERANCE, parameters }: RunInput): void {
    this.tolerance = tolerance;
    this.length = 0;
    this.errorBefore = 1;
    const times = parameters.flatMap(({ changes }) => changes.flatMap(({ start, ramp, end }) => [start, start + Math.max(0, ramp), end]));
    this.changes = [...new Set(times.filter(Number.isFinite))].sort((a, b) => a - b);
  }

  /** From the start of a step, at which the rates are there, to its end. */
  step(start: number, end: number): void {
    const inside = this.changes.filter((time) => time > start + BEFORE_CHANGE && time < end - BEFORE_CHANGE);
    [...inside, end].reduce((from, to) => {
      this.stretch(from, to, from === start);
      return to;
    }, start);
  }

  /** Over a stretch without a change in it. */
  private stretch(from: number, to: number, hasRates: boolean): void {
    const { levelCount, rates: ratesAt } = this.layout;
    if (levelCount === 0) return;
    const levels = new Float64Array(this.memory.buffer, 0, levelCount);
    const rates = new Float64Array(this.memory.buffer, ratesAt, levelCount);
    const { slopes, before } = this;
    const isChange = this.changes.some((time) => Math.abs(time - to) <= BEFORE_CHANGE);
    const latest = isChange ? to - BEFORE_CHANGE : to;
    if (!hasRates) this.evaluateAt(from);
    slopes[0]?.set(rates);
    const whole = to - from;
    let at = from;
    let length = this.length > 0 ? Math.min(this.length, whole) : whole;
    for (let parts = 0; at < to; parts++) {
      if (parts > MOST_PARTS) levels.fill(Number.NaN);
      // What would be left as a sliver goes along.
      const isLast = at + length * (1 + 1e-6) >= to;
      const part = isLast ? to - at : length;
      before.set(levels);
      for (let stage = 1; stage < STAGES; stage++) {
        combine(levels, before, slopes, WEIGHTS[stage] ?? [], part);
        this.evaluateAt(Math.min(latest, isLast && NODES[stage] === 1 ? to : at + (NODES[stage] ?? 1) * part));
        slopes[stage]?.set(rates);
      }
      const error = this.errorOf(before, levels, slopes, part);
      const isShortest = part <= whole * SHORTEST;
      // Nothing leads back from what is no number.
      if (error === Infinity && (isShortest || parts > MOST_PARTS)) return;
      if (error <= 1 || isShortest) {
        at = isLast ? to : at + part;
        const factor = error > 0 ? SAFETY * error ** -PROPORTIONAL * this.errorBefore ** INTEGRAL : MOST_FACTOR;
        this.errorBefore = Math.max(error, 1e-4);
        length = part * Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, Number.isFinite(factor) ? factor : LEAST_FACTOR));
        // Where a part ends that the whole stretch was too short for says nothing about the next one.
        if (!isLast || length > this.length) this.length = length;
        // The last evaluation was at the end of this part, which is the start of the next.
        slopes[0]?.set(slopes[STAGES - 1] ?? []);
      } else {
        levels.set(before);
        length = Math.max(whole * SHORTEST, part * (Number.isFinite(error) ? Math.max(LEAST_FACTOR, SAFETY * error ** -0.2) : LEAST_FACTOR));
        this.length = length;
      }
    }
  }

  /** The greatest error of a level, 1 being as much as is allowed; no finite number where a level is none. */
  private errorOf(before: Float64Array, after: Float64Array, slopes: readonly Float64Array[], part: number): number {
    let worst = 0;
    for (let level = 0; level < before.length; level++) {
      let error = 0;
      for (let stage = 0; stage < STAGES; stage++) error += (ERRORS[stage] ?? 0) * (slopes[stage]?.[level] ?? 0);
      const size = Math.max(Math.abs(before[level] ?? 0), Math.abs(after[level] ?? 0));
      const share = Math.abs(error * part) / (this.tolerance * (ABSOLUTE_PART + size));
      if (Number.isNaN(share)) return Infinity;
      worst = Math.max(worst, share);
    }
    return worst;
  }
}

/** levels = before + part·Σ weight·slope */
function combine(levels: Float64Array, before: Float64Array, slopes: readonly Float64Array[], weights: readonly number[], part: number): void {
  for (let level = 0; level < levels.length; level++) {
    let sum = 0;
    for (let stage = 0; stage < weights.length; stage++) sum += (weights[stage] ?? 0) * (slopes[stage]?.[level] ?? 0);
    levels[level] = (before[level] ?? 0) + part * sum;
  }
}
