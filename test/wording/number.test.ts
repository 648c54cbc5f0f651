import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/text.js';
import { axisLabels, decimalsOf, formatEuro, formatNumber, formatShown, formatSigned, formatSpoken, parseTyped } from '../../src/wording/number.js';

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

test('large amounts are said in words', () => {
  expect([formatSpoken(4_200_000, 'nl'), formatSpoken(4_200_000, 'en'), formatSpoken(-2e9, 'nl'), formatSpoken(6000, 'nl')]).toEqual(['4,2\u00a0miljoen', '4.2\u00a0million', '\u22122\u00a0miljard', '6.000']);
  expect(formatSpoken(999_999.9, 'nl')).toBe('1\u00a0miljoen');
});

test('the labels of an axis all have the decimals that tell them apart', () => {
  expect(axisLabels([0, 250, 500, 750, 1000], undefined, 'nl')).toEqual(['0', '250', '500', '750', '1.000']);
  expect(axisLabels([0.75, 1, 1.25], { as: 'percent', decimals: 0 }, 'nl')).toEqual(['75%', '100%', '125%']);
  expect(axisLabels([0, 25_000, 50_000], { as: 'thousand', decimals: 1 }, 'nl')).toEqual(['0', '25', '50']);
  expect(axisLabels([0, 2_500_000, 5_000_000], undefined, 'en')).toEqual(['0', '2.5M', '5.0M']);
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 2.5, 5), fc.integer({ min: -4, max: 7 }), fc.integer({ min: -4, max: 4 }), fc.constantFrom(...LANGUAGES), (step, power, from, language) => {
      const ticks = [0, 1, 2, 3, 4].map((at) => Number(((from + at) * step * 10 ** power).toPrecision(12)));
      expect(new Set(axisLabels(ticks, undefined, language)).size).toBe(5);
    }),
    { seed: 20261124 },
  );
});

test('what is written can be typed back', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), fc.constantFrom(...LANGUAGES), fc.integer({ min: 0, max: 3 }), (value, language, decimals) => {
      const rounded = Number(value.toFixed(decimals));
      expect(parseTyped(formatNumber(rounded, language, decimals), language)).toBeCloseTo(rounded, 9);
    }),
    { seed: 20261124 },
  );
  expect([parseTyped('€ 6.000', 'nl'), parseTyped('45%', 'nl'), parseTyped('0,5', 'nl'), parseTyped('0.5', 'nl'), parseTyped('1,5', 'en')]).toEqual([6000, 45, 0.5, 0.5, 1.5]);
  expect([parseTyped('', 'nl'), parseTyped('veel', 'nl'), parseTyped('1e5', 'nl'), parseTyped('--3', 'nl')]).toEqual([null, null, null, null]);
});

test('a step has as many decimals as it is written with', () => {
  expect([decimalsOf(5), decimalsOf(0.25), decimalsOf(0.01), decimalsOf(0.1 + 0.2), decimalsOf(0), decimalsOf(1000)]).toEqual([0, 2, 2, 1, 0, 0]);
});
