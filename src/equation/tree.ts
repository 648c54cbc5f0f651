import type { Range } from '../model/issue.js';

export type UnaryOperator = '-' | '+' | 'not';
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | 'mod' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** Whose grammar and whose functions an equation has. */
export type Dialect = 'xmile' | 'vensim';

/** An equation as read. Ranges are offsets in its source, so that an issue can point at its part. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number; readonly range: Range }
  /** `name` is canonical (see model/name.ts) without quotes; the text as written lies in `range`. A module's variable is `module.var`. */
  | { readonly kind: 'name'; readonly name: string; readonly subscripts?: readonly Subscript[] | undefined; readonly range: Range; readonly nameRange: Range }
  /** A call by its canonical name: a built-in function, a macro, or a named table f(x). `results` are the variables that further results of a Vensim macro go to, `m(a, b : result)`. */
  | { readonly kind: 'call'; readonly name: string; readonly subscripts?: readonly Subscript[] | undefined; readonly args: readonly Tree[]; readonly results?: readonly Result[] | undefined; readonly range: Range; readonly nameRange: Range }
  | { readonly kind: 'unary'; readonly op: UnaryOperator; readonly operand: Tree; readonly range: Range }
  | { readonly kind: 'binary'; readonly op: BinaryOperator; readonly left: Tree; readonly right: Tree; readonly range: Range }
  | { readonly kind: 'if'; readonly condition: Tree; readonly then: Tree; readonly else: Tree; readonly range: Range }
  /** XMILE `A'`: rows and columns of a two-dimensional array change places. */
  | { readonly kind: 'transpose'; readonly operand: Tree; readonly range: Range }
  /** Vensim's `'file.xlsx'` as an argument. */
  | { readonly kind: 'text'; readonly value: string; readonly range: Range }
  /** A table written out in an equation, `([(0,0)-(10,10)],(0,0),(1,2))`. */
  | { readonly kind: 'table'; readonly points: readonly (readonly [number, number])[]; readonly range: Range };

/** A variable that takes a further result of a macro, by its canonical name. */
export interface Result {
  readonly name: string;
  readonly range: Range;
}

export type TreeOf<K extends Tree['kind']> = Extract<Tree, { kind: K }>;

/** What stands between the brackets behind an array's name. */
export type Subscript =
  /** An element, a dimension, a subrange, or a number or expression that gives a position from 1. */
  | { readonly kind: 'index'; readonly tree: Tree; readonly range: Range }
  /** `*`: all elements, for a function over arrays. */
  | { readonly kind: 'all'; readonly range: Range }
  /** Vensim `Dim!`: all elements of this dimension or subrange, for a function over arrays. `range` is the name's, without the `!`. */
  | { readonly kind: 'over'; readonly name: string; readonly range: Range }
  /** `a:b`: a slice, both ends included. */
  | { readonly kind: 'slice'; readonly from: Tree; readonly to: Tree; readonly range: Range }
  /** `@n`: the index of the n-th dimension of the variable that the equation defines. */
  | { readonly kind: 'place'; readonly at: number; readonly range: Range };
