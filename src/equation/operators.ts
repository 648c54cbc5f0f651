import type { BinaryOperator, Dialect, UnaryOperator } from './tree.js';

/** How tightly an operator binds; XMILE 1.0 section 3.3.1, weakest first. */
export const LOOSEST = 0;
export const SUM = 5;
export const PRODUCT = 6;
export const SIGN = 7;
export const POWER = 8;
/** Names, numbers, calls and brackets. */
export const OPERAND = 9;

export const BINARY: ReadonlyMap<string, number> = new Map<BinaryOperator | '//', number>([
  ['or', 1],
  ['and', 2],
  ['=', 3],
  ['<>', 3],
  ['<', 4],
  ['<=', 4],
  ['>', 4],
  ['>=', 4],
  ['+', SUM],
  ['-', SUM],
  ['*', PRODUCT],
  ['/', PRODUCT],
  ['//', PRODUCT],
  ['mod', PRODUCT],
  ['^', POWER],
]);

/** How tightly `op` binds between two operands. */
export const bindingOf = (op: BinaryOperator): number => BINARY.get(op) ?? LOOSEST;

/** XMILE's NOT binds as a sign does; Vensim's `:NOT:` takes the whole comparison behind it. */
export const unaryBindingOf = (op: UnaryOperator, dialect: Dialect): number => (op === 'not' && dialect === 'vensim' ? 2.5 : SIGN);
