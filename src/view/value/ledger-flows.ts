import type { FlowAmount } from '../../analyse/value/amounts.js';
import type { Id } from '../../model/id.js';
import type { ValueType } from '../../model/party.js';
import { flowsOfNet, pairOf, type LedgerSide, type LedgerTable } from './ledger-table.js';

/** A number that somebody asks about: a cell of the ledger, flows that stand together elsewhere, as in a ribbon, or a euro-equivalent. */
export type AmountAsked =
  | { readonly of: 'cell'; /** null is the row of totals. */ readonly party: Id | null; readonly valueType: Id; readonly side: LedgerSide | 'net' }
  | { readonly of: 'flows'; readonly keys: readonly string[] }
  | { readonly of: 'euro'; /** null is the row of totals. */ readonly party: Id | null };

/** One flow behind a number. */
export interface FlowBehind {
  readonly flow: FlowAmount;
  /** What it adds to the number; in a net number what the party gives counts negative. */
  readonly part: number;
  /** Its part of the number; null where parts of either sign make that say nothing. */
  readonly share: number | null;
  /** Its other party, seen from the party that is asked about; null where both ends are to be named. */
  readonly other: Id | null;
}

/** The flows behind a number. */
export interface Behind {
  /** The number itself, to the last digit: the parts added up in the order of the flow table. */
  readonly total: number;
  /** The value type of all of them; null where they are of several. */
  readonly valueType: Id | null;
  /** The largest first. */
  readonly flows: readonly FlowBehind[];
}

interface Part {
  readonly flow: FlowAmount;
  readonly sign: 1 | -1;
}

/** What stands behind a number at the moment that is looked at. Flows that the run does not have are left out. */
export function behind(asked: Exclude<AmountAsked, { of: 'euro' }>, table: LedgerTable, amounts: readonly FlowAmount[], kindOf: (valueType: Id) => ValueType['is']): Behind {
  const byKey = new Map(amounts.map((flow) => [flow.key, flow]));
  const parts = askedParts(asked, table, kindOf).flatMap(({ key, sign }): Part[] => {
    const flow = byKey.get(key);
    return flow ? [{ flow, sign }] : [];
  });
  const types = new Set(asked.of === 'cell' ? [asked.valueType] : parts.map(({ flow }) => flow.valueType));
  const total = sumOf(parts, 1) - sumOf(parts, -1);
  const isOneWay = types.size === 1 && total !== 0 && new Set(parts.map(({ flow, sign }) => Math.sign(sign * flow.amount)).filter((each) => each !== 0)).size === 1;
  const party = asked.of === 'cell' ? asked.party : null;
  return {
    total,
    valueType: types.size === 1 ? ([...types][0] ?? null) : null,
    flows: parts
      .map(({ flow, sign }): FlowBehind => {
        const part = sign * flow.amount;
        return { flow, part, share: isOneWay ? part / total : null, other: otherOf(flow, party) };
      })
      .toSorted((a, b) => Math.abs(b.part) - Math.abs(a.part)),
  };
}

function askedParts(asked: Exclude<AmountAsked, { of: 'euro' }>, table: LedgerTable, kindOf: (valueType: Id) => ValueType['is']): readonly { readonly key: string; readonly sign: 1 | -1 }[] {
  if (asked.of === 'flows') return asked.keys.map((key) => ({ key, sign: 1 }));
  const { party, valueType, side } = asked;
  const pairs = party === null ? table.totals : table.rows.find((row) => row.party === party)?.pairs;
  if (!pairs) return [];
  const pair = pairOf(pairs, valueType);
  return side === 'net' ? flowsOfNet(kindOf(valueType), pair) : (pair[side]?.keys ?? []).map((key) => ({ key, sign: 1 }));
}

/** What comes in and what goes out are each added up from nought, as the table does. */
const sumOf = (parts: readonly Part[], side: 1 | -1): number => parts.reduce((sum, { flow, sign }) => (sign === side ? sum + flow.amount : sum), 0);

function otherOf({ from, to }: FlowAmount, party: Id | null): Id | null {
  if (party === null) return null;
  return from === party ? to : from;
}
