import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { isComplete, missingData, neededData } from '../../src/compile/external/needed-data.js';
import { columnKey } from '../../src/compile/external/run-series.js';
import { changesBetween, withData } from '../../src/compile/external/with-data.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { NOT_AVAILABLE } from '../../src/equation/lexer.js';
import { openFile } from '../../src/formats/open-file.js';
import type { Cell, DataFile } from '../../src/model/data-file.js';
import type { Document } from '../../src/model/document.js';
import { itemsOf } from '../../src/model/document.js';
import { simulate } from '../../src/simulate/simulate.js';
import { issueText } from '../../src/wording/issues.js';

type Rows = readonly (readonly Cell[])[];

const file = (name: string, rows: Rows, isRun = false): DataFile => ({ kind: 'data-file', id: name, name, sheets: [{ name: isRun ? '' : 'S', rows }], ...(isRun ? { isRun } : {}) });

/** A Vensim model of these equations, from 0 to 4 by `step`. */
function model(equations: string, step = 1): Document {
  const control = `INITIAL TIME = 0 ~~|\nFINAL TIME = 4 ~~|\nTIME STEP = ${step} ~~|\nSAVEPER = TIME STEP ~~|\n`;
  const { doc, issues } = openFile('m.mdl', new TextEncoder().encode(`{UTF-8}\n${equations}\n${control}`));
  if (!doc) throw new Error(JSON.stringify(issues));
  return doc;
}

/** What a model gives, by column; an exception where it cannot run. */
function run(doc: Document, partial = false): ReadonlyMap<string, readonly number[]> {
  const { plan, issues } = compileDocument(doc, { partial });
  if (!plan) throw new Error(issues.map((issue) => `${issue.code}: ${issueText(issue, 'en')}`).join('\n'));
  const shown = plan.slots.flatMap((slot, at) => (slot.kind === 'hidden' ? [] : [at]));
  const { times, rows } = simulate(plan, { ...scenarioInput(doc, plan, null), outputs: shown });
  return new Map(shown.map((slot, column) => [plan.slots[slot]?.name ?? '', Array.from(times, (_, row) => rows[row * shown.length + column] ?? NaN)]));
}
const codes = (doc: Document): string[] => compileDocument(doc).issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);

const GAPS = file('d.xlsx', [['t', 0, 1, 3, 4], ['a', 10, null, 40, 80], ['b', null, 2, 4, null]]);

describe('data of a file', () => {
  test.each([
    ['', [10, 20, 30, 40, 80], [2, 2, 3, 4, 4]],
    [':INTERPOLATE:', [10, 20, 30, 40, 80], [2, 2, 3, 4, 4]],
    [':LOOK FORWARD:', [10, 40, 40, 40, 80], [2, 2, 4, 4, 4]],
    [':HOLD BACKWARD:', [10, 10, 10, 40, 80], [2, 2, 2, 4, 4]],
    [':RAW:', [10, NOT_AVAILABLE, NOT_AVAILABLE, 40, 80], [NOT_AVAILABLE, 2, NOT_AVAILABLE, 4, NOT_AVAILABLE]],
  ])('%s between the points and beyond the ends', (mode, a, b) => {
    const found = run(withData(model(`D: p, q ~~|\nx[D] ${mode} := GET XLS DATA('d.xlsx','S','1','B2') ~~|`), [GAPS]));
    expect([found.get('x[p]'), found.get('x[q]')]).toEqual([a, b]);
  });

  test('a time that rounding puts beside one of the data is that time', () => {
    const tenths = Array.from({ length: 41 }, (_, at) => Number((at / 10).toFixed(1)));
    const doc = withData(model(`raw :RAW: := GET DIRECT DATA('d.xlsx','S','1','B2') ~~|\nnext :LOOK FORWARD: := GET DIRECT DATA('d.xlsx','S','1','B2') ~~|\nlast :HOLD BACKWARD: := GET DIRECT DATA('d.xlsx','S','1','B2') ~~|`, 0.1), [file('d.xlsx', [['t', ...tenths], ['v', ...tenths.map((_, at) => at)]])]);
    const found = run(doc);
    for (const name of ['raw', 'next', 'last']) expect(found.get(name)).toEqual(tenths.map((_, at) => at));
  });

  test('parts of an array read from places of their own, in the order of their ranges', () => {
    const doc = withData(
      model(`D: p, q ~~|\nE: x, y, z ~~|\nv[p, E] := GET XLS DATA('d.xlsx','S','A','B2') ~~|\nv[q, E] := GET XLS DATA('d.xlsx','S','A','E2') ~~|\ntotal = SUM(v[D!, E!]) ~~|\nlater[E] = v[q, E] ~~|`),
      [file('d.xlsx', [['t', 'px', 'py', 'pz', 'qx', 'qy', 'qz'], [0, 1, 2, 3, 4, 5, 6], [4, 5, 6, 7, 8, 9, 10]])],
    );
    const found = run(doc);
    expect(['v[p,x]', 'v[p,z]', 'v[q,x]', 'later[y]', 'total'].map((name) => [found.get(name)?.[0], found.get(name)?.[4]])).toEqual([[1, 5], [3, 7], [4, 8], [5, 9], [21, 45]]);
  });

  test('at another time: not available beyond the ends', () => {
    const doc = withData(model(`x := GET XLS DATA('d.xlsx','S','1','B2') ~~|\nahead = GET DATA AT TIME(x, Time + 1) ~~|\nearlier = GET DATA BETWEEN TIMES(x, Time - 1, -1) ~~|\nlater = GET DATA BETWEEN TIMES(x, 2, 1) ~~|`), [GAPS]);
    const found = run(doc);
    expect([found.get('ahead'), found.get('earlier'), found.get('later')]).toEqual([[20, 30, 40, 80, NOT_AVAILABLE], [NOT_AVAILABLE, 10, 10, 10, 40], [40, 40, 40, 40, 40]]);
  });
});

test('constants fill an array as they stand in the file; a stock can begin with them', () => {
  const doc = withData(
    model(`D: p, q ~~|\nE: x, y, z ~~|\nc[D, E] = GET XLS CONSTANTS('d.xlsx','S','B2') ~~|\nturned[E, D] = GET DIRECT CONSTANTS('d.xlsx','S','B2*') ~~|\nrow[p, E] = GET XLS CONSTANTS('d.xlsx','S','B3') ~~|\none == GET XLS CONSTANTS('d.xlsx','S','D3') ~~|\ns[D] = INTEG(one, c[D, x]) ~~|`),
    [file('d.xlsx', [[null, 'x', 'y', 'z'], ['p', 1, 2, 3], ['q', 4, 5, 6]])],
  );
  const found = run(doc);
  const first = (name: string): number | undefined => found.get(name)?.[0];
  expect(['c[p,x]', 'c[p,z]', 'c[q,y]', 'turned[z,p]', 'turned[x,q]', 'row[p,y]', 'one', 's[q]'].map(first)).toEqual([1, 3, 5, 3, 4, 5, 6, 4]);
  expect(found.get('s[p]')).toEqual([1, 7, 13, 19, 25]);
});

test('tables are read from a file and called like any other; their ends hold', () => {
  const doc = withData(
    model(`D: p, q ~~|\nf[D]( GET XLS LOOKUPS('d.xlsx','S','1','B2') ) ~~|\ng = GET DIRECT LOOKUPS('d.xlsx','S','1','B2') ~~|\ny[D] = f[D](Time * 2) ~~|\nz = g(2) + LOOKUP FORWARD(g, 2) ~~|`),
    [GAPS],
  );
  const found = run(doc);
  expect([found.get('y[p]'), found.get('y[q]'), found.get('z')?.[0], [...found.keys()].some((name) => name.startsWith('f'))]).toEqual([[10, 30, 80, 80, 80], [2, 3, 4, 4, 4], 70, false]);
});

test('the elements of a dimension stand in a file', () => {
  const doc = withData(model(`D: GET XLS SUBSCRIPT('d.xlsx','S','A2','A3','D ') ~~|\nx[D] = GET XLS CONSTANTS('d.xlsx','S','D2*') ~~|\ny = SUM(x[D!]) ~~|`), [file('d.xlsx', [['t'], ['a', null, null, 5], ['b', null, null, 7]])]);
  expect(itemsOf(doc, 'dimension').map(({ elements }) => elements)).toEqual([['D a', 'D b']]);
  const found = run(doc);
  expect([found.get('x[D a]')?.[0], found.get('x[D b]')?.[0], found.get('y')?.[0]]).toEqual([5, 7, 12]);
});

describe('the table of another run', () => {
  const equations = 'D: p, q ~~|\nx ~~|\ny[D] :HOLD BACKWARD: ~~|\nc[D] ~~|\nown = x * 2 ~~|\nz[D] = y[D] + c[D] ~~|';
  const table = file('run.tab', [['Time', 'X', 'y[ P , ...]', 'Y[p]', '"y[q]"', 'c[p]', 'c[q]', 'own'], [0, 1, 9, 10, 20, 5, 6, 99], [2, 3, 9, 12, 22, null, null, 99]], true);

  test('feeds data without an equation, and nothing else', () => {
    const doc = withData(model(equations), [table]);
    const found = run(doc);
    expect([found.get('x'), found.get('own'), found.get('z[p]'), found.get('z[q]')]).toEqual([[1, 2, 3, 3, 3], [2, 4, 6, 6, 6], [15, 15, 17, 17, 17], [26, 26, 28, 28, 28]]);
    expect(itemsOf(doc, 'data-file').flatMap(({ sheets }) => sheets[0]?.rows[0])).toEqual(['Time', 'X', 'y[ P , ...]', 'Y[p]', '"y[q]"', 'c[p]', 'c[q]']);
  });

  test('what it lacks is said once, with every name', () => {
    const without = model(equations);
    const found = compileDocument(without).issues.filter(({ severity }) => severity === 'error');
    expect(found.map(({ code, facts }) => [code, facts?.['variables']])).toEqual([['data-run-missing', ['x', 'y', 'c']]]);
    expect(missingData(without)).toEqual({ files: [], fromRun: ['x', 'y', 'c'] });
    const half = withData(without, [file('run.tab', [['Time', 'x', 'y[p]', 'c[p]', 'c[q]'], [0, 1, 2, 3, 4]], true)]);
    expect(compileDocument(half).issues.find(({ code }) => code === 'data-run-missing')?.facts).toEqual({ variables: ['y[q]'] });
  });

  test('names of columns are compared without case, quotes and spaces', () => {
    expect(['Var  1[A, b_c]', '"var 1[a,B C]"', 'var_1["A","b c"]', '"var 1"[a,b c]'].map(columnKey)).toEqual(Array(4).fill('var_1[a,b_c]'));
    expect([columnKey('plain'), columnKey('[odd]'), columnKey('x[]')]).toEqual(['plain', '[odd]', 'x[]']);
  });
});

describe('what is needed', () => {
  const doc = model(`D: GET DIRECT SUBSCRIPT('list.csv',',','A1','','') ~~|\nx := GET XLS DATA('Data.xlsx','S','1','B2') ~~|\ny = GET XLS CONSTANTS('?tag','S','B2') ~~|\nz := GET XLS DATA('data.XLSX','S','1','B3') ~~|\nw ~~|\nv = x + y ~~|`);

  test('each file once, with what reads from it', () => {
    expect(neededData(doc)).toEqual({
      files: [{ file: 'list.csv', tab: ',', usedBy: ['D'] }, { file: 'Data.xlsx', tab: 'S', usedBy: ['x', 'z'] }, { file: '?tag', tab: 'S', usedBy: ['y'] }],
      fromRun: ['w'],
    });
  });

  test('what the document holds is no longer missing', () => {
    const held = withData(doc, [file('data.xlsx', [['t', 0], ['x', 1], ['z', 2]]), file('?TAG', [[null], [null, 1]]), { ...file('list.csv', []), sheets: [{ name: '', rows: [['a']] }] }, file('r', [['Time', 'w'], [0, 1]], true)]);
    expect([isComplete(missingData(held)), isComplete(missingData(doc))]).toEqual([true, false]);
    expect(codes(held)).toEqual([]);
    expect(withData(held, [])).toBe(held);
    expect(changesBetween(doc, held).map(({ before, after }) => [before?.kind, after?.kind]).sort()).toEqual([...Array(4).fill([undefined, 'data-file']), ['dimension', 'dimension']]);
  });

  test('a file of the same name takes the place of the one before', () => {
    const again = withData(withData(doc, [file('data.xlsx', [[1]])]), [{ ...file('DATA.xlsx', [[2]]), id: 'other' }]);
    expect(itemsOf(again, 'data-file').map(({ id }) => id)).toEqual(['other']);
  });

  test('a missing file is said once, with every variable, and only what needs it is left out', () => {
    const broken = model("x := GET XLS DATA('d.xlsx','S','1','B2') ~~|\nf( GET XLS LOOKUPS('d.xlsx','S','1','B2') ) ~~|\ny = GET XLS CONSTANTS('d.xlsx','S','B2') ~~|\nfed = f(2) ~~|\nsum = x + y ~~|\nfree = 7 * Time ~~|");
    const errors = compileDocument(broken).issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, facts }) => [code, facts])).toEqual([['data-file-missing', { file: 'd.xlsx', variables: ['f', 'x', 'y'] }]]);
    const left = run(broken, true);
    expect([left.has('fed'), left.has('sum'), left.has('y'), left.get('free')]).toEqual([false, false, false, [0, 7, 14, 21, 28]]);
  });

  test('such a call is a whole equation, and its arguments are fixed', () => {
    const table = file('d.xlsx', [['t', 0], ['a', 1]]);
    expect(codes(withData(model("x = 2 * GET XLS CONSTANTS('d.xlsx','S','B2') ~~|"), [table]))).toEqual(['data-only-alone']);
    expect(codes(withData(model("k = 2 ~~|\nx = GET XLS CONSTANTS('d.xlsx','S', k * 2) ~~|"), [table]))).toEqual(['data-argument-not-text']);
    expect(codes(withData(model("x = GET XLS CONSTANTS('d.xlsx','S') ~~|"), [table]))).not.toEqual([]);
  });
});

test('data of any points interpolate between them and hold beyond', () => {
  const points = fc.uniqueArray(fc.tuple(fc.integer({ min: -2, max: 6 }), fc.integer({ min: -50, max: 50 })), { selector: ([time]) => time, minLength: 1 });
  fc.assert(
    fc.property(points, (given) => {
      const sorted = given.toSorted(([a], [b]) => a - b);
      const doc = withData(model("x := GET XLS DATA('d.xlsx','S','A','B1') ~~|", 0.5), [file('d.xlsx', sorted)]);
      const values = run(doc).get('x') ?? [];
      values.forEach((value, step) => {
        const time = step / 2;
        const [before, after] = [sorted.findLast(([t]) => t <= time), sorted.find(([t]) => t >= time)];
        const expected = before && after ? (after[0] === before[0] ? before[1] : before[1] + ((after[1] - before[1]) * (time - before[0])) / (after[0] - before[0])) : (before ?? after)?.[1];
        expect(value).toBeCloseTo(expected ?? NaN, 10);
      });
    }),
    { seed: 20261130, numRuns: 50 },
  );
});
