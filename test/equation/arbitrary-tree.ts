import fc from 'fast-check';
import { functionsOf } from '../../src/equation/functions.js';
import { NOT_AVAILABLE } from '../../src/equation/lexer.js';
import type { BinaryOperator, Dialect, Subscript, Tree, UnaryOperator } from '../../src/equation/tree.js';
import { canonicalName } from '../../src/model/name.js';

const NOWHERE = { start: 0, end: 0 };

const AWKWARD = ['a', 'b2', 'heat_net_homes', 'if', 'then', 'not', 'mod', 'and', 'or_else', 'min', 'time', 'pi', 'été', 'தாள்', '2nd', '_x', 'x$', 'a-b', 'a,_b"c', 'a\\b', "farmers'_market", 'module.var', '.root', 'a.', '{x}', 'e1', '1e5', '€', 'x_1e', ':na:', '😀'];

/** Canonical names, of which many need quotes. */
export const arbitraryName: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1', '_', ' ', '.', '"', "'", '\\', '-', '(', '$', '{', '😀', '!'), minLength: 1, maxLength: 6 }))
  .map(canonicalName)
  .filter((name) => name !== '' && canonicalName(name) === name);

const coordinate = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const positive = fc.oneof(fc.nat(), fc.constantFrom(0.1, 1e-7, 1e21, 5e-324, Number.MAX_VALUE), coordinate.map(Math.abs));

const SHARED_OPERATORS: readonly BinaryOperator[] = ['+', '-', '*', '/', '^', '^', '=', '<>', '<', '<=', '>', '>=', 'and', 'or'];
const UNARY: readonly UnaryOperator[] = ['-', '+', 'not'];

/** Any tree that `dialect` can write. All ranges are empty. */
export function arbitraryTree(dialect: Dialect): fc.Arbitrary<Tree> {
  const isVensim = dialect === 'vensim';
  const number = (isVensim ? fc.oneof({ arbitrary: positive, weight: 9 }, fc.constant(NOT_AVAILABLE)) : positive).map((value): Tree => ({ kind: 'number', value, range: NOWHERE }));
  const name = arbitraryName.map((canonical): Tree => ({ kind: 'name', name: canonical, range: NOWHERE, nameRange: NOWHERE }));
  const text = fc.string().filter((value) => !value.includes("'")).map((value): Tree => ({ kind: 'text', value, range: NOWHERE }));
  const table = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 4 }).map((points): Tree => ({ kind: 'table', points, range: NOWHERE }));
  const leaf = isVensim ? fc.oneof({ arbitrary: number, weight: 4 }, { arbitrary: name, weight: 4 }, text, table) : fc.oneof(number, name);
  const functions = fc.constantFrom(...functionsOf(dialect).keys()).filter((called) => called !== 'if_then_else' && called !== 'tabbed_array');
  const operators: readonly BinaryOperator[] = isVensim ? SHARED_OPERATORS : [...SHARED_OPERATORS, 'mod'];

  const { tree } = fc.letrec<{ tree: Tree; subscript: Subscript }>((tie) => {
    const subscripts = fc.option(fc.array(tie('subscript'), { minLength: 1, maxLength: 3 }), { nil: undefined });
    const withSubscripts = (list: readonly Subscript[] | undefined) => (list ? { subscripts: list } : {});
    const call = fc
      .record({ name: fc.oneof(functions, arbitraryName.filter((called) => called !== 'tabbed_array')), list: subscripts, args: fc.array(tie('tree'), { maxLength: 3 }) })
      .map(({ name: called, list, args }): Tree => ({ kind: 'call', name: called, ...withSubscripts(list), args, range: NOWHERE, nameRange: NOWHERE }));
    const compounds: fc.Arbitrary<Tree>[] = [
      fc.record({ name: arbitraryName, list: subscripts }).map(({ name: array, list }): Tree => ({ kind: 'name', name: array, ...withSubscripts(list), range: NOWHERE, nameRange: NOWHERE })),
      call,
      fc.record({ op: fc.constantFrom(...UNARY), operand: tie('tree') }).map((part): Tree => ({ kind: 'unary', ...part, range: NOWHERE })),
      fc.record({ op: fc.constantFrom(...operators), left: tie('tree'), right: tie('tree') }).map((part): Tree => ({ kind: 'binary', ...part, range: NOWHERE })),
      fc.record({ op: fc.constantFrom(...operators), left: tie('tree'), right: tie('tree') }).map((part): Tree => ({ kind: 'binary', ...part, range: NOWHERE })),
      fc.record({ condition: tie('tree'), then: tie('tree'), else: tie('tree') }).map((part): Tree => ({ kind: 'if', ...part, range: NOWHERE })),
      ...(isVensim ? [] : [tie('tree').map((operand): Tree => ({ kind: 'transpose', operand, range: NOWHERE }))]),
    ];
    const places: fc.Arbitrary<Subscript>[] = isVensim
      ? [arbitraryName.map((over): Subscript => ({ kind: 'over', name: over, range: NOWHERE }))]
      : [
          fc.record({ from: tie('tree'), to: tie('tree') }).map((part): Subscript => ({ kind: 'slice', ...part, range: NOWHERE })),
          fc.integer({ min: 1, max: 9 }).map((at): Subscript => ({ kind: 'place', at, range: NOWHERE })),
        ];
    return {
      tree: fc.oneof({ maxDepth: 6, depthSize: 'medium', withCrossShrink: true }, leaf, ...compounds),
      subscript: fc.oneof({ maxDepth: 3 }, fc.constant<Subscript>({ kind: 'all', range: NOWHERE }), tie('tree').map((index): Subscript => ({ kind: 'index', tree: index, range: NOWHERE })), ...places),
    };
  });
  return tree;
}

/** The same with every range empty, for comparing trees that stand in different texts. */
export function withoutRanges(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRanges);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === 'range' || key === 'nameRange' ? NOWHERE : withoutRanges(part)]));
}
