import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellName, cellOf, columnOf, rangeOf, rowOf } from '../../src/compile/external/cell-place.js';
import { constantsOf } from '../../src/compile/external/constants.js';
import type { Found } from '../../src/compile/external/found.js';
import { seriesOf, type Series } from '../../src/compile/external/series.js';
import { elementsOfSubscript } from '../../src/compile/external/subscript.js';
import { DATA_ISSUES } from '../../src/wording/issue-data.js';
import type { Cell, DataFile } from '../../src/model/data-file.js';

type Rows = readonly (readonly Cell[])[];

const book = (sheets: Readonly<Record<string, Rows>>, names: Readonly<Record<string, string>> = {}, name = 'data.xlsx'): DataFile => ({
  kind: 'data-file', id: name, name, names, sheets: Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows })),
});
const sheet = (rows: Rows, names?: Readonly<Record<string, string>>): readonly DataFile[] => [book({ S: rows }, names)];
const at = { file: 'data.xlsx', tab: 'S' };

const found = <T,>(result: Found<T>): T => {
  if ('problem' in result) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.facts)}`);
  return result.found;
};
/** What is wrong, as code and argument; every code has its sentences. */
const problemOf = (result: Found<unknown>): string => {
  if ('found' in result) return 'found';
  expect(DATA_ISSUES[result.problem.code]).toBeDefined();
  return `${result.problem.code} ${result.problem.argument}`;
};
const points = (all: readonly Series[]): (readonly (readonly number[])[])[] => all.map(({ xpts, ypts }) => xpts.map((x, step) => [x, ypts[step] ?? NaN]));
const turned = (rows: Rows): Rows => Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, column) => rows.map((row) => row[column] ?? null));

describe('places', () => {
  test('a cell is called what it is found by', () => {
    fc.assert(fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => { expect(cellOf(cellName({ row, column }))).toEqual({ row, column }); }), { seed: 1 });
    expect([cellOf('$B$2'), cellOf('xfd1'), columnOf('A'), columnOf('Z'), columnOf('AA'), rowOf('1')]).toEqual([{ row: 1, column: 1 }, { row: 0, column: 16_383 }, 0, 25, 26, 0]);
  });

  test('anything else is none', () => {
    expect(['', 'A0', 'ABCD1', '4', 'B', '-1', 'A1B', 'Time1'].map(cellOf)).toEqual(Array(8).fill(null));
    expect(['', '0', '-1', '1.5', 'B', '1e3'].map(rowOf)).toEqual(Array(6).fill(null));
    expect([rangeOf('A1:B2'), rangeOf('S!A1:'), rangeOf('a!b!A1')]).toEqual([null, null, { sheet: 'a!b', range: { first: { row: 0, column: 0 }, last: { row: 0, column: 0 } } }]);
  });
});

const number = fc.integer({ min: -99, max: 99 });
/** Rising times, and lines of values, some empty, with at least one value each. */
const table = fc.uniqueArray(number, { minLength: 1, maxLength: 6 }).chain((times) =>
  fc.record({
    times: fc.constant([...times].sort((a, b) => a - b)),
    lines: fc.array(fc.array(fc.option(number), { minLength: times.length, maxLength: times.length }).filter((line) => line.some((value) => value !== null)), { minLength: 1, maxLength: 4 }),
    top: fc.nat(3),
    left: fc.nat(3),
  }),
);

describe('series', () => {
  test('times in a row or in a column, by place or by name: the same points', () => {
    fc.assert(
      fc.property(table, ({ times, lines, top, left }) => {
        const rows: Rows = [...Array<Rows[number]>(top).fill([]), ...[times, ...lines].map((line) => [...Array<Cell>(left).fill('x'), ...line])];
        const time = { row: top, column: left };
        const first = { row: top + 1, column: left };
        const end = { row: top + lines.length, column: left + times.length - 1 };
        const expected = lines.map((line) => times.flatMap((t, step) => (line[step] === null || line[step] === undefined ? [] : [[t, line[step]]])));
        const names = { t: `S!${cellName(time)}:${cellName({ ...time, column: end.column })}`, v: `S!${cellName(first)}:${cellName(end)}` };
        const flip = (place: { row: number; column: number }): string => cellName({ row: place.column, column: place.row });
        const down = { t: `S!${flip(time)}:${flip({ ...time, column: end.column })}`, v: `S!${flip(first)}:${flip(end)}` };
        const count = lines.length;
        expect(points(found(seriesOf(sheet(rows), { ...at, row: String(top + 1), cell: cellName(first) }, count)))).toEqual(expected);
        expect(points(found(seriesOf(sheet(rows, names), { ...at, row: 't', cell: 'V' }, count)))).toEqual(expected);
        expect(points(found(seriesOf(sheet(rows, names), { ...at, row: 'T', cell: cellName(first) }, count)))).toEqual(expected);
        const column = cellName({ row: 0, column: top }).replace('1', '');
        expect(points(found(seriesOf(sheet(turned(rows)), { ...at, row: column, cell: flip(first) }, count)))).toEqual(expected);
        expect(points(found(seriesOf(sheet(turned(rows), down), { ...at, row: 't', cell: 'v' }, count)))).toEqual(expected);
      }),
      { seed: 20261128 },
    );
  });

  test('times that fall are turned about; equal ones, and ones that turn, are said with their cell', () => {
    const call = { ...at, row: '1', cell: 'A2' };
    expect(points(found(seriesOf(sheet([[3, 2, 1], [30, 20, 10]]), call)))).toEqual([[[1, 10], [2, 20], [3, 30]]]);
    for (const times of [[1, 2, 2], [1, 3, 2], [3, 1, 2]]) {
      const result = seriesOf(sheet([times, [0, 0, 0]]), call);
      expect(problemOf(result)).toBe('data-times-not-rising row');
      expect('problem' in result && result.problem.facts?.['cell']).toBe('C1');
    }
  });

  test('gaps and notes among the times are passed over; behind a gap another table may begin', () => {
    expect(points(found(seriesOf(sheet([[1, null, 'note', 2, null, 1, 2], [10, 5, 5, 20, 5, 7, 7]]), { ...at, row: '1', cell: 'A2' })))).toEqual([[[1, 10], [2, 20]]]);
  });

  test('a text table has one sheet, whatever the tab', () => {
    const file: DataFile = { kind: 'data-file', id: 'f', name: 'Data Down.csv', sheets: [{ name: '', rows: [['t', 'a'], [0, 5]] }] };
    expect(points(found(seriesOf([file], { file: 'data down.CSV', tab: ',', row: 'A', cell: 'B2' })))).toEqual([[[0, 5]]]);
  });

  test('what is not there is said at its argument', () => {
    const files = sheet([[0, 1, 2], [5, 6, 7], [null, null, null]], { small: 'S!A2:C2', other: 'T!A1:A2' });
    const problems = [
      seriesOf(files, { ...at, file: 'else.xlsx', row: '1', cell: 'A2' }),
      seriesOf(files, { ...at, tab: 'T', row: '1', cell: 'A2' }),
      seriesOf(files, { ...at, row: 'nowhere', cell: 'A2' }),
      seriesOf(files, { ...at, row: '1', cell: 'nowhere' }),
      seriesOf(files, { ...at, row: '1', cell: 'other' }),
      seriesOf(files, { ...at, row: '9', cell: 'A2' }),
      seriesOf(files, { ...at, row: '1', cell: 'A2' }, 2),
      seriesOf(files, { ...at, row: '1', cell: 'small' }, 2),
      seriesOf(files, { ...at, row: '1', cell: 'ZZ99' }),
    ].map(problemOf);
    expect(problems).toEqual([
      'data-file-missing file', 'data-no-such-sheet tab', 'data-no-such-row row', 'data-no-such-cell cell', 'data-no-such-cell cell', 'data-no-times row', 'data-no-values cell', 'data-range-too-small cell', 'data-no-times row',
    ]);
  });

  test('a misspelt sheet brings the nearest, or else all', () => {
    const hints = (tab: string): unknown => {
      const result = seriesOf([book({ Prices: [], Costs: [] })], { file: 'data.xlsx', tab, row: '1', cell: 'A2' });
      return 'problem' in result && result.problem.hints;
    };
    expect([hints('Prises'), hints('Q')]).toEqual([['Prices'], ['Prices', 'Costs']]);
  });
});

describe('constants', () => {
  const grid: Rows = [[null, null, null, null], [null, 1, 2, 3], [null, 4, 5, 6], [null, 7, 8, 9], [null, 10, 11, 12]];

  test.each([
    ['B2', [], [1]],
    ['B2', [3], [1, 2, 3]],
    ['B2*', [3], [1, 4, 7]],
    ['B2', [2, 3], [1, 2, 3, 4, 5, 6]],
    ['B2*', [3, 2], [1, 4, 2, 5, 3, 6]],
    ['B2', [2, 2, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['B2', [4, 1], [1, 4, 7, 10]],
  ])('%s over %j', (cell, ranges, expected) => expect(found(constantsOf(sheet(grid), { ...at, cell }, ranges))).toEqual(expected));

  test('the star turns the table over: on a turned sheet it gives the same', () => {
    fc.assert(
      fc.property(fc.array(fc.array(number, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const ranges = [rows.length, 3];
        const plain = found(constantsOf(sheet(rows), { ...at, cell: 'A1' }, ranges));
        expect(plain).toEqual(rows.flat());
        expect(found(constantsOf(sheet(turned(rows)), { ...at, cell: 'A1*' }, ranges))).toEqual(plain);
      }),
      { seed: 20261129 },
    );
  });

  test('a named range is read as it lies, and must hold enough', () => {
    const files = sheet(grid, { across: 'S!B2:D2', down: 'S!B2:B5', block: 'S!B2:D3' });
    const read = (cell: string, ranges: readonly number[]): readonly number[] => found(constantsOf(files, { ...at, cell }, ranges));
    expect([read('across', [3]), read('down', [4]), read('down*', [4]), read('block', [2, 3])]).toEqual([[1, 2, 3], [1, 4, 7, 10], [1, 4, 7, 10], [1, 2, 3, 4, 5, 6]]);
    expect(problemOf(constantsOf(files, { ...at, cell: 'block' }, [3, 3]))).toBe('data-range-too-small cell');
  });

  test("a sheet's own name comes before one of the whole workbook", () => {
    const file = book({ S: [[1]], T: [[2, 3]] }, { x: 'S!A1:A1', 'T!x': 'T!B1:B1' });
    expect(found(constantsOf([file], { file: 'data.xlsx', tab: 'T', cell: 'X' }, []))).toEqual([3]);
    expect(found(constantsOf([file], { file: 'data.xlsx', tab: 's', cell: 'x' }, []))).toEqual([1]);
  });

  test('an empty cell, or words, are said with the cell', () => {
    const result = constantsOf(sheet(grid), { ...at, cell: 'C2' }, [3]);
    expect([problemOf(result), 'problem' in result && result.problem.facts?.['cell']]).toEqual(['data-cell-not-number cell', 'E2']);
  });
});

describe('elements of a dimension', () => {
  const files = sheet([['head', 'x'], ['a', 'b'], [null, 'c'], ['d', 3], ['a', null]]);
  test.each([
    ['A2', 'B4', '', ['a', 'b', 'c', 'd', '3']],
    ['A2', 'A4', 'p ', ['p a', 'p d']],
    ['A2', '', '', ['a', 'd']],
    ['A2', 'B', '', ['a', 'b', 'c', 'd', '3']],
    ['A2', '2', '', ['a', 'b']],
  ])('%s to %j with %j', (first, last, prefix, expected) => expect(found(elementsOfSubscript(files, { ...at, first, last, prefix }))).toEqual(expected));

  test('none at all, or no such place, is said', () => {
    expect([problemOf(elementsOfSubscript(files, { ...at, first: 'Z9', last: '', prefix: '' })), problemOf(elementsOfSubscript(files, { ...at, first: 'A1', last: '?', prefix: '' }))]).toEqual(['data-no-values first', 'data-no-such-cell last']);
  });
});
