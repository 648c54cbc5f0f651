import { itemsOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { ViewItem } from '../../../model/view.js';
import type { Command, Edit } from '../../edit.js';

/**
 * Moves items of the map by so much. A flow's bends go along, and so does a flow of which both ends are moved. One drag, or
 * a run of arrow keys, is one step.
 */
export const moveItems =
  (ids: readonly Id[], dx: number, dy: number, merge?: string): Command =>
  (doc) => {
    if (dx === 0 && dy === 0) return null;
    const edits = [...withFlowsBetween(doc, new Set(ids))].flatMap((id): Edit[] => {
      const before = doc.items.get(id);
      if (before?.kind !== 'view-item' || before.shows === 'link') return [];
      const bends = before.shows === 'variable' ? before.bends?.map(({ x, y }) => ({ x: x + dx, y: y + dy })) : undefined;
      return [{ id, before, after: { ...before, x: before.x + dx, y: before.y + dy, ...(bends ? { bends } : {}) } }];
    });
    return edits.length === 0 ? null : { label: 'move-items', edits, ...(merge === undefined ? {} : { merge }) };
  };

/** The items, and the valve of every flow of which both ends are among them. */
function withFlowsBetween(doc: Document, ids: ReadonlySet<Id>): ReadonlySet<Id> {
  const moved = [...ids].flatMap((id): ViewItem[] => {
    const item = doc.items.get(id);
    return item?.kind === 'view-item' ? [item] : [];
  });
  if (moved.length < 2) return ids;
  const ends = new Map<string, number>();
  const end = (view: Id, flow: Id): void => void ends.set(`${view} ${flow}`, (ends.get(`${view} ${flow}`) ?? 0) + 1);
  for (const item of moved) {
    if (item.shows === 'cloud') end(item.view, item.flow);
    const stock = item.shows === 'variable' && !item.ghost ? doc.items.get(item.of) : undefined;
    if (stock?.kind === 'stock') for (const flow of [...stock.inflows, ...stock.outflows]) end(item.view, flow);
  }
  if (![...ends.values()].some((count) => count > 1)) return ids;
  const between = itemsOf(doc, 'view-item').filter((item) => item.shows === 'variable' && !item.ghost && (ends.get(`${item.view} ${item.of}`) ?? 0) > 1);
  return new Set([...ids, ...between.map(({ id }) => id)]);
}
