import type { Id } from '../../model/id.js';
import { boxAround, type Box, type Point } from '../box.js';
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
 * The places with each valve level with its stocks, or upright between them, wherever they leave it a straight way, and
 * each cloud beyond its valve. What is straight already stays.
 */
export function straightened(nodes: ReadonlyMap<Id, TaskNode>, pipes: readonly TaskPipe[], places: ReadonlyMap<Id, Point>): ReadonlyMap<Id, Point> {
  const result = new Map(places);
  const at = (id: Id): Point => result.get(id) ?? { x: 0, y: 0 };
  for (const pipe of pipes) {
    const valve = nodes.get(pipe.valve);
    const ends = [nodes.get(pipe.source), nodes.get(pipe.sink)].flatMap((node) => (node ? [node] : []));
    if (!valve || pipe.isBent) continue;
    const solid = ends.filter(({ is }) => is !== 'cloud');
    if (!valve.isFixed)
      result.set(
        valve.id,
        inLineWith(
          solid.map((node) => shapeAt(node, at(node.id))),
          at(valve.id),
        ),
      );
    for (const cloud of ends) {
      if (cloud.is !== 'cloud' || cloud.isFixed) continue;
      const [other] = solid;
      result.set(cloud.id, beyond(at(valve.id), at(cloud.id), other ? at(other.id) : null));
    }
  }
  return result;
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
