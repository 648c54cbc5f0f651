import type { Range } from '../model/issue.js';

export type UnaryOperator = '-' | '+' | 'not';
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | 'mod' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** An equation as read. Ranges are offsets in its source, so that an issue can point at its part. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number; readonly range: Range }
  /** `name` is canonical (see model/name.ts); the text as written lies in `range`. */
  | { readonly kind: 'name'; readonly name: string; readonly range: Range }
  /** A call by its canonical name: a built-in function, or a named table f(x). */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree[]; readonly range: Range; readonly nameRange: Range }
  | { readonly kind: 'unary'; readonly op: UnaryOperator; readonly operand: Tree; readonly range: Range }
  | { readonly kind: 'binary'; readonly op: BinaryOperator; readonly left: Tree; readonly right: Tree; readonly range: Range }
  | { readonly kind: 'if'; readonly condition: Tree; readonly then: Tree; readonly else: Tree; readonly range: Range };

export type TreeOf<K extends Tree['kind']> = Extract<Tree, { kind: K }>;
