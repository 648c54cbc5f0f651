import type { ViewItem } from '../../../model/view.js';
import type { Command, Edit } from '../../edit.js';

/**
 * Things of one page of the map stand where `arranged` says, with the bends it says: one step. What has left the document
 * in the meantime stays away; clouds may come that nobody had placed yet. Declines where nothing moves.
 */
export const arrangeItems =
  (arranged: readonly ViewItem[]): Command =>
  (doc) => {
    const edits = arranged.flatMap((after): Edit[] => {
      const before = doc.items.get(after.id) ?? null;
      if (before === null) return after.shows === 'cloud' && doc.items.get(after.flow)?.kind === 'flow' ? [{ id: after.id, before, after }] : [];
      if (before.kind !== 'view-item' || before.view !== after.view || before.shows !== after.shows || isInPlace(before, after)) return [];
      return [{ id: after.id, before, after: { ...before, ...placeOf(after) } as ViewItem }];
    });
    return edits.length === 0 ? null : { label: 'arrange-items', edits };
  };

/** What arranging decides of an item; everything else stays as it is by now. */
const placeOf = (item: ViewItem): object => {
  if (item.shows === 'link') return { bend: item.bend };
  return { x: item.x, y: item.y, ...(item.shows === 'variable' ? { bends: item.bends, label: item.label } : {}) };
};

const isInPlace = (before: ViewItem, after: ViewItem): boolean => {
  if (before.shows === 'link' && after.shows === 'link') return before.bend === after.bend;
  return before.x === after.x && before.y === after.y && (before.shows !== 'variable' || after.shows !== 'variable' || (before.bends?.length === after.bends?.length && before.label === after.label));
};
