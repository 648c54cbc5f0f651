import { grown, isInside, type Box, type Point } from './box.js';

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
  /** Its name, where that is met too. */
  readonly name?: Box | undefined;
}

/** How often a cut is halved: a hundredth of a pixel on any screen. */
const HALVINGS = 24;

/**
 * The arc between two shapes: the middle part of the curve from centre to centre, cut where it leaves the one and
 * before it reaches the other. That curve rises `bend` times the length of its chord; a positive bend is to the left
 * when one looks along the link on paper.
 */
export function arcBetween(from: End, to: End, bend: number): Arc {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  // The curve passes halfway between chord and control point.
  const whole: Arc = { start: { x: from.x, y: from.y }, control: { x: (from.x + to.x) / 2 + 2 * bend * dy, y: (from.y + to.y) / 2 - 2 * bend * dx }, end: { x: to.x, y: to.y } };
  const leave = cutAt((t) => isWithin(from, FROM_SOURCE, pointAt(whole, t)), 0, 1);
  const reach = cutAt((t) => isWithin(to, TO_TARGET, pointAt(whole, t)), 1, 0);
  // Shapes that touch have no room for a link between them: it runs from edge to edge.
  return leave < reach ? partOf(whole, leave, reach) : partOf(whole, Math.min(leave, 0.49), Math.max(reach, 0.51));
}

/** Where `isIn`, which holds at `inside`, first ceases to hold on the way to `outside`. */
function cutAt(isIn: (t: number) => boolean, inside: number, outside: number): number {
  let [low, high] = [inside, outside];
  for (let step = 1; step <= 16; step++) {
    const t = inside + ((outside - inside) * step) / 16;
    if (!isIn(t)) {
      high = t;
      break;
    }
    low = t;
  }
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (isIn(middle)) low = middle;
    else high = middle;
  }
  return high;
}

function isWithin({ box, isRound, x, y, name }: End, gap: number, point: Point): boolean {
  if (name && isInside(grown(name, 2), point)) return true;
  return isRound ? Math.hypot(point.x - x, point.y - y) < (box.right - box.left) / 2 + gap : isInside(grown(box, gap), point);
}

/** The part of an arc between two of its points. */
function partOf(arc: Arc, from: number, to: number): Arc {
  const [a, b] = [arc.start, arc.control];
  const mix = (p: Point, q: Point, t: number): Point => ({ x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t });
  const control = mix(mix(a, b, from), mix(b, arc.end, from), to);
  return { start: pointAt(arc, from), control, end: pointAt(arc, to) };
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
