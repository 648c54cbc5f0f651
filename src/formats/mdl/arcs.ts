import type { Point } from './sketch.js';

/** Arcs flatter than this are straight. */
const FLAT = 1e-3;
/** The most an arc bends: a point of Vensim's may lie anywhere. */
const STEEPEST = 2;
/** How far off the straight line a point of a pipe is a corner, in px. */
const CORNER = 6;

/**
 * The height over its chord, as a fraction, of the arc from `from` to `to` through `over`; positive where it bends to
 * the left of somebody who walks along it, seen on the page.
 *
 * An angle of the chord seen from the arc is half the arc on the other side, so that a quarter of the arc itself is
 * half of what that angle lacks to π.
 */
export function bendThrough(from: Point, to: Point, over: Point): number {
  const [ax, ay, bx, by] = [from.x - over.x, from.y - over.y, to.x - over.x, to.y - over.y];
  const cross = ax * by - ay * bx;
  const angle = Math.atan2(Math.abs(cross), ax * bx + ay * by);
  const bend = Math.min(Math.tan((Math.PI - angle) / 2) / 2, STEEPEST);
  if (bend < FLAT) return 0;
  return Math.round((cross > 0 ? -bend : bend) * 1e4) / 1e4 + 0;
}

/** Those points of a pipe at which it turns. */
export function cornersOf(way: readonly Point[]): Point[] {
  return way.filter((point, at) => {
    const [before, after] = [way[at - 1], way[at + 1]];
    if (!before || !after) return false;
    const length = Math.hypot(after.x - before.x, after.y - before.y);
    const area = Math.abs((point.x - before.x) * (after.y - before.y) - (point.y - before.y) * (after.x - before.x));
    return length > 0 && area / length > CORNER;
  });
}
