import { expose, transfer } from 'comlink';
import { chunkOf } from '../src/analyse/ensemble/chunk.js';
import type { Plan } from '../src/compile/plan.js';
import type { SimulateWorker } from '../src/jobs/simulate-worker.js';
import { createSimulator, type Simulator } from '../src/simulate/simulator.js';

/** Runs Plans that it is sent once, and then knows by number. */
function simulateWorker(): SimulateWorker {
  const known = new Map<number, { readonly plan: Plan; readonly simulator: Simulator }>();
  const find = (number: number): { readonly plan: Plan; readonly simulator: Simulator } => {
    const found = known.get(number);
    if (!found) throw new Error(`Plan ${number} was never loaded`);
    return found;
  };
  return {
    load: (number, plan) => void known.set(number, { plan, simulator: createSimulator(plan) }),
    forget: (number) => void known.delete(number),
    run(number, inputs) {
      const runs = inputs.map((input) => find(number).simulator.run(input));
      return transfer(runs, runs.flatMap(({ steps, ...run }) => [run, ...(steps ? [steps] : [])].flatMap(({ times, outputs, rows }) => [times.buffer, outputs.buffer, rows.buffer])));
    },
    chunk(number, request, from, to) {
      const chunk = chunkOf(find(number).simulator, find(number).plan, request, from, to);
      return transfer(chunk, [chunk.times.buffer, chunk.curves.buffer, chunk.behaviours.buffer]);
    },
  };
}

expose(simulateWorker());
