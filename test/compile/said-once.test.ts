import { expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import type { Item } from '../../src/model/document.js';
import type { Issue } from '../../src/model/issue.js';
import { auxiliary, idOf, smallModel, type Settings } from './small-model.js';

const errorsOf = (items: readonly Item[], settings: Settings = {}): readonly Issue[] => compileDocument(smallModel(items, settings)).issues.filter(({ severity }) => severity === 'error');
const region: Item = { kind: 'dimension', id: 'region', name: 'region', elements: ['north', 'south', 'west'], doc: {} };

test('a function that is not computed is said once, where it first stands, with all that call it', () => {
  const items = [auxiliary('a', '1 + time SHIFT(b, 1)'), auxiliary('b', '2'), auxiliary('c', 'TIME SHIFT(b, 1) + TIME SHIFT(b, 2)')];
  expect(errorsOf(items, { dialect: 'vensim' })).toMatchObject([
    { code: 'function-not-supported', item: idOf('a'), variable: 'a', range: { start: 4 }, facts: { name: 'TIME SHIFT', variables: ['a', 'c'] } },
  ]);
});

test('the same name in two places of one equation is two problems', () => {
  expect(errorsOf([auxiliary('a', 'nowhere + nowhere')])).toMatchObject([{ range: { start: 0, end: 7 } }, { range: { start: 10, end: 17 } }]);
});

test('an equation that modules share has its problem once', () => {
  const part: Item = { kind: 'submodel', id: 'part', name: 'part', doc: {} };
  const modules = ['one', 'two', 'three'].map((name): Item => ({ kind: 'module', id: name, name, of: 'part', connections: [], doc: {} }));
  expect(errorsOf([part, ...modules, auxiliary('x', 'nowhere', { model: 'part' })])).toMatchObject([{ code: 'unknown-name', item: idOf('x') }]);
});

test('the parts of an array each have their problems, and say which they are', () => {
  const parts = ['north', 'south', 'west'].map((name) => ({ subscripts: [name], equation: name === 'south' ? '1' : 'nowhere' }));
  expect(errorsOf([region, auxiliary('a', '', { dimensions: ['region'], parts })])).toMatchObject([
    { code: 'unknown-name', part: 0 },
    { code: 'unknown-name', part: 2 },
  ]);
});

test('an equation with exceptions covers several regions and has its problem once', () => {
  const parts = [
    { subscripts: ['region'], except: [['south']], equation: 'nowhere' },
    { subscripts: ['south'], equation: '2 +' },
  ];
  expect(errorsOf([region, auxiliary('a', '', { dimensions: ['region'], parts })], { dialect: 'vensim' })).toMatchObject([
    { code: 'syntax/unexpected-end', part: 1 },
    { code: 'unknown-name', part: 0 },
  ]);
});
