import { logGamma, normalQuantile, normalShare, poissonQuantile } from './quantiles.js';

/** XMILE's `MOD`: the result has the sign of the divisor. */
function modulo(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

/** Functions of one number that the generated code calls; the rest are instructions of the machine. */
export const HOST_UNARY = {
  exp: Math.exp, ln: Math.log, log10: Math.log10, sin: Math.sin, cos: Math.cos, tan: Math.tan, arcsin: Math.asin, arccos: Math.acos, arctan: Math.atan,
  sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh, sign: Math.sign,
  'gamma-ln': logGamma, 'normal-quantile': normalQuantile, 'normal-share': normalShare,
} as const;

/** Functions of two numbers that the generated code calls. */
export const HOST_BINARY = {
  power: Math.pow, modulo, remainder: (a: number, b: number): number => a % b, 'poisson-quantile': poissonQuantile,
} as const;
