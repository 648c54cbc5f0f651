import { bareMeaning, functionsOf, type FunctionMeaning } from './functions.js';
import type { BinaryOperator, Dialect, Tree } from './tree.js';

/** What names and the clock are worth where a tree is evaluated; NaN for what is not known. */
export interface Worth {
  readonly of: (name: string) => number;
  readonly time: number;
}

/**
 * The value of a tree at one moment, from the values of its names. Only for showing: what depends on the past, on chance,
 * on tables or on arrays is NaN, and a run is computed elsewhere.
 */
export function valueOfTree(tree: Tree, dialect: Dialect, worth: Worth): number {
  const of = (part: Tree | undefined): number => (part ? valueOfTree(part, dialect, worth) : NaN);
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name': {
      if (tree.subscripts) return NaN;
      const known = worth.of(tree.name);
      if (!Number.isNaN(known)) return known;
      const meaning = bareMeaning(dialect, tree.name);
      return meaning === 'time' ? worth.time : meaning === 'pi' ? Math.PI : meaning === 'infinity' ? Infinity : NaN;
    }
    case 'unary': {
      const value = of(tree.operand);
      return tree.op === '-' ? -value : tree.op === '+' ? value : Number(value === 0);
    }
    case 'binary':
      return operated(tree.op, of(tree.left), of(tree.right));
    case 'if': {
      const condition = of(tree.condition);
      return Number.isNaN(condition) ? NaN : condition === 0 ? of(tree.else) : of(tree.then);
    }
    case 'call': {
      const meaning = tree.subscripts ? undefined : functionsOf(dialect).get(tree.name)?.meaning;
      return meaning === undefined ? NaN : called(meaning, tree.args.map(of), worth.time);
    }
    default:
      return NaN;
  }
}

function operated(op: BinaryOperator, x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  switch (op) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return x / y;
    case '^':
      return x ** y;
    case 'mod':
      return x - y * Math.floor(x / y);
    case '=':
      return Number(x === y);
    case '<>':
      return Number(x !== y);
    case '<':
      return Number(x < y);
    case '<=':
      return Number(x <= y);
    case '>':
      return Number(x > y);
    case '>=':
      return Number(x >= y);
    case 'and':
      return Number(x !== 0 && y !== 0);
    case 'or':
      return Number(x !== 0 || y !== 0);
  }
}

function called(meaning: FunctionMeaning, args: readonly number[], time: number): number {
  const [x = NaN, y = NaN, z = NaN] = args;
  switch (meaning) {
    case 'abs':
      return Math.abs(x);
    case 'exp':
      return Math.exp(x);
    case 'ln':
      return Math.log(x);
    case 'log10':
      return Math.log10(x);
    case 'log':
      return Math.log(x) / Math.log(y);
    case 'sqrt':
      return Math.sqrt(x);
    case 'sin':
      return Math.sin(x);
    case 'cos':
      return Math.cos(x);
    case 'tan':
      return Math.tan(x);
    case 'arcsin':
      return Math.asin(x);
    case 'arccos':
      return Math.acos(x);
    case 'arctan':
      return Math.atan(x);
    case 'sinh':
      return Math.sinh(x);
    case 'cosh':
      return Math.cosh(x);
    case 'tanh':
      return Math.tanh(x);
    case 'floor':
      return Math.floor(x);
    case 'truncate':
      return Math.trunc(x);
    case 'round':
      return Math.floor(x + 0.5);
    case 'sign':
      return Math.sign(x);
    case 'modulo':
      return x - y * Math.trunc(x / y);
    case 'power':
      return x ** y;
    case 'root':
      return x ** (1 / y);
    case 'percent':
      return 100 * x;
    case 'greater':
      return Number(x > y);
    case 'min':
      return args.length > 1 ? Math.min(...args) : NaN;
    case 'max':
      return args.length > 1 ? Math.max(...args) : NaN;
    case 'safediv':
      return y === 0 ? (args.length > 2 ? z : 0) : x / y;
    case 'zidz':
      return Math.abs(y) < 1e-6 ? 0 : x / y;
    case 'xidz':
      return Math.abs(y) < 1e-6 ? z : x / y;
    case 'if':
      return Number.isNaN(x) ? NaN : x === 0 ? z : y;
    case 'game':
    case 'active-initial':
      return x;
    case 'time':
      return time;
    case 'pi':
      return Math.PI;
    case 'infinity':
      return Infinity;
    default:
      return NaN;
  }
}
