import type { Delays } from '../analyse/delays.js';
import type { Dependencies } from '../analyse/dependencies.js';
import type { KnownLoops } from '../analyse/loops/known-loops.js';
import { NO_SIGNS, type ModelSigns } from '../analyse/model-signs.js';
import type { ValueBook } from '../analyse/value/book.js';

/** What is worked out from document and outcomes together. */
export interface Analysis {
  /** Variable id → ids of the variables its equation names. */
  readonly dependencies: Dependencies;
  /** Effect → causes that its equation delays or smooths. */
  readonly delays: Delays;
  /** Signs of links, and what loops do. */
  readonly signs: ModelSigns;
  /** All loops, or the shortest ones; null before they are known. */
  readonly loops: KnownLoops | null;
  /** What base and every scenario say of value; null before base has run. */
  readonly book: ValueBook | null;
}

export const NO_ANALYSIS: Analysis = { dependencies: new Map(), delays: new Map(), signs: NO_SIGNS, loops: null, book: null };
