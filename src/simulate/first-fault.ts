import type { Assignment } from '../compile/expression.js';
import type { Plan } from '../compile/plan.js';
import { placesWritten } from '../compile/reach.js';
import type { Fault } from './run.js';

/** The first number of the rows that is no number where it should be one: with the row it stands in. */
export interface FoundFault {
  readonly code: Extract<Fault['code'], 'not-a-number' | 'infinite'>;
  readonly slot: number;
  readonly row: number;
}

/**
 * Looks through saved rows. Within a row, what is computed first counts: the others only pass the fault on.
 *
 * @param levels the levels at the last row, where the generated code found a fault that may not be in a stored slot.
 * @param startsFirst whether the first of the rows is the start of the run, where levels are computed from other values.
 */
export function firstFault(plan: Plan, outputs: readonly number[], rows: Float64Array, count: number, levels: Float64Array | null, startsFirst: boolean): FoundFault | null {
  const width = outputs.length;
  for (let row = 0; row < count; row++) {
    const found: FoundFault[] = [];
    for (let column = 0; column < width; column++) {
      const value = rows[row * width + column] ?? 0;
      if (value - value === 0) continue;
      const slot = outputs[column] ?? 0;
      const code = faultOf(plan, slot, value);
      if (code) found.push({ code, slot, row });
    }
    if (found.length > 0) return computedFirst(plan, found, startsFirst && row === 0);
  }
  const level = levels?.findIndex((value, at) => faultOf(plan, plan.levels[at] ?? 0, value) !== null) ?? -1;
  if (level === -1) return null;
  const slot = plan.levels[level] ?? 0;
  return { code: faultOf(plan, slot, levels?.[level] ?? 0) ?? 'not-a-number', slot, row: Math.max(0, count - 1) };
}

function faultOf(plan: Plan, slot: number, value: number): FoundFault['code'] | null {
  if (Number.isFinite(value)) return null;
  if (Number.isNaN(value)) return 'not-a-number';
  return plan.slots[slot]?.mayBeInfinite ? null : 'infinite';
}

/** Of the faults of one row, the one that is computed first: constants, then what is carried over from the step before, then all others. */
function computedFirst(plan: Plan, faults: readonly FoundFault[], isStart: boolean): FoundFault {
  const order = new Map<number, number>();
  const place = (assignment: Assignment): void => {
    const { from, to } = placesWritten(assignment);
    for (let slot = from; slot <= to; slot++) if (!order.has(slot)) order.set(slot, order.size);
  };
  plan.constant.forEach(place);
  const carried = order.size;
  if (isStart) plan.initial.forEach(place);
  plan.dynamic.forEach(place);
  const at = ({ slot }: FoundFault): number => order.get(slot) ?? carried - 0.5;
  return faults.reduce((first, fault) => (at(fault) < at(first) ? fault : first));
}
