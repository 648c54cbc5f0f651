import fc from 'fast-check';
import { csvParseRows } from 'd3-dsv';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { csvFile } from '../../src/view/chart/csv-file.js';
import type { Picture } from '../../src/view/chart/marks.js';
import { escaped, svgFile } from '../../src/view/chart/svg-file.js';

const SEED = { seed: 20261124 };
/** Text with the characters that files trip over. */
const nasty = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", '=', '+', '-', '@', ',', '\n', '\r', '\t', ' ', 'é', '\u0000', '\u001f', ']]>', '€') });

describe('a CSV file', () => {
  test('reads back as what was written, but for the apostrophe in front of a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const read = csvParseRows(csvFile(rows));
        expect(read.length).toBe(rows.length);
        read.forEach((row, at) => row.forEach((cell, column) => expect([rows[at]?.[column], `'${rows[at]?.[column]}`]).toContain(cell)));
      }),
      SEED,
    );
  });

  test('no cell of words begins as a formula does', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const row of csvParseRows(csvFile([[text, 'end']]))) expect(row[0]).not.toMatch(/^\s*[=+\-@]/);
      }),
      SEED,
    );
    expect(csvFile([['=HYPERLINK("x")', '@a', '\tb']])).toBe('"\'=HYPERLINK(""x"")",\'@a,\'\tb\r\n');
  });

  test('numbers keep their minus and all their digits; what is no number is empty', () => {
    expect(csvFile([[-4.2, 0.1 + 0.2, NaN, Infinity]])).toBe('-4.2,0.30000000000000004,,\r\n');
  });
});

describe('an SVG file', () => {
  const picture = (text: string): Picture => ({
    width: 200,
    height: 100,
    background: '#fff',
    title: text,
    marks: [
      { kind: 'text', text, x: 1, y: 2, size: 12, weight: 400, fill: '#000', anchor: 'start' },
      { kind: 'path', d: 'M0 0L1 1', x: 0, y: 0, fill: null, stroke: '#000', width: 1, dash: [5, 4] },
    ],
  });

  test('is well-formed whatever the model is called, and says it in full', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const parser = new SaxesParser();
        const seen: string[] = [];
        const names: string[] = [];
        let buffer = '';
        parser.on('opentag', ({ name }) => {
          names.push(name);
          buffer = '';
        });
        parser.on('text', (chunk) => void (buffer += chunk));
        parser.on('closetag', ({ name }) => void (name === 'text' && seen.push(buffer)));
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(svgFile(picture(text))).close();
        expect(names).toEqual(['svg', 'title', 'rect', 'text', 'path']);
        // Readers of XML turn every line end into one newline.
        const normal = (words: string): string => words.replace(/\r\n?/g, '\n');
        expect(normal(seen[0] ?? '')).toBe(normal(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')));
      }),
      SEED,
    );
  });

  test('escapes quotes too, because texts become attributes', () => {
    expect(escaped(`"<'&`)).toBe('&quot;&lt;&#39;&amp;');
  });
});
