import { normalShare } from '../quantiles.js';

/**
 * Vensim's ALLOCATE BY PRIORITY: a supply that does not meet all requests goes to the highest priority first, and begins
 * to reach the next one when the share that the one before it has is as large as their distance in priority over `width`.
 * Whoever is being served fills up at the same pace, in share of the request: so there is one clock u at which request i
 * has the share u − start of i, between 0 and 1, and the sum that is given grows in straight pieces with u.
 */
export function allocateByPriority(out: Float64Array, requests: Float64Array, priorities: Float64Array, width: number, supply: number): void {
  const asked = Array.from(requests, (request) => Math.max(0, request));
  const total = asked.reduce((sum, request) => sum + request, 0);
  if (supply >= total) return out.set(asked);
  const order = [...asked.keys()].filter((at) => (asked[at] ?? 0) > 0).sort((a, b) => (priorities[b] ?? 0) - (priorities[a] ?? 0) || a - b);
  const starts = new Float64Array(asked.length);
  let start = 0;
  order.forEach((at, place) => {
    const before = order[place - 1];
    if (before !== undefined) start += shareOfWidth((priorities[before] ?? 0) - (priorities[at] ?? 0), width);
    starts[at] = start;
  });
  const given = (clock: number): number[] => asked.map((request, at) => request * Math.min(1, Math.max(0, clock - (starts[at] ?? 0))));
  out.set(between(order.flatMap((at) => [starts[at] ?? 0, (starts[at] ?? 0) + 1]).sort((a, b) => a - b), given, Math.max(0, supply)));
}

const shareOfWidth = (distance: number, width: number): number => (width > 0 ? Math.min(1, distance / width) : distance > 0 ? 1 : 0);

/** What is given where the sum reaches `wanted`: at the corners of the straight pieces, rising, the sum does not fall. */
function between(corners: readonly number[], given: (clock: number) => number[], wanted: number): number[] {
  let low = given(corners[0] ?? 0);
  for (const corner of corners) {
    const high = given(corner);
    if (sumOf(high) >= wanted) return mixed(low, high, wanted);
    low = high;
  }
  return low;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The mixture of two allocations whose sum is `wanted`. */
function mixed(low: readonly number[], high: readonly number[], wanted: number): number[] {
  const [least, most] = [sumOf(low), sumOf(high)];
  const share = most > least ? Math.min(1, Math.max(0, (wanted - least) / (most - least))) : 0;
  return low.map((value, at) => value + share * ((high[at] ?? 0) - value));
}

/** Numbers of a priority profile: type, priority, width, and what only some types use. */
const PROFILE = 4;
/** Beyond so many widths from its priority a curve is 0 or 1 in double precision. */
const REACH = 40;
/** Halvings until two neighbouring double numbers are left of any bracket. */
const HALVINGS = 1100;

/**
 * Vensim's ALLOCATE AVAILABLE: everyone is given the share of the request that lies above one common priority, which is the
 * one at which the supply is used up. `profiles` has four numbers for each request.
 */
export function allocateAvailable(out: Float64Array, requests: Float64Array, profiles: Float64Array, supply: number): void {
  const asked = Array.from(requests, (request) => Math.max(0, request));
  if (supply >= sumOf(asked)) return out.set(asked);
  const curves = asked.map((_, at) => curveOf(profiles.subarray(at * PROFILE, (at + 1) * PROFILE)));
  const given = (priority: number): number[] => asked.map((request, at) => request * (curves[at]?.(priority) ?? Number.NaN));
  const wanted = Math.max(0, supply);
  let low = Infinity;
  let high = -Infinity;
  asked.forEach((_, at) => {
    const [, centre = 0, width = 0] = profiles.subarray(at * PROFILE, (at + 1) * PROFILE);
    low = Math.min(low, centre - REACH * Math.abs(width) - 1);
    high = Math.max(high, centre + REACH * Math.abs(width) + 1);
  });
  // At a higher priority less is given, so the sum at `low` is not below what is wanted, and that at `high` not above it.
  for (let round = 0; round < HALVINGS; round++) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) break;
    if (sumOf(given(middle)) >= wanted) low = middle;
    else high = middle;
  }
  const least = given(high);
  const fixed = sumOf(least);
  // Where what is given whatever the priority is more than there is, all of it is cut alike.
  out.set(fixed > wanted ? least.map((value) => (value * wanted) / fixed) : mixed(least, given(low), wanted));
}

/** The share of a request that lies above a priority, falling from 1 to 0 around the profile's own; no number for a shape that is not known. */
function curveOf([type = 0, centre = 0, width = 0]: Float64Array): (priority: number) => number {
  const distance = (priority: number): number => (width > 0 ? (priority - centre) / width : priority > centre ? REACH : -REACH);
  switch (type) {
    case 0:
      return () => 1;
    case 1:
      return (priority) => Math.min(1, Math.max(0, 0.5 - distance(priority)));
    case 2:
      return (priority) => triangular(distance(priority));
    case 3:
      return (priority) => normalShare(-distance(priority));
    case 4:
      return (priority) => (distance(priority) < 0 ? 1 - 0.5 * Math.exp(distance(priority)) : 0.5 * Math.exp(-distance(priority)));
    default:
      return () => Number.NaN;
  }
}

function triangular(distance: number): number {
  if (distance <= -0.5) return 1;
  if (distance >= 0.5) return 0;
  return distance < 0 ? 1 - 2 * (distance + 0.5) ** 2 : 2 * (0.5 - distance) ** 2;
}
