import { derivative, simplify, SymbolNode } from 'mathjs/number';
import type { Dialect, Tree } from '../tree.js';
import { treeOf } from './from-mathjs.js';
import { binary, call, either, negative, number, product, sum } from './make.js';
import { meaningOf, mentions, Symbols } from './smooth.js';
import { nodeOf } from './to-mathjs.js';

/** How an equation answers to one of its names; where that can't be said as a formula, the functions that stand in the way. */
export type Slope = { readonly tree: Tree } | { readonly unknown: readonly string[] };

/** Most parts of an expression that is simplified: the time that takes grows fast. */
const MOST_PARTS = 120;

/** Deepest that parts within parts are looked into. */
const DEEPEST = 40;

/**
 * The partial derivative of a tree to the variable of a canonical name. mathjs differentiates what is smooth; conditions,
 * least and greatest and safe divisions are differentiated branch by branch, and what jumps counts as level. Delays, chance,
 * tables and arrays have no such formula: those are named.
 */
export function slopeOf(tree: Tree, name: string, dialect: Dialect): Slope {
  const unknown = new Set<string>();
  const found = slope(tree, { name, dialect, unknown }, 0);
  return found && unknown.size === 0 ? { tree: found } : { unknown: [...unknown] };
}

/** How much shorter a tree must become to be worth another way of reading it. */
const WORTH = 0.8;

/** The shortest way mathjs knows to write a tree, equal to it wherever both have a value; null where that is hardly shorter. */
export function simplified(tree: Tree, dialect: Dialect): Tree | null {
  const symbols = new Symbols(dialect);
  const node = nodeOf(tree, dialect, symbols);
  if (sizeOf(node) > MOST_PARTS) return null;
  const short = simplify(node, {}, { exactFractions: false });
  if (sizeOf(short) > WORTH * sizeOf(node)) return null;
  return treeOf(short, dialect, symbols);
}

interface Search {
  readonly name: string;
  readonly dialect: Dialect;
  readonly unknown: Set<string>;
}

function slope(tree: Tree, search: Search, depth: number): Tree | null {
  const { name, dialect, unknown } = search;
  if (!mentions(tree, name, dialect)) return number(0);
  if (depth > DEEPEST) {
    unknown.add('…');
    return null;
  }
  const symbols = new Symbols(dialect);
  const node = nodeOf(tree, dialect, symbols);
  // A tree that is one symbol is its variable, or a part with branches.
  const terms = symbols.all.map(([symbol, part]): Tree | null => {
    const inner = partSlope(part, search, depth + 1);
    if (!inner || (inner.kind === 'number' && inner.value === 0)) return inner;
    const outer = derivative(node, new SymbolNode(symbol), { simplify: sizeOf(node) <= MOST_PARTS });
    const read = treeOf(outer, dialect, symbols);
    if (!read) unknown.add('…');
    return read && product(read, inner);
  });
  return terms.some((term) => term === null) ? null : sum(terms.flatMap((term) => term ?? []));
}

/** How a part that is one symbol to mathjs answers to the name. */
function partSlope(part: Tree, search: Search, depth: number): Tree | null {
  const { name, dialect, unknown } = search;
  const of = (below: Tree): Tree | null => slope(below, search, depth);
  if (!mentions(part, name, dialect)) return number(0);
  switch (part.kind) {
    case 'name':
      return part.name === name && !part.subscripts ? number(1) : told(part.name, unknown);
    case 'if': {
      const [then, otherwise] = [of(part.then), of(part.else)];
      return then && otherwise && either(part.condition, then, otherwise);
    }
    // Comparisons, NOT and the like jump and are level between.
    case 'unary':
      return number(0);
    case 'binary':
      return part.op === 'mod' ? (mentions(part.right, name, dialect) ? told('MOD', unknown) : of(part.left)) : number(0);
    case 'call':
      return callSlope(part, search, of);
    default:
      return told(part.kind, unknown);
  }
}

function callSlope(part: Extract<Tree, { kind: 'call' }>, { dialect, name, unknown }: Search, of: (below: Tree) => Tree | null): Tree | null {
  const [first, second, third] = part.args;
  const meaning = part.subscripts ? null : meaningOf(part.name, dialect);
  switch (meaning) {
    case 'min':
    case 'max': {
      if (!first || !second) return told(part.name, unknown);
      const rest = part.args.length > 2 ? call(part.name, ...part.args.slice(1)) : second;
      const [own, others] = [of(first), of(rest)];
      return own && others && either(binary(meaning === 'min' ? '<=' : '>=', first, rest), own, others);
    }
    case 'abs': {
      if (!first) return told(part.name, unknown);
      const own = of(first);
      return own && either(binary('<', first, number(0)), negative(own), own);
    }
    case 'if': {
      if (!first || !second || !third) return told(part.name, unknown);
      const [then, otherwise] = [of(second), of(third)];
      return then && otherwise && either(first, then, otherwise);
    }
    case 'safediv':
    case 'zidz':
    case 'xidz': {
      if (!first || !second) return told(part.name, unknown);
      const instead: Tree | null = third ? of(third) : number(0);
      const quotient = of(binary('/', first, second));
      const isNought = meaning === 'safediv' ? binary('=', second, number(0)) : binary('<', call('abs', second), number(1e-6));
      return instead && quotient && either(isNought, instead, quotient);
    }
    case 'floor':
    case 'truncate':
    case 'round':
    case 'sign':
    case 'quantum':
    case 'greater':
    case 'and':
    case 'or':
    case 'not':
    case 'initial':
    case 'size':
      return number(0);
    case 'modulo':
      return first && second && !mentions(second, name, dialect) ? of(first) : told(part.name, unknown);
    case 'game':
    case 'active-initial':
      return first ? of(first) : told(part.name, unknown);
    default:
      return told(part.name, unknown);
  }
}

function told(name: string, unknown: Set<string>): null {
  unknown.add(name.toUpperCase());
  return null;
}

const sizeOf = (node: { filter(callback: () => boolean): unknown[] }): number => node.filter(() => true).length;
