import { Cursor, LONGEST_EQUATION } from './cursor.js';
import { parseWhole } from './parse-expression.js';
import type { SyntaxProblem } from './problem.js';
import type { Dialect, Tree } from './tree.js';

export interface Parsed {
  /** Null where there is a fault, and where there is no equation but white space and comments. */
  readonly tree: Tree | null;
  readonly issues: readonly SyntaxProblem[];
}

/**
 * Reads an equation of either dialect: XMILE 1.0 section 3.3, or Vensim's. Tells several faults at once where it can go on
 * behind the first. Takes time in proportion to the length, and refuses what is too long, too deep, or has too many terms.
 */
export function parseEquation(source: string, dialect: Dialect): Parsed {
  if (source.length > LONGEST_EQUATION) return { tree: null, issues: [tooLong(source)] };
  const cursor = new Cursor(source, dialect);
  if (cursor.isAtEnd()) return { tree: null, issues: cursor.problems };
  let tree = parseWhole(cursor);
  while (!cursor.isAtEnd()) {
    cursor.unexpected();
    if (!cursor.isAtEnd()) cursor.advance();
    if (!cursor.isAtEnd()) tree = parseWhole(cursor);
  }
  return cursor.problems.length === 0 ? { tree, issues: cursor.problems } : { tree: null, issues: inOrder(cursor.problems) };
}

const inOrder = (problems: readonly SyntaxProblem[]): SyntaxProblem[] => problems.toSorted((a, b) => a.range.start - b.range.start);

const tooLong = ({ length }: string): SyntaxProblem => ({
  code: 'syntax/too-long',
  severity: 'error',
  range: { start: LONGEST_EQUATION, end: length },
  facts: { most: LONGEST_EQUATION },
});
