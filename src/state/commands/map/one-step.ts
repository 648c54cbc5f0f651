import type { Document } from '../../../model/document.js';
import { apply, located, type Command, type Step } from '../../edit.js';

/** Several commands, each on what the one before left, as one step: of each record one edit. Null where none of them applies. */
export function oneStep(doc: Document, label: string, commands: readonly Command[]): Step | null {
  let now = doc;
  for (const command of commands) {
    const step = command(now);
    if (step) now = apply(now, located(now, step.edits));
  }
  const ids = new Set([...doc.items.keys(), ...now.items.keys()]);
  const edits = [...ids].flatMap((id) => {
    const [before, after] = [doc.items.get(id) ?? null, now.items.get(id) ?? null];
    return before === after ? [] : [{ id, before, after }];
  });
  return edits.length === 0 ? null : { label, edits };
}
