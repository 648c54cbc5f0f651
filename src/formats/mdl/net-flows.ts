import { mentionsIn } from '../../equation/mentions.js';
import { itemsOf, type Document, type Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import { referencesOf } from '../../model/references.js';
import type { Flow, Stock } from '../../model/variable.js';

/**
 * Flows that reading made of what no variable of a file says in a stock's rate, and that nothing has been added to
 * since: they go back into the rate. A flow that somebody named, described, drew or uses elsewhere is one of its own.
 */
export function netFlows(doc: Document): ReadonlyMap<Id, Stock> {
  const found = new Map<Id, Stock>();
  for (const stock of itemsOf(doc, 'stock')) {
    const id = stock.inflows.at(-1);
    const flow = id === undefined ? undefined : doc.items.get(id);
    if (flow?.kind === 'flow' && isNet(flow, stock)) found.set(flow.id, stock);
  }
  if (found.size === 0) return found;
  const byName = new Map([...found.keys()].map((id) => [nameOf(doc.items.get(id)), id]));
  const uses = new Map<Id, number>();
  for (const item of doc.items.values()) {
    for (const equation of equationsOf(item)) {
      if (!equation.toLowerCase().includes('net')) continue;
      for (const { name } of mentionsIn(equation, 'vensim')) found.delete(byName.get(name) ?? '');
    }
    if (item.kind === 'view-item') continue;
    for (const { to } of referencesOf(item)) uses.set(to, (uses.get(to) ?? 0) + 1);
  }
  for (const id of [...found.keys()]) if (uses.get(id) !== 1) found.delete(id);
  return found;
}

function isNet(flow: Flow, stock: Stock): boolean {
  const name = canonicalName(flow.name).replace(/^net_flow_\d+_of_/, 'net_flow_of_');
  return (
    name === `net_flow_of_${canonicalName(stock.name)}` &&
    flow.units === '' &&
    !flow.doc.nl &&
    !flow.doc.en &&
    !flow.gf &&
    !flow.nonNegative &&
    flow.model === stock.model
  );
}

const nameOf = (item: Item | undefined): string => (item && 'name' in item && typeof item.name === 'string' ? canonicalName(item.name) : '');

function equationsOf(item: Item): readonly string[] {
  switch (item.kind) {
    case 'stock':
      return [item.initial, ...(item.parts ?? []).map(({ equation }) => equation)];
    case 'flow':
    case 'auxiliary':
      return [item.equation, ...(item.parts ?? []).map(({ equation }) => equation)];
    case 'macro':
    case 'value-flow':
      return [item.equation];
    default:
      return [];
  }
}
