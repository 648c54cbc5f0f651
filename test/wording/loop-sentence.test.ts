import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/text.js';
import { loopSentence, type LoopStep } from '../../src/wording/loop-sentence.js';

const SEED = { seed: 20261128 };
const said = (steps: readonly LoopStep[], language: 'nl' | 'en' = 'nl'): string => loopSentence(steps, language).map(({ text }) => text).join('');
const steps = (...signs: readonly (LoopStep['sign'])[]): LoopStep[] => signs.map((sign, at) => ({ name: `W${at}`, sign, isDelayed: false }));

describe('the sentence of a loop', () => {
  test('ends as it began where an even number of its links is opposite, and the other way where it is odd', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('+' as const, '-' as const), { minLength: 2, maxLength: 9 }), (signs) => {
        const isReinforcing = signs.filter((sign) => sign === '-').length % 2 === 0;
        expect(said(steps(...signs))).toMatch(isReinforcing ? /, en dus weer meer W0\.$/ : /, en dus minder W0\.$/);
        expect(said(steps(...signs), 'en')).toMatch(isReinforcing ? /, and so again more W0\.$/ : /, and so less W0\.$/);
      }),
      SEED,
    );
  });

  test('names every variable once and the first again, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('+' as const, '-' as const, null), { minLength: 2, maxLength: 9 }), fc.constantFrom(...LANGUAGES), (signs, language) => {
        const names = loopSentence(steps(...signs), language).filter(({ isName }) => isName).map(({ text }) => text);
        expect(names).toEqual([...signs.map((_, at) => `W${at}`), 'W0']);
      }),
      SEED,
    );
  });

  test('is read as people speak', () => {
    const loop: LoopStep[] = [
      { name: 'woningen', sign: '+', isDelayed: true },
      { name: 'kosten', sign: '-', isDelayed: false },
      { name: 'bereidheid', sign: '-', isDelayed: false },
    ];
    expect(said(loop)).toBe('Meer woningen, minder kosten, meer bereidheid, en dus weer na een tijd meer woningen.');
    expect(said(loop, 'en')).toBe('More woningen, less kosten, more bereidheid, and so again after a while more woningen.');
    expect(said(steps('+', null))).toBe('Meer W0, een andere W1, en dus een andere W0.');
    expect(said([])).toBe('');
  });
});
