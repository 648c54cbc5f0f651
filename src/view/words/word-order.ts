import type { Id } from '../../model/id.js';
import type { WordMap } from '../../model/word-map.js';

/** Words in the order in which a push reaches them: first what is pushed, then what it moves, and so on; last what it does not reach. */
export function orderFrom(pushed: Id, { words, links }: WordMap): readonly Id[] {
  const effects = new Map<Id, Id[]>();
  for (const { from, to } of links) effects.set(from, [...(effects.get(from) ?? []), to]);
  const reached = new Set([pushed]);
  for (const id of reached) for (const effect of effects.get(id) ?? []) reached.add(effect);
  return [...new Set([...reached, ...words])].filter((id) => words.has(id));
}
