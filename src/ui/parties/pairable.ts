import { itemsOf, type Document } from '../../model/document.js';
import type { ValueFlow } from '../../model/party.js';

/**
 * The flows that one can be paired with: those that share a party with it, what goes back between the same two first. What it
 * is paired with already is among them.
 */
export function pairable(doc: Document, flow: ValueFlow): readonly ValueFlow[] {
  const ends = new Set([flow.from, flow.to]);
  const rank = ({ from, to }: ValueFlow): number => (from === flow.to && to === flow.from ? 0 : from === flow.from && to === flow.to ? 2 : 1);
  return itemsOf(doc, 'value-flow')
    .filter(({ id, from, to }) => id !== flow.id && (ends.has(from) || ends.has(to) || id === flow.pairedWith))
    .sort((a, b) => rank(a) - rank(b));
}
