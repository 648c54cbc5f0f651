import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantilesOf } from '../../src/analyse/ensemble/quantiles.js';

/** Without the two kinds of nought. */
const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0), { minLength: 1, maxLength: 50 });

test('of 1…9 the quarters lie where everybody expects them', () => {
  expect(quantilesOf([9, 1, 8, 2, 7, 3, 6, 4, 5], [0, 0.25, 0.5, 0.75, 1])).toEqual([1, 3, 5, 7, 9]);
  expect(quantilesOf([1, 2], [0.5, 0.25])).toEqual([1.5, 1.25]);
});

test('quantiles rise with their shares, from the least to the greatest, whatever the order of the values', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const shares = [0, 0.1, 0.5, 0.9, 1];
      const found = quantilesOf(values, shares);
      expect([found[0], found[4]]).toEqual([Math.min(...values), Math.max(...values)]);
      expect(found.every((value, at) => at === 0 || value >= (found[at - 1] ?? 0))).toBe(true);
      expect(quantilesOf(values.toReversed(), shares)).toEqual(found);
    }),
    { seed: 31 },
  );
});

test('what is no number counts for nothing, infinity does', () => {
  expect(quantilesOf([NaN, 1, NaN, 3], [0.5])).toEqual([2]);
  expect(quantilesOf([Infinity, Infinity, 1], [0.5, 1])).toEqual([Infinity, Infinity]);
  expect(quantilesOf([], [0.5])).toEqual([NaN]);
});
