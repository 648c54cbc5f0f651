import type { Id } from '../model/id.js';
import type { Builder, Owned } from './builder.js';
import { visitExpressions, type Expression } from './expression.js';
import { orderByNeed } from './order.js';
import { placesRead, placesWritten, type Reach } from './reach.js';
import { serveByNeed } from './serve-by-need.js';
import { unrolled } from './unroll.js';

/** Assignments in the order in which they are computed. */
export interface Arranged {
  readonly initial: readonly Owned[];
  readonly constant: readonly Owned[];
  readonly dynamic: readonly Owned[];
}

/** Values that need one another, each the one behind it, by the slots they compute. */
export interface Circle {
  readonly when: 'always' | 'at-start';
  readonly slots: readonly number[];
}

/** Orders values and starts, or says which circles keep that from being possible. */
export function arrange(builder: Builder): Arranged | { readonly circles: readonly Circle[] } {
  const values = arrangeValues(builder);
  const starts = 'circles' in values ? null : arrangeStarts(builder, values.constant);
  if ('circles' in values) return values;
  if (starts && 'circles' in starts) return starts;
  return { ...values, initial: starts?.initial ?? [] };
}

function arrangeValues(builder: Builder): Omit<Arranged, 'initial'> | { readonly circles: readonly Circle[] } {
  const definers = definersOf(builder, builder.values);
  const reads = builder.values.map(placesRead);
  const needs = reads.map((places) => needsOf(places, definers));
  const result = orderByNeed(builder.values.length, (node) => needs[node] ?? []);
  if ('circles' in result) {
    if (weakenLimits(builder, result.knots) || unroll(builder.values, result.circles) || serveByNeed(builder.values, result.knots, needs)) return arrangeValues(builder);
    return { circles: result.circles.map((circle) => ({ when: 'always', slots: circle.map((node) => builder.values[node]?.to.slot ?? 0) })) };
  }
  const states = stateSlots(builder);
  const active = new Set(builder.startsOnly.map(({ to }) => to.slot));
  const isConstant = new Uint8Array(builder.values.length);
  const constant: Owned[] = [];
  const dynamic: Owned[] = [];
  for (const node of result.order) {
    const value = builder.values[node];
    if (!value) continue;
    const stands = (needs[node] ?? []).every((need) => isConstant[need]) && !reachAny(reads[node] ?? [], states) && !active.has(value.to.slot) && !moves(value.value);
    isConstant[node] = stands ? 1 : 0;
    (stands ? constant : dynamic).push(value);
  }
  return { constant, dynamic };
}

/** Puts arrays in a circle down to their elements, which may well have an order; false where none is left to be. */
function unroll(assignments: Owned[], circles: readonly (readonly number[])[]): boolean {
  const inCircle = new Set(circles.flat().filter((node) => (assignments[node]?.loops.length ?? 0) > 0));
  if (inCircle.size === 0) return false;
  const all = assignments.flatMap((assignment, node) => (inCircle.has(node) ? unrolled(assignment) : [assignment]));
  assignments.length = 0;
  for (const assignment of all) assignments.push(assignment);
  return true;
}

/** The same among starts and values at the start. */
function unrollStarts(builder: Builder, nodes: readonly Owned[], circles: readonly (readonly number[])[]): boolean {
  const members = new Set(circles.flat().flatMap((node) => nodes[node] ?? []));
  const lists = [builder.starts, builder.startsOnly, builder.values];
  return lists.map((list) => unroll(list, [list.flatMap((assignment, at) => (members.has(assignment) ? [at] : []))])).some(Boolean);
}

/** Flows in a knot that only their limits tie take the next stage of these limits, all of them at once: so no order of the document matters. False where none is left. */
function weakenLimits(builder: Builder, knots: readonly (readonly number[])[]): boolean {
  let used = false;
  for (const knot of knots) {
    const stage = knot.reduce((least, node) => Math.min(least, builder.values[node]?.stages?.[0]?.stage ?? Infinity), Infinity);
    for (const node of knot) {
      const value = builder.values[node];
      const [next, ...later] = value?.stages ?? [];
      if (!value || next?.stage !== stage) continue;
      builder.values[node] = { ...value, value: next.value, stages: later };
      used = true;
    }
  }
  return used;
}

/** The starts and whatever they need, each value computed from starts; what is constant is there already. */
function arrangeStarts(builder: Builder, constant: readonly Owned[]): Pick<Arranged, 'initial'> | { readonly circles: readonly Circle[] } {
  const known = new Set(constant);
  const replaced = new Set(builder.startsOnly.map(({ to }) => to.slot));
  const nodes = [...builder.starts, ...builder.startsOnly, ...builder.values.filter((value) => !known.has(value) && !replaced.has(value.to.slot))];
  const definers = definersOf(builder, nodes);
  const needs: (readonly number[] | undefined)[] = new Array<undefined>(nodes.length);
  const isWanted = new Uint8Array(nodes.length);
  const waiting = builder.starts.map((_, at) => at);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isWanted[node]) continue;
    isWanted[node] = 1;
    const assignment = nodes[node];
    if (!assignment) continue;
    const needed = needsOf(placesRead(assignment), definers);
    needs[node] = needed;
    for (const need of needed) waiting.push(need);
  }
  const result = orderByNeed(nodes.length, (node) => needs[node] ?? []);
  if ('circles' in result && unrollStarts(builder, nodes, result.circles)) return arrangeStarts(builder, constant);
  if ('circles' in result) return { circles: result.circles.map((circle) => ({ when: 'at-start', slots: circle.map((node) => nodes[node]?.to.slot ?? 0) })) };
  return { initial: result.order.filter((node) => isWanted[node]).flatMap((node) => nodes[node] ?? []) };
}

/** Slot → the assignments that compute it. */
function definersOf(builder: Builder, assignments: readonly Owned[]): readonly (readonly number[] | undefined)[] {
  const definers: number[][] = new Array<number[]>(builder.slots.length);
  assignments.forEach((assignment, node) => {
    const { from, to } = placesWritten(assignment);
    for (let slot = from; slot <= to; slot++) (definers[slot] ??= []).push(node);
  });
  return definers;
}

/** The assignments that compute any of these places, each once. */
function needsOf(places: readonly Reach[], definers: readonly (readonly number[] | undefined)[]): readonly number[] {
  const needs = new Set<number>();
  for (const { from, to } of places) {
    for (let slot = from; slot <= to; slot++) for (const node of definers[slot] ?? []) needs.add(node);
  }
  return [...needs];
}

/** Slots that carry something over from earlier. */
function stateSlots(builder: Builder): ReadonlySet<number> {
  const states = new Set<number>();
  for (const start of builder.starts) {
    const { from, to } = placesWritten(start);
    for (let slot = from; slot <= to; slot++) states.add(slot);
  }
  return states;
}

const reachAny = (places: readonly Reach[], slots: ReadonlySet<number>): boolean =>
  places.some(({ from, to }) => {
    for (let slot = from; slot <= to; slot++) if (slots.has(slot)) return true;
    return false;
  });

/** Whether the expression itself changes in time. */
function moves(expression: Expression): boolean {
  let found = false;
  visitExpressions(expression, (part) => {
    if (part.op === 'chance' || (part.op === 'clock' && (part.which === 'time' || part.which === 'step-time'))) found = true;
  });
  return found;
}

/** Id → ids of those that read any of its slots. */
export function usersIn(builder: Builder): ReadonlyMap<Id, ReadonlySet<Id>> {
  const users = new Map<Id, Set<Id>>();
  for (const assignment of [...builder.values, ...builder.starts, ...builder.startsOnly, ...builder.rates, ...builder.kept]) {
    for (const { from, to } of placesRead(assignment)) {
      for (let slot = from; slot <= to; slot++) {
        const used = builder.owners[slot];
        if (used === undefined || used === assignment.owner) continue;
        const known = users.get(used) ?? new Set();
        users.set(used, known.add(assignment.owner));
      }
    }
  }
  return users;
}

/** Ids of what is broken or needs what is broken. */
export function brokenBy(users: ReadonlyMap<Id, ReadonlySet<Id>>, faulty: ReadonlySet<Id>): ReadonlySet<Id> {
  const broken = new Set(faulty);
  for (const id of broken) for (const user of users.get(id) ?? []) broken.add(user);
  return broken;
}
