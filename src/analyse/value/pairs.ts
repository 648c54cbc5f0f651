import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { FlowAmount } from './amounts.js';
import { euroPerUnit } from './worth.js';

/** What moves from one party to another over a period: of one value type in its unit, or of all in euro. Signed as in the ledger: negative from receiver to giver. */
export interface Pair {
  readonly from: Id;
  readonly to: Id;
  readonly amount: number;
  /** What it is the sum of, in the order of the flow table. */
  readonly lines: readonly FlowAmount[];
}

/**
 * All that moves of one value, pair by pair: the one source of every picture and of the matrix. Totals are summed in the
 * order of the flow table, as the ledger sums them, so that they are the same number to the last digit.
 */
export interface Pairs {
  readonly of: Id | 'euro';
  /** Between two parties, in the order of the flow table. Pairs of which nothing moves are there too. */
  readonly between: readonly Pair[];
  /** What parties give to themselves: a group among its members. */
  readonly within: readonly Pair[];
  /** What each party gives and receives, also to and from itself. */
  readonly given: ReadonlyMap<Id, number>;
  readonly received: ReadonlyMap<Id, number>;
  /** All of it together, whichever way it runs. */
  readonly moved: number;
  /** Value types that do not count, because nobody said what they weigh in euro. Empty for one value type. */
  readonly leftOut: readonly Id[];
}

/** The pairs among `amounts`, of one value type, or of all that have a euro weight, in euro. */
export function pairsOf(doc: Document, amounts: readonly FlowAmount[], of: Id | 'euro'): Pairs {
  const pairs = new Map<string, { from: Id; to: Id; amount: number; lines: FlowAmount[] }>();
  const given = new Map<Id, number>();
  const received = new Map<Id, number>();
  const leftOut = new Set<Id>();
  let moved = 0;
  for (const line of amounts) {
    const weight = weightIn(doc, line.valueType, of);
    if (weight === null) leftOut.add(line.valueType);
    if (weight === null || (of !== 'euro' && line.valueType !== of)) continue;
    const amount = weight * line.amount;
    const key = JSON.stringify([line.from, line.to]);
    const pair = pairs.get(key) ?? { from: line.from, to: line.to, amount: 0, lines: [] };
    pairs.set(key, pair);
    pair.amount += amount;
    pair.lines.push(of === 'euro' ? { ...line, amount } : line);
    given.set(line.from, (given.get(line.from) ?? 0) + amount);
    received.set(line.to, (received.get(line.to) ?? 0) + amount);
    moved += Math.abs(amount);
  }
  const all = [...pairs.values()];
  return { of, between: all.filter(({ from, to }) => from !== to), within: all.filter(({ from, to }) => from === to), given, received, moved, leftOut: [...leftOut] };
}

/** What one unit of a value type counts for: itself, or its weight in euro, below nought for a burden; null where nobody weighed it. */
function weightIn(doc: Document, valueType: Id, of: Id | 'euro'): number | null {
  if (of !== 'euro') return 1;
  const type = doc.items.get(valueType);
  return type?.kind === 'value-type' ? euroPerUnit(type) : null;
}
