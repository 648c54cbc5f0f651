import { itemsOf } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Command, Edit } from '../../edit.js';
import { isVariable, placedAt, type Spot } from './variables.js';

/** A variable, and where it comes to stand. */
export interface ShownAt extends Spot {
  readonly of: Id;
  /** Of the item that shows it. */
  readonly item: Id;
}

/** Shows variables on a page where they do not stand yet. On a page of pipes one that is at home on another page is a copy here. */
export const showOnPage =
  (places: readonly ShownAt[]): Command =>
  (doc) => {
    const items = itemsOf(doc, 'view-item');
    const edits = places.flatMap(({ of, item, ...spot }): Edit[] => {
      const view = doc.items.get(spot.view);
      const here = items.filter((one) => one.shows === 'variable' && one.of === of);
      if (view?.kind !== 'view' || doc.items.has(item) || !isVariable(doc.items.get(of)) || here.some((one) => one.view === view.id)) return [];
      const isHomeElsewhere = view.lens === 'stock-flow' && here.some((one) => one.shows === 'variable' && !one.ghost && lensOf(doc.items.get(one.view)) === view.lens);
      return [{ id: item, before: null, after: { ...placedAt(of, spot, item), ...(isHomeElsewhere ? { ghost: true } : {}) } }];
    });
    return edits.length === 0 ? null : { label: 'show-on-page', edits };
  };

const lensOf = (item: { readonly kind: string; readonly lens?: string } | undefined): string | undefined => (item?.kind === 'view' ? item.lens : undefined);
