import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOf, type Ledger } from '../../src/analyse/value/ledger.js';
import { splitOf, type PartyShare } from '../../src/analyse/value/split.js';
import { arbitraryPair, ECOSYSTEM, scaled } from './arbitrary-flows.js';

const SEED = { seed: 20261126 };

const entry = (stakeholder: string, valueType: string, given: number, received: number): Ledger[number] => ({
  stakeholder,
  valueType,
  given,
  received,
});
const shareOf = (parties: readonly PartyShare[], stakeholder: string): PartyShare | undefined =>
  parties.find((party) => party.stakeholder === stakeholder);

describe('who pays and who gains', () => {
  test('the index lies between nought and one, and costs and benefits are never negative', () => {
    fc.assert(
      fc.property(arbitraryPair(), ([base, scenario]) => {
        const split = splitOf(ECOSYSTEM, ledgerOf(base), ledgerOf(scenario));
        expect(split.index).toBeGreaterThanOrEqual(0);
        expect(split.index).toBeLessThanOrEqual(1 + 1e-12);
        for (const { cost, benefit, net } of split.parties) {
          expect(cost).toBeGreaterThanOrEqual(0);
          expect(benefit).toBeGreaterThanOrEqual(0);
          expect(net).toBe(benefit - cost);
        }
      }),
      SEED,
    );
  });

  test('against itself nobody pays and nobody gains', () => {
    fc.assert(
      fc.property(arbitraryPair(), ([base]) => {
        const split = splitOf(ECOSYSTEM, ledgerOf(base), ledgerOf(base));
        expect([split.cost, split.benefit, split.index, split.losers, split.invisible]).toEqual([0, 0, 0, [], []]);
      }),
      SEED,
    );
  });

  test('base and scenario changing places, cost and benefit do', () => {
    fc.assert(
      fc.property(arbitraryPair(), ([base, scenario]) => {
        const there = splitOf(ECOSYSTEM, ledgerOf(base), ledgerOf(scenario));
        const back = splitOf(ECOSYSTEM, ledgerOf(scenario), ledgerOf(base));
        for (const { stakeholder, cost, benefit } of there.parties) {
          const turned = shareOf(back.parties, stakeholder);
          expect(Math.abs((turned?.benefit ?? NaN) - cost)).toBeLessThanOrEqual(1e-9 * (cost + benefit));
          expect(Math.abs((turned?.cost ?? NaN) - benefit)).toBeLessThanOrEqual(1e-9 * (cost + benefit));
        }
      }),
      SEED,
    );
  });

  test('four times the rates, four times every amount, and the same index and losers', () => {
    fc.assert(
      fc.property(arbitraryPair(), ([base, scenario]) => {
        const once = splitOf(ECOSYSTEM, ledgerOf(base), ledgerOf(scenario));
        const often = splitOf(ECOSYSTEM, ledgerOf(scaled(base, 4)), ledgerOf(scaled(scenario, 4)));
        expect(often.parties).toEqual(
          once.parties.map(({ stakeholder, cost, benefit, net }) => ({ stakeholder, cost: 4 * cost, benefit: 4 * benefit, net: 4 * net })),
        );
        expect([often.surplus, often.index, often.losers]).toEqual([4 * once.surplus, once.index, once.losers]);
      }),
      SEED,
    );
  });

  test('money that goes round between parties leaves no surplus', () => {
    fc.assert(
      fc.property(arbitraryPair(), ([base, scenario]) => {
        const ofMoney = ({ valueType, from, to }: { valueType: string; from: string; to: string }): boolean =>
          valueType === 'money' && from !== 'market' && to !== 'market';
        const among = [base, scenario].map(({ times, rows }) => ledgerOf({ times, rows: rows.filter(ofMoney) }));
        const split = splitOf(ECOSYSTEM, among[0] ?? [], among[1] ?? []);
        expect(Math.abs(split.surplus)).toBeLessThanOrEqual(1e-9 * (split.cost + split.benefit));
      }),
      SEED,
    );
  });

  test('giving money costs the giver; giving knowledge does not; receiving a burden does', () => {
    const split = splitOf(
      ECOSYSTEM,
      [],
      [
        entry('ann', 'money', 100, 0),
        entry('ben', 'money', 0, 100),
        entry('ben', 'knowledge', 2, 0),
        entry('ann', 'knowledge', 0, 2),
        entry('ann', 'co2', 1, 0),
        entry('cas', 'co2', 0, 1),
      ],
    );
    expect(split.parties).toEqual([
      { stakeholder: 'ann', cost: 100, benefit: 120, net: 20 },
      { stakeholder: 'ben', cost: 0, benefit: 100, net: 100 },
      { stakeholder: 'cas', cost: 130, benefit: 0, net: -130 },
    ]);
    expect([split.cost, split.benefit, split.surplus, split.losers]).toEqual([230, 220, -10, ['cas']]);
    expect(split.index).toBeCloseTo((Math.abs(100 / 230 - 120 / 220) + 100 / 220 + 130 / 230) / 2, 12);
  });

  test('a side whose sum is nought has no shares', () => {
    expect(splitOf(ECOSYSTEM, [], [entry('market', 'money', 0, 5), entry('ann', 'money', 5, 0)]).index).toBe(0.5);
  });

  test('what has no weight is no amount, but is listed where a party gives more of it; a gift that base does not know comes first', () => {
    const base = [entry('ann', 'trust', 3, 0), entry('cas', 'trust', 3, 0)];
    const split = splitOf(ECOSYSTEM, base, [
      entry('ann', 'trust', 5, 0),
      entry('ben', 'trust', 2, 5),
      entry('cas', 'trust', 3, 0),
      entry('market', 'trust', 9, 0),
    ]);
    expect([split.cost, split.benefit]).toEqual([0, 0]);
    expect(split.invisible).toEqual([
      { stakeholder: 'ben', valueType: 'trust', more: 2 },
      { stakeholder: 'ann', valueType: 'trust', more: 2 },
    ]);
  });
});
