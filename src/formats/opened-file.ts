import type { Document } from '../model/document.js';
import type { Issue } from '../model/issue.js';

/** A file as opened: a document, or null where nothing could be made of it, and every problem found on the way. */
export interface OpenedFile {
  readonly doc: Document | null;
  readonly issues: readonly Issue[];
}
