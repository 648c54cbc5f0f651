import { describe, expect, test } from 'vitest';
import { blankDocument } from '../../src/model/blank-document.js';
import { consistencyIssues } from '../../src/model/consistency.js';
import { itemsOf, rankedOf, workspaceOf, type Item } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import { variableNamed, variablesByName } from '../../src/model/name-index.js';
import { referencesOf } from '../../src/model/references.js';
import type { Auxiliary, Flow, Stock } from '../../src/model/variable.js';

const blank = blankDocument({ title: { nl: 'Leeg', en: 'Empty' }, page: { nl: 'Kaart', en: 'Map' }, openSystemType: 'movement' });
const withItems = (...items: Item[]) => documentOf([...blank.items.values(), ...items]);
const described = { label: {}, units: '', doc: {} };
const flow = (id: string): Flow => ({ kind: 'flow', id, name: id, equation: '1', ...described });
const stock = (id: string, inflows: string[], outflows: string[]): Stock => ({ kind: 'stock', id, name: id, initial: '0', inflows, outflows, ...described });
const aux = (id: string, name: string): Auxiliary => ({ kind: 'auxiliary', id, name, equation: '1', ...described });

describe('a new document', () => {
  test('has exactly the five contributions, one page and nothing modelled', () => {
    expect(itemsOf(blank, 'value-type').map((type) => type.name.nl)).toEqual(['Financieel', 'Zichtbaarheid', 'Ruchtbaarheid', 'Meebouwen', 'Kennis en middelen']);
    expect(rankedOf(blank, 'view')).toHaveLength(1);
    expect(workspaceOf(blank)).toMatchObject({ title: { nl: 'Leeg' }, openSystemType: 'movement' });
    expect(blank.items.size).toBe(7);
    expect(consistencyIssues(blank)).toEqual([]);
  });

  test('shares no id with another but that of the workspace', () => {
    const other = blankDocument({ title: {}, page: {} });
    expect([...other.items.keys()].filter((id) => blank.items.has(id))).toEqual(['workspace']);
    expect(workspaceOf(other).documentId).not.toBe(workspaceOf(blank).documentId);
  });
});

describe('what holds in every document', () => {
  test('a reference names a record of the right kind', () => {
    const cloud: Item = { kind: 'view-item', shows: 'cloud', id: 'c', view: 'nowhere', x: 0, y: 0, flow: 's', end: 'sink' };
    const faults = consistencyIssues(withItems(stock('s', ['f'], []), flow('f'), cloud)).map(({ code, item, facts }) => [code, item, facts?.['field'], facts?.['id']]);
    expect(faults).toEqual([
      ['dangling-reference', 'c', 'view', 'nowhere'],
      ['dangling-reference', 'c', 'flow', 's'],
    ]);
  });

  test('a flow enters one stock and leaves one', () => {
    expect(consistencyIssues(withItems(flow('f'), stock('a', ['f'], []), stock('b', [], ['f'])))).toEqual([]);
    expect(consistencyIssues(withItems(flow('f'), stock('a', ['f'], []), stock('b', ['f'], []))).map(({ code, item }) => [code, item])).toEqual([['flow-tied-twice', 'b']]);
    expect(consistencyIssues(withItems(flow('f'), stock('a', [], ['f', 'f']))).map(({ code }) => code)).toEqual(['flow-tied-twice']);
  });

  test('an arc stays within its page', () => {
    const [page] = rankedOf(blank, 'view');
    const at = (id: string, view: string): Item => ({ kind: 'view-item', shows: 'variable', id, view, of: 'f', x: 0, y: 0 });
    const arc: Item = { kind: 'view-item', shows: 'link', id: 'arc', view: 'other', from: 'here', to: 'there', bend: 0.2, x: 0, y: 0 };
    const doc = withItems(flow('f'), { kind: 'view', id: 'other', rank: 1, name: {}, lens: 'causal' }, at('here', 'other'), at('there', page?.id ?? ''), arc);
    expect(consistencyIssues(doc).map(({ code, item, facts }) => [code, item, facts?.['id']])).toEqual([['arc-between-views', 'arc', 'there']]);
  });

  test('records kept for later or for others refer to nothing that could be missing', () => {
    expect(consistencyIssues(withItems({ kind: 'pulse', id: 'p', party: 'gone' }, { kind: 'foreign', id: 'x', of: 'xmile', at: 'gone', place: 'variable', text: '' }))).toEqual([]);
  });

  test('every kind of record that names others says so', () => {
    const scenario: Item = {
      kind: 'scenario', id: 'sc', slug: 's', rank: 0, name: {}, doc: {},
      placements: [{ intervention: 'i', on: true, carrier: 'p' }], overrides: { a: 1 }, valueFlows: ['v'], perspective: 'q',
    };
    expect(referencesOf(scenario).map(({ to }) => to)).toEqual(['i', 'p', 'a', 'v', 'q']);
  });
});

describe('what arrays, modules and pages refer to', () => {
  const submodel: Item = { kind: 'submodel', id: 'sub', name: 'sub', doc: {} };
  const dimension: Item = { kind: 'dimension', id: 'dim', name: 'dim', elements: ['a'], sameAs: 'dim', mappings: [{ to: 'dim' }], doc: {} };
  const whole: Item[] = [
    submodel,
    dimension,
    { ...flow('f'), model: 'sub', dimensions: ['dim'] },
    { kind: 'module', id: 'm', name: 'm', of: 'sub', model: 'sub', connections: [], doc: {} },
    { kind: 'group', id: 'g', name: 'g', members: ['f'], doc: {} },
    { kind: 'view', id: 'v', rank: 0, name: {}, lens: 'stock-flow', model: 'sub' },
  ];

  test('is there', () => expect(consistencyIssues(withItems(...whole))).toEqual([]));

  test.each([
    ['sub', ['f.model', 'm.of', 'm.model', 'v.model']],
    ['dim', ['f.dimensions']],
    ['f', ['g.members']],
  ])('or is said to be missing: %s', (gone, expected) => {
    const faults = consistencyIssues(withItems(...whole.filter(({ id }) => id !== gone)));
    expect(faults.map(({ item, facts }) => `${item}.${facts?.['field']}`)).toEqual(expected);
  });
});

describe('names', () => {
  test('are found however they are written, and the first of two counts', () => {
    const doc = withItems(aux('a', 'Heat Net_Homes'), aux('b', 'heat net homes'));
    expect(variableNamed(doc, 'HEAT_NET  homes')?.id).toBe('a');
    expect(variablesByName(doc).size).toBe(1);
    expect(variableNamed(doc, 'heat')).toBeNull();
  });
});
