import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { FlowAmount } from './amounts.js';
import { isBurden } from './worth.js';

/** What one party gave another of one value type, all flows between them together. */
export interface Gift {
  readonly from: Id;
  readonly to: Id;
  readonly valueType: Id;
  /** Above nought, in units of the value type. */
  readonly amount: number;
  /** The value flows, and interventions whose costs, it consists of. */
  readonly sources: readonly Id[];
}

/** Which amounts count as gifts. */
export interface GiftChoice {
  /** Of this value type alone, a burden or not; of all but burdens where it is null. */
  readonly valueType: Id | null;
  /** Whether market nodes give and receive too. What they get is turnover, and does not come back because of it. */
  readonly withMarket: boolean;
}

/**
 * Who gave what to whom, one line for each giver, receiver and value type, in the order of the flow table. A negative
 * amount is a gift the other way round. What a party gives itself is no gift, and an amount that is no number is left out.
 */
export function giftsOf(doc: Document, amounts: readonly FlowAmount[], { valueType, withMarket }: GiftChoice): readonly Gift[] {
  const counts = (id: Id): boolean => {
    const type = doc.items.get(id);
    return type?.kind === 'value-type' && (valueType === null ? !isBurden(type) : id === valueType);
  };
  const takesPart = (id: Id): boolean => {
    const party = doc.items.get(id);
    return party?.kind === 'stakeholder' && (withMarket || party.is !== 'boundary-market');
  };
  const gifts: Growing[] = [];
  const known = new Map<Id, Map<Id, Growing[]>>();
  for (const line of amounts) {
    if (line.from === line.to || line.amount === 0 || !Number.isFinite(line.amount)) continue;
    if (!counts(line.valueType) || !takesPart(line.from) || !takesPart(line.to)) continue;
    const [from, to] = line.amount > 0 ? [line.from, line.to] : [line.to, line.from];
    const between = betweenIn(known, from, to);
    let gift = between.find((each) => each.valueType === line.valueType);
    if (!gift) {
      gift = { from, to, valueType: line.valueType, amount: 0, sources: [] };
      between.push(gift);
      gifts.push(gift);
    }
    gift.amount += Math.abs(line.amount);
    if (!gift.sources.includes(line.source)) gift.sources.push(line.source);
  }
  return gifts;
}

type Growing = Omit<Gift, 'amount' | 'sources'> & { amount: number; sources: Id[] };

/** The gifts known so far from one party to another: a list that may grow. */
function betweenIn<T>(known: Map<Id, Map<Id, T[]>>, from: Id, to: Id): T[] {
  const own = known.get(from) ?? new Map<Id, T[]>();
  if (own.size === 0) known.set(from, own);
  const between = own.get(to) ?? [];
  if (between.length === 0) own.set(to, between);
  return between;
}

/** Below this share of what two parties gave each other, what is left between them is rounding. */
const NOUGHT = 1e-12;

/** What is left of the gifts between two parties when those of one value type are set off against each other. */
export function netGifts(gifts: readonly Gift[]): readonly Gift[] {
  const known = new Map<Id, Map<Id, Gift[]>>();
  for (const gift of gifts) betweenIn(known, gift.from, gift.to).push(gift);
  return gifts.flatMap((gift): Gift[] => {
    const back = known.get(gift.to)?.get(gift.from)?.find(({ valueType }) => valueType === gift.valueType)?.amount ?? 0;
    const amount = gift.amount - back;
    return amount > NOUGHT * (gift.amount + back) ? [{ ...gift, amount }] : [];
  });
}
