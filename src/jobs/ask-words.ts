import { sharesOf } from '../analyse/behaviour/shares.js';
import type { WordAnswer, WordAsk, WordOutcome } from '../analyse/words/word-outcome.js';
import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import type { EnsembleOptions, EnsembleRunner } from './ensemble-runner.js';

/** A change of an index that is none: half a point of the hundred that it starts at. */
const STILL = 0.5;
/** Draws whose curves are kept, as a bundle; and words that have one at most. */
const KEPT = { draws: 24, words: 200 };

/** Asks a map of words what a push does. The Plan has words. */
export async function askWords(runner: EnsembleRunner, plan: Plan, ask: WordAsk, base: RunInput, options: Pick<EnsembleOptions, 'signal' | 'onProgress'> = {}): Promise<WordOutcome> {
  const { words = [], numbers = [] } = plan.words ?? {};
  const slots = [...words.map(({ slot }) => slot), ...numbers];
  const outputs = slots.length > KEPT.words ? [] : slots;
  const { draws, seed, ...question } = ask;
  const ensemble = await runner.run(plan, { seed, base, question, outputs, kept: KEPT.draws, classified: { slots, still: STILL } }, { draws, ...options });
  const answers = slots.map((slot, at): readonly [string, WordAnswer] => {
    const curves = outputs.length === 0 ? [] : Array.from({ length: ensemble.kept }, (_, member) => ensemble.curve(at, member));
    return [plan.slots[slot]?.id ?? '', { shares: sharesOf(ensemble.behaviours(at)), curves }];
  });
  return { ask, times: ensemble.times, answers: new Map(answers) };
}
