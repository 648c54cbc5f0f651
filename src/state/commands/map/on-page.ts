import type { View, ViewItem } from '../../../model/view.js';
import { apply, type Command, type Edit } from '../../edit.js';
import { placedElsewhere } from './other-lens.js';

/**
 * Does `command` on a page of the map that may have been laid out on the fly: what of the page is not in the document yet
 * comes into it, in the same step. What the command adds stands on the pages of the other lens too. Declines when the
 * command does.
 */
export const onPage =
  (page: { readonly view: View; readonly items: readonly ViewItem[] }, command: Command): Command =>
  (doc) => {
    const placing = [page.view, ...page.items].flatMap((after): Edit[] => (doc.items.has(after.id) ? [] : [{ id: after.id, before: null, after }]));
    const step = command(placing.length === 0 ? doc : apply(doc, placing));
    const edits = step && [...placing, ...step.edits];
    return step && edits && { ...step, edits: [...edits, ...placedElsewhere(doc, edits)] };
  };
