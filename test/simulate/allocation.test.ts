import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dimension } from '../../src/model/array.js';
import { allocateAvailable, allocateByPriority } from '../../src/simulate/kernels/allocate.js';
import { auxiliary, idOf } from '../compile/small-model.js';
import { curvesOf } from './run-model.js';

const quantity = fc.double({ min: 0, max: 100, noNaN: true });
const priority = fc.double({ min: -10, max: 10, noNaN: true });
/** Who asks: how much, and with which priority and width. */
const asking = fc.array(fc.record({ request: quantity, priority, width: fc.double({ min: 0.01, max: 8, noNaN: true }), type: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 8 });
const width = fc.double({ min: 0.1, max: 20, noNaN: true });

type Asking = readonly { readonly request: number; readonly priority: number; readonly width: number; readonly type: number }[];
const requestsOf = (all: Asking): Float64Array => Float64Array.from(all, ({ request }) => request);
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

function byPriority(all: Asking, across: number, supply: number): Float64Array {
  const out = new Float64Array(all.length);
  allocateByPriority(out, requestsOf(all), Float64Array.from(all, (one) => one.priority), across, supply);
  return out;
}

function available(all: Asking, supply: number): Float64Array {
  const out = new Float64Array(all.length);
  allocateAvailable(out, requestsOf(all), Float64Array.from(all.flatMap(({ type, priority: centre, width: across }) => [type, centre, across, 0])), supply);
  return out;
}

const WAYS = { 'by priority': (all: Asking, supply: number) => byPriority(all, 3, supply), available } as const;

describe.each(Object.entries(WAYS))('allocation %s', (_, allocate) => {
  test('gives what there is, never more, to nobody more than is asked and to nobody less than nothing', () => {
    fc.assert(
      fc.property(asking, fc.double({ min: 0, max: 600, noNaN: true }), (all, supply) => {
        const out = allocate(all, supply);
        const wanted = Math.min(supply, sum(requestsOf(all)));
        expect(Math.abs(sum(out) - wanted)).toBeLessThanOrEqual(1e-12 * (1 + wanted));
        out.forEach((given, at) => {
          expect(given).toBeGreaterThanOrEqual(0);
          expect(given).toBeLessThanOrEqual((all[at]?.request ?? 0) * (1 + 1e-12));
        });
      }),
      { seed: 6001, numRuns: 300 },
    );
  });

  test('gives nobody less when there is more', () => {
    fc.assert(
      fc.property(asking, quantity, quantity, (all, supply, more) => {
        const [less, richer] = [allocate(all, supply), allocate(all, supply + more)];
        less.forEach((given, at) => expect(richer[at]).toBeGreaterThanOrEqual(given - 1e-9));
      }),
      { seed: 6002, numRuns: 300 },
    );
  });

  test('serves a higher priority with at least as large a share, where the widths are alike', () => {
    fc.assert(
      fc.property(asking, fc.integer({ min: 1, max: 4 }), quantity, (all, type, supply) => {
        const alike = all.map((one) => ({ ...one, request: one.request + 1, width: 2, type })).toSorted((a, b) => b.priority - a.priority);
        const shares = allocate(alike, supply).map((given, at) => given / (alike[at]?.request ?? 1));
        shares.forEach((share, at) => expect(at === 0 || share <= (shares[at - 1] ?? 0) + 1e-9).toBe(true));
      }),
      { seed: 6003, numRuns: 300 },
    );
  });

  test('shares in proportion to the requests where all priorities are the same', () => {
    const all = [3, 1, 6].map((request) => ({ request, priority: 2, width: 1, type: 3 }));
    [...allocate(all, 5)].forEach((given, at) => expect(given).toBeCloseTo([1.5, 0.5, 3][at] ?? 0, 12));
  });

  test('ignores a common shift of all priorities', () => {
    fc.assert(
      fc.property(asking, quantity, (all, supply) => {
        const shifted = allocate(all.map((one) => ({ ...one, priority: one.priority + 5 })), supply);
        allocate(all, supply).forEach((given, at) => expect(shifted[at]).toBeCloseTo(given, 6));
      }),
      { seed: 6004, numRuns: 200 },
    );
  });
});

describe('by priority', () => {
  test('a gap wider than the width serves one after the other', () => {
    const all = [10, 6, 3].map((request, at) => ({ request, priority: [2, 8, 5][at] ?? 0, width: 1, type: 1 }));
    expect([...byPriority(all, 3, 7)]).toEqual([0, 6, 1]);
    expect([...byPriority(all, 3, 12)]).toEqual([3, 6, 3]);
  });

  test('within the width the next one begins when the share before it has come so far', () => {
    // Half of the width apart: the second begins when the first has half of its request, then both fill alike.
    const all = [4, 8].map((request, at) => ({ request, priority: 2 - at, width: 1, type: 1 }));
    expect([...byPriority(all, 2, 2)]).toEqual([2, 0]);
    [...byPriority(all, 2, 5)].forEach((given, at) => expect(given).toBeCloseTo([3, 2][at] ?? 0, 12));
    [...byPriority(all, 2, 9)].forEach((given, at) => expect(given).toBeCloseTo([4, 5][at] ?? 0, 12));
  });

  test('a smaller width never helps the lowest priority', () => {
    fc.assert(
      fc.property(asking, width, quantity, (all, across, supply) => {
        const lowest = all.reduce((least, one, at) => (one.priority < (all[least]?.priority ?? 0) ? at : least), 0);
        expect(byPriority(all, across / 2, supply)[lowest]).toBeLessThanOrEqual((byPriority(all, across, supply)[lowest] ?? 0) + 1e-9);
      }),
      { seed: 6005, numRuns: 200 },
    );
  });
});

describe('by a profile', () => {
  const pair = (type: number): Asking => [{ request: 10, priority: 6, width: 4, type }, { request: 10, priority: 5, width: 4, type }];

  test('rectangles are cut by one line', () => {
    // Shares at priority p: (8−p)/4 and (7−p)/4; their sum times 10 is 10 at p = 5.5.
    [...available(pair(1), 10)].forEach((given, at) => expect(given).toBeCloseTo([6.25, 3.75][at] ?? 0, 12));
  });

  test('triangles, normals and exponentials are cut half way between where the supply is half of what is asked', () => {
    const half = { 2: 1 - 2 * (0.375) ** 2, 3: 0.549738224830113, 4: 1 - 0.5 * Math.exp(-0.125) } as const;
    for (const [type, share] of Object.entries(half)) [...available(pair(Number(type)), 10)].forEach((given, at) => expect(given, `type ${type}`).toBeCloseTo(at === 0 ? 10 * share : 10 - 10 * share, 11));
  });

  test('what is fixed is given whatever the priority, and cut alike where even that is too much', () => {
    const all = [{ request: 4, priority: 0, width: 1, type: 0 }, { request: 10, priority: 9, width: 1, type: 1 }, { request: 2, priority: 0, width: 1, type: 0 }];
    [...available(all, 9)].forEach((given, at) => expect(given).toBeCloseTo([4, 3, 2][at] ?? 0, 12));
    [...available(all, 3)].forEach((given, at) => expect(given).toBeCloseTo([2, 0, 1][at] ?? 0, 12));
  });

  test('a profile without width is a step', () => {
    const all = [{ request: 4, priority: 3, width: 0, type: 1 }, { request: 4, priority: 2, width: 0, type: 3 }];
    [...available(all, 5)].forEach((given, at) => expect(given).toBeCloseTo([4, 1][at] ?? 0, 12));
  });
});

describe('in a model', () => {
  const dimension = (name: string, elements: readonly string[]): Dimension => ({ kind: 'dimension', id: idOf(name), name, elements, doc: {} });
  const over = (...names: string[]): { dimensions: string[] } => ({ dimensions: names.map(idOf) });
  const numbers = (...values: number[]): string => `TABBED ARRAY(${values.join(', ')})`;
  const items = [
    dimension('Branch', ['Boston', 'Dayton', 'Fresno']),
    dimension('Region', ['North', 'South']),
    dimension('pprofile', ['ptype', 'ppriority', 'pwidth', 'pextra']),
    auxiliary('request', numbers(10, 20, 30), over('Branch')),
    auxiliary('profile', numbers(1, 3, 1, 0, 1, 2, 1, 0, 1, 1, 1, 0), over('Branch', 'pprofile')),
    auxiliary('ranked', numbers(3, 2, 1, 1, 2, 3), over('Region', 'Branch')),
    auxiliary('supply', '15', {}),
    auxiliary('by element', 'ALLOCATE AVAILABLE(request[Branch], profile[Branch, ptype], supply)', over('Branch')),
    auxiliary('by dimension', 'ALLOCATE AVAILABLE(request[Branch], profile[Branch, pprofile], supply + Time)', over('Branch')),
    auxiliary('ranking', 'ALLOCATE BY PRIORITY(request[Branch], ranked[Region, Branch], ELMCOUNT(Branch), 1, supply)', over('Region', 'Branch')),
  ];
  const { of } = curvesOf(items, { dialect: 'vensim' });
  const first = (name: string, ...elements: string[]): number[] => elements.map((element) => of(`${name}[${element}]`)[0] ?? Number.NaN);

  test('a profile is whole, whether its first element or its dimension is named', () => {
    expect(first('by element', 'Boston', 'Dayton', 'Fresno')).toEqual([10, 5, 0]);
    expect(first('by dimension', 'Boston', 'Dayton', 'Fresno')).toEqual([10, 5, 0]);
    of('by dimension[Dayton]').forEach((given, row) => expect(given).toBeCloseTo(5 + row, 12));
  });

  test('each row is divided by itself', () => {
    expect(first('ranking', 'North,Boston', 'North,Dayton', 'North,Fresno')).toEqual([10, 5, 0]);
    expect(first('ranking', 'South,Boston', 'South,Dayton', 'South,Fresno')).toEqual([0, 0, 15]);
  });
});
