import { expect, test } from 'vitest';
import type { Document, Item } from '../../src/model/document.js';
import { renameVariable } from '../../src/state/commands/map/variables.js';
import { apply } from '../../src/state/edit.js';
import { auxiliary, flow, smallModel, stock } from '../compile/small-model.js';

const ITEMS = (root: string): readonly Item[] => [
  auxiliary('Old name', '3'),
  stock('belt', 'Old_name', ['in'], ['out', 'lost'], { conveyor: { length: 'Old_name + 1', capacity: 'Old_name*2', sample: 'Old_name' } }),
  flow('in', '1'),
  flow('out', ''),
  flow('lost', '', { leak: { fraction: '1/Old_name' } }),
  { kind: 'dimension', id: 'd', name: 'D', elements: ['A'], doc: {} },
  auxiliary('row', '', { dimensions: ['d'], parts: [{ subscripts: ['A'], equation: 'Old_name' }] }),
  { kind: 'macro', id: 'm', name: 'm', parameters: [{ name: 'x' }], equation: `x + ${root}`, doc: {} },
  { ...auxiliary('within', `Old_name + ${root}`), id: 'within', model: 'm' },
  { kind: 'submodel', id: 's', name: 's', doc: {} },
  { kind: 'module', id: 'u', name: 'u', of: 's', connections: [{ to: 'a', from: 'Old name' }, { to: 'b', from: '.Old_name' }], doc: {} },
];

test.each([['xmile', '.Old_name', '."New, one"'], ['vensim', 'Old_name$', '"New, one$"']] as const)(
  'in %s a new name reaches belts, leaks, array parts, macros, submodels and connections, and no record that has no part in it',
  (dialect, root, written) => {
    const before: Document = smallModel(ITEMS(root), { dialect });
    const step = renameVariable('id Old name', 'New, one', 'nl')(before);
    const after = apply(before, step?.edits ?? []);
    // What a macro calls by that name without a sign is its own.
    expect(JSON.stringify([...after.items.values()]).match(/(?<!id )Old.name/g)).toEqual(['Old_name']);
    expect(after.items.get('within')).toMatchObject({ equation: `Old_name + ${written}` });
    expect(after.items.get('u')).toMatchObject({ connections: [{ from: 'New, one' }, { from: '.New, one' }] });
    expect(after.items.get('id in')).toBe(before.items.get('id in'));
  },
);
