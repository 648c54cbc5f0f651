import type { Id } from '../../model/id.js';
import { boxAround, centreOf, grown, segmentMeets, type Box, type Point } from '../box.js';
import { pipeOf } from '../pipe.js';
import type { TaskNode, TaskPipe } from './arrange-task.js';

/** How far from the corner of a stock a pipe may enter it, in px, and half the width of a pipe with some air. */
const CORNER = 16;
const HALF = 9;

/** How far from a stock or a corner a valve stands, in px. */
const BESIDE = 60;

/** How far beyond its valve a cloud stands at least, in px. */
const CLOUD_AT = 70;

/** The shape of a node when its centre is at `place`. */
export const shapeAt = ({ box }: TaskNode, place: Point): Box => boxAround(place, box.right - box.left, box.bottom - box.top);

/**
 * The places with each valve level with its stocks, or upright between them, wherever they and others leave it a straight
 * way, and each cloud beyond its valve. What is straight already stays.
 */
export function straightened(nodes: ReadonlyMap<Id, TaskNode>, pipes: readonly TaskPipe[], places: ReadonlyMap<Id, Point>): ReadonlyMap<Id, Point> {
  const result = new Map(places);
  const at = (id: Id): Point => result.get(id) ?? { x: 0, y: 0 };
  const stocks = [...nodes.values()].filter(({ is }) => is === 'stock');
  for (const pipe of pipes) {
    const valve = nodes.get(pipe.valve);
    const ends = [nodes.get(pipe.source), nodes.get(pipe.sink)].flatMap((node) => (node ? [node] : []));
    if (!valve || pipe.isBent) continue;
    const solid = ends.filter(({ is }) => is !== 'cloud');
    if (!valve.isFixed) {
      const boxes = solid.map((node) => shapeAt(node, at(node.id)));
      const others = stocks.filter(({ id }) => id !== pipe.source && id !== pipe.sink).map((node) => shapeAt(node, at(node.id)));
      result.set(valve.id, clearWay(boxes, others, at(valve.id)));
    }
    for (const cloud of ends) {
      if (cloud.is !== 'cloud' || cloud.isFixed) continue;
      const [other] = solid;
      result.set(cloud.id, beyond(at(valve.id), at(cloud.id), other ? at(other.id) : null));
    }
  }
  return result;
}

/** The place for a valve on a straight way between `stocks`; over or under what stands in that way. */
function clearWay(stocks: readonly Box[], others: readonly Box[], valve: Point): Point {
  const straight = inLineWith(stocks, valve);
  const [a, b] = stocks;
  if (!a || !b || hits(stocks, straight, others) === 0) return straight;
  if (hits(stocks, valve, others) === 0) return valve;
  const [from, to] = [centreOf(a), centreOf(b)];
  const row = [a, b, ...others.filter(({ left, right }) => left < Math.max(from.x, to.x) && right > Math.min(from.x, to.x))];
  const near = row.filter(({ top, bottom }) => top < Math.max(a.bottom, b.bottom) && bottom > Math.min(a.top, b.top));
  const x = Math.round((from.x + to.x) / 2);
  const [over, under] = [
    { x, y: Math.min(...near.map(({ top }) => top)) - BESIDE },
    { x, y: Math.max(...near.map(({ bottom }) => bottom)) + BESIDE },
  ];
  return hits(stocks, under, others) < hits(stocks, over, others) ? under : over;
}

/** How many of `others` a pipe from the one stock to the other runs through by way of this valve. */
function hits(stocks: readonly Box[], valve: Point, others: readonly Box[]): number {
  const [source, sink] = stocks;
  if (!source || !sink) return 0;
  const { points } = pipeOf({ source, sink, valve, bends: [] });
  return others.filter((box) => points.some((point, at) => at > 0 && segmentMeets(grown(box, HALF), points[at - 1] ?? point, point))).length;
}

/** The place for a valve nearest to `valve` on a straight way into all of `stocks`; `valve` where there is none. */
function inLineWith(stocks: readonly Box[], valve: Point): Point {
  if (stocks.length === 0) return valve;
  const low = { x: Math.max(...stocks.map(({ left }) => left + CORNER)), y: Math.max(...stocks.map(({ top }) => top + CORNER)) };
  const high = { x: Math.min(...stocks.map(({ right }) => right - CORNER)), y: Math.min(...stocks.map(({ bottom }) => bottom - CORNER)) };
  const within = (axis: 'x' | 'y'): number => Math.round(Math.max(low[axis], Math.min(high[axis], valve[axis])));
  const level = low.y <= high.y ? { x: valve.x, y: within('y') } : null;
  const upright = low.x <= high.x ? { x: within('x'), y: valve.y } : null;
  if (level && upright) return Math.abs(level.y - valve.y) <= Math.abs(upright.x - valve.x) ? level : upright;
  return level ?? upright ?? levelWithOne(stocks, valve);
}

/** The place for a valve whose pipe has to turn a corner: level with the nearer of its stocks, on the way to the other. */
function levelWithOne(stocks: readonly Box[], valve: Point): Point {
  const within = ({ top, bottom }: Box): number => Math.round(Math.max(top + CORNER, Math.min(bottom - CORNER, valve.y)));
  const [near, far] = stocks.toSorted((a, b) => Math.abs(within(a) - valve.y) - Math.abs(within(b) - valve.y));
  if (!near || !far) return valve;
  const [edge, corner] = far.left > near.left ? [near.right, (far.left + far.right) / 2] : [near.left, (far.left + far.right) / 2];
  const [low, high] = [Math.min(edge, corner) + BESIDE, Math.max(edge, corner) - BESIDE];
  return { x: Math.round(low > high ? (edge + corner) / 2 : Math.max(low, Math.min(high, valve.x))), y: within(near) };
}

/** The place for a cloud straight beyond its valve, seen from the stock at the other end; where it stands if it does so already. */
function beyond(valve: Point, cloud: Point, stock: Point | null): Point {
  const from = stock ?? { x: 2 * valve.x - cloud.x, y: 2 * valve.y - cloud.y };
  const [dx, dy] = [valve.x - from.x, valve.y - from.y];
  if (Math.abs(dx) >= Math.abs(dy)) {
    const way = dx < 0 ? -1 : 1;
    return { x: valve.x + way * Math.max(CLOUD_AT, (cloud.x - valve.x) * way), y: valve.y };
  }
  const way = dy < 0 ? -1 : 1;
  return { x: valve.x, y: valve.y + way * Math.max(CLOUD_AT, (cloud.y - valve.y) * way) };
}

/** The room of the straight parts of all pipes, without what lies within the nodes at their ends. */
export function pipeRooms(nodes: ReadonlyMap<Id, TaskNode>, pipes: readonly TaskPipe[], places: ReadonlyMap<Id, Point>): readonly Box[] {
  return pipes.flatMap(({ source, valve, sink }) => {
    const middle = places.get(valve);
    if (!middle) return [];
    return [source, sink].flatMap((end): Box[] => {
      const [node, place] = [nodes.get(end), places.get(end)];
      if (!node || !place) return [];
      const shape = shapeAt(node, place);
      if (middle.y > shape.top && middle.y < shape.bottom) {
        const x = middle.x > place.x ? shape.right : shape.left;
        return [{ left: Math.min(x, middle.x), right: Math.max(x, middle.x), top: middle.y - HALF, bottom: middle.y + HALF }];
      }
      if (middle.x > shape.left && middle.x < shape.right) {
        const y = middle.y > place.y ? shape.bottom : shape.top;
        return [{ left: middle.x - HALF, right: middle.x + HALF, top: Math.min(y, middle.y), bottom: Math.max(y, middle.y) }];
      }
      // Round one corner: above or below the end, then level to the valve.
      return [
        { left: place.x - HALF, right: place.x + HALF, top: Math.min(place.y, middle.y), bottom: Math.max(place.y, middle.y) },
        { left: Math.min(place.x, middle.x), right: Math.max(place.x, middle.x), top: middle.y - HALF, bottom: middle.y + HALF },
      ];
    });
  });
}
