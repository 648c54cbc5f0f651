import type { Id } from '../../model/id.js';
import type { ValueType } from '../../model/party.js';
import { netOf, pairOf, type LedgerPair, type LedgerRow } from './ledger-table.js';

/** What one value type adds to a euro-equivalent. */
export interface EuroPart {
  readonly type: ValueType;
  /** What remains to the party, in units of the value type; below nought where that is a loss to it. */
  readonly net: number;
  /** Euro per unit, without a sign: whether the value is a burden shows in `net`. */
  readonly weight: number;
  readonly euro: number;
}

/** What remains to a party in euro-equivalents, with all that it is made of and all that it leaves out. */
export interface EuroNet {
  readonly euro: number;
  readonly parts: readonly EuroPart[];
  /** Value types without a weight that the party gives or receives. */
  readonly leftOut: readonly ValueType[];
}

/** How a value type counts for who receives it: one that weighs negative is a burden, whatever it is called. */
export const feltAs = ({ is, euroWeight }: Pick<ValueType, 'is' | 'euroWeight'>): ValueType['is'] => ((euroWeight ?? 0) < 0 ? 'burden' : is);

/** The value of `pairs` in euro-equivalents. Null where nothing that has a weight flows. */
export function euroNet(types: readonly ValueType[], pairs: ReadonlyMap<Id, LedgerPair>): EuroNet | null {
  const parts: EuroPart[] = [];
  const leftOut: ValueType[] = [];
  for (const type of types) {
    const pair = pairOf(pairs, type.id);
    if (!pair.given && !pair.received) continue;
    const net = netOf(feltAs(type), pair);
    if (type.euroWeight === null) leftOut.push(type);
    else if (net !== null) parts.push({ type, net, weight: Math.abs(type.euroWeight), euro: Math.abs(type.euroWeight) * net });
  }
  return parts.length === 0 ? null : { euro: parts.reduce((sum, { euro }) => sum + euro, 0), parts, leftOut };
}

/** What a party gives without a euro weight: *onzichtbare bijdrage*. */
export interface InvisibleGiven {
  readonly party: Id;
  readonly type: ValueType;
  /** In units of the value type. */
  readonly amount: number;
}

/** All that is given without a euro weight, value type by value type. `skips` are parties that it does not count for, as markets. */
export function invisibleGiven(types: readonly ValueType[], rows: readonly LedgerRow[], skips: ReadonlySet<Id>): readonly InvisibleGiven[] {
  return types
    .filter(({ euroWeight }) => euroWeight === null)
    .flatMap((type) =>
      rows.flatMap(({ party, pairs }): InvisibleGiven[] => {
        const amount = pairOf(pairs, type.id).given?.amount ?? 0;
        return amount > 0 && !skips.has(party) ? [{ party, type, amount }] : [];
      }),
    );
}
