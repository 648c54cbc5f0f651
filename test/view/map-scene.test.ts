import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigureNode } from '../../src/layout/figure.js';
import { boxAround } from '../../src/layout/box.js';
import type { Document, Item } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import { equationParts } from '../../src/view/map/equation-parts.js';
import { homeOf, mapPage } from '../../src/view/map/map-page.js';
import { neighbourOf, type Direction } from '../../src/view/map/neighbour.js';
import { causesOf, effectsOf } from '../../src/view/map/relations.js';
import { sceneOf } from '../../src/view/map/scene.js';
import { sparkOf } from '../../src/view/map/spark.js';
import { SceneRoom } from '../../src/view/map/visible.js';
import type { Outcome } from '../../src/view/outcome.js';

const SEED = 20263;
const base = { label: {}, units: '', doc: {} };

function model(): Document {
  const placed = (of: string, view: string, x: number, y: number, ghost = false): Item => ({ kind: 'view-item', shows: 'variable', id: `${view}.${of}${ghost ? '~' : ''}`, view, of, x, y, ...(ghost ? { ghost } : {}) });
  return documentOf([
    { ...base, kind: 'stock', id: 's', name: 'S', initial: '1', inflows: ['in'], outflows: ['out'] },
    { ...base, kind: 'flow', id: 'in', name: 'In', equation: 'A*K' },
    { ...base, kind: 'flow', id: 'out', name: 'Out', equation: 'S/3' },
    { ...base, kind: 'auxiliary', id: 'a', name: 'A', equation: 'S+1' },
    { ...base, kind: 'auxiliary', id: 'k', name: 'K', equation: '3' },
    { kind: 'view', id: 'v', rank: 1, name: {}, lens: 'stock-flow' },
    { kind: 'view', id: 'w', rank: 2, name: {}, lens: 'stock-flow' },
    placed('s', 'v', 0, 0),
    placed('in', 'v', -160, 0),
    placed('out', 'v', 160, 0),
    placed('a', 'v', -160, 140),
    placed('s', 'w', 0, 0, true),
  ]);
}

const DEPENDENCIES = new Map([
  ['in', ['a', 'k']],
  ['out', ['s']],
  ['a', ['s']],
]);

describe('a scene', () => {
  const doc = model();
  const page = mapPage(doc, 'v', DEPENDENCIES);
  const scene = page && sceneOf({ doc, page, dependencies: DEPENDENCIES, language: 'nl' });

  test('draws the links of the equations, but not that of a stock into its own pipe', () => {
    expect(scene?.links.map(({ cause, effect }) => `${cause} ${effect}`)).toEqual(['a in', 's a']);
  });

  test('ends in clouds where no stock is, and marks inputs that are folded', () => {
    expect(scene?.nodes.filter(({ shape }) => shape === 'cloud').map(({ of }) => of)).toEqual(['in', 'out']);
    expect(scene?.pills.map(({ node, inputs }) => [node, inputs])).toEqual([['v.in', ['k']]]);
  });

  test('is read in rows from the top left, clouds left out', () => {
    expect(scene?.order.map(({ of }) => of)).toEqual(['in', 's', 'out', 'a']);
  });

  test('is drawn whole where all of it is seen, and not at all elsewhere', () => {
    if (!scene?.bounds) throw new Error('the page has items');
    const whole = new SceneRoom(scene).within(scene.bounds);
    expect([whole.nodes.length, whole.links.length, whole.pipes.length, whole.clouds.length]).toEqual([4, 2, 2, 2]);
    const none = new SceneRoom(scene).within(boxAround({ x: 9000, y: 0 }, 100, 100));
    expect([none.nodes, none.links, none.pipes, none.clouds, none.comments].every((part) => part.length === 0)).toBe(true);
  });

  test('a variable is at home where it is no copy', () => {
    expect([homeOf(doc, 's', 'w'), homeOf(doc, 'k', null)]).toEqual(['v', null]);
    expect(mapPage(doc, null, DEPENDENCIES)?.view.id).toBe('v');
  });

  test('a document that places nothing is laid out; a blank one has no page', () => {
    const bare = documentOf([...doc.items.values()].filter(({ kind }) => kind !== 'view-item' && kind !== 'view'));
    expect(mapPage(bare, null, DEPENDENCIES)?.items.length).toBe(6);
    expect(mapPage(documentOf([]), null, DEPENDENCIES).items).toEqual([]);
  });
});

test('a stock is filled and drained by its flows, and each cause has its effect', () => {
  const doc = model();
  expect(causesOf(doc, DEPENDENCIES, 's')).toEqual([
    { variable: 'in', sign: '+' },
    { variable: 'out', sign: '-' },
  ]);
  expect(effectsOf(doc, DEPENDENCIES, 'out')).toEqual([{ variable: 's', sign: '-' }]);
  for (const id of ['s', 'in', 'out', 'a', 'k']) {
    for (const { variable } of causesOf(doc, DEPENDENCIES, id)) expect(effectsOf(doc, DEPENDENCIES, variable).map((effect) => effect.variable)).toContain(id);
  }
});

describe('the nearest in a direction', () => {
  const nodes = fc.uniqueArray(fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }), { minLength: 2, maxLength: 12, selector: ({ x, y }) => `${x} ${y}` }).map((places) =>
    places.map((place, at): FigureNode => ({ ...place, id: String(at), of: String(at), shape: 'auxiliary', box: boxAround(place, 22, 22), isRound: true, isUpright: false, lines: [], label: null })),
  );
  const directions = fc.constantFrom<Direction>('left', 'right', 'up', 'down');

  test('lies in that direction', () => {
    fc.assert(
      fc.property(nodes, directions, (all, direction) => {
        const [from] = all;
        const to = from && neighbourOf(all, from, direction);
        if (!from || !to) return;
        const ahead = { left: from.x - to.x, right: to.x - from.x, up: from.y - to.y, down: to.y - from.y }[direction];
        expect(ahead).toBeGreaterThan(0);
      }),
      { seed: SEED },
    );
  });
});

test('a small curve stays within its box, whatever the values', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: false }), { minLength: 1, maxLength: 400 }), fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }), (a, b) => {
      const outcome = (scenario: string | null, values: readonly number[]): Outcome => ({ scenario, times: Float64Array.from(values, (_, at) => at), series: new Map([['v', Float64Array.from(values)]]), stale: false, complete: true });
      const box = { left: 10, right: 92, top: 0, bottom: 40 };
      const spark = sparkOf(outcome(null, a), outcome('s', b), 'v', box);
      for (const [x, y] of [...`${spark?.base ?? ''}${spark?.current ?? ''}`.matchAll(/[ML](\S+) ([-\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])])) {
        expect(x).toBeGreaterThanOrEqual(box.left - 0.06);
        expect(x).toBeLessThanOrEqual(box.right + 0.06);
        expect(y).toBeGreaterThanOrEqual(box.top - 0.06);
        expect(y).toBeLessThanOrEqual(box.bottom + 0.06);
      }
    }),
    { seed: SEED },
  );
});

describe('an equation as people read it', () => {
  const said = (source: string, names: readonly string[]): string =>
    equationParts(
      source,
      names.map((name) => ({ start: source.indexOf(name), end: source.indexOf(name) + name.length, text: `<${name}>`, kind: 'name' })),
    )
      .map(({ text }) => text)
      .join('');

  test('has signs as they are printed, and room around what stands between two terms', () => {
    expect(said('MIN(gas*(a/time+(1-b)/c),-cap)', ['gas', 'time', 'cap'])).toBe('MIN(<gas> × (a / <time> + (1 − b) / c), −<cap>)');
    expect(said('-x+1e-3*y', ['x', 'y'])).toBe('−<x> + 1e−3 × <y>');
  });

  test('keeps every name and every digit of its text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9+*/(), -]{0,30}$/), (source) => {
        const plain = (text: string): string => text.replace(/[^a-z0-9]/g, '');
        expect(plain(equationParts(source, []).map(({ text }) => text).join(''))).toBe(plain(source));
      }),
      { seed: SEED },
    );
  });
});
