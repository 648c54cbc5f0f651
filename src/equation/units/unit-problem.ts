import type { Range } from '../../model/issue.js';
import type { Dimension } from './dimension.js';
import type { Measure } from './measure.js';
import type { Dialect } from '../tree.js';

/** Where the units of an equation contradict each other. Ranges are offsets in its source. */
export type UnitProblem =
  /** The operands at `range`, or the values that a function takes side by side, should have had the same units. */
  | { readonly code: 'units-of-sides-differ'; readonly range: Range; readonly left: Dimension; readonly right: Dimension }
  /** The argument at `range` has other units than its function takes there. */
  | { readonly code: 'units-of-argument-differ'; readonly range: Range; readonly found: Dimension; readonly expected: Dimension }
  /** An exponent, a position in an array, or what goes into EXP, LN or a sine, has units. */
  | { readonly code: 'units-not-dimensionless'; readonly range: Range; readonly found: Dimension };

/** What an equation is read against. */
export interface UnitContext {
  readonly dialect: Dialect;
  /** Of time itself: the model's time unit, unknown where it has none. */
  readonly time: Measure;
  /** Of the variable with this canonical name, or of an element as a number; null where there is none. */
  readonly measureOf: (name: string) => Measure | null;
  /** What a call of this canonical name gives where the model itself defines it, as a table or a macro; null for a function. */
  readonly measureOfCall: (name: string) => Measure | null;
  /** Whether this canonical name is one of a dimension or of an element, so that it stands for a place in an array. */
  readonly isPlace: (name: string) => boolean;
}

/** One reading of one equation, with the problems found so far. */
export interface UnitReading extends UnitContext {
  readonly problems: UnitProblem[];
}
