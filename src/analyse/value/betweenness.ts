import type { Id } from '../../model/id.js';

/** From every node the length, above nought, of each tie that leaves it. */
export type WeightedGraph = ReadonlyMap<Id, ReadonlyMap<Id, number>>;

/** Ways whose lengths differ less than this, in proportion, are equally long. */
const AS_LONG = 1e-9;

/**
 * Of every node the sum, over all ordered pairs of others, of the share of shortest ways between them that lead over it
 * (U. Brandes 2001, "A faster algorithm for betweenness centrality", with Dijkstra's search for lengths).
 */
export function betweennessOf(graph: WeightedGraph): ReadonlyMap<Id, number> {
  const between = new Map<Id, number>([...graph.keys()].map((id) => [id, 0]));
  for (const source of graph.keys()) {
    const { settled, ways, before } = shortestWays(graph, source);
    const part = new Map<Id, number>();
    for (const id of settled.toReversed()) {
      for (const previous of before.get(id) ?? []) part.set(previous, (part.get(previous) ?? 0) + ((ways.get(previous) ?? 0) / (ways.get(id) ?? 1)) * (1 + (part.get(id) ?? 0)));
      if (id !== source) between.set(id, (between.get(id) ?? 0) + (part.get(id) ?? 0));
    }
  }
  return between;
}

interface Ways {
  /** Nearest first. */
  readonly settled: readonly Id[];
  /** How many shortest ways lead to a node. */
  readonly ways: ReadonlyMap<Id, number>;
  /** The nodes that come before it on them. */
  readonly before: ReadonlyMap<Id, readonly Id[]>;
}

function shortestWays(graph: WeightedGraph, source: Id): Ways {
  const settled: Id[] = [];
  const length = new Map<Id, number>([[source, 0]]);
  const ways = new Map<Id, number>([[source, 1]]);
  const before = new Map<Id, Id[]>();
  const open = new Set<Id>([source]);
  while (open.size > 0) {
    let nearest = source;
    let least = Infinity;
    for (const id of open) {
      const own = length.get(id) ?? Infinity;
      if (own < least) [nearest, least] = [id, own];
    }
    open.delete(nearest);
    settled.push(nearest);
    for (const [next, tie] of graph.get(nearest) ?? []) {
      const by = least + tie;
      const known = length.get(next) ?? Infinity;
      if (by < known * (1 - AS_LONG)) {
        length.set(next, by);
        ways.set(next, ways.get(nearest) ?? 0);
        before.set(next, [nearest]);
        open.add(next);
      } else if (open.has(next) && by <= known * (1 + AS_LONG)) {
        ways.set(next, (ways.get(next) ?? 0) + (ways.get(nearest) ?? 0));
        before.get(next)?.push(nearest);
      }
    }
  }
  return { settled, ways, before };
}
