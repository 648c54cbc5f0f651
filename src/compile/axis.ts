import type { Expression, IndexTerm, Loop } from './expression.js';
import type { Dim } from './dimensions.js';

/**
 * One dimension along which an equation is computed: by a loop over some of the dimension's elements, or for the one
 * element at which the equation is fixed.
 */
export interface Axis {
  /** The dimension or subrange as the equation names it; for an element, the variable's dimension. */
  readonly dim: Dim;
  /** Canonical names of the elements that are run through, in order; one, where there is no loop. */
  readonly elements: readonly string[];
  readonly loop: Loop | null;
}

/** How an array that has `elements` in this order is indexed along an axis whose elements are found by `positionOf`. */
export function termAlong(axis: Axis, positionOf: (element: string) => number, stride: number): { readonly term: IndexTerm | null; readonly offset: number } {
  const positions = axis.elements.map(positionOf);
  if (!axis.loop) return { term: null, offset: (positions[0] ?? 0) * stride };
  const isPlain = positions.every((position, at) => position === at);
  return { term: { kind: 'loop', loop: axis.loop.loop, stride, ...(isPlain ? {} : { map: positions }) }, offset: 0 };
}

/** The position from 0 of the element at hand, as a number. */
export function positionAlong(axis: Axis, positionOf: (element: string) => number): Expression {
  const positions = axis.elements.map(positionOf);
  if (!axis.loop) return { op: 'number', value: positions[0] ?? 0 };
  const isPlain = positions.every((position, at) => position === at);
  return { op: 'index', loop: axis.loop.loop, ...(isPlain ? {} : { map: positions }) };
}

/** Elements from one stride step to the next, for dimensions of these sizes, the last one running fastest. */
export function stridesOf(sizes: readonly number[]): number[] {
  const strides: number[] = new Array<number>(sizes.length).fill(1);
  for (let at = sizes.length - 2; at >= 0; at--) strides[at] = (strides[at + 1] ?? 1) * (sizes[at + 1] ?? 1);
  return strides;
}
