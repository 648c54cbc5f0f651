import type { WordAsk, WordOutcome } from '../../analyse/words/word-outcome.js';
import type { Id } from '../../model/id.js';

/** What a map of words is asked, and what is known of the answer. */
export interface WordRuns {
  /** Null where the document has no words. */
  readonly ask: WordAsk | null;
  /** What can be pushed, likeliest first. */
  readonly pushable: readonly Id[];
  /** The latest answer; of an earlier map or question where `isStale`. */
  readonly outcome: WordOutcome | null;
  readonly isStale: boolean;
  /** How much of the draws under way is done, 0…1; null where none are. */
  readonly progress: number | null;
}

export const NO_WORDS: WordRuns = { ask: null, pushable: [], outcome: null, isStale: false, progress: null };
