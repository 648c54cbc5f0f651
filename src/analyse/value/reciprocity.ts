import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { FlowAmount } from './amounts.js';
import { giftsOf, type Gift } from './gifts.js';
import { perceived } from './perceived.js';
import type { Scales } from './scale.js';
import { weightFor } from './worth.js';

/** What two parties give each other, in the eyes of the one that receives it; burdens are not in it. */
export interface PairReciprocity {
  /** The one of the two that stands first in the document. */
  readonly a: Id;
  readonly b: Id;
  /** What b perceives of what a gives: Σ_v w_{b,v} · amount / scale_v. */
  readonly ab: number;
  readonly ba: number;
  /** min/max of the two, 0..1; null where both are nought. */
  readonly ratio: number | null;
}

/** What a party gives all others and gets from them, in the eyes of whoever receives it. */
export interface PartyReciprocity {
  readonly stakeholder: Id;
  readonly given: number;
  readonly received: number;
  /** received / (given + received): 0.5 is balanced, 0 gives only. Null where both are nought. */
  readonly share: number | null;
}

export interface Reciprocity {
  /** Pairs of parties between which something went, market nodes left out, in document order. */
  readonly pairs: readonly PairReciprocity[];
  /** Every party but market nodes, in document order. */
  readonly parties: readonly PartyReciprocity[];
  /** Parties that gave and received nothing, in whatever value and whatever its weight. */
  readonly giveOnly: readonly Id[];
  /** Gifts between parties within the boundary for which nothing came back, neither at once nor through a third party. */
  readonly unreturned: readonly Gift[];
  /** Value types of which the run gives no number somewhere: all of the above goes without those flows. */
  readonly unknown: readonly Id[];
}

/**
 * Who gets back for what they give, over a period: ρ(a,b) = min(V_ab, V_ba) / max(V_ab, V_ba) on perceived value without
 * burdens, and for each party received / (given + received) over its pairs.
 *
 * `unreturned` is e3value's reciprocity as a lint: a gift with no gift back between the two or via a third. It leaves out
 * what goes over the boundary of the ecosystem, where nothing is due.
 */
export function reciprocityOf(doc: Document, amounts: readonly FlowAmount[], scales: Scales): Reciprocity {
  const parties = itemsOf(doc, 'stakeholder').filter(({ is }) => is !== 'boundary-market');
  const place = new Map(parties.map(({ id }, at) => [id, at]));
  const all = giftsOf(doc, amounts, { valueType: null, withMarket: true });
  const gifts = all.filter(({ from, to }) => place.has(from) && place.has(to));
  const known = new Map<Id, Map<Id, { a: Id; b: Id; ab: number; ba: number }>>();
  for (const gift of gifts) {
    const isOnward = (place.get(gift.from) ?? 0) < (place.get(gift.to) ?? 0);
    const [a, b] = isOnward ? [gift.from, gift.to] : [gift.to, gift.from];
    const own = known.get(a) ?? new Map<Id, { a: Id; b: Id; ab: number; ba: number }>();
    const pair = own.get(b) ?? { a, b, ab: 0, ba: 0 };
    known.set(a, own.set(b, pair));
    pair[isOnward ? 'ab' : 'ba'] += worthTo(doc, gift, scales);
  }
  const pairs = [...known.values()].flatMap((own) => [...own.values()]);
  const inOrder = pairs.toSorted((one, other) => (place.get(one.a) ?? 0) - (place.get(other.a) ?? 0) || (place.get(one.b) ?? 0) - (place.get(other.b) ?? 0));
  return {
    pairs: inOrder.map((pair) => ({ ...pair, ratio: ratioOf(pair.ab, pair.ba) })),
    parties: sidesOf(parties.map(({ id }) => id), inOrder),
    giveOnly: giveOnly(all, parties.map(({ id }) => id)),
    unreturned: unreturned(doc, gifts),
    unknown: [...new Set(amounts.filter(({ amount }) => !Number.isFinite(amount)).map(({ valueType }) => valueType))],
  };
}

const ratioOf = (ab: number, ba: number): number | null => (Math.max(ab, ba) === 0 ? null : Math.min(ab, ba) / Math.max(ab, ba));

/** What its receiver perceives of a gift; nought where there is no scale to see it on. */
function worthTo(doc: Document, { to, valueType, amount }: Gift, scales: Scales): number {
  const [party, type] = [doc.items.get(to), doc.items.get(valueType)];
  if (party?.kind !== 'stakeholder' || type?.kind !== 'value-type') return 0;
  const worth = perceived(amount, weightFor(party, type), scales.get(valueType) ?? NaN);
  return Number.isFinite(worth) ? worth : 0;
}

function sidesOf(parties: readonly Id[], pairs: readonly Omit<PairReciprocity, 'ratio'>[]): readonly PartyReciprocity[] {
  const sides = new Map(parties.map((id) => [id, { given: 0, received: 0 }]));
  const add = (id: Id, given: number, received: number): void => {
    const own = sides.get(id);
    if (!own) return;
    own.given += given;
    own.received += received;
  };
  for (const { a, b, ab, ba } of pairs) {
    add(a, ab, ba);
    add(b, ba, ab);
  }
  return [...sides].map(([stakeholder, { given, received }]) => ({ stakeholder, given, received, share: given + received === 0 ? null : received / (given + received) }));
}

/** From the market a party may receive too: what it sells outside feeds it. */
function giveOnly(gifts: readonly Gift[], parties: readonly Id[]): readonly Id[] {
  const [givers, receivers] = [new Set(gifts.map(({ from }) => from)), new Set(gifts.map(({ to }) => to))];
  return parties.filter((id) => givers.has(id) && !receivers.has(id));
}

function unreturned(doc: Document, gifts: readonly Gift[]): readonly Gift[] {
  const receivers = new Map<Id, Set<Id>>();
  for (const { from, to } of gifts) receivers.set(from, (receivers.get(from) ?? new Set<Id>()).add(to));
  const gives = (from: Id, to: Id): boolean => receivers.get(from)?.has(to) ?? false;
  const isOutside = (id: Id): boolean => {
    const party = doc.items.get(id);
    return party?.kind === 'stakeholder' && party.is === 'boundary-commons';
  };
  return gifts.filter(({ from, to }) => !isOutside(from) && !isOutside(to) && !gives(to, from) && ![...(receivers.get(to) ?? [])].some((third) => gives(third, from)));
}
