import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callAt } from '../../src/equation/call-at.js';
import { highlightsOf } from '../../src/equation/highlight.js';

const DIALECTS = ['xmile', 'vensim'] as const;

describe('what is coloured in an equation', () => {
  test('stretches follow one another within the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.constantFrom(...DIALECTS), (source, dialect) => {
        let done = 0;
        for (const { start, end } of highlightsOf(source, dialect, (name) => name.length % 2 === 0)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(end).toBeGreaterThanOrEqual(start);
          done = end;
        }
      }),
      { seed: 4 },
    );
  });

  test('names that are known, functions, words, numbers and comments', () => {
    const source = 'IF Heat > 3 {why} THEN MAX(Gas, 2) ELSE Nothing';
    const found = highlightsOf(source, 'xmile', (name) => name === 'heat' || name === 'gas').map(({ start, end, kind }) => [kind, source.slice(start, end)]);
    expect(found).toEqual([['word', 'IF'], ['name', 'Heat'], ['number', '3'], ['comment', '{why}'], ['word', 'THEN'], ['function', 'MAX'], ['name', 'Gas'], ['number', '2'], ['word', 'ELSE'], ['unknown-name', 'Nothing']]);
  });
});

test('the call around the caret is the innermost one of a function', () => {
  const at = (source: string): unknown => {
    const found = callAt(source.replace('|', ''), source.indexOf('|'), 'xmile');
    return found && [found.name, found.argument];
  };
  expect(at('DELAY3(Gas, |')).toEqual(['delay3', 1]);
  expect(at('DELAY3(MAX(a, b|), 2)')).toEqual(['max', 1]);
  expect(at('DELAY3((a + |b), 2)')).toEqual(['delay3', 0]);
  expect(at('x[a, |b]')).toBeNull();
  expect(at('MAX(a, b)|')).toBeNull();
  expect(at('(1 + |')).toBeNull();
});
