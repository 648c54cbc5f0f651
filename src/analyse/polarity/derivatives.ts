import type { BinaryFunction, UnaryFunction } from '../../compile/expression.js';
import { HOST_BINARY, HOST_UNARY } from '../../simulate/host-math.js';

/** The value of a function of one number. */
export function unaryValue(fn: UnaryFunction, x: number): number {
  switch (fn) {
    case 'negate':
      return -x;
    case 'not':
      return x === 0 ? 1 : 0;
    case 'abs':
      return Math.abs(x);
    case 'floor':
      return Math.floor(x);
    case 'truncate':
      return Math.trunc(x);
    case 'sqrt':
      return Math.sqrt(x);
    case 'round':
      return Math.floor(x + 0.5);
    default:
      return HOST_UNARY[fn](x);
  }
}

/** Its slope at `x`. A rounding has that of the line it follows; what only switches has none. */
export function unarySlope(fn: UnaryFunction, x: number): number {
  switch (fn) {
    case 'negate':
      return -1;
    case 'not':
    case 'sign':
      return 0;
    case 'abs':
      return Math.sign(x);
    case 'floor':
    case 'truncate':
    case 'round':
      return 1;
    case 'sqrt':
      return 0.5 / Math.sqrt(x);
    case 'exp':
      return Math.exp(x);
    case 'ln':
      return 1 / x;
    case 'log10':
      return 1 / (x * Math.LN10);
    case 'sin':
      return Math.cos(x);
    case 'cos':
      return -Math.sin(x);
    case 'tan':
      return 1 / Math.cos(x) ** 2;
    case 'arcsin':
      return 1 / Math.sqrt(1 - x * x);
    case 'arccos':
      return -1 / Math.sqrt(1 - x * x);
    case 'arctan':
      return 1 / (1 + x * x);
    case 'sinh':
      return Math.cosh(x);
    case 'cosh':
      return Math.sinh(x);
    case 'tanh':
      return 1 - Math.tanh(x) ** 2;
    default:
      return chord(HOST_UNARY[fn], x);
  }
}

/** The slope between two points on either side, where no formula is at hand. */
function chord(of: (x: number) => number, x: number): number {
  const aside = 1e-6 * Math.max(1, Math.abs(x));
  return (of(x + aside) - of(x - aside)) / (2 * aside);
}

/** The value of a function of two numbers. */
export function binaryValue(fn: BinaryFunction, x: number, y: number): number {
  switch (fn) {
    case 'add':
      return x + y;
    case 'subtract':
      return x - y;
    case 'multiply':
      return x * y;
    case 'divide':
      return x / y;
    case 'power':
      return y === 2 ? x * x : x ** y;
    case 'min':
      return Math.min(x, y);
    case 'max':
      return Math.max(x, y);
    case 'equal':
      return Number(x === y);
    case 'unequal':
      return Number(x !== y);
    case 'less':
      return Number(x < y);
    case 'less-equal':
      return Number(x <= y);
    case 'greater':
      return Number(x > y);
    case 'greater-equal':
      return Number(x >= y);
    case 'and':
      return Number(x !== 0 && y !== 0);
    case 'or':
      return Number(x !== 0 || y !== 0);
    default:
      return HOST_BINARY[fn](x, y);
  }
}

/**
 * How fast a function of two numbers moves while they move by `dx` and `dy`. Where the least or the greatest of two are
 * the same, half of each counts. Comparisons and what counts whole things do not move.
 */
export function binaryTangent(fn: BinaryFunction, x: number, y: number, dx: number, dy: number): number {
  if (dx === 0 && dy === 0) return 0;
  switch (fn) {
    case 'add':
      return dx + dy;
    case 'subtract':
      return dx - dy;
    case 'multiply':
      return part(dx, y) + part(dy, x);
    case 'divide':
      return part(dx, 1 / y) - part(dy, x / y / y);
    case 'power':
      return part(dx, y * x ** (y - 1)) + part(dy, x > 0 ? Math.log(x) * x ** y : 0);
    case 'modulo':
      return dx - part(dy, Math.floor(x / y));
    case 'remainder':
      return dx - part(dy, Math.trunc(x / y));
    case 'min':
      return x === y ? (dx + dy) / 2 : x < y ? dx : dy;
    case 'max':
      return x === y ? (dx + dy) / 2 : x > y ? dx : dy;
    default:
      return 0;
  }
}

/** A part that does not move counts as nought, however steep its slope is. */
const part = (moved: number, slope: number): number => (moved === 0 ? 0 : moved * slope);
