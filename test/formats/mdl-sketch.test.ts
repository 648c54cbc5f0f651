import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bendThrough, cornersOf } from '../../src/formats/mdl/arcs.js';
import { consistencyIssues } from '../../src/model/consistency.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import type { PlacedVariable, ViewItem } from '../../src/model/view.js';
import { documentOfMdl, namesOf, openMdl, TIMES } from './mdl-files.js';

const STATEMENTS = 'Stock = INTEG(in - out, 1) ~~|\nin = rate * Stock ~~|\nout = Stock / 2 ~~|\nrate = 0.1 ~~|\n"odd, name" = rate ~~|';
const page = (name: string, ...lines: readonly string[]): string => `\\\\\\---/// Sketch information - do not modify anything except names\nV300  Do not put anything below\n*${name}\n$192-192-192,0,Arial|12||\n${lines.join('\n')}\n`;
const END = '///---\\\\\\\n:L<%^E!@\n';
const PIPES = [
  '10,1,Stock,300,100,40,20,3,3,0,0,0,0,0,0', '12,2,48,100,100,10,8,0,3,0,0,-1,0,0,0',
  '1,3,5,1,4,0,0,22,0,0,0,-1--1--1,,1|(240,100)|', '1,4,5,2,100,0,0,22,0,0,0,-1--1--1,,1|(140,100)|', '11,5,48,200,100,6,8,34,3,0,0,1,0,0,0', '10,6,in,200,116,9,8,40,3,0,0,-1,0,0,0',
];
const drawn = (...pages: readonly string[]): Document => documentOfMdl(STATEMENTS, pages.join('') + END);
const itemsOfView = (doc: Document, at = 0): ViewItem[] => itemsOf(doc, 'view-item').filter(({ view }) => view === itemsOf(doc, 'view')[at]?.id);
const placed = (doc: Document, at = 0): (PlacedVariable & { readonly name: string })[] =>
  itemsOfView(doc, at).flatMap((item) => (item.shows === 'variable' ? [{ ...item, name: namesOf(doc, [item.of])[0] ?? '' }] : []));

describe('what stands on a page', () => {
  test('stocks with their size, flows at their valve with the name beside it, and clouds at their end', () => {
    const doc = drawn(page('Main', ...PIPES));
    expect(itemsOf(doc, 'view')).toMatchObject([{ name: { en: 'Main' }, rank: 0, lens: 'stock-flow' }]);
    expect(placed(doc)).toMatchObject([{ name: 'Stock', x: 300, y: 100, width: 80, height: 40 }, { name: 'in', x: 200, y: 100, label: 'below' }]);
    expect(itemsOfView(doc).filter(({ shows }) => shows === 'cloud')).toMatchObject([{ x: 100, y: 100, end: 'source', flow: placed(doc)[1]?.of }]);
    expect(placed(doc)[1]?.bends).toBeUndefined();
    expect(consistencyIssues(doc)).toEqual([]);
  });

  test('the corners of a pipe go from source to sink', () => {
    const lines = PIPES.map((line) => line.replace('12,2,48,100,100', '12,2,48,100,300').replace('1|(140,100)|', '2|(150,100)|(150,300)|').replace('1|(240,100)|', '1|(240,104)|'));
    expect(placed(drawn(page('Main', ...lines)))[1]?.bends).toEqual([{ x: 150, y: 300 }, { x: 150, y: 100 }]);
  });

  test('a shadow is a ghost; so is a second place of one variable; Time is no variable', () => {
    const doc = drawn(page('A', '10,1,rate,5,6,7,8,8,2,0,3,-1,0,0,0', '10,2,"odd, name",50,60,7,8,8,3,0,0,0,0,0,0', '10,3,Time,5,6,7,8,8,2,0,3,-1,0,0,0'), page('B', '10,1,rate,1,2,3,4,8,3,0,0,0,0,0,0', '10,2,rate,1,2,3,4,8,3,0,0,0,0,0,0'));
    expect(placed(doc, 0).map(({ name, ghost }) => [name, ghost])).toEqual([['rate', true], ['odd, name', undefined]]);
    expect(placed(doc, 1).map(({ name, ghost }) => [name, ghost])).toEqual([['rate', undefined], ['rate', true]]);
  });

  test('a valve without a name is that of a flow that stands nowhere', () => {
    const doc = documentOfMdl('Stock = INTEG(2 * Stock, 1) ~~|', page('Main', ...PIPES.slice(0, 5)) + END);
    expect(placed(doc).map(({ name, x, y }) => [name, x, y])).toEqual([['Stock', 300, 100], ['net flow of Stock', 200, 100]]);
  });

  test('comments on one line and on several; icons and clouds say nothing', () => {
    const doc = drawn(page('A', '12,1,0,50,60,70,20,8,7,0,24,-1,0,0,0,0-0-0,0-0-0,|16||0-0-0,0,0,0,0,0,0', 'First, line|<<NnN>>|second', '12,2,48,1,1,10,8,0,3,0,0,-1,0,0,0', '10,3,rate,5,6,7,8,8,3,0,0,0,0,0,0'));
    expect(itemsOfView(doc).filter(({ shows }) => shows === 'comment')).toMatchObject([{ text: { en: 'First, line\nsecond' }, x: 50, y: 60, width: 140 }]);
    expect(placed(doc).map(({ name }) => name)).toEqual(['rate']);
  });

  test('each page is kept as it was drawn, and so are the settings', () => {
    const doc = drawn(page('A', ...PIPES), page('B', '30,1,2,3,4,5,6,7,8'));
    expect(itemsOf(doc, 'foreign').map(({ place, at, text }) => [place, at, text.split('\n').at(-1)])).toEqual([
      ['view', itemsOf(doc, 'view')[0]?.id, PIPES.at(-1)], ['view', itemsOf(doc, 'view')[1]?.id, '30,1,2,3,4,5,6,7,8'], ['settings', undefined, ':L<%^E!@'],
    ]);
  });
});

describe('arrows', () => {
  const arrow = (polarity: number, marks: number, shape = 1, point = '(25,-5)'): string => `1,9,7,8,${shape},0,${polarity},0,2,${marks},0,-1--1--1,|12||0-0-0,1|${point}|`;
  const nodes = ['10,7,rate,0,0,7,8,8,3,0,0,0,0,0,0', '10,8,"odd, name",50,0,7,8,8,3,0,0,0,0,0,0'];

  test.each([[43, 64, '+', false], [45, 192, '-', true], [115, 64, '+', false], [111, 128, '-', true], [63, 64, 'unknown', false]])('sign %d with marks %d is %s, delayed: %s', (sign, marks, polarity, delay) => {
    const doc = drawn(page('A', ...nodes, arrow(sign, marks)));
    expect(itemsOf(doc, 'link').map((link) => [...namesOf(doc, [link.from, link.to]), link.polarity, link.delay, link.source])).toEqual([['rate', 'odd, name', polarity, delay, 'opinion']]);
    expect(itemsOf(doc, 'view')[0]?.lens).toBe('causal');
  });

  test('an arrow without a sign is an arc and no opinion', () => {
    const doc = drawn(page('A', ...nodes, arrow(0, 64), ...PIPES));
    expect(itemsOf(doc, 'link')).toEqual([]);
    expect(itemsOfView(doc).filter(({ shows }) => shows === 'link')).toMatchObject([{ bend: 0.1 }]);
  });

  test('a straight arrow has no bend, wherever its handle lies', () => {
    expect(itemsOfView(drawn(page('A', ...nodes, arrow(0, 64, 0)))).filter(({ shows }) => shows === 'link')).toMatchObject([{ bend: 0 }]);
  });

  test('the arc through a point has that point on it', () => {
    const coordinate = fc.integer({ min: -200, max: 200 });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(fc.property(point, point, fc.double({ min: -1.5, max: 1.5, noNaN: true }), fc.double({ min: 0.1, max: 0.9, noNaN: true }), (from, to, height, part) => {
      const chord = Math.hypot(to.x - from.x, to.y - from.y);
      fc.pre(chord > 20 && Math.abs(height) > 0.01);
      // The circle through both ends whose arc is `height` chords high, to the left of the way; `part` of the way along it.
      const radius = (chord / 2) * (Math.abs(height) + 1 / (4 * Math.abs(height)));
      const half = 2 * Math.atan(2 * Math.abs(height));
      const angle = (2 * part - 1) * half;
      const [along, off] = [chord / 2 + radius * Math.sin(angle), Math.sign(height) * (radius * Math.cos(angle) - radius * Math.cos(half))];
      const [ux, uy] = [(to.x - from.x) / chord, (to.y - from.y) / chord];
      const over = { x: from.x + along * ux + off * uy, y: from.y + along * uy - off * ux };
      expect(bendThrough(from, to, over)).toBeCloseTo(height, 3);
    }), { seed: 20260814, numRuns: 200 });
  });

  test('a way without turns has no corners', () => {
    expect(cornersOf([{ x: 0, y: 0 }, { x: 10, y: 1 }, { x: 20, y: 0 }])).toEqual([]);
    expect(cornersOf([{ x: 0, y: 0 }, { x: 50, y: 0 }, { x: 50, y: 50 }])).toEqual([{ x: 50, y: 0 }]);
  });
});

test('no sketch breaks a document, whatever its lines say', () => {
  const field = fc.oneof(fc.integer({ min: -5, max: 130 }).map(String), fc.constantFrom('', 'Stock', 'in', '"a', '1|(5,5)|', '*B', '1', '10', '11', '12'));
  const line = fc.tuple(fc.constantFrom('1', '10', '11', '12', '30', '$', '*', ''), fc.array(field, { maxLength: 14 })).map(([kind, fields]) => [kind, ...fields].join(','));
  fc.assert(fc.property(fc.array(fc.oneof(line, fc.constantFrom(...PIPES)), { maxLength: 30 }), (lines) => {
    const { doc } = openMdl(`${STATEMENTS}\n${TIMES}${page('A', ...lines)}${END}`);
    expect(doc && consistencyIssues(doc)).toEqual([]);
  }), { seed: 20260815, numRuns: 300 });
});
