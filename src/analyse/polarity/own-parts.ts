import type { Assignment } from '../../compile/expression.js';
import type { Plan } from '../../compile/plan.js';
import { placesRead, slotsWritten } from '../../compile/reach.js';
import type { Id } from '../../model/id.js';

/** A step in working out one variable: a value that is computed, or a state inside a delay or smooth that follows what goes in. */
export type OwnPart =
  | { readonly is: 'value'; readonly assignment: Assignment }
  /** Integrated: the assignment gives its rate of change. */
  | { readonly is: 'level'; readonly assignment: Assignment }
  /** Set after each step: the assignment gives what it becomes. */
  | { readonly is: 'kept'; readonly assignment: Assignment }
  | { readonly is: 'passed'; readonly output: number; readonly input: number };

/** All that computes one variable, what is needed first. */
export interface OwnParts {
  readonly parts: readonly OwnPart[];
  /** What they write. */
  readonly slots: readonly number[];
  readonly hasStates: boolean;
}

/**
 * What computes each variable by its id. Where the host works something out for a variable (a kernel), nothing is known
 * about how it moves, and it is left out.
 */
export function ownPartsOf(plan: Plan): ReadonlyMap<Id, OwnParts> {
  const found = new Map<Id, OwnPart[]>();
  const opaque = new Set<Id>();
  const add = (slot: number, part: OwnPart): void => {
    const id = plan.slots[slot]?.id;
    if (id === undefined) return;
    const known = found.get(id);
    if (known) known.push(part);
    else found.set(id, [part]);
    if (part.is !== 'passed' && part.assignment.value.op === 'kernel') opaque.add(id);
  };
  for (const assignment of [...plan.constant, ...plan.dynamic]) add(assignment.to.slot, { is: 'value', assignment });
  for (const assignment of plan.rates) if (isHidden(plan, assignment.to.slot)) add(assignment.to.slot, { is: 'level', assignment });
  for (const assignment of plan.kept) if (isHidden(plan, assignment.to.slot)) add(assignment.to.slot, { is: 'kept', assignment });
  for (const { output, input } of plan.pipelines) add(output, { is: 'passed', output, input });
  return new Map([...found].flatMap(([id, parts]) => (opaque.has(id) ? [] : [[id, gathered(parts)] as const])));
}

/** What computes the value that each stock begins with. */
export function startPartsOf(plan: Plan): ReadonlyMap<Id, OwnParts> {
  const stocks = new Set(plan.slots.flatMap(({ kind, id }) => (kind === 'stock' ? [id] : [])));
  const found = new Map<Id, OwnPart[]>();
  for (const assignment of plan.initial) {
    const id = plan.slots[assignment.to.slot]?.id;
    if (id !== undefined && stocks.has(id) && assignment.value.op !== 'kernel')
      found.set(id, [...(found.get(id) ?? []), { is: 'value', assignment }]);
  }
  return new Map([...found].map(([id, parts]) => [id, gathered(parts)]));
}

const gathered = (parts: readonly OwnPart[]): OwnParts => ({
  parts: ordered(parts),
  slots: parts.flatMap(written),
  hasStates: parts.some(({ is }) => is !== 'value'),
});

const isHidden = (plan: Plan, slot: number): boolean => plan.slots[slot]?.kind === 'hidden';

/** Slots that a part writes. */
const written = (part: OwnPart): readonly number[] => (part.is === 'passed' ? [part.output] : slotsWritten(part.assignment));

function* read(part: OwnPart): Generator<number> {
  if (part.is === 'passed') return yield part.input;
  for (const { from, to } of placesRead(part.assignment)) for (let slot = from; slot <= to; slot++) yield slot;
}

/** Parts so that each comes after those it reads; a circle, which only states can close, is cut where it is entered. */
function ordered(parts: readonly OwnPart[]): readonly OwnPart[] {
  if (parts.length < 2) return parts;
  const home = new Map(parts.flatMap((part) => written(part).map((slot) => [slot, part] as const)));
  const placed = new Set<OwnPart>();
  const entered = new Set<OwnPart>();
  const place = (part: OwnPart): void => {
    if (entered.has(part)) return;
    entered.add(part);
    for (const slot of read(part)) {
      const needed = home.get(slot);
      if (needed) place(needed);
    }
    placed.add(part);
  };
  parts.forEach(place);
  return [...placed];
}
