import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALWAYS, amountsOf, differenceOf } from '../../src/analyse/value/amounts.js';
import { ledgerOf, ledgerOfAmounts, type Ledger } from '../../src/analyse/value/ledger.js';
import { pairsOf, type Pairs } from '../../src/analyse/value/pairs.js';
import { arbitraryPair, arbitraryTable, ECOSYSTEM, PARTIES, TYPES } from './arbitrary-flows.js';

const SEED = { seed: 20261127 };

const entry = (ledger: Ledger, party: string, type: string): { readonly given: number; readonly received: number } =>
  ledger.find(({ stakeholder, valueType }) => stakeholder === party && valueType === type) ?? { given: 0, received: 0 };

const all = ({ between, within }: Pairs): Pairs['between'] => [...between, ...within];

describe('what moves from pair to pair', () => {
  test('adds up to the ledger of its value type, to the last digit', () => {
    fc.assert(
      fc.property(arbitraryTable(), fc.constantFrom(...TYPES), (table, type) => {
        const pairs = pairsOf(ECOSYSTEM, amountsOf(table), type);
        const ledger = ledgerOf(table, ALWAYS);
        for (const party of PARTIES) {
          expect(pairs.given.get(party) ?? 0).toBe(entry(ledger, party, type).given);
          expect(pairs.received.get(party) ?? 0).toBe(entry(ledger, party, type).received);
        }
      }),
      SEED,
    );
  });

  test('holds every line once: in its own pair, or with the party itself', () => {
    fc.assert(
      fc.property(arbitraryTable(), fc.constantFrom(...TYPES), (table, type) => {
        const amounts = amountsOf(table);
        const pairs = pairsOf(ECOSYSTEM, amounts, type);
        expect(all(pairs).flatMap(({ lines }) => lines).toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(amounts.filter(({ valueType }) => valueType === type).toSorted((a, b) => (a.key < b.key ? -1 : 1)));
        expect(pairs.within.every(({ from, to }) => from === to)).toBe(true);
        expect(new Set(all(pairs).map(({ from, to }) => `${from} ${to}`)).size).toBe(all(pairs).length);
        for (const { amount, lines, from, to } of all(pairs)) {
          expect(amount).toBe(lines.reduce((sum, line) => sum + line.amount, 0));
          expect(lines.every((line) => line.from === from && line.to === to)).toBe(true);
        }
      }),
      SEED,
    );
  });

  test('in euro every amount counts by its weight, and what has none is named', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const amounts = amountsOf(table);
        const pairs = pairsOf(ECOSYSTEM, amounts, 'euro');
        const weights: Record<string, number> = { money: 1, knowledge: 60, co2: -130 };
        const sum = amounts.reduce((total, { valueType, amount }) => total + Math.abs(amount * (weights[valueType] ?? 0)), 0);
        expect(pairs.moved).toBeCloseTo(sum, 4);
        expect(pairs.leftOut).toEqual(amounts.some(({ valueType }) => valueType === 'trust') ? ['trust'] : []);
      }),
      SEED,
    );
  });

  test('against base adds up to the difference of the two ledgers', () => {
    fc.assert(
      fc.property(arbitraryPair(), fc.constantFrom(...TYPES), ([base, other], type) => {
        const difference = differenceOf(amountsOf(base), amountsOf(other));
        const pairs = pairsOf(ECOSYSTEM, difference, type);
        const ledger = ledgerOfAmounts(difference);
        for (const party of PARTIES) expect((pairs.received.get(party) ?? 0) - (pairs.given.get(party) ?? 0)).toBe(entry(ledger, party, type).received - entry(ledger, party, type).given);
      }),
      SEED,
    );
  });
});
