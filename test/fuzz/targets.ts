import type { Dialect } from '../../src/equation/tree.js';
import { equationText, tokenText } from './equations.js';
import { mdlText, mdlVocabulary } from './mdl.js';
import { mutated } from './mutate.js';
import type { Random } from './random.js';
import type { Samples } from './samples.js';
import { nameText } from './words.js';
import { xmileText, xmileVocabulary } from './xmile.js';

/** What is fuzzed: `tokens` and `equations` are single equations, the others whole files. */
export const TARGETS = ['tokens', 'equations', 'xmile', 'mdl', 'keten'] as const;
export type Target = (typeof TARGETS)[number];

/** One input: an equation in a dialect, or a file by its name. */
export interface Input {
  readonly as: Dialect | string;
  readonly text: string;
}

const KETEN_WORDS = [
  '"id"', '"name"', '"variables"', '"equation"', '"inflows"', '"__proto__"', '"constructor"', '"toString"', '"dimensions"', '"elements"', '"views"', '"format"', '"ketenstroom/1"', '"ketenstroom/2"', '"stock"', '"flow"', '"dims"', '"parts"', '"sameAs"', '"modules"', '"macros"', '"of"', '"model"', '[]', '{}', 'null', 'true', '-1', '1e308', '1e999', '"\\u0000"', '"\\ud800"', '""', '"x":', '"kind":"foreign"',
] as const;

/** The input of `target` that `random` decides. */
export function inputOf(target: Target, random: Random, samples: Samples): Input {
  switch (target) {
    case 'tokens': {
      const as = random.pick(['xmile', 'vensim'] as const);
      return { as, text: tokenText(random, as) };
    }
    case 'equations': {
      const as = random.pick(['xmile', 'vensim'] as const);
      const text = equationText(random, as, 5);
      return { as, text: random.chance(0.5) ? text : mutated(random, text, [tokenText(random, as), nameText(random)]) };
    }
    case 'xmile':
      return { as: 'input.xmile', text: spoiled(random, xmileText(random), samples.xmile, xmileVocabulary(random)) };
    case 'mdl':
      return { as: 'input.mdl', text: spoiled(random, mdlText(random), samples.mdl, mdlVocabulary(random)) };
    case 'keten': {
      const text = random.pick(samples.keten);
      return { as: 'input.keten.json', text: random.chance(0.6) ? spoiledJson(random, text) : mutated(random, text, KETEN_WORDS) };
    }
  }
}

/** A new file, the same with changes, or a sample with changes. */
function spoiled(random: Random, fresh: string, samples: readonly string[], vocabulary: readonly string[]): string {
  if (random.chance(0.5)) return fresh;
  return mutated(random, random.chance(0.6) ? fresh : random.pick(samples), vocabulary);
}

/** Valid JSON still: values elsewhere, twice, gone, or of another type. */
function spoiledJson(random: Random, text: string): string {
  const value: unknown = JSON.parse(text);
  const times = 1 + random.int(4);
  for (let time = 0; time < times; time++) spoilSomewhere(random, value, value);
  return JSON.stringify(value);
}

function spoilSomewhere(random: Random, root: unknown, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record);
  const key = keys[random.int(keys.length)];
  if (key === undefined) return;
  const inner = record[key];
  if (typeof inner === 'object' && inner !== null && random.chance(0.85)) return spoilSomewhere(random, root, inner);
  if (random.chance(0.15)) {
    delete record[key];
    return;
  }
  record[key] = otherValue(random, root, inner);
}

function otherValue(random: Random, root: unknown, before: unknown): unknown {
  if (random.chance(0.5)) return somewhere(random, root);
  if (typeof before === 'string' && random.chance(0.7)) return random.chance(0.5) ? nameText(random) : equationText(random, 'xmile', 2);
  return random.pick([null, 0, -1, 1e308, 0.1, '', 'x', true, [], {}, [null], 'time', '1/0', 1e9]);
}

/** A value, short enough to be put elsewhere, from anywhere in the file. */
function somewhere(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.values(value);
  if (parts.length === 0 || (random.chance(0.1) && JSON.stringify(value).length < 2000)) return structuredClone(value);
  return somewhere(random, random.pick(parts));
}
