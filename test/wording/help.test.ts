import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/text.js';
import { helpText, ISSUE_HELP } from '../../src/wording/help/help.js';
import { ISSUE_WORDINGS } from '../../src/wording/issues.js';

const sentencesOf = (text: string, language: string): string[] =>
  [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '');

test('every code has its help, and nothing else has', () => {
  expect(Object.keys(ISSUE_WORDINGS).filter((code) => !Object.hasOwn(ISSUE_HELP, code))).toEqual([]);
  expect(Object.keys(ISSUE_HELP).filter((code) => !Object.hasOwn(ISSUE_WORDINGS, code))).toEqual([]);
});

test('what is no code has no help', () => {
  for (const code of ['', 'constructor', 'toString', 'no-such-code']) for (const language of LANGUAGES) expect(helpText(code, language)).toBeNull();
});

describe.each(Object.keys(ISSUE_HELP))('%s', (code) => {
  test.each(LANGUAGES)('says more than its message, in a few whole sentences (%s)', (language) => {
    const help = helpText(code, language) ?? '';
    const message = ISSUE_WORDINGS[code]?.[language] ?? '';
    expect(help).not.toBe(message);
    expect(help).not.toContain(message);
    expect(help.length).toBeGreaterThan(message.length);
    expect(help.length).toBeLessThan(520);
    // Written without places to fill: the message holds what is particular.
    expect(help).not.toMatch(/\{\w+\}|  |\u2026/);
    expect(help).not.toMatch(/oeps|oops|a\.u\.b\.|succesvol|please|\bu\b|\buw\b/i);
    expect(help).toMatch(/^\p{Lu}.*\.$/u);
    const sentences = sentencesOf(help, language);
    expect(sentences.length, sentences.join('\n')).toBeGreaterThanOrEqual(2);
    expect(sentences.length, sentences.join('\n')).toBeLessThanOrEqual(5);
  });

  test('is written in each language', () => expect(ISSUE_HELP[code]?.nl).not.toBe(ISSUE_HELP[code]?.en));
});
