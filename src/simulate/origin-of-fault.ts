import type { Plan } from '../compile/plan.js';
import type { Fault, Run, StepRows } from './run.js';

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
  const sound = rowsBefore(run, count);
  const lastTime = sound.times.at(-1) ?? -Infinity;
  const after = run.steps?.times.findIndex((time) => time > lastTime) ?? -1;
  return { ...run, ...sound, faults: [origin], ...(run.steps && after >= 0 ? { steps: rowsBefore(run.steps, after) } : {}) };
}

const rowsBefore = ({ times, outputs, rows }: StepRows, count: number): StepRows => ({ times: times.slice(0, count), outputs, rows: rows.slice(0, count * outputs.length) });
