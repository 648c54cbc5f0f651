import type { Issue, Range } from '../model/issue.js';

/** What can be wrong with the text of an equation. */
export type SyntaxCode =
  | 'syntax/unexpected' | 'syntax/unexpected-end' | 'syntax/missing-operator' | 'syntax/unclosed-bracket' | 'syntax/unclosed-quote' | 'syntax/unclosed-comment'
  | 'syntax/unknown-character' | 'syntax/empty-name' | 'syntax/number-too-large' | 'syntax/too-deep' | 'syntax/too-many-terms' | 'syntax/too-long';

/** A fault in the text of an equation; whoever knows the variable and the field makes it an issue. */
export interface SyntaxProblem extends Pick<Issue, 'facts' | 'hints'> {
  readonly code: SyntaxCode;
  readonly severity: 'error';
  readonly range: Range;
}

/** Most of a source that a sentence repeats. */
const LONGEST_QUOTE = 40;

/** The text in `range`, short enough to be said in a sentence. */
export function saidText(source: string, { start, end }: Range): string {
  const text = source.slice(start, Math.min(end, start + LONGEST_QUOTE)).replace(/\s+/g, ' ');
  return end - start > LONGEST_QUOTE ? `${text}…` : text;
}
