import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOf, type Ledger } from '../../src/analyse/value/ledger.js';
import { currenciesOf, makeWhole, type MakeWhole, type PaymentWish } from '../../src/analyse/value/make-whole.js';
import { splitOf, type PartySplit } from '../../src/analyse/value/split.js';
import type { Document, Item } from '../../src/model/document.js';
import { arbitraryPair, ECOSYSTEM } from './arbitrary-flows.js';

const SEED = { seed: 20261126, numRuns: 400 };
/** Of all that is paid and gained: below it an amount is rounding. */
const TOLERANCE = 1e-6;

const entry = (stakeholder: string, valueType: string, given: number, received: number): Ledger[number] => ({ stakeholder, valueType, given, received });
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** A document with `item` in the place of its record of the same id. */
const withItem = (doc: Document, id: string, change: object): Document => {
  const item = doc.items.get(id);
  if (!item) throw new Error(`there is no ${id}`);
  return { items: new Map(doc.items).set(id, { ...item, ...change } as Item) };
};

/** The ledger after the payments were made, booked as any flow of value is. */
const paid = (ledger: Ledger, { payments, currency }: MakeWhole): Ledger =>
  payments.reduce<Ledger>((before, { from, to, amount }) => {
    const book = (entries: Ledger, stakeholder: string, given: number, received: number): Ledger => {
      const own = entries.find((each) => each.stakeholder === stakeholder && each.valueType === currency) ?? entry(stakeholder, currency ?? '', 0, 0);
      return [...entries.filter((each) => each !== own), { ...own, given: own.given + given, received: own.received + received }];
    };
    return book(book(before, from, amount, 0), to, 0, amount);
  }, ledger);

interface Case {
  readonly base: Ledger;
  readonly before: PartySplit;
  readonly proposal: MakeWhole;
  readonly after: PartySplit;
  readonly scale: number;
}

const settled = (doc: Document, pair: readonly [Ledger, Ledger], wish?: PaymentWish): Case => {
  const [base, own] = pair;
  const before = splitOf(doc, base, own);
  const proposal = makeWhole(doc, before, wish);
  return { base, before, proposal, after: splitOf(doc, base, paid(own, proposal)), scale: before.cost + before.benefit };
};

describe('the side payment that makes everyone whole', () => {
  const law = (check: (found: Case & { readonly weight: number }) => void): void =>
    fc.assert(
      fc.property(arbitraryPair(), fc.constantFrom(1, 0.25, 1000), ([base, scenario], weight) => {
        const doc = withItem(ECOSYSTEM, 'money', { euroWeight: weight });
        check({ ...settled(doc, [ledgerOf(base), ledgerOf(scenario)]), weight });
      }),
      SEED,
    );

  test('is there just where somebody loses and all together gain', () => {
    law(({ before, proposal }) => {
      expect(proposal.payments.length > 0).toBe(before.losers.length > 0 && proposal.hindrance === null);
      if (before.losers.length === 0) expect(proposal.hindrance).toBe('nobody-lacks');
      else if (before.surplus > 0) expect(proposal.hindrance).toBeNull();
      else if (before.surplus < -TOLERANCE * (before.cost + before.benefit)) expect(proposal.hindrance).toBe('no-surplus');
    });
  });

  test('leaves nobody worse off than in base, and makes nobody a loser', () => {
    let seen = 0;
    law(({ proposal, after, scale }) => {
      if (proposal.hindrance !== null) return;
      seen += 1;
      expect(after.losers).toEqual([]);
      for (const { net } of after.parties) expect(net).toBeGreaterThanOrEqual(-TOLERANCE * scale);
    });
    expect(seen, 'the law is about something').toBeGreaterThan(20);
  });

  test('leaves the surplus what it is', () => {
    law(({ before, after, scale }) => {
      expect(Math.abs(after.surplus - before.surplus)).toBeLessThanOrEqual(TOLERANCE * scale);
    });
  });

  test('what is paid is what lacks, and nobody pays more than it gains', () => {
    law(({ before, proposal, scale, weight }) => {
      const lacks = sum(before.parties.filter(({ stakeholder }) => before.losers.includes(stakeholder)).map(({ net }) => -net));
      expect(Math.abs(proposal.sum - lacks)).toBeLessThanOrEqual(TOLERANCE * scale);
      for (const { pays, gain } of proposal.payers) expect(pays).toBeLessThanOrEqual(gain * (1 + TOLERANCE));
      if (proposal.hindrance === null) {
        expect(Math.abs(sum(proposal.payers.map(({ pays }) => pays)) - lacks)).toBeLessThanOrEqual(TOLERANCE * scale);
        expect(Math.abs(sum(proposal.payments.map(({ amount }) => amount)) * weight - lacks)).toBeLessThanOrEqual(TOLERANCE * scale);
      }
      for (const { amount } of proposal.payments) expect(amount).toBeGreaterThan(0);
    });
  });

  test('who gains twice as much pays twice as much', () => {
    law(({ proposal }) => {
      const shares = proposal.payers.filter(({ isAsked }) => isAsked).map(({ pays, gain }) => pays / gain);
      for (const share of shares) expect(share).toBeCloseTo(shares[0] ?? NaN, 9);
    });
  });

  test('takes fewer payments than there are parties in it', () => {
    law(({ proposal }) => {
      if (proposal.hindrance === null) expect(proposal.payments.length).toBeLessThan(proposal.payers.filter(({ isAsked }) => isAsked).length + proposal.lacking.length);
    });
  });

  test('a commons gains, and pays only where it is asked to: somebody has to do so on its behalf', () => {
    const doc = withItem(ECOSYSTEM, 'cas', { is: 'boundary-commons' });
    const own = [entry('ann', 'money', 30, 0), entry('ben', 'money', 0, 10), entry('cas', 'money', 0, 40)];
    const shy = settled(doc, [[], own]);
    expect([shy.proposal.hindrance, shy.proposal.payments]).toEqual(['too-little', []]);
    expect(shy.proposal.payers.map(({ stakeholder, isAsked }) => [stakeholder, isAsked])).toEqual([['cas', false], ['ben', true]]);
    const asked = settled(doc, [[], own], { payers: ['ben', 'cas'] });
    expect(asked.proposal.payments).toEqual([
      { from: 'cas', to: 'ann', amount: 24 },
      { from: 'ben', to: 'ann', amount: 6 },
    ]);
    expect(asked.after.losers).toEqual([]);
  });

  test('is counted in units of the currency: an hour of 45 euro settles 45 euro', () => {
    const doc = withItem(ECOSYSTEM, 'money', { euroWeight: 45, unit: 'hour' });
    const { proposal } = settled(doc, [[], [entry('ann', 'co2', 0, 9), entry('ben', 'knowledge', 0, 100)]]);
    expect(proposal.payments).toEqual([{ from: 'ben', to: 'ann', amount: (9 * 130) / 45 }]);
    expect(proposal.payers[0]).toMatchObject({ gain: 6000, inCurrency: 0, pays: 1170 });
  });

  test('money is paid in before hours are; what the giver keeps settles nothing, nor does a burden', () => {
    const hours: Item = { kind: 'value-type', id: 'hours', slug: 'hours', name: {}, unit: 'hour', category: 'economic', tangible: false, is: 'rival', capital: 'human', euroWeight: 60, tags: [], sdg: [] };
    const money = ECOSYSTEM.items.get('money');
    if (!money) throw new Error('money is there');
    const items = new Map<string, Item>([['hours', hours], ...ECOSYSTEM.items, ['money', { ...money, unit: 'EUR' } as Item]]);
    expect(currenciesOf({ items }).map(({ id }) => id)).toEqual(['money', 'hours']);
    expect(currenciesOf(withItem(ECOSYSTEM, 'money', { euroWeight: null }))).toEqual([]);
    const { proposal } = settled(withItem(ECOSYSTEM, 'money', { euroWeight: 0 }), [[], [entry('ann', 'co2', 0, 1), entry('ben', 'knowledge', 0, 9)]]);
    expect([proposal.hindrance, proposal.currency]).toEqual(['no-currency', null]);
  });

  test('a plan that costs more than it brings is not saved by any deal', () => {
    const { proposal } = settled(ECOSYSTEM, [[], [entry('ann', 'money', 30, 0), entry('ben', 'money', 0, 10)]]);
    expect([proposal.hindrance, proposal.surplus, proposal.payments]).toEqual(['no-surplus', -20, []]);
  });
});

describe('the table behind the index', () => {
  test('adds up to what each party pays and gains, and its amounts are what the ledgers differ by', () => {
    fc.assert(
      fc.property(arbitraryPair(), ([base, scenario]) => {
        const [before, after] = [ledgerOf(base), ledgerOf(scenario)];
        const { parties, lines } = splitOf(ECOSYSTEM, before, after);
        for (const { stakeholder, cost, benefit } of parties) {
          const own = lines.filter((line) => line.stakeholder === stakeholder);
          expect([sum(own.map((line) => line.cost)), sum(own.map((line) => line.benefit))]).toEqual([cost, benefit]);
        }
        for (const { stakeholder, valueType, given, received, weight, cost, benefit } of lines) {
          const find = (ledger: Ledger): Ledger[number] => ledger.find((each) => each.stakeholder === stakeholder && each.valueType === valueType) ?? entry('', '', 0, 0);
          expect(given).toBeCloseTo(find(after).given - find(before).given, 6);
          expect(received).toBeCloseTo(find(after).received - find(before).received, 6);
          if (weight === null) expect([cost, benefit]).toEqual([0, 0]);
        }
      }),
      { seed: SEED.seed },
    );
  });

  test('an amount without a weight that is no number leaves the others what they are', () => {
    const split = splitOf(ECOSYSTEM, [], [entry('ann', 'trust', NaN, 0), entry('ann', 'money', 5, 0)]);
    expect(split.parties[0]).toEqual({ stakeholder: 'ann', cost: 5, benefit: 0, net: -5 });
  });
});
