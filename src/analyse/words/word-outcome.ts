import type { Id } from '../../model/id.js';
import type { BehaviourShares } from '../behaviour/shares.js';
import type { WordQuestion } from './word-input.js';

/** A question to a map of words, and how many draws of which seed answer it. */
export interface WordAsk extends WordQuestion {
  readonly pushed: Id;
  readonly draws: number;
  readonly seed: number;
}

/** What one word does over all draws. */
export interface WordAnswer {
  readonly shares: BehaviourShares;
  /** Its index along the first few draws, at the outcome's times, 100 where the push changes nothing; empty where there are too many words to keep them. */
  readonly curves: readonly Float64Array[];
}

/** The answer of a map of words. */
export interface WordOutcome {
  readonly ask: WordAsk;
  readonly times: Float64Array;
  /** By word, and behind the words by variable with an equation that has a drawn link. */
  readonly answers: ReadonlyMap<Id, WordAnswer>;
}

/** How many draws people get unless they ask for others, and which. */
export const USUAL_ASK = { draws: 300, seed: 1 } as const;
