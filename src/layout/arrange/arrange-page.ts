import type { Id } from '../../model/id.js';
import type { Point } from '../box.js';
import { placeAuxiliaries } from '../place-auxiliaries.js';
import { apart } from './apart.js';
import type { Arrange, ArrangeEdge, ArrangeNode } from './arrange-node.js';
import type { ArrangeTask, TaskNode } from './arrange-task.js';
import { force } from './force.js';
import { layered } from './layered.js';
import { pipeRooms, straightened } from './straight-pipes.js';
import { tidy } from './tidy.js';

const WAYS: Readonly<Record<ArrangeTask['way'], Arrange>> = { layered, force, tidy };

/** How often pipes are made straight and pushed apart again. */
const ROUNDS = 4;

/** How often a page is tidied at most until nothing moves any more. */
const TURNS = 24;

type Places = ReadonlyMap<Id, Point>;

/**
 * New centres of everything on a page. Stocks, valves and clouds come first, with straight pipes; the rest gives way to
 * them. What is fixed stays, and nothing that is free comes to overlap anything, a pipe neither.
 */
export function arrangePage(task: ArrangeTask): Places {
  const start: Places = new Map(task.nodes.map(({ id, x, y }) => [id, { x, y }]));
  let places = turnOf(task, start);
  // What is tidied once more may still move a little: a valve into line with the stock that just came into line.
  for (let turn = 1; task.way === 'tidy' && turn < TURNS; turn++) {
    const next = turnOf(task, places);
    if (isSame(next, places)) break;
    places = next;
  }
  return places;
}

function turnOf(task: ArrangeTask, start: Places): Places {
  const { nodes, pipes, links, way } = task;
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const inPipes = new Set(pipes.flatMap(({ source, valve, sink }) => [source, valve, sink]));
  const works = nodes.filter(({ id }) => inPipes.has(id));
  const edges = [
    ...pipes.flatMap(({ source, valve, sink }): ArrangeEdge[] => [
      { from: source, to: valve },
      { from: valve, to: sink },
    ]),
    ...links,
  ];
  const others = nodes.filter(({ id }) => !inPipes.has(id));
  let places = start;
  if (way === 'force' || works.length === 0) places = arranged(WAYS[way], nodes, places, edges);
  if (works.length > 0) {
    if (way === 'layered') places = merged(places, arranged(layered, works, places, edges.slice(0, 2 * pipes.length)));
    places = piped(nodeOf, works, task, places);
    if (way === 'layered') places = merged(places, around(others, task, places));
  }
  return settled(nodeOf, inPipes, task, way === 'tidy' ? tidy : null, remarksBeside(nodes, way, places));
}

const isSame = (a: Places, b: Places): boolean => [...a].every(([id, { x, y }]) => b.get(id)?.x === x && b.get(id)?.y === y);

const merged = (places: Places, more: Places): Places => new Map([...places, ...more]);

/** The node as a box with its name, centred where `place` puts it. Its centre lies whole px from that of its shape. */
function boxed({ id, x, y, room, isFixed: own }: TaskNode, places: Places, isFixed = own): ArrangeNode {
  const place = places.get(id) ?? { x, y };
  const [width, height] = [evenSpan(room.left - x, room.right - x), evenSpan(room.top - y, room.bottom - y)];
  return { id, width: width.size, height: height.size, x: place.x + width.middle, y: place.y + height.middle, isFixed };
}

function evenSpan(from: number, to: number): { readonly size: number; readonly middle: number } {
  const [low, high] = [Math.floor(from), Math.ceil(to)];
  const size = high - low + ((high - low) % 2);
  return { size, middle: low + size / 2 };
}

/** The places after a way of arranging, told of the boxes and given back for the shapes in them. */
function arranged(
  arrange: Arrange,
  nodes: readonly TaskNode[],
  places: Places,
  edges: readonly ArrangeEdge[],
  isFixed?: (node: TaskNode) => boolean,
  more: readonly ArrangeNode[] = [],
): Places {
  const boxes = nodes.map((node) => boxed(node, places, isFixed?.(node)));
  const found = arrange([...boxes, ...more], edges);
  return new Map(
    nodes.map((node, at): [Id, Point] => {
      const [box, place] = [boxes[at], places.get(node.id) ?? node];
      const next = box && found.get(node.id);
      return [node.id, next ? { x: place.x + next.x - box.x, y: place.y + next.y - box.y } : place];
    }),
  );
}

const onlyApart: Arrange = (nodes) => apart(nodes, new Map(nodes.map((node) => [node.id, node])));

/** The parts of pipes in line, and clear of each other. */
function piped(nodeOf: ReadonlyMap<Id, TaskNode>, works: readonly TaskNode[], { nodes, pipes, way }: ArrangeTask, start: Places): Places {
  const inWorks = new Set(works.map(({ id }) => id));
  const all = [...works, ...nodes.filter(({ id, isFixed }) => isFixed && !inWorks.has(id))];
  let places = start;
  for (let round = 0; round < ROUNDS; round++) {
    const straight = straightened(nodeOf, pipes, places);
    const next = merged(straight, arranged(way === 'tidy' ? tidy : onlyApart, all, straight, []));
    const isStill = works.every(({ id }) => next.get(id)?.x === places.get(id)?.x && next.get(id)?.y === places.get(id)?.y);
    places = next;
    if (isStill) break;
  }
  return places;
}

/** Everything beside the pipes on a grid around them, near what it is tied to. */
function around(others: readonly TaskNode[], { links, pipes, nodes }: ArrangeTask, places: Places): Places {
  const movable = others.filter(({ isFixed, is }) => !isFixed && is !== 'comment');
  const free = new Set(movable.map(({ id }) => id));
  const standing = nodes.filter(({ id }) => !free.has(id));
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const found = placeAuxiliaries({
    names: movable.map(({ id }) => id),
    links: links.map(({ from, to }) => [from, to] as const),
    fixed: new Map(
      standing.flatMap(({ id }) => {
        const place = places.get(id);
        return place ? [[id, place] as const] : [];
      }),
    ),
    taken: [
      ...standing.map((node) => {
        const { x, y, width, height } = boxed(node, places);
        return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
      }),
      ...pipeRooms(nodeOf, pipes, places),
    ],
  });
  return new Map(
    movable.flatMap(({ id }) => {
      const place = found.get(id);
      return place ? [[id, place] as const] : [];
    }),
  );
}

/** Remarks go along with what they stand beside, unless everything stays nearly where it was. */
function remarksBeside(nodes: readonly TaskNode[], way: ArrangeTask['way'], places: Places): Places {
  if (way === 'tidy') return places;
  const others = nodes.filter(({ is }) => is !== 'comment' && is !== 'cloud');
  const moved = new Map(places);
  for (const remark of nodes) {
    if (remark.is !== 'comment' || remark.isFixed || others.length === 0) continue;
    const beside = others.reduce((a, b) => (Math.hypot(b.x - remark.x, b.y - remark.y) < Math.hypot(a.x - remark.x, a.y - remark.y) ? b : a));
    const place = places.get(beside.id) ?? beside;
    moved.set(remark.id, { x: remark.x + place.x - beside.x, y: remark.y + place.y - beside.y });
  }
  return moved;
}

/** Everything clear of everything else: the parts of pipes stay where they are clear of each other, and the rest gives way. */
function settled(
  nodeOf: ReadonlyMap<Id, TaskNode>,
  inPipes: ReadonlySet<Id>,
  { nodes, pipes }: ArrangeTask,
  tidied: Arrange | null,
  places: Places,
): Places {
  const rooms = pipeRooms(nodeOf, pipes, places).map((room, at): ArrangeNode => {
    const node: TaskNode = { id: `pipe ${at}`, is: 'word', x: 0, y: 0, box: room, room, isFixed: true };
    return { ...boxed(node, new Map()), isOnlyRoom: true };
  });
  return arranged(tidied ?? onlyApart, nodes, places, [], ({ id, isFixed }) => isFixed || inPipes.has(id), rooms);
}
