import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcBetween, pointAt } from '../../src/layout/arc.js';
import { boxAround, intersects, isInside, segmentMeets, unionOf } from '../../src/layout/box.js';
import { figureOf } from '../../src/layout/figure.js';
import { labelAt, labelLines, SIDES, stockLines, wrapped } from '../../src/layout/label.js';
import { layoutView } from '../../src/layout/layout-view.js';
import { textWidth } from '../../src/layout/letter-width.js';
import { pipeOf } from '../../src/layout/pipe.js';
import { faultsOf } from '../../src/layout/score.js';
import type { Document, Item } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Id } from '../../src/model/id.js';

const SEED = 20262;
const place = fc.integer({ min: -600, max: 600 });
const points = fc.record({ x: place, y: place });

describe('geometry', () => {
  test('a segment meets a box exactly where some of its points lie in it', () => {
    fc.assert(
      fc.property(points, points, points, fc.integer({ min: 10, max: 300 }), fc.integer({ min: 10, max: 300 }), (a, b, centre, width, height) => {
        const box = boxAround(centre, width, height);
        const samples = Array.from({ length: 2001 }, (_, at) => ({ x: a.x + ((b.x - a.x) * at) / 2000, y: a.y + ((b.y - a.y) * at) / 2000 }));
        if (samples.some((point) => isInside(box, point))) expect(segmentMeets(box, a, b)).toBe(true);
        else expect(segmentMeets(boxAround(centre, width - 2, height - 2), a, b)).toBe(false);
      }),
      { seed: SEED },
    );
  });

  test('an arc starts beside its source, ends before its target, and bends to its side', () => {
    fc.assert(
      fc.property(points, points, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (a, b, bend) => {
        fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > 120);
        const from = { ...a, box: boxAround(a, 22, 22), isRound: true };
        const to = { ...b, box: boxAround(b, 22, 22), isRound: true };
        const arc = arcBetween(from, to, bend);
        expect(Math.hypot(arc.end.x - b.x, arc.end.y - b.y)).toBeCloseTo(16, 2);
        expect(Math.hypot(arc.start.x - a.x, arc.start.y - a.y)).toBeCloseTo(15, 2);
        const aside = (arc.control.x - a.x) * (b.y - a.y) - (arc.control.y - a.y) * (b.x - a.x);
        if (Math.abs(bend) > 1e-3) expect(Math.sign(aside)).toBe(Math.sign(bend));
      }),
      { seed: SEED },
    );
  });

  test('an arc is part of the curve that rises by its bend over the chord between the centres', () => {
    const end = (x: number): Parameters<typeof arcBetween>[0] => ({ x, y: 0, box: boxAround({ x, y: 0 }, 22, 22), isRound: true });
    const highest = Math.min(...Array.from({ length: 201 }, (_, at) => pointAt(arcBetween(end(0), end(400), 0.25), at / 200).y));
    expect(highest).toBeCloseTo(-100, 1);
  });

  test('an arc meets a box on its outside, from wherever it comes', () => {
    fc.assert(
      fc.property(points, points, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (a, b, bend) => {
        fc.pre(!intersects(boxAround(a, 180, 130), boxAround(b, 60, 60)));
        const from = { ...a, box: boxAround(a, 144, 92), isRound: false };
        const to = { ...b, box: boxAround(b, 22, 30), isRound: false };
        const { start, end } = arcBetween(from, to, bend);
        expect(isInside(from.box, start)).toBe(false);
        expect(isInside(to.box, end)).toBe(false);
      }),
      { seed: SEED },
    );
  });

  test('a pipe runs level or upright between boxes and valve, and touches both boxes', () => {
    fc.assert(
      fc.property(points, points, points, (a, b, valve) => {
        const [source, sink] = [boxAround(a, 144, 92), boxAround(b, 144, 92)];
        const { points: way } = pipeOf({ source, sink, valve, bends: [] });
        for (const [at, to] of way.slice(1).entries()) {
          const from = way[at] ?? to;
          expect(from.x === to.x || from.y === to.y).toBe(true);
        }
        const touches = (box: typeof source, point = { x: NaN, y: NaN }): boolean => point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
        expect(touches(source, way[0])).toBe(true);
        expect(touches(sink, way.at(-1))).toBe(true);
      }),
      { seed: SEED },
    );
  });
});

describe('names', () => {
  test('take at most two lines, keep all their words, and stay beside their shape', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,9}$/), { minLength: 1, maxLength: 5 }), points, (words, centre) => {
        const lines = labelLines(words.join(' '));
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(lines.join(' ')).toBe(words.join(' '));
        const box = boxAround(centre, 22, 22);
        for (const side of SIDES) expect(intersects(labelAt(centre, { width: 22, height: 22 }, side, lines).box, box)).toBe(false);
      }),
      { seed: SEED },
    );
  });

  test('within a stock are never wider than its room', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 72, max: 240 }), (text, width) => {
        for (const line of stockLines(text, width)) expect(line.length <= 2 || textWidth(line, 13, 600) <= width - 20).toBe(true);
      }),
      { seed: SEED },
    );
  });

  test('break where both lines are most even', () => {
    expect(wrapped('Kans op investeringsbesluit', 96, 172, (text) => textWidth(text, 13))).toEqual(['Kans op', 'investeringsbesluit']);
    expect(labelLines('Bereidheid')).toEqual(['Bereidheid']);
  });

  test('are at most a pixel wider than the browser sets them, and never narrower', () => {
    // Measured in Chromium at 500 and 13 px; the browser also moves pairs of letters together.
    const measured = { 'Structureel contact': 112.99, 'Woningen op aardgas': 125.82, 'Kans op investeringsbesluit': 159.1 };
    for (const [text, width] of Object.entries(measured)) {
      expect(textWidth(text, 13)).toBeGreaterThanOrEqual(width - 0.01);
      expect(textWidth(text, 13)).toBeLessThanOrEqual(width + 1);
    }
  });
});

const base = { label: {}, units: '', doc: {} };
/** A model with chains of stocks, and auxiliaries that hang on what stands before them. */
const models = fc
  .record({ chains: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }), links: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 14 }) })
  .map(({ chains, links }) => {
    const items: Item[] = [];
    for (const [chain, length] of chains.entries()) {
      const flow = (at: number): Id => `f${chain}.${at}`;
      for (let at = 0; at <= length; at++) items.push({ ...base, kind: 'flow', id: flow(at), name: flow(at), equation: '1' });
      for (let at = 0; at < length; at++) items.push({ ...base, kind: 'stock', id: `s${chain}.${at}`, name: `Stock ${chain} ${at}`, initial: '1', inflows: [flow(at)], outflows: [flow(at + 1)] });
    }
    const dependencies = new Map<Id, readonly Id[]>();
    const known = items.map(({ id }) => id);
    for (const [at, [a, b, c]] of links.entries()) {
      const id = `a${at}`;
      items.push({ ...base, kind: 'auxiliary', id, name: `Auxiliary ${at}`, equation: 'x+y' });
      dependencies.set(id, [known[a % known.length] ?? id, known[b % known.length] ?? id]);
      const user = known[c % known.length] ?? id;
      if (user.startsWith('f')) dependencies.set(user, [...(dependencies.get(user) ?? []), id]);
      known.push(id);
    }
    items.push({ ...base, kind: 'auxiliary', id: 'folded', name: 'Folded', equation: '3' });
    return { doc: documentOf(items), dependencies };
  });

const figure = (doc: Document, dependencies: ReadonlyMap<Id, readonly Id[]>): ReturnType<typeof figureOf> =>
  figureOf({ doc, items: layoutView(doc, 'v', dependencies), dependencies, nameOf: (id) => id });

describe('a layout on the fly', () => {
  test('is the same for the same document', () => {
    fc.assert(
      fc.property(models, ({ doc, dependencies }) => {
        expect(layoutView(doc, 'v', dependencies)).toEqual(layoutView(doc, 'v', dependencies));
      }),
      { seed: SEED, numRuns: 20 },
    );
  });

  test('places everything but constants once, and no two shapes touch', () => {
    fc.assert(
      fc.property(models, ({ doc, dependencies }) => {
        const items = layoutView(doc, 'v', dependencies);
        const placed = items.flatMap((item) => (item.shows === 'variable' ? [item.of] : []));
        expect(placed.toSorted()).toEqual([...doc.items.keys()].filter((id) => id !== 'folded').toSorted());
        expect(faultsOf(figure(doc, dependencies)).nodes).toEqual([]);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('runs the pipes of a chain straight from left to right', () => {
    fc.assert(
      fc.property(models, ({ doc, dependencies }) => {
        for (const { points: way } of figure(doc, dependencies).pipes) {
          expect(new Set(way.map(({ y }) => y)).size).toBe(1);
          expect(way.map(({ x }) => x)).toEqual(way.map(({ x }) => x).toSorted((a, b) => a - b));
        }
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  test('of two thousand variables takes less than ten seconds, and spreads them out', () => {
    const items: Item[] = Array.from({ length: 2000 }, (_, at) => ({ ...base, kind: 'auxiliary', id: `a${at}`, name: `Auxiliary ${at}`, equation: 'x+1' }));
    const dependencies = new Map(items.map(({ id }, at) => [id, at === 0 ? [] : [`a${Math.floor(at / 3)}`, `a${at - 1}`]]));
    const started = performance.now();
    const placed = layoutView(documentOf(items), 'v', dependencies);
    expect(performance.now() - started).toBeLessThan(10_000);
    const box = unionOf(placed.map((item) => boxAround(item, 1, 1)));
    expect(box && box.right - box.left).toBeGreaterThan(2000);
    expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(2000);
  });
});

test('the middle of an arc is halfway its chord and its control point', () => {
  const arc = { start: { x: 0, y: 0 }, control: { x: 50, y: 40 }, end: { x: 100, y: 0 } };
  expect(pointAt(arc, 0.5)).toEqual({ x: 50, y: 20 });
});
