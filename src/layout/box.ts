export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An upright rectangle. `y` grows downwards, as on a screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The rectangle of this size around a centre. */
export const boxAround = ({ x, y }: Point, width: number, height: number): Box => ({ left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 });

/** The rectangle with `by` more room on each side. */
export const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({ left: left - by, top: top - by, right: right + by, bottom: bottom + by });

export const centreOf = ({ left, top, right, bottom }: Box): Point => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** Whether two rectangles have more than an edge in common. */
export const intersects = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The area two rectangles have in common. */
export const overlapArea = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

export const isInside = ({ left, top, right, bottom }: Box, { x, y }: Point): boolean => x > left && x < right && y > top && y < bottom;

/** The smallest rectangle around all of `boxes`; null around nothing. */
export function unionOf(boxes: Iterable<Box>): Box | null {
  let all: Box | null = null;
  for (const { left, top, right, bottom } of boxes) {
    all = all
      ? { left: Math.min(all.left, left), top: Math.min(all.top, top), right: Math.max(all.right, right), bottom: Math.max(all.bottom, bottom) }
      : { left, top, right, bottom };
  }
  return all;
}

/** Whether the segments ab and cd cross at an inner point of both. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether any part of the segment ab lies within `box`. */
export function segmentMeets(box: Box, a: Point, b: Point): boolean {
  let [from, to] = [0, 1];
  const cuts: readonly (readonly [number, number, number])[] = [
    [b.x - a.x, box.left - a.x, box.right - a.x],
    [b.y - a.y, box.top - a.y, box.bottom - a.y],
  ];
  for (const [d, low, high] of cuts) {
    if (d === 0) {
      if (low >= 0 || high <= 0) return false;
      continue;
    }
    const [enter, leave] = d > 0 ? [low / d, high / d] : [high / d, low / d];
    from = Math.max(from, enter);
    to = Math.min(to, leave);
    if (from >= to) return false;
  }
  return true;
}
