import { layoutView } from '../../layout/layout-view.js';
import { itemsOf, rankedOf, variablesOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { View, ViewItem } from '../../model/view.js';

/** A page of the map with what stands on it. */
export interface MapPage {
  readonly view: View;
  readonly items: readonly ViewItem[];
}

/** The pages of a document that a stock-flow diagram can be drawn of, in their order. */
export const mapViews = (doc: Document): readonly View[] => rankedOf(doc, 'view').filter(({ lens }) => lens !== 'value-network');

/**
 * The page to show: the one that is asked for, else the first. A document that places nothing gets a page on the fly, which
 * is empty where there is nothing to place.
 */
export function mapPage(doc: Document, wanted: Id | null, dependencies: ReadonlyMap<Id, readonly Id[]>): MapPage {
  const views = mapViews(doc);
  const items = itemsOf(doc, 'view-item');
  const view = views.find(({ id }) => id === wanted) ?? views.find(({ id }) => items.some((item) => item.view === id && item.shows === 'variable')) ?? views[0];
  const known = new Set(views.map(({ id }) => id));
  if (view && items.some((item) => known.has(item.view))) return { view, items: items.filter((item) => item.view === view.id) };
  const own: View = view ?? { kind: 'view', id: 'map', rank: 0, name: {}, lens: 'stock-flow' };
  return { view: own, items: variablesOf(doc).length === 0 ? [] : layoutView(doc, own.id, dependencies) };
}

/** The page on which a variable itself stands, and not a copy: `near` where it does. Null where it is on none. */
export function homeOf(doc: Document, variable: Id, near: Id | null): Id | null {
  const homes = itemsOf(doc, 'view-item').flatMap((item) => (item.shows === 'variable' && item.of === variable && !item.ghost ? [item.view] : []));
  return homes.find((view) => view === near) ?? homes[0] ?? null;
}
