import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEquation } from '../../src/equation/parse.js';
import { printTree } from '../../src/equation/print.js';
import type { Dialect, Subscript, Tree } from '../../src/equation/tree.js';
import { arbitraryTree, withoutRanges } from './arbitrary-tree.js';

const DIALECTS: readonly Dialect[] = ['xmile', 'vensim'];

/** A tree with all its brackets, for examples that are easy to read. */
function shown(tree: Tree | null): string {
  switch (tree?.kind) {
    case undefined:
      return 'none';
    case 'number':
      return String(tree.value);
    case 'name':
      return tree.name + subscripted(tree.subscripts);
    case 'call':
      return `${tree.name}${subscripted(tree.subscripts)}{${tree.args.map(shown).join(', ')}}`;
    case 'unary':
      return `(${tree.op} ${shown(tree.operand)})`;
    case 'binary':
      return `(${shown(tree.left)} ${tree.op} ${shown(tree.right)})`;
    case 'if':
      return `if{${shown(tree.condition)}, ${shown(tree.then)}, ${shown(tree.else)}}`;
    case 'transpose':
      return `transpose{${shown(tree.operand)}}`;
    case 'text':
      return `text{${tree.value}}`;
    case 'table':
      return `table{${tree.points.map((point) => point.join(':')).join(' ')}}`;
  }
}

const subscripted = (subscripts: readonly Subscript[] | undefined): string =>
  subscripts ? `[${subscripts.map((subscript) => (subscript.kind === 'index' ? shown(subscript.tree) : subscript.kind === 'slice' ? `${shown(subscript.from)}:${shown(subscript.to)}` : subscript.kind === 'over' ? `${subscript.name}!` : subscript.kind === 'place' ? `@${subscript.at}` : '*')).join(', ')}]` : '';

const read = (source: string, dialect: Dialect): string => {
  const { tree, issues } = parseEquation(source, dialect);
  expect(issues).toEqual([]);
  return shown(tree);
};

/** Each fault as its code and the text that its range covers. */
const faults = (source: string, dialect: Dialect = 'xmile'): string[] => parseEquation(source, dialect).issues.map(({ code, range }) => `${code.replace('syntax/', '')} ${source.slice(range.start, range.end)}@${range.start}`);

/** Calls `visit` for a part and everything within it. */
function everyPart(part: unknown, visit: (part: { range: { start: number; end: number } }, within: { start: number; end: number } | null) => void, within: { start: number; end: number } | null = null): void {
  if (typeof part !== 'object' || part === null) return;
  const ranged = 'range' in part ? (part as { range: { start: number; end: number } }) : null;
  if (ranged) visit(ranged, within);
  for (const [key, inner] of Object.entries(part)) if (key !== 'range' && key !== 'nameRange') everyPart(inner, visit, ranged?.range ?? within);
}

describe.each(DIALECTS)('any text as %s', (dialect) => {
  const scrap = fc.constantFrom('a', 'Heat Net', '"q', '"', "'", '\\', '\n', ' ', '2', '.', '1e', '(', ')', '[', ']', ',', '+', '-', '*', '/', '^', '<', '=', ':', '@', '!', '{', '}', 'IF', 'THEN ', ' ELSE', ' and ', 'NOT ', ':NOT:', ':NA:', '?', '€', '😀', '\u00a0', '−', 'MIN(', '((1,2),');
  const text = fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join(''));

  test('is read or has faults, which lie in the text and in its order', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (source) => {
        const { tree, issues } = parseEquation(source, dialect);
        if (tree) expect(issues).toEqual([]);
        expect(issues.length).toBeLessThanOrEqual(20);
        for (const [at, { range }] of issues.entries()) {
          expect(range.start).toBeGreaterThanOrEqual(issues[at - 1]?.range.start ?? 0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(source.length);
        }
      }),
      { seed: 20261124, numRuns: 3000 },
    );
  });

  test('with white space and comments alone is no equation and no fault; anything else is one of the two', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { tree, issues } = parseEquation(source, dialect);
        const isEmpty = /^(?:\s|\{[^}]*\})*$/.test(dialect === 'vensim' ? source.replace(/\\[ \t]*\n/g, ' ') : source);
        expect(tree === null && issues.length === 0).toBe(isEmpty);
      }),
      { seed: 20261124, numRuns: 3000 },
    );
  });

  test('says the same whatever white space and comments stand between its tokens', () => {
    fc.assert(
      fc.property(arbitraryTree(dialect), fc.constantFrom(' ', '\n', '\t', '\u00a0', '{note}', '{an odd " \' quote}', ...(dialect === 'vensim' ? ['\\\n\t', '\\\r\n'] : [])), (tree, space) => {
        const printed = printTree(tree, dialect);
        fc.pre(!/["']/.test(printed));
        const spaced = printed.replace(/[()[\],^+*]/g, (symbol, at: number) => (/[eE]$/.test(printed.slice(0, at)) ? symbol : `${space}${symbol}${space}`));
        expect(withoutRanges(parseEquation(spaced, dialect).tree)).toEqual(withoutRanges(parseEquation(printed, dialect).tree));
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });

  test('ranges nest, and the text in each reads as its part', () => {
    fc.assert(
      fc.property(arbitraryTree(dialect), (tree) => {
        const source = printTree(tree, dialect);
        everyPart(parseEquation(source, dialect).tree, (part, within) => {
          if (within) expect(part.range.start >= within.start && part.range.end <= within.end).toBe(true);
          const kind = 'kind' in part ? part.kind : undefined;
          if (kind === 'index' || kind === 'slice' || kind === 'all' || kind === 'place' || kind === 'over') return;
          expect(withoutRanges(parseEquation(source.slice(part.range.start, part.range.end), dialect).tree)).toEqual(withoutRanges(part));
        });
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });
});

describe('XMILE', () => {
  test.each([
    // Numbers and names.
    ['1', '1'], ['.5', '0.5'], ['1.', '1'], ['1e-3', '0.001'], ['2.5E+2', '250'],
    ['Heat Net  Homes * 2', '(heat_net_homes * 2)'], ['Heat_Net\u00a0\nHomes', 'heat_net_homes'], ['stock 2 + b', '(stock_2 + b)'], ['Été_$1', 'été_$1'],
    ['"a, b" + "c\\"d" + "e\\nf" + "g\\\\h"', '(((a,_b + c"d) + e_f) + g\\h)'], ['module.variable + .root + m."x y".z', '((module.variable + .root) + m.x_y.z)'],
    ['{comment} a {"} + b{}', '(a + b)'],
    // Precedence: weakest first.
    ['a OR b AND c', '(a or (b and c))'], ['a AND b = c', '(a and (b = c))'], ['a <> b < c', '(a <> (b < c))'], ['a >= b + c', '(a >= (b + c))'], ['a - b * c', '(a - (b * c))'], ['a MOD b / c', '((a mod b) / c)'],
    ['-a * b', '((- a) * b)'], ['-x^2', '(- (x ^ 2))'], ['a^-b', '(a ^ (- b))'], ['30^ - 30^-c', '(30 ^ (- (30 ^ (- c))))'], ['2^3^2', '(2 ^ (3 ^ 2))'], ['a - b - c', '((a - b) - c)'], ['- - + a', '(- (- (+ a)))'], ['a - -b', '(a - (- b))'],
    ['NOT a = b', '((not a) = b)'], ['NoT a aNd b oR c mOd d', '(((not a) and b) or (c mod d))'], ['a // b * c', '(safediv{a, b} * c)'],
    // Choice.
    ['IF c THEN a ELSE b + 1', 'if{c, a, (b + 1)}'], ['if(c) then(a) else(b)', 'if{c, a, b}'], ['If (a) > 3 Then b Else If c Then d Else e', 'if{(a > 3), b, if{c, d, e}}'], ['1 + IF c THEN a ELSE b', '(1 + if{c, a, b})'],
    ['IF_THEN_ELSE(c, a, b)', 'if{c, a, b}'], ['IF THEN ELSE (c, a, b)', 'if{c, a, b}'], ['if_then_else(c, a)', 'if_then_else{c, a}'],
    // Calls and bare names.
    ['min (a, B c)', 'min{a, b_c}'], ['PI + pi() + TIME', '((pi + pi{}) + time)'], ['effect of price(p)', 'effect_of_price{p}'],
    // Arrays.
    ['a[i, 2, *, 1:3, @1]', 'a[i, 2, *, 1:3, @1]'], ['a[b[i], c + 1]', 'a[b[i], (c + 1)]'], ['a[d:e]', 'a[d:e]'], ["A'*B[*,i]'", '(transpose{a} * transpose{b[*, i]})'], ['f[x](y)', 'f[x]{y}'],
  ])('%s', (source, expected) => {
    expect(read(source, 'xmile')).toBe(expected);
  });

  test.each([
    ['2 * (3 + ', ['unexpected-end @8']],
    ['(a + b', ['unclosed-bracket (@0']],
    ['f(a, b[1', ['unclosed-bracket [@6']],
    ['a + ) + b', ['unexpected )@4']],
    ['a * * b + / c', ['unexpected *@4', 'unexpected /@10']],
    ['2x + 3 y', ['missing-operator x@1', 'missing-operator y@7']],
    ['(a)(b)', ['missing-operator (@3']],
    ['f(1,,2)', ['unexpected ,@4']],
    ['1, 2', ['unexpected ,@1']],
    [' ??? ', ['unknown-character ???@1']],
    ['a # b', ['unknown-character #@2']],
    ['a == b', ['unknown-character ==@2']],
    ['"a + b', ['unclosed-quote "@0']],
    ['a {b', ['unclosed-comment {@2']],
    ['"" * 2', ['empty-name ""@0']],
    ['1e999', ['number-too-large 1e999@0']],
    ['IF a THEN b', ['unexpected-end @11']],
    ['IF a ELSE b', ['unexpected ELSE@5']],
    ['a[]', ['unexpected ]@2']],
    [':NOT: a', ['unexpected :@0', 'unexpected :@4']],
  ])('%s has its faults where they are', (source, expected) => {
    expect(faults(source)).toEqual(expected);
  });

  test('a character from a word processor or another language comes with what it is called here', () => {
    const hints = (source: string): unknown => parseEquation(source, 'xmile').issues.map((issue) => issue.hints);
    expect(hints('a − b × c ÷ d ≥ e')).toEqual([['-'], ['*'], ['/'], ['>=']]);
    expect(hints('a == b && c')).toEqual([['='], ['AND']]);
  });
});

describe('Vensim', () => {
  test.each([
    ['Heat net homes*2', '(heat_net_homes * 2)'], ['two\\\n\t words + x$', '(two_words + x$)'], ["farmers' market + a.b", "(farmers'_market + a.b)"], ['"q \\"x\\" ~|"', 'q_"x"_~|'],
    ['a :AND: b :or: c', '((a and b) or c)'], [':NOT: Time > 5 :OR: b', '((not (time > 5)) or b)'], [':NOT: :NOT: a', '(not (not a))'], ['not + if', '(not + if)'],
    ['-x^2', '(- (x ^ 2))'], ['2^3^2', '(2 ^ (3 ^ 2))'], ['2^-3', '(2 ^ (- 3))'], [':na:', String(-(2 ** 109))],
    ['IF THEN ELSE(a>1, b, c)', 'if{(a > 1), b, c}'], ['DELAY FIXED (x y, 2, 0)', 'delay_fixed{x_y, 2, 0}'], ['RANDOM 0 1()', 'random_0_1{}'],
    ['SUM(a[Dim One\\\n !, b])', 'sum{a[dim_one!, b]}'], ["GET XLS DATA( 'தாள் 1.xls' , '', 'A','B2')", 'get_xls_data{text{தாள் 1.xls}, text{}, text{A}, text{B2}}'],
    ['([(0,0)-(10,10)],(0,0),(1,2))', 'table{0:0 1:2}'], ['( [(0,0)-(10,10),(2,3),(4,5)], (0,0),(1,2))', 'table{0:0 1:2}'], ['((0,- 1) , (+ 8.5,-0.6))', 'table{0:-1 8.5:-0.6}'], ['(0,1,2,10,20,30)', 'table{0:10 1:20 2:30}'],
    ['WITH LOOKUP(Time, ((0,0),(1,2)))*2', '(with_lookup{time, table{0:0 1:2}} * 2)'], ['((a))', 'a'], ['(1)', '1'],
    ['TABBED ARRAY(\n1\t-2\n3\t4)', 'tabbed_array{1, (- 2), 3, 4}'], ['a{comment}[b]', 'a[b]'],
  ])('%s', (source, expected) => {
    expect(read(source, 'vensim')).toBe(expected);
  });

  test.each([
    ["f('abc)", ["unclosed-quote '@2"]],
    ['((0,1),(2))', ['unexpected )@9']],
    ['(0,1,2)', ['unexpected )@6']],
    ['TABBED ARRAY(1 a)', ['unexpected a@15']],
    ['a :ANT: b', ['unexpected :@2', 'unexpected :@6']],
    ['a@b', ['unknown-character @@1']],
  ])('%s has its faults where they are', (source, expected) => {
    expect(faults(source, 'vensim')).toEqual(expected);
  });
});

describe('large equations', () => {
  const codes = (source: string, dialect: Dialect = 'xmile'): string[] => parseEquation(source, dialect).issues.map((issue) => issue.code);

  test('a thousand terms are read and printed; more are refused, however many', () => {
    const sum = `1${' + 1'.repeat(999)}`;
    const { tree } = parseEquation(sum, 'xmile');
    expect(tree && printTree(tree, 'xmile')).toBe(sum);
    expect(codes(`1${'+1'.repeat(1000)}`)).toEqual(['syntax/too-many-terms']);
    expect(codes(`1${'+1'.repeat(100_000)}`)).toEqual(['syntax/too-many-terms']);
    expect(codes(`${'('.repeat(100)}1${`${'+1'.repeat(20)})`.repeat(100)}`)).toEqual(['syntax/too-many-terms']);
  });

  test('brackets are read 250 deep with every operator between them; deeper is refused', () => {
    const nested = (depth: number): string => `${'a or b and c = d < e + f * -('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(codes(nested(127))).toEqual([]);
    expect(codes(`${'('.repeat(250)}1${')'.repeat(250)}`)).toEqual([]);
    for (const part of ['(', '-', '2^', 'f(', 'a[', 'IF ', 'NOT ']) expect(codes(part.repeat(100_000))).toEqual(['syntax/too-deep']);
  });

  test.each(['1, ', 'a ', '?#', '"" ', ') [', '((1,', 'a b+'])('a megabyte of %s is read or refused in a moment', (part) => {
    const source = part.repeat(Math.floor(999_999 / part.length));
    for (const dialect of DIALECTS) {
      const start = performance.now();
      parseEquation(source, dialect);
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });

  test('more than a million characters is too long', () => {
    expect(codes('1'.repeat(1_000_001))).toEqual(['syntax/too-long']);
  });
});
