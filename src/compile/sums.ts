import { binary, valueOf, type Builder } from './builder.js';
import type { Expression, Loop } from './expression.js';

/** So many terms stand in one expression; more are gathered in hidden values, so that no expression grows too deep to walk. */
const MOST_TERMS = 64;

/** `first` and then each of `terms`, added or subtracted in their order. */
export function gathered(builder: Builder, owner: { readonly id: string; readonly name: string }, loops: readonly Loop[], fn: 'add' | 'subtract', first: Expression, terms: readonly Expression[]): Expression {
  let sum = first;
  terms.forEach((term, at) => {
    sum = binary(fn, sum, term);
    if ((at + 1) % MOST_TERMS !== 0 || at === terms.length - 1) return;
    const to = builder.hidden(owner, loops);
    builder.values.push({ owner: owner.id, to, loops, value: sum });
    sum = valueOf(to);
  });
  return sum;
}
