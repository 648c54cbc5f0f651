import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf, type Document } from '../../src/model/document.js';
import { unitsPerYear } from '../../src/view/value/own-flows.js';
import { scaleLabels } from '../../src/view/value/split-labels.js';
import { signedWeight, weightRange, weightsOf } from '../../src/view/value/weights.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

const SEED = { seed: 20261126 };

describe('labels beneath the scale of the index', () => {
  const marks = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), width: fc.double({ min: 20, max: 120, noNaN: true }) }), { minLength: 1, maxLength: 6 });

  test('never touch, and stay within the scale; where there is no room there are none', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const width = 318;
        const places = scaleLabels(list, width);
        expect(places === null).toBe(list.reduce((sum, mark) => sum + mark.width + 12, -12) > width);
        const boxes = (places ?? []).map(({ label }, at) => ({ left: label * width - (list[at]?.width ?? 0) / 2, right: label * width + (list[at]?.width ?? 0) / 2 })).sort((a, b) => a.left - b.left);
        for (const [at, { left, right }] of boxes.entries()) {
          expect(left).toBeGreaterThanOrEqual(-1e-6);
          expect(right).toBeLessThanOrEqual(width + 1e-6);
          expect(left).toBeGreaterThanOrEqual((boxes[at - 1]?.right ?? -Infinity) + 12 - 1e-6);
        }
      }),
      SEED,
    );
  });

  test('one alone stands beneath its marker', () => {
    expect(scaleLabels([{ at: 0.5, width: 60 }], 318)).toEqual([{ marker: 0.5, label: 0.5 }]);
  });
});

describe('the weights', () => {
  test('of a saved model are what it says, and none is changed', () => {
    for (const name of MODEL_NAMES) {
      const doc = documentNamed(name);
      for (const weight of weightsOf(doc, doc)) {
        expect([weight.isChanged, weight.saved]).toEqual([false, weight.size]);
        if (weight.size !== null) expect(signedWeight(weight, weight.size)).toBe(weight.type.euroWeight);
      }
    }
  });

  test('differ where the number does, also where one of the two does not count', () => {
    const doc = documentNamed('heat_network');
    const money = itemsOf(doc, 'value-type')[0];
    if (!money) throw new Error('money is there');
    const weighed = (euroWeight: number | null): Document => ({ items: new Map(doc.items).set(money.id, { ...money, euroWeight }) });
    expect(weightsOf(weighed(2), doc)[0]).toMatchObject({ size: 2, saved: 1, isChanged: true });
    expect(weightsOf(weighed(null), doc)[0]).toMatchObject({ size: null, saved: 1, isChanged: true });
    expect(weightsOf(weighed(2), weighed(null))[0]).toMatchObject({ size: 2, saved: null, isChanged: true, savedSource: money.euroWeightSource });
  });

  test('slide from nought to about three times what they were, to a round number', () => {
    expect([0, 0.5, 1, 20, 45, 130, 400, 20_000].map((size) => weightRange(size).max)).toEqual([1, 2, 3, 60, 200, 400, 2000, 60_000]);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (size) => {
        const { min, max } = weightRange(size);
        expect(min).toBe(0);
        expect(max).toBeGreaterThanOrEqual(3 * size * (1 - 1e-9));
        expect(max).toBeLessThanOrEqual(6.1 * size);
      }),
      SEED,
    );
  });
});

test('of years, quarters and months it is known how many make a year', () => {
  expect(['year', 'Quarters', 'months', 'week', 'sprint'].map(unitsPerYear)).toEqual([1, 4, 12, null, null]);
});
