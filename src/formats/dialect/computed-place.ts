import type { Tree } from '../../equation/tree.js';
import { binary, call, choice, number, sumOf } from './build.js';

/** A place in an array that is computed: from 1, along a dimension, so many elements apart. */
export interface Position {
  readonly tree: Tree;
  readonly size: number;
  readonly stride: number;
}

/** The element at computed places: so far behind the first one, and 0 outside of the array. */
export function elementAt(reference: Tree, positions: readonly Position[]): Tree {
  const isInside = positions
    .map(({ tree, size }) => binary(binary(tree, '>=', number(1)), 'and', binary(tree, '<', number(size + 1))))
    .reduce((left, right) => binary(left, 'and', right));
  const steps = positions.map(({ tree, stride }) => {
    const step = binary(call('integer', tree), '-', number(1));
    return stride === 1 ? step : binary(step, '*', number(stride));
  });
  return choice(isInside, call('vector_elm_map', reference, sumOf(steps)), number(0));
}
