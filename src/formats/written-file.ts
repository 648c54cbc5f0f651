import type { Issue } from '../model/issue.js';

/** A document as the text of a file, and what of it the format cannot say. */
export interface WrittenFile {
  readonly text: string;
  readonly issues: readonly Issue[];
}
