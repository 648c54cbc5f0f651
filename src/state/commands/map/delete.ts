import type { Item } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Command, Edit } from '../../edit.js';
import { doomed, releases, removals } from '../removal.js';
import { cloudsInPlaceOf } from './flows.js';

/**
 * Deletes records and whatever can't be without them: places on the map, links, loops through them, indicators and purses
 * about them. A flow that loses its stock ends in a cloud; lists lose the entry. Equations that name what is gone stay, and
 * say so.
 */
export const deleteItems =
  (ids: readonly Id[]): Command =>
  (doc) => {
    const gone = doomed(doc, ids.filter((id) => isDeletable(doc.items.get(id))));
    if (gone.size === 0) return null;
    const clouds = [...gone].flatMap((id) => {
      const item = doc.items.get(id);
      return item?.kind === 'stock' ? cloudsInPlaceOf(doc, item, gone) : [];
    });
    return { label: 'delete', edits: [...releases(doc, gone), ...clouds.map((after): Edit => ({ id: after.id, before: null, after })), ...removals(doc, gone)] };
  };

/** What a person can select on the map and delete there. */
function isDeletable(item: Item | undefined): boolean {
  switch (item?.kind) {
    case 'stock':
    case 'flow':
    case 'auxiliary':
    case 'link':
    case 'loop':
    case 'view-item':
      return true;
    default:
      return false;
  }
}
