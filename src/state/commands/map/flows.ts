import { itemsOf, type Document, type Item } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import type { Stock } from '../../../model/variable.js';
import type { PlacedCloud } from '../../../model/view.js';
import type { Command, Edit } from '../../edit.js';
import { nameHolder } from './names.js';
import { bareVariable, placedAt, placementsOf, type Spot } from './variables.js';

/** An end of a flow: a stock, or a place outside the boundary. */
export type FlowEnd = { readonly stock: Id } | { readonly x: number; readonly y: number };

/** Adds a flow from one end to the other, its valve half way. A stock can't flow into itself, and one end at least is a stock. */
export const addFlow =
  (id: Id, name: string, from: FlowEnd, to: FlowEnd, spot: Spot): Command =>
  (doc) => {
    const typed = name.trim();
    if (typed === '' || doc.items.has(id) || nameHolder(doc, typed) !== null || doc.items.get(spot.view)?.kind !== 'view') return null;
    if (!('stock' in from) && !('stock' in to)) return null;
    if ('stock' in from && 'stock' in to && from.stock === to.stock) return null;
    const tied = [...tieEdits(doc, id, 'outflows', from), ...tieEdits(doc, id, 'inflows', to)];
    if (tied.length !== Number('stock' in from) + Number('stock' in to)) return null;
    const clouds = [cloudAt(id, 'source', from, spot.view), cloudAt(id, 'sink', to, spot.view)].flat();
    return { label: 'add-flow', edits: [added(bareVariable('flow', id, typed)), ...tied, added(placedAt(id, spot)), ...clouds.map(added)] };
  };

/** Ties an end of a flow to another stock, or to a cloud at a place of this view; of a view that is not there, to one that nobody placed. Declines where nothing changes, or both ends would be the same. */
export const reattachFlow =
  (flow: Id, end: 'source' | 'sink', to: FlowEnd, view: Id): Command =>
  (doc) => {
    if (doc.items.get(flow)?.kind !== 'flow') return null;
    const field = end === 'source' ? 'outflows' : 'inflows';
    const holder = stockAt(doc, flow, field);
    const other = stockAt(doc, flow, end === 'source' ? 'inflows' : 'outflows');
    if ('stock' in to && (holder?.id === to.stock || other?.id === to.stock || doc.items.get(to.stock)?.kind !== 'stock')) return null;
    if (!('stock' in to) && !other) return null;
    const released = holder ? [untied(holder, flow, field)] : [];
    const gone = cloudsOf(doc, flow, end).map((cloud): Edit => ({ id: cloud.id, before: cloud, after: null }));
    return { label: 'reattach-flow', edits: [...released, ...tieEdits(doc, flow, field, to), ...gone, ...(doc.items.get(view)?.kind === 'view' ? cloudAt(flow, end, to, view).map(added) : [])] };
  };

const added = (after: Item): Edit => ({ id: after.id, before: null, after });

/** The stock that lists the flow in this field, or null. */
export const stockAt = (doc: Document, flow: Id, field: 'inflows' | 'outflows'): Stock | null => itemsOf(doc, 'stock').find((stock) => stock[field].includes(flow)) ?? null;

/** Both ends of a flow with the stock at each; null where it ends outside the boundary. */
export const flowEndsOf = (doc: Document, flow: Id): readonly { readonly end: 'source' | 'sink'; readonly stock: Id | null }[] => [
  { end: 'source', stock: stockAt(doc, flow, 'outflows')?.id ?? null },
  { end: 'sink', stock: stockAt(doc, flow, 'inflows')?.id ?? null },
];

/** The clouds of one end, or of both. */
export const cloudsOf = (doc: Document, flow: Id, end?: 'source' | 'sink'): PlacedCloud[] =>
  [...doc.items.values()].filter((item): item is PlacedCloud => item.kind === 'view-item' && item.shows === 'cloud' && item.flow === flow && (end === undefined || item.end === end));

export const untied = (before: Stock, flow: Id, field: 'inflows' | 'outflows'): Edit => ({ id: before.id, before, after: { ...before, [field]: before[field].filter((id) => id !== flow) } });

function tieEdits(doc: Document, flow: Id, field: 'inflows' | 'outflows', end: FlowEnd): Edit[] {
  const before = 'stock' in end ? doc.items.get(end.stock) : undefined;
  return before?.kind === 'stock' ? [{ id: before.id, before, after: { ...before, [field]: [...before[field], flow] } }] : [];
}

const cloudAt = (flow: Id, end: 'source' | 'sink', at: FlowEnd, view: Id): PlacedCloud[] => ('stock' in at ? [] : [{ kind: 'view-item', id: freshId('item'), view, shows: 'cloud', flow, end, x: at.x, y: at.y }]);

/** Clouds where a stock stood, for the flows that lose it, in every view that shows both. */
export function cloudsInPlaceOf(doc: Document, stock: Stock, except: ReadonlySet<Id>): PlacedCloud[] {
  return (['inflows', 'outflows'] as const).flatMap((field) =>
    stock[field].filter((flow) => !except.has(flow)).flatMap((flow) => {
      const views = new Set(placementsOf(doc, flow).map(({ view }) => view));
      return placementsOf(doc, stock.id)
        .filter(({ view, ghost }) => views.has(view) && !ghost)
        .map((placed): PlacedCloud => ({ kind: 'view-item', id: freshId('item'), view: placed.view, shows: 'cloud', flow, end: field === 'inflows' ? 'sink' : 'source', x: placed.x, y: placed.y }));
    }),
  );
}
