import type { GraphicalFunction } from '../../model/variable.js';

/** What a graphical function is drawn in: its own scales, or what its points need. */
export interface GraphFrame {
  readonly x: { readonly min: number; readonly max: number };
  readonly y: { readonly min: number; readonly max: number };
}

/** A point that lies nearer to its neighbour than this part of the width can't be told apart from it. */
const LEAST_GAP = 1e-3;

/** The frame of a graphical function. */
export function frameOf({ xpts, ypts, yscale }: GraphicalFunction): GraphFrame {
  const x = spread(xpts);
  const own = spread(ypts);
  return { x, y: yscale ? { min: Math.min(yscale.min, own.min), max: Math.max(yscale.max, own.max) } : own };
}

function spread(values: readonly number[]): { readonly min: number; readonly max: number } {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  if (!(min <= max)) return { min: 0, max: 1 };
  return min === max ? { min: Math.min(0, min), max: max === 0 ? 1 : Math.max(0, max) } : { min, max };
}

/** A number with no more digits than its place in a span of this size deserves. */
export function rounded(value: number, span: number): number {
  if (!Number.isFinite(value) || !(span > 0)) return value;
  const decimals = Math.min(15, Math.max(0, 3 - Math.floor(Math.log10(span))));
  return Number(value.toFixed(decimals));
}

/** The function with one of its points elsewhere: never past a neighbour, and within the frame. */
export function withPointAt(gf: GraphicalFunction, at: number, to: { readonly x: number; readonly y: number }, frame: GraphFrame): GraphicalFunction {
  const width = frame.x.max - frame.x.min;
  const gap = width * LEAST_GAP;
  const [before, after] = [gf.xpts[at - 1], gf.xpts[at + 1]];
  const low = before === undefined ? frame.x.min : before + gap;
  const high = after === undefined ? frame.x.max : after - gap;
  const former = gf.xpts[at] ?? 0;
  const x = low > high ? former : rounded(Math.min(high, Math.max(low, to.x)), width);
  const fits = (before === undefined || x > before) && (after === undefined || x < after);
  const y = rounded(Math.min(frame.y.max, Math.max(frame.y.min, to.y)), frame.y.max - frame.y.min);
  return withPoints(gf, gf.xpts.map((value, which) => (which === at && fits ? x : value)), gf.ypts.map((value, which) => (which === at ? y : value)));
}

/** The function as a hand draws it from one place to another: every point that it passes moves up or down to the hand. */
export function drawnAlong(gf: GraphicalFunction, from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }, frame: GraphFrame): GraphicalFunction {
  const [left, right] = from.x <= to.x ? [from, to] : [to, from];
  const reach = (frame.x.max - frame.x.min) / Math.max(2, 2 * (gf.xpts.length - 1));
  const ypts = gf.ypts.map((former, at) => {
    const x = gf.xpts[at] ?? 0;
    const isNearest = left.x === right.x && Math.abs(x - left.x) <= reach;
    if (!isNearest && (x < left.x || x > right.x)) return former;
    const share = right.x === left.x ? 1 : (x - left.x) / (right.x - left.x);
    const y = left.y + share * (right.y - left.y);
    return rounded(Math.min(frame.y.max, Math.max(frame.y.min, y)), frame.y.max - frame.y.min);
  });
  return withPoints(gf, gf.xpts, ypts);
}

/** The function with a point more: at `x`, or in the middle of the widest gap, on the line that is there. */
export function withPoint(gf: GraphicalFunction, x: number | null, y: number | null = null): { readonly gf: GraphicalFunction; readonly at: number } | null {
  const { xpts, ypts, kind } = gf;
  const widest = xpts.slice(1).reduce((best, value, at) => (value - (xpts[at] ?? 0) > (xpts[best + 1] ?? 0) - (xpts[best] ?? 0) ? at : best), 0);
  const width = (xpts.at(-1) ?? 1) - (xpts[0] ?? 0);
  const wanted = rounded(x ?? ((xpts[widest] ?? 0) + (xpts[widest + 1] ?? 0)) / 2, width);
  if (!Number.isFinite(wanted) || xpts.some((value) => Math.abs(value - wanted) < width * LEAST_GAP)) return null;
  const at = xpts.filter((value) => value < wanted).length;
  const [x0, x1, y0, y1] = [xpts[at - 1], xpts[at], ypts[at - 1], ypts[at]];
  const between = x0 === undefined || y0 === undefined ? (y1 ?? 0) : x1 === undefined || y1 === undefined || kind === 'discrete' ? y0 : y0 + ((y1 - y0) * (wanted - x0)) / (x1 - x0);
  const { min, max } = spread(ypts);
  return { gf: withPoints(gf, xpts.toSpliced(at, 0, wanted), ypts.toSpliced(at, 0, y ?? rounded(between, max - min))), at };
}

/** The function without one of its points; null where it needs both that are left. */
export const withoutPoint = (gf: GraphicalFunction, at: number): GraphicalFunction | null => (gf.xpts.length <= 2 ? null : withPoints(gf, gf.xpts.toSpliced(at, 1), gf.ypts.toSpliced(at, 1)));

/** The function with these points, in the order of x; a scale of x that a file gave holds no longer where x changed. */
export function withPoints(gf: GraphicalFunction, xpts: readonly number[], ypts: readonly number[]): GraphicalFunction {
  const order = xpts.map((_, at) => at).sort((a, b) => (xpts[a] ?? 0) - (xpts[b] ?? 0));
  const [xs, ys] = [order.map((at) => xpts[at] ?? 0), order.map((at) => ypts[at] ?? 0)];
  const isSameX = xs.length === gf.xpts.length && xs.every((x, at) => x === gf.xpts[at]);
  const own = spread(ys);
  const yscale = gf.yscale && { min: Math.min(gf.yscale.min, own.min), max: Math.max(gf.yscale.max, own.max) };
  return { kind: gf.kind, xpts: xs, ypts: ys, ...(gf.xscale && isSameX ? { xscale: gf.xscale } : {}), ...(yscale ? { yscale } : {}) };
}

/** The function over another range of x, its points stretched along. */
export function stretched(gf: GraphicalFunction, min: number, max: number): GraphicalFunction | null {
  const [from, to] = [gf.xpts[0] ?? 0, gf.xpts.at(-1) ?? 1];
  if (!(min < max) || !Number.isFinite(max - min)) return null;
  const xpts = gf.xpts.map((x) => rounded(min + ((x - from) / (to - from)) * (max - min), max - min));
  return xpts.every((x, at) => at === 0 || x > (xpts[at - 1] ?? 0)) ? withPoints(gf, xpts, gf.ypts) : null;
}

/** A first function for a variable whose values lie between two numbers: what goes in comes out, so that nothing changes yet. */
export function firstTable(low: number, high: number): GraphicalFunction {
  const [min, max] = low < high ? [low, high] : [Math.min(0, low), Math.max(low, Math.min(0, low) + 1)];
  const xpts = Array.from({ length: 6 }, (_, at) => rounded(min + (at / 5) * (max - min), max - min));
  return { kind: 'continuous', xpts, ypts: xpts };
}
