import type { Range } from '../model/issue.js';
import { MOST_PROBLEMS, tokensOf, type Token } from './lexer.js';
import { saidText, type SyntaxCode, type SyntaxProblem } from './problem.js';
import type { Dialect, Tree } from './tree.js';

/** Brackets, signs and powers within one another, at most. */
export const DEEPEST_NESTING = 256;
/** Levels of a tree, at most: a sum of a thousand terms. Whoever walks a tree may call itself once per level. */
export const DEEPEST_TREE = 1000;
/** Arguments of one call, or subscripts of one name, at most. */
export const MOST_ARGUMENTS = 10_000;
/** UTF-16 units of an equation, at most. */
export const LONGEST_EQUATION = 1_000_000;

/** Where the parser stands in the tokens of an equation, and the faults found so far. */
export class Cursor {
  /** Where the token read last ends. */
  end = 0;
  /** How deep the tree made last is. */
  height = 0;
  token: Token;
  readonly problems: SyntaxProblem[];
  private readonly tokens: readonly Token[];
  private index = 0;
  private nesting = 0;
  private failedAt = -1;
  private isStopped = false;

  constructor(
    readonly source: string,
    readonly dialect: Dialect,
  ) {
    const { tokens, problems } = tokensOf(source, dialect);
    this.tokens = tokens;
    this.problems = [...problems];
    this.token = this.ahead(0);
    // What was never closed took the rest of the text with it, so nothing is told about what may be missing there.
    if (problems.some(({ code }) => code === 'syntax/unclosed-quote' || code === 'syntax/unclosed-comment')) this.failedAt = source.length;
  }

  /** The token `count` places further; the last one stays the last. */
  ahead(count: number): Token {
    const token = this.tokens[Math.min(this.index + count, this.tokens.length - 1)];
    if (!token) throw new Error('a source always ends in a token');
    return token;
  }

  isAtEnd(): boolean {
    return this.token.kind === 'end';
  }

  advance(): void {
    this.end = this.token.end;
    this.index = Math.min(this.index + 1, this.tokens.length - 1);
    this.token = this.ahead(0);
  }

  /** Whether the token in turn, or the one `count` places further, is this symbol. */
  isAt(symbol: string, count = 0): boolean {
    const token = count === 0 ? this.token : this.ahead(count);
    return token.kind === 'symbol' && token.text === symbol;
  }

  /** Reads the symbol if it is in turn. */
  take(symbol: string): boolean {
    if (!this.isAt(symbol)) return false;
    this.advance();
    return true;
  }

  /** Notes one fault for each token at most, so that what follows from a fault is not told again. */
  fail(code: SyntaxCode, range: Range = this.token, hints?: readonly string[]): void {
    if (this.isStopped || this.failedAt === this.token.start) return;
    this.failedAt = this.token.start;
    const { start, end } = range;
    this.problems.push({ code, severity: 'error', range: { start, end }, facts: { found: saidText(this.source, { start, end }) }, ...(hints ? { hints } : {}) });
    if (this.problems.length >= MOST_PROBLEMS) this.stop();
  }

  /** Notes that the token in turn can't stand here. */
  unexpected(): void {
    if (this.token.kind === 'end') this.fail('syntax/unexpected-end', { start: this.end, end: this.end });
    else if (this.token.kind !== 'unknown') this.fail('syntax/unexpected');
  }

  /** Reads `close`, or tells that `open` is never closed and looks for the place to go on. */
  close(open: Token, close: ')' | ']'): void {
    if (this.take(close)) return;
    if (this.isAtEnd()) return this.fail('syntax/unclosed-bracket', open);
    this.unexpected();
    for (let depth = 0; !this.isAtEnd(); this.advance()) {
      if (depth === 0 && this.take(close)) return;
      if (this.isAt('(') || this.isAt('[')) depth++;
      else if (this.isAt(')') || this.isAt(']')) depth = Math.max(0, depth - 1);
    }
  }

  /** Enters one more level of nesting; `false` where that is too deep, and reading has stopped. */
  enter(): boolean {
    this.nesting++;
    if (this.nesting <= DEEPEST_NESTING) return true;
    this.refuse('syntax/too-deep', DEEPEST_NESTING);
    return false;
  }

  leave(): void {
    this.nesting--;
  }

  /** Notes how deep the tree made last is. */
  grow(height: number): void {
    this.height = height;
    if (height > DEEPEST_TREE) this.refuse('syntax/too-many-terms', DEEPEST_TREE);
  }

  /** Notes that a list has so many entries; reading stops where they are too many. */
  countEntries(count: number): void {
    if (count > MOST_ARGUMENTS) this.refuse('syntax/too-many-terms', MOST_ARGUMENTS);
  }

  private refuse(code: SyntaxCode, most: number): void {
    if (this.isStopped) return;
    const { start, end } = this.token;
    this.problems.push({ code, severity: 'error', range: { start, end }, facts: { most } });
    this.stop();
  }

  private stop(): void {
    this.isStopped = true;
    this.index = this.tokens.length - 1;
    this.token = this.ahead(0);
  }

  /** Stands in for a part that could not be read; no tree with a fault leaves the parser. */
  hole(): Tree {
    this.height = 1;
    return { kind: 'number', value: 0, range: { start: this.token.start, end: this.token.start } };
  }
}
