import { describe, expect, test } from 'vitest';
import { formatSpokenEuro, parseAmount } from '../../src/wording/number.js';
import { valueAmount } from '../../src/wording/value-amount.js';

describe('an amount of money', () => {
  test('is said as people do, in both languages', () => {
    expect([4.22e6, 4.25e6, 954_714.3, 6000, 12.5, 0, -178_151].map((amount) => formatSpokenEuro(amount, 'nl', 2))).toEqual(['€\u00a04,22\u00a0miljoen', '€\u00a04,25\u00a0miljoen', '€\u00a0954.714', '€\u00a06.000', '€\u00a012,5', '€\u00a00', '€\u00a0−178.151']);
    expect([4.22e6, 2e9, -178_151, NaN].map((amount) => formatSpokenEuro(amount, 'en'))).toEqual(['€4.2\u00a0million', '€2\u00a0billion', '−€178,151', '–']);
  });

  test('stands in a column on one scale, and nought is just nought', () => {
    expect([4.31e6, 954_714, 0].map((amount) => formatSpokenEuro(amount, 'nl', 2, 4.31e6))).toEqual(['€\u00a04,31\u00a0miljoen', '€\u00a00,95\u00a0miljoen', '€\u00a00']);
  });

  test('is typed with or without its millions', () => {
    const typed = { '4,25 miljoen': 4.25e6, '4.250.000': 4.25e6, '€ 12.500': 12_500, '12,5 duizend': 12_500, '5 mln': 5e6, '3mld': 3e9, '7 euro': 7, '170000': 170_000 };
    for (const [text, amount] of Object.entries(typed)) expect(parseAmount(text, 'nl'), text).toBe(amount);
    for (const [text, amount] of Object.entries({ '4.25 million': 4.25e6, '€12,500': 12_500, '1.5k': 1500 })) expect(parseAmount(text, 'en'), text).toBe(amount);
    for (const text of ['', 'veel', '4 koeien', 'miljoen']) expect(parseAmount(text, 'nl'), text).toBeNull();
  });

  test('of other value is said with its unit', () => {
    const hour = { unit: 'hour', one: { nl: 'uur', en: 'hour' }, many: { nl: 'uur', en: 'hours' } };
    expect([valueAmount(4.25e6, 'eur', [], 'nl'), valueAmount(94_368.8, 'hour', [hour], 'en'), valueAmount(3, '', [], 'nl')]).toEqual(['€\u00a04,25\u00a0miljoen', '94,369\u00a0hours', '3']);
  });
});
