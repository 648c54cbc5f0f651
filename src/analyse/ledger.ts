import type { Id } from '../model/id.js';
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

/** A part of a run: from one time until another. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

const ALWAYS: Period = { from: -Infinity, until: Infinity };

/**
 * Who has given and received how much over `period`. What is given equals what is received for every value type,
 * because each flow is booked once on either side; a party that gives to itself is booked on both.
 */
export function ledgerOf({ times, rows }: FlowTable, period: Period = ALWAYS): Ledger {
  const entries = new Map<string, { stakeholder: Id; valueType: Id; given: number; received: number }>();
  const entryOf = (stakeholder: Id, valueType: Id): { given: number; received: number } => {
    const key = JSON.stringify([stakeholder, valueType]);
    const entry = entries.get(key) ?? { stakeholder, valueType, given: 0, received: 0 };
    entries.set(key, entry);
    return entry;
  };
  for (const { from, to, valueType, rates } of rows) {
    const amount = integral(times, rates, period);
    entryOf(from, valueType).given += amount;
    entryOf(to, valueType).received += amount;
  }
  return [...entries.values()];
}

/**
 * The integral of a rate over `period` as left rectangles, whatever the model's integration method, so that the ledger
 * of an Euler run meets its stocks to the last digits.
 *
 * A rate counts from its own row until the next. With a row for every dt, as models have unless they say otherwise,
 * that is Euler's sum; where rows are saved less often, the rates in between are not in the run and do not count.
 */
export function integral(times: Float64Array, rates: Float64Array, { from, until }: Period = ALWAYS): number {
  let sum = 0;
  for (let row = 0; row + 1 < times.length; row++) {
    const width = Math.min(times[row + 1] ?? NaN, until) - Math.max(times[row] ?? NaN, from);
    if (width > 0) sum += width * (rates[row] ?? NaN);
  }
  return sum;
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
