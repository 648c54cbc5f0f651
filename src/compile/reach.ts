import { visitExpressions, type Assignment, type IndexTerm, type Place } from './expression.js';

/** Slots that a reference may reach: one, or a run of an array from its first to its last possible element, both included. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Every place that an assignment reads. */
export function placesRead(assignment: Assignment): Reach[] {
  const sizes = loopSizes(assignment);
  const found: Reach[] = [];
  visitExpressions(assignment.value, (part) => {
    if (part.op === 'value') found.push(reachOf(part.of, sizes));
  });
  return found;
}

/** What an assignment writes. */
export const placesWritten = (assignment: Assignment): Reach => reachOf(assignment.to, loopSizes(assignment));

function loopSizes({ loops, value }: Assignment): ReadonlyMap<number, number> {
  const sizes = new Map(loops.map(({ loop, size }) => [loop, size]));
  visitExpressions(value, (part) => {
    if (part.op === 'reduce') sizes.set(part.loop, part.size);
  });
  return sizes;
}

function reachOf({ slot, index }: Place, sizes: ReadonlyMap<number, number>): Reach {
  let from = slot;
  let to = slot;
  for (const term of index) {
    const [least, most] = termRange(term, sizes);
    from += least * term.stride;
    to += most * term.stride;
  }
  return { from, to };
}

function termRange(term: IndexTerm, sizes: ReadonlyMap<number, number>): readonly [number, number] {
  if (term.kind === 'at') return [0, term.size - 1];
  if (!term.map) return [0, (sizes.get(term.loop) ?? 1) - 1];
  return [term.map.reduce((least, at) => Math.min(least, at), Infinity), term.map.reduce((most, at) => Math.max(most, at), 0)];
}
