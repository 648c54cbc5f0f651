import { expect, test } from 'vitest';
import { booked, valueBook } from '../../src/analyse/value/book.js';
import { accountInput } from '../../src/compile/account-input.js';
import { compileDocument } from '../../src/compile/compile.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import { simulate } from '../../src/simulate/simulate.js';
import { lookedAt } from '../../src/view/value/moved-bars.js';
import { documentNamed } from '../golden/built-in.js';

function bookOf(doc: Document) {
  const { plan } = compileDocument(doc);
  if (!plan) throw new Error('the model runs');
  return valueBook(doc, [booked(doc, { plan, scenario: null, run: simulate(plan, accountInput(doc, plan, null)) })]);
}

test.each(['heat_network', 'polarisation', 'coalition_growth'])('before anybody chooses, %s shows a value that moves in base', (name) => {
  const doc = documentNamed(name);
  const book = bookOf(doc);
  const of = lookedAt(doc, { of: null }, book);
  const moved = book.amounts(null, { from: -Infinity, until: Infinity }).filter(({ valueType }) => valueType === of);
  expect(moved.some(({ amount }) => amount !== 0)).toBe(true);
});

test('what is chosen is shown, also where it does not move; before a run, the first that is drawn', () => {
  const doc = documentNamed('polarisation');
  const [first] = itemsOf(doc, 'value-type');
  expect(lookedAt(doc, { of: first?.id ?? '' }, bookOf(doc))).toBe(first?.id);
  expect(lookedAt(doc, { of: 'euro' }, null)).toBe('euro');
  expect(itemsOf(doc, 'value-flow').some(({ valueType }) => valueType === lookedAt(doc, { of: null }, null))).toBe(true);
});
