import type { Issues } from './context.js';
import { closingOf, quoteEnd, textEnd } from './scan.js';
import { lineFinder } from './sections.js';

/** What stands between two `|` of a .mdl file, or takes such a place. */
export type Block =
  | { readonly kind: 'equation'; readonly line: number; readonly text: string; readonly units: string; readonly comment: string; readonly flags: string }
  | { readonly kind: 'group'; readonly line: number; readonly name: string; readonly comment: string }
  | { readonly kind: 'macro'; readonly line: number; readonly header: string }
  | { readonly kind: 'macro-end'; readonly line: number };

/** An equation with its units, comment and flags, as it stood. */
export type EquationBlock = Extract<Block, { kind: 'equation' }>;

const MACRO = ':MACRO:';
const MACRO_END = ':END OF MACRO:';
/** UTF-16 units of a group's header, at most. */
const LONGEST_HEADER = 20_000;

/** Most of a text that a sentence repeats. */
const said = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 40);

/**
 * Parts the equations of a file: `equation ~ units ~ comment ~ flags |`. `|` and `~` within a quoted name, a text or a
 * comment in braces don't count; a comment may hold any number of quotation marks. Takes time in proportion to the length.
 */
export function blocksOf(text: string, issues: Issues): Block[] {
  const reader = new BlockReader(text, issues);
  const blocks: Block[] = [];
  for (let block = reader.next(); block; block = reader.next()) blocks.push(block);
  return blocks;
}

class BlockReader {
  private at = 0;
  private readonly lineAt: (offset: number) => number;
  private readonly lastBrace: number;

  constructor(
    private readonly text: string,
    private readonly issues: Issues,
  ) {
    this.lineAt = lineFinder(text);
    this.lastBrace = text.lastIndexOf('}');
  }

  next(): Block | null {
    this.skipBetween();
    if (this.at >= this.text.length) return null;
    const line = this.lineAt(this.at);
    if (this.startsWith(MACRO_END)) {
      this.at += MACRO_END.length;
      return { kind: 'macro-end', line };
    }
    return this.startsWith(MACRO) ? this.macro(line) : this.equation(line);
  }

  private startsWith(word: string): boolean {
    return this.text.slice(this.at, this.at + word.length).toUpperCase() === word;
  }

  /** White space, and comments in braces such as `{UTF-8}`. */
  private skipBetween(): void {
    for (;;) {
      while (/\s/.test(this.text.charAt(this.at))) this.at++;
      const end = this.braceEnd(this.at);
      if (end === this.at) return;
      this.at = end;
    }
  }

  private braceEnd(at: number): number {
    return this.text.charAt(at) === '{' && at < this.lastBrace ? this.text.indexOf('}', at) + 1 : at;
  }

  private macro(line: number): Block {
    const start = this.at + MACRO.length;
    let end = this.text.indexOf('\n', start);
    while (end > 0 && this.text.charAt(end - 1) === '\\') end = this.text.indexOf('\n', end + 1);
    const header = this.text.slice(start, end < 0 ? undefined : end);
    const open = header.indexOf('(');
    const close = open < 0 ? -1 : closingOf(header, open);
    this.at = start + (close < 0 ? header.length : close + 1);
    return { kind: 'macro', line, header: this.text.slice(start, this.at) };
  }

  private equation(line: number): Block {
    const start = this.at;
    const end = this.equationEnd(start);
    const bar = this.text.charAt(end) === '|' ? end : this.text.indexOf('|', end);
    const stop = bar < 0 ? this.text.length : bar;
    const written = this.text.slice(start, end).trimEnd();
    if (bar < 0) this.issues.push({ code: 'mdl/unclosed-equation', severity: 'error', line, facts: { found: said(written) } });
    this.at = Math.min(stop + 1, this.text.length);
    const [units = '', comment = '', ...rest] = this.text.slice(Math.min(end + 1, stop), stop).split('~');
    const group = /^\*{2,}\s*\.?([^*]*?)\s*\*{2,}$/.exec(written.length < LONGEST_HEADER ? written : '');
    if (group) return { kind: 'group', line, name: group[1] ?? '', comment: units.trim() };
    const flags = rest.filter((part) => /^\s*:/.test(part)).join('~').trim();
    if (rest.some((part) => part.trim() !== '' && !/^\s*:/.test(part))) this.issues.push({ code: 'mdl/missing-bar', severity: 'error', line, facts: { found: said(written) } });
    return { kind: 'equation', line, text: written, units: units.trim(), comment: comment.trim(), flags };
  }

  /** Where the equation from `start` ends: at its `~`, or at a `|` that comes first. */
  private equationEnd(start: number): number {
    const { text } = this;
    for (let at = start; at < text.length;) {
      const sign = text.charAt(at);
      if (sign === '~' || sign === '|') return at;
      const end = sign === '"' ? quoteEnd(text, at) : sign === "'" ? textEnd(text, at) : this.braceEnd(at);
      if (sign === '"' && end === at) this.issues.push({ code: 'mdl/unclosed-quote', severity: 'error', line: this.lineAt(at), facts: { found: said(text.slice(at, at + 80)) } });
      at = end > at ? end : at + 1;
    }
    return text.length;
  }
}
