import type { BinaryOperator, Subscript, Tree, TreeOf } from '../../equation/tree.js';

/** Trees that stand in no source have this range. */
const NOWHERE = { start: 0, end: 0 };

export const number = (value: number): Tree =>
  value < 0 || Object.is(value, -0) ? minus(number(-value)) : { kind: 'number', value, range: NOWHERE };
export const minus = (operand: Tree): Tree => ({ kind: 'unary', op: '-', operand, range: NOWHERE });
export const not = (operand: Tree): Tree => ({ kind: 'unary', op: 'not', operand, range: NOWHERE });
export const binary = (left: Tree, op: BinaryOperator, right: Tree): Tree => ({ kind: 'binary', op, left, right, range: NOWHERE });
export const choice = (condition: Tree, then: Tree, otherwise: Tree): Tree => ({ kind: 'if', condition, then, else: otherwise, range: NOWHERE });

/** A variable, or what a dialect calls by a name without brackets; `name` is canonical. */
export const named = (name: string, subscripts?: readonly Subscript[]): Tree =>
  subscripts && subscripts.length > 0
    ? { kind: 'name', name, subscripts, range: NOWHERE, nameRange: NOWHERE }
    : { kind: 'name', name, range: NOWHERE, nameRange: NOWHERE };

/** A call by its canonical name. */
export const call = (name: string, ...args: readonly Tree[]): Tree => ({ kind: 'call', name, args, range: NOWHERE, nameRange: NOWHERE });

/** A table of the model at `x`. */
export const tableAt = ({ name, subscripts }: Pick<TreeOf<'name'>, 'name' | 'subscripts'>, x: Tree): Tree =>
  subscripts ? { kind: 'call', name, subscripts, args: [x], range: NOWHERE, nameRange: NOWHERE } : call(name, x);

/** An element, a dimension or a position between square brackets. */
export const index = (tree: Tree): Subscript => ({ kind: 'index', tree, range: NOWHERE });
export const ALL: Subscript = { kind: 'all', range: NOWHERE };
export const over = (name: string): Subscript => ({ kind: 'over', name, range: NOWHERE });

/** The terms added up; 0 for none. */
export const sumOf = (terms: readonly Tree[]): Tree => joined(terms, (left, right) => binary(left, '+', right)) ?? number(0);
export const productOf = (factors: readonly Tree[]): Tree => joined(factors, (left, right) => binary(left, '*', right)) ?? number(1);

/** Put together by halves, so that a thousand of them make a shallow tree; null for none. */
export function joined(trees: readonly Tree[], join: (left: Tree, right: Tree) => Tree): Tree | null {
  const [first, ...rest] = trees;
  if (!first) return null;
  if (trees.length <= 8) return rest.reduce(join, first);
  const half = Math.ceil(trees.length / 2);
  const [left, right] = [joined(trees.slice(0, half), join), joined(trees.slice(half), join)];
  return left && right ? join(left, right) : left;
}
