import type { Chunk } from '../analyse/ensemble/chunk.js';
import type { EnsembleRequest } from '../analyse/ensemble/request.js';
import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import type { Run } from '../simulate/run.js';

/** What the worker that simulates offers. A Plan is sent once, and then goes by its number. */
export interface SimulateWorker {
  load(number: number, plan: Plan): void;
  forget(number: number): void;
  /** The runs' buffers are handed over, not copied. */
  run(number: number, inputs: readonly RunInput[]): readonly Run[];
  /** Members `from` up to, but without, `to` of an ensemble; its buffers are handed over too. */
  chunk(number: number, request: EnsembleRequest, from: number, to: number): Chunk;
}
