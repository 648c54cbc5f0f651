import { expose, transfer } from 'comlink';
import type { Plan } from '../src/compile/plan.js';
import type { SimulateWorker } from '../src/jobs/simulate-worker.js';
import { createSimulator, type Simulator } from '../src/simulate/simulator.js';

/** Runs Plans that it is sent once, and then knows by number. */
function simulateWorker(): SimulateWorker {
  const simulators = new Map<number, Simulator>();
  return {
    load: (number: number, plan: Plan) => void simulators.set(number, createSimulator(plan)),
    forget: (number) => void simulators.delete(number),
    run(number, inputs) {
      const simulator = simulators.get(number);
      if (!simulator) throw new Error(`Plan ${number} was never loaded`);
      const runs = inputs.map((input) => simulator.run(input));
      return transfer(
        runs,
        runs.flatMap(({ times, outputs, rows }) => [times.buffer, outputs.buffer, rows.buffer]),
      );
    },
  };
}

expose(simulateWorker());
