import type { Id } from './id.js';
import type { Text } from './text.js';
import type { Layer, Quadrant } from './variable.js';

export type Ring = 'core' | 'ring' | 'interested' | 'outside';
export type ValueSystem = 'beige' | 'purple' | 'red' | 'blue' | 'orange' | 'green' | 'yellow' | 'turquoise';

/** A party in the ecosystem, or a node at its boundary, so that no value ends in "nowhere". */
export interface Stakeholder {
  readonly kind: 'stakeholder';
  readonly id: Id;
  readonly slug: string;
  readonly name: Text;
  readonly is: 'person' | 'group' | 'organisation' | 'organisation-group' | 'network' | 'boundary-commons' | 'boundary-market';
  readonly ring: Ring;
  readonly sectors: readonly string[];
  readonly quadrantFocus?: Quadrant | undefined;
  /** Weights over value systems, summing to 1. A position in this issue, never a person's profile. */
  readonly valueSystems: Readonly<Partial<Record<ValueSystem, number>>>;
  /** 0..1 each. */
  readonly commitment?: number | undefined;
  readonly power?: number | undefined;
  readonly interest?: number | undefined;
  /** Value type id → weight ≥ 0. */
  readonly valueWeights: Readonly<Record<Id, number>>;
  /** Dated changes, oldest first. */
  readonly history?:
    | readonly {
        readonly date: string;
        readonly ring?: Ring | undefined;
        readonly commitment?: number | undefined;
        readonly reason?: Text | undefined;
      }[]
    | undefined;
  /** True where the weights above are a teaching example and not set with the party. */
  readonly illustrative?: boolean | undefined;
}

/** What is given and received. Rival: the giver loses it. Non-rival: the giver keeps it. Burden: receiving it is a cost. */
export interface ValueType {
  readonly kind: 'value-type';
  readonly id: Id;
  readonly slug: string;
  readonly name: Text;
  readonly unit: string;
  readonly category: 'economic' | 'tangible-service' | 'material' | 'intangible' | 'outcome';
  readonly tangible: boolean;
  readonly is: 'rival' | 'non-rival' | 'burden';
  readonly capital: 'financial' | 'manufactured' | 'intellectual' | 'human' | 'social-relationship' | 'natural';
  /** Euro per unit; null = never weighed, and listed as an invisible contribution. */
  readonly euroWeight: number | null;
  readonly euroWeightSource?: Text | undefined;
  readonly tags: readonly string[];
  readonly layer?: Layer | undefined;
  readonly sdg: readonly number[];
}

/** A rate from one party to another: a variable (its `name` is `vf_…`) with a giver and a receiver. */
export interface ValueFlow {
  readonly kind: 'value-flow';
  readonly id: Id;
  /** The variable's name in equations and files. */
  readonly name: string;
  readonly label: Text;
  readonly from: Id;
  readonly to: Id;
  readonly valueType: Id;
  /** Rate in units of the value type per time unit. */
  readonly equation: string;
  readonly contract?: 'agreed' | 'informal' | 'potential' | 'desired' | undefined;
  readonly quadrant?: Quadrant | undefined;
  readonly layer?: Layer | undefined;
  readonly pairedWith?: Id | undefined;
  readonly doc: Text;
}

/** Which variable is a party's purse of a value type, and the value flows that fill and empty it. */
export interface Purse {
  readonly kind: 'purse';
  readonly id: Id;
  readonly variable: Id;
  /** True where the variable is the net rate and the purse its integral. */
  readonly integral?: boolean | undefined;
  readonly stakeholder: Id;
  readonly valueType: Id;
  readonly in: readonly Id[];
  readonly out: readonly Id[];
}
