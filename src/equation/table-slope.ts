import type { GraphicalFunction } from '../model/variable.js';

/** How steep a graphical function is at `x`: of the stretch around it, halfway of two at a point between them; level beyond the ends unless it extrapolates. */
export function tableSlope({ kind, xpts, ypts }: GraphicalFunction, x: number): number {
  const last = Math.min(xpts.length, ypts.length) - 1;
  if (Number.isNaN(x)) return NaN;
  if (kind === 'discrete' || last < 1) return 0;
  const steep = (at: number): number => ((ypts[at + 1] ?? 0) - (ypts[at] ?? 0)) / ((xpts[at + 1] ?? 0) - (xpts[at] ?? 0));
  const [first, end] = [xpts[0] ?? 0, xpts[last] ?? 0];
  if (x < first || x > end) return kind === 'extrapolate' ? steep(x < first ? 0 : last - 1) : 0;
  const at = xpts.findIndex((point) => point >= x);
  if (xpts[at] !== x) return steep(at - 1);
  const beyond = kind === 'extrapolate';
  const [before, after] = [at === 0 ? (beyond ? steep(0) : 0) : steep(at - 1), at === last ? (beyond ? steep(last - 1) : 0) : steep(at)];
  return (before + after) / 2;
}
