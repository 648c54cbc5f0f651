import { itemsOf, type Document } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import type { PlacedLink } from '../../../model/view.js';
import type { Command } from '../../edit.js';
import { without } from './without.js';

type Corner = { readonly x: number; readonly y: number };

/** Gives the pipe of a flow these corners, from its source to its sink; none makes it run by itself. */
export const bendPipe =
  (valve: Id, corners: readonly Corner[]): Command =>
  (doc) => {
    const before = doc.items.get(valve);
    if (before?.kind !== 'view-item' || before.shows !== 'variable' || doc.items.get(before.of)?.kind !== 'flow') return null;
    const former = before.bends ?? [];
    if (former.length === corners.length && former.every(({ x, y }, at) => x === corners[at]?.x && y === corners[at]?.y)) return null;
    const rest = without(before, 'bends');
    return { label: 'bend-pipe', edits: [{ id: valve, before, after: corners.length === 0 ? rest : { ...rest, bends: corners } }] };
  };

/** The arc that a view draws between two of its items, or null where it has none of its own. */
export const placedLink = (doc: Document, from: Id, to: Id): PlacedLink | null =>
  itemsOf(doc, 'view-item').find((item): item is PlacedLink => item.shows === 'link' && item.from === from && item.to === to) ?? null;

/** Curves the link between two items of a view: the height of its arc over its chord, as a fraction. `id` names the arc where the view has none yet. */
export const bendLink =
  (from: Id, to: Id, bend: number, id: Id = freshId('item')): Command =>
  (doc) => {
    const [a, b] = [doc.items.get(from), doc.items.get(to)];
    if (a?.kind !== 'view-item' || b?.kind !== 'view-item' || a.view !== b.view || from === to || a.shows === 'link' || b.shows === 'link') return null;
    const before = placedLink(doc, from, to);
    if (before) return before.bend === bend ? null : { label: 'bend-link', edits: [{ id: before.id, before, after: { ...before, bend } }] };
    return { label: 'bend-link', edits: [{ id, before: null, after: { kind: 'view-item', id, view: a.view, shows: 'link', from, to, bend, x: 0, y: 0 } }] };
  };
