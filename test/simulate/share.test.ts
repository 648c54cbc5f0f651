import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf } from '../../src/simulate/share.js';

const whole = fc.nat({ max: Number.MAX_SAFE_INTEGER });

test('a share lies above 0 and below 1, and is the same for the same numbers', () => {
  fc.assert(
    fc.property(whole, whole, whole, (seed, draw, key) => {
      const share = shareOf(seed, draw, key);
      expect(share > 0 && share < 1).toBe(true);
      expect(shareOf(seed, draw, key)).toBe(share);
    }),
    { seed: 11 },
  );
});

test.each([
  ['draws', (at: number) => shareOf(1, at, 7)],
  ['seeds', (at: number) => shareOf(at, 3, 7)],
  ['keys', (at: number) => shareOf(1, 3, at)],
])('%s spread evenly, and neighbours have nothing to do with one another', (_, of) => {
  const count = 20_000;
  const shares = Array.from({ length: count }, (_unused, at) => of(at));
  const mean = shares.reduce((sum, share) => sum + share, 0) / count;
  const product = shares.slice(1).reduce((sum, share, at) => sum + (share - 0.5) * ((shares[at] ?? 0) - 0.5), 0) / count;
  // Four standard deviations of the mean of evenly spread numbers, and of the product of two of them.
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * count));
  expect(Math.abs(product)).toBeLessThan(4 / (12 * Math.sqrt(count)));
  const bins = new Array<number>(20).fill(0);
  for (const share of shares) bins[Math.floor(share * 20)]! += 1;
  const chiSquare = bins.reduce((sum, found) => sum + (found - count / 20) ** 2 / (count / 20), 0);
  // 99.9 % of even distributions stay below this with 19 degrees of freedom.
  expect(chiSquare).toBeLessThan(43.8);
});
