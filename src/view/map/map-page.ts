import { layoutCausal } from '../../layout/causal/layout-causal.js';
import { layoutView } from '../../layout/layout-view.js';
import { itemsOf, rankedOf, variablesOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { View, ViewItem } from '../../model/view.js';

/** How the map looks at the model: as pipes and stocks, or as words that act upon each other. */
export type MapLens = Exclude<View['lens'], 'value-network'>;

/** A page of the map with what stands on it. */
export interface MapPage {
  readonly view: View;
  readonly items: readonly ViewItem[];
}

/** The pages of a document through one lens, in their order. */
export const mapViews = (doc: Document, lens: MapLens): readonly View[] => rankedOf(doc, 'view').filter((view) => view.lens === lens);

/** The lens through which a document is seen first: that of its first page with something on it, else of pipes and stocks. */
export function firstLens(doc: Document): MapLens {
  const placed = new Set(itemsOf(doc, 'view-item').flatMap((item) => (item.shows === 'variable' ? [item.view] : [])));
  return rankedOf(doc, 'view').find(({ id, lens }) => lens !== 'value-network' && placed.has(id))?.lens === 'causal' ? 'causal' : 'stock-flow';
}

/**
 * The page to show: the one that is asked for, else the first. A document that places nothing through this lens gets a page
 * on the fly, which is empty where there is nothing to place.
 */
export function mapPage(doc: Document, wanted: Id | null, dependencies: ReadonlyMap<Id, readonly Id[]>, lens: MapLens = firstLens(doc)): MapPage {
  return storedPage(doc, wanted, lens) ?? pageOnTheFly(doc, dependencies, lens);
}

/** The page of the document that is asked for, or the first through this lens; null where none has anything on it. */
export function storedPage(doc: Document, wanted: Id | null, lens: MapLens): MapPage | null {
  const views = mapViews(doc, lens);
  const items = itemsOf(doc, 'view-item');
  const view = views.find(({ id }) => id === wanted) ?? views.find(({ id }) => items.some((item) => item.view === id && item.shows === 'variable')) ?? views[0];
  const known = new Set(views.map(({ id }) => id));
  return view && items.some((item) => known.has(item.view)) ? { view, items: items.filter((item) => item.view === view.id) } : null;
}

/** The page that a document without one gets through this lens. */
export function pageOnTheFly(doc: Document, dependencies: ReadonlyMap<Id, readonly Id[]>, lens: MapLens): MapPage {
  const view = emptyView(doc, lens);
  const layout = lens === 'causal' ? layoutCausal : layoutView;
  return { view, items: variablesOf(doc).length === 0 ? [] : layout(doc, view.id, dependencies) };
}

/** The first page through this lens, or the record of one that comes into the document with its first edit. */
function emptyView(doc: Document, lens: MapLens): View {
  const rank = Math.max(-1, ...itemsOf(doc, 'view').map((view) => view.rank)) + 1;
  return mapViews(doc, lens)[0] ?? { kind: 'view', id: lens === 'causal' ? 'causal-map' : 'map', rank, name: {}, lens };
}

/** The page through a lens on which a variable itself stands, and not a copy: `near` where it does. Null where it is on none. */
export function homeOf(doc: Document, variable: Id, near: Id | null, lens: MapLens = 'stock-flow'): Id | null {
  const views = new Set(mapViews(doc, lens).map(({ id }) => id));
  const homes = itemsOf(doc, 'view-item').flatMap((item) => (item.shows === 'variable' && item.of === variable && !item.ghost && views.has(item.view) ? [item.view] : []));
  return homes.find((view) => view === near) ?? homes[0] ?? null;
}
