import type { Plan } from '../../compile/plan.js';
import type { Id } from '../../model/id.js';
import { wordMapOf } from '../../model/word-map.js';
import type { Document } from '../../model/document.js';

/** What can be pushed in a map of words: what has a link to a word, first what nothing in the map moves itself. Then the other words. */
export function pushableIn(doc: Document, plan: Plan): readonly Id[] {
  const { words, links } = wordMapOf(doc);
  const parameters = new Set(plan.parameters.flatMap(({ slot }) => (plan.slots[slot]?.kind === 'hidden' ? [] : (plan.slots[slot]?.id ?? []))));
  const moved = new Set(links.map(({ to }) => to));
  const causes = new Set(links.map(({ from }) => from));
  const known = [...doc.items.keys()].filter((id) => words.has(id) || (parameters.has(id) && causes.has(id)));
  const rank = (id: Id): number => (causes.has(id) ? (moved.has(id) ? 1 : 0) : 2);
  return known.toSorted((a, b) => rank(a) - rank(b));
}
