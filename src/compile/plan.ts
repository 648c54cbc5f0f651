import type { Id } from '../model/id.js';
import type { Method, NonNegativeRule } from '../model/simulation.js';
import type { Assignment } from './expression.js';
import type { WordPlan } from './words/spread.js';

/** One number of the model that changes in a run. An array has a slot for each element, one after another. */
export interface Slot {
  readonly id: Id;
  /** As in the document, elements as `name[a,b]`; a value flow's is `vf_…`. Hidden states (inside a delay or smooth) have a name with `#`. */
  readonly name: string;
  /** A cost is the rate of one cost line of an intervention, 0 while that does not run: `id` is the intervention's, `name` is `slug#index of the line`. */
  readonly kind: 'stock' | 'flow' | 'auxiliary' | 'value-flow' | 'cost' | 'hidden';
  /** True for a parameter: its value is run input. */
  readonly parameter: boolean;
  /** True where the equations themselves ask for infinity, so that it is no fault of the run. */
  readonly mayBeInfinite: boolean;
}

/** A table as points with rising x. */
export interface Table {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** A value that is passed on by so many steps: the length is read once, at the start. `length` and `input` are slots like `output`. */
export interface Pipeline {
  readonly output: number;
  readonly input: number;
  /** How long it takes, in time units; rounded to whole steps, at least one. */
  readonly delay: number;
}

/** A belt: `level` is the slot of what lies on it. The zone of a leak is from 0, where material enters, to 1. */
export interface ConveyorStore {
  readonly kind: 'conveyor';
  readonly level: number;
  readonly leaks: readonly { readonly from: number; readonly to: number; readonly integers: boolean }[];
  readonly exponential: boolean;
  readonly discrete: boolean;
}

/** A queue: how each outflow takes batches from its front. */
export interface QueueStore {
  readonly kind: 'queue';
  readonly level: number;
  readonly outflows: readonly { readonly overflow: boolean; readonly oneAtATime: boolean; readonly wholeBatches: boolean }[];
}

/** A belt of one speed: how what lies on it at the start comes out, as a table over the time that this takes. */
export interface TransportStore {
  readonly kind: 'transport';
  readonly profile: Table;
}

/** What the host keeps from step to step, beside slots (simulate/stores). */
export type StorePlan = ConveyorStore | QueueStore | TransportStore | { readonly kind: 'history' } | { readonly kind: 'shipment' };

/** The whole model as plain data that can cross into a worker: no functions, no names left in the expressions. */
export interface Plan {
  readonly slots: readonly Slot[];
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
  readonly saveStep: number;
  readonly method: Method;
  readonly nonNegative: NonNegativeRule;
  /** Values of the parameters when no input says otherwise. */
  readonly parameters: readonly { readonly slot: number; readonly value: number }[];
  /** What is computed once, at the start, in this order: levels, and what they need. */
  readonly initial: readonly Assignment[];
  /** What depends on parameters only, in order. Recomputed only while a parameter moves. */
  readonly constant: readonly Assignment[];
  /** Everything else that is computed at every point in time, in order. */
  readonly dynamic: readonly Assignment[];
  /** Net rate of change of each level, in its units a time unit. `to` is the level. */
  readonly rates: readonly Assignment[];
  /** Slots that are integrated. */
  readonly levels: readonly number[];
  /** Those of the levels that may not go below zero: the rule `clamp` sets them to zero, `limit` keeps rounding from taking them there. */
  readonly clamped: readonly number[];
  /** What slots that keep a value from step to step (not integrated) become after each step, computed at its start. */
  readonly kept: readonly Assignment[];
  readonly pipelines: readonly Pipeline[];
  /** By number, as kernels name them. */
  readonly stores: readonly StorePlan[];
  /** Slots that say anew at every step how long it is, how far apart rows are, and when the run ends (Vensim's TIME STEP, SAVEPER and FINAL TIME as formulas). */
  readonly controls: { readonly dt?: number | undefined; readonly saveStep?: number | undefined; readonly stop?: number | undefined };
  readonly tables: readonly Table[];
  /** Keys of the random calls: the same for the same variable and place, whatever else the model holds. */
  readonly calls: readonly number[];
  /** What is said in words; absent where nothing is. */
  readonly words?: WordPlan | undefined;
}
