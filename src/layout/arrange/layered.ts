import { Graph, layout } from '@dagrejs/dagre';
import type { Id } from '../../model/id.js';
import type { Point } from '../box.js';
import { apart } from './apart.js';
import { connectedSets, edgesBetween, middleOf, type Arrange, type ArrangeEdge, type ArrangeNode } from './arrange-node.js';
import { folded } from './folded.js';
import { packed } from './packed.js';
import { strata } from './strata.js';

/** Room between two layers, and between two in one layer, in px. */
const GAP = { layer: 70, node: 22 } as const;

/** Larger sets go into layers without a search for the fewest crossings. */
const MOST_SEARCHED = 260;

/** In layers from left to right, causes before effects, each connected set by itself, around the middle of where all stood. */
export const layered: Arrange = (nodes, edges) => {
  const free = nodes.filter(({ isFixed }) => !isFixed);
  const ties = edgesBetween(free, edges);
  const sets = connectedSets(free, ties);
  const places = packed(
    sets.map((set) => folded(set, inLayers(set, ties))),
    free,
    middleOf(free),
  );
  return apart(nodes, places);
};

function inLayers(set: readonly ArrangeNode[], edges: readonly ArrangeEdge[]): ReadonlyMap<Id, Point> {
  const own = new Set(set.map(({ id }) => id));
  const ties = edges.filter(({ from }) => own.has(from));
  if (set.length + ties.length > 2.5 * MOST_SEARCHED) return strata(set, ties, GAP);
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: GAP.layer, nodesep: GAP.node });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of set) graph.setNode(id, { width, height });
  for (const { from, to } of ties) graph.setEdge(from, to);
  layout(graph);
  return new Map(
    set.map(({ id }) => {
      const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
      return [id, { x: Math.round(x), y: Math.round(y) }];
    }),
  );
}
