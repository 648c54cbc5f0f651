import type { Range } from '../../model/issue.js';
import { canonicalName } from '../../model/name.js';
import { baseUnit, dimensionOf, DIMENSIONLESS, over, power, times, type Dimension } from './dimension.js';

/** What words in unit texts stand for, by canonical name. A word that is absent is a base unit of its own. */
export type UnitWords = ReadonlyMap<string, Dimension>;

/** What a unit text says. A text that says nothing is not dimensionless: its variable takes part in no check. */
export type UnitsRead =
  | { readonly kind: 'given'; readonly dimension: Dimension }
  | { readonly kind: 'not-given' }
  /** `range` is the part that does not fit. */
  | { readonly kind: 'unreadable'; readonly range: Range };

interface Token {
  readonly kind: 'number' | 'word' | '*' | '/' | '^' | '(' | ')' | '-' | 'other';
  readonly text: string;
  readonly range: Range;
}

/** Longer texts, deeper brackets and higher powers are no units. */
const MAX_LENGTH = 1000;
const MAX_DEPTH = 20;
const MAX_POWER = 100;

/**
 * Reads units as XMILE and Vensim write them: `eur/(home*year)`, `m^2`, `people per month`, `person-years`, `$`, `Dmnl`.
 * Letter case does not count; words apart by spaces are one name; `/`, `per` and `*` count from left to right; a range
 * behind Vensim's units, `[0,10,1]`, is left out, and so is its `**undefined**` where nobody gave any.
 */
export function parseUnits(source: string, words: UnitWords): UnitsRead {
  const text = source.replace(/\[[^[\]]*\]\s*$/, '');
  if (/^\s*(?:\*\*undefined\*\*\s*)?$/i.test(text)) return { kind: 'not-given' };
  const whole = text.trim() === '-' ? DIMENSIONLESS : words.get(canonicalName(text.slice(0, MAX_LENGTH)));
  if (whole && text.length <= MAX_LENGTH) return { kind: 'given', dimension: whole };
  if (text.length > MAX_LENGTH) return { kind: 'unreadable', range: { start: MAX_LENGTH, end: text.length } };
  const reader: Reader = { tokens: tokensOf(text), at: 0, words };
  const dimension = product(reader, 0);
  const rest = reader.tokens[reader.at];
  const isUsable = dimension !== null && dimension.factor > 0 && Number.isFinite(dimension.factor);
  if (isUsable && !rest) return { kind: 'given', dimension };
  return { kind: 'unreadable', range: rest ? rest.range : { start: 0, end: text.trimEnd().length } };
}

/** The dimension of `source` where it gives one that can be read, else null. */
export function dimensionIn(source: string, words: UnitWords): Dimension | null {
  const read = parseUnits(source, words);
  return read.kind === 'given' ? read.dimension : null;
}

/** The words in a unit text, by canonical name; none of a text that is too long for units. */
export const wordsIn = (source: string): string[] =>
  source.length > MAX_LENGTH
    ? []
    : tokensOf(source.replace(/\[[^[\]]*\]\s*$/, '')).flatMap(({ kind, text }) => (kind === 'word' ? [canonicalName(text)] : []));

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
/** Anything but signs and digits begins a name, `€` and `%` too. */
const WORD = /[^\s\d*/^()\-·×²³[\]{}<>=+|~!?;:,"\\][^\s*/^()\-·×²³[\]{}<>=+|~!?;:,"\\]*/uy;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    const last = tokens.at(-1);
    const end = at + token.text.length;
    if (last?.kind === 'word' && (token.kind === 'word' || token.kind === 'number'))
      tokens[tokens.length - 1] = { kind: 'word', text: `${last.text} ${token.text}`, range: { start: last.range.start, end } };
    else if (token.text.trim() !== '') tokens.push(token);
    at = end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  const found = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = start;
    return pattern.exec(text)?.[0];
  };
  const token = (kind: Token['kind'], part: string): Token => ({ kind, text: part, range: { start, end: start + part.length } });
  const number = found(NUMBER);
  if (number !== undefined) return token('number', number);
  const word = found(WORD);
  if (word !== undefined) return token(/^per$/i.test(word) ? '/' : 'word', word);
  const sign = text.charAt(start);
  if (sign === '·' || sign === '×') return token('*', sign);
  if (sign === '²' || sign === '³') return token('^', sign);
  return token('*/^()-'.includes(sign) ? (sign as Token['kind']) : 'other', sign);
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly words: UnitWords;
  at: number;
}

const kindAt = ({ tokens, at }: Reader): Token['kind'] | undefined => tokens[at]?.kind;

/** Factors from left to right; null where one is missing, with the reader at what stands there. */
function product(reader: Reader, depth: number): Dimension | null {
  let result = factor(reader, depth);
  while (result) {
    const kind = kindAt(reader);
    if (kind === '*' || kind === '-' || kind === '/') reader.at++;
    else if (!isCount(reader)) break;
    const next = factor(reader, depth);
    if (!next) return null;
    result = kind === '/' ? over(result, next) : times(result, next);
  }
  return result;
}

/** Whether the reader is between a number and the word that it counts: `1000 eur`. */
const isCount = ({ tokens, at }: Reader): boolean => tokens[at]?.kind === 'word' && tokens[at - 1]?.kind === 'number';

function factor(reader: Reader, depth: number): Dimension | null {
  const base = atom(reader, depth);
  if (!base || kindAt(reader) !== '^') return base;
  const sign = reader.tokens[reader.at++]?.text;
  const exponent = sign === '²' ? 2 : sign === '³' ? 3 : exponentOf(reader);
  return exponent === null ? null : power(base, exponent);
}

function atom(reader: Reader, depth: number): Dimension | null {
  const token = reader.tokens[reader.at];
  switch (token?.kind) {
    case 'number':
      reader.at++;
      return dimensionOf([], Number(token.text));
    case 'word': {
      reader.at++;
      const name = canonicalName(token.text);
      return reader.words.get(name) ?? baseUnit(name);
    }
    case '(': {
      if (depth === MAX_DEPTH) return null;
      reader.at++;
      const inner = product(reader, depth + 1);
      if (!inner || kindAt(reader) !== ')') return null;
      reader.at++;
      return inner;
    }
    default:
      return null;
  }
}

/** `2`, `-1`, `0.5`, `(1/2)`, `(-3/2)`. */
function exponentOf(reader: Reader): number | null {
  if (kindAt(reader) !== '(') return signedNumber(reader);
  reader.at++;
  const above = signedNumber(reader);
  let below: number | null = 1;
  if (kindAt(reader) === '/') {
    reader.at++;
    below = signedNumber(reader);
  }
  if (above === null || below === null || below === 0 || kindAt(reader) !== ')') return null;
  reader.at++;
  return above / below;
}

function signedNumber(reader: Reader): number | null {
  const isNegative = kindAt(reader) === '-';
  if (isNegative) reader.at++;
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'number' || Number(token.text) > MAX_POWER) return null;
  reader.at++;
  return isNegative ? -Number(token.text) : Number(token.text);
}
