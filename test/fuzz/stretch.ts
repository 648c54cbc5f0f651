import { lawBroken } from './oracle.js';
import { randomOf, seedOfCase } from './random.js';
import type { Samples } from './samples.js';
import { shrunk } from './shrink.js';
import { inputOf, type Input, type Target } from './targets.js';

/** An input that breaks a law, as short as it was found to get. */
export interface Find {
  readonly target: Target;
  readonly seed: number;
  readonly at: number;
  readonly law: string;
  readonly input: Input;
}

/** The input of one case; the same at every call. */
export const inputAt = (target: Target, seed: number, at: number, samples: Samples): Input => inputOf(target, randomOf(seedOfCase(seed, at)), samples);

/** What case `at` breaks, shrunk, or null. */
export function findAt(target: Target, seed: number, at: number, samples: Samples): Find | null {
  const input = inputAt(target, seed, at, samples);
  const law = lawBroken(input);
  if (law === null) return null;
  const kind = kindOf(law);
  // Whatever takes long is shrunk with few tries.
  const text = shrunk(input.text, (candidate) => kindOf(lawBroken({ ...input, text: candidate }) ?? '') === kind, law.startsWith('too slow') ? 60 : 1500);
  const short: Input = { ...input, text };
  return { target, seed, at, law: lawBroken(short) ?? law, input: short };
}

/** What two finds of one cause share. */
export const kindOf = (law: string): string => (law.startsWith('threw: ') ? law.replace(/\d+|"[^"]*"/g, '') : law.replace(/:.*$/s, '') + (/<[^/]\w*/.exec(law)?.[0] ?? ''));
