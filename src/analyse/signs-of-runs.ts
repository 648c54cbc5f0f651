import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import { documentOf } from '../model/document-of.js';
import type { Id } from '../model/id.js';
import type { Stock } from '../model/variable.js';
import { createSimulator } from '../simulate/simulator.js';
import type { Dependencies } from './dependencies.js';
import { modelSigns, type Asked, type ModelSigns } from './model-signs.js';
import { everySlot, signsAlong } from './polarity/signs-along.js';

/** The runs along which signs are looked at, base first, and the links and loops that are asked for. */
export interface RunsToSign extends Asked {
  readonly plan: Plan;
  readonly runs: readonly { readonly scenario: Id | null; readonly input: RunInput }[];
  readonly dependencies: Dependencies;
  readonly stocks: readonly Stock[];
}

/** Runs a Plan with everything that it computes, base and every scenario, and puts the signs along them together. */
export function signsOfRuns({ plan, runs, dependencies, stocks, links, loops }: RunsToSign): ModelSigns {
  const simulator = createSimulator(plan);
  const doc = documentOf(stocks);
  const along = runs.map(({ scenario, input }) => ({ scenario, along: signsAlong(doc, dependencies, plan, simulator.run({ ...input, outputs: everySlot(plan) })) }));
  return modelSigns({ links, loops }, along);
}
