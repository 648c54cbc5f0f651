import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import type { Run } from './run.js';
import { createSimulator } from './simulator.js';

/** Runs a Plan once. Who runs it more often keeps a simulator. */
export const simulate = (plan: Plan, input: RunInput): Run => createSimulator(plan).run(input);
