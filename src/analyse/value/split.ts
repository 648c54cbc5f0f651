import { group } from 'd3-array';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueType } from '../../model/party.js';
import type { Ledger, LedgerEntry } from './ledger.js';
import { isBurden } from './worth.js';

/** What a scenario costs a party and brings it against base, in euro. */
export interface PartyShare {
  readonly stakeholder: Id;
  readonly cost: number;
  readonly benefit: number;
  /** Benefit minus cost. */
  readonly net: number;
}

/**
 * What a scenario changes for one party of one value type, and what that means to it: a row of the table behind the index.
 * Given and received are what the party's ledger differs from base, in units of the value type; the rest is in euro.
 */
export interface SplitLine {
  readonly stakeholder: Id;
  readonly valueType: Id;
  readonly given: number;
  readonly received: number;
  /** Euro per unit; null where the value type has none, so that the line is seen and does not count. */
  readonly weight: number | null;
  readonly cost: number;
  readonly benefit: number;
}

/** What a party gives more than in base of a value type without a euro weight, so that no amount shows it. */
export interface InvisibleGift {
  readonly stakeholder: Id;
  readonly valueType: Id;
  /** In units of the value type. */
  readonly more: number;
}

/**
 * Who pays and who gains in a scenario against base, over the period of the two ledgers. Market nodes are not in it:
 * turnover is not profit. It depends on the weights and on which flows were modelled.
 */
export interface PartySplit {
  /** Every party but market nodes, in document order: the sums of its lines. */
  readonly parties: readonly PartyShare[];
  /** Of the parties in their order, and of each its value types in document order; those that it neither gives nor receives are left out. */
  readonly lines: readonly SplitLine[];
  readonly cost: number;
  readonly benefit: number;
  /** Benefit minus cost of all: what side payments can be paid from. Below nought no deal can save the plan. */
  readonly surplus: number;
  /** 0: who pays also gains in proportion; 1: who pays gains nothing. */
  readonly index: number;
  /** Who ends worse off: together, their net is the side payment to be found. */
  readonly losers: readonly Id[];
  /** Gifts that base does not know first. */
  readonly invisible: readonly InvisibleGift[];
}

/** Below this share of all that is paid and gained, a loss is rounding. */
export const NOUGHT = 1e-6;

/** Two sums that differ by less than this share of themselves are the same: so many digits adding up costs. */
const ROUNDING = 1e-13;

/** Compares the ledger of a scenario with that of base. Both must cover the same period. */
export function splitOf(doc: Document, base: Ledger, scenario: Ledger): PartySplit {
  const changes = changesBetween(base, scenario);
  const byParty = group(changes, ({ stakeholder }) => stakeholder);
  const types = new Map(itemsOf(doc, 'value-type').map((type, at) => [type.id, { type, at }]));
  const lines = itemsOf(doc, 'stakeholder')
    .filter(({ is }) => is !== 'boundary-market')
    .map(({ id }) => ({ stakeholder: id, lines: linesOf(byParty.get(id) ?? [], types) }));
  const parties = lines.map(({ stakeholder, lines: own }): PartyShare => {
    const [cost, benefit] = [total(own.map((line) => line.cost)), total(own.map((line) => line.benefit))];
    return { stakeholder, cost, benefit, net: benefit - cost };
  });
  const cost = total(parties.map((party) => party.cost));
  const benefit = total(parties.map((party) => party.benefit));
  const shareIn = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    parties,
    lines: lines.flatMap(({ lines: own }) => own),
    cost,
    benefit,
    surplus: total(parties.map((party) => party.net)),
    index: total(parties.map((party) => Math.abs(shareIn(party.cost, cost) - shareIn(party.benefit, benefit)))) / 2,
    losers: parties.filter(({ net }) => net < -NOUGHT * (cost + benefit)).map(({ stakeholder }) => stakeholder),
    invisible: invisibleGifts(doc, changes, new Set(parties.map(({ stakeholder }) => stakeholder))),
  };
}

/** How an entry of the ledger differs from base. */
interface Change extends LedgerEntry {
  readonly givenInBase: number;
}

function changesBetween(base: Ledger, scenario: Ledger): readonly Change[] {
  const keyOf = ({ stakeholder, valueType }: LedgerEntry): string => JSON.stringify([stakeholder, valueType]);
  const before = new Map(base.map((entry) => [keyOf(entry), entry]));
  const after = new Map(scenario.map((entry) => [keyOf(entry), entry]));
  const more = (now: number, then: number): number => (Math.abs(now - then) <= ROUNDING * Math.max(Math.abs(now), Math.abs(then)) ? 0 : now - then);
  return [...new Map([...before, ...after]).entries()].map(([key, { stakeholder, valueType }]) => {
    const { given, received } = after.get(key) ?? { given: 0, received: 0 };
    const former = before.get(key) ?? { given: 0, received: 0 };
    return { stakeholder, valueType, given: more(given, former.given), received: more(received, former.received), givenInBase: former.given };
  });
}

type TypesInOrder = ReadonlyMap<Id, { readonly type: ValueType; readonly at: number }>;

function linesOf(changes: readonly Change[], types: TypesInOrder): readonly SplitLine[] {
  const placed = changes.flatMap(({ stakeholder, valueType, given, received }) => {
    const known = types.get(valueType);
    if (!known) return [];
    return [{ at: known.at, line: { stakeholder, valueType, given, received, weight: known.type.euroWeight, ...feltBy(known.type, { given, received }) } }];
  });
  return placed.toSorted((a, b) => a.at - b.at).map(({ line }) => line);
}

/** What a change means to the party itself: of rival value the giver loses what it gives, of other value it keeps it, and to receive a burden costs. */
function feltBy(type: ValueType, { given, received }: Pick<LedgerEntry, 'given' | 'received'>): { readonly cost: number; readonly benefit: number } {
  // Without a weight an amount is no number of euros, not even where a run broke off and it is no number at all.
  if (type.euroWeight === null) return { cost: 0, benefit: 0 };
  const weight = Math.abs(type.euroWeight);
  const more = (amount: number): number => weight * Math.max(amount, 0);
  if (isBurden(type)) return { cost: more(received), benefit: more(-received) };
  if (type.is === 'non-rival') return { cost: more(-received), benefit: more(received) };
  return { cost: more(given) + more(-received), benefit: more(received) + more(-given) };
}

function invisibleGifts(doc: Document, changes: readonly Change[], parties: ReadonlySet<Id>): readonly InvisibleGift[] {
  return changes
    .filter(({ stakeholder, valueType, given, givenInBase }) => {
      const type = doc.items.get(valueType);
      return type?.kind === 'value-type' && type.euroWeight === null && parties.has(stakeholder) && given > NOUGHT * Math.abs(givenInBase);
    })
    .toSorted((a, b) => Number(a.givenInBase !== 0) - Number(b.givenInBase !== 0))
    .map(({ stakeholder, valueType, given }) => ({ stakeholder, valueType, more: given }));
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
