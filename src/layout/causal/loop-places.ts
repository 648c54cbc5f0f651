import { piecesOf, type Arc } from '../arc.js';
import { boxAround, grown, intersects, isInside, unionOf, type Box, type Point } from '../box.js';
import type { FigureNode } from '../figure.js';
import { lineSegments, meetsSegment } from '../figure-lines.js';
import { Near } from '../near.js';
import type { FigureLink } from '../figure.js';

/** Side of the mark of a loop, in px. */
export const LOOP_MARK = 40;

/** How far apart the places are that are tried around the middle, in px, and how many rings of them. */
const STEP = 14;
const RINGS = 14;

/** What it costs to stand outside the loop, beside a px from its middle. */
const OUTSIDE = 90;

/** Where the mark of a loop stands, and which way the loop turns on paper. */
export interface LoopPlace extends Point {
  readonly clockwise: boolean;
}

/**
 * A place for the mark of each loop, given as its arcs: in its middle where that is free, else as near as can be; never on
 * a word, a line, or another mark. Null where there is no such place.
 */
export function loopPlaces(loops: readonly (readonly Arc[])[], nodes: readonly FigureNode[], links: readonly FigureLink[], others: readonly Box[] = []): readonly (LoopPlace | null)[] {
  const lines = lineSegments([], links);
  const taken = new Near<Box>();
  for (const box of [...nodes.map(({ box }) => grown(box, 3)), ...others]) taken.add(box, box);
  const isFree = (at: Point): boolean => {
    const box = boxAround(at, LOOP_MARK, LOOP_MARK);
    for (const one of taken.around(box)) if (intersects(one, box)) return false;
    // The pieces of an arc lie a little within its curve.
    const wide = grown(box, 4);
    for (const segment of lines.around(wide)) if (meetsSegment(wide, segment)) return false;
    return true;
  };
  return loops.map((arcs) => {
    const outline = arcs.flatMap((arc) => piecesOf(arc, 6));
    const around = unionOf(outline.map((point) => boxAround(point, 0, 0)));
    if (!around || outline.length < 3) return null;
    const middle = centroid(outline);
    let best: Point | null = null;
    let least = Infinity;
    for (let ring = 0; ring <= RINGS && ring * STEP < least; ring++) {
      for (const at of ringAround(middle, ring)) {
        const cost = Math.hypot(at.x - middle.x, at.y - middle.y) + (isWithin(outline, at) ? 0 : OUTSIDE);
        if (cost < least && isFree(at)) [best, least] = [at, cost];
      }
    }
    if (!best) return null;
    const box = grown(boxAround(best, LOOP_MARK, LOOP_MARK), 4);
    taken.add(box, box);
    return { x: Math.round(best.x), y: Math.round(best.y), clockwise: areaOf(outline) >= 0 };
  });
}

function ringAround({ x, y }: Point, ring: number): readonly Point[] {
  if (ring === 0) return [{ x, y }];
  const count = 6 * ring;
  return Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count;
    return { x: x + ring * STEP * Math.cos(angle), y: y + ring * STEP * Math.sin(angle) };
  });
}

/** Twice the area within an outline; positive where it turns with the clock, for y grows downwards. */
function areaOf(outline: readonly Point[]): number {
  return outline.reduce((sum, { x, y }, at) => {
    const next = outline[(at + 1) % outline.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
}

/** The middle of the area within an outline; of one without any, the mean of its points. */
function centroid(outline: readonly Point[]): Point {
  const area = areaOf(outline);
  const mean = { x: outline.reduce((sum, { x }) => sum + x, 0) / outline.length, y: outline.reduce((sum, { y }) => sum + y, 0) / outline.length };
  if (Math.abs(area) < 1000) return mean;
  let [cx, cy] = [0, 0];
  outline.forEach(({ x, y }, at) => {
    const next = outline[(at + 1) % outline.length] ?? { x, y };
    const part = x * next.y - next.x * y;
    cx += (x + next.x) * part;
    cy += (y + next.y) * part;
  });
  const found = { x: cx / (3 * area), y: cy / (3 * area) };
  const box = unionOf(outline.map((point) => boxAround(point, 0, 0)));
  // The outline of a loop may cross itself, and then has no middle of this kind.
  return box && isInside(box, found) ? found : mean;
}

/** Whether a point lies within an outline (even-odd rule). */
function isWithin(outline: readonly Point[], { x, y }: Point): boolean {
  let isIn = false;
  outline.forEach((a, at) => {
    const b = outline[(at + 1) % outline.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
  });
  return isIn;
}
