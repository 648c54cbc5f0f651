import { Graph, layout } from '@dagrejs/dagre';
import type { Document } from '../model/document.js';
import { itemsOf } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Point } from './box.js';
import { flowEnds } from './figure-pipes.js';
import type { Size } from './shape.js';

/** Where the stocks, the valves and the clouds of one connected set of pipes stand, around an origin of their own. */
export interface PipeWork {
  readonly stocks: ReadonlyMap<Id, Point>;
  readonly valves: ReadonlyMap<Id, Point>;
  readonly clouds: readonly { readonly flow: Id; readonly end: 'source' | 'sink'; readonly at: Point }[];
  readonly width: number;
  readonly height: number;
}

/** Room that each kind of shape takes in the layers, its name included. */
const ROOM = { stock: { width: 152, height: 108 }, valve: { width: 108, height: 78 }, cloud: { width: 44, height: 48 } } as const;
const GAP = { rank: 22, node: 26 } as const;

/** How far from its middle a pipe may enter a stock, in px. */
const ENTRY = 30;

/** All stocks and flows, in connected sets, each in layers from left to right. The largest set comes first. */
export function pipeWorks(doc: Document): readonly PipeWork[] {
  const ends = flowEnds(doc);
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: GAP.rank, nodesep: GAP.node });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of itemsOf(doc, 'stock')) graph.setNode(id, { ...ROOM.stock });
  for (const { id } of itemsOf(doc, 'flow')) {
    const { source, sink } = ends.get(id) ?? { source: null, sink: null };
    graph.setNode(id, { ...ROOM.valve });
    const [from, to] = [source ?? `${id}~source`, sink ?? `${id}~sink`];
    if (!source) graph.setNode(from, { ...ROOM.cloud });
    if (!sink) graph.setNode(to, { ...ROOM.cloud });
    graph.setEdge(from, id);
    graph.setEdge(id, to);
  }
  const rank = new Map(graph.nodes().map((name, at) => [name, at]));
  return connected(graph)
    .map((set) => pipeWork(graph, set, rank, doc, ends))
    .toSorted((a, b) => b.stocks.size + b.valves.size - a.stocks.size - a.valves.size);
}

function connected(graph: Graph): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const sets: string[][] = [];
  for (const start of graph.nodes()) {
    if (seen.has(start)) continue;
    const set: string[] = [];
    const open = [start];
    seen.add(start);
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      set.push(name);
      for (const next of graph.neighbors(name) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    sets.push(set);
  }
  return sets;
}

/** The set among all, in the order in which the document has it. */
function pipeWork(whole: Graph, set: readonly string[], rank: ReadonlyMap<string, number>, doc: Document, ends: ReturnType<typeof flowEnds>): PipeWork {
  const graph = new Graph();
  graph.setGraph({ ...(whole.graph() as object) });
  graph.setDefaultEdgeLabel(() => ({}));
  const names = set.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  for (const name of names) graph.setNode(name, { ...(whole.node(name) as object) });
  for (const name of names) for (const edge of whole.outEdges(name) ?? []) graph.setEdge(edge.v, edge.w);
  if (!isRow(graph, names)) layout(graph);
  const stocks = new Map<Id, Point>();
  const valves = new Map<Id, Point>();
  const at = (name: string): Point => {
    const { x = 0, y = 0 } = graph.node(name) as { x?: number; y?: number };
    return { x: Math.round(x), y: Math.round(y) };
  };
  for (const name of names) {
    const { kind } = doc.items.get(name) ?? {};
    if (kind === 'stock') stocks.set(name, at(name));
  }
  const clouds: { flow: Id; end: 'source' | 'sink'; at: Point }[] = [];
  for (const name of names) {
    if (doc.items.get(name)?.kind !== 'flow') continue;
    const { source = null, sink = null } = ends.get(name) ?? {};
    const valve = straightened(at(name), [source, sink].flatMap((end) => (end === null ? [] : [stocks.get(end) ?? at(end)])));
    valves.set(name, valve);
    if (!source) clouds.push({ flow: name, end: 'source', at: { x: at(`${name}~source`).x, y: valve.y } });
    if (!sink) clouds.push({ flow: name, end: 'sink', at: { x: at(`${name}~sink`).x, y: valve.y } });
  }
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { stocks, valves, clouds, width, height };
}

/** Whether the set is one chain; it is then laid in a row, which needs no search. */
function isRow(graph: Graph, names: readonly string[]): boolean {
  const [first, ...others] = names.filter((name) => graph.inEdges(name)?.length === 0);
  if (first === undefined || others.length > 0 || names.some((name) => (graph.outEdges(name)?.length ?? 0) > 1 || (graph.inEdges(name)?.length ?? 0) > 1)) return false;
  const height = Math.max(...names.map((name) => (graph.node(name) as Size).height));
  let x = 0;
  for (let name: string | undefined = first; name !== undefined; name = graph.outEdges(name)?.[0]?.w) {
    const node = graph.node(name) as Size & { x?: number; y?: number };
    Object.assign(node, { x: x + node.width / 2, y: height / 2 });
    x += node.width + GAP.rank;
  }
  Object.assign(graph.graph() as object, { width: x - GAP.rank, height });
  return true;
}

/** The valve at a height where its pipe runs level into every stock that it nearly reaches anyway. */
function straightened(valve: Point, stocks: readonly Point[]): Point {
  const level = stocks.filter(({ y }) => Math.abs(y - valve.y) <= 2 * ENTRY);
  if (level.length === 0) return valve;
  const low = Math.max(...level.map(({ y }) => y - ENTRY));
  const high = Math.min(...level.map(({ y }) => y + ENTRY));
  return low > high ? valve : { x: valve.x, y: Math.max(low, Math.min(high, valve.y)) };
}
