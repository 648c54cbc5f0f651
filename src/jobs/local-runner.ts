import { chunkSteps, type Chunk } from '../analyse/ensemble/chunk.js';
import type { EnsembleRequest } from '../analyse/ensemble/request.js';
import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import type { Run } from '../simulate/run.js';
import { createSimulator, type Simulator } from '../simulate/simulator.js';
import { abortError } from './abort.js';
import type { ChunkRunner, Runner } from './runner.js';

/** For how long runs may follow one another before the runner listens whether they are still wanted, in milliseconds. */
const LISTEN_AFTER = 16;

/**
 * Runs Plans on the thread that asks. A single run cannot be interrupted here; between two runs the runner listens,
 * so that many of them neither hold up the thread nor go on after they were given up.
 */
export class LocalRunner implements Runner, ChunkRunner {
  private readonly simulators = new WeakMap<Plan, Simulator>();
  private isDisposed = false;

  async run(plan: Plan, inputs: readonly RunInput[], signal?: AbortSignal): Promise<readonly Run[]> {
    const runs: Run[] = [];
    const at = inputs.values();
    await this.whileWanted(signal, () => {
      const { done, value } = at.next();
      if (!done) runs.push(this.simulatorOf(plan).run(value));
      return done === true;
    });
    return runs;
  }

  async chunk(plan: Plan, request: EnsembleRequest, from: number, to: number, signal?: AbortSignal): Promise<Chunk> {
    const steps = chunkSteps(this.simulatorOf(plan), plan, request, from, to);
    let step = steps.next();
    await this.whileWanted(signal, () => {
      if (!step.done) step = steps.next();
      return step.done === true;
    });
    if (!step.done) throw new Error('a chunk ends');
    return step.value;
  }

  /** Takes steps until one says that it was the last, and listens now and then whether they are still wanted. */
  private async whileWanted(signal: AbortSignal | undefined, step: () => boolean): Promise<void> {
    let since = -Infinity;
    for (let isDone = false; !isDone; ) {
      if (performance.now() - since > LISTEN_AFTER) {
        await aTurn();
        since = performance.now();
      }
      this.listen(signal);
      isDone = step();
    }
    this.listen(signal);
  }

  dispose(): void {
    this.isDisposed = true;
  }

  /** Throws where nobody wants the runs any more. */
  private listen(signal: AbortSignal | undefined): void {
    if (this.isDisposed || signal?.aborted) throw abortError();
  }

  private simulatorOf(plan: Plan): Simulator {
    const simulator = this.simulators.get(plan) ?? createSimulator(plan);
    this.simulators.set(plan, simulator);
    return simulator;
  }
}

/** Lets everything else that waits on this thread have its turn. */
const aTurn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
