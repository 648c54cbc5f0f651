import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  baseUnit,
  dimensionOf,
  DIMENSIONLESS,
  isDimensionless,
  isSame,
  over,
  power,
  printDimension,
  times,
  type Dimension,
} from '../../src/equation/units/dimension.js';
import { dimensionIn } from '../../src/equation/units/parse-units.js';
import { unitWords } from '../../src/equation/units/unit-words.js';

const SEED = 20260;

const exponents = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constantFrom(0.5, -0.5, 1 / 3, -2 / 3, 1 / 12, 0.37));
const powers = fc.dictionary(fc.constantFrom('eur', 'home', 'year', 'kw', 'degrees_fahrenheit', 'co2', '¥'), exponents, { noNullPrototype: true });
const dimensions: fc.Arbitrary<Dimension> = fc
  .tuple(powers, fc.constantFrom(1, 1, 60, 1000, 0.01))
  .map(([own, factor]) => dimensionOf(Object.entries(own), factor));

const same = (a: Dimension, b: Dimension): void => expect(isSame(a, b), `${printDimension(a)} and ${printDimension(b)}`).toBe(true);
const holds = <T extends [unknown, ...unknown[]]>(arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }, law: (...values: T) => void): void =>
  fc.assert(
    fc.property(fc.tuple(...arbitraries) as fc.Arbitrary<T>, (values) => {
      law(...values);
    }),
    { seed: SEED },
  );

describe('dimensions are a commutative group under multiplication', () => {
  test('the order does not matter', () => holds<[Dimension, Dimension]>([dimensions, dimensions], (a, b) => same(times(a, b), times(b, a))));
  test('nor do brackets', () =>
    holds<[Dimension, Dimension, Dimension]>([dimensions, dimensions, dimensions], (a, b, c) => same(times(a, times(b, c)), times(times(a, b), c))));
  test('without units changes nothing', () => holds<[Dimension]>([dimensions], (a) => same(times(a, DIMENSIONLESS), a)));
  test('what is divided by itself has no units', () => holds<[Dimension]>([dimensions], (a) => expect(isDimensionless(over(a, a))).toBe(true)));
  test('two that differ, differ after any multiplication', () =>
    holds<[Dimension, Dimension, Dimension]>([dimensions, dimensions, dimensions], (a, b, c) =>
      expect(isSame(times(a, c), times(b, c))).toBe(isSame(a, b)),
    ));
});

describe('powers', () => {
  test('add up', () =>
    holds<[Dimension, number, number]>([dimensions, exponents, exponents], (a, m, n) => same(times(power(a, m), power(a, n)), power(a, m + n))));
  test('of a product are the product of powers', () =>
    holds<[Dimension, Dimension, number]>([dimensions, dimensions, exponents], (a, b, n) =>
      same(power(times(a, b), n), times(power(a, n), power(b, n))),
    ));
  test('undo roots', () => holds<[Dimension, number]>([dimensions, fc.integer({ min: 1, max: 12 })], (a, n) => same(power(power(a, 1 / n), n), a)));
});

describe('printing', () => {
  const words = unitWords({ unitNames: [], timeUnit: '' });

  test('reads back as the same dimension', () =>
    holds<[Dimension]>([dimensions], (a) => same(dimensionIn(printDimension(a), words) ?? baseUnit('nothing'), a)));

  test('does not depend on the order in which units came together', () =>
    holds<[Dimension, Dimension]>([dimensions, dimensions], (a, b) => expect(printDimension(times(a, b))).toBe(printDimension(times(b, a)))));

  test.each([
    ['1', DIMENSIONLESS],
    ['home/year', over(baseUnit('home'), baseUnit('year'))],
    [
      'eur/(home*year)',
      dimensionOf([
        ['year', -1],
        ['eur', 1],
        ['home', -1],
      ]),
    ],
    ['1/year', power(baseUnit('year'), -1)],
    ['m^2', power(baseUnit('m'), 2)],
    ['1/m^(1/2)', power(baseUnit('m'), -1 / 2)],
    ['1000*eur', dimensionOf([['eur', 1]], 1000)],
  ])('%s', (text, dimension) => expect(printDimension(dimension)).toBe(text));

  test('spells base units as the model does', () => {
    expect(printDimension(baseUnit('kw'), (base) => (base === 'kw' ? 'kW' : base))).toBe('kW');
  });
});
