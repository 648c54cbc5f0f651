import type { Issue } from '../../model/issue.js';

/** Why a data file does not give what a call asks of it, and which argument of the call that lies in. */
export interface DataProblem extends Pick<Issue, 'facts' | 'hints'> {
  readonly code: string;
  /** As the functions of the dialect name it: `file`, `tab`, `row`, `cell`, `first` … */
  readonly argument: string;
}

/** What a data file gave, or why not. */
export type Found<T> = { readonly found: T } | { readonly problem: DataProblem };

/** Says what is wrong with the argument of a call. */
export const problem = (
  code: string,
  argument: string,
  facts: NonNullable<Issue['facts']>,
  hints?: readonly string[],
): { readonly problem: DataProblem } => ({
  problem: { code, argument, facts, ...(hints && hints.length > 0 ? { hints } : {}) },
});
