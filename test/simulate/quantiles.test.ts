import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logGamma, normalQuantile, normalShare, poissonQuantile } from '../../src/simulate/quantiles.js';

describe('normal distribution', () => {
  test('quantile and share are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (x) => {
        // Near the upper end the share itself has too few digits left: there the lower end is looked at.
        expect(Math.abs(normalQuantile(normalShare(-Math.abs(x))) + Math.abs(x))).toBeLessThan(1e-12 * (1 + Math.abs(x)));
        if (x < 3) expect(Math.abs(normalQuantile(normalShare(x)) - x)).toBeLessThan(1e-12);
      }),
      { seed: 4501 },
    );
  });

  test.each([[0, 0.5], [1, 0.8413447460685429], [-1, 0.15865525393145707], [2, 0.9772498680518208], [-3, 0.0013498980316300946], [-6, 9.865876450376981e-10], [-10, 7.619853024160527e-24], [-37, 5.725571222524576e-300], [60, 1], [-60, 0]])(
    'the share below %d is %d',
    (x, share) => {
      expect(Math.abs(normalShare(x) - share)).toBeLessThanOrEqual(1e-13 * share);
    },
  );

  test('the share is what its density sums to', () => {
    // Simpson's rule over [−12, x].
    const share = (x: number): number => {
      const width = (x + 12) / 4000;
      let sum = 0;
      for (let at = 0; at <= 4000; at++) sum += Math.exp(-0.5 * (at * width - 12) ** 2) * (at === 0 || at === 4000 ? 1 : at % 2 ? 4 : 2);
      return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
    };
    for (let x = -5; x <= 5; x += 0.37) expect(normalShare(x)).toBeCloseTo(share(x), 11);
  });

  test('the quantile rises, is odd, and reaches its ends', () => {
    const shares = fc.double({ min: 1e-300, max: 0.5, noNaN: true, minExcluded: true, maxExcluded: true });
    fc.assert(fc.property(shares, shares, (a, b) => Math.abs(a / b - 1) < 1e-12 || normalQuantile(a) < normalQuantile(b) === a < b), { seed: 4502 });
    for (const p of [0.01, 0.2, 0.4, 0.49]) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
  });
});

describe('Poisson distribution', () => {
  test.each([0.01, 0.5, 5, 60, 400])('of mean %d: the quantile is where the summed probabilities first reach the share', (mean) => {
    const shares = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    const cumulated = (events: number): number => {
      let sum = 0;
      for (let k = 0; k <= events; k++) sum += Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
      return sum;
    };
    fc.assert(
      fc.property(shares, (share) => {
        const events = poissonQuantile(share, mean);
        expect(cumulated(events)).toBeGreaterThanOrEqual(share - 1e-10);
        if (events > 0) expect(cumulated(events - 1)).toBeLessThanOrEqual(share + 1e-10);
      }),
      { seed: 4503, numRuns: 60 },
    );
  });

  test('far from zero it is the rounded normal one', () => {
    for (const share of [0.001, 0.3, 0.5, 0.9, 0.999]) expect(Math.abs(poissonQuantile(share, 600) - (600 + Math.sqrt(600) * normalQuantile(share)))).toBeLessThanOrEqual(0.5);
  });

  test('without a mean there are no events, and of no number none is made', () => {
    expect([poissonQuantile(0.9, 0), poissonQuantile(0.9, -3)]).toEqual([0, 0]);
    expect(poissonQuantile(0.9, Number.NaN)).toBeNaN();
    expect(poissonQuantile(0.9, Infinity)).toBe(Infinity);
  });
});

test('the gamma function of a whole number is a factorial, and of a half a root of π', () => {
  let factorial = 1;
  for (let n = 1; n < 150; n++) {
    expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(1e-13 * (1 + Math.abs(Math.log(factorial))));
    factorial *= n;
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
  expect(logGamma(0.25) + logGamma(0.75)).toBeCloseTo(Math.log(Math.PI * Math.SQRT2), 13);
});
