import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readKeten } from '../../src/formats/keten/read.js';
import { itemsOf, workspaceOf } from '../../src/model/document.js';
import type { UnitName } from '../../src/model/simulation.js';
import { LANGUAGES } from '../../src/model/text.js';
import { parameterValue } from '../../src/model/variable.js';
import { formatQuantity, formatQuantityPer, quantityOf, typedQuantity } from '../../src/wording/quantity.js';

const NAMES: readonly UnitName[] = [
  { unit: 'kW', one: { nl: 'kilowatt', en: 'kilowatt' }, many: { nl: 'kilowatt', en: 'kilowatts' } },
  { unit: 'year', one: { nl: 'jaar', en: 'year' }, many: { nl: 'jaar', en: 'years' } },
  { unit: 'month', one: { nl: 'maand', en: 'month' }, many: { nl: 'maanden', en: 'months' } },
  { unit: 'hour', one: { nl: 'uur', en: 'hour' }, many: { nl: 'uur', en: 'hours' } },
  { unit: 'party', one: { nl: 'partij', en: 'party' }, many: { nl: 'partijen', en: 'parties' } },
];

describe('a quantity is said as people say it', () => {
  test('a fraction as a percentage, euros with their sign, the rest with its unit', () => {
    expect(formatQuantity(0.45, quantityOf('1', { min: 0.3, max: 0.9, step: 0.01 }, NAMES, 0.7), 'nl')).toBe('45%');
    expect(formatQuantity(6000, quantityOf('eur/home', { min: 0, max: 6000, step: 100 }, NAMES), 'nl')).toBe('€\u00a06.000');
    expect(formatQuantity(1.1, quantityOf('1', { min: 1, max: 1.5, step: 0.01 }, NAMES, 1.1), 'nl')).toBe('1,1');
    expect(formatQuantity(60, quantityOf('kW/year', { min: 0, max: 300, step: 5 }, NAMES, 60), 'en')).toBe('60\u00a0kilowatts');
  });

  test('one of something is singular, and what it is counted by comes after', () => {
    const months = quantityOf('month', { min: 1, max: 24, step: 0.5 }, NAMES, 12);
    expect([formatQuantity(1, months, 'nl'), formatQuantity(12, months, 'nl'), formatQuantity(1.5, months, 'en')]).toEqual(['1\u00a0maand', '12\u00a0maanden', '1.5\u00a0months']);
    expect(formatQuantityPer(3, quantityOf('hour/(month*party)', { min: 0, max: 6 }, NAMES), 'nl')).toBe('3\u00a0uur per maand per partij');
    expect(formatQuantityPer(0.03, quantityOf('1/month', { min: 0, max: 0.3, step: 0.01 }, NAMES, 0.03), 'en')).toBe('3% per month');
  });

  test('a unit without a name, or one that is not simple, stands as it is', () => {
    expect(formatQuantity(2, quantityOf('widget', null, NAMES), 'nl')).toBe('2\u00a0widget');
    expect(formatQuantity(2, quantityOf('m^2/s', null, NAMES), 'nl')).toBe('2\u00a0m^2/s');
    expect(formatQuantity(2, quantityOf('', null, NAMES), 'nl')).toBe('2');
  });
});

test('what is typed may carry its unit, whatever that is called; what is no number is none', () => {
  const plain = quantityOf('job', { min: 0, max: 9 }, NAMES);
  for (const text of ['2', '2 voltijdbanen', '2 full-time jobs', '2kW', ' 2 m^2/s ', '2 °C']) expect(typedQuantity(text, plain, 'nl'), text).toBe(2);
  for (const text of ['', 'twee', '2e5', 'twee 2', '2 3']) expect(typedQuantity(text, plain, 'nl'), text).not.toBe(2);
  expect(typedQuantity('45 %', quantityOf('1', { min: 0, max: 1 }, NAMES), 'nl')).toBe(0.45);
});

test('every lever of every built-in model can be typed as it is said, base included', () => {
  let levers = 0;
  for (const name of readdirSync('models', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
    const { doc } = readKeten(readFileSync(`models/${name}/model.keten.json`, 'utf8'));
    if (!doc) throw new Error(name);
    for (const { units, range, equation, kind } of itemsOf(doc, 'auxiliary')) {
      const base = parameterValue({ kind, equation });
      if (!range || base === null) continue;
      levers++;
      const quantity = quantityOf(units, range, workspaceOf(doc).unitNames, base);
      for (const language of LANGUAGES) for (const value of [base, range.min, range.max]) expect(typedQuantity(formatQuantity(value, quantity, language), quantity, language)).toBeCloseTo(value, 9);
    }
  }
  expect(levers).toBeGreaterThan(40);
});
