import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simplified, slopeOf } from '../../src/equation/algebra/slope.js';
import { valueOfTree } from '../../src/equation/evaluate.js';
import { parseEquation } from '../../src/equation/parse.js';
import { printTree } from '../../src/equation/print.js';
import type { Dialect, Tree } from '../../src/equation/tree.js';

const NOWHERE = { start: 0, end: 0 };
const NAMES = ['x', 'y', 'z'] as const;

/** Equations over three names that can be evaluated everywhere, or nearly. */
const smoothTree = (dialect: Dialect): fc.Arbitrary<Tree> => {
  const leaf: fc.Arbitrary<Tree> = fc.oneof(
    fc.constantFrom(...NAMES).map((name): Tree => ({ kind: 'name', name, range: NOWHERE, nameRange: NOWHERE })),
    fc.constantFrom(0.5, 1, 2, 3, 0.1).map((value): Tree => ({ kind: 'number', value, range: NOWHERE })),
  );
  const call = (name: string, args: readonly Tree[]): Tree => ({ kind: 'call', name, args, range: NOWHERE, nameRange: NOWHERE });
  const divisions = dialect === 'xmile' ? ['safediv'] : ['zidz'];
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      leaf,
      fc.tuple(fc.constantFrom('+', '-', '*', '/', '^' as const), tie('tree'), tie('tree')).map(([op, left, right]): Tree => ({ kind: 'binary', op, left, right, range: NOWHERE })),
      tie('tree').map((operand): Tree => ({ kind: 'unary', op: '-', operand, range: NOWHERE })),
      fc.tuple(fc.constantFrom('exp', 'ln', 'sqrt', 'sin', 'cos', 'tan', 'arctan', 'tanh', 'sinh', 'abs'), tie('tree')).map(([name, arg]) => call(name, [arg])),
      fc.tuple(fc.constantFrom('min', 'max', ...divisions), tie('tree'), tie('tree')).map(([name, a, b]) => call(name, [a, b])),
      fc.tuple(fc.constantFrom('<', '>=' as const), tie('tree'), tie('tree'), tie('tree'), tie('tree')).map(([op, left, right, then, otherwise]): Tree => ({ kind: 'if', condition: { kind: 'binary', op, left, right, range: NOWHERE }, then, else: otherwise, range: NOWHERE })),
    ),
  }));
  return tree;
};

const point = fc.record({ x: fc.double({ min: 0.3, max: 3, noNaN: true }), y: fc.double({ min: 0.3, max: 3, noNaN: true }), z: fc.double({ min: 0.3, max: 3, noNaN: true }) });
type Point = Readonly<Record<string, number>>;
const at = (tree: Tree, dialect: Dialect, values: Point): number => valueOfTree(tree, dialect, { of: (name) => values[name] ?? NaN, time: 0 });
const read = (source: string, dialect: Dialect = 'xmile'): Tree => parseEquation(source, dialect).tree as Tree;
const said = (source: string, name: string, dialect: Dialect = 'xmile'): string | readonly string[] => {
  const found = slopeOf(read(source, dialect), name, dialect);
  return 'tree' in found ? printTree(found.tree, dialect) : found.unknown;
};

/** How far a formula may be from a difference of two values: the square of the step, and what rounding leaves of 1e-16 / step. */
const DIFFERENCE_ERROR = 2e-4;

describe.each(['xmile', 'vensim'] as const)('the slope of an equation, %s', (dialect) => {
  test('is that of its values on either side, wherever these go smoothly', () => {
    let compared = 0;
    fc.assert(
      fc.property(smoothTree(dialect), point, fc.constantFrom(...NAMES), (tree, values, name) => {
        const found = slopeOf(tree, name, dialect);
        if (!('tree' in found)) throw new Error(`unknown: ${found.unknown.join()} in ${printTree(tree, dialect)}`);
        const aside = 1e-5;
        const value = (by: number): number => at(tree, dialect, { ...values, [name]: (values[name] ?? 0) + by });
        const [far, left, middle, right, further] = [value(-2 * aside), value(-aside), value(0), value(aside), value(2 * aside)];
        const [wide, near] = [(further - far) / (4 * aside), (right - left) / (2 * aside)];
        const size = Math.max(1, Math.abs(middle), Math.abs(near));
        const isSmooth = Number.isFinite(wide) && size < 1e6 && Math.abs(wide - near) < 1e-6 * size && Math.abs((right - middle) / aside - (middle - left) / aside) < 1e-3 * size;
        if (!isSmooth) return;
        compared++;
        const slope = at(found.tree, dialect, values);
        expect(Math.abs(slope - near) / size, `${printTree(tree, dialect)} to ${name}: ${printTree(found.tree, dialect)} is ${slope}, not ${near}`).toBeLessThan(DIFFERENCE_ERROR);
      }),
      { seed: 12, numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  test('what is written shorter has the same value', () => {
    fc.assert(
      fc.property(smoothTree(dialect), point, (tree, values) => {
        const short = simplified(tree, dialect);
        if (!short) return;
        const [before, after] = [at(tree, dialect, values), at(short, dialect, values)];
        if (Number.isFinite(before) && Math.abs(before) < 1e9) expect(Math.abs(after - before) / Math.max(1, Math.abs(before)), `${printTree(tree, dialect)} is not ${printTree(short, dialect)}`).toBeLessThan(1e-6);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

test('a slope reads as people would write it', () => {
  expect(said('gas * will / time_to_decide', 'will')).toBe('gas / time_to_decide');
  expect(said('0.1 * x', 'x')).toBe('0.1');
  expect(said('gas + 2', 'heat')).toBe('0');
  expect(said('MIN(x, y)', 'x')).toBe('IF x <= y THEN 1 ELSE 0');
  expect(said('IF x > 3 THEN 2 * x ELSE x', 'x')).toBe('IF x > 3 THEN 2 ELSE 1');
  expect(said('INT(x) + x', 'x')).toBe('1');
  expect(said('SAFEDIV(x, y)', 'x')).toBe('IF y = 0 THEN 0 ELSE 1 / y');
});

test('names that mean something to mathjs, or need quotes, are names', () => {
  expect(said('"e" * i * "pi r" * x', 'x')).toMatch(/^e \* i \* pi_r$/);
  expect(said('x * "a + b"', '"a + b"'.slice(1, -1).replaceAll(' ', '_'))).toBe('x');
  expect(said('2 * sin', 'sin')).toBe('2');
});

test('what has no formula is named', () => {
  expect(said('DELAY3(x, 2) + x', 'x')).toEqual(['DELAY3']);
  expect(said('x + SMTH1(y, 2)', 'x')).toBe('1');
  expect(said('SUM(x[*])', 'x')).toEqual(['SUM']);
  expect(said('mijn_tabel(x)', 'x')).toEqual(['MIJN_TABEL']);
});
