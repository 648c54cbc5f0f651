import type { Dependencies } from '../analyse/dependencies.js';
import type { PartySplit } from '../analyse/split.js';

/** What is worked out from document and outcomes together. */
export interface Analysis {
  /** Variable id → ids of the variables its equation names. */
  readonly dependencies: Dependencies;
  /** Who pays and who gains in the current scenario against base; null in base. */
  readonly split: PartySplit | null;
}

export const NO_ANALYSIS: Analysis = { dependencies: new Map(), split: null };
