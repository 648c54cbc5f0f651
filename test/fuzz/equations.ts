import type { Dialect } from '../../src/equation/tree.js';
import type { Random } from './random.js';
import { DIMENSIONS, ELEMENTS, functionNames, nameText, NAMES, numberText } from './words.js';

const OPERATORS: Readonly<Record<Dialect, readonly string[]>> = {
  xmile: ['+', '-', '*', '/', '^', ' AND ', ' OR ', ' MOD ', '=', '<>', '<', '>=', '//'],
  vensim: ['+', '-', '*', '/', '^', ':AND:', ':OR:', '=', '<>', '<', '>='],
};

/** What equations are made of, and what has no place in one. */
const TOKENS = ['(', ')', '[', ']', ',', ':', ';', '@', '!', '*', '+', '-', '/', '^', '=', '<', '>', '"', "'", '{', '}', '\\', '\n', '\r', '\t', '|', '~', '.', '..', '1', '0', '1e', '1e5', 'a', 'b', 'IF', 'THEN', 'ELSE', 'not', 'AND', ':AND:', ':NOT:', ':NA:', ':EXCEPT:', ':INTERPOLATE:', '->', '<->', '(0,0)', '[(0,0)-(1,1)]', '\u202e', '\u0000', '\ud83d', '€', 'é', '\u00a0', '&', '&&', '==', '”', '$', '%', '?'] as const;

/** Any row of tokens. */
export const tokenText = (random: Random, dialect: Dialect): string =>
  random.many(0, 24, () => (random.chance(0.15) ? random.pick(functionNames(dialect)) : random.chance(0.1) ? nameText(random) : random.pick(TOKENS)) + (random.chance(0.3) ? ' ' : '')).join('');

const written = (name: string): string => (/^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`);

const subscript = (random: Random): string =>
  random.chance(0.6) ? random.pick(DIMENSIONS) : random.chance(0.6) ? random.pick(ELEMENTS) : random.pick(['*', '1:2', '@1', 'Region!', 'dim!', 'a', 'dim-1', 'self', 'e1:e2', '-1', '1e9', 'dim,dim']);

const subscripts = (random: Random): string => `[${random.many(1, 2, () => subscript(random)).join(', ')}]`;

/** A name as equations write it, now and then with subscripts. */
export const mention = (random: Random): string => written(nameText(random)) + (random.chance(0.12) ? subscripts(random) : '');

/** An equation that mostly parses. `depth` is how deep calls and brackets may still go. */
export function equationText(random: Random, dialect: Dialect, depth = 3): string {
  const inner = (): string => equationText(random, dialect, depth - 1);
  if (depth <= 0 || random.chance(0.25)) return random.chance(0.45) ? numberText(random) : mention(random);
  switch (random.int(8)) {
    case 0:
      return `(${inner()})`;
    case 1:
      return dialect === 'xmile' ? `IF ${inner()} THEN ${inner()} ELSE ${inner()}` : `IF THEN ELSE(${inner()}, ${inner()}, ${inner()})`;
    case 2:
      return `${random.pick(['-', '+', dialect === 'xmile' ? 'NOT ' : ':NOT: '])}${inner()}`;
    case 3:
      return `${written(random.pick(NAMES))}(${random.many(0, 2, inner).join(', ')})`;
    case 4:
    case 5:
      return `${random.pick(functionNames(dialect))}(${random.many(0, 4, inner).join(', ')})`;
    default:
      return `${inner()} ${random.pick(OPERATORS[dialect])} ${inner()}`;
  }
}
