import { describe, expect, test } from 'vitest';
import { booked, valueBook, type ValueBook } from '../../src/analyse/value/book.js';
import { compileDocument } from '../../src/compile/compile.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { itemsOf, workspaceOf, type Document } from '../../src/model/document.js';
import { simulate } from '../../src/simulate/simulate.js';
import { apply } from '../../src/state/edit.js';
import { onPage } from '../../src/state/commands/map/on-page.js';
import { placeParty } from '../../src/state/commands/network/place-party.js';
import { FIRST_LOOK } from '../../src/state/session.js';
import { amountPlaces } from '../../src/view/network/amount-places.js';
import { dotsAlong, dottedLines } from '../../src/view/network/dots.js';
import { lineOf, peaksOf, widthOf, worthsOf } from '../../src/view/network/flow-worth.js';
import { freePlace, onRing, placeByKey } from '../../src/view/network/free-place.js';
import type { LineLook } from '../../src/view/network/line-marks.js';
import { networkPage, networkPageMemory } from '../../src/view/network/network-page.js';
import { linesOf, networkScene, type NetworkScene } from '../../src/view/network/network-scene.js';
import { barEnds, periodOf } from '../../src/view/value/value-time.js';
import { VALUE_COLOURS, valueColours } from '../../src/view/value/value-colour.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

function bookOf(doc: Document): ValueBook {
  const { plan } = compileDocument(doc);
  if (!plan) throw new Error('the model runs');
  return valueBook(doc, [null, ...itemsOf(doc, 'scenario')].map((scenario) => booked(doc, { plan, scenario, run: simulate(plan, scenarioInput(doc, plan, scenario)) })));
}

const sceneOf = (doc: Document, scenario: string | null = null): NetworkScene => networkScene({ doc, page: networkPage(doc, 'nl'), language: 'nl', scenario, peaks: { of: new Map(), most: 0 } });

describe.each(MODEL_NAMES)('the value network of %s', (name) => {
  const doc = documentNamed(name);
  const book = bookOf(doc);
  const { simulation } = workspaceOf(doc);

  test('draws every line that the flow table has, in base and every scenario, and no other', () => {
    for (const scenario of book.scenarios) {
      const amounts = book.amounts(scenario, { from: -Infinity, until: Infinity });
      expect(linesOf(doc, scenario).map(({ id }) => id).sort()).toEqual(amounts.map(lineOf).sort());
      expect(sceneOf(doc, scenario).lines).toHaveLength(amounts.length);
    }
  });

  test('says the amounts of the book to the last digit, and no line is ever wider than the widest', () => {
    for (const scenario of book.scenarios) {
      for (const { id: value } of itemsOf(doc, 'value-type')) {
        const peaks = peaksOf(book, scenario, FIRST_LOOK, value, simulation);
        for (const until of barEnds(simulation)) {
          const period = periodOf({ ...FIRST_LOOK, until }, simulation);
          const worths = worthsOf(book, { scenario, period, value, againstBase: false });
          for (const line of book.amounts(scenario, period)) {
            expect(worths.get(lineOf(line))).toBe(line.valueType === value ? line.amount : undefined);
            if (line.valueType !== value) continue;
            expect(Math.abs(line.amount)).toBeLessThanOrEqual(peaks.most);
            expect(widthOf(line.amount, peaks.most)).toBeLessThanOrEqual(12);
          }
        }
      }
    }
  });

  test('its parties keep their places when they come into the document, in both languages', () => {
    const page = networkPage(doc, 'nl');
    const first = page.items[0];
    const step = first && onPage(page, placeParty(first.of, { view: page.view.id, item: first.id, x: first.x, y: first.y + 1 }))(doc);
    const kept = networkPage(apply(doc, step?.edits ?? []), 'nl');
    expect(kept.step).toBe(page.step);
    for (const item of page.items.slice(1)) expect(kept.places.get(item.of)).toEqual({ x: item.x, y: item.y });
  });

  test('a party that is moved comes to stand on a ring, by hand and by key', () => {
    const scene = sceneOf(doc);
    for (const node of scene.nodes) {
      const place = onRing({ x: node.x * 1.5 + 3, y: node.y * 1.5 + 3 }, scene.step);
      expect(freePlace(scene, node, place)).toEqual({ x: expect.any(Number), y: expect.any(Number) });
      expect(placeByKey(node, node.ring, { x: 8, y: 0 }, scene.step).ring).toBe(node.ring);
    }
  });
});

describe('what is drawn on lines', () => {
  const doc = documentNamed('heat_network');
  const scene = sceneOf(doc);
  const looks = new Map(scene.lines.map(({ id }, at): [string, LineLook] => [id, { width: 1 + at, isReversed: at % 2 === 0, tone: 'counts', moves: at % 3 > 0, amount: '1.234.567' }]));

  test('amounts stand on no party and on no other amount', () => {
    const places = [...amountPlaces(scene, looks, new Set(scene.lines.map(({ id }) => id))).values()];
    expect(places.length).toBeGreaterThan(5);
    places.forEach((one, at) => {
      for (const other of places.slice(at + 1)) expect(Math.abs(one.x - other.x) > 50 || Math.abs(one.y - other.y) >= 14).toBe(true);
      for (const { box } of scene.nodes) expect(one.x > box.left && one.x < box.right && one.y > box.top && one.y < box.bottom).toBe(false);
    });
  });

  test('dots run where something moves, and each stays on its line', () => {
    const lines = dottedLines(scene, looks);
    expect(lines).toHaveLength([...looks.values()].filter(({ moves }) => moves).length);
    for (const gone of [0, 13.7, 1e6]) for (const { x, y } of dotsAlong(lines, gone)) expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
  });

  test('every value type has a colour of its own, as long as there are', () => {
    for (const name of MODEL_NAMES) {
      const types = itemsOf(documentNamed(name), 'value-type');
      expect(new Set(valueColours(types).values()).size).toBe(Math.min(types.length, VALUE_COLOURS.length));
    }
    const many = Array.from({ length: 30 }, (_, at) => ({ id: `v${at}`, slug: `v${at}` }));
    const [first] = itemsOf(doc, 'value-type');
    expect(valueColours(many.flatMap((own) => (first ? [{ ...first, ...own }] : []))).size).toBe(30);
  });

  test('the page is worked out once, until parties, flows or places are other ones', () => {
    const find = networkPageMemory();
    const page = find(doc, 'nl');
    const [workspace] = doc.items.values();
    expect(find({ items: new Map([...doc.items, ['workspace', { ...workspace } as never]]) }, 'nl')).toBe(page);
    expect(find(doc, 'en')).not.toBe(page);
  });
});
