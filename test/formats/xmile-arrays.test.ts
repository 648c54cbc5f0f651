import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXmile } from '../../src/formats/xmile/read.js';
import { exceptionsIn, listItems, subscriptsIn, writtenExceptions, writtenSubscripts } from '../../src/formats/xmile/subscripts.js';
import { writeXmile } from '../../src/formats/xmile/write.js';
import { itemsOf, variablesOf, type Document } from '../../src/model/document.js';
import type { Variable } from '../../src/model/variable.js';

const NS = 'xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"';
const DIMENSIONS = '<dim name="Town"><elem name="Almere"/><elem name="Den Haag"/></dim><dim name="Age" size="3"/>';
const file = (variables: string, dimensions = DIMENSIONS): string =>
  `<xmile ${NS}><sim_specs><start>0</start><stop>1</stop></sim_specs><dimensions>${dimensions}</dimensions><model><variables>${variables}</variables></model></xmile>`;
const both = '<dimensions><dim name="Town"/><dim name="AGE"/></dimensions>';
const town = '<dimensions><dim name="town"/></dimensions>';

function read(text: string): Document {
  const { doc, issues } = readXmile(text);
  expect(issues).toEqual([]);
  if (!doc) throw new Error('no document');
  const again = readXmile(writeXmile(doc));
  expect(again.issues).toEqual([]);
  expect(again.doc?.items).toEqual(doc.items);
  return doc;
}
const first = (text: string): Variable | undefined => variablesOf(read(text))[0];
const gf = (y: number): string => `<gf><xpts>0,1</xpts><ypts>${y},1</ypts></gf>`;

describe('subscripts', () => {
  const names = fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '(', '\\', '\n', 'é'), minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 });

  test('names come back, whatever signs they hold', () => {
    fc.assert(fc.property(names, (all) => { expect(subscriptsIn(writtenSubscripts(all))).toEqual(all); }), { seed: 20261125 });
    fc.assert(fc.property(fc.array(names, { maxLength: 3 }), (all) => { expect(exceptionsIn(writtenExceptions(all))).toEqual(all); }), { seed: 20261126 });
  });

  test.each([
    ['1, 2; 3 ,4;', ['1', '2', '3', '4']],
    ['MAX(1, 2), x[a, b], {one, two} 3, "a, b"', ['MAX(1, 2)', 'x[a, b]', '{one, two} 3', '"a, b"']],
    ['a + b', ['a + b']],
    ['{ ( unbalanced } 1, 2', ['{ ( unbalanced } 1', '2']],
    ['1, "never closed, 2', ['1', '"never closed, 2']],
  ])('a list parts at its own separators: %s', (text, items) => expect(listItems(text)).toEqual(items));
});

describe('dimensions', () => {
  test('have named elements, or a size', () => {
    expect(itemsOf(read(file('')), 'dimension')).toMatchObject([
      { name: 'Town', elements: ['Almere', 'Den Haag'] },
      { name: 'Age', elements: ['1', '2', '3'], numbered: true },
    ]);
    expect(itemsOf(read(file('', '<dim name="A" size="7"><elem name="one"/></dim>')), 'dimension')).toMatchObject([{ elements: ['one'] }]);
  });

  test('a second one with the same name is said, and one without elements', () => {
    const twice = readXmile(file('', '<dim name="A" size="1"/><dim name="a" size="2"/>'));
    expect(twice.issues).toMatchObject([{ code: 'defined-twice-in-file', severity: 'warning', facts: { what: 'dimension', name: 'a' } }]);
    expect(twice.doc && writeXmile(twice.doc)).toContain('<dim name="a" size="2"/>');
    for (const size of ['', ' size="0"', ' size="2.5"', ' size="many"']) {
      const { doc, issues } = readXmile(file('', `<dim name="A"${size}/>`));
      expect(issues).toMatchObject([{ code: 'dimension-without-elements', severity: 'error', facts: { dimension: 'A' } }]);
      expect(doc && writeXmile(doc)).toContain(`<dim name="A"${size}/>`);
    }
  });

  test('more elements than fit are counted, never made', () => {
    expect(readXmile(file('', '<dim name="A" size="60000"/><dim name="B" size="60000"/>'))).toMatchObject({
      doc: null,
      issues: [{ code: 'file/too-many', line: 1, facts: { what: 'elements', count: 120_000 } }],
    });
    expect(readXmile(file('', '<dim name="A" size="1e300"/>')).issues).toMatchObject([{ code: 'file/too-many' }]);
  });

  test('one that the file does not define sets the variable aside', () => {
    const { doc, issues } = readXmile(file('<aux name="a"><dimensions><dim name="Town"/><dim name="Twon"/></dimensions><eqn>1</eqn></aux>'));
    expect(issues).toMatchObject([{ code: 'undefined-dimension', severity: 'error', variable: 'a', facts: { dimension: 'Twon' }, hints: ['Town'] }]);
    const [a] = doc ? variablesOf(doc) : [];
    expect(a).toMatchObject({ equation: '' });
    expect(a).not.toHaveProperty('dimensions');
    expect(doc && writeXmile(doc)).toMatch(/<dim name="Twon"\/><\/dimensions>\s*<eqn>1<\/eqn>/);
  });
});

describe('equations of arrays', () => {
  test('one for all elements', () => {
    const a = first(file(`<stock name="a">${both}<eqn>Age * 2</eqn></stock>`));
    expect(a).toMatchObject({ initial: 'Age * 2' });
    expect(a?.dimensions).toHaveLength(2);
    expect(a).not.toHaveProperty('parts');
  });

  test('one for each element, as the file writes its names', () => {
    expect(first(file(`<stock name="a">${both}<element subscript="almere, 1"><eqn>1</eqn></element><element subscript="Den_Haag,3"><eqn>b</eqn></element></stock>`))).toMatchObject({
      initial: '',
      parts: [{ subscripts: ['almere', '1'], equation: '1' }, { subscripts: ['Den_Haag', '3'], equation: 'b' }],
    });
  });

  test('a table for each element under one equation', () => {
    const elements = ['Almere', 'Den Haag'].map((name, at) => `<element subscript="${name}">${gf(at)}</element>`).join('');
    expect(first(file(`<aux name="a">${town}<eqn>TIME</eqn>${elements}</aux>`))).toMatchObject({
      equation: '',
      parts: [{ equation: 'TIME', gf: { ypts: [0, 1] } }, { equation: 'TIME', gf: { ypts: [1, 1] } }],
    });
  });

  test('an equation for each element under one table', () => {
    const elements = ['Almere', 'Den Haag'].map((name, at) => `<element subscript="${name}"><eqn>${at}</eqn></element>`).join('');
    expect(first(file(`<aux name="a">${town}${gf(5)}${elements}</aux>`))).toMatchObject({ parts: [{ equation: '0', gf: { ypts: [5, 1] } }, { equation: '1', gf: { ypts: [5, 1] } }] });
  });

  test('what stands beside the elements is for all that are not listed, and is written so', () => {
    const text = file(`<aux name="a">${both}<eqn>7</eqn><element subscript="Almere, 2"><eqn>1</eqn></element></aux>`);
    expect(first(text)).toMatchObject({
      parts: [
        { subscripts: ['Almere', '2'], equation: '1' },
        { subscripts: ['Town', 'Age'], except: [['Almere', '2']], equation: '7' },
      ],
    });
    expect(writeXmile(read(text))).not.toContain('ks:except');
  });

  test.each([
    ['a list', '<eqn>1, 2, 3; 4, 5, 6;</eqn>'],
    ['equations in a row', [1, 2, 3, 4, 5, 6].map((n) => `<eqn> ${n} </eqn>`).join('')],
  ])('%s: the last dimension fastest', (_, equations) => {
    const subscripts = ['Almere', 'Den Haag'].flatMap((name) => ['1', '2', '3'].map((age) => [name, age]));
    expect(first(file(`<aux name="a">${both}${equations}</aux>`))?.parts).toEqual(subscripts.map((each, at) => ({ subscripts: each, equation: String(at + 1) })));
  });

  test('a list of a scalar, and of what stands on a conveyor, is no list by element', () => {
    expect(first(file('<aux name="a"><eqn>1, 2</eqn></aux>'))).toMatchObject({ equation: '1, 2' });
    expect(first(file(`<stock name="a">${town}<eqn>1, 2</eqn><conveyor><len>2</len></conveyor></stock>`))).toMatchObject({ initial: '1, 2' });
  });

  test.each([
    ['array-list-length', `<aux name="a">${both}<eqn>1, 2</eqn></aux>`, { expected: 6, found: 2 }],
    ['elements-without-dimensions', '<aux name="a"><element subscript="Almere"><eqn>1, 2</eqn></element></aux>', undefined],
    ['graphical-function-broken', `<aux name="a">${town}<element subscript="Almere"><eqn>1, 2</eqn><gf><ypts>1</ypts></gf></element></aux>`, { fault: 'no-x' }],
  ])('%s: said, never computed, and comes back', (code, variable, facts) => {
    const { doc, issues } = readXmile(file(variable));
    expect(issues).toMatchObject([{ code, severity: 'error', variable: 'a', ...(facts ? { facts } : {}) }]);
    const [a] = doc ? variablesOf(doc) : [];
    expect(a).toMatchObject({ equation: '' });
    expect(a).not.toHaveProperty('parts');
    expect(doc && writeXmile(doc)).toContain('<eqn>1, 2</eqn>');
    expect(doc && readXmile(writeXmile(doc)).doc?.items).toEqual(doc?.items);
  });
});
