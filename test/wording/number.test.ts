import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatEuro, formatNumber, formatShown, formatSigned } from '../../src/wording/number.js';

test('numbers stand as people say them', () => {
  expect([formatNumber(1244.2, 'nl'), formatNumber(1244.2, 'en')]).toEqual(['1.244', '1,244']);
  expect([formatNumber(27.51, 'nl'), formatNumber(27.51, 'en')]).toEqual(['27,5', '27.5']);
  expect([formatNumber(-4.2, 'nl', 1), formatNumber(0.35, 'nl'), formatNumber(3, 'nl')]).toEqual(['−4,2', '0,35', '3']);
  expect([formatSigned(4.3, 'nl'), formatSigned(-4.2, 'nl'), formatSigned(0, 'nl', 1), formatSigned(0.004, 'nl', 1)]).toEqual(['+4,3', '−4,2', '0,0', '0,0']);
  expect([formatEuro(6000, 'nl'), formatEuro(6000, 'en'), formatEuro(-6000, 'nl'), formatEuro(-6000, 'en')]).toEqual(['€\u00a06.000', '€6,000', '€\u00a0−6.000', '−€6,000']);
});

test('an indicator is said in its own way', () => {
  expect(formatShown(0.9, { as: 'percent', decimals: 0 }, 'nl')).toBe('90%');
  expect(formatShown(43_700, { as: 'thousand', decimals: 1 }, 'nl')).toBe('43,7');
  expect(formatShown(4_200_000, { as: 'million', decimals: 1 }, 'en')).toBe('4.2');
  expect(formatShown(795.3, undefined, 'nl')).toBe('795');
});

test('a negative number that rounds to nought has no sign', () => {
  fc.assert(
    fc.property(fc.double({ min: -0.049, max: 0, noNaN: true }), (value) => {
      expect(formatNumber(value, 'nl', 1)).toBe('0,0');
      expect(formatSigned(value, 'nl', 1)).toBe('0,0');
    }),
    { seed: 20261124 },
  );
});

test('what is no number has a dash', () => {
  expect([formatNumber(NaN, 'nl'), formatShown(Infinity, { as: 'euro', decimals: 0 }, 'en')]).toEqual(['–', '–']);
});
