import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';

/** `ids` in the order in which a push reaches them along drawn links: first what is pushed, then what it moves, and so on; last what it does not reach. */
export function orderFrom(pushed: Id, doc: Document, ids: readonly Id[]): readonly Id[] {
  const effects = new Map<Id, Id[]>();
  for (const { from, to } of itemsOf(doc, 'link')) effects.set(from, [...(effects.get(from) ?? []), to]);
  const reached = new Set([pushed]);
  for (const id of reached) for (const effect of effects.get(id) ?? []) reached.add(effect);
  const wanted = new Set(ids);
  return [...new Set([...reached, ...ids])].filter((id) => wanted.has(id));
}
