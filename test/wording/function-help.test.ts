import { expect, test } from 'vitest';
import { functionsOf } from '../../src/equation/functions.js';
import { LANGUAGES } from '../../src/model/text.js';
import { argumentWords, FUNCTION_HELP, functionHelp, hasArgumentWord } from '../../src/wording/help/function-help.js';

const SPECS = [...functionsOf('xmile').values(), ...functionsOf('vensim').values()];

test('every function and every argument of either dialect is said in both languages', () => {
  for (const { meaning, args } of SPECS) {
    for (const language of LANGUAGES) expect(functionHelp(meaning, language), meaning).toMatch(/^[\p{Lu}\d01x].*\.$/u);
    for (const arg of args) expect(hasArgumentWord(arg), arg).toBe(true);
  }
  for (const { nl, en } of Object.values(FUNCTION_HELP)) expect(nl).not.toBe(en);
});

test('what may be left out stands in brackets, and what has no help says nothing', () => {
  expect(argumentWords(['input', 'delay', 'initial?', 'x*'], 'nl')).toEqual(['invoer', 'vertraging', '[beginwaarde]', 'x …']);
  for (const meaning of ['constructor', 'toString', '']) expect(functionHelp(meaning, 'nl')).toBe('');
});
