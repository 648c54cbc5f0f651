import type { Id } from '../../model/id.js';
import { knotsOf, type InfluenceGraph } from './graph.js';

/** A way round: each variable acts upon the next, and the last upon the first. It begins with the one that stands first in the document. */
export type LoopPath = readonly Id[];

/** The loops of a graph. */
export interface FoundLoops {
  /** Shortest first, then in document order. */
  readonly paths: readonly LoopPath[];
  /** Whether these are all; else they are the shortest independent ones. */
  readonly areAll: boolean;
}

/** More loops than this say nothing to people, and their number can grow without end. */
export const MOST_LOOPS = 500;

/** All loops where there are at most `most`; else the shortest independent set. */
export function findLoops(graph: InfluenceGraph, most: number = MOST_LOOPS): FoundLoops {
  const all = everyLoop(graph, most);
  return { paths: inOrder(graph, all ?? shortestLoops(graph)), areAll: all !== null };
}

/** Loops with the shortest first, then as the graph has them. */
export function inOrder(graph: InfluenceGraph, paths: readonly LoopPath[]): readonly LoopPath[] {
  const place = placesIn(graph);
  return paths.toSorted((a, b) => a.length - b.length || byPlace(a, b, place));
}

const placesIn = (graph: InfluenceGraph): ReadonlyMap<Id, number> => new Map([...graph.keys()].map((id, at) => [id, at]));

const byPlace = (a: LoopPath, b: LoopPath, place: ReadonlyMap<Id, number>): number => {
  const at = a.findIndex((id, index) => id !== b[index]);
  return at < 0 ? 0 : (place.get(a[at] ?? '') ?? 0) - (place.get(b[at] ?? '') ?? 0);
};

/**
 * Every elementary circuit (D. B. Johnson 1975, "Finding all the elementary circuits of a directed graph"): from each
 * variable the ways back to it through later ones only. Null where there are more than `most`.
 */
export function everyLoop(graph: InfluenceGraph, most: number): LoopPath[] | null {
  const place = placesIn(graph);
  const loops: LoopPath[] = [];
  const knots = knotsOf(graph).map((knot) => within(graph, knot));
  for (let knot = knots.pop(); knot; knot = knots.pop()) {
    const start = [...knot.keys()].reduce((first, id) => ((place.get(id) ?? 0) < (place.get(first) ?? 0) ? id : first));
    if (!circuitsFrom(start, knot, loops, most)) return null;
    const rest = within(
      knot,
      [...knot.keys()].filter((id) => id !== start),
    );
    knots.push(...knotsOf(rest).map((ids) => within(rest, ids)));
  }
  return loops;
}

/** The part of a graph between some of its variables. */
function within(graph: InfluenceGraph, ids: readonly Id[]): InfluenceGraph {
  const inside = new Set(ids);
  return new Map(ids.map((id) => [id, (graph.get(id) ?? []).filter((effect) => inside.has(effect))]));
}

/** Adds the circuits through `start`; false as soon as there are more than `most`. */
function circuitsFrom(start: Id, graph: InfluenceGraph, loops: LoopPath[], most: number): boolean {
  const blocked = new Set<Id>([start]);
  const waiting = new Map<Id, Set<Id>>();
  const path: { readonly id: Id; next: number; closes: boolean }[] = [{ id: start, next: 0, closes: false }];
  const unblock = (id: Id): void => {
    const freed = [id];
    for (let one = freed.pop(); one !== undefined; one = freed.pop()) {
      if (!blocked.delete(one)) continue;
      freed.push(...(waiting.get(one) ?? []));
      waiting.delete(one);
    }
  };
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const effect = graph.get(top.id)?.[top.next++];
    if (effect === start) {
      loops.push(path.map(({ id }) => id));
      if (loops.length > most) return false;
      top.closes = true;
    } else if (effect !== undefined) {
      if (blocked.has(effect)) continue;
      blocked.add(effect);
      path.push({ id: effect, next: 0, closes: false });
    } else {
      path.pop();
      const before = path.at(-1);
      if (top.closes) {
        unblock(top.id);
        if (before) before.closes = true;
      } else {
        for (const on of graph.get(top.id) ?? []) waiting.set(on, (waiting.get(on) ?? new Set()).add(top.id));
      }
    }
  }
  return true;
}

/**
 * The shortest independent loop set (R. Oliva 2004, "Model structure analysis through graph theory"): shorter loops
 * first, each that has an influence which none before it has. Together they go over every influence that is in a loop.
 */
export function shortestLoops(graph: InfluenceGraph): LoopPath[] {
  const place = placesIn(graph);
  const candidates = knotsOf(graph).flatMap((knot) => {
    const inKnot = new Set(knot);
    const causes = causesIn(graph, inKnot);
    return knot.flatMap((cause) => {
      const ways = shortestWays(causes, cause);
      return (graph.get(cause) ?? []).filter((effect) => inKnot.has(effect)).map((effect) => begunFirst(wayBack(ways, cause, effect), place));
    });
  });
  const covered = new Set<string>();
  return candidates
    .toSorted((a, b) => a.length - b.length || byPlace(a, b, place))
    .filter((path) => {
      const influences = path.map((cause, at) => `${cause} ${path[(at + 1) % path.length]}`);
      const isNew = influences.some((influence) => !covered.has(influence));
      if (isNew) for (const influence of influences) covered.add(influence);
      return isNew;
    });
}

/** What acts upon each variable of a knot, within it. */
function causesIn(graph: InfluenceGraph, knot: ReadonlySet<Id>): ReadonlyMap<Id, readonly Id[]> {
  const causes = new Map<Id, Id[]>([...knot].map((id) => [id, []]));
  for (const cause of knot) for (const effect of graph.get(cause) ?? []) causes.get(effect)?.push(cause);
  return causes;
}

/** From every variable of a knot the next one on a shortest way to `goal`. */
function shortestWays(causes: ReadonlyMap<Id, readonly Id[]>, goal: Id): ReadonlyMap<Id, Id> {
  const next = new Map<Id, Id>();
  const queue = [goal];
  for (const id of queue) {
    for (const cause of causes.get(id) ?? []) {
      if (cause === goal || next.has(cause)) continue;
      next.set(cause, id);
      queue.push(cause);
    }
  }
  return next;
}

/** From `from`, `to`, and on until it leads to `from` again. */
function wayBack(next: ReadonlyMap<Id, Id>, from: Id, to: Id): LoopPath {
  const path = [from];
  for (let id: Id | undefined = to; id !== undefined && id !== from; id = next.get(id)) path.push(id);
  return path;
}

function begunFirst(path: LoopPath, place: ReadonlyMap<Id, number>): LoopPath {
  const first = path.reduce((best, id, at) => ((place.get(id) ?? 0) < (place.get(path[best] ?? '') ?? 0) ? at : best), 0);
  return [...path.slice(first), ...path.slice(0, first)];
}
