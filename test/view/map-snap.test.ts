import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxAround, unionOf } from '../../src/layout/box.js';
import { snapped } from '../../src/view/map/snap.js';

const box = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }), width: fc.integer({ min: 4, max: 70 }), height: fc.integer({ min: 4, max: 40 }) }).map(({ x, y, width, height }) => boxAround({ x, y }, 2 * width, 2 * height));
const way = fc.record({ x: fc.integer({ min: -200, max: 200 }), y: fc.integer({ min: -200, max: 200 }) });

describe('what is dragged near others', () => {
  test('goes no further aside than it may, in whole units, and not at all when that is nothing', () => {
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 8 }), way, fc.integer({ min: 0, max: 20 }), (one, others, by, reach) => {
        const { x, y, guides } = snapped(one, others, by, reach);
        expect(Math.abs(x - by.x)).toBeLessThanOrEqual(reach + 0.5);
        expect(Math.abs(y - by.y)).toBeLessThanOrEqual(reach + 0.5);
        expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
        expect(guides.length).toBeLessThanOrEqual(2);
        if (reach === 0 || others.length === 0) expect({ x, y, guides }).toEqual({ ...by, guides: [] });
        const around = unionOf([{ left: one.left + x, right: one.right + x, top: one.top + y, bottom: one.bottom + y }, ...others]);
        for (const { from, to } of guides) for (const point of [from, to]) expect(around && point.x >= around.left && point.x <= around.right && point.y >= around.top && point.y <= around.bottom).toBe(true);
      }),
      { seed: 5 },
    );
  });

  test('comes level with a middle, and into equal gaps', () => {
    const others = [boxAround({ x: 0, y: 0 }, 40, 20), boxAround({ x: 100, y: 0 }, 40, 20)];
    expect(snapped(boxAround({ x: 0, y: 200 }, 40, 20), others, { x: 97, y: -50 }, 6)).toMatchObject({ x: 100, y: -50 });
    // The gap between the two is 60; beside the second it is again.
    expect(snapped(boxAround({ x: 0, y: 0 }, 40, 20), others, { x: 203, y: 4 }, 6)).toMatchObject({ x: 200, y: 0 });
  });
});
