import type { Plan } from '../../compile/plan.js';
import type { Run } from '../../simulate/run.js';
import type { Simulator } from '../../simulate/simulator.js';
import { behaviourCode, NO_BEHAVIOUR } from '../behaviour/behaviour-code.js';
import { behaviourOf } from '../behaviour/behaviour.js';
import { memberInput, type EnsembleRequest } from './request.js';
import { responseOf } from './response.js';

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
  const slots = classified.slots;
  const behaviours = new Uint8Array((to - from) * slots.length).fill(NO_BEHAVIOUR);
  const members: (MemberRun | null)[] = [];
  let times = new Float64Array();
  let complete = 0;
  for (let member = from; member < to; member++) {
    const run = memberRun(simulator, plan, request, member);
    if (run) {
      if (complete++ === 0) times = run.times as Float64Array<ArrayBuffer>;
      slots.forEach((slot, at) => {
        behaviours[(member - from) * slots.length + at] = behaviourCode(behaviourOf(run.times, run.valuesOf(slot), classified.still));
      });
    }
    if (member < kept) members.push(run);
    yield;
  }
  const curves = new Float64Array(members.length * outputs.length * times.length).fill(Number.NaN);
  members.forEach((run, member) => {
    if (run) outputs.forEach((slot, output) => curves.set(run.valuesOf(slot), (member * outputs.length + output) * times.length));
  });
  return { times, curves, behaviours, complete };
}

/** What one member gave. */
interface MemberRun {
  readonly times: Float64Array;
  valuesOf(slot: number): Float64Array;
}

/** Runs one member; null where it does not come to its end. A push is answered by what it changes: where something moves by itself, the draw runs without it too. */
function memberRun(simulator: Simulator, plan: Plan, request: EnsembleRequest, member: number): MemberRun | null {
  const run = simulator.run(memberInput(plan, request, member));
  if (!run.complete) return null;
  if (!request.question || plan.words?.isWhole) return { times: run.times, valuesOf: (slot) => columnOf(run, slot) };
  const plain = simulator.run(memberInput(plan, request, member, false));
  return plain.complete ? { times: run.times, valuesOf: (slot) => responseOf(columnOf(run, slot), columnOf(plain, slot)) } : null;
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
