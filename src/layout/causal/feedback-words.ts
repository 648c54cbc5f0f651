import { itemsOf, variablesOf, type Document } from '../../model/document.js';
import type { Influence } from '../../model/influences.js';
import type { Id } from '../../model/id.js';
import { parameterValue, type Variable } from '../../model/variable.js';

/** Up to so many words everything is shown; of more, what feeds back. */
const MOST_OF_ALL = 24;

/**
 * The words that a causal page begins with. Constants are left out: they are seen in the count of inputs at what they act
 * upon. Of a larger model only what feedback is made of is there, with the goals next to it and what people drew: the loops that have
 * a name, or else all that lies on a loop or between two. A model without feedback is shown whole.
 */
export function feedbackWords(doc: Document, influences: readonly Influence[]): readonly Variable[] {
  const drawn = new Set(influences.flatMap(({ by, cause, effect }) => (by === 'drawn' ? [cause, effect] : [])));
  const all = variablesOf(doc).filter((variable) => parameterValue(variable) === null || drawn.has(variable.id));
  if (all.length <= MOST_OF_ALL) return all;
  const named = new Set(itemsOf(doc, 'loop').flatMap(({ path }) => path));
  const core = named.size > 0 ? named : betweenLoops(all, influences);
  if (core.size === 0) return all;
  const goals = new Set(itemsOf(doc, 'indicator').map(({ variable }) => variable));
  const reached = new Set(influences.flatMap(({ cause, effect }) => (core.has(cause) ? [effect] : core.has(effect) ? [cause] : [])));
  return all.filter(({ id }) => core.has(id) || drawn.has(id) || (goals.has(id) && reached.has(id)));
}

/** What is left when, again and again, everything goes that nothing acts upon or that acts upon nothing. */
function betweenLoops(all: readonly Variable[], influences: readonly Influence[]): ReadonlySet<Id> {
  const left = new Set(all.map(({ id }) => id));
  for (const [from, to] of [['cause', 'effect'], ['effect', 'cause']] as const) {
    const waiting = new Map<Id, number>([...left].map((id) => [id, 0]));
    const next = new Map<Id, Id[]>();
    for (const influence of influences) {
      const [a, b] = [influence[from], influence[to]];
      if (!left.has(a) || !left.has(b)) continue;
      waiting.set(b, (waiting.get(b) ?? 0) + 1);
      const known = next.get(a);
      if (known) known.push(b);
      else next.set(a, [b]);
    }
    const free = [...waiting].flatMap(([id, count]) => (count === 0 ? [id] : []));
    for (let id = free.pop(); id !== undefined; id = free.pop()) {
      left.delete(id);
      for (const other of next.get(id) ?? []) {
        const count = (waiting.get(other) ?? 0) - 1;
        waiting.set(other, count);
        if (count === 0) free.push(other);
      }
    }
  }
  return left;
}
