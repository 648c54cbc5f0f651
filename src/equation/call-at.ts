import { functionsOf, type FunctionSpec } from './functions.js';
import { tokensOf, type Token } from './lexer.js';
import type { Dialect } from './tree.js';

/** A call that is being written: the function, and at which of its arguments the caret stands, from 0. */
export interface CallAtCaret {
  readonly name: string;
  readonly spec: FunctionSpec;
  readonly argument: number;
}

/** The innermost call of a function of the dialect around the caret; null where there is none. The text may have faults. */
export function callAt(source: string, caret: number, dialect: Dialect): CallAtCaret | null {
  const functions = functionsOf(dialect);
  const open: { readonly before: Token | undefined; argument: number }[] = [];
  let before: Token | undefined;
  for (const token of tokensOf(source, dialect).tokens) {
    if (token.kind === 'end' || token.end > caret) break;
    if (token.kind === 'symbol' && (token.text === '(' || token.text === '[')) open.push({ before, argument: 0 });
    else if (token.kind === 'symbol' && (token.text === ')' || token.text === ']')) open.pop();
    else if (token.kind === 'symbol' && token.text === ',') {
      const last = open.at(-1);
      if (last) last.argument++;
    }
    before = token;
  }
  for (const { before: name, argument } of open.reverse()) {
    const spec = name?.kind === 'name' ? functions.get(name.text) : undefined;
    if (name && spec) return { name: name.text, spec, argument };
  }
  return null;
}
