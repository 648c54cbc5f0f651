import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunInput, TimedChange } from '../../src/compile/run-input.js';
import type { Item } from '../../src/model/document.js';
import { simulate } from '../../src/simulate/simulate.js';
import { auxiliary, flow, smallModel, stock } from '../compile/small-model.js';
import { columnOf, curvesOf, planOf, slotNamed, type Curves } from './run-model.js';

const adaptive = (items: readonly Item[], settings: { readonly stop?: number; readonly dt?: number } = {}, input: Partial<RunInput> = {}): Curves => curvesOf(items, { ...settings, method: 'rk45' }, input);

interface Problem {
  readonly items: readonly Item[];
  readonly stop: number;
  readonly level: (t: number) => number;
}

const PROBLEMS: Readonly<Record<string, Problem>> = {
  'exponential growth': { items: [stock('level', '1', ['in']), flow('in', 'level')], stop: 4, level: (t) => Math.exp(t) },
  'logistic growth': { items: [stock('level', '1', ['in']), flow('in', '2*level*(1 - level/100)')], stop: 8, level: (t) => 100 / (1 + 99 * Math.exp(-2 * t)) },
  'a pendulum': { items: [stock('level', '1', ['in']), flow('in', 'speed'), stock('speed', '0', ['pull']), flow('pull', '-9*level')], stop: 8, level: (t) => Math.cos(3 * t) },
  'a stock that only time fills': { items: [stock('level', '0', ['in']), flow('in', 'EXP(TIME) * COS(TIME)')], stop: 4, level: (t) => 0.5 * (Math.exp(t) * (Math.sin(t) + Math.cos(t)) - 1) },
  'a stiff approach to a slow curve': { items: [stock('level', '0', ['in']), flow('in', '200*(COS(TIME) - level)')], stop: 4, level: (t) => (200 * (200 * Math.cos(t) + Math.sin(t)) - 40_000 * Math.exp(-200 * t)) / 40_001 },
};

const errorOf = ({ items, stop, level }: Problem, tolerance: number, dt = 1): number => {
  const { times, of } = adaptive(items, { stop, dt }, { tolerance });
  return Math.max(...of('level').map((value, row) => Math.abs(value - level(times[row] ?? 0)) / (1 + Math.abs(level(times[row] ?? 0)))));
};

describe.each(Object.entries(PROBLEMS))('%s', (_, problem) => {
  test('is right to about the tolerance, whatever the step', () => {
    for (const dt of [2, 1, 0.25]) for (const tolerance of [1e-4, 1e-7, 1e-10]) expect(errorOf(problem, tolerance, dt)).toBeLessThan(50 * tolerance);
  });

  test('a tolerance a thousand times smaller gives an error much smaller', () => {
    expect(errorOf(problem, 1e-9)).toBeLessThan(errorOf(problem, 1e-6) / 30);
  });
});

describe('what a step is', () => {
  test('rows stand at whole steps, and what equations see of time is exact there', () => {
    const { times, of } = adaptive([auxiliary('now', 'TIME'), stock('level', '1', ['in']), flow('in', '-30*level')], { dt: 0.1 });
    expect(of('now')).toEqual(times);
    expect(times).toEqual(Array.from({ length: 101 }, (_, step) => step * 0.1));
  });

  test('a STEP and a PULSE add exactly what they say', () => {
    const { of } = adaptive([stock('level', '0', ['in', 'blow']), flow('in', 'STEP(4, 3)'), flow('blow', 'PULSE(7, 5)')], { dt: 0.5 });
    expect(of('level').at(-1)).toBeCloseTo(4 * 7 + 7, 11);
    expect(of('level')[6]).toBe(0);
  });

  test('a RAMP that begins and ends within a step adds its area, to the tolerance', () => {
    const { last } = adaptive([stock('level', '0', ['in']), flow('in', 'RAMP(2, 1.3, 4.7)')], { dt: 1 }, { tolerance: 1e-9 });
    expect(Math.abs(last('level') - (3.4 ** 2 + 6.8 * 5.3))).toBeLessThan(1e-6);
  });

  test('delays and kept values change between steps only', () => {
    const items = [auxiliary('before', 'DELAY(TIME, 2)'), auxiliary('last', 'PREVIOUS(TIME, -1)'), stock('level', '1', [], ['out']), flow('out', '50*level')];
    const { of } = adaptive(items);
    expect(of('before')).toEqual([0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(of('last')).toEqual([-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('material is conserved', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 80, noNaN: true }), fc.constantFrom(0.25, 1), fc.boolean(), (rate, dt, nonNegative) => {
        const items = [
          stock('a', '10', ['back'], ['to b'], { nonNegative }), stock('b', '5', ['to b'], ['back', 'on'], { nonNegative }),
          stock('belt', '3', ['on'], ['off'], { conveyor: { length: '2' } }), stock('gone', '0', ['off']),
          flow('to b', `${rate}*a`), flow('back', '3 + 3*SIN(b)'), flow('on', '0.5*b'), flow('off', ''),
        ];
        const { of } = adaptive(items, { dt });
        of('a').forEach((_, row) => expect(['a', 'b', 'belt', 'gone'].reduce((sum, name) => sum + (of(name)[row] ?? 0), 0)).toBeCloseTo(18, 10));
      }),
      { seed: 6201, numRuns: 40 },
    );
  });
});

describe('a parameter that moves within a step', () => {
  const plan = planOf(smallModel([auxiliary('rate', '0.2'), stock('level', '1', ['in']), flow('in', 'rate*level')], { dt: 1, method: 'rk45' }));
  const endUnder = (change: Partial<TimedChange>): number => {
    const moved: TimedChange = { op: 'set', value: 0.6, start: 2, ramp: 0, end: Infinity, strength: 1, ...change };
    const run = simulate(plan, { parameters: [{ slot: slotNamed(plan, 'rate'), base: 0.2, changes: [moved] }], tolerance: 1e-10 });
    return columnOf(plan, run, 'level').at(-1) ?? Number.NaN;
  };

  test.each([[2, Infinity], [2.3, Infinity], [2.3, 2.9], [2.3, 6], [3.999, 7.001], [0, 10]])('from %d to %d, at once', (start, end) => {
    const time = Math.min(10, end) - start;
    expect(endUnder({ start, end }) / Math.exp(0.2 * 10 + 0.4 * time)).toBeCloseTo(1, 7);
  });

  test.each([[2, 4], [2.25, 0.5], [3.1, 5.7]])('from %d on, over %d', (start, ramp) => {
    expect(endUnder({ start, ramp }) / Math.exp(0.2 * 10 + 0.4 * (10 - start - ramp / 2))).toBeCloseTo(1, 7);
  });
});

test('a jump that depends on a level is passed in short parts, and the run goes on', () => {
  const { last } = adaptive([stock('level', '0', ['in']), flow('in', 'IF level < 2.5 THEN 1 ELSE 0.5')], { dt: 1 }, { tolerance: 1e-8 });
  expect(last('level')).toBeCloseTo(2.5 + 7.5 * 0.5, 5);
});

test('a level that is no number ends the run there', () => {
  const { run } = adaptive([stock('level', '1', ['in']), flow('in', 'level*level')], { dt: 0.5 });
  expect(run.complete).toBe(false);
  expect(run.times.at(-1)).toBeLessThanOrEqual(1);
});
