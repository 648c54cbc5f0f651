import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arrange, ArrangeNode } from '../../../src/layout/arrange/arrange-node.js';
import { force } from '../../../src/layout/arrange/force.js';
import { layered } from '../../../src/layout/arrange/layered.js';
import { tidy } from '../../../src/layout/arrange/tidy.js';
import { graphs, largeGraph, overlaps } from './random-graphs.js';

const SEED = 20264;
const RUNS = { seed: SEED, numRuns: 60 } as const;
const WAYS: readonly (readonly [string, Arrange])[] = [
  ['layered', layered],
  ['force', force],
  ['tidy', tidy],
];

describe.each(WAYS)('%s', (_, arrange) => {
  test('places every box once, and no two overlap of which one is free', () => {
    fc.assert(
      fc.property(graphs(true), ({ nodes, edges }) => {
        const places = arrange(nodes, edges);
        expect([...places.keys()].toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
        expect(overlaps(nodes, places)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('gives whole numbers, and the same for the same input', () => {
    fc.assert(
      fc.property(graphs(false), ({ nodes, edges }) => {
        const places = arrange(nodes, edges);
        for (const { x, y } of places.values()) expect([Number.isInteger(x), Number.isInteger(y)]).toEqual([true, true]);
        expect(arrange(nodes, edges)).toEqual(places);
      }),
      RUNS,
    );
  });

  test('moves along with its input', () => {
    fc.assert(
      fc.property(graphs(true), fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }), ({ nodes, edges }, dx, dy) => {
        const moved = arrange(
          nodes.map((node) => ({ ...node, x: node.x + dx, y: node.y + dy })),
          edges,
        );
        expect(moved).toEqual(new Map([...arrange(nodes, edges)].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }])));
      }),
      RUNS,
    );
  });

  test('leaves fixed boxes where they are', () => {
    fc.assert(
      fc.property(graphs(true), ({ nodes, edges }) => {
        const places = arrange(nodes, edges);
        for (const { id, x, y, isFixed } of nodes) if (isFixed) expect(places.get(id)).toEqual({ x, y });
      }),
      RUNS,
    );
  });

  test('of two thousand boxes comes to an end without overlaps', { timeout: 30_000 }, () => {
    const { nodes, edges } = largeGraph(2000);
    expect(overlaps(nodes, arrange(nodes, edges))).toEqual([]);
  });
});

test('layers stand from left to right, causes before effects', () => {
  fc.assert(
    fc.property(graphs(false), ({ nodes, edges }) => {
      const number = (id: string): number => Number(id.slice(1));
      const forwards = edges.filter(({ from, to }) => number(from) < number(to));
      const places = layered(nodes, forwards);
      for (const { from, to } of forwards) expect(places.get(from)?.x).toBeLessThan(places.get(to)?.x ?? NaN);
    }),
    RUNS,
  );
});

describe('tidy', () => {
  test('leaves what is tidy as it is', () => {
    fc.assert(
      fc.property(graphs(true), ({ nodes, edges }) => {
        const once = tidy(nodes, edges);
        const again = nodes.map((node) => ({ ...node, ...once.get(node.id) }));
        expect(tidy(again, edges)).toEqual(once);
      }),
      RUNS,
    );
  });

  test('leaves a row and a column with room between them as they are', () => {
    const at = (id: string, x: number, y: number): ArrangeNode => ({ id, x, y, width: 100, height: 40, isFixed: false });
    const nodes = [at('a', 0, 0), at('b', 120, 0), at('c', 240.5, 0), at('d', 0, 60), at('e', 0, 131)];
    expect([...tidy(nodes, [])]).toEqual(nodes.map(({ id, x, y }) => [id, { x, y }]));
  });

  test('keeps who stands left of whom in a row, and above whom in a column', () => {
    fc.assert(
      fc.property(graphs(false), ({ nodes, edges }) => {
        const places = tidy(nodes, edges);
        for (const a of nodes) {
          for (const b of nodes) {
            const [p, q] = [places.get(a.id), places.get(b.id)];
            if (!p || !q) continue;
            const isRow = Math.abs(a.y - b.y) < (a.height + b.height) / 2;
            if (isRow && a.x + a.width / 2 <= b.x - b.width / 2) expect(p.x).toBeLessThanOrEqual(q.x);
            const isColumn = Math.abs(p.x - q.x) < (a.width + b.width) / 2;
            if (isColumn && a.y + 8 < b.y) expect(p.y).toBeLessThanOrEqual(q.y);
          }
        }
      }),
      RUNS,
    );
  });

  test('brings what is nearly in line in line', () => {
    const at = (id: string, x: number, y: number): ArrangeNode => ({ id, x, y, width: 100, height: 40, isFixed: false });
    const places = tidy([at('a', 0, 3), at('b', 150, 0), at('c', 300, 0), at('d', 300, 70)], []);
    expect(places.get('a')).toEqual({ x: 0, y: 0 });
    expect(places.get('d')).toEqual({ x: 300, y: 70 });
  });

  test('moves two that overlap equally, and nobody else', () => {
    const at = (id: string, x: number, y: number): ArrangeNode => ({ id, x, y, width: 100, height: 40, isFixed: false });
    const places = tidy([at('a', 0, 0), at('b', 0, 20), at('c', 400, 15)], []);
    expect([...places.values()]).toEqual([
      { x: 0, y: -12 },
      { x: 0, y: 32 },
      { x: 400, y: 15 },
    ]);
  });
});

describe('force', () => {
  test.each([3, 4, 5, 6, 8, 12])('a loop of %i words comes out round, whatever its words stood like', (size) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })), { minLength: size, maxLength: size }),
        (starts) => {
          const nodes = starts.map(([x, y], at): ArrangeNode => ({ id: `n${at}`, x, y, width: 60, height: 22, isFixed: false }));
          const edges = nodes.map(({ id }, at) => ({ from: id, to: `n${(at + 1) % size}` }));
          const all = [...force(nodes, edges)];
          const places = nodes.map(({ id }) => new Map(all).get(id) ?? { x: NaN, y: NaN });
          const middle = { x: places.reduce((sum, { x }) => sum + x, 0) / size, y: places.reduce((sum, { y }) => sum + y, 0) / size };
          const turns = places.map(({ x, y }, at) => {
            const next = places[(at + 1) % size] ?? { x: NaN, y: NaN };
            return Math.sign((x - middle.x) * (next.y - middle.y) - (y - middle.y) * (next.x - middle.x));
          });
          expect(new Set(turns).size).toBe(1);
          const radii = places.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y));
          expect(Math.max(...radii) / Math.min(...radii)).toBeLessThan(2.2);
        },
      ),
      { seed: SEED, numRuns: 12 },
    );
  });
});
