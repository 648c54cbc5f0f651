import type { Influence } from '../../model/influences.js';
import type { Id } from '../../model/id.js';
import type { ViewItem } from '../../model/view.js';
import { arcBetween, piecesOf, type Arc } from '../arc.js';
import { grown, segmentMeets, type Box, type Point } from '../box.js';
import type { FigureLink, FigureNode } from '../figure.js';
import { Near } from '../near.js';
import { outwardBends } from './outward.js';

/** Bends that are tried besides the one that goes round the loop, in the order of a tie. */
const BENDS: readonly number[] = [0.1, -0.1, 0.24, -0.24, 0, 0.05, -0.05, 0.17, -0.17, 0.3, -0.3, 0.36, -0.36, 0.43, -0.43, 0.5, -0.5, 0.6, -0.6];

/** With more links than this each takes the bend of its loop: a search would hold the hand up. */
const MOST_SEARCHED = 260;

/** What a word costs that an arc runs through, and each step away from the bend of the loop. */
const COST = { through: 4, apart: 2.2 } as const;

/** The links of a causal page: as people bent them, else round their loop and clear of words. */
export function causalArcs(items: readonly ViewItem[], nodes: readonly FigureNode[], influences: readonly Influence[]): readonly FigureLink[] {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const links: FigureLink[] = [];
  const bent = new Set<string>();
  for (const item of items) {
    if (item.shows !== 'link') continue;
    const [from, to] = [nodeOf.get(item.from), nodeOf.get(item.to)];
    if (!from || !to || from === to) continue;
    bent.add(`${from.of} ${to.of}`);
    links.push(linkOf(item.id, from, to, item.bend));
  }
  const shown = nodesOf(nodes);
  const free = influences.flatMap(({ cause, effect }): [FigureNode, FigureNode][] => (bent.has(`${cause} ${effect}`) ? [] : pairsOf(shown, cause, effect)));
  const bends = outwardBends(free);
  const words = new Near<FigureNode>();
  for (const node of nodes) words.add(grown(node.box, 3), node);
  free.forEach(([from, to], at) => {
    const id = `${from.id}>${to.id}`;
    const usual = bends[at] ?? 0.1;
    links.push(free.length > MOST_SEARCHED ? linkOf(id, from, to, usual) : clearest(id, from, to, usual, words));
  });
  return links;
}

function nodesOf(nodes: readonly FigureNode[]): ReadonlyMap<Id, readonly FigureNode[]> {
  const found = new Map<Id, FigureNode[]>();
  for (const node of nodes) {
    const known = found.get(node.of);
    if (known) known.push(node);
    else found.set(node.of, [node]);
  }
  return found;
}

/** The nearest showing of the cause, to the variable itself. */
function pairsOf(shown: ReadonlyMap<Id, readonly FigureNode[]>, cause: Id, effect: Id): [FigureNode, FigureNode][] {
  const to = shown.get(effect)?.find(({ shape }) => shape !== 'ghost-word');
  const from = to && shown.get(cause)?.reduce((a, b) => (apart(b, to) < apart(a, to) ? b : a));
  return from && to ? [[from, to]] : [];
}

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const linkOf = (id: Id, from: FigureNode, to: FigureNode, bend: number): FigureLink => ({ id, from: from.id, to: to.id, cause: from.of, effect: to.of, bend, arc: arcBetween(from, to, bend) });

function clearest(id: Id, from: FigureNode, to: FigureNode, usual: number, words: Near<FigureNode>): FigureLink {
  let best: FigureLink | null = null;
  let least = Infinity;
  for (const bend of [usual, ...BENDS]) {
    const link = linkOf(id, from, to, bend);
    const cost = COST.through * through(link.arc, from, to, words) + COST.apart * Math.abs(bend - usual);
    if (cost < least) [best, least] = [link, cost];
    if (cost === 0) break;
  }
  return best ?? linkOf(id, from, to, usual);
}

/** How many other words an arc runs through. */
function through(arc: Arc, from: FigureNode, to: FigureNode, words: Near<FigureNode>): number {
  const points = piecesOf(arc, 8);
  let count = 0;
  for (const node of words.around(aroundAll([arc.start, arc.control, arc.end]))) {
    if (node === from || node === to) continue;
    const box = grown(node.box, 3);
    if (points.slice(1).some((point, at) => segmentMeets(box, points[at] ?? point, point))) count++;
  }
  return count;
}

const aroundAll = (points: readonly Point[]): Box => ({
  left: Math.min(...points.map(({ x }) => x)),
  right: Math.max(...points.map(({ x }) => x)),
  top: Math.min(...points.map(({ y }) => y)),
  bottom: Math.max(...points.map(({ y }) => y)),
});
