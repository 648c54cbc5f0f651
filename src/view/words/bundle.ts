import type { Box } from '../../layout/box.js';

/** Rows of a curve that are drawn: a bundle is thin, and shows no more. */
const ROWS = 50;

/** Several courses of one index as thin lines in `box`, all on one scale that holds the start too. `start` is the height of 100. */
export function bundlePaths(times: Float64Array, curves: readonly Float64Array[], box: Box): { readonly paths: readonly string[]; readonly start: number } {
  let [low, high] = [98, 102];
  for (const curve of curves) {
    for (const value of curve) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const step = Math.max(1, Math.floor((times.length - 1) / ROWS));
  const [from, to] = [times[0] ?? 0, times.at(-1) ?? 1];
  const x = (time: number): string => (box.left + ((time - from) / (to - from || 1)) * (box.right - box.left)).toFixed(1);
  const y = (value: number): number => box.bottom - ((value - low) / (high - low)) * (box.bottom - box.top);
  const paths = curves.map((curve) => {
    let path = '';
    for (let row = 0; row < times.length; row += step) {
      const value = curve[row] ?? Number.NaN;
      if (Number.isFinite(value)) path += `${path ? 'L' : 'M'}${x(times[row] ?? 0)} ${y(value).toFixed(1)}`;
    }
    return path;
  });
  return { paths, start: y(100) };
}
