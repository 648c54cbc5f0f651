import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangePage } from '../../../src/layout/arrange/arrange-page.js';
import type { ArrangeTask, TaskNode, TaskPipe } from '../../../src/layout/arrange/arrange-task.js';
import { boxAround, intersects, unionOf, type Box, type Point } from '../../../src/layout/box.js';

const RUNS = { seed: 20265, numRuns: 60 } as const;
const WAYS = ['layered', 'force', 'tidy'] as const;
const SIZE = { stock: [144, 92], valve: [22, 30], cloud: [44, 32], word: [22, 22], comment: [200, 36] } as const;

function nodeOf(id: string, is: TaskNode['is'], { x, y }: Point, isFixed: boolean, name: number): TaskNode {
  const [width, height] = SIZE[is];
  const box = boxAround({ x, y }, width, height);
  const room = is === 'valve' || is === 'word' ? (unionOf([box, boxAround({ x, y: y + height / 2 + 20 }, name, 30)]) ?? box) : box;
  return { id, is, x, y, box, room, isFixed };
}

/** Chains of stocks with clouds at their ends, words tied to anything, and remarks, all here and there. */
const pages = (mayFix: boolean): fc.Arbitrary<Omit<ArrangeTask, 'way'>> =>
  fc
    .record({
      chains: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
      words: fc.integer({ min: 0, max: 8 }),
      ties: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 14 }),
      places: fc.array(
        fc.record({
          x: fc.integer({ min: -500, max: 500 }),
          y: fc.integer({ min: -400, max: 400 }),
          isFixed: mayFix ? fc.boolean() : fc.constant(false),
          name: fc.integer({ min: 20, max: 172 }),
        }),
        { minLength: 60, maxLength: 60 },
      ),
    })
    .map(({ chains, words, ties, places }) => {
      const nodes: TaskNode[] = [];
      const add = (id: string, is: TaskNode['is']): string => {
        const { isFixed = false, name = 60, ...place } = places[nodes.length] ?? { x: 0, y: 0 };
        nodes.push(nodeOf(id, is, place, isFixed, name));
        return id;
      };
      const pipes: TaskPipe[] = [];
      for (const [chain, length] of chains.entries()) {
        const ends = [add(`in${chain}`, 'cloud'), ...Array.from({ length }, (_, at) => add(`s${chain}.${at}`, 'stock')), add(`out${chain}`, 'cloud')];
        for (const [at, sink] of ends.slice(1).entries())
          pipes.push({ source: ends[at] ?? '', valve: add(`f${chain}.${at}`, 'valve'), sink, isBent: false });
      }
      for (let at = 0; at < words; at++) add(`w${at}`, 'word');
      const tied = nodes.filter(({ is }) => is !== 'cloud').map(({ id }) => id);
      const links = ties.flatMap(([a, b]) => (tied.length === 0 ? [] : [{ from: tied[a % tied.length] ?? '', to: tied[b % tied.length] ?? '' }]));
      add('remark', 'comment');
      return { nodes, pipes, links };
    });

const moved = ({ left, top, right, bottom }: Box, node: TaskNode, place: Point | undefined): Box => {
  const [dx, dy] = [(place?.x ?? NaN) - node.x, (place?.y ?? NaN) - node.y];
  return { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy };
};

describe.each(WAYS)('a page brought in order: %s', (way) => {
  test('has nothing that overlaps of which one was free, and what was fixed where it was', () => {
    fc.assert(
      fc.property(pages(true), (page) => {
        const places = arrangePage({ ...page, way });
        const rooms = page.nodes.map((node) => ({ node, room: moved(node.room, node, places.get(node.id)) }));
        const touching = rooms.flatMap((a, at) =>
          rooms
            .slice(at + 1)
            .flatMap((b) => (!(a.node.isFixed && b.node.isFixed) && intersects(a.room, b.room) ? [`${a.node.id} ${b.node.id}`] : [])),
        );
        expect(touching).toEqual([]);
        for (const { id, x, y, isFixed } of page.nodes) if (isFixed) expect(places.get(id)).toEqual({ x, y });
      }),
      RUNS,
    );
  });

  test('is the same for the same page, in whole numbers', () => {
    fc.assert(
      fc.property(pages(false), (page) => {
        const places = arrangePage({ ...page, way });
        expect(arrangePage({ ...page, way })).toEqual(places);
        for (const { x, y } of places.values()) expect([Number.isInteger(x), Number.isInteger(y)]).toEqual([true, true]);
      }),
      RUNS,
    );
  });
});

test('layers lead every pipe of a chain straight from left to right', () => {
  fc.assert(
    fc.property(pages(false), (page) => {
      const places = arrangePage({ ...page, way: 'layered' });
      for (const { source, valve, sink } of page.pipes) {
        const [from, middle, to] = [places.get(source), places.get(valve), places.get(sink)];
        expect(from && middle && from.x < middle.x).toBe(true);
        expect(middle && to && middle.x < to.x).toBe(true);
        expect(Math.abs((from?.y ?? NaN) - (middle?.y ?? NaN))).toBeLessThan(40);
        expect(Math.abs((to?.y ?? NaN) - (middle?.y ?? NaN))).toBeLessThan(40);
      }
    }),
    RUNS,
  );
});

test('a page that is tidy stays as it is', () => {
  fc.assert(
    fc.property(pages(false), (page) => {
      const once = arrangePage({ ...page, way: 'tidy' });
      const nodes = page.nodes.map((node): TaskNode => {
        const place = once.get(node.id) ?? node;
        return { ...node, x: place.x, y: place.y, box: moved(node.box, node, place), room: moved(node.room, node, place) };
      });
      expect(arrangePage({ ...page, nodes, way: 'tidy' })).toEqual(once);
    }),
    RUNS,
  );
});
