import type { ArrayShape } from './array.js';
import type { Id } from './id.js';
import type { Text } from './text.js';

/** A table y(x). `continuous` holds the end values, `extrapolate` continues the end slopes, `discrete` steps at the next lower x. */
export interface GraphicalFunction {
  readonly kind: 'continuous' | 'extrapolate' | 'discrete';
  /** As many as `ypts`, rising. A file with an x scale gets its points on load. */
  readonly xpts: readonly number[];
  readonly ypts: readonly number[];
  /** The scale a file gave instead of points, kept so that it is written back the same way. */
  readonly xscale?: { readonly min: number; readonly max: number } | undefined;
  readonly yscale?: { readonly min: number; readonly max: number } | undefined;
}

/** Where a lever may stand. A parameter with a range is a lever. */
export interface LeverRange {
  readonly min: number;
  readonly max: number;
  readonly step?: number | undefined;
}

interface VariableBase extends ArrayShape {
  readonly id: Id;
  /** The submodel or macro it belongs to; absent in the root model. */
  readonly model?: Id | undefined;
  /** As equations write it, spaces allowed; unique in the document under {@link canonicalName}. */
  readonly name: string;
  readonly label: Text;
  /** Units in XMILE syntax: `home/year`; empty when not given, `1` for dimensionless. */
  readonly units: string;
  readonly doc: Text;
  /** Where a number comes from, or `illustratief`. */
  readonly source?: Text | undefined;
  /** AQAL quadrant, for the coverage view. */
  readonly quadrant?: Quadrant | undefined;
  readonly layer?: Layer | undefined;
}

export type Quadrant = 'UL' | 'UR' | 'LL' | 'LR';
/** Surface (`boven`: formal, measurable) or undercurrent (`onder`: trust, fear, power, meaning). */
export type Layer = 'boven' | 'onder';

export interface Stock extends VariableBase {
  readonly kind: 'stock';
  /** Equation of the value at the start. */
  readonly initial: string;
  /** Flows in and out, in the order the file lists them: a limited stock serves its outflows in that order. */
  readonly inflows: readonly Id[];
  readonly outflows: readonly Id[];
  readonly nonNegative?: boolean | undefined;
  /** Material in transit (XMILE 1.0, section 3.7.3): what flows in comes out after the transit time, in order. */
  readonly conveyor?: Conveyor | undefined;
  /** Batches that wait, first in, first out (XMILE 1.0, section 3.7.2). */
  readonly queue?: boolean | undefined;
}

/** What a conveyor's own equations say; empty ones are absent. */
export interface Conveyor {
  /** Transit time. */
  readonly length: string;
  /** Most that fits on it, and most that enters in a time unit. */
  readonly capacity?: string | undefined;
  readonly inflowLimit?: string | undefined;
  /** Stops the conveyor while not 0. */
  readonly arrest?: string | undefined;
  /** While not 0, the transit time is read anew; otherwise only once. */
  readonly sample?: string | undefined;
  readonly discrete?: boolean | undefined;
  readonly batchIntegrity?: boolean | undefined;
  readonly oneAtATime?: boolean | undefined;
  readonly exponentialLeak?: boolean | undefined;
}

/** How a flow out of a conveyor leaks: its share of what passes, between two places on the belt, both 0…1. */
export interface Leak {
  readonly fraction: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly integers?: boolean | undefined;
}

export interface Flow extends VariableBase {
  readonly kind: 'flow';
  readonly equation: string;
  readonly gf?: GraphicalFunction | undefined;
  readonly nonNegative?: boolean | undefined;
  readonly leak?: Leak | undefined;
  /** Of a queue: takes what the outflows before it could not. */
  readonly overflow?: boolean | undefined;
}

export interface Auxiliary extends VariableBase {
  readonly kind: 'auxiliary';
  readonly equation: string;
  readonly gf?: GraphicalFunction | undefined;
  /** Only on a parameter: makes it a lever. */
  readonly range?: LeverRange | undefined;
  /** The party that can pull this lever. */
  readonly heldBy?: Id | undefined;
  /** Vensim data: how values between the points of the series are found. A data variable without an equation takes its values from another run's table. */
  readonly data?: 'interpolate' | 'look-forward' | 'hold-backward' | 'raw' | undefined;
  /** XMILE: another equation for the value at the start; Vensim says it with ACTIVE INITIAL. */
  readonly initial?: string | undefined;
}

/** Everything that has an equation and a curve. A value flow is one too: a rate with a giver and a receiver. */
export type Variable = Stock | Flow | Auxiliary;

const NUMBER = /^\s*[-+]?\s*(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

/** The value of a parameter (an auxiliary whose equation is one number), or null for any other variable. */
export function parameterValue(variable: { readonly kind: string; readonly equation?: string; readonly gf?: unknown; readonly parts?: unknown }): number | null {
  if (variable.kind !== 'auxiliary' || variable.gf || variable.parts || variable.equation === undefined || !NUMBER.test(variable.equation)) return null;
  return Number(variable.equation.replace(/\s+/g, ''));
}
