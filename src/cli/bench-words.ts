import { chunkOf } from '../analyse/ensemble/chunk.js';
import { memberInput, type EnsembleRequest } from '../analyse/ensemble/request.js';
import { USUAL_ASK } from '../analyse/words/word-outcome.js';
import type { Plan } from '../compile/plan.js';
import type { Simulator } from '../simulate/simulator.js';

/** A way to time some work over rounds. */
type Measured<T> = (rounds: number, work: () => unknown) => T;

/** Rounds of a whole ensemble at most: each is hundreds of runs. */
const MOST_ROUNDS = 3;

/** Of a model with words: one draw, and as many as people get, with their behaviours, on one thread. */
export function measuredWords<T extends { readonly median: number }>(plan: Plan, simulator: Simulator, rounds: number, measured: Measured<T>): object {
  const { words } = plan;
  const [first] = words?.words ?? [];
  if (!words || !first) return {};
  const slots = words.words.map(({ slot }) => slot);
  const { draws, seed } = USUAL_ASK;
  const request: EnsembleRequest = { seed, base: { parameters: [] }, question: { pushed: plan.slots[first.slot]?.id ?? null, direction: 'up' }, outputs: [], kept: 0, classified: { slots, still: 0.5 } };
  const input = memberInput(plan, request, 0);
  simulator.run(input);
  const draw = measured(rounds, () => simulator.run(input));
  const ensemble = measured(Math.min(rounds, MOST_ROUNDS), () => chunkOf(simulator, plan, request, 0, draws));
  return { words: { draws, draw, ensemble, drawsOfTime: ensemble.median / draw.median } };
}
