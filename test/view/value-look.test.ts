import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stakeholder } from '../../src/model/party.js';
import { partyLooks } from '../../src/view/value/party-look.js';
import { barEnds, periodOf, stepOf } from '../../src/view/value/value-time.js';

const SEED = { seed: 20261126 };

const party = (id: string, nl: string): Stakeholder => ({ kind: 'stakeholder', id, slug: id, name: { nl }, is: 'organisation', ring: 'core', sectors: [], valueSystems: {}, valueWeights: {} });

describe('the look of parties', () => {
  test('no two of them have one monogram', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 60 }), (names) => {
        const looks = partyLooks(names.map((name, at) => party(`p${at}`, `X${name}`)), 'nl');
        expect(new Set([...looks.values()].map(({ letters }) => letters)).size).toBe(names.length);
      }),
      SEED,
    );
  });

  test('two words give two letters, one word its own', () => {
    const looks = partyLooks([party('a', 'Gemeente Utrecht'), party('b', 'Rijk'), party('c', 'Rio'), party('d', 'Klimaat en samenleving'), party('e', 'KB en')], 'nl');
    expect([...looks.values()].map(({ letters }) => letters)).toEqual(['GU', 'RI', 'RO', 'KS', 'KE']);
  });
});

describe('bars of the scrubber', () => {
  const simulation = fc.record({ start: fc.double({ min: -100, max: 3000, noNaN: true }), length: fc.double({ min: 0.01, max: 5000, noNaN: true }), timeUnit: fc.constantFrom('month', 'year', 'quarter', 'week') }).map(({ start, length, timeUnit }) => ({ start, stop: start + length, timeUnit }));

  test('are at most forty, rise, and the last one ends with the run', () => {
    fc.assert(
      fc.property(simulation, (settings) => {
        const ends = barEnds(settings);
        expect(ends.length).toBeLessThanOrEqual(41);
        expect(ends.at(-1)).toBe(settings.stop);
        expect(ends.every((end, at) => at === 0 || end > (ends[at - 1] ?? NaN))).toBe(true);
        expect(stepOf(settings)).toBeGreaterThan(0);
      }),
      SEED,
    );
  });

  test('a year each in a run of 25 years, a quarter of a year each in one of 72 months', () => {
    expect(stepOf({ start: 0, stop: 25, timeUnit: 'year' })).toBe(1);
    expect(stepOf({ start: 0, stop: 72, timeUnit: 'month' })).toBe(3);
  });

  test('the period that is looked at lies within the run', () => {
    const run = { start: 0, stop: 25, timeUnit: 'year' };
    expect(periodOf({ until: 8, over: 'step' }, run)).toEqual({ from: 7, until: 8 });
    expect(periodOf({ until: null, over: null }, run)).toEqual({ from: 0, until: 25 });
    expect(periodOf({ until: 99, over: 40 }, run)).toEqual({ from: 0, until: 25 });
  });
});
