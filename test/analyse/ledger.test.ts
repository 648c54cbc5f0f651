import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumsOf, type FlowRow } from '../../src/analyse/value/flow-table.js';
import { amountsOf, differenceOf, integral } from '../../src/analyse/value/amounts.js';
import { imbalance, ledgerOf, ledgerOfAmounts, type Ledger } from '../../src/analyse/value/ledger.js';
import { arbitraryPair, arbitraryTable, scaled } from './arbitrary-flows.js';

const SEED = { seed: 20261125 };

const entriesOf = (ledger: Ledger): Map<string, readonly [number, number]> =>
  new Map(ledger.map(({ stakeholder, valueType, given, received }) => [`${stakeholder} ${valueType}`, [given, received]]));

/** A line of a table with rows at 0 and 2. */
const row = (over: Partial<FlowRow> & Pick<FlowRow, 'rates'>): FlowRow => ({
  is: 'value-flow',
  key: 'vf_f',
  source: 'f',
  from: 'ann',
  to: 'ben',
  valueType: 'money',
  sums: sumsOf(Float64Array.of(0, 2), over.rates),
  ...over,
});

test('the amounts of a table are the integrals of its rates', () => {
  const time = fc.double({ min: -5, max: 130, noNaN: true });
  fc.assert(
    fc.property(arbitraryTable(), time, time, (table, from, until) => {
      amountsOf(table, { from, until }).forEach(({ amount }, at) => {
        const rates = table.rows[at]?.rates ?? Float64Array.of();
        const sized = integral(table.times, rates.map(Math.abs), { from: -Infinity, until });
        expect(Math.abs(amount - integral(table.times, rates, { from, until }))).toBeLessThanOrEqual(1e-12 * sized);
      });
    }),
    SEED,
  );
});

test('the difference of a run from base, with base, is that run', () => {
  fc.assert(
    fc.property(arbitraryPair(), ([base, other]) => {
      const [before, after] = [amountsOf(base), amountsOf(other)];
      const entries = entriesOf(ledgerOfAmounts([...before, ...differenceOf(before, after)]));
      for (const [key, [given, received]] of entriesOf(ledgerOfAmounts(after))) {
        expect(entries.get(key)?.[0]).toBeCloseTo(given, 3);
        expect(entries.get(key)?.[1]).toBeCloseTo(received, 3);
      }
    }),
    SEED,
  );
});

describe('the value ledger', () => {
  test('what is given equals what is received, for every value type', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        expect(imbalance(ledgerOf(table))).toBeLessThan(1e-12);
      }),
      SEED,
    );
  });

  test('the ledgers of two periods that meet add up to that of both', () => {
    fc.assert(
      fc.property(arbitraryTable(0), fc.double({ min: 0, max: 50, noNaN: true }), (table, between) => {
        const whole = entriesOf(ledgerOf(table));
        const before = entriesOf(ledgerOf(table, { from: -Infinity, until: between }));
        const after = entriesOf(ledgerOf(table, { from: between, until: Infinity }));
        for (const [key, [given, received]] of whole) {
          expect((before.get(key)?.[0] ?? 0) + (after.get(key)?.[0] ?? 0)).toSatisfy(
            (sum: number) => Math.abs(sum - given) <= 1e-9 * Math.abs(given),
          );
          expect((before.get(key)?.[1] ?? 0) + (after.get(key)?.[1] ?? 0)).toSatisfy(
            (sum: number) => Math.abs(sum - received) <= 1e-9 * Math.abs(received),
          );
        }
      }),
      SEED,
    );
  });

  test('a flow turned round swaps given and received, and so does a rate of the other sign', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const ledger = entriesOf(ledgerOf(table));
        const turned = entriesOf(ledgerOf({ ...table, rows: table.rows.map((flow) => ({ ...flow, from: flow.to, to: flow.from })) }));
        const negated = entriesOf(ledgerOf(scaled(table, -1)));
        for (const [key, [given, received]] of ledger) {
          expect(turned.get(key)).toEqual([received, given]);
          expect(negated.get(key)?.[0]).toBe(0 - given);
          expect(negated.get(key)?.[1]).toBe(0 - received);
        }
      }),
      SEED,
    );
  });

  test('twice the rates, twice the ledger', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const twice = entriesOf(ledgerOf(scaled(table, 2)));
        for (const [key, [given, received]] of entriesOf(ledgerOf(table))) expect(twice.get(key)).toEqual([2 * given, 2 * received]);
      }),
      SEED,
    );
  });

  test('a rate counts from its row until the next: the last row opens no period', () => {
    expect(integral(Float64Array.of(0, 1, 3), Float64Array.of(10, 5, 1000))).toBe(20);
    expect(integral(Float64Array.of(0), Float64Array.of(10))).toBe(0);
    expect(integral(Float64Array.of(0, 1, 3), Float64Array.of(10, 5, 1000), { from: 0.5, until: 2 })).toBe(10);
    expect(integral(Float64Array.of(0, 1, 3), Float64Array.of(10, 5, 1000), { from: 4, until: 2 })).toBe(0);
  });

  test('of what comes after a run that stopped early nothing is known', () => {
    const table = { times: Float64Array.of(0, 2), rows: [row({ rates: Float64Array.of(3, 9) })] };
    const amountIn = (stoppedEarly: boolean, from: number, until: number): number | undefined => amountsOf({ ...table, stoppedEarly }, { from, until })[0]?.amount;
    expect([amountIn(true, -Infinity, 2), amountIn(true, 1, 2), amountIn(true, -Infinity, Infinity)]).toEqual([6, 3, 6]);
    expect([amountIn(true, 0, 2.5), amountIn(true, 3, 4), amountIn(true, -Infinity, 9)]).toEqual([NaN, NaN, NaN]);
    expect([amountIn(false, 0, 2.5), amountIn(false, 3, 4)]).toEqual([6, 0]);
  });

  test('who gives to itself is booked on both sides', () => {
    expect(ledgerOf({ times: Float64Array.of(0, 2), rows: [row({ to: 'ann', rates: Float64Array.of(3, 9) })] })).toEqual([
      { stakeholder: 'ann', valueType: 'money', given: 6, received: 6 },
    ]);
  });

  test('an amount booked on one side only shows as an imbalance', () => {
    const ledger = ledgerOf({ times: Float64Array.of(0, 2), rows: [row({ rates: Float64Array.of(3, 9) })] });
    expect(imbalance(ledger)).toBe(0);
    expect(imbalance(ledger.slice(1))).toBe(1);
    expect(imbalance([])).toBe(0);
  });
});
