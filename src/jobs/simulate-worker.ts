import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import type { Run } from '../simulate/run.js';

/** What the worker that simulates offers. A Plan is sent once, and then goes by its number. */
export interface SimulateWorker {
  load(number: number, plan: Plan): void;
  forget(number: number): void;
  /** The runs' buffers are handed over, not copied. */
  run(number: number, inputs: readonly RunInput[]): readonly Run[];
}
