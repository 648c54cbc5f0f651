import type { Expression } from '../expression.js';
import type { Block } from './arrays.js';
import type { Call } from './bind-call.js';

/** Values computed one after another in memory, for each turn of the loops around: what a kernel reads as an array. */
export function rowOf(call: Call, values: readonly Expression[]): Block {
  const { builder, owner, loops } = call.binder;
  const place = builder.loop(values.length);
  const { slot, index } = builder.hidden(owner, [...loops, place]);
  const around = index.filter((term) => term.kind !== 'loop' || term.loop !== place.loop);
  values.forEach((value, at) => builder.values.push({ owner: owner.id, to: { slot: slot + at, index: around }, loops, value }));
  return { place: { slot, index: around }, count: values.length };
}
