import type { KernelName } from '../../compile/expression.js';
import { allocateAvailable, allocateByPriority } from './allocate.js';
import { inverse } from './inverse.js';
import { positionsInOrder, sortOrder, sortRank } from './sort.js';

/** A function over whole arrays: fills `out` from up to three arrays and two numbers. */
export type Kernel = (out: Float64Array, inputs: readonly Float64Array[], a: number, b: number) => void;

const NONE = new Float64Array();

export const KERNELS: Readonly<Record<KernelName, Kernel>> = {
  'sort-order': (out, [values = NONE], direction) => sortOrder(out, values, direction),
  'sort-rank': (out, [values = NONE], direction) => sortRank(out, values, direction),
  'positions-in-order': (out, [values = NONE, tie]) => positionsInOrder(out, values, tie ?? null),
  inverse: (out, [matrix = NONE]) => inverse(out, matrix),
  'allocate-available': (out, [requests = NONE, profiles = NONE], supply) => allocateAvailable(out, requests, profiles, supply),
  'allocate-by-priority': (out, [requests = NONE, priorities = NONE], width, supply) => allocateByPriority(out, requests, priorities, width, supply),
};
