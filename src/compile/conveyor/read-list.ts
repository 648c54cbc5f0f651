import { parseEquation } from '../../equation/parse.js';
import type { Dialect, Tree } from '../../equation/tree.js';

/** What a list of initial values is called as a tree. */
export const LIST = 'initial values';

/** `1, 2, 3` as one tree with an argument for each; null where it is no list, or one of them is no equation. */
export function readList(source: string, dialect: Dialect): Tree | null {
  const parts = outerParts(source);
  if (parts.length < 2) return null;
  const args = parts.map((part) => parseEquation(part, dialect).tree);
  if (args.some((tree) => tree === null)) return null;
  const range = { start: 0, end: source.length };
  return { kind: 'call', name: LIST, args: args.flatMap((tree) => tree ?? []), range, nameRange: range };
}

/** The text between commas that stand in no brackets, quotes or comments. */
function outerParts(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let closing: string | null = null;
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? '';
    if (closing !== null) {
      if (character === closing) closing = null;
    } else if (character === '"' || character === '{') closing = character === '"' ? '"' : '}';
    else if ('(['.includes(character)) depth++;
    else if (')]'.includes(character)) depth--;
    else if (character === ',' && depth === 0) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, source.slice(from)];
}
