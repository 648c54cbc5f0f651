/** Where the quoted name that begins at `start` ends, behind its quotation mark; `start` where it is not closed on its line. A backslash continues the line. */
export function quoteEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') return at + 1;
    if (sign === '\\') at = continuationEnd(text, at + 1);
    else if (sign === '\n') return start;
  }
  return start;
}

/** The last sign that a backslash before `at` covers: the one behind it, or the white space and the line end that it continues over. */
function continuationEnd(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end++;
  return text.charAt(end) === '\n' ? end : at;
}

/** Where the text between single quotes that begins at `start` ends; `start` where it is an apostrophe: not an argument, or not closed on its line. */
export function textEnd(text: string, start: number): number {
  let before = start - 1;
  while (before >= 0 && /\s/.test(text.charAt(before))) before--;
  if (before >= 0 && !'(,'.includes(text.charAt(before))) return start;
  for (let at = start + 1; at < text.length && text.charAt(at) !== '\n'; at++) if (text.charAt(at) === "'") return at + 1;
  return start;
}

/** The end of what stands at `at` as one piece: a quoted name, a text, a comment before `lastBrace`, or a single sign. */
export function pieceEnd(text: string, at: number, lastBrace = -1): number {
  const sign = text.charAt(at);
  if (sign === '{' && at < lastBrace) return text.indexOf('}', at) + 1;
  const end = sign === '"' ? quoteEnd(text, at) : sign === "'" ? textEnd(text, at) : at;
  return end > at ? end : at + 1;
}

/** Where the first of `signs` from `from` stands outside quotes and comments and, with `nested`, outside brackets; the length of the text where there is none. */
export function findOutside(text: string, signs: string, from = 0, nested = true, lastBrace = text.lastIndexOf('}')): number {
  let depth = 0;
  for (let at = from; at < text.length; at = pieceEnd(text, at, lastBrace)) {
    const sign = text.charAt(at);
    if (depth === 0 && signs.includes(sign)) return at;
    if (!nested) continue;
    if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
  }
  return text.length;
}

/** The parts of `text` between any of `signs`, outside quotes, comments and brackets. */
export function splitOutside(text: string, signs: string): string[] {
  const parts: string[] = [];
  const lastBrace = text.lastIndexOf('}');
  let from = 0;
  for (;;) {
    const at = findOutside(text, signs, from, true, lastBrace);
    parts.push(text.slice(from, at));
    if (at >= text.length) return parts;
    from = at + 1;
  }
}

/** Where the bracket that opens at `open` closes; -1 where it never does. */
export function closingOf(text: string, open: number, lastBrace = text.lastIndexOf('}')): number {
  let depth = 0;
  for (let at = open; at < text.length; at = pieceEnd(text, at, lastBrace)) {
    const sign = text.charAt(at);
    if (sign === '(' || sign === '[') depth++;
    else if ((sign === ')' || sign === ']') && --depth === 0) return at;
  }
  return -1;
}

/** A name as records hold it: without quotes and escapes, on one line. */
export function plainName(written: string): string {
  const name = written.replace(/\\[ \t]*(?:\n|$)/g, ' ').trim();
  const inner = name.startsWith('"') ? name.slice(1, name.length > 1 && name.endsWith('"') ? -1 : undefined) : name;
  return inner
    .replace(/\\(["\\n])/g, (_, sign: string) => (sign === 'n' ? ' ' : sign))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/**
 * An equation or a comment on as many lines as its writer gave it: lines that Vensim broke are whole again, and no line
 * keeps its indent. The look behind makes each run of white space count once, whatever its length.
 */
export const tidyLines = (written: string): string =>
  written
    .replace(/(?<![ \t])[ \t]*(?:\\[ \t]*(?:\n[ \t]*|$))+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
