import type { Id } from '../../model/id.js';
import type { FileLines } from '../opened-file.js';

/** The line on which each `"id"` of a file first stands. The text is JSON that reads. */
export function linesOf(text: string): FileLines {
  const lines = new Map<Id, readonly number[]>();
  let line = 1;
  let key: { readonly isId: boolean; readonly end: number } = { isId: false, end: 0 };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\n') line++;
    if (sign !== '"') continue;
    const end = stringEnd(text, at);
    if (key.isId && text.slice(key.end, at).trim() === ':') {
      const id = JSON.parse(text.slice(at, end)) as Id;
      if (!lines.has(id)) lines.set(id, [line]);
    }
    key = { isId: end - at === 4 && text.startsWith('"id"', at), end };
    at = end - 1;
  }
  return lines;
}

/** Behind the quotation mark that closes the string which begins at `start`. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '"') return at + 1;
  }
  return text.length;
}
