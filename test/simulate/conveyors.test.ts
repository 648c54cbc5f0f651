import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import type { Item } from '../../src/model/document.js';
import type { Conveyor, Flow } from '../../src/model/variable.js';
import { auxiliary, flow, idOf, smallModel, stock } from '../compile/small-model.js';
import { curvesOf, METHODS } from './run-model.js';

const belt = (length: string, more: Partial<Conveyor> = {}): { readonly conveyor: Conveyor } => ({ conveyor: { length, ...more } });
const leak = (name: string, fraction: string, more: Partial<NonNullable<Flow['leak']>> = {}): Flow => flow(name, '', { leak: { fraction, ...more } });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('a conveyor', () => {
  test('gives what it took after the transit time', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.125, 0.25, 0.1, 1), fc.integer({ min: 1, max: 30 }), fc.constantFrom(...METHODS), (dt, steps, method) => {
        const items = [stock('belt', '0', ['in'], ['out'], belt(String(steps * dt))), flow('in', '3 + SIN(TIME)'), flow('out', '0'), stock('given', '0', ['the same']), flow('the same', '3 + SIN(TIME)')];
        const { of } = curvesOf(items, { stop: 60 * dt, dt, method });
        // What enters in a step is one lot, whatever it was within the step.
        const given = of('given').map((value, row, all) => ((all[row + 1] ?? value) - value) / dt);
        of('out').forEach((value, row) => expect(value).toBeCloseTo(row < steps ? 0 : (given[row - steps] ?? 0), 9));
      }),
      { seed: 6101, numRuns: 40 },
    );
  });

  test.each(METHODS)('stands at its start as if it had always run, with %s', (method) => {
    const items = [stock('belt', '20', ['in'], ['out'], belt('4')), flow('in', '5'), flow('out', '')];
    const { of } = curvesOf(items, { dt: 0.25, method });
    for (const value of of('belt')) expect(value).toBeCloseTo(20, 12);
    for (const value of of('out')) expect(value).toBeCloseTo(5, 12);
  });

  test('puts what enters where the transit time of that moment says, and leaves alone what is under way', () => {
    // From time 5 on what enters takes 1 instead of 3: it comes out together with what entered before it.
    const items = [stock('belt', '0', ['in'], ['out'], belt('3 - STEP(2, 5)')), flow('in', '1'), flow('out', '')];
    expect(curvesOf(items).of('out')).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 1, 1, 1]);
  });

  test('reads the transit time only while it is asked to', () => {
    const items = [stock('belt', '0', ['in'], ['out'], belt('3 - STEP(2, 5)', { sample: 'TIME = 7' })), flow('in', '1'), flow('out', '')];
    expect(curvesOf(items).of('out')).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 1]);
  });

  test('stands still while it is arrested, and loses nothing', () => {
    const items = [stock('belt', '0', ['in'], ['out'], belt('3', { arrest: 'TIME >= 4 AND TIME < 6' })), flow('in', '1'), flow('out', ''), stock('source', '50', [], ['in'])];
    const { of } = curvesOf(items);
    expect(of('out')).toEqual([0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 1]);
    expect(of('in')).toEqual([1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1]);
    expect(of('source').map((value, row) => value + (of('belt')[row] ?? 0) + sum(of('out').slice(0, row)))).toEqual(Array.from({ length: 11 }, () => 50));
  });

  test('takes no more than its capacity, and what does not fit stays where it was', () => {
    const items = [stock('belt', '0', ['in'], ['out'], belt('4', { capacity: '6' })), flow('in', '2'), flow('out', ''), stock('source', '100', [], ['in'])];
    const { of } = curvesOf(items);
    expect(of('belt')).toEqual([0, 2, 4, 6, 6, 6, 6, 6, 6, 6, 6]);
    expect(of('in')).toEqual([2, 2, 2, 0, 2, 2, 2, 0, 2, 2, 2]);
    expect(of('source').at(-1)).toBe(100 - sum(of('in').slice(0, -1)));
  });

  test('takes no more in a unit of time than its limit: spread over the steps, or at once where it is discrete', () => {
    const items = (discrete: boolean): Item[] => [stock('belt', '0', ['in'], ['out'], belt('4', { inflowLimit: '3', discrete })), flow('in', '20'), flow('out', '')];
    expect(curvesOf(items(false), { stop: 2, dt: 0.25 }).of('in')).toEqual(Array.from({ length: 9 }, () => 3));
    expect(curvesOf(items(true), { stop: 2, dt: 0.25 }).of('in')).toEqual([12, 0, 0, 0, 12, 0, 0, 0, 12]);
  });

  test('serves several inflows as they are listed', () => {
    const items = [stock('belt', '0', ['first', 'second'], ['out'], belt('2', { inflowLimit: '5' })), flow('first', '3'), flow('second', '4'), flow('out', '')];
    const { of } = curvesOf(items);
    expect([of('first')[0], of('second')[0], of('out')[2]]).toEqual([3, 2, 5]);
  });

  test('holds what a list says: one value for each step, or for each unit of time', () => {
    const items = (initial: string, discrete = false): Item[] => [stock('belt', initial, ['in'], ['out'], belt('3', { discrete })), flow('in', '0'), flow('out', '')];
    expect(curvesOf(items('5, 1 + 1, 7')).of('out').slice(0, 4)).toEqual([5, 2, 7, 0]);
    expect(curvesOf(items('4, 8, 12'), { dt: 0.5 }).of('out').slice(0, 7)).toEqual([4, 4, 8, 8, 12, 12, 0]);
    expect(curvesOf(items('4, 8, 12', true), { dt: 0.5 }).of('out').slice(0, 7)).toEqual([0, 8, 0, 16, 0, 24, 0]);
    expect(curvesOf(items('6', true), { dt: 0.5 }).of('out').slice(0, 7)).toEqual([0, 4, 0, 4, 0, 4, 0]);
  });
});

describe('leakage', () => {
  const leaking = (conveyor: Partial<Conveyor>, ...leaks: Flow[]): Item[] => [stock('belt', '0', ['in'], ['out', ...leaks.map(({ name }) => name)], belt('4', conveyor)), flow('in', 'PULSE(100, 0)'), flow('out', ''), ...leaks];

  test('linear leakage takes the same in each step, in all the fraction of what entered', () => {
    const { of } = curvesOf(leaking({}, leak('lost', '0.2')));
    expect(of('lost').slice(0, 6)).toEqual([0, 5, 5, 5, 5, 0]);
    expect(of('out').slice(0, 6)).toEqual([0, 0, 0, 0, 80, 0]);
  });

  test('in a zone only, takes as much there', () => {
    const { of } = curvesOf(leaking({}, leak('lost', '0.2', { from: 0.5, to: 1 })));
    expect(of('lost').slice(0, 6)).toEqual([0, 0, 0, 10, 10, 0]);
    expect(of('out')[4]).toBe(80);
  });

  test('exponential leakage takes the same share of what is left in each unit of time', () => {
    const dt = 1 / 64;
    const { of } = curvesOf(leaking({ exponentialLeak: true }, leak('lost', '0.2')), { dt, stop: 5 });
    expect(sum(of('out').slice(0, -1)) * dt).toBeCloseTo(100 * (1 - 0.2 * dt) ** (4 / dt), 10);
  });

  test('the leak listed first is served first, and all together take no more than all', () => {
    const { of } = curvesOf(leaking({}, leak('first', '0.75'), leak('second', '0.75')));
    expect([of('first')[1], of('second')[1], of('out')[4]]).toEqual([100 * 0.75 / 4, 100 * 0.25 / 4, 0]);
  });

  test('of whole units leaves what is due in units', () => {
    const run = curvesOf(leaking({}, leak('lost', '0.1', { integers: true })));
    // 2.5 are due in each of four steps.
    expect(run.of('lost').slice(0, 6)).toEqual([0, 2, 3, 2, 3, 0]);
  });

  test('an outflow that is not marked, behind the one at the end, leaks by its own equation', () => {
    const { of } = curvesOf([stock('belt', '0', ['in'], ['out', 'lost'], belt('4')), flow('in', 'PULSE(100, 0)'), flow('out', '0'), flow('lost', '0.2')]);
    expect(of('lost')[1]).toBe(5);
  });

  test('a belt that leaks stands at its start as if it had always run', () => {
    const models = fc.record({ fraction: fc.double({ min: 0, max: 0.9, noNaN: true }), exponential: fc.boolean(), dt: fc.constantFrom(0.25, 0.5, 1), from: fc.constantFrom(0, 0.25, 0.5), to: fc.constantFrom(0.75, 1) });
    fc.assert(
      fc.property(models, ({ fraction, exponential, dt, from, to }) => {
        const initial = 30;
        const items = [stock('belt', String(initial), ['in'], ['out', 'lost'], belt('4', { exponentialLeak: exponential })), flow('in', 'out + lost'), flow('out', ''), leak('lost', String(fraction), { from, to })];
        const { of } = curvesOf(items, { dt });
        for (const name of ['belt', 'out', 'lost']) for (const value of of(name)) expect(value).toBeCloseTo(of(name)[0] ?? 0, 9);
        expect(of('belt')[0]).toBeCloseTo(initial, 12);
      }),
      { seed: 6102, numRuns: 60 },
    );
  });
});

describe('material', () => {
  const anyBelt = fc.record({
    length: fc.constantFrom('2', '3 + 2*SIN(TIME)', '4 - STEP(3, 5)', '0.3'),
    capacity: fc.constantFrom(undefined, '20', '10 + TIME'),
    inflowLimit: fc.constantFrom(undefined, '3', '6'),
    arrest: fc.constantFrom(undefined, 'TIME > 3 AND TIME < 4.2', 'TIME MOD 3 < 0.6'),
    sample: fc.constantFrom(undefined, 'TIME MOD 2 < 0.5'),
    exponentialLeak: fc.boolean(),
    discrete: fc.boolean(),
  });
  const anyLeak = fc.record({ fraction: fc.constantFrom('0', '0.1', '0.6', '0.2 + 0.1*SIN(TIME)'), from: fc.constantFrom(undefined, 0.3), to: fc.constantFrom(undefined, 0.7), integers: fc.boolean() });

  test('is neither lost nor made on two belts in a row, behind a stock and a queue, under every method', () => {
    fc.assert(
      fc.property(anyBelt, anyBelt, fc.array(anyLeak, { maxLength: 2 }), fc.constantFrom(0.25, 0.5, 0.1), fc.constantFrom(...METHODS), fc.constantFrom('0', '12', '3, 4, 5'), (first, second, leaks, dt, method, initial) => {
        const lost = leaks.map((one, at) => leak(`lost ${at}`, one.fraction, one));
        const items: Item[] = [
          stock('source', '60', [], ['aside', 'arriving'], { nonNegative: true }),
          flow('arriving', '4 + 3*SIN(TIME)'),
          flow('aside', '0.3*source'),
          stock('waiting', '3, 2', ['arriving'], ['boarding', 'turned away'], { queue: true }),
          flow('boarding', ''),
          flow('turned away', '', { overflow: true }),
          stock('first', initial, ['boarding'], ['moving', ...lost.map(({ name }) => name)], { conveyor: { ...first } }),
          flow('moving', ''),
          ...lost,
          stock('second', initial, ['moving', 'joining'], ['leaving'], { conveyor: { ...second } }),
          flow('joining', '1'),
          flow('leaving', ''),
          stock('gone', '0', ['aside', 'leaving', 'turned away', ...lost.map(({ name }) => name)]),
          stock('joined', '0', ['joining']),
        ];
        const { of } = curvesOf(items.map((item) => (item.kind === 'stock' && item.name === 'joined' ? { ...item, name: 'joined', inflows: [], outflows: [idOf('joining')] } : item)), { stop: 15, dt, method });
        const total = of('source').map((_, row) => sum(['source', 'waiting', 'first', 'second', 'gone', 'joined'].map((name) => of(name)[row] ?? 0)));
        for (const value of total) expect(Math.abs(value - (total[0] ?? 0))).toBeLessThan(1e-12 * 600);
        for (const name of ['waiting', 'first', 'second']) for (const value of of(name)) expect(value).toBeGreaterThan(-1e-9);
      }),
      { seed: 6103, numRuns: 120 },
    );
  });

  test('a belt never holds more than its capacity, but for what another belt brings', () => {
    fc.assert(
      fc.property(anyBelt, fc.constantFrom(0.25, 0.5, 0.1), (conveyor, dt) => {
        const items = [stock('belt', '0', ['in'], ['out'], { conveyor: { ...conveyor, capacity: '8' } }), flow('in', '4 + 3*SIN(TIME)'), flow('out', '')];
        for (const value of curvesOf(items, { stop: 15, dt }).of('belt')) expect(value).toBeLessThanOrEqual(8 + 1e-12);
      }),
      { seed: 6104, numRuns: 60 },
    );
  });
});

describe('a queue', () => {
  const queued = (conveyor: Partial<Conveyor>, more: Item[] = [], outflows: string[] = ['boarding']): Item[] => [
    stock('waiting', '0', ['arriving'], outflows, { queue: true }),
    flow('arriving', '2 + STEP(1, 1) - STEP(3, 3)'),
    flow('boarding', ''),
    stock('belt', '0', ['boarding'], ['out'], belt('100', conveyor)),
    flow('out', ''),
    ...more,
  ];

  test('empties into whatever does not limit it, one step later', () => {
    const { of } = curvesOf([stock('waiting', '5', ['arriving'], ['leaving'], { queue: true }), flow('arriving', 'TIME'), flow('leaving', '')]);
    expect(of('leaving')).toEqual([5, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('gives one batch at a time, or all that fit', () => {
    // 2, 3 and 3 arrive and wait until the limit lets them in.
    const limit = { inflowLimit: '20*STEP(1, 4)', discrete: true };
    expect(curvesOf(queued(limit)).of('boarding')).toEqual([0, 0, 0, 0, 2, 3, 3, 0, 0, 0, 0]);
    expect(curvesOf(queued({ ...limit, oneAtATime: false })).of('boarding')).toEqual([0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]);
  });

  test('splits the batch in front where only a part fits, unless batches stay whole', () => {
    const limit = { inflowLimit: '4*STEP(1, 4)', discrete: true, oneAtATime: false };
    expect(curvesOf(queued(limit)).of('boarding')).toEqual([0, 0, 0, 0, 4, 4, 0, 0, 0, 0, 0]);
    expect(curvesOf(queued({ ...limit, batchIntegrity: true })).of('boarding')).toEqual([0, 0, 0, 0, 2, 3, 3, 0, 0, 0, 0]);
    expect(curvesOf(queued({ ...limit, inflowLimit: '2*STEP(1, 4)', batchIntegrity: true })).of('boarding')).toEqual([0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0]);
  });

  test('lets over what the outflow before it has no room for, and nothing else', () => {
    const over = flow('turned away', '', { overflow: true });
    const limited = curvesOf(queued({ capacity: '4', oneAtATime: false }, [over], ['boarding', 'turned away']));
    expect(limited.of('boarding').slice(0, 5)).toEqual([0, 2, 2, 0, 0]);
    expect(limited.of('turned away').slice(0, 5)).toEqual([0, 0, 1, 3, 0]);
    const free = curvesOf(queued({}, [over], ['boarding', 'turned away']));
    expect(new Set(free.of('turned away'))).toEqual(new Set([0]));
  });
});

describe('belts in arrays and in modules', () => {
  test('each element is a belt of its own', () => {
    const dimension = { kind: 'dimension', id: 'id D', name: 'D', elements: ['a', 'b'], doc: {} } as const;
    const over = { dimensions: ['id D'] };
    const items: Item[] = [
      dimension,
      auxiliary('length', '', { ...over, parts: [{ subscripts: ['a'], equation: '2' }, { subscripts: ['b'], equation: '5' }] }),
      stock('belt', '', ['in'], ['out', 'lost'], { ...over, ...belt('length'), parts: [{ subscripts: ['a'], equation: '4' }, { subscripts: ['b'], equation: '0' }] }),
      flow('in', 'D * 2', over),
      flow('out', '', over),
      flow('lost', '', { ...over, leak: { fraction: 'IF D = 1 THEN 0 ELSE 0.5' } }),
    ];
    const { of } = curvesOf(items);
    expect(of('out[a]')).toEqual(Array.from({ length: 11 }, () => 2));
    expect(of('out[b]')).toEqual([0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2]);
    expect(of('lost[b]')[1]).toBeCloseTo(0.4, 12);
  });
});

describe('what is said', () => {
  const issuesOf = (items: readonly Item[]): unknown[] => compileDocument(smallModel(items)).issues.map(({ code, variable, severity }) => ({ code, variable, severity }));

  test('a belt without an end', () => {
    expect(issuesOf([stock('belt', '0', ['in'], [], belt('4')), flow('in', '1')])).toEqual([{ code: 'belt-without-outflow', variable: 'belt', severity: 'error' }]);
    expect(issuesOf([stock('belt', '0', ['in'], ['lost'], belt('4')), flow('in', '1'), leak('lost', '0.1')])).toEqual([{ code: 'belt-without-outflow', variable: 'belt', severity: 'error' }]);
  });

  test('a fault in what a conveyor says of itself', () => {
    expect(issuesOf([stock('belt', '0', ['in'], ['out'], belt('4 +')), flow('in', '1'), flow('out', '')])).toMatchObject([{ code: 'syntax/unexpected-end', variable: 'belt' }]);
    expect(issuesOf([stock('belt', '0', ['in'], ['out'], belt('nowhere')), flow('in', '1'), flow('out', '')])).toMatchObject([{ code: 'unknown-name', variable: 'belt' }]);
  });

  test('a variable that only a conveyor uses is used', () => {
    expect(issuesOf([auxiliary('length', '4'), auxiliary('share', '0.1'), stock('belt', '0', ['in'], ['out', 'lost'], belt('length')), flow('in', '1'), flow('out', ''), leak('lost', 'share')])).toEqual([]);
  });

  test('a transit time that is no number ends the run there', () => {
    const { run } = curvesOf([auxiliary('none', '0'), stock('belt', '0', ['in'], ['out'], belt('0/none')), flow('in', '1'), flow('out', '')]);
    expect(run.faults).toMatchObject([{ code: 'not-a-number' }]);
  });
});
