import { describe, expect, test } from 'vitest';
import { delaysOf } from '../../src/analyse/delays.js';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { NO_SIGNS } from '../../src/analyse/model-signs.js';
import { grown, intersects } from '../../src/layout/box.js';
import { influencesOf } from '../../src/model/influences.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import { LANGUAGES } from '../../src/model/text.js';
import { blankDocument } from '../../src/model/blank-document.js';
import { firstLens, mapPage, type MapPage } from '../../src/view/map/map-page.js';
import { pageMemory } from '../../src/view/map/page-memory.js';
import { pageScene } from '../../src/view/map/page-scene.js';
import { linkMemory, saidLinks } from '../../src/view/map/said-links.js';
import type { Scene } from '../../src/view/map/scene.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

const base = { label: {}, units: '', doc: {} };
const said = { kind: 'link', polarity: '-', delay: true, source: 'opinion' } as const;

function model(): Document {
  return documentOf([
    ...blankDocument({ title: {}, page: {} }).items.values(),
    { ...base, kind: 'stock', id: 's', name: 'S', initial: 'K', inflows: ['in'], outflows: ['out'] },
    { ...base, kind: 'flow', id: 'in', name: 'In', equation: 'SMTH1(A, K)*K' },
    { ...base, kind: 'flow', id: 'out', name: 'Out', equation: 'S/3' },
    { ...base, kind: 'auxiliary', id: 'a', name: 'A', equation: 'S+1' },
    { ...base, kind: 'auxiliary', id: 'k', name: 'K', equation: '3' },
    { ...base, kind: 'auxiliary', id: 'trust', name: 'Trust', equation: '' },
    { ...said, id: 'l1', from: 'trust', to: 'a' },
    { ...said, id: 'l2', from: 's', to: 'a', delay: false },
  ]);
}

function causal(doc: Document): { readonly page: MapPage; readonly scene: Scene } {
  const dependencies = dependenciesOf(doc);
  const page = mapPage(doc, null, dependencies, 'causal');
  return { page, scene: pageScene({ doc, page, dependencies, delays: delaysOf(doc), language: 'nl' }) };
}

describe('a causal page on the fly', () => {
  const { page, scene } = causal(model());

  test('has flows act on their stocks, causes on what names them, and what people drew dotted', () => {
    const links = scene.links.map(({ cause, effect, isOpinion }) => `${cause} ${effect}${isOpinion ? ' ?' : ''}`);
    expect(links.toSorted()).toEqual(['a in', 'in s', 'out s', 's a', 's out', 'trust a ?']);
  });

  test('keeps constants behind the count of inputs', () => {
    expect(page.items.some((item) => item.shows === 'variable' && item.of === 'k')).toBe(false);
    expect(scene.pills.map(({ inputs }) => inputs)).toEqual([['k']]);
  });

  test('marks delays of equations and of people', () => {
    expect(scene.links.filter(({ hasDelay }) => hasDelay).map(({ cause, effect }) => `${cause} ${effect}`).toSorted()).toEqual(['a in', 'trust a']);
  });

  test('frames only stocks', () => {
    expect(scene.nodes.map(({ of, shape }) => `${of} ${shape}`).toSorted()).toEqual(['a word', 'in word', 'out word', 's word-stock', 'trust word']);
  });

  test('stays where it is whatever the equations become, and makes room for what is new', () => {
    const find = pageMemory();
    const doc = model();
    const first = find(doc, null, dependenciesOf(doc), 'causal');
    const written = documentOf([...doc.items.values()].map((item) => (item.id === 'a' && item.kind === 'auxiliary' ? { ...item, equation: 'S+Out' } : item)));
    expect(find(written, null, dependenciesOf(written), 'causal')).toBe(first);
    const more = documentOf([...doc.items.values(), { ...base, kind: 'auxiliary', id: 'new', name: 'New', equation: '' }]);
    expect(find(more, null, dependenciesOf(more), 'causal').items.length).toBe(first.items.length + 1);
  });
});

test('a document is first seen through the lens of its first page with something on it', () => {
  const doc = model();
  expect(firstLens(doc)).toBe('stock-flow');
  const view = { kind: 'view', id: 'c', rank: 5, name: {}, lens: 'causal' } as const;
  expect(firstLens(documentOf([...doc.items.values(), view, { kind: 'view-item', id: 'i', view: 'c', shows: 'variable', of: 'a', x: 0, y: 0 }]))).toBe('causal');
});

describe.each(MODEL_NAMES)('%s through the causal lens', (name) => {
  const doc = documentNamed(name);
  const dependencies = dependenciesOf(doc);
  const page = mapPage(doc, null, dependencies, 'causal');

  test.each(LANGUAGES)('no words touch, and every link between them is drawn (%s)', (language) => {
    const { nodes, links } = pageScene({ doc, page, dependencies, language });
    const touching = nodes.flatMap((a, at) => nodes.slice(at + 1).flatMap((b) => (intersects(grown(a.box, 3), grown(b.box, 3)) ? [`${a.of} ${b.of}`] : [])));
    expect(touching).toEqual([]);
    const shown = new Set(nodes.map(({ of }) => of));
    const wanted = influencesOf(doc, dependencies).filter(({ cause, effect }) => shown.has(cause) && shown.has(effect));
    expect(links.length).toBe(wanted.length);
  });

  test('shows every loop that has a name, whole, and nothing that stands by itself', () => {
    const { nodes, links } = pageScene({ doc, page, dependencies, language: 'nl' });
    const shown = new Set(nodes.map(({ of }) => of));
    expect(itemsOf(doc, 'loop').flatMap(({ path }) => path.filter((id) => !shown.has(id)))).toEqual([]);
    const linked = new Set(links.flatMap(({ cause, effect }) => [cause, effect]));
    expect([...shown].filter((id) => !linked.has(id))).toEqual([]);
  });
});

test('links are found anew when a link, a stock or a sign is other, and not when a shape moves', () => {
  const doc = model();
  const [dependencies, delays] = [dependenciesOf(doc), delaysOf(doc)];
  const find = linkMemory();
  const first = find(doc, dependencies, delays, NO_SIGNS);
  expect(first).toEqual(saidLinks(doc, dependencies, delays, NO_SIGNS));
  const moved = documentOf([...doc.items.values(), { kind: 'view-item', id: 'i', view: 'v', shows: 'variable', of: 'a', x: 0, y: 0 }]);
  expect(find(moved, dependencies, delays, NO_SIGNS)).toBe(first);
  const said = documentOf([...doc.items.values()].map((item) => (item.kind === 'link' && item.id === 'l2' ? { ...item, polarity: '+' as const } : item)));
  expect(find(said, dependencies, delays, NO_SIGNS)?.find(({ link }) => link?.id === 'l2')?.sign).toBe('+');
});
