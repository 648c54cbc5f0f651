import type { Id } from '../../model/id.js';
import type { Box, Point } from '../box.js';
import { grown, intersects } from '../box.js';
import { Near } from '../near.js';
import { boxAt, type ArrangeNode } from './arrange-node.js';
import { freePlace } from './free-place.js';
import { inLine, type Distance } from './in-line.js';

/** Room between two boxes, in px. */
export const ROOM = 10;

interface Placed {
  readonly node: ArrangeNode;
  readonly place: Point;
}

/**
 * The places with every two boxes at least `room` apart, moved as little as may be: first sideways what overlaps less
 * that way, then up and down what is left. Who stands left of or above whom stays so, unless fixed boxes leave no
 * room between them.
 */
export function apart(nodes: readonly ArrangeNode[], places: ReadonlyMap<Id, Point>, room = ROOM): ReadonlyMap<Id, Point> {
  let placed: readonly Placed[] = nodes.map((node) => ({ node, place: pointOf(places.get(node.id) ?? node) }));
  if (
    placed.every(({ node, place }) => node.isFixed || (Number.isInteger(place.x - node.x) && Number.isInteger(place.y - node.y))) &&
    !anyMeet(placed, room)
  ) {
    return new Map(placed.map(({ node, place }) => [node.id, place]));
  }
  placed = placed.map(({ node, place }) => ({ node, place: node.isFixed ? place : { x: Math.round(place.x), y: Math.round(place.y) } }));
  placed = pushed(placed, 'x', room);
  placed = pushed(placed, 'y', room);
  return settled(placed, room);
}

const spanOf = ({ node, place }: Placed, axis: 'x' | 'y', room: number): readonly [number, number] => {
  const half = ((axis === 'x' ? node.width : node.height) + room) / 2;
  return [place[axis] - half, place[axis] + half];
};

function anyMeet(placed: readonly Placed[], room: number): boolean {
  const near = new Near<Placed>();
  for (const one of placed) {
    const box = grown(boxAt(one.node, one.place), room / 2);
    for (const other of near.around(box))
      if (!(one.node.isFixed && other.node.isFixed) && intersects(grown(boxAt(other.node, other.place), room / 2), box)) return true;
    near.add(box, one);
  }
  return false;
}

/** All pushed apart along one axis, as far as it is up to that axis. */
function pushed(placed: readonly Placed[], axis: 'x' | 'y', room: number): readonly Placed[] {
  const order = placed.map((_, at) => at).toSorted((a, b) => (placed[a]?.place[axis] ?? 0) - (placed[b]?.place[axis] ?? 0) || a - b);
  const found = axis === 'x' ? sideways(placed, order, room) : allBeside(placed, order, room);
  const values = inLine(
    placed.map(({ node, place }) => ({ wanted: place[axis], isFixed: node.isFixed })),
    found,
    order,
  );
  return placed.map(({ node, place }, at) => ({ node, place: { ...place, [axis]: values[at] ?? place[axis] } }));
}

const gapOf = (a: Placed, b: Placed, axis: 'x' | 'y', room: number): number =>
  Math.ceil((axis === 'x' ? a.node.width + b.node.width : a.node.height + b.node.height) / 2 + room);

/** Distances along x between neighbours in a row: those that touch and do so less in x than in y, and those that stand free and shall not be run into. */
function sideways(placed: readonly Placed[], order: readonly number[], room: number): readonly Distance[] {
  const distances: Distance[] = [];
  sweep(placed, order, 'y', room, (active, at) => {
    const one = placed[active[at] ?? 0];
    if (!one) return;
    for (const step of [-1, 1]) {
      for (let next = at + step; next >= 0 && next < active.length; next += step) {
        const other = placed[active[next] ?? 0];
        if (!other) break;
        const [x, y] = [shared(one, other, 'x', room), shared(one, other, 'y', room)];
        if (x <= 0 || x <= y) {
          const [before, after] = step < 0 ? [next, at] : [at, next];
          distances.push({ before: active[before] ?? 0, after: active[after] ?? 0, gap: gapOf(one, other, 'x', room) });
        }
        if (x <= 0) break;
      }
    }
  });
  return distances;
}

/**
 * Distances along y between all that share a column: each to its neighbours, which holds them all apart. Fixed ones may
 * touch each other, so what stands beside them looks past them to the next.
 */
function allBeside(placed: readonly Placed[], order: readonly number[], room: number): readonly Distance[] {
  const distances: Distance[] = [];
  const upTo = (active: readonly number[], start: number, step: 1 | -1): readonly number[] => {
    const found: number[] = [];
    for (let at = start; at >= 0 && at < active.length; at += step) {
      const index = active[at] ?? 0;
      found.push(index);
      if (!placed[index]?.node.isFixed) break;
    }
    return found;
  };
  const tieAll = (befores: readonly number[], afters: readonly number[]): void => {
    for (const before of befores) {
      for (const after of afters) {
        const [a, b] = [placed[before], placed[after]];
        if (a && b && !(a.node.isFixed && b.node.isFixed)) distances.push({ before, after, gap: gapOf(a, b, 'y', room) });
      }
    }
  };
  sweep(
    placed,
    order,
    'x',
    room,
    (active, at) => {
      const own = active.slice(at, at + 1);
      tieAll(upTo(active, at - 1, -1), own);
      tieAll(own, upTo(active, at + 1, 1));
    },
    (active, at) => tieAll(upTo(active, at - 1, -1), upTo(active, at + 1, 1)),
  );
  return distances;
}

const shared = (a: Placed, b: Placed, axis: 'x' | 'y', room: number): number => {
  const [[from, to], [start, end]] = [spanOf(a, axis, room), spanOf(b, axis, room)];
  return Math.min(to, end) - Math.max(from, start);
};

/**
 * Goes over the plane along `axis` and calls `onEnter` and `onLeave` with those whose spans hold that line, in their
 * order across, and which of them enters or leaves.
 */
function sweep(
  placed: readonly Placed[],
  order: readonly number[],
  axis: 'x' | 'y',
  room: number,
  onEnter: (active: readonly number[], at: number) => void,
  onLeave?: (active: readonly number[], at: number) => void,
): void {
  const rank: number[] = [];
  order.forEach((index, at) => (rank[index] = at));
  const events = placed.flatMap((one, index) => {
    const [from, to] = spanOf(one, axis, room);
    return [
      { at: from, index, isEnter: true },
      { at: to, index, isEnter: false },
    ];
  });
  // What only touches another is gone before the other comes.
  events.sort((a, b) => a.at - b.at || Number(a.isEnter) - Number(b.isEnter) || a.index - b.index);
  const active: number[] = [];
  for (const { index, isEnter } of events) {
    const at = placeIn(active, rank, rank[index] ?? 0);
    if (isEnter) {
      active.splice(at, 0, index);
      onEnter(active, at);
    } else {
      onLeave?.(active, at);
      active.splice(at, 1);
    }
  }
}

/** Where in `active`, which is in the order of `rank`, one of this rank stands or would stand. */
function placeIn(active: readonly number[], rank: readonly number[], wanted: number): number {
  let [low, high] = [0, active.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rank[active[middle] ?? 0] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All places, with what still touches something put at the nearest free place. */
function settled(placed: readonly Placed[], room: number): ReadonlyMap<Id, Point> {
  const taken = new Near<Box>();
  const places = new Map<Id, Point>();
  const keep = ({ node, place }: Placed): void => {
    const box = boxAt(node, place);
    taken.add(box, box);
    places.set(node.id, place);
  };
  for (const one of placed) if (one.node.isFixed) keep(one);
  const left: Placed[] = [];
  for (const one of placed) {
    if (one.node.isFixed) continue;
    const box = grown(boxAt(one.node, one.place), room);
    if ([...taken.around(box)].some((other) => intersects(other, box))) left.push(one);
    else keep(one);
  }
  for (const { node, place } of left) keep({ node, place: freePlace(node, place, taken, room) });
  return new Map(placed.map(({ node, place }) => [node.id, places.get(node.id) ?? place]));
}

const pointOf = ({ x, y }: Point): Point => ({ x, y });
