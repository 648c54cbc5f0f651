import { itemsOf, type Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';

/** Groups of two or more stocks that are tied by flows among themselves, and by no flow to or from anywhere else. */
export function closedGroups(doc: Document): readonly (readonly Id[])[] {
  const stocks = itemsOf(doc, 'stock');
  const groupOf = new Map<Id, Id>(stocks.map(({ id }) => [id, id]));
  const open = new Set<Id>();
  for (const flow of new Set(stocks.flatMap(({ inflows, outflows }) => [...inflows, ...outflows]))) {
    const sources = stocks.filter(({ outflows }) => outflows.includes(flow)).map(({ id }) => id);
    const sinks = stocks.filter(({ inflows }) => inflows.includes(flow)).map(({ id }) => id);
    const tied = [...sources, ...sinks];
    if (sources.length !== 1 || sinks.length !== 1) for (const id of tied) open.add(id);
    const [first, ...others] = [...new Set(tied.flatMap((id) => groupOf.get(id) ?? []))];
    for (const [id, group] of groupOf) if (first !== undefined && others.includes(group)) groupOf.set(id, first);
  }
  return [...new Set(groupOf.values())]
    .map((group) => stocks.map(({ id }) => id).filter((id) => groupOf.get(id) === group))
    .filter((group) => group.length > 1 && !group.some((id) => open.has(id)));
}
