import { lengthOf, pointAt, type Arc } from './arc.js';
import { boxAround, grown, intersects, overlapArea, type Box, type Point } from './box.js';
import type { Figure, FigureLink } from './figure.js';
import { lineSegments, meetsSegment } from './figure-lines.js';
import { Near } from './near.js';

/** Side of a sign, in px. */
const SIGN = 9;

/** Half the room that a pipe takes across, and the room that is kept to shapes and names, and between two signs, in px. */
const ROOM = { pipe: 6, name: 4, sign: 6 } as const;

/** How far before the head a sign may stand, the best place first, in px. */
const BEFORE_HEAD = [15, 20, 26, 34, 42, 52, 64, 78] as const;

/** How far the middle of a sign may be off its line, the best first, in px. */
const OFF = [12, 10, 15, 19] as const;

/** What a sign costs on a shape or a name, on a line, on the outer side of its arc, for each place further from the head, and for each further off its line; room that it shares costs its area. */
const COST = { on: 1000, line: 25, outer: 6, further: 3, aside: 4 } as const;

/** Every place that is tried, with what it costs in itself. */
const CHOICES = BEFORE_HEAD.flatMap((before, rank) =>
  OFF.flatMap((off, further) => ([1, -1] as const).map((side) => ({ before, side, off, cost: COST.further * rank + COST.aside * further + (side === 1 ? 0 : COST.outer) }))),
);

/** A figure with more links than this is seen as a whole, and signs need no search. */
const MOST_SEARCHED = 600;

/**
 * Where the sign of each link stands, by the link's id: near the head, on the inner side of the arc where it touches no
 * shape, name, line, other sign or one of `others`; else where it touches least. One that would stand on a shape or a
 * name wherever it is has no place.
 */
export function signPlaces({ nodes, pills, pipes, links }: Pick<Figure, 'nodes' | 'pills' | 'pipes' | 'links'>, others: readonly Box[] = []): ReadonlyMap<string, Point> {
  if (links.length > MOST_SEARCHED) return new Map(links.map((link) => [link.id, placeAt(link, BEFORE_HEAD[0], OFF[0])]));
  const taken = new Near<Box>();
  const shared = new Near<Box>();
  const keep = (box: Box): void => {
    taken.add(box, box);
    shared.add(grown(box, ROOM.name), grown(box, ROOM.name));
  };
  for (const { box, label } of nodes) for (const one of label ? [box, label.box] : [box]) keep(one);
  for (const box of [...pills.map((pill) => pill.box), ...others]) keep(box);
  for (const { points } of pipes) for (const box of pieceBoxes(points)) shared.add(box, box);
  const lines = lineSegments([], links);
  const places = new Map<string, Point>();
  for (const link of links) {
    let best = placeAt(link, BEFORE_HEAD[0], OFF[0]);
    let least = Infinity;
    for (const { before, side, off, cost: start } of CHOICES) {
      const place = placeAt(link, before, side * off);
      const box = boxAround(place, SIGN, SIGN);
      const on = [...taken.around(box)].filter((one) => intersects(one, box)).length;
      const overlap = [...shared.around(box)].reduce((sum, one) => sum + overlapArea(one, box), 0);
      const crossed = new Set([...lines.around(box)].filter((segment) => meetsSegment(box, segment)).map(({ line }) => line)).size;
      const cost = start + COST.on * on + overlap + COST.line * crossed;
      if (cost < least) [best, least] = [place, cost];
      if (cost === 0) break;
    }
    const box = boxAround(best, SIGN, SIGN);
    if (least >= COST.on) continue;
    taken.add(box, box);
    shared.add(grown(box, ROOM.sign), grown(box, ROOM.sign));
    places.set(link.id, best);
  }
  return places;
}

/** The room of each straight piece of a pipe. */
const pieceBoxes = (points: readonly Point[]): readonly Box[] =>
  points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return grown({ left: Math.min(from.x, to.x), top: Math.min(from.y, to.y), right: Math.max(from.x, to.x), bottom: Math.max(from.y, to.y) }, ROOM.pipe);
  });

/** The place so far before the head, and so far off the line: on the inner side of the arc, negative on the outer one. */
function placeAt({ arc, bend }: FigureLink, before: number, aside: number): Point {
  const t = Math.max(0.5, 1 - before / Math.max(lengthOf(arc), 1));
  const [{ x, y }, { x: dx, y: dy }] = [pointAt(arc, t), headingAt(arc, t)];
  // A positive bend lies to the left of the link on paper, so its inner side is to the right.
  const off = aside * (bend < 0 ? -1 : 1);
  return { x: x - dy * off, y: y + dx * off };
}

/** The direction of an arc at `t`, of length 1. */
function headingAt(arc: Arc, t: number): Point {
  const [from, to] = [pointAt(arc, Math.max(0, t - 0.02)), pointAt(arc, Math.min(1, t + 0.02))];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
