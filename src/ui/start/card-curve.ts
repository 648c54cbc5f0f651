import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** Two lines of one quantity over time, small: base, and the scenario that is shown beside it. */
export interface CardCurve {
  readonly times: ArrayLike<number>;
  readonly base: ArrayLike<number>;
  readonly shown: ArrayLike<number> | null;
}

/** Where the lines of a {@link CardCurve} run in a box. */
export interface CurvePaths {
  readonly base: string;
  readonly shown: string | null;
  readonly baseEnd: number;
  readonly shownEnd: number | null;
}

/** A box to draw in: lines run from `left` to `right`, the highest value at `top`, the lowest at `bottom`. */
export interface CurveBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How many points a line needs at most: more than one a pixel cannot be seen. */
const POINTS = 160;

/** The y scale starts at 0, unless all values lie so far above it that the lines would be flat. */
function valueRange(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low === high) return [Math.min(0, low), Math.max(high, low + 1)];
  return low > high / 2 ? [low, high] : [Math.min(0, low), Math.max(0, high)];
}

/** Paths and end points of `curve` in `box`; null without at least two finite points of base. */
export function curvePaths(curve: CardCurve, box: CurveBox): CurvePaths | null {
  const rows = sampled(curve.times.length);
  const finite = (series: ArrayLike<number> | null): number[] => (series ? rows.map((row) => series[row] ?? NaN).filter(Number.isFinite) : []);
  const values = [...finite(curve.base), ...finite(curve.shown)];
  if (finite(curve.base).length < 2) return null;
  const x = scaleLinear([curve.times[0] ?? 0, curve.times[curve.times.length - 1] ?? 1], [box.left, box.right]);
  const y = scaleLinear(valueRange(values), [box.bottom, box.top]);
  const path = (series: ArrayLike<number>): string => {
    const draw = line<number>(
      (row) => x(curve.times[row] ?? 0),
      (row) => y(series[row] ?? NaN),
    ).defined((row) => Number.isFinite(series[row]));
    return draw.digits(1)(rows) ?? '';
  };
  const end = (series: ArrayLike<number>): number => y(series[series.length - 1] ?? NaN);
  return {
    base: path(curve.base),
    shown: curve.shown && path(curve.shown),
    baseEnd: end(curve.base),
    shownEnd: curve.shown && end(curve.shown),
  };
}

/** Two label heights at least `gap` apart, as near to their lines as that allows. */
export function apart(first: number, second: number, gap: number): [number, number] {
  const missing = gap - Math.abs(first - second);
  if (missing <= 0) return [first, second];
  const shift = first <= second ? missing / 2 : -missing / 2;
  return [first - shift, second + shift];
}

function sampled(length: number): number[] {
  if (length <= POINTS) return Array.from({ length }, (_, row) => row);
  return Array.from({ length: POINTS }, (_, at) => Math.round((at * (length - 1)) / (POINTS - 1)));
}
