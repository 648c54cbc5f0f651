import { unionOf, type Box, type Point } from '../../layout/box.js';

/** The smallest rectangle around all that is dragged. */
export const around = (boxes: readonly Box[]): Box | null => unionOf(boxes);

/** A line that says with what a shape is level: from edge to edge of both. */
export interface Guide {
  readonly from: Point;
  readonly to: Point;
}

/** How far what is dragged goes, and the lines that say why there. */
export interface Snapped extends Point {
  readonly guides: readonly Guide[];
}

/** One way in which edges and middles are compared, and the other. */
type Way = { readonly low: 'left' | 'top'; readonly high: 'right' | 'bottom'; readonly other: { readonly low: 'left' | 'top'; readonly high: 'right' | 'bottom' } };
const ACROSS: Way = { low: 'left', high: 'right', other: { low: 'top', high: 'bottom' } };
const DOWN: Way = { low: 'top', high: 'bottom', other: { low: 'left', high: 'right' } };

/**
 * What is dragged by so much, drawn to where its middle or an edge is level with that of another shape, or its gap to a
 * neighbour is that neighbour's own, no further than `reach` away. In both ways apart; without anything near it goes as it is dragged.
 */
export function snapped(box: Box, others: readonly Box[], by: Point, reach: number): Snapped {
  const moved: Box = { left: box.left + by.x, right: box.right + by.x, top: box.top + by.y, bottom: box.bottom + by.y };
  if (reach <= 0) return { ...by, guides: [] };
  const [x, y] = [nearest(moved, others, ACROSS, reach), nearest(moved, others, DOWN, reach)];
  const [dx, dy] = [Math.round(by.x + (x?.by ?? 0)), Math.round(by.y + (y?.by ?? 0))];
  const final: Box = { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };
  const guides = [...(x ? [guide(final, x, ACROSS)] : []), ...(y ? [guide(final, y, DOWN)] : [])];
  return { x: dx, y: dy, guides };
}

/** Whether two are so alike in size that a common edge says something; of a stock and a valve only the middles do. */
const isAlike = (a: number, b: number): boolean => a <= 2 * b && b <= 2 * a;

interface Match {
  readonly by: number;
  readonly with: Box;
  /** Which of the edges are level; `gap` where it is the room between. */
  readonly edge: 'low' | 'middle' | 'high' | 'gap';
}

const middleOf = (box: Box, { low, high }: Way): number => (box[low] + box[high]) / 2;

function nearest(moved: Box, others: readonly Box[], way: Way, reach: number): Match | null {
  let best: Match | null = null;
  let least = reach;
  const offer = (by: number, box: Box, edge: Match['edge']): void => {
    if (Math.abs(by) >= least) return;
    least = Math.abs(by);
    best = { by, with: box, edge };
  };
  for (const box of others) {
    offer(middleOf(box, way) - middleOf(moved, way), box, 'middle');
    if (!isAlike(box[way.high] - box[way.low], moved[way.high] - moved[way.low])) continue;
    offer(box[way.low] - moved[way.low], box, 'low');
    offer(box[way.high] - moved[way.high], box, 'high');
  }
  for (const [by, box] of gaps(moved, others, way)) offer(by, box, 'gap');
  return best;
}

/** Where the gap to a neighbour in the same row is that between this neighbour and the next, or that on the other side. */
function gaps(moved: Box, others: readonly Box[], way: Way): readonly (readonly [number, Box])[] {
  const { low, high, other } = way;
  const row = others.filter((box) => box[other.low] < moved[other.high] && box[other.high] > moved[other.low]).sort((a, b) => a[low] - b[low]);
  const before = row.filter((box) => box[high] <= middleOf(moved, way));
  const after = row.filter((box) => box[low] >= middleOf(moved, way));
  const [near, next] = [before.at(-1), before.at(-2)];
  const [far, further] = [after[0], after[1]];
  const size = moved[high] - moved[low];
  return [
    ...(near && next ? [[near[high] + (near[low] - next[high]) - moved[low], near] as const] : []),
    ...(far && further ? [[far[low] - (further[low] - far[high]) - moved[high], far] as const] : []),
    ...(near && far ? [[(near[high] + far[low] - size) / 2 - moved[low], near] as const] : []),
  ];
}

/** The line of a match: through both shapes along what is level, or over the gap. */
function guide(moved: Box, match: Match, way: Way): Guide {
  const { low, high, other } = way;
  const point = (along: number, across: number): Point => (low === 'left' ? { x: along, y: across } : { x: across, y: along });
  if (match.edge === 'gap') {
    const middle = (moved[other.low] + moved[other.high]) / 2;
    const [start, end] = match.with[high] <= moved[low] + 1 ? [match.with[high], moved[low]] : [moved[high], match.with[low]];
    return { from: point(start, middle), to: point(end, middle) };
  }
  const at = match.edge === 'low' ? moved[low] : match.edge === 'high' ? moved[high] : middleOf(moved, way);
  return { from: point(at, Math.min(moved[other.low], match.with[other.low])), to: point(at, Math.max(moved[other.high], match.with[other.high])) };
}
