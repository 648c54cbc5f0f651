/**
 * Nodes in an order in which each comes after all that it needs; or the knots of nodes that need one another and leave no such
 * order, and a circle through each.
 */
export type Order = { readonly order: readonly number[] } | { readonly circles: readonly (readonly number[])[]; readonly knots: readonly (readonly number[])[] };

/**
 * Orders 0…count−1 by what each needs, keeping to the given order where there is a choice. Where there are circles, each
 * knot of nodes that need one another is given with one closed path through it: every node needs the one behind it, the last the first.
 * Source: R. Tarjan's strongly connected components, without recursion.
 */
export function orderByNeed(count: number, needsOf: (node: number) => readonly number[]): Order {
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack: number[] = [];
  const order: number[] = [];
  const circles: number[][] = [];
  const knots: number[][] = [];
  let next = 0;
  const enter = (node: number): { readonly node: number; readonly needs: readonly number[]; at: number } => {
    index[node] = low[node] = next++;
    stack.push(node);
    onStack[node] = 1;
    return { node, needs: needsOf(node), at: 0 };
  };
  for (let root = 0; root < count; root++) {
    if (index[root] !== -1) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const need = top.needs[top.at++];
      if (need !== undefined) {
        if (index[need] === -1) path.push(enter(need));
        else if (onStack[need]) low[top.node] = Math.min(low[top.node] ?? 0, index[need] ?? 0);
        continue;
      }
      path.pop();
      const { node } = top;
      const above = path.at(-1);
      if (above) low[above.node] = Math.min(low[above.node] ?? 0, low[node] ?? 0);
      if (low[node] !== index[node]) continue;
      const knot = stack.splice(stack.lastIndexOf(node));
      for (const member of knot) onStack[member] = 0;
      if (knot.length === 1 && !top.needs.includes(node)) {
        order.push(node);
        continue;
      }
      circles.push(pathThrough(knot, needsOf));
      knots.push(knot);
    }
  }
  return circles.length > 0 ? { circles, knots } : { order };
}

/** A shortest closed path from the first node of a knot back to itself. */
function pathThrough(knot: readonly number[], needsOf: (node: number) => readonly number[]): number[] {
  const members = new Set(knot);
  const start = knot.reduce((least, node) => Math.min(least, node), Infinity);
  const from = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    for (const need of needsOf(node)) {
      if (need === start) {
        const path = [node];
        for (let back = node; back !== start; ) {
          back = from.get(back) ?? start;
          path.push(back);
        }
        return path.reverse();
      }
      if (!members.has(need) || from.has(need)) continue;
      from.set(need, node);
      queue.push(need);
    }
  }
  return [...knot];
}
