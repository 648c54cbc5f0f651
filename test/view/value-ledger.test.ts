import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountsOf, differenceOf, type FlowAmount, type Period } from '../../src/analyse/value/amounts.js';
import { valueBook, type ValueBook } from '../../src/analyse/value/book.js';
import type { FlowTable } from '../../src/analyse/value/flow-table.js';
import { euroOf } from '../../src/analyse/value/euro.js';
import { ledgerOfAmounts } from '../../src/analyse/value/ledger.js';
import { itemsOf } from '../../src/model/document.js';
import type { ValueType } from '../../src/model/party.js';
import { createColumns } from '../../src/view/value/ledger-columns.js';
import { euroNet, invisibleGiven } from '../../src/view/value/ledger-euro.js';
import { behind, type AmountAsked } from '../../src/view/value/ledger-flows.js';
import { otherFlows } from '../../src/view/value/ledger-other.js';
import { peaksOf, scaleFor, type LedgerScale } from '../../src/view/value/ledger-scale.js';
import { ledgerTable, netOf, pairOf, type LedgerCell, type LedgerTable } from '../../src/view/value/ledger-table.js';
import { rateAt, rateCurves } from '../../src/view/value/rate-curve.js';
import { scaledNumber } from '../../src/wording/ui/ledger.js';
import { arbitraryPair, arbitraryTable, ECOSYSTEM, PARTIES, scaled, TYPES } from '../analyse/arbitrary-flows.js';

const SEED = { seed: 20261125 };

const kindOf = (id: string): ValueType['is'] => {
  const type = ECOSYSTEM.items.get(id);
  if (type?.kind !== 'value-type') throw new Error(`${id} is a value type`);
  return type.is;
};

const period: fc.Arbitrary<Period> = fc.tuple(fc.double({ min: -1, max: 80, noNaN: true }), fc.double({ min: 0, max: 80, noNaN: true })).map(([from, length]) => ({ from, until: from + length }));

/** Keys as the flow tables of a document have them: no two lines with one, and one key for the same line in all runs. */
const keyed = (amounts: readonly FlowAmount[]): readonly FlowAmount[] => amounts.map((line, at) => ({ ...line, key: [line.from, line.to, line.valueType, at].join(' ') }));

const cellsOf = (table: LedgerTable): { readonly asked: AmountAsked & { readonly of: 'cell' }; readonly amount: number }[] =>
  [...table.rows.map(({ party, pairs }) => ({ party, pairs })), { party: null, pairs: table.totals }].flatMap(({ party, pairs }) =>
    TYPES.flatMap((valueType) => {
      const pair = pairOf(pairs, valueType);
      const net = netOf(kindOf(valueType), pair);
      const cell = (side: 'given' | 'received' | 'net', amount: number | undefined | null): { asked: AmountAsked & { of: 'cell' }; amount: number }[] =>
        typeof amount === 'number' ? [{ asked: { of: 'cell', party, valueType, side }, amount }] : [];
      return [...cell('given', pair.given?.amount), ...cell('received', pair.received?.amount), ...cell('net', net)];
    }),
  );

describe('the ledger as a table', () => {
  test('its numbers are those of the book, to the last digit', () => {
    fc.assert(
      fc.property(arbitraryTable(), period, (table, over) => {
        const amounts = amountsOf(table, over);
        const { rows } = ledgerTable(PARTIES, amounts);
        for (const { stakeholder, valueType, given, received } of ledgerOfAmounts(amounts)) {
          const pair = pairOf(rows.find(({ party }) => party === stakeholder)?.pairs ?? new Map(), valueType);
          expect([pair.given?.amount ?? 0, pair.received?.amount ?? 0]).toEqual([given, received]);
        }
      }),
      SEED,
    );
  });

  test('its columns add up to the totals, and it closes', () => {
    fc.assert(
      fc.property(arbitraryTable(), period, (table, over) => {
        const { rows, totals, open } = ledgerTable(PARTIES, amountsOf(table, over));
        for (const [valueType, total] of totals) {
          for (const side of ['given', 'received'] as const) {
            const column = rows.map(({ pairs }) => pairOf(pairs, valueType)[side]).filter((cell): cell is LedgerCell => cell !== null);
            const turnover = column.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
            expect(Math.abs(column.reduce((sum, { amount }) => sum + amount, 0) - (total[side]?.amount ?? NaN))).toBeLessThanOrEqual(1e-12 * turnover);
            expect(column.flatMap(({ keys }) => keys).toSorted()).toEqual(total[side]?.keys.toSorted());
          }
          expect(open.get(valueType)).toBe(0);
        }
      }),
      SEED,
    );
  });

  test('the difference is the scenario minus base, number by number', () => {
    fc.assert(
      fc.property(arbitraryPair(), period, ([base, other], over) => {
        const named = (table: FlowTable): readonly FlowAmount[] => keyed(amountsOf(table, over));
        const [before, after, more] = [named(base), named(other), differenceOf(named(base), named(other))].map((amounts) => ledgerTable(PARTIES, amounts));
        for (const party of PARTIES) {
          for (const valueType of TYPES) {
            for (const side of ['given', 'received'] as const) {
              const at = (table: LedgerTable | undefined): number => pairOf(table?.rows.find((row) => row.party === party)?.pairs ?? new Map(), valueType)[side]?.amount ?? 0;
              const scale = Math.max(1, ...[...named(base), ...named(other)].map(({ amount }) => Math.abs(amount)));
              expect(Math.abs(at(more) - (at(after) - at(before)))).toBeLessThanOrEqual(1e-10 * scale);
            }
          }
        }
      }),
      SEED,
    );
  });

  test('a party that flows name and the list lacks has its row', () => {
    const flow: FlowAmount = { is: 'value-flow', key: 'a', source: 'a', from: 'stranger', to: 'ann', valueType: 'money', amount: 3 };
    const { rows, open } = ledgerTable(['ann'], [flow]);
    expect(rows.map(({ party }) => party)).toEqual(['ann', 'stranger']);
    expect(open.get('money')).toBe(0);
  });

  test('a run without numbers has a ledger without numbers, and no verdict', () => {
    const flow: FlowAmount = { is: 'value-flow', key: 'a', source: 'a', from: 'ann', to: 'ben', valueType: 'money', amount: NaN };
    expect(ledgerTable(['ann', 'ben'], [flow]).open.get('money')).toBeNaN();
  });
});

describe('the flows behind a number', () => {
  test('add up to it, to the last digit', () => {
    fc.assert(
      fc.property(arbitraryTable(), period, (table, over) => {
        const amounts = keyed(amountsOf(table, over));
        const ledger = ledgerTable(PARTIES, amounts);
        for (const { asked, amount } of cellsOf(ledger)) {
          const { total, flows } = behind(asked, ledger, amounts, kindOf);
          expect(total).toBe(amount);
          const parts = flows.reduce((sum, { part }) => sum + part, 0);
          expect(Math.abs(parts - amount)).toBeLessThanOrEqual(1e-12 * flows.reduce((sum, { part }) => sum + Math.abs(part), 0));
        }
      }),
      SEED,
    );
  });

  test('have shares that make a whole, where they run one way', () => {
    fc.assert(
      fc.property(arbitraryTable(0), period, (table, over) => {
        const amounts = keyed(amountsOf(table, over));
        const ledger = ledgerTable(PARTIES, amounts);
        for (const { asked, amount } of cellsOf(ledger).filter(({ asked: { side } }) => side !== 'net')) {
          const { flows } = behind(asked, ledger, amounts, kindOf);
          if (amount !== 0) expect(flows.reduce((sum, { share }) => sum + (share ?? NaN), 0)).toBeCloseTo(1, 9);
        }
      }),
      SEED,
    );
  });

  test('of a ribbon are named by both ends; those a run lacks are left out', () => {
    const flow: FlowAmount = { is: 'value-flow', key: 'a', source: 'a', from: 'ann', to: 'ben', valueType: 'money', amount: 3 };
    const found = behind({ of: 'flows', keys: ['a', 'gone'] }, ledgerTable(PARTIES, [flow]), [flow], kindOf);
    expect(found).toEqual({ total: 3, valueType: 'money', flows: [{ flow, part: 3, share: 1, other: null }] });
  });
});

describe('euro-equivalents', () => {
  const types = itemsOf(ECOSYSTEM, 'value-type');

  test('are the natural amounts by their weights, and those of the book', () => {
    fc.assert(
      fc.property(arbitraryTable(), period, (table, over) => {
        const amounts = amountsOf(table, over);
        const { rows } = ledgerTable(PARTIES, amounts);
        const booked = euroOf(ECOSYSTEM, amounts, ledgerOfAmounts(amounts)).amounts;
        for (const { party, pairs } of rows) {
          const net = euroNet(types, pairs);
          const turnover = booked.reduce((sum, { euro }) => sum + Math.abs(euro), 0);
          const felt = booked
            .filter(({ from, to }) => from === party || to === party)
            .reduce((sum, { from, to, valueType, euro }) => sum + (to === party ? euro : 0) - (from === party && kindOf(valueType) === 'rival' ? euro : 0), 0);
          expect(Math.abs((net?.euro ?? 0) - felt)).toBeLessThanOrEqual(1e-12 * turnover);
          for (const part of net?.parts ?? []) expect(part.euro).toBe(part.weight * part.net);
        }
      }),
      SEED,
    );
  });

  test('leave out what has no weight, and list who gives it', () => {
    fc.assert(
      fc.property(arbitraryTable(), period, (table, over) => {
        const amounts = amountsOf(table, over);
        const { rows } = ledgerTable(PARTIES, amounts);
        const given = invisibleGiven(types, rows, new Set(['market'])).map(({ party, type, amount }) => ({ stakeholder: party, valueType: type.id, given: amount }));
        const booked = euroOf(ECOSYSTEM, amounts, ledgerOfAmounts(amounts)).invisible;
        expect(given.toSorted((a, b) => a.stakeholder.localeCompare(b.stakeholder))).toEqual(booked.toSorted((a, b) => a.stakeholder.localeCompare(b.stakeholder)));
      }),
      SEED,
    );
  });

  test('a burden counts against whoever receives it, also where only its weight says so', () => {
    const flow: FlowAmount = { is: 'value-flow', key: 'a', source: 'a', from: 'ann', to: 'ben', valueType: 'co2', amount: 2 };
    const [ann, ben] = ledgerTable(['ann', 'ben'], [flow]).rows.map(({ pairs }) => euroNet(types, pairs)?.euro ?? null);
    expect([ann, ben]).toEqual([null, -260]);
  });
});

describe('other value', () => {
  test('is all that is not looked at, each amount once and whichever way it goes', () => {
    fc.assert(
      fc.property(arbitraryTable(), period, fc.constantFrom(...TYPES, null), (table, over, of) => {
        const amounts = keyed(amountsOf(table, over));
        const others = otherFlows(amounts, TYPES, of);
        const expected = amounts.filter(({ valueType, amount }) => valueType !== of && amount !== 0);
        expect(others.flatMap(({ keys }) => keys).toSorted()).toEqual(expected.map(({ key }) => key).toSorted());
        expect(others.every(({ amount }) => amount > 0)).toBe(true);
        const turnover = expected.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
        expect(Math.abs(others.reduce((sum, { amount }) => sum + amount, 0) - turnover)).toBeLessThanOrEqual(1e-12 * turnover);
      }),
      SEED,
    );
  });
});

describe('the scale of a column', () => {
  test('keeps every number within six digits before the point, and says the largest with three at least', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-8, max: 1e14, noNaN: true }), (largest) => {
        const { by, decimals } = scaleFor(largest);
        expect(largest / by).toBeLessThan(1e6);
        expect((largest / by) * 10 ** decimals).toBeGreaterThanOrEqual(9);
      }),
      SEED,
    );
  });

  test.each([
    [3_841_000, { by: 1e3, decimals: 0 }],
    [10_615, { by: 1, decimals: 0 }],
    [48, { by: 1, decimals: 1 }],
    [0.25, { by: 1, decimals: 3 }],
    [2.4e9, { by: 1e6, decimals: 0 }],
    [0, { by: 1, decimals: 0 }],
    [NaN, { by: 1, decimals: 0 }],
  ])('%d', (largest, expected) => expect(scaleFor(largest)).toEqual(expected));

  test('no period of the same length has a larger number than the peak', () => {
    fc.assert(
      fc.property(arbitraryTable(), fc.nat(), fc.nat(), (table, one, other) => {
        const [from = 0, until = 0] = [one, other].map((at) => table.times[at % table.times.length] ?? 0).toSorted((a, b) => a - b);
        for (const over of [until - from, null]) {
          const peaks = peaksOf(table, over);
          for (const { valueType, given, received } of ledgerOfAmounts(amountsOf(table, { from: over === null ? -Infinity : from, until }))) {
            const turnover = table.rows.reduce((sum, { sums }) => sum + Math.max(...sums.map(Math.abs)), 0);
            expect(Math.max(Math.abs(given), Math.abs(received))).toBeLessThanOrEqual((peaks.get(valueType) ?? 0) + 1e-9 * turnover);
          }
        }
      }),
      SEED,
    );
  });

  test('a run against itself moves nothing', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        expect(Math.max(0, ...peaksOf(table, null, table).values())).toBe(0);
      }),
      SEED,
    );
  });
});

describe('columns', () => {
  /** A book of which only the flow tables count. */
  const bookOf = (tables: readonly FlowTable[]): ValueBook => {
    const scenarios = tables.map((_, at) => (at === 0 ? null : `s${at}`));
    return { ...valueBook(ECOSYSTEM, []), scenarios, table: (scenario) => tables[scenarios.indexOf(scenario)] ?? null };
  };

  test('have one scale for all runs, and only value types that flow in one of them', () => {
    fc.assert(
      fc.property(arbitraryPair(), fc.option(fc.constantFrom(1, 7)), ([base, other], over) => {
        const columns = createColumns()(bookOf([base, other]), { over, differenceOf: null });
        const flowing = new Set([...base.rows, ...other.rows].map(({ valueType }) => valueType));
        expect(columns.map(({ type }) => type.id)).toEqual(TYPES.filter((type) => flowing.has(type)));
        for (const { type, peak, scale } of columns) {
          expect(peak).toBe(Math.max(...[base, other].map((table) => peaksOf(table, over).get(type.id) ?? 0)));
          expect(scale).toEqual(scaleFor(peak));
        }
      }),
      SEED,
    );
  });

  test('give what two runs differ by rounding no scale of its own', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const columns = createColumns()(bookOf([table, scaled(table, 1 + 1e-14)]), { over: null, differenceOf: 's1' });
        expect(columns.map(({ peak, scale }) => [peak, scale])).toEqual(columns.map(() => [0, scaleFor(0)]));
      }),
      SEED,
    );
  });

  test('are the same when they are asked again, and others when the length of the period is', () => {
    fc.assert(
      fc.property(arbitraryPair(), (tables) => {
        const columnsOf = createColumns();
        const first = columnsOf(bookOf(tables), { over: null, differenceOf: null });
        columnsOf(bookOf(tables), { over: 1, differenceOf: null });
        expect(columnsOf(bookOf(tables), { over: null, differenceOf: null })).toEqual(first);
      }),
      SEED,
    );
  });
});

describe('a number of the ledger', () => {
  const said = (peak: number): { scale: LedgerScale; peak: number } => ({ scale: scaleFor(peak), peak });

  test('that is little is not said as nothing, and what is rounding is', () => {
    expect([0.4, -0.4, 1e-7].map((amount) => scaledNumber(amount, said(1000), 'nl'))).toEqual(['<1', '\u2212<1', '0']);
    expect([300, -300, 0].map((amount) => scaledNumber(amount, said(2e6), 'en', true))).toEqual(['+<1', '\u2212<1', '0']);
    expect(scaledNumber(NaN, said(10), 'nl')).toBe('–');
  });

  test('keeps its sign, whatever it rounds to', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), (peak, share) => {
        const text = scaledNumber(peak * share, said(peak), 'nl', true);
        const isNothing = Math.abs(share) <= 1e-9;
        expect(/[1-9]/.test(text)).toBe(!isNothing);
        expect(text.startsWith('+')).toBe(!isNothing && share > 0);
        expect(text.startsWith('\u2212')).toBe(!isNothing && share < 0);
      }),
      SEED,
    );
  });
});

describe('the curve of a rate', () => {
  const box = { left: 0, right: 100, top: 0, bottom: 50 };

  test('lies within its box, on one scale for all runs', () => {
    fc.assert(
      fc.property(arbitraryPair(), ([base, other]) => {
        for (const { key } of [...base.rows, ...other.rows]) {
          const curves = rateCurves([base, other], key, box);
          const places = curves?.lines.flatMap((line) => [...line.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)) ?? [];
          expect(places.length).toBeGreaterThan(0);
          for (const [x, y] of places) expect(x >= 0 && x <= 100 && y >= 0 && y <= 50, `${x} ${y}`).toBe(true);
        }
      }),
      SEED,
    );
  });

  test('is read at the last row until a moment; a run without the flow has none', () => {
    const table: FlowTable = { times: Float64Array.of(0, 1, 2), rows: [{ is: 'value-flow', key: 'a', source: 'a', from: 'ann', to: 'ben', valueType: 'money', rates: Float64Array.of(5, 6, NaN), sums: new Float64Array(3) }] };
    expect([-1, 0, 0.5, 1, 1.9, 2].map((time) => rateAt(table, 'a', time))).toEqual([null, 5, 5, 6, 6, null]);
    expect([rateAt(table, 'b', 1), rateAt(null, 'a', 1), rateCurves([null], 'a', box)]).toEqual([null, null, null]);
  });
});
