/** A token that is no string, or the quotation mark that begins one. */
const TOKEN = /[ \t\n\r]*(?:([{}[\],:"])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
/** Signs of a string that mean themselves. One after another they need no place to go back to, however many they are. */
const PLAIN = /[^"\\\u0000-\u001f]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What may come next: a value, a key, the colon behind a key, or what follows a finished value. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'after';

/**
 * Line and column (from 1) of the first place where `text` stops being JSON. Engines word their own message
 * differently, and some leave the place out.
 */
export function jsonFault(text: string): { readonly line: number; readonly column: number } {
  const open: string[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(text);
    const isString = match?.[1] === '"';
    const end = isString ? stringEnd(text, TOKEN.lastIndex) : TOKEN.lastIndex;
    const next: Expected | null = match && end !== null ? follow(isString ? 'string' : (match[1] ?? 'literal'), expected, open) : null;
    if (end === null || next === null || (next === 'after' && open.length === 0 && text.slice(end).trim() === '')) break;
    expected = next;
    offset = end;
  }
  const before = text.slice(0, offset + (/^[ \t\n\r]*/.exec(text.slice(offset))?.[0].length ?? 0)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Where the string whose text begins at `start` ends, behind its quotation mark; null where it breaks off. */
function stringEnd(text: string, start: number): number | null {
  for (let at = start; ; ) {
    PLAIN.lastIndex = at;
    if (PLAIN.test(text)) at = PLAIN.lastIndex;
    ESCAPE.lastIndex = at;
    if (text.charAt(at) === '"') return at + 1;
    if (!ESCAPE.test(text)) return null;
    at = ESCAPE.lastIndex;
  }
}

/** What is expected behind `token`, or null where it does not fit. Keeps `open` in step. */
function follow(token: string, expected: Expected, open: string[]): Expected | null {
  const inObject = open.at(-1) === '{';
  switch (token) {
    case '{':
    case '[':
      if (expected !== 'value' && expected !== 'first-value') return null;
      open.push(token);
      return token === '{' ? 'first-key' : 'first-value';
    case '}':
      return inObject && (expected === 'after' || expected === 'first-key') ? closed(open) : null;
    case ']':
      return open.at(-1) === '[' && (expected === 'after' || expected === 'first-value') ? closed(open) : null;
    case ',':
      if (expected !== 'after' || open.length === 0) return null;
      return inObject ? 'key' : 'value';
    case ':':
      return expected === 'colon' ? 'value' : null;
    case 'string':
      if (expected === 'key' || expected === 'first-key') return 'colon';
      return expected === 'value' || expected === 'first-value' ? 'after' : null;
    default:
      return expected === 'value' || expected === 'first-value' ? 'after' : null;
  }
}

function closed(open: string[]): Expected {
  open.pop();
  return 'after';
}
