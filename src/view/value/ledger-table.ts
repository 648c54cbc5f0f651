import type { FlowAmount } from '../../analyse/value/amounts.js';
import type { Id } from '../../model/id.js';
import type { ValueType } from '../../model/party.js';

/** A number of the ledger, and which flows make it. */
export interface LedgerCell {
  /** In units of the value type: the sum of its flows in the order of the flow table, so that it is the book's own number to the last digit. */
  readonly amount: number;
  /** Keys of its flows, in the order of the flow table. */
  readonly keys: readonly string[];
}

/** What a party gives and receives of one value type; null where no flow of it leads away or towards it at all. */
export interface LedgerPair {
  readonly given: LedgerCell | null;
  readonly received: LedgerCell | null;
}

export type LedgerSide = 'given' | 'received';

/** All that the ledger says of one party, by value type. */
export interface LedgerRow {
  readonly party: Id;
  readonly pairs: ReadonlyMap<Id, LedgerPair>;
}

/** The ledger as a table: a row for each party, a pair of columns for each value type. */
export interface LedgerTable {
  readonly rows: readonly LedgerRow[];
  /** All flows together, each once, by value type. */
  readonly totals: ReadonlyMap<Id, LedgerPair>;
  /** What the rows give beyond what they receive, by value type: nought where the ledger closes, NaN where it has no number. */
  readonly open: ReadonlyMap<Id, number>;
}

const NONE: LedgerPair = { given: null, received: null };

/** The pair of a row or of the totals; of nothing where it has none. */
export const pairOf = (pairs: ReadonlyMap<Id, LedgerPair>, valueType: Id): LedgerPair => pairs.get(valueType) ?? NONE;

/**
 * Amounts as a table with a row for each of `parties`, in their order. A party that flows name and the list lacks has its
 * row at the end, because a ledger that left it out would not close.
 */
export function ledgerTable(parties: readonly Id[], amounts: readonly FlowAmount[]): LedgerTable {
  const rows = new Map<Id, Map<Id, OpenPair>>(parties.map((party) => [party, new Map()]));
  const totals = new Map<Id, OpenPair>();
  for (const { key, from, to, valueType, amount } of amounts) {
    book(pairsOf(rows, from), valueType, 'given', key, amount);
    book(pairsOf(rows, to), valueType, 'received', key, amount);
    book(totals, valueType, 'given', key, amount);
    book(totals, valueType, 'received', key, amount);
  }
  const open = new Map([...totals.keys()].map((valueType) => [valueType, openBy([...rows.values()].map((pairs) => pairOf(pairs, valueType)))]));
  return { rows: [...rows].map(([party, pairs]) => ({ party, pairs })), totals, open };
}

/** A pair while it is added up. */
type OpenPair = { [side in LedgerSide]: { amount: number; keys: string[] } | null };

function pairsOf(rows: Map<Id, Map<Id, OpenPair>>, party: Id): Map<Id, OpenPair> {
  const pairs = rows.get(party) ?? new Map<Id, OpenPair>();
  rows.set(party, pairs);
  return pairs;
}

function book(pairs: Map<Id, OpenPair>, valueType: Id, side: LedgerSide, key: string, amount: number): void {
  const pair = pairs.get(valueType) ?? { given: null, received: null };
  pairs.set(valueType, pair);
  const cell = (pair[side] ??= { amount: 0, keys: [] });
  cell.amount += amount;
  cell.keys.push(key);
}

/**
 * What remains to a party: of rival value what it receives minus what it gives, of other value what it receives, for the
 * giver keeps it. A burden counts against whoever receives it. Null where nothing flows.
 */
export function netOf(is: ValueType['is'], { given, received }: LedgerPair): number | null {
  switch (is) {
    case 'rival':
      return given || received ? (received?.amount ?? 0) - (given?.amount ?? 0) : null;
    case 'non-rival':
      return received?.amount ?? null;
    case 'burden':
      return received ? 0 - received.amount : null;
  }
}

/** Which flows make {@link netOf}, and whether each of them counts for the party or against it. */
export function flowsOfNet(is: ValueType['is'], { given, received }: LedgerPair): readonly { readonly key: string; readonly sign: 1 | -1 }[] {
  const into = (received?.keys ?? []).map((key) => ({ key, sign: is === 'burden' ? -1 : 1 }) as const);
  return is === 'rival' ? [...into, ...(given?.keys ?? []).map((key) => ({ key, sign: -1 }) as const)] : into;
}

/** The largest difference between what is given and received that is rounding, as a share of what changes hands. */
export const CLOSED = 1e-12;

function openBy(pairs: readonly LedgerPair[]): number {
  const sum = (side: LedgerSide): number => pairs.reduce((total, pair) => total + (pair[side]?.amount ?? 0), 0);
  const turnover = pairs.reduce((total, { given, received }) => total + Math.abs(given?.amount ?? 0) + Math.abs(received?.amount ?? 0), 0);
  const difference = sum('given') - sum('received');
  return Math.abs(difference) <= CLOSED * turnover ? 0 : difference;
}
