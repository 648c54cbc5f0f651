import { parseEquation } from '../../equation/parse.js';
import type { Subscript, Tree } from '../../equation/tree.js';
import { canonicalName } from '../../model/name.js';
import { closingOf, findOutside } from './scan.js';

/** One term of a rate. */
export interface RateTerm {
  readonly sign: '+' | '-';
  readonly text: string;
  /** Canonical, where the term is nothing but a variable; else null. */
  readonly name: string | null;
  /** Canonical, of such a variable. */
  readonly subscripts: readonly string[];
}

/** What `INTEG(rate, initial)` says. */
export interface Integral {
  readonly rate: string;
  readonly initial: string;
  readonly terms: readonly RateTerm[];
}

/** Takes an equation of a stock apart; null for any other equation. */
export function integralOf(equation: string): Integral | null {
  const open = /^\s*INTEG\s*\(/i.exec(equation);
  if (!open) return null;
  const start = open[0].length;
  const close = closingOf(equation, start - 1);
  if (close < 0 || equation.slice(close + 1).trim() !== '') return null;
  const comma = findOutside(equation.slice(0, close), ',', start);
  if (comma >= close) return null;
  const rate = equation.slice(start, comma).trim();
  return { rate, initial: equation.slice(comma + 1, close).trim(), terms: termsOf(rate) };
}

/** The terms of a sum; the whole rate as one term where it is none. Zeros add nothing. */
function termsOf(rate: string): RateTerm[] {
  const { tree } = parseEquation(rate, 'vensim');
  const terms: RateTerm[] = [];
  if (tree) addTerms(tree, '+', rate, terms);
  else terms.push({ sign: '+', text: rate, name: null, subscripts: [] });
  return terms;
}

const opposite = (sign: RateTerm['sign']): RateTerm['sign'] => (sign === '+' ? '-' : '+');

function addTerms(tree: Tree, sign: RateTerm['sign'], rate: string, terms: RateTerm[]): void {
  if (tree.kind === 'binary' && (tree.op === '+' || tree.op === '-')) {
    addTerms(tree.left, sign, rate, terms);
    addTerms(tree.right, tree.op === '+' ? sign : opposite(sign), rate, terms);
  } else if (tree.kind === 'unary' && tree.op !== 'not') addTerms(tree.operand, tree.op === '+' ? sign : opposite(sign), rate, terms);
  else if (tree.kind !== 'number' || tree.value !== 0) terms.push(termOf(tree, sign, rate));
}

function termOf(tree: Tree, sign: RateTerm['sign'], rate: string): RateTerm {
  const written = rate.slice(tree.range.start, tree.range.end);
  const isLoose = (tree.kind === 'binary' && !['*', '/', '^'].includes(tree.op)) || tree.kind === 'unary';
  const subscripts = tree.kind === 'name' ? namesOf(tree.subscripts ?? []) : null;
  const name = tree.kind === 'name' && subscripts ? tree.name : null;
  return { sign, text: isLoose ? `(${written})` : written, name, subscripts: subscripts ?? [] };
}

/** Subscripts that are plain names; null where one is not. */
function namesOf(subscripts: readonly Subscript[]): readonly string[] | null {
  const names = subscripts.map((subscript) => (subscript.kind === 'index' && subscript.tree.kind === 'name' && !subscript.tree.subscripts ? canonicalName(subscript.tree.name) : null));
  return names.every((name) => name !== null) ? names : null;
}

/** A sum of terms as an equation; `0` for none. */
export function sumOf(terms: readonly RateTerm[]): string {
  if (terms.length === 0) return '0';
  return terms.map(({ sign, text }, at) => (at === 0 ? (sign === '-' ? `-${text}` : text) : ` ${sign} ${text}`)).join('');
}
