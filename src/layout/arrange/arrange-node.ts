import type { Id } from '../../model/id.js';
import { boxAround, unionOf, type Box, type Point } from '../box.js';

/** A box that is to get a place: a shape with its name, or a word. `x` and `y` are the centre of where it is now. */
export interface ArrangeNode {
  readonly id: Id;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  /** Whether it keeps its place, and the others make room for it. */
  readonly isFixed: boolean;
  /** Where in the box lies what comes in line with others, from the centre; the centre itself where this is absent. */
  readonly anchor?: Point | undefined;
  /** Whether it only takes room, and comes in line with nothing: a pipe, and what stands where its pipe wants it. */
  readonly isOnlyRoom?: boolean | undefined;
}

export interface ArrangeEdge {
  readonly from: Id;
  readonly to: Id;
}

/**
 * New centres of all boxes, those of fixed ones as they were. No two boxes overlap of which one is free; the same input
 * gives the same places, and input that stands elsewhere gives the same places there. Free places are whole numbers
 * where the input is.
 */
export type Arrange = (nodes: readonly ArrangeNode[], edges: readonly ArrangeEdge[]) => ReadonlyMap<Id, Point>;

/** The box of a node when its centre is at `place`. */
export const boxAt = ({ width, height }: ArrangeNode, place: Point): Box => boxAround(place, width, height);

/** The middle of all boxes, as whole numbers away from the first of them. */
export function middleOf(nodes: readonly ArrangeNode[]): Point {
  const [first] = nodes;
  if (!first) return { x: 0, y: 0 };
  const all = unionOf(nodes.map((node) => boxAt(node, { x: node.x - first.x, y: node.y - first.y })));
  return all ? { x: first.x + Math.round((all.left + all.right) / 2), y: first.y + Math.round((all.top + all.bottom) / 2) } : first;
}

/** The edges between two different nodes, each pair once in this direction. */
export function edgesBetween(nodes: readonly ArrangeNode[], edges: readonly ArrangeEdge[]): readonly ArrangeEdge[] {
  const known = new Set(nodes.map(({ id }) => id));
  const seen = new Set<string>();
  return edges.filter(({ from, to }) => {
    const key = `${from} ${to}`;
    if (from === to || seen.has(key) || !known.has(from) || !known.has(to)) return false;
    seen.add(key);
    return true;
  });
}

/** The nodes in sets that edges tie together, the largest first; sets of one size in the order of their first nodes. */
export function connectedSets(nodes: readonly ArrangeNode[], edges: readonly ArrangeEdge[]): readonly (readonly ArrangeNode[])[] {
  const next = new Map<Id, Id[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    next.get(from)?.push(to);
    next.get(to)?.push(from);
  }
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const seen = new Set<Id>();
  const sets: ArrangeNode[][] = [];
  for (const { id: start } of nodes) {
    if (seen.has(start)) continue;
    seen.add(start);
    const reached = [start];
    for (const id of reached) {
      for (const other of next.get(id) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        reached.push(other);
      }
    }
    sets.push(reached.flatMap((id) => nodeOf.get(id) ?? []));
  }
  return sets.toSorted((a, b) => b.length - a.length);
}
