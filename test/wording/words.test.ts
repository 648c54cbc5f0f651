import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareText, WORDS, wordSentence, type ToldShares } from '../../src/wording/ui/words.js';
import { WORDS_METHOD } from '../../src/wording/words-method.js';

const told = (up: number, down: number, upThenBack = 0, downThenBack = 0, oscillates = 0, draws = 100): ToldShares => ({ draws, up, down, upThenBack, downThenBack, shapes: { oscillates } });

describe('what a map of words says', () => {
  test.each([
    [told(93, 0, 41), 'In 93% van de trekkingen stijgt Vertrouwen, in 41% zakt het later terug. In 7% blijft het zowat gelijk.', 'In 93% of draws Vertrouwen rises, in 41% it later falls back. In 7% it hardly changes.'],
    [told(100, 0), 'In 100% van de trekkingen stijgt Vertrouwen.', 'In 100% of draws Vertrouwen rises.'],
    [told(5, 95, 0, 20), 'In 95% van de trekkingen daalt Vertrouwen, in 20% herstelt het later. In 5% stijgt het.', 'In 95% of draws Vertrouwen falls, in 20% it later recovers. In 5% it rises.'],
    [told(0, 0), 'De duw komt hier niet aan: Vertrouwen blijft zowat gelijk.', 'The push does not get here: Vertrouwen hardly changes.'],
    [told(3, 0), 'In 97% van de trekkingen blijft Vertrouwen zowat gelijk. In 3% stijgt het.', 'In 97% of draws Vertrouwen hardly changes. In 3% it rises.'],
    [told(52, 45), 'Of Vertrouwen stijgt of daalt, ligt niet vast: in 52% van de trekkingen stijgt het, in 45% daalt het.', 'Whether Vertrouwen rises or falls is open: in 52% of draws it rises, in 45% it falls.'],
    [told(90, 10, 60, 0, 30), 'In 90% van de trekkingen stijgt Vertrouwen, in 60% zakt het later terug. In 10% daalt het. In 30% slingert het.', 'In 90% of draws Vertrouwen rises, in 60% it later falls back. In 10% it falls. In 30% it swings.'],
  ])('%j', (shares, nl, en) => expect(wordSentence('Vertrouwen', shares)).toEqual({ nl, en }));

  test('all and none are said only of all and none', () => {
    expect(shareText(299, 300, 'nl')).toBe('99%');
    expect(shareText(1, 300, 'nl')).toBe('1%');
    expect(shareText(300, 300, 'nl')).toBe('100%');
    expect(shareText(0, 300, 'en')).toBe('0%');
  });

  test('any counts make whole sentences', () => {
    const counts = fc.integer({ min: 0, max: 200 }).chain((up) => fc.tuple(fc.constant(up), fc.integer({ min: 0, max: 200 - up }), fc.nat({ max: up }), fc.nat({ max: 50 })));
    fc.assert(
      fc.property(counts, ([up, down, back, swings]) => {
        const { nl = '', en = '' } = wordSentence('X', told(up, down, back, Math.min(back, down), swings, 200));
        for (const text of [nl, en]) expect(text).toMatch(/^\p{Lu}[^…{}]*\.$/u);
      }),
      { seed: 41 },
    );
  });

  test('everything is written in both languages, and in plain words', () => {
    const texts = [WORDS_METHOD.title, ...WORDS_METHOD.parts.flatMap(({ head, lines }) => [head, ...lines]), ...Object.values(WORDS.shapes)];
    for (const { nl = '', en = '' } of texts) {
      expect(nl).not.toBe(en);
      expect(`${nl} ${en}`).not.toMatch(/oeps|oops|a\.u\.b\.|succesvol|please|\bu\b|\buw\b/i);
    }
  });
});
