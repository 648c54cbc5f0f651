import type { Id } from './id.js';

/** Half-open range of UTF-16 offsets in one equation. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning';

/**
 * A problem the modeller can act on, as data. The sentence about it stands in `wording`,
 * in both languages, and is chosen by `code` and filled with `facts`.
 */
export interface Issue {
  /** Stable, kebab-case: `unknown-name`, `algebraic-cycle`. Never renamed once published. */
  readonly code: string;
  readonly severity: Severity;
  /** The record at fault, when there is one. */
  readonly item?: Id | undefined;
  /** Its name as in the file, so that the terminal can say it without the document. */
  readonly variable?: string | undefined;
  /** Which text of the record the range lies in; `equation` unless said otherwise. */
  readonly field?: 'equation' | 'initial' | 'units' | undefined;
  /** Which of an array's equations by element the range lies in, from 0. */
  readonly part?: number | undefined;
  readonly range?: Range | undefined;
  /** Line and column (from 1) in a file that could not be read further. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Model time at which a run went wrong. */
  readonly time?: number | undefined;
  /** What the sentence about this code is filled with. */
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>> | undefined;
  /** What would mend it, best first: for an unknown name, the closest known names. */
  readonly hints?: readonly string[] | undefined;
}

/** Whether any of `issues` stops the model from running. */
export const hasErrors = (issues: readonly Issue[]): boolean => issues.some((issue) => issue.severity === 'error');
