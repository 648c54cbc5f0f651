import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { findLoops, MOST_LOOPS } from '../loops/find-loops.js';
import type { FlowAmount } from './amounts.js';
import { giftsOf, netGifts, type Gift } from './gifts.js';
import type { Scales } from './scale.js';

/** One step of a value loop: what the one party gives the next. */
export interface ValueLink {
  readonly from: Id;
  readonly to: Id;
  /** What the party gives the next beyond what it gets back from it, one line for each value type. */
  readonly gifts: readonly Gift[];
  /** How strong the step is: the amount where one value type goes round, else the sum of amount / scale over the types. */
  readonly strength: number;
}

/** Parties through which value comes back to where it started: it begins with the one that stands first in the document. */
export interface ValueLoop {
  readonly links: readonly ValueLink[];
  /** The place in `links` of the weakest one, at which the loop breaks first: the smallest strength, of equals the first. */
  readonly weakest: number;
}

export interface ValueLoops {
  /** Shortest first, then in document order. */
  readonly loops: readonly ValueLoop[];
  /** Whether these are all; else they are the shortest that have a link of their own, so that every link in a loop is in one of them. */
  readonly areAll: boolean;
}

/**
 * Value that goes round: the elementary circuits of the net gifts between parties, over a period.
 *
 * Of one value type, what two parties give each other is set off first, so that a loop has three parties or more. Over
 * all types together (`valueType` null) value goes round in whatever form: money one way and heat the other is a loop of
 * two. Burdens are no gifts then. Market nodes close no loop: what they get does not come back because of it.
 */
export function valueLoops(doc: Document, amounts: readonly FlowAmount[], valueType: Id | null, scales: Scales, most: number = MOST_LOOPS): ValueLoops {
  const links = linksOf(netGifts(giftsOf(doc, amounts, { valueType, withMarket: false })), valueType, scales);
  const graph = new Map(itemsOf(doc, 'stakeholder').map(({ id }): [Id, readonly Id[]] => [id, [...(links.get(id)?.keys() ?? [])]]));
  const { paths, areAll } = findLoops(graph, most);
  const loops = paths.map((path): ValueLoop => {
    const steps = path.flatMap((from, at): ValueLink[] => {
      const link = links.get(from)?.get(path[(at + 1) % path.length] ?? '');
      return link ? [link] : [];
    });
    return { links: steps, weakest: steps.reduce((weakest, { strength }, at) => (strength < (steps[weakest]?.strength ?? Infinity) ? at : weakest), 0) };
  });
  return { loops, areAll };
}

function linksOf(gifts: readonly Gift[], valueType: Id | null, scales: Scales): ReadonlyMap<Id, ReadonlyMap<Id, ValueLink>> {
  const links = new Map<Id, Map<Id, ValueLink>>();
  for (const gift of gifts) {
    const size = valueType === null ? gift.amount / (scales.get(gift.valueType) ?? NaN) : gift.amount;
    if (!Number.isFinite(size)) continue;
    const from = links.get(gift.from) ?? new Map<Id, ValueLink>();
    const known = from.get(gift.to);
    from.set(gift.to, { from: gift.from, to: gift.to, gifts: [...(known?.gifts ?? []), gift], strength: (known?.strength ?? 0) + size });
    links.set(gift.from, from);
  }
  return links;
}
