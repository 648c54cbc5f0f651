import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auxiliary, flow, stock } from '../compile/small-model.js';
import { curvesOf, METHODS } from './run-model.js';

/** The share of a material delay of order n that has come out after `time`: the Erlang distribution. */
function erlangShare(order: number, delay: number, time: number): number {
  const x = (order * time) / delay;
  let term = 1;
  let sum = 1;
  for (let k = 1; k < order; k++) sum += term *= x / k;
  return 1 - Math.exp(-x) * sum;
}

/** A call, and the order of the delay in it. */
type Ordered = readonly [call: string, order: number];

const ORDERS: readonly Ordered[] = [
  ['DELAY1(input, 5, 0)', 1], ['DELAY3(input, 5, 0)', 3], ['DELAYN(input, 5, 2, 0)', 2], ['DELAYN(input, 5, 12, 0)', 12],
  ['SMTH1(input, 5, 0)', 1], ['SMTH3(input, 5, 0)', 3], ['SMTHN(input, 5, 2, 0)', 2], ['SMTHN(input, 5, 12, 0)', 12],
];
const VENSIM_ORDERS: readonly Ordered[] = [
  ['DELAY1I(input, 5, 0)', 1], ['DELAY3I(input, 5, 0)', 3], ['DELAY N(input, 5, 0, 7)', 7], ['SMOOTHI(input, 5, 0)', 1], ['SMOOTH3I(input, 5, 0)', 3], ['SMOOTH N(input, 5, 0, 7)', 7],
];

describe.each([['xmile', ORDERS], ['vensim', VENSIM_ORDERS]] as const)('%s', (dialect, calls) => {
  test.each(calls)('a step comes out of %s as the Erlang distribution of order %d', (call, order) => {
    const { times, of } = curvesOf([auxiliary('input', 'STEP(8, 0)'), auxiliary('output', call)], { stop: 20, dt: 1 / 64, method: 'rk4', dialect });
    of('output').forEach((value, row) => expect(Math.abs(value - 8 * erlangShare(order, 5, times[row] ?? 0))).toBeLessThan(2e-6));
  });

  test.each(calls)('the error of %s shrinks as the method says', (call, order) => {
    const errorAt = (dt: number): number => {
      const { times, of } = curvesOf([auxiliary('input', 'STEP(8, 0)'), auxiliary('output', call)], { stop: 20, dt, dialect });
      return Math.max(...of('output').map((value, row) => Math.abs(value - 8 * erlangShare(order, 5, times[row] ?? 0))));
    };
    expect(Math.abs(Math.log2(errorAt(1 / 64) / errorAt(1 / 128)) - 1)).toBeLessThan(0.1);
  });
});

describe('what a delay starts with', () => {
  const constant = ['DELAY1(7, 3)', 'DELAY3(7, 3)', 'DELAYN(7, 3, 5)', 'SMTH1(7, 3)', 'SMTH3(7, 3)', 'SMTHN(7, 3, 5)', 'DELAY(7, 3)'];

  test.each(constant)('%s of a constant is that constant', (call) => {
    for (const method of METHODS) curvesOf([auxiliary('output', call)], { dt: 0.5, method }).of('output').forEach((value) => expect(value).toBeCloseTo(7, 12));
  });

  test.each(constant.map((call) => call.replace(')', ', 2)')))('%s begins at 2', (call) => {
    expect(curvesOf([auxiliary('output', call)], { dt: 0.5 }).of('output')[0]).toBeCloseTo(2, 12);
  });
});

describe('material in a delay', () => {
  const varying = fc.record({
    order: fc.integer({ min: 1, max: 6 }),
    delay: fc.constantFrom('4', '3 + 2*SIN(TIME)', 'IF TIME > 5 THEN 2 ELSE 6', '2 + MIN(TIME, 6)'),
    input: fc.constantFrom('5', 'STEP(3, 2)', '4 + 3*SIN(TIME)', 'PULSE(10, 2)'),
    method: fc.constantFrom(...METHODS),
  });

  test('is neither lost nor made while the delay time changes: a stock before it and a stock behind it', () => {
    fc.assert(
      fc.property(varying, ({ order, delay, input, method }) => {
        const items = [
          auxiliary('input', input),
          auxiliary('time of it', delay),
          auxiliary('output', `DELAYN(input, time of it, ${order}, 0)`),
          stock('given', '0', ['giving']),
          stock('received', '0', ['receiving']),
          flow('giving', 'input'),
          flow('receiving', 'output'),
        ];
        // The input ends at 10, and by 200 everything is out.
        const { last } = curvesOf([...items.slice(1), auxiliary('input', `IF TIME < 10 THEN ${input} ELSE 0`)], { stop: 400, dt: 0.125, method });
        expect(last('received')).toBeGreaterThan(1);
        expect(last('received')).toBeCloseTo(last('given'), 6);
      }),
      { seed: 4301, numRuns: 25 },
    );
  });

  test('under way at any time is what went in less what came out', () => {
    // With the delay time fixed, the stages hold input·delay in a steady state.
    const { last } = curvesOf([auxiliary('output', 'DELAY3(5, 8, 0)'), stock('under way', '0', ['in'], ['out']), flow('in', '5'), flow('out', 'output')], { stop: 200, dt: 0.25 });
    expect(last('under way')).toBeCloseTo(40, 8);
  });
});

describe('DELAY passes on what came in so many steps ago', () => {
  const steps = [[0.2, 1], [0.5, 1], [1, 1], [1.2, 1], [1.5, 2], [2, 2], [2.4, 2], [2.5, 3], [3.7, 4], [0, 1], [-3, 1]] as const;

  test.each(steps)('a delay of %d is %d steps of 1', (delay, count) => {
    const { of } = curvesOf([auxiliary('output', `DELAY(TIME + 100, ${delay}, -1)`)]);
    expect(of('output')).toEqual(Array.from({ length: 11 }, (_, step) => (step < count ? -1 : 100 + step - count)));
  });

  test.each(METHODS)('with %s and any step', (method) => {
    fc.assert(
      fc.property(fc.constantFrom(0.1, 0.25, 1 / 3, 2), fc.integer({ min: 1, max: 30 }), (dt, count) => {
        const { times, of } = curvesOf([auxiliary('output', `DELAY(TIME * TIME, ${count * dt})`)], { stop: 50 * dt, dt, method });
        const expected = times.map((_, step) => (step < count ? 0 : ((step - count) * dt) ** 2));
        of('output').forEach((value, row) => expect(value).toBeCloseTo(expected[row] ?? 0, 12));
      }),
      { seed: 4302, numRuns: 30 },
    );
  });

  test('the delay time of the start counts, whatever it becomes', () => {
    const { of } = curvesOf([auxiliary('output', 'DELAY(TIME, 2 + TIME)')]);
    expect(of('output')).toEqual([0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('a loop may go through it', () => {
    const { of } = curvesOf([auxiliary('now', 'before + 1'), auxiliary('before', 'DELAY(now, 1, 0)')]);
    expect(of('now')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('its material lasts over many steps: more than one buffer of rows', () => {
    const { of, times } = curvesOf([auxiliary('output', 'DELAY(TIME, 7)')], { stop: 80_000 });
    expect(of('output').every((value, row) => value === Math.max(0, (times[row] ?? 0) - 7))).toBe(true);
  });
});

describe('trends', () => {
  const GROWTH = 0.07;
  const growing = auxiliary('input', `EXP(${GROWTH}*TIME)`);

  test.each([2, 10])('TREND over %d of exponential growth becomes its rate', (delay) => {
    const { last, of } = curvesOf([growing, auxiliary('trend', `TREND(input, ${delay}, 0.02)`)], { stop: 20 * delay, dt: 0.125, method: 'rk4' });
    expect(last('trend')).toBeCloseTo(GROWTH, 8);
    expect(of('trend')[0]).toBeCloseTo(0.02, 12);
  });

  test.each([2, 10])('TREND started at the rate stays there', (delay) => {
    const { of } = curvesOf([growing, auxiliary('trend', `TREND(input, ${delay}, ${GROWTH})`)], { stop: 30, dt: 0.125, method: 'rk4' });
    of('trend').forEach((value) => expect(value).toBeCloseTo(GROWTH, 8));
  });

  test('FORCST of exponential growth carries it on along its tangent', () => {
    const { last } = curvesOf([growing, auxiliary('later', 'FORCST(input, 5, 3)')], { stop: 100, dt: 0.125, method: 'rk4' });
    expect(last('later') / last('input')).toBeCloseTo(1 + GROWTH * 3, 8);
    const started = curvesOf([growing, auxiliary('later', `FORCST(input, 5, 3, ${GROWTH})`)], { stop: 10, dt: 0.125, method: 'rk4' });
    started.of('later').forEach((value, row) => expect(value / (started.of('input')[row] ?? 1)).toBeCloseTo(1 + GROWTH * 3, 8));
  });

  test('of a constant there is none', () => {
    const { of } = curvesOf([auxiliary('trend', 'TREND(6, 4)'), auxiliary('later', 'FORCST(6, 4, 10)')]);
    expect(new Set(of('trend'))).toEqual(new Set([0]));
    expect(new Set(of('later'))).toEqual(new Set([6]));
  });

  test("Vensim's NPV of a constant stream is the geometric series", () => {
    const dt = 0.5;
    const { times, of } = curvesOf([auxiliary('value', 'NPV(10, 0.08, 5, 2)')], { dt, dialect: 'vensim' });
    of('value').forEach((value, row) => {
      let sum = 5;
      for (let step = 0; step <= row; step++) sum += (10 * dt) / (1 + 0.08 * dt) ** step;
      expect(value, String(times[row])).toBeCloseTo(2 * sum, 10);
    });
  });
});

describe('a delay that is too short for its stages', () => {
  test('has as many as fit, at least one', () => {
    const delays = fc.record({ order: fc.integer({ min: 2, max: 9 }), steps: fc.integer({ min: 1, max: 40 }).map((eighths) => eighths / 4), dt: fc.constantFrom(0.25, 1, 0.1) });
    fc.assert(
      fc.property(delays, ({ order, steps, dt }) => {
        const fitting = Math.min(order, Math.max(1, Math.floor(steps + 1e-9)));
        const items = [auxiliary('input', '3 + SIN(TIME) + STEP(2, 3)'), auxiliary('asked', `DELAYN(input, ${steps * dt}, ${order}, 1)`), auxiliary('fits', `DELAYN(input, ${steps * dt}, ${fitting}, 1)`)];
        const { of } = curvesOf(items, { dt });
        expect(of('asked')).toEqual(of('fits'));
      }),
      { seed: 4310, numRuns: 60 },
    );
  });

  test('each element of an array for itself', () => {
    const dimension = { kind: 'dimension', id: 'id D', name: 'D', elements: ['a', 'b', 'c'], doc: {} } as const;
    const delays = [5, 0.75, 0.25];
    const items = [dimension, auxiliary('delay', '', { dimensions: ['id D'], parts: delays.map((delay, at) => ({ subscripts: [dimension.elements[at] ?? ''], equation: String(delay) })) }), auxiliary('output', 'DELAY3(TIME, delay, 1)', { dimensions: ['id D'] })];
    const together = curvesOf(items, { dt: 0.25 });
    delays.forEach((delay, at) => expect(together.of(`output[${dimension.elements[at]}]`)).toEqual(curvesOf([auxiliary('output', `DELAY3(TIME, ${delay}, 1)`)], { dt: 0.25 }).of('output')));
  });
});

describe("Vensim's DELAY N", () => {
  test('loses and makes no material while the delay time changes', () => {
    const varying = fc.record({ order: fc.integer({ min: 1, max: 5 }), delay: fc.constantFrom('4 + STEP(2, 15)', '3 + 2*SIN(Time)', '9 - STEP(5, 4)'), method: fc.constantFrom(...METHODS) });
    fc.assert(
      fc.property(varying, ({ order, delay, method }) => {
        const items = [
          auxiliary('input', 'IF THEN ELSE(Time < 20, 5, 0)'),
          auxiliary('delay', delay),
          auxiliary('output', `DELAY N(input, delay, 2, ${order})`),
          stock('under way', '2 * delay', ['in'], ['out']),
          flow('in', 'input'),
          flow('out', 'output'),
        ];
        const { last } = curvesOf(items, { stop: 300, dt: 0.25, method, dialect: 'vensim' });
        expect(Math.abs(last('under way'))).toBeLessThan(1e-6);
      }),
      { seed: 4311, numRuns: 25 },
    );
  });

  test('a change of the delay reaches its output one step later for each stage behind the first', () => {
    const at = (order: number): number => {
      const { of } = curvesOf([auxiliary('output', `DELAY N(7, 8 + STEP(4, 5), 7, ${order})`)], { dialect: 'vensim' });
      return of('output').findIndex((value) => Math.abs(value - 7) > 1e-9);
    };
    expect([1, 2, 3, 4].map(at)).toEqual([5, 6, 7, 8]);
  });

  test('an order that changes counts as at the start', () => {
    const items = [auxiliary('order', '2 + STEP(1, 4)'), auxiliary('one', 'DELAY N(Time, 5, 0, order)'), auxiliary('two', 'DELAY N(Time, 5, 0, 2)')];
    const { of } = curvesOf(items, { dialect: 'vensim' });
    expect(of('one')).toEqual(of('two'));
  });
});

describe("Vensim's DELAY INFORMATION", () => {
  test('says what the input was a delay ago, however long that is now', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.25, 0.5, 1), fc.constantFrom('3', '2 + 2*SIN(Time)', '6 - STEP(5, 4)', '0'), fc.constantFrom(...METHODS), (dt, delay, method) => {
        const { times, of } = curvesOf([auxiliary('delay', delay), auxiliary('output', 'DELAY INFORMATION(Time*Time, delay, -1)')], { dt, method, dialect: 'vensim' });
        times.forEach((_, step) => {
          const back = Math.max(1, Math.floor((of('delay')[step] ?? 0) / dt + 0.5));
          expect(of('output')[step]).toBeCloseTo(step < back ? -1 : ((step - back) * dt) ** 2, 12);
        });
      }),
      { seed: 4312, numRuns: 40 },
    );
  });
});

describe("Vensim's DELAY MATERIAL", () => {
  test('with one delay is DELAY FIXED', () => {
    const { of } = curvesOf([auxiliary('input', '5 + SIN(Time)'), auxiliary('one', 'DELAY MATERIAL(input, 3, 7, 0)'), auxiliary('two', 'DELAY FIXED(input, 3, 7)')], { dt: 0.5, dialect: 'vensim' });
    expect(of('one')).toEqual(of('two'));
  });

  test('adds up what comes out together, and gives the missing value where nothing does', () => {
    const shorter = curvesOf([auxiliary('output', 'DELAY MATERIAL(1, 3 - STEP(2, 5), 0, -1)')], { dialect: 'vensim' });
    expect(shorter.of('output')).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 1, 1, 1]);
    const longer = curvesOf([auxiliary('output', 'DELAY MATERIAL(1, 1 + STEP(2, 5), 0, -1)')], { dialect: 'vensim' });
    expect(longer.of('output')).toEqual([0, 1, 1, 1, 1, 1, -1, -1, 1, 1, 1]);
  });

  test('loses and makes no material', () => {
    const items = [auxiliary('input', 'IF THEN ELSE(Time < 10, 3 + SIN(Time), 0)'), auxiliary('output', 'DELAY MATERIAL(input, 4 + 3*SIN(Time), 0, 0)'), stock('under way', '0', ['in'], ['out']), flow('in', 'input'), flow('out', 'output')];
    expect(Math.abs(curvesOf(items, { stop: 30, dt: 0.25, dialect: 'vensim' }).last('under way'))).toBeLessThan(1e-12);
  });

  test('each element of an array for itself', () => {
    const dimension = { kind: 'dimension', id: 'id D', name: 'D', elements: ['a', 'b'], doc: {} } as const;
    const { of } = curvesOf([dimension, auxiliary('output', 'DELAY MATERIAL(Time, D*2, -1, 0) + DELAY INFORMATION(Time, D, -1)', { dimensions: ['id D'] })], { dialect: 'vensim' });
    expect(of('output[a]')).toEqual([-2, -1, 1, 3, 5, 7, 9, 11, 13, 15, 17]);
    expect(of('output[b]')).toEqual([-2, -2, -1, 0, 2, 4, 6, 8, 10, 12, 14]);
  });
});

describe("Vensim's DELAY CONVEYOR", () => {
  const table = (name: string, points: readonly (readonly [number, number])[]): ReturnType<typeof auxiliary> =>
    auxiliary(name, '', { gf: { kind: 'continuous', xpts: points.map(([x]) => x), ypts: points.map(([, y]) => y) } });
  const flatTable = table('flat', [[0, 1], [1, 1]]);
  const call = (delay: string, leak: string, initial = '0', span = delay): string => `DELAY CONVEYOR(input, ${delay}, ${leak}, flat, ${initial}, ${span})`;

  test('is DELAY FIXED without leakage, where what lies on it is even', () => {
    const { of } = curvesOf([flatTable, auxiliary('input', '5 + SIN(Time)'), auxiliary('one', call('3', '0', '21')), auxiliary('two', 'DELAY FIXED(input, 3, 7)')], { dt: 0.25, dialect: 'vensim' });
    of('one').forEach((value, row) => expect(value).toBeCloseTo(of('two')[row] ?? Number.NaN, 10));
  });

  test('passes on what is left of each load after leakage in every step', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.25, 0.5, 1), fc.integer({ min: 1, max: 12 }), fc.double({ min: 0, max: 0.9, noNaN: true }), (dt, delay, leak) => {
        const { of, times } = curvesOf([flatTable, auxiliary('input', 'EXP(Time/10)'), auxiliary('output', call(String(delay), String(leak)))], { dt, stop: 20, dialect: 'vensim' });
        times.forEach((time, row) => {
          const expected = time < delay ? 0 : Math.exp((time - delay) / 10) * (1 - leak * dt) ** (delay / dt);
          expect(Math.abs((of('output')[row] ?? Number.NaN) - expected)).toBeLessThan(1e-10 * (1 + expected));
        });
      }),
      { seed: 91, numRuns: 40 },
    );
  });

  test('loses and makes nothing when its speed changes', () => {
    const items = [flatTable, auxiliary('input', 'IF THEN ELSE(Time < 10, 3 + SIN(Time), 0)'), auxiliary('output', call('4 + 3*SIN(Time)', '0', '8', '4')), stock('under way', '8', ['in'], ['out']), flow('in', 'input'), flow('out', 'output')];
    expect(Math.abs(curvesOf(items, { dt: 0.25, stop: 40, dialect: 'vensim' }).last('under way'))).toBeLessThan(1e-9);
  });

  test('what lies on it at the start comes out as the table draws, whatever its ranges, and all of it', () => {
    const items = [table('shape', [[2, 0], [4, 3], [8, 0]]), auxiliary('input', '0'), auxiliary('output', 'DELAY CONVEYOR(input, 6, 0, shape, 12, 6)')];
    const { of } = curvesOf(items, { dt: 0.5, stop: 10, dialect: 'vensim' });
    // A triangle of area 12 over 6 units of time, its top at 2: means of the height over each half.
    const height = (time: number): number => (time < 2 ? 2 * time : Math.max(0, 6 - time));
    of('output').forEach((value, row) => expect(value).toBeCloseTo((height(row / 2) + height(row / 2 + 0.5)) / 2, 10));
  });
});
