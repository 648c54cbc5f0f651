import type { Random } from './random.js';

const SIGNS = ['', ' ', '\n', '\r', '"', "'", '<', '>', '&', '/', '(', ')', '[', ']', '{', '}', ',', ':', ';', '=', '|', '~', '\\', '0', '-1', '1e99', 'null', '\u0000', '\u202e', '\ufeff', '\ud83d', '<!--', '<![CDATA[', ']]>', '&lt;', '&x;', '__proto__', 'constructor'] as const;

/** A valid text with a few things done to it: parts gone, twice, elsewhere, replaced by words of `vocabulary`, or cut off. */
export function mutated(random: Random, text: string, vocabulary: readonly string[]): string {
  let result = text;
  const times = 1 + random.int(6);
  for (let time = 0; time < times; time++) result = changed(random, result, vocabulary);
  return result;
}

function changed(random: Random, text: string, vocabulary: readonly string[]): string {
  const start = place(random, text);
  const end = random.chance(0.5) ? place(random, text, start) : Math.min(text.length, start + random.int(12));
  const part = text.slice(start, end);
  const without = text.slice(0, start) + text.slice(end);
  switch (random.int(8)) {
    case 0:
      return without;
    case 1:
      return text.slice(0, end) + part.slice(0, 4000) + text.slice(end);
    case 2: {
      const to = place(random, without);
      return without.slice(0, to) + part + without.slice(to);
    }
    case 3:
      return text.slice(0, start) + random.pick(SIGNS) + text.slice(end);
    case 4:
      return text.slice(0, start) + random.pick(SIGNS) + text.slice(start);
    case 5:
      return text.slice(0, start) + random.pick(vocabulary) + text.slice(start);
    case 6:
      return replacedWord(random, text, vocabulary);
    default:
      return random.chance(0.1) ? text.slice(0, start) : replacedWord(random, text, vocabulary);
  }
}

/** A word, a number or what stands between quotes becomes another. */
function replacedWord(random: Random, text: string, vocabulary: readonly string[]): string {
  const from = place(random, text);
  const found = /"[^"\n]{0,80}"|[\w.]+/.exec(text.slice(from, from + 400));
  if (!found) return text;
  const [word] = found;
  const other = random.pick(vocabulary);
  const start = from + found.index;
  return text.slice(0, start) + (word.startsWith('"') && !other.startsWith('"') ? `"${other}"` : other) + text.slice(start + word.length);
}

/** Anywhere, or where a line, a tag or a field begins. */
function place(random: Random, text: string, from = 0): number {
  const at = from + random.int(text.length - from + 1);
  if (random.chance(0.4)) return at;
  const border = text.slice(at, at + 400).search(/[<>\n|~,{}]/);
  return border < 0 ? at : at + border;
}
