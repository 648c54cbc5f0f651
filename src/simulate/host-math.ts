import { logGamma, normalQuantile, normalShare, poissonQuantile } from './quantiles.js';

/** XMILE's `MOD`: the result has the sign of the divisor. */
function modulo(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

/** In how many orders `count` of `all` can stand: all·(all − 1)·…, as many factors as are taken. No number where more are taken than there are. */
function permutations(all: number, count: number): number {
  const taken = Math.floor(count);
  if (!(taken >= 0 && taken <= all) || taken > MOST_FACTORS) return Number.NaN;
  let product = 1;
  for (let at = 0; at < taken && product !== Infinity; at++) product *= Math.floor(all) - at;
  return product;
}

/** How many sets of `count` can be taken out of `all`. Every product on the way is a whole number, so it is exact while it fits. */
function combinations(all: number, count: number): number {
  const taken = Math.min(Math.floor(count), Math.floor(all) - Math.floor(count));
  if (!(taken >= 0) || taken > MOST_FACTORS) return Number.NaN;
  let product = 1;
  for (let at = 1; at <= taken && product !== Infinity; at++) product = (product * (Math.floor(all) - taken + at)) / at;
  return product;
}

/** More factors than this have no finite product. */
const MOST_FACTORS = 2000;

/** Functions of one number that the generated code calls; the rest are instructions of the machine. */
export const HOST_UNARY = {
  exp: Math.exp, ln: Math.log, log10: Math.log10, sin: Math.sin, cos: Math.cos, tan: Math.tan, arcsin: Math.asin, arccos: Math.acos, arctan: Math.atan,
  sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh, sign: Math.sign,
  'gamma-ln': logGamma, 'normal-quantile': normalQuantile, 'normal-share': normalShare,
} as const;

/** Functions of two numbers that the generated code calls. */
export const HOST_BINARY = {
  power: Math.pow, modulo, remainder: (a: number, b: number): number => a % b, 'poisson-quantile': poissonQuantile, permutations, combinations,
} as const;
