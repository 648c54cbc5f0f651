import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { cellsOf, dimensionsOf, equationOf } from '../../src/model/array-cells.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Document } from '../../src/model/document.js';
import { setDimensions, shareEquation, splitEquation, writeCells } from '../../src/state/commands/map/arrays.js';
import { addDimension, addElement, removeElement, renameDimension, renameElement } from '../../src/state/commands/map/dimensions.js';
import { isVariable } from '../../src/state/commands/map/variables.js';
import { blankDocument } from '../../src/model/blank-document.js';
import { apply, invert, located, type Command } from '../../src/state/edit.js';

const bare = { label: {}, units: '', doc: {} } as const;

/** Homes by area and by kind of house, of which some things are the same for all. */
const start = (): Document =>
  documentOf([
    [...blankDocument({ title: {}, page: {} }).items.values()][0] as never,
    { kind: 'dimension', id: 'area', name: 'Area', elements: ['North', 'South', 'Old town'], doc: {} },
    { kind: 'dimension', id: 'house', name: 'House', elements: ['Flat', 'Row'], doc: {} },
    { kind: 'stock', id: 'homes', name: 'Homes', ...bare, dimensions: ['area', 'house'], initial: '', parts: [{ subscripts: ['North', 'House'], equation: '10' }, { subscripts: ['Area', 'House'], except: [['North', 'House']], equation: '20' }], inflows: ['build'], outflows: [] },
    { kind: 'flow', id: 'build', name: 'Build', ...bare, dimensions: ['area', 'house'], equation: '0.1*Homes*Speed[Area]' },
    { kind: 'auxiliary', id: 'speed', name: 'Speed', ...bare, dimensions: ['area'], equation: '1' },
    { kind: 'auxiliary', id: 'total', name: 'Total', ...bare, equation: 'SUM(Homes[*,*]) + Homes[Old_town, Flat] + Homes["Old town", Row]' },
  ]);

function done(doc: Document, command: Command): Document {
  const step = command(doc);
  return step ? apply(doc, located(doc, step.edits)) : doc;
}

const elements = (doc: Document, id: string): readonly string[] => {
  const item = doc.items.get(id);
  return item?.kind === 'dimension' ? item.elements : [];
};

const errors = (doc: Document): string[] => compileDocument(doc).issues.filter(({ severity }) => severity === 'error').map(({ code, variable }) => `${code} ${variable ?? ''}`);

/** Every equation of every element. */
const all = (doc: Document, id: string): Record<string, string> => {
  const variable = doc.items.get(id);
  if (!isVariable(variable)) throw new Error('a variable');
  return Object.fromEntries(cellsOf(dimensionsOf(doc, variable)).map((cell) => [cell.join(), equationOf(doc, variable, cell)]));
};

describe('arrays', () => {
  test('the model that this begins with runs', () => expect(errors(start())).toEqual([]));

  test('any run of changes can be undone, step by step', () => {
    const wish = fc.tuple(fc.nat(9), fc.nat(99), fc.nat(99)).map(([what, a, b]): Command => {
      const id = (['homes', 'build', 'speed', 'total'] as const)[a % 4] as string;
      const dimension = (['area', 'house'] as const)[b % 2] as string;
      switch (what) {
        case 0:
          return setDimensions(id, [[], ['area'], ['house'], ['area', 'house']][b % 4] as string[]);
        case 1:
          return splitEquation(id);
        case 2:
          return shareEquation(id);
        case 3:
          return (doc) => {
            const variable = doc.items.get(id);
            const cells = isVariable(variable) ? cellsOf(dimensionsOf(doc, variable)) : [];
            return writeCells(id, [{ elements: cells[b % Math.max(1, cells.length)] ?? [], equation: String(a) }])(doc);
          };
        case 4:
          return renameDimension(dimension, `Dim ${a}`);
        case 5:
          return addElement(dimension, `New ${a}`);
        case 6:
          return (doc) => removeElement(dimension, elements(doc, dimension)[a % 3] ?? '')(doc);
        case 7:
          return (doc) => renameElement(dimension, elements(doc, dimension)[a % 2] ?? '', `Elem ${b}`)(doc);
        default:
          return addDimension(`fresh-${a}`, `Extra ${a}`, ['x', 'y']);
      }
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        let doc = start();
        for (const command of wishes) {
          const step = command(doc);
          if (!step) continue;
          const edits = located(doc, step.edits);
          const next = apply(doc, edits);
          expect([...apply(next, invert(edits)).items]).toEqual([...doc.items]);
          doc = next;
        }
      }),
      { seed: 17 },
    );
  });

  test('one element gets its equation, and all others keep theirs', () => {
    const before = all(start(), 'homes');
    const after = done(start(), writeCells('homes', [{ elements: ['South', 'Row'], equation: '33' }]));
    expect(all(after, 'homes')).toEqual({ ...before, 'South,Row': '33' });
    expect(errors(after)).toEqual([]);
  });

  test('splitting changes no equation, and sharing takes the first', () => {
    const split = done(start(), splitEquation('speed'));
    expect(all(split, 'speed')).toEqual(all(start(), 'speed'));
    expect(errors(split)).toEqual([]);
    const shared = done(done(split, writeCells('speed', [{ elements: ['North'], equation: '5' }])), shareEquation('speed'));
    expect(shared.items.get('speed')).toMatchObject({ equation: '5', parts: undefined });
  });

  test('a dimension that comes holds the same for all; of one that goes the first element stays', () => {
    const more = done(start(), setDimensions('speed', ['area', 'house']));
    expect(Object.values(all(more, 'speed'))).toEqual(Array(6).fill('1'));
    const less = done(start(), setDimensions('homes', ['house']));
    expect(all(less, 'homes')).toEqual({ Flat: '10', Row: '10' });
    expect(done(start(), setDimensions('homes', [])).items.get('homes')).toMatchObject({ initial: '10', parts: undefined, dimensions: undefined });
  });

  test('renaming a dimension or an element changes nothing that is computed', () => {
    const named = done(done(done(start(), renameDimension('area', 'Part of town')), renameElement('area', 'Old town', 'Centre')), renameElement('house', 'Flat', 'Tall house'));
    expect(errors(named)).toEqual([]);
    expect(named.items.get('total')).toMatchObject({ equation: 'SUM(Homes[*,*]) + Homes[Centre, Tall_house] + Homes[Centre, Row]' });
    expect(named.items.get('build')).toMatchObject({ equation: '0.1*Homes*Speed[Part_of_town]' });
    expect(Object.values(all(named, 'homes'))).toEqual(Object.values(all(start(), 'homes')));
  });

  test('a new element has what the last one has; one that goes takes its own along', () => {
    const split = done(start(), splitEquation('speed'));
    const more = done(split, addElement('area', 'East'));
    expect(all(more, 'speed')).toMatchObject({ East: '1' });
    expect(errors(more)).toEqual([]);
    expect(all(done(more, removeElement('area', 'North')), 'speed')).not.toHaveProperty('North');
    expect(addElement('area', 'north')(start())).toBeNull();
    expect(addDimension('d', 'Homes', ['a'])(start())).toBeNull();
    expect(addDimension('d', 'Days', ['a', 'A'])(start())).toBeNull();
  });
});
