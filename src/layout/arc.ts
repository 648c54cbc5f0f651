import { edgeTowards, grown, isInside, type Box, type Point } from './box.js';

/** A quadratic arc from the edge of one shape to just before another. */
export interface Arc {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** How far an arc stays off its source and its target, in px. */
const FROM_SOURCE = 4;
const TO_TARGET = 5;

/** Bend of an arc that nobody bent. */
export const USUAL_BEND = 0.12;

/** What an arc leaves or reaches: round shapes are met on the circle, others on their box. */
export interface End {
  readonly box: Box;
  readonly isRound: boolean;
  readonly x: number;
  readonly y: number;
}

/**
 * The arc between two shapes. Its middle lies `bend` times the length of the chord off the chord; a positive bend is to
 * the left when one looks along the link on paper.
 */
export function arcBetween(from: End, to: End, bend: number): Arc {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  // The curve passes halfway between chord and control point.
  const control = { x: (from.x + to.x) / 2 + 2 * bend * dy, y: (from.y + to.y) / 2 - 2 * bend * dx };
  return { start: met(from, control, FROM_SOURCE), control, end: met(to, control, TO_TARGET) };
}

function met(end: End, towards: Point, gap: number): Point {
  if (!end.isRound) {
    const box = grown(end.box, gap);
    return isInside(box, towards) ? edgeTowards(box, { x: towards.x + (towards.x - end.x) * 1e3 || end.x, y: towards.y + (towards.y - end.y) * 1e3 || end.y }) : edgeTowards(box, towards);
  }
  const length = Math.hypot(towards.x - end.x, towards.y - end.y) || 1;
  const radius = (end.box.right - end.box.left) / 2 + gap;
  return { x: end.x + ((towards.x - end.x) / length) * radius, y: end.y + ((towards.y - end.y) / length) * radius };
}

/** The point of an arc at `t` from 0 to 1. */
export function pointAt({ start, control, end }: Arc, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
}

/** An arc as a line of `pieces` straight pieces. */
export const piecesOf = (arc: Arc, pieces: number): readonly Point[] => Array.from({ length: pieces + 1 }, (_, at) => pointAt(arc, at / pieces));

/** Length of an arc, near enough. */
export function lengthOf(arc: Arc): number {
  const points = piecesOf(arc, 8);
  return points.slice(1).reduce((sum, { x, y }, at) => sum + Math.hypot(x - (points[at]?.x ?? x), y - (points[at]?.y ?? y)), 0);
}
