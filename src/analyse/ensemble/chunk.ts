import type { Plan } from '../../compile/plan.js';
import type { Run } from '../../simulate/run.js';
import type { Simulator } from '../../simulate/simulator.js';
import { behaviourCode, NO_BEHAVIOUR } from '../behaviour/behaviour-code.js';
import { behaviourOf } from '../behaviour/behaviour.js';
import { memberInput, type EnsembleRequest } from './request.js';

/** Some members of an ensemble, one after another. */
export interface Chunk {
  /** Times of the rows; of the first member that came to its end, empty where none did. */
  readonly times: Float64Array;
  /** Curves of the members that are kept: `curves[(member * outputs + output) * times + row]`; not-a-number behind where a run stopped. */
  readonly curves: Float64Array;
  /** `behaviours[member * classified + at]`, coded as in behaviour-code. */
  readonly behaviours: Uint8Array;
  /** Members that came to their end. */
  readonly complete: number;
}

/** Runs members `from` up to, but without, `to`; yields after each, so that who runs them can listen in between. */
export function* chunkSteps(simulator: Simulator, plan: Plan, request: EnsembleRequest, from: number, to: number): Generator<void, Chunk> {
  const { outputs, kept = Infinity, classified = { slots: [], still: 0 } } = request;
  const behaviours = new Uint8Array((to - from) * classified.slots.length).fill(NO_BEHAVIOUR);
  const runs: Run[] = [];
  let times = new Float64Array();
  let complete = 0;
  for (let member = from; member < to; member++) {
    const run = simulator.run(memberInput(plan, request, member));
    if (run.complete) {
      if (complete++ === 0) times = run.times as Float64Array<ArrayBuffer>;
      classified.slots.forEach((slot, at) => {
        behaviours[(member - from) * classified.slots.length + at] = behaviourCode(behaviourOf(run.times, columnOf(run, slot), classified.still));
      });
    }
    if (member < kept) runs.push(run);
    yield;
  }
  const curves = new Float64Array(runs.length * outputs.length * times.length).fill(Number.NaN);
  runs.forEach((run, member) => {
    if (run.complete) outputs.forEach((slot, output) => curves.set(columnOf(run, slot), (member * outputs.length + output) * times.length));
  });
  return { times, curves, behaviours, complete };
}

function columnOf({ rows, outputs, times }: Run, slot: number): Float64Array {
  const column = outputs.indexOf(slot);
  const values = new Float64Array(times.length);
  for (let row = 0; row < values.length; row++) values[row] = rows[row * outputs.length + column] ?? Number.NaN;
  return values;
}

/** Runs members without a stop. */
export function chunkOf(simulator: Simulator, plan: Plan, request: EnsembleRequest, from: number, to: number): Chunk {
  const steps = chunkSteps(simulator, plan, request, from, to);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
