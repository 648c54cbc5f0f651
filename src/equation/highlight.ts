import { functionsOf } from './functions.js';
import { tokensOf } from './lexer.js';
import type { Dialect } from './tree.js';

/** A stretch of an equation's text, and what it is to its reader. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'unknown-name' | 'function' | 'word' | 'number' | 'comment' | 'text';
}

/** What each stretch of an equation is, in order; `isKnown` says of a canonical name whether it means something. Linear in the length of the source. */
export function highlightsOf(source: string, dialect: Dialect, isKnown: (name: string) => boolean): readonly Highlight[] {
  const functions = functionsOf(dialect);
  const { tokens } = tokensOf(source, dialect);
  const found: Highlight[] = [];
  let done = 0;
  tokens.forEach(({ kind, text, start, end }, at) => {
    const comment = source.slice(done, start);
    if (comment.includes('{')) found.push({ start: done + comment.indexOf('{'), end: done + comment.trimEnd().length, kind: 'comment' });
    done = end;
    const isCall = tokens[at + 1]?.kind === 'symbol' && tokens[at + 1]?.text === '(';
    if (kind === 'name') found.push({ start, end, kind: isKnown(text) ? 'name' : isCall && functions.has(text) ? 'function' : 'unknown-name' });
    else if (kind === 'number' || kind === 'text') found.push({ start, end, kind });
    else if (kind === 'symbol' && /^[a-z]/.test(text)) found.push({ start, end, kind: 'word' });
  });
  return found;
}
