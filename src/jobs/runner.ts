import type { Chunk } from '../analyse/ensemble/chunk.js';
import type { EnsembleRequest } from '../analyse/ensemble/request.js';
import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import type { Run } from '../simulate/run.js';

/**
 * Runs a Plan somewhere: here, or in a worker. Both kinds pass the same contract tests.
 *
 * A run that is aborted rejects with an `AbortError` at once and uses no more processor time. Problems of the
 * model are data in `Run.issues`; a rejection with anything else than `AbortError` is a bug.
 */
export interface Runner {
  /** One Run for each input, in order. The Plan crosses to a worker once, not with every call. */
  run(plan: Plan, inputs: readonly RunInput[], signal?: AbortSignal): Promise<readonly Run[]>;
  /** Ends the runner; runs under way reject with `AbortError`. */
  dispose(): void;
}

/** Runs some members of an ensemble, under the same promises as a Runner; both kinds do. */
export interface ChunkRunner {
  /** Members `from` up to, but without, `to`. */
  chunk(plan: Plan, request: EnsembleRequest, from: number, to: number, signal?: AbortSignal): Promise<Chunk>;
  dispose(): void;
}
