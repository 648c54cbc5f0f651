import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/model/document.js';
import { auxiliary, flow, smallModel, stock, type Settings } from '../compile/small-model.js';
import { curvesOf, METHODS } from './run-model.js';
import { shuffled } from './arbitrary-model.js';
import { compileDocument } from '../../src/compile/compile.js';

/** A closed system: stocks that may not go below zero, and flows between them that want more than there is. */
interface System {
  readonly items: readonly Item[];
  readonly stocks: readonly string[];
}

const PULLS = ['3', '0.7*TIME', '8*$', '5 + 4*SIN(TIME*3)', 'IF TIME > 2 THEN 20 ELSE 0', '0.4*$ + 1', 'PULSE(30, 1, 2)'] as const;

function systemOf(count: number, flows: readonly { readonly from: number; readonly to: number; readonly pull: number; readonly nonNegative: boolean }[], starts: readonly number[]): System {
  const named = flows.map(({ from, to, pull, nonNegative }, at) => ({ name: `f${at}`, from: from % count, to: to % count, equation: (PULLS[pull % PULLS.length] ?? '1').replace('$', `s${from % count}`), nonNegative }));
  const stocks = Array.from({ length: count }, (_, at) => `s${at}`);
  const ends = (at: number, end: 'from' | 'to'): string[] => named.filter((each) => each[end] === at).map(({ name }) => name);
  return {
    stocks,
    items: [
      ...stocks.map((name, at) => stock(name, String(starts[at] ?? 0), ends(at, 'to'), ends(at, 'from'), { nonNegative: true })),
      ...named.map(({ name, equation, nonNegative }) => flow(name, equation, { nonNegative })),
    ],
  };
}

const arbitrarySystem = fc
  .record({
    count: fc.integer({ min: 1, max: 5 }),
    flows: fc.array(fc.record({ from: fc.nat(9), to: fc.nat(9), pull: fc.nat(99), nonNegative: fc.boolean() }), { minLength: 1, maxLength: 9 }),
    starts: fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(0, 0.1, 1 / 3, 1e-9, 1e6)), { minLength: 5, maxLength: 5 }),
  })
  .map(({ count, flows, starts }) => systemOf(count, flows, starts));
const arbitrarySettings: fc.Arbitrary<Settings> = fc.record({ dt: fc.constantFrom(0.1, 0.25, 1 / 3, 1), method: fc.constantFrom(...METHODS), stop: fc.constant(8) });

const totals = (columns: readonly (readonly number[])[]): number[] => (columns[0] ?? []).map((_, row) => columns.reduce((sum, column) => sum + (column[row] ?? 0), 0));

describe('limit', () => {
  test('no stock goes below zero, and nothing vanishes, in any closed system with any method and step', () => {
    fc.assert(
      fc.property(arbitrarySystem, arbitrarySettings, ({ items, stocks }, settings) => {
        const { of, run } = curvesOf(items, settings);
        expect(run.faults).toEqual([]);
        const columns = stocks.map(of);
        for (const column of columns) expect(Math.min(...column)).toBeGreaterThanOrEqual(0);
        const sum = totals(columns);
        for (const total of sum) expect(Math.abs(total - (sum[0] ?? 0))).toBeLessThanOrEqual(1e-11 * (1 + (sum[0] ?? 0)));
      }),
      { seed: 4701, numRuns: 400 },
    );
  });

  test('the numbers do not depend on the order of the document', () => {
    const both = arbitrarySystem.chain((system) => fc.record({ system: fc.constant(system), other: shuffled(system.items) }));
    fc.assert(
      fc.property(both, arbitrarySettings, ({ system: { items, stocks }, other }, settings) => {
        const [one, two] = [curvesOf(items, settings), curvesOf(other, settings)];
        for (const name of stocks) expect(two.of(name)).toEqual(one.of(name));
      }),
      { seed: 4702, numRuns: 150 },
    );
  });

  test('outflows are served in listed order, each with what the former leave', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 6 }), (order, wants, start, gets) => {
        const want = { a: wants[0] ?? 0, b: wants[1] ?? 0, c: wants[2] ?? 0 } as Record<string, number>;
        const { of } = curvesOf([stock('s', String(start), ['in'], order, { nonNegative: true }), flow('in', String(gets)), ...order.toSorted().map((name) => flow(name, String(want[name])))], { dt: 0.5 });
        let level = start;
        for (let step = 0; step <= 20; step++) {
          expect(of('s')[step]).toBeCloseTo(level, 9);
          let left = level / 0.5 + gets;
          for (const name of order) {
            const got = Math.min(want[name] ?? 0, left);
            expect(of(name)[step], `${name} at step ${step}`).toBeCloseTo(got, 9);
            left -= got;
          }
          level = left * 0.5;
        }
      }),
      { seed: 4703, numRuns: 60 },
    );
  });

  test('what flows in at the same step can flow out at once', () => {
    const { of } = curvesOf([stock('s', '0', ['in'], ['out'], { nonNegative: true }), flow('in', '3'), flow('out', '5')]);
    expect(new Set(of('out'))).toEqual(new Set([3]));
    expect(new Set(of('s'))).toEqual(new Set([0]));
  });

  test('two stocks that empty into one another run', () => {
    const { of, run } = curvesOf([stock('a', '10', ['back'], ['there'], { nonNegative: true }), stock('b', '0', ['there'], ['back'], { nonNegative: true }), flow('there', '7'), flow('back', '2')]);
    expect(run.complete).toBe(true);
    expect(totals([of('a'), of('b')]).every((total) => total === 10)).toBe(true);
    expect(of('a').slice(0, 3)).toEqual([10, 3, 2]);
  });

  test('an inflow that is a share of the outflow runs', () => {
    const { of } = curvesOf([stock('s', '10', ['back'], ['out'], { nonNegative: true }), flow('out', '8'), flow('back', 'out/2')]);
    expect(of('s').slice(0, 4)).toEqual([10, 6, 3, 1.5]);
  });

  test('an outflow that is a share of one listed behind it runs, and takes what that one leaves', () => {
    const { of } = curvesOf([stock('s', '10', [], ['share', 'main'], { nonNegative: true }), flow('share', 'main/4'), flow('main', '6')]);
    expect(of('s').slice(0, 4)).toEqual([10, 2.5, 0, 0]);
    expect(of('main').slice(0, 3)).toEqual([6, 2.5, 0]);
    expect(of('share').slice(0, 3)).toEqual([1.5, 0, 0]);
  });

  test('an inflow that turns negative takes no more than there is', () => {
    for (const method of METHODS) {
      const { of } = curvesOf([stock('s', '5', ['in', 'also'], ['out'], { nonNegative: true }), flow('in', 'IF TIME < 2 THEN 1 ELSE -4'), flow('also', '-0.5'), flow('out', '0.25')], { dt: 0.5, method });
      expect(Math.min(...of('s'))).toBe(0);
      expect(of('s').at(-1)).toBe(0);
    }
  });

  test('a stock that starts below zero stays until something flows in', () => {
    const { of } = curvesOf([stock('s', '-3', ['in'], ['out'], { nonNegative: true }), flow('in', '1'), flow('out', '2')]);
    expect(of('s')).toEqual([-3, -2, -1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('a stock without the mark goes where its flows take it', () => {
    expect(curvesOf([stock('s', '1', [], ['out']), flow('out', '1')]).last('s')).toBe(-9);
  });

  test('a flow that is marked itself never runs backwards', () => {
    const items = [stock('s', '1', ['in'], []), flow('in', 'IF TIME < 3 THEN 1 ELSE -1', { nonNegative: true })];
    for (const nonNegative of ['limit', 'clamp'] as const) expect(curvesOf(items, { nonNegative }).last('s')).toBe(4);
  });

  test('rounding never makes a root of what is empty', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.constantFrom(0.1, 0.3, 1 / 3, 0.7), (start, dt) => {
        const { run } = curvesOf([stock('s', String(start), ['in'], ['out'], { nonNegative: true }), flow('in', '0.1'), flow('out', '1e3*s + 0.3'), auxiliary('root', 'SQRT(s)')], { dt });
        expect(run.faults).toEqual([]);
      }),
      { seed: 4704 },
    );
  });
});

describe('clamp', () => {
  test('sets the stock to zero after the step, and leaves the flow alone', () => {
    const { of } = curvesOf([stock('s', '5', [], ['out'], { nonNegative: true }), stock('sink', '0', ['out']), flow('out', '2')], { nonNegative: 'clamp' });
    expect(of('s')).toEqual([5, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(new Set(of('out'))).toEqual(new Set([2]));
    expect(of('sink').at(-1)).toBe(20);
  });

  test('is max(0, …) of every Euler step, in any system', () => {
    fc.assert(
      fc.property(arbitrarySystem, fc.constantFrom(0.25, 0.1), ({ items, stocks }, dt) => {
        const { of } = curvesOf(items, { dt, stop: 5, nonNegative: 'clamp' });
        const records = new Map(items.flatMap((item) => (item.kind === 'stock' ? [[item.name, item] as const] : [])));
        const rate = (ids: readonly string[], row: number): number => ids.reduce((sum, id) => sum + (of(id.replace('id ', ''))[row] ?? 0), 0);
        for (const name of stocks) {
          const { inflows, outflows } = records.get(name) ?? { inflows: [], outflows: [] };
          of(name).slice(0, -1).forEach((level, row) => {
            const next = Math.max(0, level + dt * (rate(inflows, row) - rate(outflows, row)));
            expect(Math.abs((of(name)[row + 1] ?? 0) - next)).toBeLessThan(1e-9 * (1 + next));
          });
        }
      }),
      { seed: 4705, numRuns: 80 },
    );
  });

  test('the rule of a run takes the place of that of the file', () => {
    const items = [stock('s', '1', [], ['out'], { nonNegative: true }), flow('out', '2')];
    expect(curvesOf(items, { nonNegative: 'limit' }, { nonNegative: 'clamp' }).last('out')).toBe(2);
    expect(curvesOf(items, { nonNegative: 'clamp' }, { nonNegative: 'limit' }).last('out')).toBe(0);
  });
});

test('a stock with thousands of flows compiles and runs', () => {
  const names = Array.from({ length: 4000 }, (_, at) => `f${at}`);
  const items = [stock('s', '100', names.slice(0, 2000), names.slice(2000), { nonNegative: true }), ...names.map((name) => flow(name, '0.5'))];
  expect(compileDocument(smallModel(items)).issues).toEqual([]);
  expect(curvesOf(items).last('s')).toBeCloseTo(100, 8);
});
