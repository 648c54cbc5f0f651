import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gestureAfter, NO_GESTURE, type Gesture } from '../../src/view/map/gesture.js';
import { fitted, kept, pannedBy, revealed, visibleBox, ZOOM, zoomedAt } from '../../src/view/map/viewport.js';

const SEED = 20261;
const place = fc.double({ min: -4000, max: 4000, noNaN: true });
const side = fc.double({ min: 1, max: 5000, noNaN: true });
const viewports = fc.tuple(place, place, fc.double({ min: ZOOM.least, max: ZOOM.most, noNaN: true })).map(([x, y, k]) => zoomIdentity.translate(x, y).scale(k));
const sizes = fc.record({ width: fc.integer({ min: 300, max: 2000 }), height: fc.integer({ min: 300, max: 1400 }) });
const boxes = fc.tuple(place, place, side, side).map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(1e-6 * Math.max(1, Math.abs(a), Math.abs(b)));

describe('the viewport', () => {
  test('zooming keeps the point under the pointer', () => {
    fc.assert(
      fc.property(viewports, fc.double({ min: 0.2, max: 5, noNaN: true }), place, place, (viewport, factor, x, y) => {
        const before = viewport.invert([x, y]);
        const after = zoomedAt(viewport, factor, { x, y }).invert([x, y]);
        near(after[0], before[0]);
        near(after[1], before[1]);
      }),
      { seed: SEED },
    );
  });

  test('a fitted map lies within the window, unless that would make it too small to read', () => {
    fc.assert(
      fc.property(boxes, sizes, (bounds, size) => {
        const margin = { top: 60, right: 20, bottom: 20, left: 20 };
        const viewport = fitted(bounds, size, margin);
        expect(viewport.k).toBeLessThanOrEqual(1);
        if (viewport.k <= ZOOM.least) return;
        const [left, top] = viewport.apply([bounds.left, bounds.top]);
        const [right, bottom] = viewport.apply([bounds.right, bounds.bottom]);
        expect(left).toBeGreaterThanOrEqual(margin.left - 1e-6);
        expect(top).toBeGreaterThanOrEqual(margin.top - 1e-6);
        expect(right).toBeLessThanOrEqual(size.width - margin.right + 1e-6);
        expect(bottom).toBeLessThanOrEqual(size.height - margin.bottom + 1e-6);
      }),
      { seed: SEED },
    );
  });

  test('what is revealed is within the window where it fits, and moves nothing where it was', () => {
    fc.assert(
      fc.property(viewports, boxes, sizes, (viewport, box, size) => {
        const after = revealed(viewport, box, size, NO_MARGIN);
        expect(after.k).toBe(viewport.k);
        expect(revealed(after, box, size, NO_MARGIN).x).toBeCloseTo(after.x, 4);
        const [left] = after.apply([box.left, 0]);
        const [right] = after.apply([box.right, 0]);
        if (right - left <= size.width) {
          expect(left).toBeGreaterThanOrEqual(-1e-6);
          expect(right).toBeLessThanOrEqual(size.width + 1e-6);
        }
      }),
      { seed: SEED },
    );
  });

  test('a map is never lost: some of it stays in the window', () => {
    fc.assert(
      fc.property(viewports, boxes, sizes, (viewport, bounds, size) => {
        const seen = visibleBox(kept(viewport, bounds, size), size, 0);
        expect(seen.left).toBeLessThan(bounds.right + 1e-6);
        expect(seen.right).toBeGreaterThan(bounds.left - 1e-6);
        expect(seen.top).toBeLessThan(bounds.bottom + 1e-6);
        expect(seen.bottom).toBeGreaterThan(bounds.top - 1e-6);
      }),
      { seed: SEED },
    );
  });
});

describe('a gesture', () => {
  const drag = (from: ZoomTransform, steps: readonly (readonly [number, number, number])[]): { gesture: Gesture; viewport: ZoomTransform } =>
    steps.reduce(
      (state, [pointer, x, y]) => gestureAfter(state.gesture, { type: state.gesture.pointers.has(pointer) ? 'move' : 'down', pointer, at: { x, y } }, state.viewport),
      { gesture: NO_GESTURE, viewport: from },
    );

  test('one pointer moves the map as far as itself, whatever its way', () => {
    fc.assert(
      fc.property(viewports, fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 12 }), (from, way) => {
        const { viewport, gesture } = drag(from, [[1, 0, 0], ...way.map(([x, y]) => [1, x, y] as const)]);
        const [x, y] = way.at(-1) ?? [0, 0];
        if (!gesture.isDrag) {
          expect(viewport).toBe(from);
          return;
        }
        const wanted = pannedBy(from, x, y);
        near(viewport.x, wanted.x);
        near(viewport.y, wanted.y);
        expect(viewport.k).toBe(from.k);
      }),
      { seed: SEED },
    );
  });

  test('two pointers zoom by their distance, and the map stays under both', () => {
    const { viewport } = drag(zoomIdentity, [
      [1, 100, 100],
      [2, 200, 100],
      [1, 50, 100],
      [2, 250, 100],
    ]);
    expect(viewport.k).toBeCloseTo(2, 9);
    expect(viewport.apply([100, 100])).toEqual([50, 100]);
    expect(viewport.apply([200, 100])).toEqual([250, 100]);
  });

  test('a press that hardly moves is no drag', () => {
    const { viewport, gesture } = drag(zoomIdentity, [
      [1, 100, 100],
      [1, 102, 101],
    ]);
    expect([gesture.isDrag, viewport]).toEqual([false, zoomIdentity]);
  });
});
