import { logGamma } from './quantiles.js';

/** The share of a distribution that lies at or below x. */
type Share = (x: number) => number;

/** Steps after which a series or a fraction has converged, or never will. */
const MOST_TERMS = 10_000;
const TINY = 1e-300;
const PRECISION = 1e-16;

/** The share of the gamma distribution of this shape and scale 1 below x. Series below shape + 1, continued fraction above (Abramowitz and Stegun 6.5.29 and 6.5.31). */
export function gammaShare(x: number, shape: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? x : 0;
  if (x === Infinity) return 1;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) sum += term *= x / (shape + n);
    return Math.min(1, front * sum);
  }
  return 1 - Math.min(1, front * fraction((n) => ({ over: n === 0 ? 1 : -n * (n - shape), under: x + 2 * n + 1 - shape })));
}

/** The share of the beta distribution below x, by its continued fraction (Abramowitz and Stegun 26.5.8), from the end where that converges fast. */
export function betaShare(x: number, alpha: number, beta: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? x : 0;
  if (x >= 1) return 1;
  if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - betaShare(1 - x, beta, alpha);
  const front = Math.exp(logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) + alpha * Math.log(x) + beta * Math.log1p(-x)) / alpha;
  const over = (n: number): number => {
    if (n === 0) return 1;
    const m = Math.floor(n / 2);
    return n % 2 === 0 ? (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m)) : (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1));
  };
  return Math.min(1, front * fraction((n) => ({ over: over(n), under: 1 })));
}

/** A continued fraction a₀/(b₀ + a₁/(b₁ + …)), by Lentz's method. */
function fraction(part: (n: number) => { readonly over: number; readonly under: number }): number {
  const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let value = TINY;
  let c = value;
  let d = 0;
  for (let n = 0; n < MOST_TERMS; n++) {
    const { over, under } = part(n);
    d = 1 / away(under + over * d);
    c = away(under + over / c);
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return value;
}

/** What is drawn: the share of the distribution that was drawn, its two parameters, and between which limits it is cut off. */
export interface Draw {
  readonly share: number;
  readonly first: number;
  readonly second: number;
  readonly low: number;
  readonly high: number;
}

/** A gamma deviate of a shape (`first`, at least above 0) and scale 1. */
export const gammaDraw = (draw: Draw): number => (draw.first > 0 ? continuous(draw, (x) => gammaShare(x, draw.first), 0, Infinity) : Number.NaN);

/** A beta deviate: `first` is alpha, `second` beta. */
export const betaDraw = (draw: Draw): number => (draw.first > 0 && draw.second > 0 ? continuous(draw, (x) => betaShare(x, draw.first, draw.second), 0, 1) : Number.NaN);

/** How many of `second` trials succeed, each with the chance `first`. */
export function binomialDraw(draw: Draw): number {
  const trials = Math.max(0, Math.floor(draw.second));
  const chance = Math.min(1, Math.max(0, draw.first));
  return whole(draw, (k) => (k < 0 ? 0 : k >= trials ? 1 : 1 - betaShare(chance, k + 1, trials - k)), 0, trials);
}

/** How many trials it takes until `second` of them have succeeded, each with the chance `first`. */
export function negativeBinomialDraw(draw: Draw): number {
  const successes = Math.max(1, Math.floor(draw.second));
  const chance = Math.min(1, draw.first);
  if (!(chance > 0)) return Number.NaN;
  return whole(draw, (k) => (k < successes ? 0 : betaShare(chance, successes, k - successes + 1)), successes, Infinity);
}

/** How many events a Poisson process of mean `first` shows. */
export const poissonDraw = (draw: Draw): number => (draw.first > 0 ? whole(draw, (k) => (k < 0 ? 0 : 1 - gammaShare(draw.first, k + 1)), 0, Infinity) : draw.first <= 0 ? 0 : Number.NaN);

/** The value below which the drawn share lies of what the limits leave, by halving. Where they leave nothing, the nearer limit. */
function continuous({ share, low, high }: Draw, shareOf: Share, least: number, most: number): number {
  if (![share, low, high].every((value) => !Number.isNaN(value))) return Number.NaN;
  const from = Math.max(low, least);
  const to = Math.min(high, most);
  if (!(from < to)) return Math.min(most, Math.max(least, low > most ? most : Math.min(from, high)));
  const wanted = shareOf(from) + share * (shareOf(to) - shareOf(from));
  return bracketed((x) => shareOf(x) < wanted, from, to);
}

/** The same for whole numbers: the least one at or below which the wanted share lies. */
function whole({ share, low, high }: Draw, shareOf: Share, least: number, most: number): number {
  if (![share, low, high].every((value) => !Number.isNaN(value))) return Number.NaN;
  const from = Math.max(Math.ceil(low), least);
  const to = Math.min(Math.floor(high), most);
  if (from >= to) return Math.min(most, Math.max(least, from));
  const wanted = shareOf(from - 1) + share * (shareOf(to) - shareOf(from - 1));
  if (shareOf(from) >= wanted) return from;
  let step = 1;
  let below = from;
  while (below + step < to && shareOf(below + step) < wanted) {
    below += step;
    step *= 2;
  }
  let above = Math.min(to, below + step);
  // Ends where no whole number that can be told from both lies between them: far out, and at infinity, that is soon.
  for (let middle = Math.floor((below + above) / 2); middle > below && middle < above; middle = Math.floor((below + above) / 2)) {
    if (shareOf(middle) < wanted) below = middle;
    else above = middle;
  }
  return above;
}

/** Where `isBelow` turns from true to false between two numbers, to the last bit; an end at infinity is looked for first. */
function bracketed(isBelow: (x: number) => boolean, from: number, to: number): number {
  let low = from;
  let high = to;
  if (high === Infinity) {
    high = Math.max(1, 2 * low);
    while (isBelow(high) && high < Number.MAX_VALUE / 4) high *= 2;
  }
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return high;
}
