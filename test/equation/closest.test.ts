import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closestNames } from '../../src/equation/closest.js';
import { canonicalName } from '../../src/model/name.js';

/** The distance by its definition, over whole strings: every edit tried, each swap only of neighbours. */
function distance(a: string, b: string): number {
  const known = new Map<string, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    let least = Math.min(of(i - 1, j) + 1, of(i, j - 1) + 1, of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, of(i - 2, j - 2) + 1);
    known.set(key, least);
    return least;
  };
  return of(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '_'), minLength: 1, maxLength: 12 }).map(canonicalName).filter((name) => name !== '');

test('names come nearest first, and none that is near is left out', () => {
  fc.assert(
    fc.property(word, fc.uniqueArray(word, { maxLength: 12 }), (wanted, known) => {
      const limit = Math.max(1, Math.floor(wanted.length / 3));
      const expected = known.filter((name) => distance(wanted, name) <= limit && distance(wanted, name) < Math.max(wanted.length, name.length));
      const found = closestNames(wanted, known, Infinity);
      expect([...found].sort()).toEqual([...expected].sort());
      const distances = found.map((name) => distance(wanted, name));
      expect(distances).toEqual([...distances].sort((a, b) => a - b));
      expect(closestNames(wanted, known, 2)).toEqual(found.slice(0, 2));
    }),
    { seed: 20261124, numRuns: 1000 },
  );
});

test('letter case and spaces do not count, swapped letters are one mistake, and what is far is not offered', () => {
  expect(closestNames('Bereidhied', ['bereid', 'Bereidheid', 'aantal'])).toEqual(['Bereidheid']);
  expect(closestNames('heat net hmoes', ['Heat_Net_Homes', 'Heat_Net_Price'])).toEqual(['Heat_Net_Homes']);
  expect(closestNames('x', ['y', 'xy', 'abc'])).toEqual(['xy']);
  expect(closestNames('', ['a'])).toEqual([]);
});

test('among ten thousand long names the nearest is found at once', () => {
  const known = Array.from({ length: 10_000 }, (_, at) => `some quite long name of a variable number ${at}`);
  const start = performance.now();
  expect(closestNames('some quite long name of a varaible number 77', known, 1)).toEqual(['some quite long name of a variable number 77']);
  expect(performance.now() - start).toBeLessThan(2000);
});
