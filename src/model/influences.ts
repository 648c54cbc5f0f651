import type { Document, Item } from './document.js';
import type { Id } from './id.js';
import type { Link } from './structure.js';

/** That one variable acts upon another in the course of a run, or that people say so. */
export interface Influence {
  readonly cause: Id;
  readonly effect: Id;
  /** A flow fills or drains its stock, an equation names its cause; what is only drawn stands in no equation yet. */
  readonly by: 'inflow' | 'outflow' | 'equation' | 'drawn';
  /** What people said about it. */
  readonly link: Link | null;
}

const keyOf = (cause: Id, effect: Id): string => `${cause} ${effect}`;

/**
 * What acts upon what: flows on their stocks, everything else on what names it, and what people drew. What a stock begins
 * with is left out, for it acts only once. In document order of the effects, then of the causes in the equation.
 */
export function influencesOf(doc: Document, dependencies: ReadonlyMap<Id, readonly Id[]>): readonly Influence[] {
  const drawn = new Map<string, Link>();
  for (const item of doc.items.values()) if (item.kind === 'link' && item.from !== item.to) drawn.set(keyOf(item.from, item.to), item);
  const found: Influence[] = [];
  const seen = new Set<string>();
  const add = (cause: Id, effect: Id, by: Influence['by']): void => {
    const key = keyOf(cause, effect);
    if (cause === effect || seen.has(key)) return;
    seen.add(key);
    found.push({ cause, effect, by, link: drawn.get(key) ?? null });
  };
  for (const item of doc.items.values()) {
    if (item.kind === 'stock') {
      for (const flow of item.inflows) add(flow, item.id, 'inflow');
      for (const flow of item.outflows) add(flow, item.id, 'outflow');
    } else if (isComputed(item)) for (const cause of dependencies.get(item.id) ?? []) if (isVariable(doc.items.get(cause))) add(cause, item.id, 'equation');
  }
  for (const { from, to } of drawn.values()) if (isVariable(doc.items.get(from)) && isVariable(doc.items.get(to))) add(from, to, 'drawn');
  return found;
}

const isComputed = (item: Item): boolean => item.kind === 'flow' || item.kind === 'auxiliary';
const isVariable = (item: Item | undefined): boolean => item !== undefined && (item.kind === 'stock' || isComputed(item));
