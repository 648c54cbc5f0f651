import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import type { Run } from '../simulate/run.js';
import { createSimulator, type Simulator } from '../simulate/simulator.js';
import { abortError } from './abort.js';
import type { Runner } from './runner.js';

/** For how long runs may follow one another before the runner listens whether they are still wanted, in milliseconds. */
const LISTEN_AFTER = 16;

/**
 * Runs Plans on the thread that asks. A single run cannot be interrupted here; between two runs the runner listens,
 * so that many of them neither hold up the thread nor go on after they were given up.
 */
export class LocalRunner implements Runner {
  private readonly simulators = new WeakMap<Plan, Simulator>();
  private isDisposed = false;

  async run(plan: Plan, inputs: readonly RunInput[], signal?: AbortSignal): Promise<readonly Run[]> {
    const runs: Run[] = [];
    let since = -Infinity;
    for (const input of inputs) {
      if (performance.now() - since > LISTEN_AFTER) {
        await aTurn();
        since = performance.now();
      }
      this.listen(signal);
      runs.push(this.simulatorOf(plan).run(input));
    }
    this.listen(signal);
    return runs;
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
