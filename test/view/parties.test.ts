import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/model/document-of.js';
import type { Item } from '../../src/model/document.js';
import type { ValueFlow } from '../../src/model/party.js';
import { defaultWeight, VALUE_SYSTEMS } from '../../src/model/value-system.js';
import { asShares } from '../../src/state/commands/value/value-systems.js';
import { commitmentCurve } from '../../src/view/value/commitment-curve.js';
import { contributionsIn, flowsIn, idleTypes, partyGaps } from '../../src/view/value/contributions.js';
import { radarOf } from '../../src/view/value/radar.js';
import { languageDistance, topSystems } from '../../src/view/value/value-language.js';

const SEED = { seed: 20261126 };
const shares = fc.dictionary(fc.constantFrom(...VALUE_SYSTEMS), fc.double({ min: 0.01, max: 9, noNaN: true }), { minKeys: 1 }).map((weights) => asShares(weights) ?? {});

describe('the language of value systems', () => {
  test('is as far from one to the other as back, 0 from itself, at most 1, and never further than by way of a third', () => {
    fc.assert(
      fc.property(shares, shares, shares, (a, b, c) => {
        const [ab, ba, ac, cb] = [languageDistance(a, b), languageDistance(b, a), languageDistance(a, c), languageDistance(c, b)].map(Number);
        expect(ab).toBe(ba);
        expect(languageDistance(a, a)).toBe(0);
        expect(ab).toBeGreaterThanOrEqual(0);
        expect(ab).toBeLessThanOrEqual(1 + 1e-9);
        expect(ab).toBeLessThanOrEqual((ac ?? NaN) + (cb ?? NaN) + 1e-9);
      }),
      SEED,
    );
    expect(languageDistance({ blue: 1 }, { green: 1 })).toBe(1);
    expect(languageDistance({ blue: 1 }, {})).toBeNull();
  });

  test('names the two heaviest, of equals the earlier on the spiral', () => {
    expect(topSystems({ orange: 0.3, blue: 0.3, green: 0.4 })).toEqual(['green', 'blue']);
    expect(topSystems({ red: 1 })).toEqual(['red']);
  });

  test('gives a value a weight of 1 and the shares of what boosts it, each system once', () => {
    expect(defaultWeight({ orange: 0.4, red: 0.2, blue: 0.4 }, { tags: ['visibility', 'money'] })).toBeCloseTo(1.6, 12);
    expect(defaultWeight({ beige: 1 }, { tags: ['money'] })).toBe(1);
  });
});

describe('the radar', () => {
  test('keeps every share within its circle, on its own spoke', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 10, max: 200 }), (held, r) => {
        const { points, spokes, rings } = radarOf(held, r);
        expect(points).toHaveLength(VALUE_SYSTEMS.length);
        points.forEach(({ x, y }, at) => {
          const spoke = spokes[at] ?? { x: NaN, y: NaN };
          expect(Math.hypot(x, y)).toBeLessThanOrEqual(r + 1e-9);
          expect(Math.abs(x * spoke.y - y * spoke.x)).toBeLessThan(1e-6 * r * r);
          expect(x * spoke.x + y * spoke.y).toBeGreaterThanOrEqual(-1e-9);
        });
        expect(rings.at(-1)?.r).toBeCloseTo(r, 9);
      }),
      SEED,
    );
  });
});

describe('the curve of commitment', () => {
  test('goes from left to right through every assessment, within its box, and is none with less than two days', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const box = { width: 300, height: 50, inset: 5 };
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 9 }), fc.double({ min: 0, max: 1, noNaN: true }), (days, commitment) => {
        const history = [...days].sort().map((date, at) => ({ date, commitment: at % 2 ? commitment : 1 - commitment }));
        const curve = commitmentCurve(history, box);
        if (days.length < 2) {
          expect(curve).toBeNull();
          return;
        }
        const points = curve?.points ?? [];
        expect(points).toHaveLength(days.length);
        expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b));
        expect(points.every(({ x, y }) => x >= 5 && x <= 295 && y >= 5 && y <= 45)).toBe(true);
      }),
      SEED,
    );
    expect(commitmentCurve([{ date: '2026-01-01', ring: 'core' }], box)).toBeNull();
  });
});

describe('who contributes what', () => {
  const party = (id: string, is: 'organisation' | 'boundary-market' = 'organisation'): Item => ({ kind: 'stakeholder', id, slug: id, name: {}, is, ring: 'core', sectors: [], valueSystems: {}, valueWeights: {} });
  const type = (id: string): Item => ({ kind: 'value-type', id, slug: id, name: {}, unit: '', category: 'economic', tangible: true, is: 'rival', capital: 'financial', euroWeight: null, tags: [], sdg: [] });
  const flow = (id: string, from: string, to: string, valueType = 'money'): ValueFlow => ({ kind: 'value-flow', id, name: `vf_${id}`, label: {}, from, to, valueType, equation: '1', doc: {} });
  const scenario = (id: string, valueFlows: readonly string[]): Item => ({ kind: 'scenario', id, slug: id, rank: 0, name: {}, placements: [], overrides: {}, valueFlows, doc: {} });

  test('every flow is counted once, with who gives it', () => {
    const ends = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('money', 'hours'));
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 20 }), (drawn) => {
        const flows = drawn.map(([from, to, of], at) => flow(`f${at}`, from, to, of));
        const found = [...contributionsIn(flows)].flatMap(([from, types]) => [...types].flatMap(([of, ids]) => ids.map((id) => [id, from, of])));
        expect(found.map(String).sort()).toEqual(flows.map(({ id, from, valueType }) => String([id, from, valueType])).sort());
      }),
      SEED,
    );
  });

  test('a scenario\'s own flow is in that scenario alone; who gives and receives nothing is told, but not of a boundary', () => {
    const doc = documentOf([party('a'), party('b'), party('c'), party('market', 'boundary-market'), type('money'), type('hours'), flow('f1', 'a', 'b'), flow('f2', 'market', 'b'), flow('own', 'b', 'a'), flow('self', 'a', 'a'), scenario('s', ['own']), scenario('t', [])]);
    expect(flowsIn(doc, null).map(({ id }) => id)).toEqual(['f1', 'f2', 'self']);
    expect(flowsIn(doc, 't')).toEqual(flowsIn(doc, null));
    expect(flowsIn(doc, 's').map(({ id }) => id)).toEqual(['f1', 'f2', 'own', 'self']);
    expect([...partyGaps(doc, flowsIn(doc, null))]).toEqual([['a', 'only-gives'], ['c', 'no-flow']]);
    expect([...partyGaps(doc, flowsIn(doc, 's'))]).toEqual([['c', 'no-flow']]);
    expect([...idleTypes(doc, flowsIn(doc, null))]).toEqual(['hours']);
  });
});
