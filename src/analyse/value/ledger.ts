import type { Id } from '../../model/id.js';
import { ALWAYS, amountsOf, type FlowAmount, type Period } from './amounts.js';
import type { FlowTable } from './flow-table.js';

/** What one party has given and received of one value type, in its natural unit. */
export interface LedgerEntry {
  readonly stakeholder: Id;
  readonly valueType: Id;
  readonly given: number;
  readonly received: number;
}

/** Entries of the parties that give or receive, in the order of the flow table. */
export type Ledger = readonly LedgerEntry[];

/** Who has given and received how much over `period`. */
export const ledgerOf = (table: FlowTable, period: Period = ALWAYS): Ledger => ledgerOfAmounts(amountsOf(table, period));

/**
 * Amounts as a ledger. What is given equals what is received for every value type, because each line is booked once on
 * either side; a party that gives to itself is booked on both.
 */
export function ledgerOfAmounts(amounts: readonly FlowAmount[]): Ledger {
  const entries: { stakeholder: Id; valueType: Id; given: number; received: number }[] = [];
  const known = new Map<Id, Map<Id, (typeof entries)[number]>>();
  const entryOf = (stakeholder: Id, valueType: Id): { given: number; received: number } => {
    const own = known.get(stakeholder) ?? new Map<Id, (typeof entries)[number]>();
    if (own.size === 0) known.set(stakeholder, own);
    const found = own.get(valueType);
    if (found) return found;
    const entry = { stakeholder, valueType, given: 0, received: 0 };
    own.set(valueType, entry);
    entries.push(entry);
    return entry;
  };
  for (const { from, to, valueType, amount } of amounts) {
    entryOf(from, valueType).given += amount;
    entryOf(to, valueType).received += amount;
  }
  return entries;
}

/** The largest difference between given and received over all value types, as a share of what changed hands. Nought but for rounding. */
export function imbalance(ledger: Ledger): number {
  const totals = new Map<Id, { difference: number; turnover: number }>();
  for (const { valueType, given, received } of ledger) {
    const { difference, turnover } = totals.get(valueType) ?? { difference: 0, turnover: 0 };
    totals.set(valueType, { difference: difference + given - received, turnover: turnover + Math.abs(given) + Math.abs(received) });
  }
  return Math.max(0, ...[...totals.values()].map(({ difference, turnover }) => (turnover === 0 ? 0 : Math.abs(difference) / turnover)));
}
