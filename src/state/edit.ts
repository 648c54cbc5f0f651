import type { Document, Item } from '../model/document.js';
import type { Id } from '../model/id.js';

/** One reversible change: what a record was, and what it becomes. `null` means absent. */
export interface Edit {
  readonly id: Id;
  readonly before: Item | null;
  readonly after: Item | null;
}

/** One undo step. Steps that follow one another with the same `merge` key become one: a slider sweep, a drag, a typed word. */
export interface Step {
  /** Names the step in the undo menu; a key of wording/steps.ts. */
  readonly label: string;
  readonly edits: readonly Edit[];
  readonly merge?: string | undefined;
}

/** What a person does to a document, or null when it does not apply: the same function greys out its button. */
export type Command = (doc: Document) => Step | null;
