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
  const gifts = new Map<string, Omit<Gift, 'amount' | 'sources'> & { amount: number; sources: Id[] }>();
  for (const line of amounts) {
    if (line.from === line.to || line.amount === 0 || !Number.isFinite(line.amount)) continue;
    if (!counts(line.valueType) || !takesPart(line.from) || !takesPart(line.to)) continue;
    const [from, to] = line.amount > 0 ? [line.from, line.to] : [line.to, line.from];
    const key = JSON.stringify([from, to, line.valueType]);
    const gift = gifts.get(key) ?? { from, to, valueType: line.valueType, amount: 0, sources: [] };
    gift.amount += Math.abs(line.amount);
    if (!gift.sources.includes(line.source)) gift.sources.push(line.source);
    gifts.set(key, gift);
  }
  return [...gifts.values()];
}

/** Below this share of what two parties gave each other, what is left between them is rounding. */
const NOUGHT = 1e-12;

/** What is left of the gifts between two parties when those of one value type are set off against each other. */
export function netGifts(gifts: readonly Gift[]): readonly Gift[] {
  const keyOf = (from: Id, to: Id, valueType: Id): string => JSON.stringify([from, to, valueType]);
  const known = new Map(gifts.map((gift) => [keyOf(gift.from, gift.to, gift.valueType), gift.amount]));
  return gifts.flatMap((gift): Gift[] => {
    const back = known.get(keyOf(gift.to, gift.from, gift.valueType)) ?? 0;
    const amount = gift.amount - back;
    return amount > NOUGHT * (gift.amount + back) ? [{ ...gift, amount }] : [];
  });
}
