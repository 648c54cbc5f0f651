import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LeverRange } from '../../src/model/variable.js';
import { afterKey, shareOf, snapped, stepOf } from '../../src/view/lever/lever-step.js';

const SEED = { seed: 20261124 };
const range: fc.Arbitrary<LeverRange> = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 10_000 }), fc.option(fc.constantFrom(1, 0.5, 0.25, 0.05, 0.01, 5), { nil: undefined }), fc.constantFrom(1, 0.01, 100))
  .map(([min, size, step, scale]) => ({ min: min * scale, max: (min + size) * scale, ...(step === undefined ? {} : { step: step * scale }) }));
const lever = range.chain((its) => fc.record({ range: fc.constant(its), base: fc.double({ min: its.min, max: its.max, noNaN: true }), at: fc.double({ min: 0, max: 1, noNaN: true }) }));
const valueIn = ({ range: { min, max }, at }: { range: LeverRange; at: number }): number => min + (max - min) * at;

describe('where a lever can stand', () => {
  test('inside its range, at a step, at its end, or at base; standing there it stays', () => {
    fc.assert(
      fc.property(lever, (its) => {
        const place = snapped(valueIn(its), its.range, its.base);
        const slack = 1e-9 * (its.range.max - its.range.min);
        expect(place).toBeGreaterThanOrEqual(its.range.min - slack);
        expect(place).toBeLessThanOrEqual(its.range.max + slack);
        expect(snapped(place, its.range, its.base)).toBe(place);
        const steps = (place - its.range.min) / stepOf(its.range);
        const isOnStep = Math.abs(steps - Math.round(steps)) < 1e-6;
        expect(isOnStep || place === its.base || place === its.range.max).toBe(true);
      }),
      SEED,
    );
  });

  test('base is base, without the noise of floating point', () => {
    expect(snapped(1.2000000000000002, { min: 0, max: 30, step: 0.2 }, 1.2)).toBe(1.2);
    expect(snapped(0.7000000001, { min: 0.3, max: 0.9, step: 0.01 }, 0.7)).toBe(0.7);
    expect(snapped(0.6999, { min: 0.3, max: 0.9, step: 0.05 }, 0.72)).toBe(0.7);
    expect(snapped(NaN, { min: 0, max: 1 }, 0.5)).toBe(0.5);
  });

  test('without a step of its own a lever moves by a round hundredth or so', () => {
    expect([stepOf({ min: 0, max: 1 }), stepOf({ min: 0, max: 300 }), stepOf({ min: 0, max: 6000 }), stepOf({ min: 0, max: 7 })]).toEqual([0.01, 5, 100, 0.1]);
  });
});

describe('keys', () => {
  const press = (key: string, value: number, its: LeverRange, base: number, shift = false): number | null => afterKey(key, shift, value, its, base);

  test('every arrow moves, in its direction, until the end of the range', () => {
    fc.assert(
      fc.property(lever, fc.boolean(), (its, shift) => {
        const value = snapped(valueIn(its), its.range, its.base);
        const slack = 1e-9 * (its.range.max - its.range.min);
        const up = press('ArrowRight', value, its.range, its.base, shift) ?? NaN;
        const down = press('ArrowLeft', value, its.range, its.base, shift) ?? NaN;
        if (value < its.range.max - slack) expect(up).toBeGreaterThan(value);
        else expect(up).toBeGreaterThanOrEqual(value);
        if (value > its.range.min + slack) expect(down).toBeLessThan(value);
        else expect(down).toBeLessThanOrEqual(value);
      }),
      SEED,
    );
  });

  test('arrows by 1% or a step, with Shift 10%; Home is base, End the maximum', () => {
    const its = { min: 0, max: 6000, step: 100 };
    expect(press('ArrowRight', 0, its, 0)).toBe(100);
    expect(press('ArrowRight', 0, its, 0, true)).toBe(600);
    expect(press('ArrowLeft', 600, its, 0, true)).toBe(0);
    expect(press('Home', 4000, its, 2500)).toBe(2500);
    expect(press('End', 4000, its, 2500)).toBe(6000);
    expect(press('a', 4000, its, 2500)).toBeNull();
    expect(press('ArrowUp', 0.5, { min: 0, max: 1 }, 0)).toBe(0.51);
  });
});

test('the place along the track grows with the value and stays on it', () => {
  expect([shareOf(0.45, { min: 0.3, max: 0.9 }), shareOf(-1, { min: 0, max: 1 }), shareOf(9, { min: 0, max: 1 })]).toEqual([expect.closeTo(0.25, 12), 0, 1]);
});
