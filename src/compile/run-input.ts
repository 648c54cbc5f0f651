import type { Method, NonNegativeRule } from '../model/simulation.js';

/** One change of a parameter in time, resolved to numbers. r(t) as in model/scenario.ts; strength scales (target − base). */
export interface TimedChange {
  /** `raise` is at least `value`·r(t), whatever came before: what an intervention's effort is. */
  readonly op: 'set' | 'multiply' | 'add' | 'raise';
  readonly value: number;
  readonly start: number;
  readonly ramp: number;
  /** Infinity where it does not end. */
  readonly end: number;
  readonly strength: number;
}

/** What a parameter's slot holds in this run: `base`, then each change on the result of the former. */
export interface ParameterSetting {
  readonly slot: number;
  readonly base: number;
  readonly changes: readonly TimedChange[];
}

/** All that may differ between two runs of one Plan. Never code: a slider never recompiles. Absent fields take the Plan's own. */
export interface RunInput {
  /** Those that differ from the Plan's own values. */
  readonly parameters: readonly ParameterSetting[];
  readonly method?: Method | undefined;
  /** Of the method `rk45`: error that a part of a step may make, in proportion to each level. */
  readonly tolerance?: number | undefined;
  readonly dt?: number | undefined;
  readonly start?: number | undefined;
  readonly stop?: number | undefined;
  readonly saveStep?: number | undefined;
  readonly nonNegative?: NonNegativeRule | undefined;
  readonly seed?: number | undefined;
  /** Which member of an ensemble this is; part of the key of the random streams. */
  readonly member?: number | undefined;
  /** Slots to store; all of the Plan's variables when absent. */
  readonly outputs?: readonly number[] | undefined;
  /** Outputs of which every step is kept, also where rows are saved less often: a ledger counts every step. No equation knows of it. */
  readonly everyStep?: readonly number[] | undefined;
}
