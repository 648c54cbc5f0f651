import { pointAt } from '../../layout/arc.js';
import { boxAround, grown, intersects, type Box, type Point } from '../../layout/box.js';
import type { Id } from '../../model/id.js';
import type { Scene, SceneLink, ScenePipe } from './scene.js';

/** A grip on what is chosen: an end of a pipe, a corner of it or the middle between two, the middle of a link's curve, or a port from which a link or a flow is drawn. */
export type Handle = Point &
  (
    | { readonly grip: 'end'; readonly key: string; readonly flow: Id; readonly valve: Id; readonly end: 'source' | 'sink' }
    | { readonly grip: 'corner' | 'middle'; readonly key: string; readonly valve: Id; readonly at: number }
    | { readonly grip: 'curve'; readonly key: string; readonly link: Id }
    | { readonly grip: 'port'; readonly key: string; readonly node: Id }
  );

/** A pipe piece shorter than this has no grip in its middle: there would be no room to hold it. */
const SHORTEST = 56;

/** How far its ports stand off a shape, in px. */
const OFF = 9;

/** The grips of a pipe: its two ends, its corners, and the middle of every long piece. */
export function pipeHandles({ flow, valve, points }: ScenePipe, bends: readonly Point[]): readonly Handle[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const ends: Handle[] = [
    { grip: 'end', key: `${valve} source`, flow, valve, end: 'source', x: first.x, y: first.y },
    { grip: 'end', key: `${valve} sink`, flow, valve, end: 'sink', x: last.x, y: last.y },
  ];
  const corners = bends.map(({ x, y }, at): Handle => ({ grip: 'corner', key: `${valve} corner ${at}`, valve, at, x, y }));
  const middles = points.slice(1).flatMap((to, at): Handle[] => {
    const from = points[at] ?? to;
    return Math.hypot(to.x - from.x, to.y - from.y) < SHORTEST ? [] : [{ grip: 'middle', key: `${valve} middle ${at}`, valve, at, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }];
  });
  return [...middles, ...corners, ...ends];
}

/** The grip of a link's curve: its middle. */
export function curveHandle({ id, arc }: SceneLink): Handle {
  const { x, y } = pointAt(arc, 0.5);
  return { grip: 'curve', key: `${id} curve`, link: id, x, y };
}

/** The four ports of a shape, but for one that would stand on its name. */
export function portsOf(node: { readonly id: Id; readonly box: Box; readonly label?: { readonly box: Box } | null | undefined }): readonly Handle[] {
  const { left, right, top, bottom } = node.box;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [
    { x, y: top - OFF },
    { x: right + OFF, y },
    { x, y: bottom + OFF },
    { x: left - OFF, y },
  ].flatMap((at, side): Handle[] => (node.label && intersects(grown(node.label.box, 3), boxAround(at, 10, 10)) ? [] : [{ grip: 'port', key: `${node.id} port ${side}`, node: node.id, ...at }]));
}

/** The bend of a link whose curve passes through a place: how far that is off its chord, as a fraction of it. Within a hair it is straight. */
export function bendThrough(from: Point, to: Point, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  if (length === 0) return 0;
  const bend = ((x - (from.x + to.x) / 2) * dy - (y - (from.y + to.y) / 2) * dx) / length;
  return Math.abs(bend) < 0.02 ? 0 : Math.round(Math.max(-1.2, Math.min(1.2, bend)) * 100) / 100;
}

/** How near to the line between its neighbours a corner is none any more, and how near to level or upright it becomes so, in px. */
const STRAIGHT = 7;

/**
 * The corners of a pipe when a hand holds one of them, or the middle of a piece, at a place: near to level or upright with a
 * neighbour it becomes so, and one on the line between its neighbours goes. A pipe with only its valve left has none.
 */
export function cornersWith({ points }: Pick<ScenePipe, 'points'>, valve: Point, bends: readonly Point[], handle: { readonly grip: 'corner' | 'middle'; readonly at: number }, to: Point): readonly Point[] {
  // A pipe that ran by itself keeps its way through the valve, and the corners that it had.
  const own = bends.length > 0 ? bends : points.slice(1, -1);
  const [first, last] = [points[0], points.at(-1)];
  const at = handle.grip === 'corner' ? handle.at : bends.length > 0 ? indexBefore(points, own, handle.at) : handle.at;
  const rest = handle.grip === 'corner' ? own.filter((_, index) => index !== at) : own;
  const [before, after] = [rest[at - 1] ?? first, rest[at] ?? last];
  const held = levelled(to, [before, after]);
  if (handle.grip === 'corner' && before && after && isOnLine(before, after, to)) return rest.length === 1 && isSame(rest[0], valve) ? [] : rest;
  return [...rest.slice(0, at), { x: Math.round(held.x), y: Math.round(held.y) }, ...rest.slice(at)];
}

/** Which corner comes after the piece of a pipe: pieces are counted with the ends that the pipe was given. */
const indexBefore = (points: readonly Point[], bends: readonly Point[], piece: number): number => {
  const next = points[piece + 1];
  const found = bends.findIndex((bend) => isSame(bend, next));
  return found >= 0 ? found : piece === 0 ? 0 : bends.length;
};

const isSame = (a: Point | undefined, b: Point | undefined): boolean => a !== undefined && b !== undefined && Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1;

function levelled(to: Point, neighbours: readonly (Point | undefined)[]): Point {
  const x = neighbours.find((one) => one && Math.abs(one.x - to.x) < STRAIGHT)?.x ?? to.x;
  const y = neighbours.find((one) => one && Math.abs(one.y - to.y) < STRAIGHT)?.y ?? to.y;
  return { x, y };
}

function isOnLine(a: Point, b: Point, p: Point): boolean {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return true;
  const along = ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length;
  const off = Math.abs((p.x - a.x) * (b.y - a.y) - (p.y - a.y) * (b.x - a.x)) / length;
  return off < STRAIGHT && along > 0 && along < length;
}

/** The link of the scene with this id. */
export const linkOf = ({ links }: Pick<Scene, 'links'>, id: Id): SceneLink | null => links.find((link) => link.id === id) ?? null;
