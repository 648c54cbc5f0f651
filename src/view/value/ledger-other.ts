import type { FlowAmount } from '../../analyse/value/amounts.js';
import type { Id } from '../../model/id.js';

/** What goes from one party to another of one value type, all its flows together. */
export interface OtherFlow {
  readonly from: Id;
  readonly to: Id;
  readonly valueType: Id;
  /** Above nought, in units of the value type. */
  readonly amount: number;
  /** Keys of the flows that make it. */
  readonly keys: readonly string[];
}

/**
 * What flows beside the value type that is looked at: value type by value type in the order of `types`, the largest
 * first. A negative amount goes from receiver to giver; flows against each other are not set off.
 */
export function otherFlows(amounts: readonly FlowAmount[], types: readonly Id[], of: Id | 'euro' | null): readonly OtherFlow[] {
  const rankOf = new Map(types.map((type, at) => [type, at]));
  const flows = new Map<string, { from: Id; to: Id; valueType: Id; amount: number; keys: string[] }>();
  for (const { from, to, valueType, amount, key } of amounts) {
    if (valueType === of || !Number.isFinite(amount) || amount === 0) continue;
    const ends = amount > 0 ? { from, to } : { from: to, to: from };
    const place = JSON.stringify([ends.from, ends.to, valueType]);
    const flow = flows.get(place) ?? { ...ends, valueType, amount: 0, keys: [] };
    flow.amount += Math.abs(amount);
    flow.keys.push(key);
    flows.set(place, flow);
  }
  const rank = ({ valueType }: OtherFlow): number => rankOf.get(valueType) ?? Infinity;
  return [...flows.values()].toSorted((a, b) => rank(a) - rank(b) || b.amount - a.amount);
}
