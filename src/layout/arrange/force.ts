import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Id } from '../../model/id.js';
import { segmentsCross, type Point } from '../box.js';
import { apart } from './apart.js';
import { connectedSets, edgesBetween, middleOf, type Arrange, type ArrangeEdge, type ArrangeNode } from './arrange-node.js';
import { byDistance } from './by-distance.js';
import { packed } from './packed.js';
import { pushBoxes } from './push-boxes.js';
import { turnedTo } from './turned-to.js';

/** Room along a link between the boxes at its ends, and between boxes that no link ties, in px. */
const LINK = 66;
const ROOM = 26;

/** Up to this many nodes several starts are tried, and crossings are counted. */
const FEW = 120;

interface Body extends SimulationNodeDatum {
  readonly node: ArrangeNode;
  x: number;
  y: number;
}

/**
 * As if links were springs and boxes pushed each other away: loops come out round. Starts from where things are, and for
 * smaller maps also from a ring, and keeps what crosses least. Each connected set stands by itself unless something is
 * fixed.
 */
export const force: Arrange = (nodes, edges) => {
  const free = nodes.filter(({ isFixed }) => !isFixed);
  const ties = edgesBetween(nodes, edges);
  if (free.length < nodes.length) return apart(nodes, sprung(nodes, ties, here(nodes)));
  const sets = connectedSets(nodes, ties);
  const laid = sets.map((set) => {
    const own = new Set(set.map(({ id }) => id));
    return bestOf(
      set,
      ties.filter(({ from }) => own.has(from)),
    );
  });
  return apart(nodes, packed(laid, nodes, middleOf(nodes)));
};

function bestOf(set: readonly ArrangeNode[], edges: readonly ArrangeEdge[]): ReadonlyMap<Id, Point> {
  if (set.length > FEW) return sprung(set, edges, here(set));
  const step = LINK + set.reduce((sum, { width, height }) => sum + (width + height) / 2, 0) / set.length;
  const around = alongEdges(set, edges);
  const present = here(set);
  let best: ReadonlyMap<Id, Point> = present;
  let least = Infinity;
  for (const start of [present, ring(around), ring(set)]) {
    const laid = sprung(set, edges, turnedTo(byDistance(set, edges, start, step), present, set));
    const cost = tangle(laid, edges);
    // What is as good stays as near as it can to where people put it.
    if (cost < least) [best, least] = [laid, cost];
  }
  return best;
}

/** The nodes as one comes by them along the edges, so that a loop is walked round. */
function alongEdges(set: readonly ArrangeNode[], edges: readonly ArrangeEdge[]): readonly ArrangeNode[] {
  const next = new Map<Id, Id[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const nodeOf = new Map(set.map((node) => [node.id, node]));
  const walked: ArrangeNode[] = [];
  for (const { id: start } of set) {
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const node = nodeOf.get(id);
      if (!node) continue;
      nodeOf.delete(id);
      walked.push(node);
      open.push(...(next.get(id) ?? []).toReversed());
    }
  }
  return walked;
}

/** Where things are, as numbers away from their middle; a ring where they are all in one place. */
function here(nodes: readonly ArrangeNode[]): ReadonlyMap<Id, Point> {
  const middle = middleOf(nodes);
  const isOneHeap = new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size < Math.min(nodes.length, 2 + nodes.length / 4);
  return isOneHeap ? ring(nodes) : new Map(nodes.map(({ id, x, y }) => [id, { x: x - middle.x, y: y - middle.y }]));
}

function ring(nodes: readonly ArrangeNode[]): ReadonlyMap<Id, Point> {
  const radius = (nodes.length * 120) / (2 * Math.PI);
  return new Map(
    nodes.map(({ id }, at) => [
      id,
      { x: radius * Math.sin((2 * Math.PI * at) / nodes.length), y: -radius * Math.cos((2 * Math.PI * at) / nodes.length) },
    ]),
  );
}

function sprung(nodes: readonly ArrangeNode[], edges: readonly ArrangeEdge[], start: ReadonlyMap<Id, Point>): ReadonlyMap<Id, Point> {
  const middle = middleOf(nodes);
  const bodies = nodes.map((node): Body => {
    const { x, y } = node.isFixed ? { x: node.x - middle.x, y: node.y - middle.y } : (start.get(node.id) ?? { x: 0, y: 0 });
    return { node, x, y, ...(node.isFixed ? { fx: x, fy: y } : {}) };
  });
  const bodyOf = new Map(bodies.map((body) => [body.node.id, body]));
  const links = edges.flatMap(({ from, to }) => {
    const [source, target] = [bodyOf.get(from), bodyOf.get(to)];
    return source && target ? [{ source, target }] : [];
  });
  const ticks = nodes.length <= FEW ? 300 : nodes.length <= 600 ? 160 : 90;
  const simulation = forceSimulation(bodies)
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force(
      'link',
      forceLink<Body, (typeof links)[number]>(links).distance(({ source, target }) => LINK + reach(source, target)),
    )
    .force(
      'push',
      forceManyBody<Body>()
        .strength(({ node }) => -3.5 * (node.width + node.height))
        .distanceMax(900),
    )
    // A wider than high window holds more of the map.
    .force('x', forceX<Body>(0).strength(0.02))
    .force('y', forceY<Body>(0).strength(0.035))
    .force(
      'boxes',
      pushBoxes<Body>(({ node }) => node, ROOM),
    )
    .stop();
  simulation.tick(ticks);
  return new Map(
    bodies.map(({ node, x, y }) => [
      node.id,
      { x: node.isFixed ? node.x : middle.x + Math.round(x), y: node.isFixed ? node.y : middle.y + Math.round(y) },
    ]),
  );
}

/** How much of the way between two centres lies within the boxes, about. */
function reach(a: Body, b: Body): number {
  const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  const way = Math.hypot(dx, dy) || 1;
  const within = ({ node }: Body): number =>
    Math.min(dx === 0 ? Infinity : (node.width / 2) * (way / dx), dy === 0 ? Infinity : (node.height / 2) * (way / dy), node.width / 2);
  return within(a) + within(b);
}

/** Crossings of edges, and a little for edges that are longer than they need be. */
function tangle(places: ReadonlyMap<Id, Point>, edges: readonly ArrangeEdge[]): number {
  const lines = edges.flatMap(({ from, to }) => {
    const [a, b] = [places.get(from), places.get(to)];
    return a && b ? [{ from, to, a, b }] : [];
  });
  let crossings = 0;
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      const isTied = one.from === other.from || one.from === other.to || one.to === other.from || one.to === other.to;
      if (!isTied && segmentsCross(one.a, one.b, other.a, other.b)) crossings++;
    }
  });
  const length = lines.reduce((sum, { a, b }) => sum + Math.hypot(a.x - b.x, a.y - b.y), 0);
  return crossings + length / 1e4 / Math.max(1, lines.length);
}
