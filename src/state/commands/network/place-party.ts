import type { Id } from '../../../model/id.js';
import type { Command } from '../../edit.js';

/** Where a party comes to stand on a page of the value network, in the page's own units. */
export interface PartySpot {
  readonly view: Id;
  /** Of the item that shows it, where it has none on that page. */
  readonly item: Id;
  readonly x: number;
  readonly y: number;
}

/** Puts a party at a place of the value network. Declines what is no party, and a page that is not there. */
export const placeParty =
  (of: Id, { view, item, x, y }: PartySpot): Command =>
  (doc) => {
    if (doc.items.get(of)?.kind !== 'stakeholder' || doc.items.get(view)?.kind !== 'view') return null;
    const before = [...doc.items.values()].find((one) => one.kind === 'view-item' && one.shows === 'variable' && one.view === view && one.of === of);
    if (before?.kind === 'view-item' && before.shows === 'variable') {
      return before.x === x && before.y === y ? null : { label: 'move-items', edits: [{ id: before.id, before, after: { ...before, x, y } }], merge: `place ${before.id}` };
    }
    return { label: 'move-items', edits: [{ id: item, before: null, after: { kind: 'view-item', shows: 'variable', id: item, view, of, x, y } }] };
  };
