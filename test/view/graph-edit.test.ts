import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GraphicalFunction } from '../../src/model/variable.js';
import { isTable, setTable } from '../../src/state/commands/map/table.js';
import { apply, invert } from '../../src/state/edit.js';
import { documentOf } from '../../src/model/document-of.js';
import { drawnAlong, firstTable, frameOf, stretched, withoutPoint, withPoint, withPointAt } from '../../src/view/map/graph-edit.js';
import { pastedCells, pastedPoints } from '../../src/view/map/pasted.js';

const size = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toPrecision(6)) + 0);
const table: fc.Arbitrary<GraphicalFunction> = fc
  .tuple(fc.constantFrom('continuous', 'extrapolate', 'discrete' as const), fc.uniqueArray(fc.integer({ min: -5000, max: 5000 }), { minLength: 2, maxLength: 12 }), fc.array(size, { minLength: 12, maxLength: 12 }), fc.boolean())
  .map(([kind, xs, ys, isScaled]) => ({ kind, xpts: xs.sort((a, b) => a - b), ypts: ys.slice(0, xs.length), ...(isScaled ? { yscale: { min: -2e6, max: 2e6 } } : {}) }));
const place = fc.record({ x: fc.double({ min: -1e4, max: 1e4, noNaN: true }), y: fc.double({ min: -3e6, max: 3e6, noNaN: true }) });

describe('whatever a hand does to a graphical function', () => {
  test('its x rises, it keeps within its frame, and no point is lost', () => {
    fc.assert(
      fc.property(table, fc.nat(11), place, place, (gf, which, from, to) => {
        const frame = frameOf(gf);
        const at = which % gf.xpts.length;
        for (const next of [withPointAt(gf, at, to, frame), drawnAlong(gf, from, to, frame)]) {
          expect(isTable(next)).toBe(true);
          expect(next.xpts).toHaveLength(gf.xpts.length);
          const span = frame.y.max - frame.y.min;
          for (const y of next.ypts) expect(y).toBeGreaterThanOrEqual(frame.y.min - 1e-3 * span);
          for (const y of next.ypts) expect(y).toBeLessThanOrEqual(frame.y.max + 1e-3 * span);
          expect(next.kind).toBe(gf.kind);
        }
      }),
      { seed: 5 },
    );
  });

  test('a point that comes in lies on the line, and goes out again', () => {
    fc.assert(
      fc.property(table, fc.option(fc.double({ min: -6e3, max: 6e3, noNaN: true })), (gf, x) => {
        const made = withPoint(gf, x);
        if (!made) return;
        expect(isTable(made.gf)).toBe(true);
        const back = withoutPoint(made.gf, made.at);
        expect([back?.xpts, back?.ypts]).toEqual([gf.xpts, gf.ypts]);
      }),
      { seed: 6 },
    );
  });

  test('another range keeps the shape', () => {
    const gf = { kind: 'continuous', xpts: [0, 1, 4], ypts: [0, 5, 2] } as const;
    expect(stretched(gf, 10, 18)).toMatchObject({ xpts: [10, 12, 18], ypts: [0, 5, 2] });
    expect(stretched(gf, 3, 3)).toBeNull();
    expect(isTable(firstTable(2, 2))).toBe(true);
    expect(firstTable(0, 10)).toMatchObject({ xpts: [0, 2, 4, 6, 8, 10], ypts: [0, 2, 4, 6, 8, 10] });
  });
});

test('a table is set in one step that can be undone; what was a lever is none, and a bad table is declined', () => {
  const doc = documentOf([{ kind: 'auxiliary', id: 'a', name: 'a', label: {}, units: '', doc: {}, equation: '2', range: { min: 0, max: 3 } }]);
  const gf = { kind: 'continuous', xpts: [0, 1], ypts: [0, 1] } as const;
  const step = setTable('a', gf)(doc);
  const after = apply(doc, step?.edits ?? []);
  expect(after.items.get('a')).toMatchObject({ gf, equation: '2' });
  expect(after.items.get('a')).toHaveProperty('range', undefined);
  expect(apply(after, invert(step?.edits ?? []))).toEqual(doc);
  expect(setTable('a', gf)(after)).toBeNull();
  expect(setTable('a', { ...gf, xpts: [1, 1] })(doc)).toBeNull();
  expect(setTable('a', { ...gf, ypts: [NaN, 1] })(doc)).toBeNull();
  expect(setTable('a', null)(doc)).toBeNull();
});

test('what comes from a spreadsheet is read: columns, rows, a heading, only y; anything else is not', () => {
  const read = (text: string): unknown => pastedPoints(pastedCells(text).map((row) => row.map((cell) => (cell === '' || Number.isNaN(Number(cell)) ? null : Number(cell)))), [0, 10]);
  expect(read('x\ty\n0\t1\n2\t3\n')).toEqual({ xpts: [0, 2], ypts: [1, 3] });
  expect(read('2;3\r\n0;1\r\n')).toEqual({ xpts: [0, 2], ypts: [1, 3] });
  expect(read('0\t1\t2\n5\t6\t7')).toEqual({ xpts: [0, 1, 2], ypts: [5, 6, 7] });
  expect(read('4\n5\n6')).toEqual({ xpts: [0, 5, 10], ypts: [4, 5, 6] });
  expect(read('0\t1\n0\t2')).toBeNull();
  expect(read('geen\tgetal')).toBeNull();
  expect(read('a\tb\nc\td\n1\t2')).toBeNull();
});
