import { canonicalName } from '../model/name.js';
import { isDigitAt, isNameStartAt, isSpaceAt, wordUnitsAt } from './characters.js';
import { saidText, type SyntaxCode, type SyntaxProblem } from './problem.js';
import type { Dialect } from './tree.js';

/** The smallest part of an equation that means something. */
export interface Token {
  /** `symbol` covers operators, brackets and the words that are operators; `unknown` is what no grammar knows. */
  readonly kind: 'number' | 'name' | 'text' | 'symbol' | 'unknown' | 'end';
  /** The canonical name, the text between quotes, or the symbol in lower case without Vensim's colons. */
  readonly text: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Vensim's `:NA:`, "not available". */
export const NOT_AVAILABLE = -(2 ** 109);

/** Words that are operators in XMILE, and therefore no part of a name without quotes. */
const KEYWORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'mod', 'if', 'then', 'else']);
const LONGEST_KEYWORD = 4;
/** Faults told about one equation, at most. */
export const MOST_PROBLEMS = 20;

const SYMBOLS: Readonly<Record<Dialect, ReadonlySet<string>>> = {
  xmile: new Set(['+', '-', '*', '/', '//', '^', '=', '<>', '<', '<=', '>', '>=', '(', ')', '[', ']', ',', ':', '@', "'"]),
  vensim: new Set(['+', '-', '*', '/', '^', '=', '<>', '<', '<=', '>', '>=', '(', ')', '[', ']', ',', ':', '!']),
};

/** What people write out of habit, and what it is called here. */
const MEANT: Readonly<Record<Dialect, Readonly<Record<string, string>>>> = {
  xmile: { '==': '=', '!=': '<>', '**': '^', '&': 'AND', '&&': 'AND', '|': 'OR', '||': 'OR', '!': 'NOT', '%': 'MOD', '−': '-', '–': '-', '×': '*', '·': '*', '÷': '/', '≤': '<=', '≥': '>=', '≠': '<>', '“': '"', '”': '"', ';': ',' },
  vensim: { '==': '=', '!=': '<>', '**': '^', '&': ':AND:', '&&': ':AND:', '|': ':OR:', '||': ':OR:', '−': '-', '–': '-', '×': '*', '·': '*', '÷': '/', '≤': '<=', '≥': '>=', '≠': '<>', '“': '"', '”': '"', '‘': "'", '’': "'", ';': ',' },
};

/** Names that are their own canonical form but for letter case. */
const PLAIN = /^[A-Za-z0-9$.]+(?:_[A-Za-z0-9$.]+)*$/;
const CONTINUATION = /\\[ \t]*(?:\r\n?|\n)/g;

/** The tokens of an equation in order, always closed by one of kind `end`, with what could not be read. Linear in the length of the source. */
export function tokensOf(source: string, dialect: Dialect): { readonly tokens: readonly Token[]; readonly problems: readonly SyntaxProblem[] } {
  const lexer = new Lexer(source, dialect);
  while (lexer.next());
  return lexer;
}

/** The name that a quoted text means: `\"`, `\\` and `\n` are one character each, a continued line is a space. */
const unquoted = (text: string): string =>
  text.replace(/\\([ \t]*(?:\r\n?|\n)|["\\n])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped === '"' || escaped === '\\' ? escaped : ' '));

class Lexer {
  readonly tokens: Token[] = [];
  readonly problems: SyntaxProblem[] = [];
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly dialect: Dialect,
  ) {}

  /** Reads one token; false once the end has been read. */
  next(): boolean {
    this.skipSpaceAndComments();
    const { source, at } = this;
    if (at >= source.length) {
      this.push('end', '', at, at);
      return false;
    }
    const char = source.charAt(at);
    if (isDigitAt(source, at) || (char === '.' && isDigitAt(source, at + 1))) this.number();
    else if (isNameStartAt(source, at)) this.word();
    else if (char === '"' || (char === '.' && this.dialect === 'xmile' && this.startsPart(at + 1))) this.name();
    else if (char === "'" && this.dialect === 'vensim') this.text();
    else if (char === ':' && this.dialect === 'vensim') this.colons();
    else this.symbol();
    return true;
  }

  private push(kind: Token['kind'], text: string, start: number, end: number, value = 0): void {
    this.tokens.push({ kind, text, value, start, end });
    this.at = end;
  }

  private fail(code: SyntaxCode, start: number, end: number, hint?: string): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const range = { start, end };
    this.problems.push({ code, severity: 'error', range, facts: { found: saidText(this.source, range) }, ...(hint === undefined ? {} : { hints: [hint] }) });
  }

  private skipSpaceAndComments(): void {
    for (;;) {
      this.at = this.spaceEnd(this.at);
      if (this.source.charAt(this.at) !== '{') return;
      const close = this.source.indexOf('}', this.at);
      if (close < 0) this.fail('syntax/unclosed-comment', this.at, this.at + 1);
      this.at = close < 0 ? this.source.length : close + 1;
    }
  }

  /** Where the white space from `from` ends. Vensim continues a line behind a backslash. */
  private spaceEnd(from: number): number {
    let at = from;
    while (at < this.source.length) {
      if (isSpaceAt(this.source, at)) at++;
      else if (this.source.charAt(at) === '\\' && this.dialect === 'vensim') {
        const end = this.continuationEnd(at);
        if (end === at) break;
        at = end;
      } else break;
    }
    return at;
  }

  private continuationEnd(from: number): number {
    let at = from + 1;
    while (this.source.charAt(at) === ' ' || this.source.charAt(at) === '\t') at++;
    return this.source.charAt(at) === '\n' || this.source.charAt(at) === '\r' ? at + 1 : from;
  }

  private number(): void {
    const start = this.at;
    let end = this.digitsEnd(start);
    if (this.source.charAt(end) === '.') end = this.digitsEnd(end + 1);
    if (/[eE]/.test(this.source.charAt(end))) {
      const digits = /[+-]/.test(this.source.charAt(end + 1)) ? end + 2 : end + 1;
      if (isDigitAt(this.source, digits)) end = this.digitsEnd(digits);
    }
    const value = Number(this.source.slice(start, end));
    if (!Number.isFinite(value)) this.fail('syntax/number-too-large', start, end);
    this.push('number', '', start, end, value);
  }

  private digitsEnd(from: number): number {
    let at = from;
    while (isDigitAt(this.source, at)) at++;
    return at;
  }

  /** A name without quotes, or one of XMILE's words that are operators. */
  private word(): void {
    const start = this.at;
    const end = this.wordEnd(start);
    const keyword = this.keyword(start, end);
    if (keyword === null) this.name();
    else this.push('symbol', keyword, start, end);
  }

  private keyword(start: number, end: number): string | null {
    if (this.dialect !== 'xmile' || end - start > LONGEST_KEYWORD) return null;
    const word = this.source.slice(start, end).toLowerCase();
    return KEYWORDS.has(word) ? word : null;
  }

  private wordEnd(from: number): number {
    let at = from;
    for (;;) {
      const units = wordUnitsAt(this.source, at);
      if (units > 0) at += units;
      else if (this.dialect === 'vensim' && this.joinsWord(at)) at++;
      else return at;
    }
  }

  /** Vensim allows an apostrophe in and behind a word, and a point between two. */
  private joinsWord(at: number): boolean {
    const char = this.source.charAt(at);
    return char === "'" || (char === '.' && wordUnitsAt(this.source, at + 1) > 0);
  }

  /** Words with white space between them are one name. */
  private runEnd(from: number): number {
    let end = this.wordEnd(from);
    for (;;) {
      const next = this.spaceEnd(end);
      if (next === end || wordUnitsAt(this.source, next) === 0) return end;
      const nextEnd = this.wordEnd(next);
      if (this.keyword(next, nextEnd) !== null) return end;
      end = nextEnd;
    }
  }

  private startsPart(at: number): boolean {
    return isNameStartAt(this.source, at) || this.source.charAt(at) === '"';
  }

  /** A name; in XMILE of parts with points between them, `module.variable`, and behind a point for one of the root model. */
  private name(): void {
    const { source, at: start } = this;
    const isPart = (at: number): boolean => this.dialect === 'xmile' && source.charAt(at) === '.' && this.startsPart(at + 1);
    let end = start;
    let canonical = '';
    do {
      if (isPart(end)) {
        canonical += '.';
        end++;
      }
      const partStart = end;
      end = source.charAt(end) === '"' ? this.quoteEnd(end) : this.runEnd(end);
      canonical += this.canonical(partStart, end);
    } while (isPart(end));
    if (canonical === '') this.fail('syntax/empty-name', start, end);
    this.push('name', canonical, start, end);
  }

  private canonical(start: number, end: number): string {
    const text = this.source.slice(start, end);
    if (PLAIN.test(text)) return text.toLowerCase();
    if (text.startsWith('"')) return canonicalName(unquoted(text.slice(1, text.length > 1 && text.endsWith('"') ? -1 : undefined)));
    return canonicalName(text.replace(CONTINUATION, ' '));
  }

  private quoteEnd(start: number): number {
    let at = start + 1;
    while (at < this.source.length && this.source.charAt(at) !== '"') at += this.source.charAt(at) === '\\' ? 2 : 1;
    if (at >= this.source.length) this.fail('syntax/unclosed-quote', start, start + 1);
    return Math.min(at + 1, this.source.length);
  }

  private text(): void {
    const start = this.at;
    const close = this.source.indexOf("'", start + 1);
    if (close < 0) this.fail('syntax/unclosed-quote', start, start + 1);
    const end = close < 0 ? this.source.length : close;
    this.push('text', this.source.slice(start + 1, end), start, close < 0 ? end : end + 1);
  }

  /** `:AND:`, `:OR:`, `:NOT:` and `:NA:`. */
  private colons(): void {
    const start = this.at;
    const [all, word = ''] = /^:(and|or|not|na):/i.exec(this.source.slice(start, start + 5)) ?? [];
    if (all === undefined) this.symbol();
    else if (word.toLowerCase() === 'na') this.push('number', '', start, start + all.length, NOT_AVAILABLE);
    else this.push('symbol', word.toLowerCase(), start, start + all.length);
  }

  private symbol(): void {
    const { source, at: start, dialect } = this;
    const two = source.slice(start, start + 2);
    const habit = two.length === 2 ? MEANT[dialect][two] : undefined;
    if (habit !== undefined) return this.unknown(start, start + 2, habit);
    if (two.length === 2 && SYMBOLS[dialect].has(two)) return this.push('symbol', two, start, start + 2);
    const one = source.charAt(start);
    if (SYMBOLS[dialect].has(one)) return this.push('symbol', one, start, start + 1);
    const meant = MEANT[dialect][one];
    this.unknown(start, meant === undefined ? this.unknownEnd(start) : start + 1, meant);
  }

  private unknown(start: number, end: number, hint?: string): void {
    this.fail('syntax/unknown-character', start, end, hint);
    this.push('unknown', '', start, end);
  }

  /** The same unknown character over and over is one fault, such as a converter's `???`. */
  private unknownEnd(start: number): number {
    const char = String.fromCodePoint(this.source.codePointAt(start) ?? 0);
    let at = start + char.length;
    while (this.source.startsWith(char, at)) at += char.length;
    return at;
  }
}
