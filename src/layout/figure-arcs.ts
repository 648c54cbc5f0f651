import type { Id } from '../model/id.js';
import { arcBetween, USUAL_BEND } from './arc.js';
import { ArcSearch } from './arc-search.js';
import type { FigureInput, FigureLink, FigureNode, FigurePipe } from './figure.js';
import { flowEnds } from './figure-pipes.js';

/** With more links than this each takes the usual bend: a search would hold the screen up. */
const MOST_SEARCHED = 1200;

/** With more links than this, so many bends of each are tried. */
const MANY = 160;
const FEW_BENDS = 4;

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
  if (around.length === 0 || free.length > MOST_SEARCHED) return [...links, ...free.map(([from, to]) => linkOf(`${from.id}>${to.id}`, from, to, USUAL_BEND))];
  const search = new ArcSearch(around, pipes, links, ...(free.length > MANY ? [FEW_BENDS] : []));
  return [...links, ...free.map(([from, to]) => search.best(from, to))];
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
