import { visitExpressions, type Assignment, type IndexTerm, type Place } from './expression.js';

/** Slots that a reference may reach: one, or a run of an array from its first to its last possible element, both included. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Every place that an assignment reads. */
export function placesRead(assignment: Assignment): Reach[] {
  const found: Reach[] = [];
  let sizes: ReadonlyMap<number, number> | null = null;
  const reach = (place: Place): Reach => (place.index.length === 0 ? { from: place.slot, to: place.slot } : reachOf(place, (sizes ??= loopSizes(assignment))));
  visitExpressions(assignment.value, (part) => {
    if (part.op === 'value') found.push(reach(part.of));
    else if (part.op === 'kernel') for (const { of, count } of part.inputs) found.push(lengthened(reach(of), count));
  });
  return found;
}

/** What an assignment writes. */
export function placesWritten(assignment: Assignment): Reach {
  const { to } = assignment;
  const reach = to.index.length === 0 ? { from: to.slot, to: to.slot } : reachOf(to, loopSizes(assignment));
  return assignment.value.op === 'kernel' ? lengthened(reach, assignment.value.count) : reach;
}

const lengthened = ({ from, to }: Reach, count: number): Reach => ({ from, to: to + Math.max(0, count - 1) });

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
    from += least;
    to += most;
  }
  return { from, to };
}

/** The least and the greatest number of elements that a term adds. */
function termRange(term: IndexTerm, sizes: ReadonlyMap<number, number>): readonly [number, number] {
  if (term.kind === 'fixed') return [term.at, term.at];
  if (term.kind === 'at') return [0, (term.size - 1) * term.stride];
  if (!term.map) return [0, ((sizes.get(term.loop) ?? 1) - 1) * term.stride];
  return [term.map.reduce((least, at) => Math.min(least, at), Infinity) * term.stride, term.map.reduce((most, at) => Math.max(most, at), 0) * term.stride];
}

/** Every slot that an assignment writes, exactly. */
export function slotsWritten({ to, loops, value }: Assignment): number[] {
  if (loops.length === 0 && value.op !== 'kernel') return [to.slot];
  let slots = [to.slot];
  for (const { loop, size } of loops) {
    const terms = to.index.filter((term) => term.kind === 'loop' && term.loop === loop);
    const shifts = Array.from({ length: size }, (_, at) => terms.reduce((sum, term) => sum + (term.kind === 'loop' ? (term.map?.[at] ?? at) * term.stride : 0), 0));
    slots = slots.flatMap((slot) => shifts.map((shift) => slot + shift));
  }
  return value.op === 'kernel' ? slots.flatMap((slot) => Array.from({ length: value.count }, (_, at) => slot + at)) : slots;
}
