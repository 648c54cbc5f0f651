import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printDimension } from '../../src/equation/units/dimension.js';
import { parseUnits } from '../../src/equation/units/parse-units.js';
import { unitSpelling, unitWords } from '../../src/equation/units/unit-words.js';

const SEED = 20261;
const SETTING = {
  timeUnit: 'Months',
  unitNames: [
    { unit: 'home', one: { nl: 'woning', en: 'home' }, many: { nl: 'woningen', en: 'homes' } },
    { unit: 'kW', one: { nl: 'kilowatt', en: 'kilowatt' }, many: { nl: 'kilowatt', en: 'kilowatts' } },
    { unit: 'person*year', one: { nl: 'mensjaar', en: 'full-time year' }, many: { nl: 'mensjaren', en: 'full-time years' } },
    { unit: 'kilowatts', one: { en: 'home' }, many: {} },
  ],
};
const WORDS = unitWords(SETTING);

/** Printed, or `-` where nothing is given, or the text that does not fit. */
function read(text: string): string {
  const units = parseUnits(text, WORDS);
  if (units.kind === 'given') return printDimension(units.dimension);
  return units.kind === 'not-given' ? '-' : `? ${text.slice(units.range.start, units.range.end)}`;
}

const texts = fc
  .array(fc.constantFrom('eur', 'home', ' ', '*', '/', '(', ')', '^', '2', '-', ' per ', '[', ',', ']', '0', '²', '#'), { maxLength: 14 })
  .map((parts) => parts.join(''));

test('any text is read, or has a place where it does not fit', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ maxLength: 40 })), (text) => {
      const units = parseUnits(text, WORDS);
      if (units.kind === 'given') expect(units.dimension.factor).toBeGreaterThan(0);
      if (units.kind !== 'unreadable') return;
      expect(units.range.start).toBeGreaterThanOrEqual(0);
      expect(units.range.end).toBeGreaterThan(units.range.start);
      expect(units.range.end).toBeLessThanOrEqual(text.length);
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test('letter case, spaces round signs and underscores for spaces change nothing', () => {
  const names = fc.constantFrom('degrees fahrenheit', 'home', 'eur', 'year');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('*', '/'), names), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', ' ', '\u00a0', '\n'),
      (parts, space) => {
        const plain = `1${parts.flat().join('')}`;
        const other = `1${parts.map(([sign, name]) => space + sign + space + name.replace(' ', '_').toUpperCase()).join('')}`;
        expect(read(other)).toBe(read(plain));
      },
    ),
    { seed: SEED },
  );
});

describe.each([
  ['', '-'],
  ['  ', '-'],
  ['[0,?]', '-'],
  ['1', '1'],
  ['-', '1'],
  ['Dmnl', '1'],
  ['dimensionless', '1'],
  ['fraction', '1'],
  ['%', '1'],
  ['radians', '1'],
  ['fraction/Month', '1/month'],
  ['% per jaar', '1/year'],
  ['home/year', 'home/year'],
  ['eur/(home*year)', 'eur/(home*year)'],
  ['eur/home/year', 'eur/(home*year)'],
  ['eur/home*year', 'eur*year/home'],
  ['woningen per jaar', 'home/year'],
  ['people per month per month', 'person/month^2'],
  ['people-years', 'person*year'],
  ['mensjaren', 'person*year'],
  ['full-time years', 'person*year'],
  ['Full_Time', 'full_time'],
  ['Degrees Fahrenheit/Minute [-459.67, inf]', 'degrees_fahrenheit/minute'],
  ['Month [0,10,1]', 'month'],
  ['m^2', 'm^2'],
  ['m²', 'm^2'],
  ['m^-2', '1/m^2'],
  ['m^(1/2)', 'm^(1/2)'],
  ['1/(m*m)', '1/m^2'],
  ['kg·m/s²', 'kg*m/s^2'],
  ['$', 'usd'],
  ['€/Woning', 'eur/home'],
  ['KW', 'kw'],
  ['kilowatts', 'kilowatts'],
  ['pilot/pilot', '1'],
  ['person/time', 'person/month'],
  ['1000 eur', '1000*eur'],
  ['eur 2010', 'eur_2010'],
  ['ton CO2', 'ton_co2'],
])('%s', (text, expected) => {
  test(`is ${expected}`, () => expect(read(text)).toBe(expected));
});

describe.each([
  ['eur/', 'eur/'],
  ['eur//home', '/'],
  ['(eur', '(eur'],
  ['eur)', ')'],
  ['eur^home', 'home'],
  ['m^999', '999'],
  ['m^(1/0)', ')'],
  ['eur, home', ', '.trim()],
  ['0', '0'],
  ['1/0', '1/0'],
  ['eur (month)', '('],
  ['m?', '?'],
])('%s', (text, part) => {
  test(`does not fit from ${part}`, () => expect(read(text)).toBe(`? ${part}`));
});

test('brackets without end, and texts without end, are refused', () => {
  expect(parseUnits('('.repeat(900), WORDS).kind).toBe('unreadable');
  expect(parseUnits(`${'('.repeat(10)}eur${')'.repeat(10)}`, WORDS).kind).toBe('given');
  expect(parseUnits('eur*'.repeat(1e6), WORDS)).toEqual({ kind: 'unreadable', range: { start: 1000, end: 4e6 } });
});

test('a base unit is spelled as the model spells it', () => {
  const spelling = unitSpelling(SETTING);
  expect(['kw', 'home', 'year', 'person'].map(spelling)).toEqual(['kW', 'home', 'year', 'person']);
});
