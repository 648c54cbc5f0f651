import type { Text } from './text.js';

/** Integration methods: of first, second (midpoint) and fourth order with a fixed step, and one of fifth order that chooses the parts of each step by their error. */
export type Method = 'euler' | 'rk2' | 'rk4' | 'rk45';

/**
 * What keeps a stock that is marked non-negative from going below zero: `limit` cuts its outflows, in listed
 * order, so that nothing vanishes; `clamp` sets the stock to zero after the step and leaves the flows alone.
 */
export type NonNegativeRule = 'limit' | 'clamp';

/** How a model runs when nobody says otherwise. Times are in `timeUnit`. */
export interface Simulation {
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
  /** Every how many time units a row is saved; `dt` when absent. */
  readonly saveStep?: number | undefined;
  readonly method: Method;
  readonly nonNegative: NonNegativeRule;
  /** The unit of time in equations and units: `month`, `year`. */
  readonly timeUnit: string;
  /** Which calendar date the start stands for, when the model says so. */
  readonly calendar?: { readonly startDate: string; readonly illustrative?: boolean | undefined } | undefined;
}

/** A unit's names for people, singular and plural. */
export interface UnitName {
  readonly unit: string;
  readonly one: Text;
  readonly many: Text;
}

/** What a file says about a unit: XMILE's `<unit>`, Vensim's equivalents. */
export interface UnitDefinition {
  readonly name: string;
  /** What it is made of, in the syntax of units: `models/person/year`; empty for a base unit. */
  readonly equation: string;
  /** Other words for the same unit. */
  readonly aliases: readonly string[];
}
