import type { KernelName, StoreKernel } from '../../compile/expression.js';
import { betaDraw, binomialDraw, gammaDraw, negativeBinomialDraw, poissonDraw, type Draw } from '../distributions.js';
import { allocateAvailable, allocateByPriority } from './allocate.js';
import { inverse } from './inverse.js';
import { positionsInOrder, sortOrder, sortRank } from './sort.js';

/** A function over whole arrays: fills `out` from up to three arrays and two numbers. */
export type Kernel = (out: Float64Array, inputs: readonly Float64Array[], a: number, b: number) => void;

const NONE = new Float64Array();

/** A kernel that draws one number, from the share drawn, two parameters and two limits; the greatest number is no limit. */
const drawn = (of: (draw: Draw) => number): Kernel => (out, [[share = 0, first = 0, second = 0, low = 0, high = 0] = NONE]) => {
  const unlimited = (limit: number): number => (Math.abs(limit) === Number.MAX_VALUE ? limit * 2 : limit);
  out[0] = of({ share, first, second, low: unlimited(low), high: unlimited(high) });
};

export const KERNELS: Readonly<Record<Exclude<KernelName, StoreKernel>, Kernel>> = {
  'sort-order': (out, [values = NONE], direction) => sortOrder(out, values, direction),
  'sort-rank': (out, [values = NONE], direction) => sortRank(out, values, direction),
  'positions-in-order': (out, [values = NONE, tie]) => positionsInOrder(out, values, tie ?? null),
  inverse: (out, [matrix = NONE]) => inverse(out, matrix),
  'allocate-available': (out, [requests = NONE, profiles = NONE], supply) => allocateAvailable(out, requests, profiles, supply),
  'allocate-by-priority': (out, [requests = NONE, priorities = NONE], width, supply) => allocateByPriority(out, requests, priorities, width, supply),
  'draw-gamma': drawn(gammaDraw),
  'draw-beta': drawn(betaDraw),
  'draw-binomial': drawn(binomialDraw),
  'draw-negative-binomial': drawn(negativeBinomialDraw),
  'draw-poisson': drawn(poissonDraw),
};
