import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import type { Dimension } from '../../src/model/array.js';
import type { Item } from '../../src/model/document.js';
import { curvesOf } from '../simulate/run-model.js';
import { auxiliary, flow, idOf, smallModel, stock } from './small-model.js';

const dimension = (name: string, elements: readonly string[], more: Partial<Dimension> = {}): Dimension => ({ kind: 'dimension', id: idOf(name), name, elements, doc: {}, ...more });
const over = (...names: string[]): { dimensions: string[] } => ({ dimensions: names.map(idOf) });

const ROWS = ['r1', 'r2', 'r3'] as const;
const COLUMNS = ['c1', 'c2'] as const;
const DIMENSIONS = [dimension('Row', ROWS), dimension('Col', COLUMNS)];

/** An equation over arrays: as it is written once for all elements, and as each element's scalar twin writes it. */
interface Twin {
  readonly array: string;
  scalar(row: string, column: string): string;
}

const leaf: fc.Arbitrary<Twin> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((value): Twin => ({ array: String(value), scalar: () => String(value) })),
  fc.constant<Twin>({ array: 'A', scalar: (row, column) => `A_${row}_${column}` }),
  fc.constant<Twin>({ array: 'A[Row, Col]', scalar: (row, column) => `A_${row}_${column}` }),
  fc.constant<Twin>({ array: 'B[Row]', scalar: (row) => `B_${row}` }),
  fc.constant<Twin>({ array: 'Level', scalar: (row, column) => `Level_${row}_${column}` }),
  fc.constantFrom(...ROWS).map((fixed): Twin => ({ array: `B[${fixed}]`, scalar: () => `B_${fixed}` })),
  fc.constantFrom(...ROWS).map((fixed): Twin => ({ array: `A[${fixed}, Col]`, scalar: (_, column) => `A_${fixed}_${column}` })),
  fc.constant<Twin>({ array: 'SUM(B[*])', scalar: () => `(0 + ${ROWS.map((row) => `B_${row}`).join(' + ')})` }),
  fc.constant<Twin>({ array: 'SUM(A[Row, *])', scalar: (row) => `(0 + ${COLUMNS.map((column) => `A_${row}_${column}`).join(' + ')})` }),
  fc.constant<Twin>({ array: 'MAX(A[*, Col])', scalar: (_, column) => `MAX(${ROWS.map((row) => `A_${row}_${column}`).join(', ')})` }),
  fc.constant<Twin>({ array: 'SUM(DELAY(A[*, Col] * TIME, 2))', scalar: (_, column) => `(0 + ${ROWS.map((row) => `DELAY(A_${row}_${column} * TIME, 2)`).join(' + ')})` }),
  fc.constant<Twin>({ array: 'MAX(SMTH3(B[*] + TIME, 2))', scalar: () => `MAX(${ROWS.map((row) => `SMTH3(B_${row} + TIME, 2)`).join(', ')})` }),
  fc.constant<Twin>({ array: 'TIME', scalar: () => 'TIME' }),
);

const twin: fc.Arbitrary<Twin> = fc.letrec<{ tree: Twin }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(fc.constantFrom('+', '-', '*'), tie('tree'), tie('tree')).map(([op, left, right]): Twin => ({ array: `(${left.array} ${op} ${right.array})`, scalar: (row, column) => `(${left.scalar(row, column)} ${op} ${right.scalar(row, column)})` })),
    tie('tree').map((inner): Twin => ({ array: `SMTH1(${inner.array}, 4)`, scalar: (row, column) => `SMTH1(${inner.scalar(row, column)}, 4)` })),
    tie('tree').map((inner): Twin => ({ array: `DELAY(${inner.array}, 2)`, scalar: (row, column) => `DELAY(${inner.scalar(row, column)}, 2)` })),
    tie('tree').map((inner): Twin => ({ array: `MIN(${inner.array}, 100)`, scalar: (row, column) => `MIN(${inner.scalar(row, column)}, 100)` })),
  ),
})).tree;

const cells = ROWS.flatMap((row) => COLUMNS.map((column) => [row, column] as const));

describe('an array model equals its hand-expanded scalar twin to the last bit', () => {
  test.each(['euler', 'rk2', 'rk4'] as const)('%s', (method) => {
    fc.assert(
      fc.property(twin, twin, fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 9, maxLength: 9 }), (rate, result, values) => {
        const a = (at: number): string => String(values[at] ?? 0);
        const array: Item[] = [
          ...DIMENSIONS,
          auxiliary('A', '', { ...over('Row', 'Col'), parts: cells.map(([row, column], at) => ({ subscripts: [row, column], equation: a(at) })) }),
          auxiliary('B', '', { ...over('Row'), parts: ROWS.map((row, at) => ({ subscripts: [row], equation: a(6 + at) })) }),
          stock('Level', 'A + 1', ['grow'], [], over('Row', 'Col')),
          flow('grow', `0.01 * ${rate.array}`, over('Row', 'Col')),
          auxiliary('result', result.array, over('Row', 'Col')),
        ];
        const scalar: Item[] = [
          ...cells.map(([row, column], at) => auxiliary(`A_${row}_${column}`, a(at))),
          ...ROWS.map((row, at) => auxiliary(`B_${row}`, a(6 + at))),
          ...cells.flatMap(([row, column]) => [
            stock(`Level_${row}_${column}`, `A_${row}_${column} + 1`, [`grow_${row}_${column}`]),
            flow(`grow_${row}_${column}`, `0.01 * ${rate.scalar(row, column)}`),
            auxiliary(`result_${row}_${column}`, result.scalar(row, column)),
          ]),
        ];
        const settings = { method, stop: 6, dt: 0.5 };
        const [whole, expanded] = [curvesOf(array, settings), curvesOf(scalar, settings)];
        for (const [row, column] of cells) {
          for (const name of ['Level', 'result']) expect(whole.of(`${name}[${row},${column}]`)).toEqual(expanded.of(`${name}_${row}_${column}`));
        }
      }),
      { seed: 2026, numRuns: 60 },
    );
  });
});

/** The first value of each element of `x`. */
function elementsOf(items: readonly Item[], names: readonly string[], settings: Parameters<typeof curvesOf>[1] = {}): number[] {
  const curves = curvesOf([...DIMENSIONS, ...items], { stop: 0, ...settings });
  return names.map((name) => curves.of(name)[0] ?? Number.NaN);
}

const COUNTED = auxiliary('M', '', { ...over('Row', 'Col'), parts: cells.map(([row, column], at) => ({ subscripts: [row, column], equation: String(at + 1) })) });
const shown = (name: string, elements: readonly string[]): string[] => elements.map((element) => `${name}[${element}]`);

describe('XMILE', () => {
  test.each([
    ['transpose', 'M\'', ['Col', 'Row'], [1, 3, 5, 2, 4, 6]],
    ['places', 'M[@2, @1]', ['Col', 'Row'], [1, 3, 5, 2, 4, 6]],
    ['a slice', 'SUM(M[2:3, Col])', ['Col'], [8, 10]],
    ['a position as a number', 'Col * 10', ['Col'], [10, 20]],
    ['a computed index', 'M[Col + 1, 1]', ['Col'], [3, 5]],
    ['outside of the array it is 0', 'M[Col + 2, 1] + M[4, 1] + M[0, 1]', ['Col'], [5, 0]],
    ['an element by its dimension', 'M[Row.r2, Col]', ['Col'], [3, 4]],
    ['the position of an element outside brackets', 'Row.r3 + Col', ['Col'], [4, 5]],
    ['mean, deviation and size', 'MEAN(M[*, Col]) + STDDEV(M[*, Col]) + SIZE(M)', ['Col'], [9 + Math.sqrt(8 / 3), 10 + Math.sqrt(8 / 3)]],
    ['product', 'PROD(M[*, Col])', ['Col'], [15, 48]],
    ['the position of the k-th in order', 'RANK(M[*, Col], 3)', ['Col'], [3, 3]],
    ['a sum of products, element by element', 'SUM(M[*, 1] * M[*, 2])', ['Col'], [44, 44]],
    ['a whole array', 'SUM(M) + Col', ['Col'], [22, 23]],
  ])('%s: %s', (_, equation, dimensions, values) => {
    const elements = dimensions.length === 1 ? COLUMNS : COLUMNS.flatMap((column) => ROWS.map((row) => `${column},${row}`));
    expect(elementsOf([COUNTED, auxiliary('x', equation, over(...dimensions))], shown('x', elements))).toEqual(values);
  });

  test('elements of one array may need one another, as long as there is an order', () => {
    const parts = [{ subscripts: ['r1'], equation: '1' }, { subscripts: ['r2'], equation: 'x[r1] * 2' }, { subscripts: ['r3'], equation: 'x[r2] * 2' }];
    expect(elementsOf([auxiliary('x', '', { ...over('Row'), parts })], shown('x', ROWS))).toEqual([1, 2, 4]);
    expect(elementsOf([auxiliary('x', 'IF Row = 1 THEN 1 ELSE x[Row - 1] * 3', over('Row'))], shown('x', ROWS))).toEqual([1, 3, 9]);
  });

  test('an array that needs itself is a cycle', () => {
    const { plan, issues } = compileDocument(smallModel([...DIMENSIONS, auxiliary('x', 'x[Row] + 1', over('Row'))]));
    expect(plan).toBeNull();
    expect(issues).toMatchObject([{ code: 'algebraic-cycle', variable: expect.stringMatching(/^x\[/) as string }]);
  });
});

describe('Vensim', () => {
  const vensim = { dialect: 'vensim' as const };
  const SUB = dimension('Some', ['r2', 'r3']);
  const before = dimension('Before', ['r1', 'r2'], { mappings: [{ to: idOf('Some') }] });
  const mapped = dimension('Letter', ['a', 'b'], { mappings: [{ to: idOf('Col'), by: [['c2'], ['c1']] }] });

  test('a subrange defines its elements; the others have an equation of their own', () => {
    const parts = [{ subscripts: ['r1'], equation: '5' }, { subscripts: ['Some'], equation: 'Some * 10' }];
    expect(elementsOf([SUB, auxiliary('x', '', { ...over('Row'), parts })], shown('x', ROWS), vensim)).toEqual([5, 20, 30]);
  });

  test('what is excepted has another equation', () => {
    const parts = [{ subscripts: ['Row', 'Col'], except: [['r1', 'c2'], ['r3', 'Col']], equation: '1' }, { subscripts: ['r1', 'c2'], equation: '2' }, { subscripts: ['r3', 'Col'], equation: '3' }];
    expect(elementsOf([auxiliary('x', '', { ...over('Row', 'Col'), parts })], shown('x', cells.map((cell) => cell.join())), vensim)).toEqual([1, 2, 1, 1, 3, 3]);
  });

  test('elements that no equation defines are not shown', () => {
    const curves = curvesOf([...DIMENSIONS, auxiliary('x', '', { ...over('Row'), parts: [{ subscripts: ['r2'], equation: '7' }] })], { ...vensim, stop: 0 });
    expect(curves.of('x[r2]')).toEqual([7]);
    expect(() => curves.of('x[r1]')).toThrow();
  });

  test('a mapping leads from one range to another, in both directions, and counts more than shared names', () => {
    const y = auxiliary('y', '', { ...over('Row'), parts: ROWS.map((row, at) => ({ subscripts: [row], equation: String(at + 1) })) });
    const shifted = auxiliary('x', '', { ...over('Row'), parts: [{ subscripts: ['r1'], equation: '0' }, { subscripts: ['Some'], equation: 'y[Before]' }] });
    expect(elementsOf([SUB, before, y, shifted], shown('x', ROWS), vensim)).toEqual([0, 1, 2]);
    const z = auxiliary('z', '', { ...over('Letter'), parts: [{ subscripts: ['a'], equation: '10' }, { subscripts: ['b'], equation: '20' }] });
    expect(elementsOf([mapped, z, auxiliary('w', 'z[Letter]', over('Col'))], shown('w', COLUMNS), vensim)).toEqual([20, 10]);
  });

  test.each([
    ['SUM(M[Row!, Col])', [9, 12]],
    ['SUM(M[Row!, Col] * M[Row!, c1])', [35, 44]],
    ['VMAX(M[Row!, Col]) - VMIN(M[Row!, Col])', [4, 4]],
    ['PROD(M[Row!, Col])', [15, 48]],
    ['ELMCOUNT(Row) + Col', [4, 5]],
    ['VECTOR ELM MAP(M[r1, c1], Col)', [2, 3]],
    ['VECTOR ELM MAP(M[r1, c1], 6)', [-(2 ** 109), -(2 ** 109)]],
  ])('%s', (equation, values) => {
    expect(elementsOf([COUNTED, auxiliary('x', equation, over('Col'))], shown('x', COLUMNS), vensim)).toEqual(values);
  });

  test('vectors are sorted, ranked and reordered, from 0, from 1 and by an order', () => {
    const y = auxiliary('y', '', { ...over('Row'), parts: [30, 10, 20].map((value, at) => ({ subscripts: [ROWS[at] ?? ''], equation: String(value) })) });
    const x = (equation: string): number[] => elementsOf([y, auxiliary('o', 'VECTOR SORT ORDER(y[Row], 1)', over('Row')), auxiliary('x', equation, over('Row'))], shown('x', ROWS), vensim);
    expect(x('o[Row]')).toEqual([1, 2, 0]);
    expect(x('VECTOR SORT ORDER(y[Row], -1)')).toEqual([0, 2, 1]);
    expect(x('VECTOR RANK(y[Row], 1)')).toEqual([3, 1, 2]);
    expect(x('VECTOR REORDER(y[Row], o[Row])')).toEqual([10, 20, 30]);
  });

  test('a matrix times its inverse is one', () => {
    const square = dimension('Other', ['o1', 'o2']);
    const matrix = auxiliary('A', '', { ...over('Col', 'Other'), parts: [[4, 7], [2, 6]].flatMap((row, i) => row.map((value, j) => ({ subscripts: [COLUMNS[i] ?? '', `o${j + 1}`], equation: String(value) }))) });
    const inverse = auxiliary('x', 'INVERT MATRIX(A[Col, Other], 2)', over('Col', 'Other'));
    const values = elementsOf([square, matrix, inverse], ['x[c1,o1]', 'x[c1,o2]', 'x[c2,o1]', 'x[c2,o2]'], vensim);
    [0.6, -0.7, -0.2, 0.4].forEach((expected, at) => expect(values[at]).toBeCloseTo(expected, 12));
  });
});

describe('faults are told with their place', () => {
  test.each([
    ['M[r1]', 'wrong-number-of-subscripts'],
    ['M[c1, c1]', 'not-an-element'],
    ['M', 'subscripts-missing'],
    ['scalar[r1]', 'not-an-array'],
    ['M[*, c1]', 'open-subscript'],
  ])('%s', (equation, code) => {
    const { plan, issues } = compileDocument(smallModel([...DIMENSIONS, COUNTED, auxiliary('scalar', '1'), auxiliary('x', equation)], { dialect: equation.includes('c1, c1') ? 'vensim' : 'xmile' }));
    expect(plan).toBeNull();
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([{ code, variable: 'x', range: { start: expect.any(Number) as number } }]);
  });
});

test('a thousand elements are a loop: the code stays as small as for ten, and so does the Plan', () => {
  const sizeOf = (count: number): number => {
    const big = dimension('Big', Array.from({ length: count }, (_, at) => `e${at}`));
    const items = [big, stock('S', 'Big', ['f'], [], over('Big')), flow('f', 'S * rate + SUM(S) / 1000', over('Big')), auxiliary('rate', 'MIN(0.1, Big / 1000)', over('Big'))];
    const { plan } = compileDocument(smallModel(items));
    return JSON.stringify({ ...plan, slots: [], levels: [] }).length;
  };
  expect(sizeOf(1000)).toBeLessThan(sizeOf(10) + 200);
});
