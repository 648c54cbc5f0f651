import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/model/document.js';
import { auxiliary, flow, stock } from '../compile/small-model.js';
import { curvesOf, METHODS, type FixedMethod } from './run-model.js';

/** A smooth problem with its answer in closed form. */
interface Problem {
  readonly items: readonly Item[];
  readonly stop: number;
  /** A step at which each method's error is that of its order, and far above rounding. */
  readonly dt: number;
  readonly answer: Readonly<Record<string, (time: number) => number>>;
}

const PROBLEMS: Readonly<Record<string, Problem>> = {
  'exponential decay': {
    items: [stock('level', '100', [], ['out']), flow('out', 'level*0.3')],
    stop: 4,
    dt: 0.25,
    answer: { level: (t) => 100 * Math.exp(-0.3 * t) },
  },
  'logistic growth': {
    items: [stock('level', '5', ['growth']), flow('growth', '0.8*level*(1-level/100)')],
    stop: 6,
    dt: 0.25,
    answer: { level: (t) => 100 / (1 + 19 * Math.exp(-0.8 * t)) },
  },
  oscillator: {
    items: [stock('place', '1', ['moving']), stock('speed', '0', ['pull']), flow('moving', 'speed'), flow('pull', '-4*place')],
    stop: 3,
    dt: 0.0625,
    answer: { place: (t) => Math.cos(2 * t), speed: (t) => -2 * Math.sin(2 * t) },
  },
  'a linear stock driven by a sine': {
    items: [stock('level', '2', ['net']), flow('net', 'SIN(TIME) - level')],
    stop: 3,
    dt: 0.125,
    answer: { level: (t) => 2.5 * Math.exp(-t) + 0.5 * (Math.sin(t) - Math.cos(t)) },
  },
  'a stock that only time fills': {
    items: [stock('level', '0', ['in']), flow('in', 'EXP(TIME)')],
    stop: 2,
    dt: 0.125,
    answer: { level: (t) => Math.exp(t) - 1 },
  },
};
const ORDER: Readonly<Record<FixedMethod, number>> = { euler: 1, rk2: 2, rk4: 4 };

const errorOf = ({ items, stop, answer }: Problem, method: FixedMethod, dt: number): number => {
  const { times, of } = curvesOf(items, { stop, dt, method });
  return Math.max(...Object.entries(answer).flatMap(([name, value]) => of(name).map((y, row) => Math.abs(y - value(times[row] ?? 0)))));
};

describe.each(Object.entries(PROBLEMS))('%s', (_, problem) => {
  test.each(METHODS)('halving the step divides the error of %s by 2 to the power of its order', (method) => {
    const [coarse, fine, finest] = [1, 2, 4].map((share) => errorOf(problem, method, problem.dt / share)) as [number, number, number];
    // The order is a limit for small steps: the second ratio is nearer to it than the first.
    expect(Math.log2(coarse / fine)).toBeGreaterThan(ORDER[method] - 0.4);
    expect(Math.abs(Math.log2(fine / finest) - ORDER[method])).toBeLessThan(0.15);
  });

  test('the fourth order is right to seven digits', () => {
    expect(errorOf(problem, 'rk4', problem.dt / 4) / Math.max(...Object.values(problem.answer).map((value) => Math.abs(value(0)) + 1))).toBeLessThan(1e-6);
  });
});

const clock = [auxiliary('now', 'TIME')];

describe('time', () => {
  test.each(METHODS)('is start + i·dt to the last bit with %s, and so is what equations see', (method) => {
    const whole = fc.record({ start: fc.integer({ min: -3000, max: 3000 }), dt: fc.constantFrom(0.1, 0.25, 1 / 3, 0.7, 1, 2.5, 1e-3), steps: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(whole, ({ start, dt, steps }) => {
        const { times, of } = curvesOf(clock, { start, stop: start + steps * dt, dt, method });
        const expected = Array.from({ length: steps + 1 }, (_, step) => start + step * dt);
        expect(times).toEqual(expected);
        expect(of('now')).toEqual(expected);
      }),
      { seed: 4001, numRuns: 60 },
    );
  });

  test('does not drift in a million steps of a tenth', () => {
    const { times, of } = curvesOf(clock, { start: 0, stop: 100_000, dt: 0.1, saveStep: 1000 });
    expect(times).toEqual(Array.from({ length: 101 }, (_, row) => row * 10_000 * 0.1));
    expect(of('now')).toEqual(times);
  });

  test('a reciprocal step ends on the last whole time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 30 }), (reciprocal, stop) => {
        const { times } = curvesOf(clock, { stop, dt: 1 / reciprocal, saveStep: 1 });
        expect(times).toHaveLength(stop + 1);
        times.forEach((time, row) => expect(time).toBeCloseTo(row, 9));
      }),
      { seed: 4002, numRuns: 60 },
    );
  });

  test('the last step is the last that lies within the run', () => {
    expect(curvesOf(clock, { stop: 1, dt: 0.3 }).times).toEqual([0, 0.3, 0.6, 3 * 0.3]);
    expect(curvesOf(clock, { start: 5, stop: 5 }).times).toEqual([5]);
  });
});

describe('saving', () => {
  const counting = [stock('count', '0', ['one']), flow('one', '1'), auxiliary('now', 'TIME')];

  test('a row holds the first step within half a step of its time, and says which', () => {
    const settings = fc.record({ dt: fc.constantFrom(0.1, 0.25, 0.3, 1 / 3, 1), saveStep: fc.constantFrom(0.25, 0.5, 0.75, 1, 1.3, 2.5, 1 / 3), start: fc.constantFrom(0, 10.1, -7, 2000) });
    fc.assert(
      fc.property(settings, ({ dt, saveStep, start }) => {
        const { times, of } = curvesOf(counting, { start, stop: start + 40, dt, saveStep });
        expect(times).toEqual(of('now'));
        const wanted = Math.max(saveStep, dt);
        times.forEach((time, row) => {
          const distance = time - (start + row * wanted);
          expect(distance).toBeGreaterThan(-dt / 2 - 1e-9);
          expect(distance).toBeLessThanOrEqual(dt / 2 + 1e-9);
          expect(of('count')[row]).toBeCloseTo(time - start, 9);
        });
        // The next row would lie behind the last step.
        expect(start + times.length * wanted).toBeGreaterThan(start + Math.floor(40 / dt + 1e-6) * dt + dt / 2 - 1e-9);
      }),
      { seed: 4003, numRuns: 150 },
    );
  });

  test.each(METHODS)('how often rows are saved changes no number with %s', (method) => {
    const items = [stock('level', '5', ['growth']), flow('growth', '0.8*level*(1-level/100)')];
    const dense = curvesOf(items, { dt: 0.125, method });
    const sparse = curvesOf(items, { dt: 0.125, saveStep: 0.5, method });
    expect(sparse.of('level')).toEqual(dense.of('level').filter((_, row) => row % 4 === 0));
    expect(sparse.times).toEqual(dense.times.filter((_, row) => row % 4 === 0));
  });
});
