import { referencesOf } from '../../../model/references.js';
import type { Document, Item } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Command, Edit } from '../../edit.js';
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
    const kept = [...doc.items.values()].flatMap((before): Edit[] => {
      if (gone.has(before.id)) return [];
      const after = released(before, gone);
      return after === before ? [] : [{ id: before.id, before, after }];
    });
    const removed = [...gone].flatMap((id): Edit[] => {
      const before = doc.items.get(id);
      return before ? [{ id, before, after: null }] : [];
    });
    return { label: 'delete', edits: [...kept, ...clouds.map((after): Edit => ({ id: after.id, before: null, after })), ...removed] };
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

/** The records themselves, and all that refer to them and mean nothing without. */
function doomed(doc: Document, ids: readonly Id[]): Set<Id> {
  const gone = new Set(ids);
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const item of doc.items.values()) if (!gone.has(item.id) && dependsOn(item, gone)) gone.add(item.id);
  }
  return gone;
}

function dependsOn(item: Item, gone: ReadonlySet<Id>): boolean {
  switch (item.kind) {
    case 'view-item':
    case 'link':
    case 'loop':
    case 'indicator':
    case 'purse':
      return referencesOf(item).some(({ field, to }) => gone.has(to) && field !== 'in' && field !== 'out');
    default:
      return false;
  }
}

/** The record without its references to what is gone; itself where it has none. */
function released(item: Item, gone: ReadonlySet<Id>): Item {
  const left = (ids: readonly Id[]): readonly Id[] => (ids.some((id) => gone.has(id)) ? ids.filter((id) => !gone.has(id)) : ids);
  const entries = <T>(record: Readonly<Record<Id, T>>): Readonly<Record<Id, T>> => (Object.keys(record).some((id) => gone.has(id)) ? Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id))) : record);
  const changed = <T extends Item>(before: T, fields: Partial<T>): Item => (Object.entries(fields).every(([key, value]) => before[key as keyof T] === value) ? before : { ...before, ...fields });
  switch (item.kind) {
    case 'stock':
      return changed(item, { inflows: left(item.inflows), outflows: left(item.outflows) });
    case 'scenario':
      return changed(item, { overrides: entries(item.overrides) });
    case 'perspective':
      return changed(item, { vocabulary: entries(item.vocabulary), overrides: entries(item.overrides), links: left(item.links) });
    case 'intervention':
      return item.changes.some(({ parameter }) => gone.has(parameter)) ? { ...item, changes: item.changes.filter(({ parameter }) => !gone.has(parameter)) } : item;
    case 'group':
      return changed(item, { members: left(item.members) });
    default:
      return item;
  }
}
