import type { Plan } from '../compile/plan.js';
import type { Fault, Run } from './run.js';

/**
 * Where and when a number went wrong that the run met later, or in what it stores only: the run once more, up to there, with
 * everything looked at after every step.
 */
export function originOf(plan: Plan, { faults: [met] }: Run, runAgain: (until: number) => Run): Fault | null {
  if (!met || Object.values(plan.controls).some((slot) => slot !== undefined)) return met ?? null;
  const [origin] = runAgain(met.time).faults;
  return origin ?? met;
}

/** The run as far as it is sound: with the rows before its origin. */
export function fromItsOrigin(run: Run, origin: Fault | null): Run {
  if (!origin) return run;
  const count = run.times.findIndex((time) => time >= origin.time);
  if (count === -1) return { ...run, faults: [origin] };
  return { ...run, times: run.times.slice(0, count), rows: run.rows.slice(0, count * run.outputs.length), faults: [origin] };
}
