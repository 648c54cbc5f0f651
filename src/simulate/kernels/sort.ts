/** Positions of `values` in rising order, or falling where `direction` is not above 0; equal ones keep their order. */
export function sortedPositions(values: Float64Array, direction: number): number[] {
  const sign = direction > 0 ? 1 : -1;
  return Array.from(values.keys()).sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)) || a - b);
}

/** Vensim's VECTOR SORT ORDER: at each place the element, from 0, that belongs there. */
export function sortOrder(out: Float64Array, values: Float64Array, direction: number): void {
  out.set(sortedPositions(values, direction));
}

/** Vensim's VECTOR RANK: of each element the place, from 1, that it has in the order. */
export function sortRank(out: Float64Array, values: Float64Array, direction: number): void {
  sortedPositions(values, direction).forEach((element, place) => (out[element] = place + 1));
}

/** At each place of the rising order the element, from 0, that belongs there; `tie` orders those that are equal. */
export function positionsInOrder(out: Float64Array, values: Float64Array, tie: Float64Array | null): void {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || (tie ? (tie[a] ?? 0) - (tie[b] ?? 0) : 0) || a - b);
  out.set(order);
}
