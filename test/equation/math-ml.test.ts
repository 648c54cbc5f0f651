import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mathOf, type MathPart, type MathSetting } from '../../src/equation/math-ml.js';
import { parseEquation } from '../../src/equation/parse.js';
import type { Dialect, Tree } from '../../src/equation/tree.js';
import { arbitraryTree } from './arbitrary-tree.js';

const setting = (dialect: Dialect): MathSetting => ({ dialect, nameOf: (name) => name, words: { if: 'als', otherwise: 'anders', and: 'en', or: 'of', not: 'niet', table: 'tabel' } });

/** How many children MathML Core gives each of these. */
const CHILDREN: Readonly<Record<string, number>> = { mfrac: 2, msup: 2, msub: 2, mroot: 2, msqrt: 1 };

function wellFormed(part: MathPart): void {
  if ('text' in part) {
    expect(typeof part.text).toBe('string');
    return;
  }
  if ('rows' in part) {
    expect(part.rows.length).toBeGreaterThan(1);
    for (const cells of part.rows) {
      expect(cells).toHaveLength(2);
      cells.forEach(wellFormed);
    }
    return;
  }
  const wanted = CHILDREN[part.tag];
  if (wanted !== undefined) expect(part.children).toHaveLength(wanted);
  part.children.forEach(wellFormed);
}

/** The same as one line of text, to read in a test. */
function text(part: MathPart): string {
  if ('text' in part) return part.text;
  if ('rows' in part) return part.rows.map((cells) => cells.map(text).join(' ')).join('; ');
  const children = part.children.map(text);
  switch (part.tag) {
    case 'mfrac':
      return `[${children.join(' over ')}]`;
    case 'msup':
      return children.join('^');
    case 'msub':
      return children.join('_');
    case 'mroot':
      return `root(${children.join(', ')})`;
    case 'msqrt':
      return `root(${children.join('')})`;
    case 'mrow':
      return children.join(' ');
  }
}

const said = (source: string, dialect: Dialect = 'xmile'): string => text(mathOf(parseEquation(source, dialect).tree as Tree, setting(dialect)));

describe.each(['xmile', 'vensim'] as const)('typesetting, %s', (dialect) => {
  test('every tree has its markup, with as many parts as MathML gives each element', () => {
    fc.assert(fc.property(arbitraryTree(dialect), (tree) => wellFormed(mathOf(tree, setting(dialect)))), { seed: 21 });
  });
});

test('quotients, powers, roots, sums and cases', () => {
  expect(said('a * b / (c + d)')).toBe('[a × b over c + d]');
  expect(said('a * (b + c)^2')).toBe('a × ( b + c )^2');
  expect(said('(a / b)^c')).toBe('( [a over b] )^c');
  expect(said('a - (b - c)')).toBe('a − ( b − c )');
  expect(said('2 * -a')).toBe('2 × ( − a )');
  expect(said('SQRT(a) + EXP(-a * b)')).toBe('root(a) + e^− a × b');
  expect(said('IF a > 1 THEN b ELSE IF c <= 2 THEN 3 ELSE 4')).toBe('b als a > 1; 3 als c ≤ 2; 4 anders');
  expect(said('SUM(stock[*])')).toBe('∑ stock_∗');
  expect(said('stock[north, 2] * 1e21')).toBe('stock_north , 2 × 1 × 10^21');
  expect(said('1e21 ^ 2')).toBe('( 1 × 10^21 )^2');
  expect(said('DELAY3(a, 2)')).toBe('DELAY3 ( a , 2 )');
  expect(said('a :AND: :NOT: b', 'vensim')).toBe('a en ( niet b )');
});
