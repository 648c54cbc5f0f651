import { expect, test } from 'vitest';
import { createCompiler } from '../../src/app/compiled.js';
import { auxiliary, flow, smallModel, stock } from '../compile/small-model.js';

const ITEMS = [stock('homes', '10', ['in'], ['out']), flow('in', '2'), auxiliary('twice', 'homes * 2')];

test('a flow that is drawn and not written yet moves nothing, is told as an error, and lets the rest run', () => {
  const { plan, issues } = createCompiler()(smallModel([...ITEMS, flow('out', '')]));
  expect(plan?.slots.map(({ name }) => name)).toEqual(expect.arrayContaining(['homes', 'in', 'out', 'twice']));
  expect(issues).toMatchObject([{ code: 'missing-equation', severity: 'error', variable: 'out' }]);
});

test.each([
  ['an equation that is wrong', flow('out', 'homes *')],
  ['a name that is unknown', flow('out', 'nothing')],
])('beside %s nothing runs', (_, out) => expect(createCompiler()(smallModel([...ITEMS, out])).plan).toBeNull());

test('neither does a model whose auxiliary is missing where it is needed', () => {
  const { plan } = createCompiler()(smallModel([...ITEMS, flow('out', 'rate'), auxiliary('rate', '')]));
  expect(plan).toBeNull();
});
