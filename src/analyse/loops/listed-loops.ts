import { everyLoop, inOrder, shortestLoops, type LoopPath } from './find-loops.js';
import type { InfluenceGraph } from './graph.js';

/** More loops than this are not told apart by people: then the shortest independent ones are listed. */
export const MOST_LISTED = 40;

/** Beyond this they are not even counted: their number can grow without end. */
export const MOST_COUNTED = 1000;

/** The loops of a map that people are shown. */
export interface ListedLoops {
  /** Shortest first, then in document order. */
  readonly paths: readonly LoopPath[];
  /** How many there are; null where there are more than {@link MOST_COUNTED}. */
  readonly total: number | null;
}

export const NO_LOOPS: ListedLoops = { paths: [], total: 0 };

/** All loops of a small map; of a larger one the shortest of those that are independent of each other. */
export function listedLoops(graph: InfluenceGraph): ListedLoops {
  const all = everyLoop(graph, MOST_COUNTED);
  const isSmall = all !== null && all.length <= MOST_LISTED;
  const paths = inOrder(graph, isSmall ? all : shortestLoops(graph));
  return { paths: paths.slice(0, MOST_LISTED), total: all?.length ?? null };
}
