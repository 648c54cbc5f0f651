import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auxiliaryIn, dimensionIn, documentOfMdl, namesOf, openMdl, TIMES, variableIn } from './mdl-files.js';

const SEED = { seed: 20260812, numRuns: 60 };
const DIMENSIONS = 'Size: small, large ~~|\nPlace: p1, p2, p3 ~~|\nAll places: (p1-p5) ~~|\n';
const codes = (statements: string): (readonly unknown[])[] => openMdl(`${statements}\n${TIMES}`).issues.map(({ code, line, variable, hints }) => [code, line, variable, ...(hints ?? [])]);

describe('dimensions', () => {
  test('elements, ranges of numbers, subranges and copies stand in their order, each once', () => {
    const doc = documentOfMdl('Dim: A, Sub, (x08-x11), C, A ~ ~ of\n\t\tall |\nSub: (B1-B3), D ~~|\nCopy: Dim ~~|');
    expect(dimensionIn(doc, 'Dim')).toMatchObject({ elements: ['A', 'B1', 'B2', 'B3', 'D', 'x08', 'x09', 'x10', 'x11', 'C'], doc: { en: 'of\nall' } });
    expect(dimensionIn(doc, 'Copy').elements).toEqual(dimensionIn(doc, 'Dim').elements);
  });

  test('an alias is another name of a dimension, whichever comes first', () => {
    const doc = documentOfMdl('Other <-> Dim ~~|\nDim: A, B ~~|\nThird<->Other ~~|');
    for (const name of ['Other', 'Third']) expect(dimensionIn(doc, name)).toMatchObject({ elements: ['A', 'B'], sameAs: dimensionIn(doc, 'Dim').id });
  });

  test('mappings by place, and element by element with subranges', () => {
    const doc = documentOfMdl('From: A, B -> Whole, (Fine: F1, Sub) ~~|\nWhole: W1, W2 ~~|\nFine: (F1-F3) ~~|\nSub: F2, F3 ~~|');
    expect(dimensionIn(doc, 'From').mappings).toEqual([{ to: dimensionIn(doc, 'Whole').id }, { to: dimensionIn(doc, 'Fine').id, by: [['F1'], ['Sub']] }]);
  });

  test('elements from a data file are kept as they are asked for', () => {
    const doc = documentOfMdl("Dim: GET XLS SUBSCRIPT('f.xlsx', 'S', 'A1', 'A9', 'p') ~~|\nx[Dim] = 1 ~~|\nx2[someone] = 2 ~~|");
    expect(dimensionIn(doc, 'Dim')).toMatchObject({ elements: [], definition: "GET XLS SUBSCRIPT('f.xlsx', 'S', 'A1', 'A9', 'p')" });
    expect(namesOf(doc, variableIn(doc, 'x2').dimensions)).toEqual(['Dim']);
  });

  test.each([
    ['Dim: (A1-B3) ~~|\nx = 1 ~~|', ['mdl/range-broken', 1, 'Dim']],
    ['Dim: (A3-A1) ~~|\nx = 1 ~~|', ['mdl/range-broken', 1, 'Dim']],
    ['Dim: A -> Oter ~~|\nOther: B ~~|\nx = 1 ~~|', ['mdl/unknown-dimension', 1, 'Dim', 'Other']],
    ['x = 1 ~~|\nDim <-> Nowhere ~~|', ['mdl/unknown-dimension', 2, 'Dim']],
    ['Dim: A ~~|\nDim: B ~~|\nx = 1 ~~|', ['mdl/dimension-twice', 2, 'Dim']],
    ['Dim: A, Other ~~|\nOther: Dim ~~|\nx = 1 ~~|', ['mdl/dimension-circular', 1, 'Dim']],
    ['Dim: (A1-A200000) ~~|\nx = 1 ~~|', ['mdl/dimension-too-large', 1, 'Dim']],
  ])('%s', (statements, issue) => expect(codes(statements)).toEqual([issue]));
});

describe('shapes', () => {
  test('one equation over dimensions holds for all, by the names as written', () => {
    const variable = auxiliaryIn(documentOfMdl(`${DIMENSIONS}x[Place, Size] = 3 ~~|`), 'x');
    expect(variable).toMatchObject({ equation: '3' });
    expect(variable.parts).toBeUndefined();
    expect(namesOf(documentOfMdl(`${DIMENSIONS}x[Place, Size] = 3 ~~|`), variable.dimensions)).toEqual(['Place', 'Size']);
  });

  test.each([
    ['x[p1] = 1 ~~|\nx[p3] = 2 ~~|', ['Place']],
    ['x[p1] = 1 ~~|\nx[p5] = 2 ~~|', ['All places']],
    ['x[Place] = 1 ~~|\nx[p4] = 2 ~~|', ['All places']],
    ['x[small, p2] = 1 ~~|', ['Size', 'Place']],
    ['x[Place, p1] = 1 ~~|\nx[Place, p2] = 2 ~~|', ['Place', 'Place']],
  ])('%s runs over the smallest dimensions that hold it', (statements, names) => {
    const doc = documentOfMdl(DIMENSIONS + statements);
    expect(namesOf(doc, variableIn(doc, 'x').dimensions)).toEqual(names);
    expect(variableIn(doc, 'x').parts?.length).toBe(statements.split('\n').length);
  });

  test('of equally large dimensions the one that is named counts', () => {
    const doc = documentOfMdl('D1: A, B ~~|\nD2: A, B ~~|\nD3 <-> D1 ~~|\nx[D2] = 1 ~~|\ny[A] = 1 ~~|\ny[B] = 1 ~~|\nz[D3] = 1 ~~|');
    expect(['x', 'y', 'z'].map((name) => namesOf(doc, variableIn(doc, name).dimensions))).toEqual([['D2'], ['D1'], ['D3']]);
  });

  test('exceptions stand with their equation, and the units behind the last statement', () => {
    const variable = auxiliaryIn(documentOfMdl(`${DIMENSIONS}x[Place,Size] :EXCEPT: [p1, small],\\\n\t [ p2,Size ] = 1 ~~|\nx[p1,small] = 2 ~~|\nx[p2,Size] = 3 ~ m [0,1] ~ both |`), 'x');
    expect(variable).toMatchObject({ units: 'm', doc: { en: 'both' }, equation: '' });
    expect(variable.parts).toEqual([
      { subscripts: ['Place', 'Size'], except: [['p1', 'small'], ['p2', 'Size']], equation: '1' }, { subscripts: ['p1', 'small'], equation: '2' }, { subscripts: ['p2', 'Size'], equation: '3' },
    ]);
  });

  test('tables and data by element', () => {
    const doc = documentOfMdl(`${DIMENSIONS}f[small]((0,0),(1,1)) ~~|\nf[large]((0,0),(1,2)) ~~|\nd[small]:RAW::= 1 ~~|\nd[large]:RAW::= 2 ~~|\ng[Size]((0,0),(1,1)) ~~|`);
    expect(auxiliaryIn(doc, 'f').parts?.map(({ equation, gf }) => [equation, gf?.ypts])).toEqual([['', [0, 1]], ['', [0, 2]]]);
    expect(auxiliaryIn(doc, 'd').data).toBe('raw');
    expect(auxiliaryIn(doc, 'g')).toMatchObject({ equation: '', gf: { ypts: [0, 1] } });
    expect(auxiliaryIn(doc, 'g').parts).toBeUndefined();
  });

  test('a list of constants is one equation for each element, the last dimension running fastest', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), fc.boolean(), (table, isClosed) => {
      const width = Math.min(...table.map(({ length }) => length));
      const rows = table.map((row) => row.slice(0, width));
      const list = rows.map((row) => row.join(', ')).join(';\n\t') + (isClosed ? ';' : '');
      const doc = documentOfMdl(`R: (r1-r${rows.length}) ~~|\nC: (c1-c${width}) ~~|\nx[fixed,R,C] = ${list} ~~|\nF: fixed ~~|`);
      const expected = rows.flatMap((row, r) => row.map((value, c) => ({ subscripts: ['fixed', `r${r + 1}`, `c${c + 1}`], equation: String(value) })));
      expect(auxiliaryIn(doc, 'x').parts).toEqual(expected);
    }), SEED);
  });

  test.each([
    ['x[p1] = 1 ~~|\nx[small] = 1 ~~|', ['mdl/no-dimension', 4, 'x']],
    ['x[Plce] = 1 ~~|', ['mdl/unknown-subscript', 4, 'x', 'Place']],
    ['x[Place]:EXCEPT:[p9] = 1 ~~|', ['mdl/unknown-subscript', 4, 'x', 'p1', 'p2', 'p3']],
    ['x[Place] = 1 ~~|\nx[p1,small] = 1 ~~|', ['mdl/subscript-count', 5, 'x']],
    ['x = 1 ~~|\nx = 2 ~~|', ['mdl/defined-twice', 5, 'x']],
    ['x[Place] = 1,2 ~~|', ['mdl/constant-count', 4, 'x']],
    ['x[small] = INTEG(1,2) ~~|\nx[large] = 1 ~~|', ['mdl/stock-in-part', 4, 'x']],
  ])('%s is told with its line', (statements, issue) => expect(codes(DIMENSIONS + statements)).toEqual([issue]));
});
