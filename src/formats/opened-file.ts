import type { Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Issue } from '../model/issue.js';

/** Record → the line (from 1) of the file in which its equation stands, or itself where it has none; of an array whose elements differ, of each part. */
export type FileLines = ReadonlyMap<Id, readonly number[]>;

/** A file as opened: a document, or null where nothing could be made of it, and every problem found on the way. */
export interface OpenedFile {
  readonly doc: Document | null;
  readonly issues: readonly Issue[];
  /** Absent where no document came of it. */
  readonly lines?: FileLines | undefined;
}

/** Issues with the line of the record that they name, where they have no place in the file of their own. */
export function withLines(issues: readonly Issue[], lines: FileLines | undefined): readonly Issue[] {
  if (!lines) return issues;
  return issues.map((issue) => {
    const found = issue.line === undefined && issue.item !== undefined ? lines.get(issue.item) : undefined;
    const line = found?.[issue.part ?? 0] ?? found?.[0];
    return line === undefined ? issue : { ...issue, line };
  });
}
