import type { Id } from '../model/id.js';
import { arcBetween, piecesOf, USUAL_BEND, type Arc } from './arc.js';
import { grown, segmentMeets, type Box } from './box.js';
import type { FigureInput, FigureLink, FigureNode, FigurePipe } from './figure.js';
import { flowEnds } from './figure-pipes.js';

/** Bends that an arc nobody bent may take, the usual one first. */
const BENDS: readonly number[] = [USUAL_BEND, -USUAL_BEND, 0, 0.22, -0.22, 0.34, -0.34];

/** With more links than this each takes the usual bend: a search would hold the screen up. */
const MOST_SEARCHED = 160;

/**
 * The links between the nodes: those that the view draws, and one for every input that is in the view. That a stock
 * feeds the flow at its own pipe is seen in the pipe; a link for it is drawn only where the view says so. Arcs that
 * nobody bent go round the labels of `around`.
 */
export function arcsOf(input: FigureInput, nodes: readonly FigureNode[], pipes: readonly FigurePipe[], around: readonly FigureNode[]): readonly FigureLink[] {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const links: FigureLink[] = [];
  const drawn = new Set<string>();
  for (const item of input.items) {
    if (item.shows !== 'link') continue;
    const [from, to] = [nodeOf.get(item.from), nodeOf.get(item.to)];
    if (!from || !to || from === to) continue;
    drawn.add(`${from.of} ${to.of}`);
    links.push(linkOf(item.id, from, to, item.bend));
  }
  const free = freeLinks(input, nodes, drawn);
  const boxes = around.length === 0 || free.length > MOST_SEARCHED ? [] : obstacles(around, pipes, nodeOf);
  for (const [from, to] of free) {
    const id = `${from.id}>${to.id}`;
    links.push(boxes.length === 0 ? linkOf(id, from, to, USUAL_BEND) : bestOf(id, from, to, boxes));
  }
  return links;
}

const linkOf = (id: Id, from: FigureNode, to: FigureNode, bend: number): FigureLink => ({ id, from: from.id, to: to.id, cause: from.of, effect: to.of, bend, arc: arcBetween(from, to, bend) });

/** Pairs of nodes whose link nobody placed. */
function freeLinks({ doc, dependencies }: FigureInput, nodes: readonly FigureNode[], drawn: ReadonlySet<string>): [FigureNode, FigureNode][] {
  const ends = flowEnds(doc);
  const shown = new Map<Id, FigureNode[]>();
  for (const node of nodes) if (node.shape !== 'cloud') shown.set(node.of, [...(shown.get(node.of) ?? []), node]);
  return nodes.flatMap((to) => {
    if (to.shape === 'cloud' || to.shape.startsWith('ghost')) return [];
    const tied = ends.get(to.of);
    return (dependencies.get(to.of) ?? []).flatMap((cause): [FigureNode, FigureNode][] => {
      if (cause === to.of || cause === tied?.source || cause === tied?.sink || drawn.has(`${cause} ${to.of}`)) return [];
      const from = shown.get(cause)?.reduce((a, b) => (Math.hypot(b.x - to.x, b.y - to.y) < Math.hypot(a.x - to.x, a.y - to.y) ? b : a));
      return from ? [[from, to]] : [];
    });
  });
}

interface Obstacle {
  readonly node: Id;
  readonly box: Box;
  readonly weight: number;
}

function obstacles(around: readonly FigureNode[], pipes: readonly FigurePipe[], nodeOf: ReadonlyMap<Id, FigureNode>): readonly Obstacle[] {
  const shapes = around.map(({ id, box }): Obstacle => ({ node: id, box: grown(box, 3), weight: 4 }));
  const names = around.flatMap(({ id, label }): Obstacle[] => (label ? [{ node: id, box: label.box, weight: 2 }] : []));
  const lines = pipes.flatMap(({ points, valve }): Obstacle[] =>
    points.slice(1).map((to, at) => {
      const from = points[at] ?? to;
      const box = { left: Math.min(from.x, to.x), top: Math.min(from.y, to.y), right: Math.max(from.x, to.x), bottom: Math.max(from.y, to.y) };
      return { node: nodeOf.get(valve)?.id ?? valve, box: grown(box, 3), weight: 1 };
    }),
  );
  return [...shapes, ...names, ...lines];
}

function bestOf(id: Id, from: FigureNode, to: FigureNode, boxes: readonly Obstacle[]): FigureLink {
  let best: FigureLink | null = null;
  let least = Infinity;
  for (const bend of BENDS) {
    const link = linkOf(id, from, to, bend);
    const cost = hits(link.arc, from.id, to.id, boxes) + Math.abs(bend);
    if (cost < least) [best, least] = [link, cost];
    if (cost < 0.2) break;
  }
  return best ?? linkOf(id, from, to, USUAL_BEND);
}

function hits(arc: Arc, from: Id, to: Id, boxes: readonly Obstacle[]): number {
  const points = piecesOf(arc, 8);
  return boxes.reduce((sum, { node, box, weight }) => {
    if (node === to || (node === from && weight !== 2)) return sum;
    const isMet = points.slice(1).some((point, at) => segmentMeets(box, points[at] ?? point, point));
    return isMet ? sum + weight : sum;
  }, 0);
}
