import type { Id } from '../../model/id.js';
import type { BehaviourShares } from '../behaviour/shares.js';
import type { WordQuestion } from './word-input.js';

/** A question to a map of words, and how many draws of which seed answer it. */
export interface WordAsk extends WordQuestion {
  readonly draws: number;
  readonly seed: number;
}

/** What one word does over all draws. */
export interface WordAnswer {
  readonly shares: BehaviourShares;
  /** Its index along the first few draws, at the outcome's times; empty where there are too many words to keep them. */
  readonly curves: readonly Float64Array[];
}

/** The answer of a map of words. */
export interface WordOutcome {
  readonly ask: WordAsk;
  readonly times: Float64Array;
  /** By word, in document order. */
  readonly answers: ReadonlyMap<Id, WordAnswer>;
}

/** How many draws people get unless they ask for others, and which. */
export const USUAL_ASK = { draws: 300, seed: 1 } as const;
