import { functionsOf, type FunctionMeaning } from '../functions.js';
import type { Dialect, Tree } from '../tree.js';
import { mentionsOf } from '../mentions.js';
import { printTree } from '../print.js';

/** Functions of one number that mathjs knows by these names, and differentiates everywhere. */
const SMOOTH: Partial<Record<FunctionMeaning, string>> = {
  exp: 'exp', ln: 'log', log10: 'log10', sqrt: 'sqrt', sin: 'sin', cos: 'cos', tan: 'tan', arcsin: 'asin', arccos: 'acos', arctan: 'atan', sinh: 'sinh', cosh: 'cosh', tanh: 'tanh',
};

/** What mathjs calls a function of the dialect; null for one that it does not know, or that means something else there. */
export function smoothName(name: string, dialect: Dialect): string | null {
  const meaning = functionsOf(dialect).get(name)?.meaning;
  return meaning === undefined ? null : (SMOOTH[meaning] ?? null);
}

/** What a function of the dialect means; null for macros and tables. */
export const meaningOf = (name: string, dialect: Dialect): FunctionMeaning | null => functionsOf(dialect).get(name)?.meaning ?? null;

/** Whether the variable of this canonical name stands anywhere in a tree. */
export const mentions = (tree: Tree, name: string, dialect: Dialect): boolean => mentionsOf(tree, dialect).some((mention) => mention.name === name);

/**
 * The symbols that stand for parts of trees within mathjs: variables, and whatever it does not know. The same part always
 * has the same symbol, which no name in a model can be.
 */
export class Symbols {
  private readonly byText = new Map<string, string>();
  private readonly trees = new Map<string, Tree>();

  constructor(private readonly dialect: Dialect) {}

  /** The symbol of a part. */
  of(tree: Tree): string {
    const text = printTree(tree, this.dialect);
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const symbol = `v${this.byText.size}`;
    this.byText.set(text, symbol);
    this.trees.set(symbol, tree);
    return symbol;
  }

  /** The part that a symbol stands for. */
  treeOf(symbol: string): Tree | undefined {
    return this.trees.get(symbol);
  }

  /** Every symbol with its part. */
  get all(): readonly (readonly [string, Tree])[] {
    return [...this.trees];
  }
}
