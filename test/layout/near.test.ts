import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArrangeNode } from '../../src/layout/arrange/arrange-node.js';
import { folded } from '../../src/layout/arrange/folded.js';
import { intersects, type Box } from '../../src/layout/box.js';
import { Near } from '../../src/layout/near.js';
import { overlaps } from './arrange/random-graphs.js';

const RUNS = { seed: 20267, numRuns: 100 } as const;
const side = fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constantFrom(1e6, 1e12, Infinity));
const boxes: fc.Arbitrary<Box> = fc
  .record({ left: fc.integer({ min: -2000, max: 2000 }), top: fc.integer({ min: -2000, max: 2000 }), width: side, height: side })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));

test('whatever touches a box is found near it, also what is beyond all measure', () => {
  fc.assert(
    fc.property(fc.array(boxes, { maxLength: 30 }), boxes, (all, wanted) => {
      const near = new Near<Box>();
      for (const box of all) near.add(box, box);
      const found = near.around(wanted);
      for (const box of all) if (intersects(box, wanted)) expect(found.has(box)).toBe(true);
    }),
    RUNS,
  );
});

test('a long strip comes in rows in which nothing overlaps, in the order it had; others stay as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ width: fc.integer({ min: 20, max: 200 }), height: fc.integer({ min: 20, max: 60 }), row: fc.integer({ min: 0, max: 2 }) }), { minLength: 2, maxLength: 120 }), (words) => {
      const nodes = words.map(({ width, height, row }, at): ArrangeNode => ({ id: `n${at}`, width, height, x: at * 220, y: row * 80, isFixed: false }));
      const places = folded(nodes, new Map(nodes.map((node) => [node.id, { x: node.x, y: node.y }])));
      expect(overlaps(nodes, places)).toEqual([]);
      const xs = nodes.map(({ id }) => places.get(id)?.x ?? NaN);
      if (nodes.length < 40) expect(xs).toEqual(nodes.map(({ x }) => x));
      else expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(0.6 * 220 * nodes.length);
      const ranks = nodes.map(({ id }, at) => ({ y: Math.floor(((places.get(id)?.y ?? NaN) - (nodes[at]?.y ?? 0)) / 10), x: xs[at] ?? NaN }));
      for (const [at, one] of ranks.entries()) if (at > 0) expect(one.y > (ranks[at - 1]?.y ?? 0) || (one.y === ranks[at - 1]?.y && one.x > (ranks[at - 1]?.x ?? 0))).toBe(true);
    }),
    RUNS,
  );
});
