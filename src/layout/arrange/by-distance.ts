import type { Id } from '../../model/id.js';
import type { Point } from '../box.js';
import type { ArrangeEdge, ArrangeNode } from './arrange-node.js';

/** How often all nodes move to where the others want them; the last turns hardly change anything. */
const TURNS = 120;

/**
 * Places whose distances are as the number of edges between two nodes, times `step`: a loop becomes a circle, a chain a
 * line. Nodes that nothing ties together count as `untied` edges apart; 0 leaves such pairs out. Stress majorization (Gansner, Koren and North, 2004), near pairs weighing most.
 */
export function byDistance(
  nodes: readonly Pick<ArrangeNode, 'id'>[],
  edges: readonly ArrangeEdge[],
  start: ReadonlyMap<Id, Point>,
  step: number,
  untied = 0,
): ReadonlyMap<Id, Point> {
  const hops = hopsBetween(nodes, edges);
  const xs = Float64Array.from(nodes, ({ id }) => start.get(id)?.x ?? 0);
  const ys = Float64Array.from(nodes, ({ id }) => start.get(id)?.y ?? 0);
  const count = nodes.length;
  for (let turn = 0; turn < TURNS; turn++) {
    for (let i = 0; i < count; i++) {
      let [weights, x, y] = [0, 0, 0];
      for (let j = 0; j < count; j++) {
        const hop = hops[i * count + j] || untied;
        if (i === j || hop === 0) continue;
        const weight = 1 / (hop * hop);
        const [dx, dy] = [(xs[i] ?? 0) - (xs[j] ?? 0), (ys[i] ?? 0) - (ys[j] ?? 0)];
        const away = Math.hypot(dx, dy);
        // Two in one place part in a direction of their own.
        const [ux, uy] = away > 1e-6 ? [dx / away, dy / away] : [Math.cos(i + 2 * j), Math.sin(i + 2 * j)];
        weights += weight;
        x += weight * ((xs[j] ?? 0) + ux * hop * step);
        y += weight * ((ys[j] ?? 0) + uy * hop * step);
      }
      if (weights === 0) continue;
      xs[i] = x / weights;
      ys[i] = y / weights;
    }
  }
  return new Map(nodes.map(({ id }, at) => [id, { x: xs[at] ?? 0, y: ys[at] ?? 0 }]));
}

/** Number of edges on the shortest way between every two nodes, whichever way they run; 0 where there is none. */
function hopsBetween(nodes: readonly Pick<ArrangeNode, 'id'>[], edges: readonly ArrangeEdge[]): Uint16Array {
  const numberOf = new Map(nodes.map(({ id }, at) => [id, at]));
  const next: number[][] = nodes.map(() => []);
  for (const { from, to } of edges) {
    const [a, b] = [numberOf.get(from), numberOf.get(to)];
    if (a === undefined || b === undefined) continue;
    next[a]?.push(b);
    next[b]?.push(a);
  }
  const count = nodes.length;
  const hops = new Uint16Array(count * count);
  for (let start = 0; start < count; start++) {
    const reached = [start];
    for (const at of reached) {
      for (const other of next[at] ?? []) {
        if (other === start || hops[start * count + other]) continue;
        hops[start * count + other] = (hops[start * count + at] ?? 0) + 1;
        reached.push(other);
      }
    }
  }
  return hops;
}
