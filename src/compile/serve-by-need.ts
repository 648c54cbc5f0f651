import { binary, type Owned } from './builder.js';
import { orderByNeed } from './order.js';
import { limitedFlow } from './non-negative.js';
import { placesRead, placesWritten } from './reach.js';

/**
 * Where a flow's equation needs one that its stock would serve after it, the order of serving follows the equations: each
 * takes from what those before it leave. Changes `values`; false where no knot comes undone by it.
 */
export function serveByNeed(values: Owned[], knots: readonly (readonly number[])[], needs: readonly (readonly number[])[]): boolean {
  let used = false;
  for (const knot of knots) {
    const order = equationOrder(values, knot, needs);
    if (!order) continue;
    const turn = new Map(order.map((node, at) => [node, at]));
    const slotTurn = new Map(order.flatMap((node, at): [number, number][] => (values[node] ? [[placesWritten(values[node]).from, at]] : [])));
    for (const node of knot) {
      const value = values[node];
      if (!value?.claim) continue;
      const { claim } = value;
      const isBefore = (rank: number): boolean => {
        const outflow = claim.outflows[rank];
        const other = outflow?.op === 'value' ? slotTurn.get(outflow.of.slot) : undefined;
        return other === undefined ? rank < claim.rank : other < (turn.get(node) ?? 0);
      };
      const left = claim.outflows.reduce((rest, outflow, rank) => (rank !== claim.rank && isBefore(rank) ? binary('subtract', rest, outflow) : rest), claim.stock);
      values[node] = { ...value, value: limitedFlow(claim.flow, left, claim.room), claim: undefined };
      used = true;
    }
  }
  return used;
}

/** A knot in the order that its equations alone ask for, listed order where they ask for none; null where they are in a circle themselves. */
function equationOrder(values: readonly Owned[], knot: readonly number[], needs: readonly (readonly number[])[]): readonly number[] | null {
  if (!knot.some((node) => values[node]?.claim)) return null;
  const keyOf = (node: number): string => values[node]?.owner ?? '';
  const members = knot.toSorted((a, b) => (values[a]?.claim?.rank ?? Infinity) - (values[b]?.claim?.rank ?? Infinity) || (keyOf(a) < keyOf(b) ? -1 : 1));
  const position = new Map(members.map((node, at) => [node, at]));
  const home = new Map(members.flatMap((node, at): [number, number][] => (values[node] ? [[placesWritten(values[node]).from, at]] : [])));
  const needsOf = (at: number): readonly number[] => {
    const node = members[at] ?? 0;
    const value = values[node];
    if (!value?.claim) return (needs[node] ?? []).flatMap((need) => position.get(need) ?? []);
    return placesRead({ ...value, value: value.claim.flow }).flatMap(({ from }) => home.get(from) ?? []);
  };
  const result = orderByNeed(members.length, needsOf);
  return 'order' in result ? result.order.flatMap((at) => members[at] ?? []) : null;
}
