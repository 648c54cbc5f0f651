import { itemsOf, type Document, type Item } from './document.js';
import type { Id } from './id.js';
import type { Issue } from './issue.js';
import { referencesOf } from './references.js';

/**
 * What must hold in every document, whatever it is about: each reference names a record of the right kind, a stock and
 * a flow are tied at most once at each end, and a view draws an arc only between its own items.
 */
export function consistencyIssues(doc: Document): Issue[] {
  return [...danglingReferences(doc), ...doublyTiedFlows(doc), ...arcsBetweenViews(doc)];
}

function danglingReferences(doc: Document): Issue[] {
  return [...doc.items.values()].flatMap((item) =>
    referencesOf(item).flatMap(({ field, to, kinds }): Issue[] => {
      const target = doc.items.get(to);
      if (target && kinds.includes(target.kind)) return [];
      return [{ code: 'dangling-reference', severity: 'error', ...placeOf(item), facts: { field, id: to, kind: item.kind } }];
    }),
  );
}

/** A flow leaves at most one stock and enters at most one, else what flows would multiply. Published files do so, and run. */
function doublyTiedFlows(doc: Document): Issue[] {
  return (['inflows', 'outflows'] as const).flatMap((end) => {
    const seen = new Set<Id>();
    return itemsOf(doc, 'stock').flatMap((stock) =>
      stock[end].flatMap((flow): Issue[] => {
        if (!seen.has(flow)) {
          seen.add(flow);
          return [];
        }
        return [{ code: 'flow-tied-twice', severity: 'warning', ...placeOf(stock), facts: { field: end, id: flow } }];
      }),
    );
  });
}

function arcsBetweenViews(doc: Document): Issue[] {
  return itemsOf(doc, 'view-item').flatMap((item): Issue[] => {
    if (item.shows !== 'link') return [];
    const strays = [item.from, item.to].filter((end) => {
      const target = doc.items.get(end);
      return target?.kind === 'view-item' && target.view !== item.view;
    });
    return strays.map((id) => ({ code: 'arc-between-views', severity: 'error', item: item.id, facts: { id } }));
  });
}

const placeOf = (item: Item): { item: Id; variable?: string } =>
  'name' in item && typeof item.name === 'string' ? { item: item.id, variable: item.name } : { item: item.id };
