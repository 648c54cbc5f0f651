import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/text.js';
import { ISSUE_WORDINGS, issueText } from '../../src/wording/issues.js';

const SRC = join(import.meta.dirname, '../../src');
/** Folders that raise issues. The screen and the terminal only show them. */
const LAYERS = ['model', 'equation', 'compile', 'simulate', 'analyse', 'formats'];

/** Codes that the source names: in an issue, in a union of codes, or as the first word of a function that makes one. */
function codesIn(source: string): string[] {
  const codes = [...source.matchAll(/\bcode: ((?:'[a-z][a-z/-]*'(?:\s*[|:]\s*)?)+)/g), ...source.matchAll(/\b(?:issue|refused|fail|error|warning)\(('[a-z][a-z/-]*')/g)];
  return codes.flatMap(([, found = '']) => [...found.matchAll(/'([^']+)'/g)].map(([, code = '']) => code));
}

const used = new Map<string, string>();
for (const layer of LAYERS) {
  for (const file of readdirSync(join(SRC, layer), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    for (const code of codesIn(readFileSync(join(SRC, layer, file), 'utf8'))) used.set(code, `${layer}/${file}`);
  }
}

test('every code that the source names has its sentences', () => {
  expect([...used].filter(([code]) => !ISSUE_WORDINGS[code]).map(([code, file]) => `${code} in ${file}`)).toEqual([]);
  expect(used.size).toBeGreaterThan(20);
});

describe.each(Object.entries(ISSUE_WORDINGS))('%s', (code, wording) => {
  test('says the same things in both languages, and is a sentence in each', () => {
    const slots = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot).sort();
    expect([...new Set(slots(wording.en))]).toEqual([...new Set(slots(wording.nl))]);
    for (const language of LANGUAGES) {
      expect(wording[language]).toMatch(/^[\p{Lu}"{<].*[.?]$/u);
      expect(wording[language]).not.toMatch(/!|oeps|oops|a\.u\.b\.|succesvol|please/i);
    }
    if (wording.hint) expect(slots(wording.hint.en)).toEqual(slots(wording.hint.nl));
  });

  test('fills every place with what the issue says', () => {
    const facts = Object.fromEntries([...`${wording.nl}${wording.en}`.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => [slot, Object.keys(wording.words?.[slot] ?? {})[0] ?? 'iets']));
    for (const language of LANGUAGES) {
      const text = issueText({ code, severity: 'error', facts, variable: 'v', time: 1.5, line: 3, column: 4, hints: ['h'] }, language);
      expect(text).not.toMatch(/[{}…]/);
    }
  });
});

describe('sentences', () => {
  test('a misspelt name asks whether the nearest one is meant', () => {
    expect(issueText({ code: 'unknown-name', severity: 'error', facts: { name: 'Bereidhied' }, hints: ['Bereidheid'] }, 'nl')).toBe('"Bereidhied" bestaat niet. Bedoel je Bereidheid?');
    expect(issueText({ code: 'unknown-name', severity: 'error', facts: { name: 'Wilingness' }, hints: ['Willingness', 'Will'] }, 'en')).toBe('"Wilingness" does not exist. Do you mean Willingness or Will?');
    expect(issueText({ code: 'unknown-name', severity: 'error', facts: { name: 'x' }, hints: [] }, 'nl')).toBe('"x" bestaat niet.');
  });

  test('numbers are in the language of the reader', () => {
    const issue = { code: 'simulation-times-missing', severity: 'warning', facts: { start: -1.5, stop: 2000, dt: 0.03125 } } as const;
    expect(issueText(issue, 'nl')).toContain('Nu van \u22121,5 tot 2.000 met stap 0,03125.');
    expect(issueText(issue, 'en')).toContain('Now from \u22121.5 to 2,000 by 0.03125.');
  });

  test('a long row of names is cut short, and says how many more there are', () => {
    const variables = Array.from({ length: 12 }, (_, at) => `v${at}`);
    expect(issueText({ code: 'initial-equations-not-supported', severity: 'error', facts: { variables } }, 'nl')).toContain('v5, v6 en nog 5.');
    expect(issueText({ code: 'initial-equations-not-supported', severity: 'error', facts: { variables: ['a', 'b'] } }, 'en')).toContain('a and b.');
  });
});
