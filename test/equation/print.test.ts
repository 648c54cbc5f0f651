import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEquation } from '../../src/equation/parse.js';
import { printTree } from '../../src/equation/print.js';
import type { Dialect } from '../../src/equation/tree.js';
import { writtenName } from '../../src/equation/write-name.js';
import { canonicalName } from '../../src/model/name.js';
import { arbitraryName, arbitraryTree, withoutRanges } from './arbitrary-tree.js';

const DIALECTS: readonly Dialect[] = ['xmile', 'vensim'];

describe.each(DIALECTS)('%s', (dialect) => {
  test('reading what was printed gives the same tree', () => {
    fc.assert(
      fc.property(arbitraryTree(dialect), (tree) => {
        const { tree: back, issues } = parseEquation(printTree(tree, dialect), dialect);
        expect(issues).toEqual([]);
        expect(withoutRanges(back)).toEqual(withoutRanges(tree));
      }),
      { seed: 20261124, numRuns: 3000 },
    );
  });

  test('taking any pair of brackets away from what was printed changes what it means, but for those that set IF and :NOT: apart for the reader', () => {
    fc.assert(
      fc.property(arbitraryTree(dialect), (tree) => {
        const printed = printTree(tree, dialect);
        for (const [open, close] of groupingPairs(printed, dialect)) {
          const bare = `${printed.slice(0, open)} ${printed.slice(open + 1, close)} ${printed.slice(close + 1)}`;
          const { tree: back } = parseEquation(bare, dialect);
          expect(back === null || JSON.stringify(withoutRanges(back)) !== JSON.stringify(withoutRanges(tree)), printed).toBe(true);
        }
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });

  test('a name is read back as itself, in quotes only where it must be', () => {
    fc.assert(
      fc.property(arbitraryName, (name) => {
        const { tree } = parseEquation(writtenName(name, dialect), dialect);
        expect(withoutRanges(tree)).toEqual({ kind: 'name', name, range: { start: 0, end: 0 }, nameRange: { start: 0, end: 0 } });
        const bare = parseEquation(name, dialect).tree;
        if (bare?.kind === 'name' && bare.name === name && !name.includes('"')) expect(writtenName(name, dialect)).not.toContain('"');
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });
});

const BEFORE_XMILE = /(?:^|[-+*/^=<>:(,[]|\b(?:AND|OR|NOT|MOD|IF|THEN|ELSE)) ?$/;
const BEFORE_VENSIM = /(?:^|[-+*/^=<>:(,[]) ?$/;

/** Brackets of `text` that stand around a part, and not around arguments or within quotes. */
function groupingPairs(text: string, dialect: Dialect): [number, number][] {
  const masked = text.replace(/"(?:\\.|[^"\\])*"|'[^']*'/gs, (quoted) => '"'.repeat(quoted.length));
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (let at = 0; at < masked.length; at++) {
    if (masked[at] === '(') open.push(at);
    const start = masked[at] === ')' ? open.pop() : undefined;
    if (start === undefined || !(dialect === 'xmile' ? BEFORE_XMILE : BEFORE_VENSIM).test(masked.slice(0, start))) continue;
    const inside = parseEquation(text.slice(start, at + 1), dialect).tree;
    const isApart = inside?.kind === 'if' || inside?.kind === 'table' || (inside?.kind === 'unary' && inside.op === 'not' && dialect === 'vensim');
    if (inside && !isApart) pairs.push([start, at]);
  }
  return pairs;
}

const printed = (source: string, dialect: Dialect): string => {
  const { tree } = parseEquation(source, dialect);
  if (!tree) throw new Error(`no equation: ${source}`);
  return printTree(tree, dialect);
};

test.each([
  ['(-x)^2 + ((a))*(b*c)', '(-x)^2 + a * (b * c)'],
  ['a^(-b)', 'a^-b'],
  ['(2^3)^2^1', '(2^3)^2^1'],
  ['1 - (2 - 3) - 4', '1 - (2 - 3) - 4'],
  ['1 + (if a then b else c) + 2', '1 + (IF a THEN b ELSE c) + 2'],
  ['smth1("Heat  Net", .5)', 'SMTH1(heat_net, 0.5)'],
  ['a//b', 'SAFEDIV(a, b)'],
  ['not (a and b) mod 2', 'NOT (a AND b) MOD 2'],
  ['"a-b" + "if"', '"a-b" + "if"'],
  ["(a+b)' + c[1:3, @2, *]'", "(a + b)' + c[1:3, @2, *]'"],
])('XMILE: %s is printed as %s', (source, expected) => {
  expect(printed(source, 'xmile')).toBe(expected);
});

test.each([
  [':not: a > b', ':NOT: a > b'],
  ['(:not: a) > b', '(:NOT: a) > b'],
  ['if then else(a, :NA:, c)+1', 'IF THEN ELSE(a, :NA:, c) + 1'],
  ['delay fixed(a,1,0)', 'DELAY FIXED(a, 1, 0)'],
  ['with lookup(Time, ([(0,0)-(10,10)],(0,0),(1,-2)))', 'WITH LOOKUP(time, ((0,0),(1,-2)))'],
  ["get xls data('a b.xls', 'S', 'A', 'B2')", "GET XLS DATA('a b.xls', 'S', 'A', 'B2')"],
  ['sum(a[Dim!, b])', 'SUM(a[dim!, b])'],
])('Vensim: %s is printed as %s', (source, expected) => {
  expect(printed(source, 'vensim')).toBe(expected);
});

test('names are spelled as their records spell them', () => {
  const names = new Map(['Heat Net Homes', 'Price (EUR)'].map((name) => [canonicalName(name), name]));
  const spelled = (canonical: string): string => names.get(canonical) ?? canonical;
  for (const [dialect, expected] of [['xmile', 'Heat_Net_Homes * "Price (EUR)"'], ['vensim', 'Heat Net Homes * "Price (EUR)"']] as const) {
    const { tree } = parseEquation('heat_net_homes*"price (eur)"', dialect);
    expect(tree && printTree(tree, dialect, spelled)).toBe(expected);
  }
});
