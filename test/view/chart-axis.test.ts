import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/model/scenario.js';
import { axisAround, axisFor, timeTicks } from '../../src/view/chart/axis.js';
import type { Outcome } from '../../src/view/outcome.js';

const SEED = { seed: 20261124 };
const span = fc
  .tuple(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 1e-6, max: 1e9, noNaN: true }))
  .map(([low, size]) => [low, Math.max(size, Math.abs(low) * 1e-5)] as const);

const indicator = (change: Partial<Indicator> = {}): Indicator => ({ kind: 'indicator', id: 'i', rank: 0, variable: 'v', label: {}, direction: 'up', ...change });
const outcome = (...values: readonly number[]): Outcome => ({ scenario: null, times: Float64Array.from(values.keys()), series: new Map([['v', Float64Array.from(values)]]), stale: false, complete: true });

describe('a value axis', () => {
  test('holds every value, on equal round steps, with an allowed number of them', () => {
    fc.assert(
      fc.property(span, fc.constantFrom([4, 5, 3], [2], [2, 3]), ([low, size], intervals) => {
        const { min, max, ticks } = axisAround(low, low + size, intervals);
        const slack = 1e-6 * (size + Math.abs(low) * 1e-6);
        expect(min).toBeLessThanOrEqual(low + slack);
        expect(max).toBeGreaterThanOrEqual(low + size - slack);
        expect(intervals).toContain(ticks.length - 1);
        const steps = ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0));
        for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, -Math.floor(Math.log10(steps[0] ?? 1)) + 3);
      }),
      SEED,
    );
  });

  test('is about as long as what it holds', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (high) => {
        expect(axisAround(0, high, [4, 5, 3]).max).toBeLessThanOrEqual(high * 1.35);
      }),
      SEED,
    );
  });

  test('examples: what the mock-ups show', () => {
    expect(axisAround(0, 942, [4, 5, 3]).ticks).toEqual([0, 250, 500, 750, 1000]);
    expect(axisAround(1244, 2677, [2]).ticks).toEqual([1000, 2000, 3000]);
    expect(axisAround(0, 43.7, [2]).ticks).toEqual([0, 25, 50]);
    expect(axisAround(5, 5, [2]).min).toBe(0);
    expect(axisAround(0, 0, [2]).ticks).toEqual([0, 0.5, 1]);
  });

  test('begins at nought for what is counted, and may be cut for a ratio far from it', () => {
    const runs = [outcome(88, 116, 99)];
    expect(axisFor(runs, { indicator: indicator(), isCounted: true, intervals: [2] }).min).toBe(0);
    expect(axisFor(runs, { indicator: indicator(), isCounted: false, intervals: [2] }).min).toBe(80);
    expect(axisFor([outcome(1, 100)], { indicator: indicator(), isCounted: false, intervals: [2] }).min).toBe(0);
  });

  test('ends at the natural maximum where the runs come near it, and never cuts a run off', () => {
    const natural = indicator({ maximum: 1000 });
    const rule = { indicator: natural, isCounted: true, intervals: [4, 5, 3] };
    expect(axisFor([outcome(62, 795)], rule).max).toBe(1000);
    expect(axisFor([outcome(40, 62)], rule).max).toBeLessThan(100);
    expect(axisFor([outcome(40, 1200)], rule).max).toBeGreaterThanOrEqual(1200);
  });

  test('is there before any run, and with values that are no numbers', () => {
    expect(axisFor([], { indicator: indicator(), isCounted: true, intervals: [2] }).ticks.length).toBe(3);
    expect(axisFor([outcome(NaN, NaN)], { indicator: indicator(), isCounted: true, intervals: [2] }).ticks.every(Number.isFinite)).toBe(true);
  });
});

describe('a time axis', () => {
  test('rises, includes the last time, and has no more marks than asked for and one', () => {
    fc.assert(
      fc.property(fc.double({ min: -3000, max: 3000, noNaN: true }), fc.double({ min: 0.1, max: 5000, noNaN: true }), fc.integer({ min: 3, max: 10 }), fc.constantFrom('year', 'month'), (start, length, most, unit) => {
        const ticks = timeTicks(start, start + length, unit, most);
        expect(ticks.at(-1)).toBe(start + length);
        expect(ticks.length).toBeLessThanOrEqual(most + 2);
        expect(ticks.every((tick, at) => at === 0 || tick > (ticks[at - 1] ?? 0))).toBe(true);
      }),
      SEED,
    );
  });

  test('counts years by fives and months by years', () => {
    expect(timeTicks(0, 25, 'year', 6)).toEqual([0, 5, 10, 15, 20, 25]);
    expect(timeTicks(0, 72, 'month', 6)).toEqual([0, 12, 24, 36, 48, 60, 72]);
    expect(timeTicks(0, 84, 'month', 8)).toEqual([0, 12, 24, 36, 48, 60, 72, 84]);
    expect(timeTicks(2012, 2032, 'year', 6)).toEqual([2012, 2015, 2020, 2025, 2032]);
  });
});
