import type { Plan } from '../../compile/plan.js';

export const F64 = 8;
/** A point of a table in memory: x, y, and the slope to the next point. */
export const POINT = 3 * F64;
/** Where a table lies: address and number of points, four bytes each. */
export const DIRECTORY_ENTRY = 8;
/** Two numbers are handled at once where a whole run of them is; runs are padded to an even number. */
export const even = (count: number): number => count + (count & 1);

/** Where everything that a Plan fixes lies in memory, in bytes. What a run brings lies behind `end`. */
export interface Layout {
  /** Slot → address. Levels come first, then slots kept from step to step, then all others; an array stays together. */
  readonly address: Int32Array;
  readonly levelCount: number;
  readonly keptCount: number;
  /** From the address of a level to that of its net rate, of its value at the start of the step, and of the sum of its rates. */
  readonly rates: number;
  readonly before: number;
  readonly sums: number;
  /** First kept slot, and from the address of a kept slot to that of its next value. */
  readonly kept: number;
  readonly next: number;
  readonly tables: readonly { readonly address: number; readonly count: number }[];
  readonly directory: number;
  readonly end: number;
}

/** Levels lie from address 0 on. */
export function layoutOf(plan: Plan): Layout {
  const address = new Int32Array(plan.slots.length).fill(-1);
  let at = 0;
  const place = (slot: number): void => {
    if (address[slot] !== -1) return;
    address[slot] = at;
    at += F64;
  };
  plan.levels.forEach(place);
  const levelCount = plan.levels.length;
  const levelBytes = even(levelCount) * F64;
  at = levelBytes;
  const kept = at;
  keptSlots(plan).forEach(place);
  const keptBytes = at - kept;
  plan.slots.forEach((_, slot) => place(slot));
  at = even(at / F64) * F64;
  const reserve = (bytes: number): number => {
    const from = at;
    at += bytes;
    return from;
  };
  const rates = reserve(levelBytes);
  const before = reserve(levelBytes);
  const sums = reserve(levelBytes);
  const next = reserve(keptBytes) - kept;
  const tables = plan.tables.map(({ x }) => ({ address: reserve(x.length * POINT), count: x.length }));
  const directory = reserve(plan.tables.length * DIRECTORY_ENTRY);
  return { address, levelCount, keptCount: keptBytes / F64, rates, before, sums, kept, next, tables, directory, end: even(at / F64) * F64 };
}

/** Slots that `plan.kept` sets, in order. */
function keptSlots(plan: Plan): number[] {
  return plan.kept.flatMap(({ to, loops }) => {
    const length = loops.reduce((product, { size }) => product * size, 1);
    return Array.from({ length }, (_, element) => to.slot + element);
  });
}

/** The tables as they lie in memory from their first address on; slopes are worked out here, once. */
export function tableImage(plan: Plan, layout: Layout): { readonly address: number; readonly values: Float64Array } {
  const values = new Float64Array(layout.tables.reduce((sum, { count }) => sum + count * 3, 0));
  let at = 0;
  for (const { x, y } of plan.tables) {
    for (let point = 0; point < x.length; point++) {
      const x0 = x[point] ?? 0;
      const y0 = y[point] ?? 0;
      const width = (x[point + 1] ?? x0) - x0;
      values[at++] = x0;
      values[at++] = y0;
      values[at++] = width > 0 ? ((y[point + 1] ?? y0) - y0) / width : 0;
    }
  }
  return { address: layout.tables[0]?.address ?? layout.directory, values };
}
