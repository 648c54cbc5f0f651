import { bareMeaning, functionsOf } from '../../equation/functions.js';
import type { BinaryOperator, Tree, TreeOf } from '../../equation/tree.js';
import { workspaceOf } from '../../model/document.js';
import type { Binder } from '../binder.js';
import type { Named } from '../model-scope.js';

/** Equations within equations that are followed for a value at the start, at most so deep. */
const MAX_DEPTH = 32;

/** The number that an expression is before any run: of numbers and parameters, at their values in the model. Null for all else. */
export const constantOf = (binder: Binder, tree: Tree): number | null => numberOf({ binder, followsNames: false, depth: 0, known: new Map() }, tree);

/** The number that an expression is at the model's own start: also through other equations, time, and what has not begun yet. Null for all else. */
export const valueAtStart = (binder: Binder, tree: Tree): number | null => numberOf({ binder, followsNames: true, depth: 0, known: new Map() }, tree);

interface Reading {
  readonly binder: Binder;
  readonly followsNames: boolean;
  readonly depth: number;
  /** Variables that were followed, each once; null for one that has none, or is still being followed. */
  readonly known: Map<Named, number | null>;
}

function numberOf(reading: Reading, tree: Tree): number | null {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name':
      return namedNumber(reading, tree);
    case 'unary': {
      const x = numberOf(reading, tree.operand);
      return x === null || tree.op === 'not' ? null : tree.op === '-' ? -x : x;
    }
    case 'binary': {
      const left = numberOf(reading, tree.left);
      const right = numberOf(reading, tree.right);
      return left === null || right === null ? null : (OPERATORS[tree.op]?.(left, right) ?? null);
    }
    case 'if': {
      const condition = numberOf(reading, tree.condition);
      return condition === null ? null : numberOf(reading, condition !== 0 ? tree.then : tree.else);
    }
    case 'call':
      return reading.followsNames ? calledNumber(reading, tree) : null;
    default:
      return null;
  }
}

const truth = (is: boolean): number => (is ? 1 : 0);
const OPERATORS: Partial<Record<BinaryOperator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '^': Math.pow,
  '=': (a, b) => truth(a === b), '<>': (a, b) => truth(a !== b), '<': (a, b) => truth(a < b), '<=': (a, b) => truth(a <= b), '>': (a, b) => truth(a > b), '>=': (a, b) => truth(a >= b),
};

function namedNumber({ binder, followsNames, depth, known }: Reading, tree: TreeOf<'name'>): number | null {
  const variable = binder.named(tree);
  if (variable?.parameter !== undefined && variable.parameter !== null) return variable.parameter;
  if (!followsNames || depth >= MAX_DEPTH) return null;
  const { simulation } = workspaceOf(binder.scope.doc);
  if (!variable) {
    const meaning = bareMeaning(binder.scope.dialect, tree.name);
    return meaning === 'time' || meaning === 'start-time' ? simulation.start : meaning === 'dt' ? simulation.dt : meaning === 'stop-time' ? simulation.stop : null;
  }
  const [part, ...others] = variable.parts;
  if (!part?.tree || part.gf || others.length > 0 || variable.dims.length > 0 || variable.alias || variable.scope !== binder.names) return null;
  const before = known.get(variable);
  if (before !== undefined) return before;
  known.set(variable, null);
  const value = numberOf({ binder, followsNames, depth: depth + 1, known }, part.tree);
  known.set(variable, value);
  return value;
}

/** Functions that an order may well be made with, at the start. */
function calledNumber(reading: Reading, { name, args }: TreeOf<'call'>): number | null {
  const { binder } = reading;
  const meaning = functionsOf(binder.scope.dialect).get(name)?.meaning;
  const values = args.map((arg) => numberOf(reading, arg));
  const [first = null, second = null, third = null] = values;
  if (meaning === 'if') return first === null ? null : first !== 0 ? second : third;
  if (first === null || values.includes(null)) return null;
  const all = values.map((value) => value ?? Number.NaN);
  const { start, dt } = workspaceOf(binder.scope.doc).simulation;
  switch (meaning) {
    case 'step':
      return start + dt / 2 > (second ?? Infinity) ? first : 0;
    case 'min':
      return Math.min(...all);
    case 'max':
      return Math.max(...all);
    case 'floor':
      return Math.floor(first);
    case 'truncate':
      return Math.trunc(first);
    case 'round':
      return Math.floor(first + 0.5);
    case 'initial':
    case 'game':
      return first;
    default:
      return null;
  }
}
