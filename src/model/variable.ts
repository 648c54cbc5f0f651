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

interface VariableBase {
  readonly id: Id;
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
}

export interface Flow extends VariableBase {
  readonly kind: 'flow';
  readonly equation: string;
  readonly gf?: GraphicalFunction | undefined;
  readonly nonNegative?: boolean | undefined;
}

export interface Auxiliary extends VariableBase {
  readonly kind: 'auxiliary';
  readonly equation: string;
  readonly gf?: GraphicalFunction | undefined;
  /** Only on a parameter: makes it a lever. */
  readonly range?: LeverRange | undefined;
  /** The party that can pull this lever. */
  readonly heldBy?: Id | undefined;
}

/** Everything that has an equation and a curve. A value flow is one too: a rate with a giver and a receiver. */
export type Variable = Stock | Flow | Auxiliary;

const NUMBER = /^\s*[-+]?\s*(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

/** The value of a parameter (an auxiliary whose equation is one number), or null for any other variable. */
export function parameterValue(variable: { readonly kind: string; readonly equation?: string; readonly gf?: unknown }): number | null {
  if (variable.kind !== 'auxiliary' || variable.gf || variable.equation === undefined || !NUMBER.test(variable.equation)) return null;
  return Number(variable.equation.replace(/\s+/g, ''));
}
