import type { Id } from '../../model/id.js';
import type { Point } from '../box.js';
import type { ArrangeEdge, ArrangeNode } from './arrange-node.js';

/** Most of a layer in one column; a longer one goes on in the next. */
const MOST_IN_COLUMN = 40;

/** How often the layers are put in the order of their neighbours. */
const SWEEPS = 6;

/**
 * Layers in time that grows with nodes and edges, for sets that are too large for a search: each node one layer after its
 * causes, edges that close a loop left out, and within each layer in the order of what it is tied to.
 */
export function strata(
  nodes: readonly ArrangeNode[],
  edges: readonly ArrangeEdge[],
  gap: { readonly layer: number; readonly node: number },
): ReadonlyMap<Id, Point> {
  const layerOf = layers(nodes, edges);
  const rows: ArrangeNode[][] = [];
  for (const node of nodes) (rows[layerOf.get(node.id) ?? 0] ??= []).push(node);
  const order = inOrder(rows, edges);
  const places = new Map<Id, Point>();
  let x = 0;
  for (const row of order) {
    for (let start = 0; start < row.length; start += MOST_IN_COLUMN) {
      const column = row.slice(start, start + MOST_IN_COLUMN);
      const width = Math.max(...column.map((node) => node.width));
      const high = column.reduce((sum, { height }) => sum + height + gap.node, -gap.node);
      let y = -high / 2;
      for (const { id, height } of column) {
        places.set(id, { x: Math.round(x + width / 2), y: Math.round(y + height / 2) });
        y += height + gap.node;
      }
      x += width + gap.layer;
    }
  }
  return places;
}

/** The layer of each node: the longest way to it from a node without causes, over edges that close no loop. */
function layers(nodes: readonly ArrangeNode[], edges: readonly ArrangeEdge[]): ReadonlyMap<Id, number> {
  const causes = new Map<Id, Id[]>();
  for (const { from, to } of edges) causes.set(to, [...(causes.get(to) ?? []), from]);
  const done = new Map<Id, number>();
  const open = new Set<Id>();
  for (const { id: start } of nodes) {
    const path: { id: Id; next: number; layer: number }[] = [];
    const enter = (id: Id): void => {
      open.add(id);
      path.push({ id, next: 0, layer: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const cause = (causes.get(top.id) ?? [])[top.next++];
      if (cause === undefined) {
        path.pop();
        open.delete(top.id);
        done.set(top.id, top.layer);
        const under = path.at(-1);
        if (under) under.layer = Math.max(under.layer, top.layer + 1);
      } else if (done.has(cause)) {
        top.layer = Math.max(top.layer, (done.get(cause) ?? 0) + 1);
      } else if (!open.has(cause)) {
        enter(cause);
      }
    }
  }
  return done;
}

/** Each layer in the order of the mean rank of its neighbours in the layers around it. */
function inOrder(layers: readonly (readonly ArrangeNode[])[], edges: readonly ArrangeEdge[]): readonly (readonly ArrangeNode[])[] {
  const next = new Map<Id, Id[]>();
  for (const { from, to } of edges) {
    next.set(from, [...(next.get(from) ?? []), to]);
    next.set(to, [...(next.get(to) ?? []), from]);
  }
  const rank = new Map<Id, number>();
  const number = (row: readonly ArrangeNode[]): void => row.forEach(({ id }, at) => rank.set(id, row.length < 2 ? 0.5 : at / (row.length - 1)));
  const rows = layers.map((row) => [...row]);
  rows.forEach(number);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let at = 0; at < rows.length; at++) {
      const index = sweep % 2 === 0 ? at : rows.length - 1 - at;
      const row = rows[index] ?? [];
      const wanted = new Map(
        row.map(({ id }) => {
          const ranks = (next.get(id) ?? []).flatMap((other) => rank.get(other) ?? []);
          return [id, ranks.length === 0 ? (rank.get(id) ?? 0) : ranks.reduce((sum, one) => sum + one, 0) / ranks.length];
        }),
      );
      const sorted = row.toSorted((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0));
      rows[index] = sorted;
      number(sorted);
    }
  }
  return rows;
}
