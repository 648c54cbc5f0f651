import type { Id } from './id.js';
import type { Text } from './text.js';
import type { Quadrant } from './variable.js';

/** One parameter moved in time: value(t) = base + (target − base)·r(t); r rises from 0 at `start` to 1 over `ramp`, and is 0 again from `end`. */
export interface Change {
  readonly parameter: Id;
  readonly op: 'set' | 'multiply' | 'add';
  readonly value: number;
  readonly start: number;
  readonly ramp: number;
  readonly end?: number | undefined;
}

/** What a party does: changes of parameters, with a carrier and costs. Running it changes no equation. */
export interface Intervention {
  readonly kind: 'intervention';
  readonly id: Id;
  readonly slug: string;
  readonly rank: number;
  readonly name: Text;
  readonly changes: readonly Change[];
  /** Booked while it runs, at the largest r(t) of its changes. `equation` is a rate over model variables. */
  readonly costs: readonly { readonly from: Id; readonly to: Id; readonly valueType: Id; readonly equation: string }[];
  readonly carrier?: Id | undefined;
  /** Meadows' level, 12 (constants, least) … 1 (paradigm, most). */
  readonly meadows?: number | undefined;
  readonly step?: number | undefined;
  readonly quadrant?: Quadrant | undefined;
  readonly expected: Text;
  readonly hypothesis?: Text | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** An intervention as one scenario uses it; absent fields take the intervention's own. Strength 0..1.5 scales (target − base). */
export interface Placement {
  readonly intervention: Id;
  readonly on: boolean;
  /** Moves the first change here; the others keep their distance to it. */
  readonly start?: number | undefined;
  readonly ramp?: number | undefined;
  readonly end?: number | undefined;
  readonly strength?: number | undefined;
  readonly carrier?: Id | undefined;
}

/** Data beside the model: overrides first, then the placements in their order. Base is not a record: it is the absence of a scenario. */
export interface Scenario {
  readonly kind: 'scenario';
  readonly id: Id;
  readonly slug: string;
  readonly rank: number;
  readonly name: Text;
  readonly question?: Text | undefined;
  readonly placements: readonly Placement[];
  /** Parameter id → value. */
  readonly overrides: Readonly<Record<Id, number>>;
  /** Value flows that only this scenario has: a side payment. */
  readonly valueFlows?: readonly Id[] | undefined;
  readonly perspective?: Id | undefined;
  readonly seed?: number | undefined;
  /** A scenario that a slider began in base and that nobody has kept yet. */
  readonly draft?: boolean | undefined;
  readonly doc: Text;
}

/** A variable that tells how the goal fares. The one with the lowest rank is the goal curve. */
export interface Indicator {
  readonly kind: 'indicator';
  readonly id: Id;
  readonly rank: number;
  readonly variable: Id;
  readonly label: Text;
  /** What people call the number's unit, beside the title: "van 1.000 woningen". */
  readonly caption?: Text | undefined;
  readonly direction: 'up' | 'down';
  /** How people say it: percent multiplies by 100, thousand and million divide; decimals is at most 3. */
  readonly show?: { readonly as: 'number' | 'percent' | 'thousand' | 'million' | 'euro'; readonly decimals: number } | undefined;
  readonly target?: { readonly value: number; readonly time?: number | undefined; readonly illustrative?: boolean | undefined } | undefined;
  /** The end of the gauge, where the quantity has a natural maximum. */
  readonly maximum?: number | undefined;
}
