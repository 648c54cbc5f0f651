import type { Plan } from '../compile/plan.js';
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
 */
export function firstFault(plan: Plan, outputs: readonly number[], rows: Float64Array, count: number, levels: Float64Array | null): FoundFault | null {
  const width = outputs.length;
  const order = computedFirst(plan);
  for (let row = 0; row < count; row++) {
    let found: FoundFault | null = null;
    for (let column = 0; column < width; column++) {
      const slot = outputs[column] ?? 0;
      const code = faultOf(plan, slot, rows[row * width + column] ?? 0);
      if (code && (!found || (order.get(slot) ?? -1) < (order.get(found.slot) ?? -1))) found = { code, slot, row };
    }
    if (found) return found;
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

/** Slot → its place in the order of computing; levels come before all. */
function computedFirst(plan: Plan): ReadonlyMap<number, number> {
  const order = new Map<number, number>();
  plan.constant.forEach(({ to }, at) => order.set(to.slot, at));
  plan.dynamic.forEach(({ to }, at) => order.set(to.slot, plan.constant.length + at));
  return order;
}
