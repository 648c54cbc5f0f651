import type { Range } from '../../model/issue.js';
import type { BinaryOperator, Tree } from '../tree.js';

/** Trees that are made and not read stand nowhere in a text. */
const NOWHERE: Range = { start: 0, end: 0 };

/** A number as a tree. */
export const number = (value: number): Tree => ({ kind: 'number', value, range: NOWHERE });

/** Two trees with an operator between them. */
export const binary = (op: BinaryOperator, left: Tree, right: Tree): Tree => ({ kind: 'binary', op, left, right, range: NOWHERE });

/** The opposite of a tree. */
export const negative = (operand: Tree): Tree => (isNumber(operand) ? number(-operand.value) : { kind: 'unary', op: '-', operand, range: NOWHERE });

/** A function of the dialect with its arguments. */
export const call = (name: string, ...args: readonly Tree[]): Tree => ({ kind: 'call', name, args, range: NOWHERE, nameRange: NOWHERE });

/** One tree where a condition holds, otherwise another; where both are the same, that one. */
export function either(condition: Tree, then: Tree, otherwise: Tree): Tree {
  return isNumber(then) && isNumber(otherwise) && then.value === otherwise.value ? then : { kind: 'if', condition, then, else: otherwise, range: NOWHERE };
}

/** A sum without the terms that are 0. */
export function sum(terms: readonly Tree[]): Tree {
  const [first, ...rest] = terms.filter((term) => !isNumber(term) || term.value !== 0);
  return rest.reduce((left, right) => binary('+', left, right), first ?? number(0));
}

/** A product without the factors that are 1; 0 where one of them is 0. */
export function product(left: Tree, right: Tree): Tree {
  if ((isNumber(left) && left.value === 0) || (isNumber(right) && right.value === 0)) return number(0);
  if (isNumber(left) && left.value === 1) return right;
  if (isNumber(right) && right.value === 1) return left;
  return binary('*', left, right);
}

const isNumber = (tree: Tree): tree is Extract<Tree, { kind: 'number' }> => tree.kind === 'number';
