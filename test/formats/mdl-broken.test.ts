import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES, openFile } from '../../src/formats/open-file.js';
import { variablesOf } from '../../src/model/document.js';
import { openMdl, TIMES } from './mdl-files.js';

const told = (text: string): (readonly unknown[])[] => openMdl(text + TIMES).issues.map(({ code, line }) => [code, line]);

describe('each fault is told with its line', () => {
  test.each([
    ['a = 1 ~ m ~ comment\n\nb = 2 ~ m ~ other |\n', [['mdl/missing-bar', 1]]],
    ['a = "never closed ~~|\nb = 2 ~~|\n', [['mdl/unclosed-quote', 1]]],
    ['a = 1 ~~|\n= 5 ~~|\n', [['mdl/no-statement', 2]]],
    ['a = 1 ~~|\nx[A = 5 ~~|\n', [['mdl/no-statement', 2]]],
    ['a = 1 ~~|\nx :EXCEPT: = 5 ~~|\n', [['mdl/no-statement', 2]]],
    ['a = 1 ~~|\n\n:MACRO: broken(\nb = 2 ~~|\n', [['mdl/macro-header', 3]]],
    ['a = 1 ~~|\n:MACRO: twice(x)\ntwice = x ~~|\n:END OF MACRO:\n:MACRO: twice(x)\ntwice = x ~~|\n:END OF MACRO:\n', [['mdl/macro-twice', 5]]],
    ['f((0,0),(2,2),(1,1)) ~~|\n', [['graphical-function-broken', 1]]],
  ])('%s', (text, issues) => expect(told(text)).toEqual(issues));

  test('an equation without its end', () => expect(openMdl(`${TIMES}a = 1 ~ m ~ and so on`).issues).toMatchObject([{ code: 'mdl/unclosed-equation', line: 5 }]));

  test('a macro without its end', () => expect(openMdl(`${TIMES}:MACRO: m(x)\nm = x ~~|\n`).issues).toMatchObject([{ code: 'mdl/macro-unclosed', line: 5, facts: { name: 'm' } }]));

  test('twenty faults are told, and what is right is there', () => {
    const broken = Array.from({ length: 20 }, (_, at) => `x${at}[Nowhere] = ${at} ~~|\n`).join('');
    const { doc, issues } = openMdl(`good = 1 ~~|\n${broken}${TIMES}`);
    expect(issues.map(({ code, line, variable }) => [code, line, variable])).toEqual(Array.from({ length: 20 }, (_, at) => ['mdl/unknown-subscript', at + 2, `x${at}`]));
    expect(doc && variablesOf(doc)).toHaveLength(21);
  });
});

test.each(['{UTF-8}\n', 'only words', '|||', '~~~|', '{UTF-8}\n\\\\\\---/// Sketch\n*View 1\n'])('%j is no model', (text) => {
  const { doc, issues } = openMdl(text);
  expect(doc).toBeNull();
  expect(issues[0]).toEqual({ code: 'mdl/no-equations', severity: 'error', line: 1 });
});

test('a file that is too large is refused before it is read', () => {
  expect(openFile('model.mdl', new Uint8Array(MAX_FILE_BYTES + 1)).issues).toMatchObject([{ code: 'file/too-large' }]);
});

test('nothing that stands in a file makes the reader throw', () => {
  const piece = fc.constantFrom(
    'a', 'Dim', '=', '==', ':=', ':', '->', '<->', '(', ')', '[', ']', ',', ';', '|', '~', '~~|\n', '"', "'", '{', '}', '\\', '\n', '\\\n', '1', '(A1-A3)', 'INTEG(', ':EXCEPT:', ':RAW:', ':MACRO:',
    ':END OF MACRO:', '****\n.g\n***~|', 'TIME STEP', 'FINAL TIME', 'Time', '!', '+', '-', 'GET XLS DATA(', ':THE CONDITION:', '\\\\\\---///\n', '*V\n', '///---\\\\\\\n', '10,1,a,1,1,1,1,8,7\n', ' ', '\u00e9', '__proto__', 'constructor', '?',
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
    const { issues } = openMdl(`${pieces.join('')}\n~~|\na = 1 ~~|`);
    for (const { line } of issues) expect(line ?? 0).toBeGreaterThan(0);
  }), { seed: 20260816, numRuns: 2000 });
});

/** Texts that grow as `size` does, each bad in a way of its own. */
const GROWING: readonly (readonly [string, (size: number) => string])[] = [
  ['quotation marks', (size) => 'a = "\n'.repeat(size)],
  ['braces', (size) => '{'.repeat(size)],
  ['open brackets', (size) => `a = ${'('.repeat(size)} ~~|\n`],
  ['an open subscript', (size) => `a${'['.repeat(size)} = 1 ~~|\n`],
  ['subscripts in a row', (size) => `a[${'b,'.repeat(size)}] = 1 ~~|\n`],
  ['white space', (size) => `a = 1 ${' '.repeat(size)} \\ 2 ~ [${' '.repeat(size)}]x ~ ${' '.repeat(size)}. |\n`],
  ['macros that never close', (size) => ':MACRO: m(\n'.repeat(size)],
  ['exceptions', (size) => `a[b] :EXCEPT: ${'[b],'.repeat(size)} = 1 ~~|\n`],
  ['dimensions of dimensions', (size) => Array.from({ length: size / 10 }, (_, at) => `D${at + 1}: D${at}, D${at} ~~|\n`).join('')],
  ['one dimension many times over', (size) => `D: ${'(A1-A99999),'.repeat(size / 20)} x ~~|\n`],
  ['statements of one variable', (size) => `D: (A1-A1000) ~~|\n${'x[A1] = 1 ~~|\n'.repeat(size / 10)}`],
  ['dimensions with one element', (size) => `${Array.from({ length: size / 20 }, (_, at) => `D${at}: A, B${at} ~~|\n`).join('')}x[A] = 1 ~~|\nx[B1] = 1 ~~|\n`],
  ['a long list of constants', (size) => `x[D] = ${'1,'.repeat(size)}1 ~~|\nD: A ~~|\n`],
  ['stars', (size) => '*'.repeat(size)],
  ['a long rate', (size) => `s = INTEG(${'a+'.repeat(size / 4)}a, 1) ~~|\na = 1 ~~|\n`],
  ['times that need one another', (size) => Array.from({ length: size / 20 }, (_, at) => `v${at} = v${at + 1} + v${at + 2} ~~|\n`).join('').concat('FINAL TIME = v0 ~~|\n')],
  ['a page of arrows', (size) => `a = 1 ~~|\n\\\\\\---///\n*V\n${'1,1,2,3,1,0,43,0,0,0,0,0,0,1|(1,1)|\n'.repeat(size / 10)}`],
];

test.each(GROWING)('%s take time in proportion to their number', (_, textOf) => {
  const text = textOf(100_000);
  const started = performance.now();
  openMdl(text);
  // Each takes a second at most on a slow machine; what grows with the square takes minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
}, 60_000);
