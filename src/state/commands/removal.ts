import type { Document, Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { referencesOf } from '../../model/references.js';
import type { Edit } from '../edit.js';
import { without } from './map/without.js';

/** `ids`, and the records that refer to them and mean nothing without: places on the map, loops through them, the value flows of a party. */
export function doomed(doc: Document, ids: readonly Id[]): ReadonlySet<Id> {
  const gone = new Set(ids);
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const item of doc.items.values()) if (!gone.has(item.id) && dependsOn(item, gone)) gone.add(item.id);
  }
  return gone;
}

/** What taking away `gone` does to the records that stay: each loses its references to it. */
export const releases = (doc: Document, gone: ReadonlySet<Id>): Edit[] =>
  [...doc.items.values()].flatMap((before): Edit[] => {
    if (gone.has(before.id)) return [];
    const after = released(before, gone);
    return after === before ? [] : [{ id: before.id, before, after }];
  });

/** The edits that take away `gone` itself. */
export const removals = (doc: Document, gone: ReadonlySet<Id>): Edit[] =>
  [...gone].flatMap((id): Edit[] => {
    const before = doc.items.get(id);
    return before ? [{ id, before, after: null }] : [];
  });

/** References that a record can lose and still mean what it means. */
const LOOSE: ReadonlySet<string> = new Set(['in', 'out', 'pairedWith']);

function dependsOn(item: Item, gone: ReadonlySet<Id>): boolean {
  switch (item.kind) {
    case 'view-item':
    case 'link':
    case 'loop':
    case 'indicator':
    case 'purse':
    case 'value-flow':
      return referencesOf(item).some(({ field, to }) => gone.has(to) && !LOOSE.has(field));
    default:
      return false;
  }
}

/** The record without its references to what is gone; itself where it has none. */
function released(item: Item, gone: ReadonlySet<Id>): Item {
  const isGone = (id: Id | undefined): boolean => id !== undefined && gone.has(id);
  const left = (ids: readonly Id[]): readonly Id[] => (ids.some(isGone) ? ids.filter((id) => !gone.has(id)) : ids);
  const entries = <T>(record: Readonly<Record<Id, T>>): Readonly<Record<Id, T>> => (Object.keys(record).some(isGone) ? Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id))) : record);
  const changed = <T extends Item>(before: T, fields: Partial<T>): T => (Object.entries(fields).every(([key, value]) => before[key as keyof T] === value) ? before : { ...before, ...fields });
  switch (item.kind) {
    case 'stock':
      return changed(item, { inflows: left(item.inflows), outflows: left(item.outflows) });
    case 'auxiliary':
      return isGone(item.heldBy) ? without(item, 'heldBy') : item;
    case 'stakeholder':
      return changed(item, { valueWeights: entries(item.valueWeights) });
    case 'value-flow':
      return isGone(item.pairedWith) ? without(item, 'pairedWith') : item;
    case 'purse':
      return changed(item, { in: left(item.in), out: left(item.out) });
    case 'scenario': {
      const valueFlows = left(item.valueFlows ?? []);
      const placements = item.placements.some(({ carrier }) => isGone(carrier)) ? item.placements.map((placement) => (isGone(placement.carrier) ? without(placement, 'carrier') : placement)) : item.placements;
      const after = changed(item, { overrides: entries(item.overrides), placements, ...(item.valueFlows ? { valueFlows } : {}) });
      return after.valueFlows?.length === 0 && item.valueFlows?.length !== 0 ? without(after, 'valueFlows') : after;
    }
    case 'perspective': {
      const after = changed(item, { vocabulary: entries(item.vocabulary), overrides: entries(item.overrides), links: left(item.links) });
      return isGone(item.owner) ? without(after, 'owner') : after;
    }
    case 'intervention': {
      const changes = item.changes.some(({ parameter }) => gone.has(parameter)) ? item.changes.filter(({ parameter }) => !gone.has(parameter)) : item.changes;
      const isPayable = ({ from, to, valueType }: (typeof item.costs)[number]): boolean => ![from, to, valueType].some(isGone);
      const after = changed(item, { changes, costs: item.costs.every(isPayable) ? item.costs : item.costs.filter(isPayable) });
      return isGone(item.carrier) ? without(after, 'carrier') : after;
    }
    case 'group':
      return changed(item, { members: left(item.members) });
    default:
      return item;
  }
}
