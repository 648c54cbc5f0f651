import type { Id } from './id.js';
import type { Change, Intervention, Placement } from './scenario.js';

/** A change of a parameter as a scenario has it, resolved to numbers. r(t) as in model/scenario.ts; strength scales (target − base). */
export interface PlacedChange {
  readonly parameter: Id;
  readonly op: Change['op'];
  readonly value: number;
  readonly start: number;
  readonly ramp: number;
  /** Infinity where it does not end. */
  readonly end: number;
  readonly strength: number;
}

/**
 * The changes of an intervention as a scenario places it. A start moves the first change there, and the others keep their
 * distance to it; a ramp is how long it takes until all is complete; an end ends every change.
 */
export function placedChanges({ changes }: Intervention, placement: Placement): PlacedChange[] {
  const first = changes[0]?.start ?? 0;
  const shift = (placement.start ?? first) - first;
  const complete = Math.max(0, ...changes.map(({ start, ramp }) => start - first + Math.max(0, ramp)));
  return changes.map(({ parameter, op, value, start, ramp, end }) => {
    const distance = start - first;
    const until = placement.ramp === undefined ? distance + ramp : complete > 0 ? ((distance + Math.max(0, ramp)) * placement.ramp) / complete : placement.ramp;
    return {
      parameter,
      op,
      value,
      start: start + shift,
      ramp: placement.ramp === undefined ? ramp : Math.max(0, until - distance),
      end: placement.end ?? (end === undefined ? Infinity : end + shift),
      strength: placement.strength ?? 1,
    };
  });
}
