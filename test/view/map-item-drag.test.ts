import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draggedTo, keyedBy, type ItemDrag } from '../../src/view/map/item-drag.js';

const pressed: ItemDrag = { node: 'a', pointer: 1, from: { x: 100, y: 100 }, by: null };

test('wherever a drag has been, it ends by how far the pointer is from where it went down', () => {
  const place = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1 }), place, fc.constantFrom(0.5, 1, 2), (way, end, k) => {
      const far = { x: 200, y: 200 };
      const after = [far, ...way, end].reduce((drag, at) => draggedTo(drag, at, k), pressed);
      expect(Math.abs((after.by?.x ?? NaN) * k - (end.x - 100))).toBeLessThanOrEqual(k);
      expect(Math.abs((after.by?.y ?? NaN) * k - (end.y - 100))).toBeLessThanOrEqual(k);
    }),
    { seed: 3 },
  );
});

test('a hand that trembles presses', () => expect(draggedTo(pressed, { x: 102, y: 103 }, 1)).toBe(pressed));

test('arrows there and back lead nowhere', () => {
  for (const shift of [false, true]) {
    const [left, right, up, down] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => keyedBy(key, shift) ?? { x: NaN, y: NaN });
    expect([(left?.x ?? 0) + (right?.x ?? 0), (up?.y ?? 0) + (down?.y ?? 0)]).toEqual([0, 0]);
    expect(right?.x).toBe(shift ? 1 : 8);
  }
  expect(keyedBy('Enter', false)).toBeNull();
});
