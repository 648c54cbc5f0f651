import type { Id } from '../../model/id.js';
import { grown, intersects, type Box, type Point } from '../box.js';
import { placeAuxiliaries } from '../place-auxiliaries.js';
import { apart } from './apart.js';
import type { Arrange, ArrangeEdge, ArrangeNode } from './arrange-node.js';
import type { ArrangeTask, TaskNode } from './arrange-task.js';
import { force } from './force.js';
import { layered } from './layered.js';
import { pipeRooms, straightened } from './straight-pipes.js';
import { tidy, TIDY_ROOM } from './tidy.js';

const WAYS: Readonly<Record<ArrangeTask['way'], Arrange>> = { layered, force, tidy };

/** How often pipes are made straight and pushed apart again. */
const ROUNDS = 4;

/** How often pipes are tidied at most; each turn leaves fewer that are not in line. */
const TURNS = 60;

type Places = ReadonlyMap<Id, Point>;

/**
 * New centres of everything on a page. Stocks, valves and clouds come first, with straight pipes; the rest gives way to
 * them. What is fixed stays, and nothing that is free comes to overlap anything, a pipe neither.
 */
export function arrangePage(task: ArrangeTask): Places {
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
  let places: Places = new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));
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
function boxed({ id, is, x, y, room, isFixed: own }: TaskNode, places: Places, isFixed = own): ArrangeNode {
  const place = places.get(id) ?? { x, y };
  const [width, height] = [evenSpan(room.left - x, room.right - x), evenSpan(room.top - y, room.bottom - y)];
  return {
    id,
    width: width.size,
    height: height.size,
    x: place.x + width.middle,
    y: place.y + height.middle,
    isFixed,
    anchor: { x: -width.middle, y: -height.middle },
    isOnlyRoom: is === 'valve' || is === 'cloud',
  };
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

/** The parts of pipes in line, and clear of each other and of what is fixed. */
function piped(nodeOf: ReadonlyMap<Id, TaskNode>, works: readonly TaskNode[], { nodes, pipes, way }: ArrangeTask, start: Places): Places {
  const inWorks = new Set(works.map(({ id }) => id));
  const all = [...works, ...nodes.filter(({ id, isFixed }) => isFixed && !inWorks.has(id))];
  let places = start;
  for (let round = 0; round < (way === 'tidy' ? TURNS : ROUNDS); round++) {
    const next =
      way === 'tidy'
        ? straightWhereFree(nodeOf, all, pipes, merged(places, arranged(tidy, all, places, [])))
        : clear(all, straightened(nodeOf, pipes, places));
    const isStill = isSame(next, places);
    places = next;
    if (isStill) break;
  }
  return places;
}

const clear = (nodes: readonly TaskNode[], places: Places): Places => merged(places, arranged(onlyApart, nodes, places, []));

/** Each pipe made straight where none of its parts comes to touch anything by that. */
function straightWhereFree(nodeOf: ReadonlyMap<Id, TaskNode>, all: readonly TaskNode[], pipes: ArrangeTask['pipes'], start: Places): Places {
  const places = new Map(start);
  const roomAt = (node: TaskNode, place: Point): Box => ({
    left: node.room.left + place.x - node.x,
    right: node.room.right + place.x - node.x,
    top: node.room.top + place.y - node.y,
    bottom: node.room.bottom + place.y - node.y,
  });
  for (const pipe of pipes) {
    const next = straightened(nodeOf, [pipe], places);
    const moved = [pipe.source, pipe.valve, pipe.sink].filter((id) => next.get(id)?.x !== places.get(id)?.x || next.get(id)?.y !== places.get(id)?.y);
    const isFree = moved.every((id) => {
      const node = nodeOf.get(id);
      if (!node) return true;
      // A px more than tidying leaves, for halves that it rounds.
      const room = grown(roomAt(node, next.get(id) ?? node), TIDY_ROOM + 1);
      return all.every((other) => other.id === id || !intersects(roomAt(other, next.get(other.id) ?? other), room));
    });
    if (isFree) for (const id of moved) places.set(id, next.get(id) ?? { x: 0, y: 0 });
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
