import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentsAlong, nearestBar, scrubberBars } from '../../src/view/value/scrubber.js';
import { barEnds } from '../../src/view/value/value-time.js';

const SEED = { seed: 20261129 };

const arbitraryRun = fc
  .record({ start: fc.double({ min: -100, max: 3000, noNaN: true }), length: fc.double({ min: 0.01, max: 5000, noNaN: true }), timeUnit: fc.constantFrom('month', 'year', 'quarter', 'week') })
  .map(({ start, length, timeUnit }) => ({ start, stop: start + length, timeUnit }));
const arbitraryAmounts = fc.array(fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constant(NaN)), { minLength: 45, maxLength: 45 });

describe('the scrubber', () => {
  test('has a bar for every step, none higher than its track and none without a number', () => {
    fc.assert(
      fc.property(arbitraryRun, arbitraryAmounts, fc.integer({ min: 120, max: 1400 }), (run, amounts, width) => {
        const ends = barEnds(run);
        const { bars, baseline, labels } = scrubberBars(run, ends, amounts, width);
        expect(bars.length).toBe(ends.length);
        for (const { x, y, width: wide, height } of bars) {
          expect([x, y, wide, height].every(Number.isFinite)).toBe(true);
          expect(y + height).toBeCloseTo(baseline, 9);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x >= -1 && x + wide <= width + 1).toBe(true);
        }
        for (const [at, { x }] of labels.entries()) if (at > 0) expect(x).toBeGreaterThan(labels[at - 1]?.x ?? NaN);
      }),
      SEED,
    );
  });

  test('the knob stands on its bar at a bar’s end, and the place under it is that bar', () => {
    fc.assert(
      fc.property(arbitraryRun, fc.nat(200), (run, choice) => {
        const ends = barEnds(run);
        const at = choice % ends.length;
        const { xOf, barAt } = scrubberBars(run, ends, [], 600);
        expect(nearestBar(ends, ends[at] ?? NaN)).toBe(at);
        expect(barAt(xOf(ends[at] ?? NaN))).toBe(at);
      }),
      SEED,
    );
  });

  test('the knob never goes back while time goes on', () => {
    fc.assert(
      fc.property(arbitraryRun, (run) => {
        const ends = barEnds(run);
        const { xOf } = scrubberBars(run, ends, [], 600);
        const places = momentsAlong(run, ends, 200).map(xOf);
        for (const [at, x] of places.entries()) expect(x).toBeGreaterThanOrEqual((places[at - 1] ?? -Infinity) - 1e-6);
      }),
      SEED,
    );
  });

  test('a run is played at rising moments, every end of a bar among them, at most as many as asked for', () => {
    fc.assert(
      fc.property(arbitraryRun, fc.integer({ min: 45, max: 400 }), (run, most) => {
        const ends = barEnds(run);
        const moments = momentsAlong(run, ends, most);
        expect(moments.length).toBeLessThanOrEqual(most);
        for (const end of ends) expect(moments).toContain(end);
        for (const [at, moment] of moments.entries()) expect(moment).toBeGreaterThan(moments[at - 1] ?? run.start - 1e-9);
      }),
      SEED,
    );
  });
});
