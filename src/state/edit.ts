import type { Document, Item } from '../model/document.js';
import type { Id } from '../model/id.js';

/** One reversible change: what a record was, and what it becomes. `null` means absent. */
export interface Edit {
  readonly id: Id;
  readonly before: Item | null;
  readonly after: Item | null;
  /**
   * For a record that comes or goes: the record it stands behind, null for the first place; absent for the last.
   * {@link located} fills it in, so that what is removed returns to its own place.
   */
  readonly behind?: Id | null | undefined;
}

/** One undo step. Steps that follow one another with the same `merge` key become one: a slider sweep, a drag, a typed word. */
export interface Step {
  /** Names the step in the undo menu; a key of wording/ui/steps.ts. */
  readonly label: string;
  readonly edits: readonly Edit[];
  readonly merge?: string | undefined;
}

/** What a person does to a document, or null when it does not apply: the same function greys out its button. */
export type Command = (doc: Document) => Step | null;

/** The document after `edits`, in their order. Neither argument changes. */
export function apply(doc: Document, edits: readonly Edit[]): Document {
  let items = new Map(doc.items);
  for (const { id, after, behind } of edits) {
    if (after === null) items.delete(id);
    else if (items.has(id) || behind === undefined) items.set(id, after);
    else items = withInserted(items, id, after, behind);
  }
  return { items };
}

/** What takes `edits` back: applying both gives the same document, in the same order, when the edits are {@link located}. */
export function invert(edits: readonly Edit[]): readonly Edit[] {
  return edits.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })).reverse();
}

/** The same edits, each removal knowing the place of what it removes. */
export function located(doc: Document, edits: readonly Edit[]): readonly Edit[] {
  let now = doc;
  return edits.map((edit) => {
    const leaves = edit.after === null && edit.behind === undefined && now.items.has(edit.id);
    const placed = leaves ? { ...edit, behind: neighbourBefore(now, edit.id) } : edit;
    now = apply(now, [edit]);
    return placed;
  });
}

/** Whether `edits` change nothing: a lever that came back to where it stood. */
export function isVoid(edits: readonly Edit[]): boolean {
  return edits.every(({ before, after }) => isSame(before, after));
}

/**
 * Two steps as one. A record that both change is changed once, from what it was first to what it is last; the label is
 * that of the first. Removals and insertions after the first keep their order.
 */
export function joined(first: Step, second: Step): Step {
  const edits = [...first.edits];
  for (const edit of second.edits) {
    const at = edits.findLastIndex((earlier) => earlier.id === edit.id);
    const earlier = edits[at];
    if (earlier && earlier.after !== null && edit.after !== null) edits[at] = { ...earlier, after: edit.after };
    else edits.push(edit);
  }
  return { ...first, edits };
}

function withInserted(items: ReadonlyMap<Id, Item>, id: Id, item: Item, behind: Id | null): Map<Id, Item> {
  const result = new Map<Id, Item>(behind === null ? [[id, item]] : []);
  for (const [other, record] of items) {
    result.set(other, record);
    if (other === behind) result.set(id, item);
  }
  return result.set(id, item);
}

function neighbourBefore(doc: Document, id: Id): Id | null {
  let previous: Id | null = null;
  for (const other of doc.items.keys()) {
    if (other === id) return previous;
    previous = other;
  }
  return previous;
}

/** Records are plain data: equal when every field is, absent and undefined being one. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSame(left[key], right[key]));
}
