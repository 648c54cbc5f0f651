import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameWay } from '../../src/analyse/loops/loop-signs.js';
import { knownLoops, loopKey, type KnownLoops, type LoopFacts } from '../../src/analyse/loops/known-loops.js';
import { listedLoops, MOST_COUNTED, MOST_LISTED } from '../../src/analyse/loops/listed-loops.js';
import type { Loop } from '../../src/model/structure.js';
import { arbitraryGraph, loopsIn, type InfluenceGraph } from './arbitrary-graph.js';

const SEED = { seed: 20261126 };
const PLUS: LoopFacts = { signOf: () => '+', isDelayed: () => false, inBase: () => null };
/** A sign that depends on the link alone, so that it stays what it is. */
const MIXED: LoopFacts = { signOf: (cause, effect) => ((cause.charCodeAt(1) + effect.charCodeAt(1)) % 3 === 0 ? '-' : '+'), isDelayed: (cause) => cause === 'v1', inBase: () => null };

const named = (id: string, slug: string, path: readonly string[]): Loop => ({ kind: 'loop', id, slug, type: 'R', name: { nl: id }, path, doc: {} });
const slugs = ({ loops }: KnownLoops): ReadonlyMap<string, string> => new Map(loops.map(({ key, slug }) => [key, slug]));

describe('the loops that are listed', () => {
  test('are all there are, as long as there are few; every one is a way round by plain search', () => {
    fc.assert(
      fc.property(arbitraryGraph(5), (graph) => {
        const every = loopsIn(graph);
        const { paths, total } = listedLoops(graph);
        expect(total).toBe(every.length > MOST_COUNTED ? null : every.length);
        if (every.length <= MOST_LISTED) expect(paths.map(loopKey).toSorted()).toEqual(every.map(loopKey).toSorted());
        else expect(every.map(loopKey)).toEqual(expect.arrayContaining(paths.map(loopKey)));
        expect(paths.length).toBeLessThanOrEqual(MOST_LISTED);
        expect(paths.map(({ length }) => length)).toEqual(paths.map(({ length }) => length).toSorted((a, b) => a - b));
      }),
      SEED,
    );
  });

  test('of a tangle are the shortest, soon', () => {
    const size = 200;
    const tangle: InfluenceGraph = new Map(Array.from({ length: size }, (_, from) => [`v${from}`, [1, 2, 3, 5, 7].map((step) => `v${(from + step) % size}`)]));
    const since = performance.now();
    const { paths, total } = listedLoops(tangle);
    expect(total).toBeNull();
    expect(paths.length).toBe(MOST_LISTED);
    expect(performance.now() - since).toBeLessThan(5000);
  });
});

describe('the name of a loop', () => {
  test('is the same wherever the loop begins, and differs between loops', () => {
    fc.assert(
      fc.property(arbitraryGraph(5), fc.nat(), (graph, turn) => {
        const every = loopsIn(graph);
        for (const path of every) {
          const at = turn % path.length;
          expect(loopKey([...path.slice(at), ...path.slice(0, at)])).toBe(loopKey(path));
        }
        expect(new Set(every.map(loopKey)).size).toBe(every.length);
      }),
      SEED,
    );
  });

  test('no two loops have the same number', () => {
    fc.assert(
      fc.property(arbitraryGraph(5), (graph) => {
        const { loops } = knownLoops(listedLoops(graph), [], graph, MIXED);
        expect(new Set(loops.map(({ slug }) => slug)).size).toBe(loops.length);
        for (const { slug, type } of loops) expect(slug[0]).toBe(type);
      }),
      SEED,
    );
  });

  test('stays as links come and go: every loop that is still there keeps its number', () => {
    fc.assert(
      fc.property(arbitraryGraph(5), arbitraryGraph(5), fc.nat(), (one, other, pick) => {
        const record = listedLoops(one).paths.map((path) => named('x', 'R1', path)).at(pick % 3);
        const records = record ? [record] : [];
        const before = knownLoops(listedLoops(one), records, one, MIXED);
        const both: InfluenceGraph = new Map([...one].map(([id, effects]) => [id, [...new Set([...effects, ...(other.get(id) ?? [])])]]));
        const after = knownLoops(listedLoops(both), records, both, MIXED, before);
        const now = slugs(after);
        for (const [key, slug] of slugs(before)) if (now.has(key)) expect(now.get(key)).toBe(slug);
        const back = slugs(knownLoops(listedLoops(one), records, one, MIXED, after));
        for (const [key, slug] of now) if (back.has(key)) expect(back.get(key)).toBe(slug);
      }),
      SEED,
    );
  });

  test('of a named loop is that of its record, and it stays in the list when a link is taken away', () => {
    const graph: InfluenceGraph = new Map([['a', ['b']], ['b', ['a', 'c']], ['c', ['a']]]);
    const record = named('mine', 'R7', ['c', 'a', 'b']);
    const { loops } = knownLoops(listedLoops(graph), [record], graph, PLUS);
    expect(loops.map(({ slug, record: id, isWhole }) => [slug, id, isWhole])).toEqual([['R7', 'mine', true], ['R1', null, true]]);
    expect(isSameWay(loops[0]?.path ?? [], ['a', 'b', 'c'])).toBe(true);
    // What its signs come to may change; ring and number stay those of the record.
    const turned = knownLoops(listedLoops(graph), [record], graph, { ...PLUS, signOf: (cause) => (cause === 'c' ? '-' : '+') }).loops[0];
    expect([turned?.slug, turned?.ring, turned?.type]).toEqual(['R7', 'R', 'B']);
    const less: InfluenceGraph = new Map([['a', ['b']], ['b', ['a']], ['c', ['a']]]);
    expect(knownLoops(listedLoops(less), [record], less, PLUS).loops.map(({ slug, isWhole }) => [slug, isWhole])).toEqual([['R7', false], ['R1', true]]);
  });

  test('has the letter of its signs: an odd number of opposite links balances, an unknown one tells nothing', () => {
    const graph: InfluenceGraph = new Map([['a', ['b']], ['b', ['c']], ['c', ['a']]]);
    const typeWith = (signs: Readonly<Record<string, '+' | '-'>>): string | undefined => knownLoops(listedLoops(graph), [], graph, { ...PLUS, signOf: (cause) => signs[cause] ?? null }).loops[0]?.slug;
    expect(typeWith({ a: '+', b: '+', c: '+' })).toBe('R1');
    expect(typeWith({ a: '-', b: '+', c: '+' })).toBe('B1');
    expect(typeWith({ a: '-', b: '-', c: '+' })).toBe('R1');
    expect(typeWith({ a: '-', b: '-' })).toBe('L1');
  });
});
