import type { Id } from '../model/id.js';
import type { Method, NonNegativeRule } from '../model/simulation.js';

/** Where a variable's value lives. Scalars have length 1 and no dimensions; arrays follow the same shape. */
export interface Slot {
  readonly id: Id;
  /** As in the document; a value flow's is `vf_…`. Hidden states (inside a delay or smooth) have a name with `#` and are not stored. */
  readonly name: string;
  readonly kind: 'stock' | 'flow' | 'auxiliary' | 'value-flow' | 'cost' | 'hidden';
  readonly offset: number;
  readonly length: number;
  readonly dimensions: readonly Id[];
  /** True for a parameter: its value is run input. */
  readonly parameter: boolean;
}

/** The whole model as plain data that can cross into a worker: no functions, no names left in the expressions. */
export interface Plan {
  readonly slots: readonly Slot[];
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
  readonly saveStep: number;
  readonly method: Method;
  readonly nonNegative: NonNegativeRule;
  // … the engine's own parts (expressions, orders, tables, levels) are added by compile and known to simulate only.
}
