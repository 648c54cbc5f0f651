import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsIn, mentionsOf, renameMentions } from '../../src/equation/mentions.js';
import { parseEquation } from '../../src/equation/parse.js';
import { printTree } from '../../src/equation/print.js';
import type { Dialect } from '../../src/equation/tree.js';
import { writtenName } from '../../src/equation/write-name.js';
import { canonicalName } from '../../src/model/name.js';
import { functionsOf } from '../../src/equation/functions.js';
import { arbitraryName, arbitraryTree } from './arbitrary-tree.js';

const DIALECTS: readonly Dialect[] = ['xmile', 'vensim'];

describe.each(DIALECTS)('%s', (dialect) => {
  const source = arbitraryTree(dialect).map((tree) => printTree(tree, dialect));

  test('the text and its tree mention the same', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { tree } = parseEquation(text, dialect);
        expect(tree && mentionsOf(tree, dialect)).toEqual(mentionsIn(text, dialect));
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });

  test('where a mention says it stands, its name stands', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const { name, range } of mentionsIn(text, dialect)) expect(mentionsIn(text.slice(range.start, range.end), dialect)).toEqual([{ name, range: { start: 0, end: range.end - range.start } }]);
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });

  test('renaming to a new name and back gives the text as it was, and in between everything else is as it was', () => {
    fc.assert(
      fc.property(source, arbitraryName, (text, fresh) => {
        const before = mentionsIn(text, dialect);
        fc.pre(!functionsOf(dialect).has(fresh) && before.every(({ name }) => name !== fresh));
        for (const { name } of before) {
          fc.pre(!functionsOf(dialect).has(name));
          const renamed = renameMentions(text, dialect, name, fresh);
          expect(mentionsIn(renamed, dialect).map((mention) => mention.name)).toEqual(before.map((mention) => (mention.name === name ? fresh : mention.name)));
          expect(renameMentions(renamed, dialect, fresh, name)).toBe(text);
        }
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });
});

test('only the name changes: spacing, comments, letter case and quotes elsewhere stay', () => {
  const source = '{Price per home}  PRICE *\n "Heat-Net" + min( price , Price per home) ^2 {price}';
  expect(renameMentions(source, 'xmile', 'price', 'Cost (EUR)')).toBe('{Price per home}  "Cost (EUR)" *\n "Heat-Net" + min( "Cost (EUR)" , Price per home) ^2 {price}');
  expect(renameMentions(source, 'xmile', 'Heat-Net', 'heat net')).toBe('{Price per home}  PRICE *\n heat_net + min( price , Price per home) ^2 {price}');
});

test('a name is renamed in a text that cannot be read, too', () => {
  expect(renameMentions('2 * (price + ', 'xmile', 'Price', 'Cost')).toBe('2 * (Cost + ');
});

test('a table that is called and a dimension in an array are mentions; functions, modules, words and text between quotes are not', () => {
  const names = (source: string, dialect: Dialect): string[] => mentionsIn(source, dialect).map(({ name }) => name);
  expect(names('effect of price(a) + MIN(b, PI) // m.b AND .c', 'xmile')).toEqual(['effect_of_price', 'a', 'b', 'pi', 'm.b', '.c']);
  expect(names("SUM(x[Dim!, e]) + GET XLS DATA('x', 'y', 'z', 'q')", 'vensim')).toEqual(['x', 'dim', 'e']);
});

test('renaming quotes a name only where it must', () => {
  for (const [name, dialect, expected] of [['Heat Net', 'xmile', 'Heat_Net'], ['Heat Net', 'vensim', 'Heat Net'], ['Then', 'xmile', '"Then"'], ['Then', 'vensim', 'Then'], ['2nd', 'xmile', '"2nd"'], ['a "b"', 'vensim', '"a \\"b\\""']] as const) {
    expect(writtenName(name, dialect)).toBe(expected);
    expect(mentionsIn(expected, dialect).map((mention) => mention.name)).toEqual([canonicalName(name)]);
  }
});
