import { segmentMeets, type Box, type Point } from './box.js';

/** The way of a flow's pipe, from the edge of its source through the valve to the edge of its sink. */
export interface Pipe {
  readonly points: readonly Point[];
  /** Whether the valve sits on an upright part. */
  readonly isUpright: boolean;
}

/** What a pipe is made of: its ends, its valve and, where somebody bent it, its corners from source to sink. */
export interface PipeEnds {
  readonly source: Box;
  readonly sink: Box;
  readonly valve: Point;
  readonly bends: readonly Point[];
}

/** How far from the corner of a stock a pipe still enters it straight, in px. */
const CORNER = 8;

/** The pipe of a flow. Without corners of its own it runs level or upright wherever the valve allows, else round one corner. */
export function pipeOf({ source, sink, valve, bends }: PipeEnds): Pipe {
  const [first, last] = [bends[0], bends.at(-1)];
  const points =
    first && last
      ? [...attached(source, first, false), ...bends, ...attached(sink, last, false).toReversed()]
      : [...attached(source, valve, true), valve, ...attached(sink, valve, true).toReversed()];
  return { points: withoutDoubles(points), isUpright: isUprightAt(points, valve) };
}

/** Where a pipe to `point` leaves `box`, and the corner it takes where it cannot go straight. */
function attached(box: Box, point: Point, cornered: boolean): Point[] {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const [slackX, slackY] = [Math.min(CORNER, (box.right - box.left) / 4), Math.min(CORNER, (box.bottom - box.top) / 4)];
  if (point.y > box.top + slackY && point.y < box.bottom - slackY) return [{ x: point.x > x ? box.right : box.left, y: point.y }];
  const edgeY = point.y > y ? box.bottom : box.top;
  if (point.x > box.left + slackX && point.x < box.right - slackX) return [{ x: point.x, y: edgeY }];
  if (cornered) return [{ x, y: edgeY }, { x, y: point.y }];
  const part = Math.min((box.right - x) / Math.abs(point.x - x), (box.bottom - y) / Math.abs(point.y - y));
  return [{ x: x + (point.x - x) * part, y: y + (point.y - y) * part }];
}

function isUprightAt(points: readonly Point[], valve: Point): boolean {
  const around: Box = { left: valve.x - 1, top: valve.y - 1, right: valve.x + 1, bottom: valve.y + 1 };
  const on = points.slice(1).flatMap((to, at) => {
    const from = points[at];
    return from && segmentMeets(around, from, to) ? [Math.abs(to.y - from.y) > Math.abs(to.x - from.x)] : [];
  });
  return on.length > 0 && on.every(Boolean);
}

const withoutDoubles = (points: readonly Point[]): readonly Point[] =>
  points.filter((point, at) => at === 0 || point.x !== points[at - 1]?.x || point.y !== points[at - 1]?.y);

/** A pipe without its last `by` px, where the head stands. */
export function shortened(points: readonly Point[], by: number): readonly Point[] {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return points;
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  const part = length === 0 ? 0 : Math.max(0, 1 - by / length);
  return [...points.slice(0, -1), { x: before.x + (end.x - before.x) * part, y: before.y + (end.y - before.y) * part }];
}
