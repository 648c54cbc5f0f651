/**
 * What the host keeps from step to step where numbers in slots do not do: a belt, a queue, all values so far. What it gives
 * in a step depends on what it kept, and on `input`, only: asked twice, it answers the same.
 */
export interface Store {
  /** Begins anew with what there is at the start; gives what it holds. */
  start(initial: Float64Array, settings: Float64Array): number;
  /** Fills `out` with what it gives in this step. */
  give(out: Float64Array, input: Float64Array): void;
  /** Hears what it is given in this step. */
  take(input: Float64Array): void;
  /**
   * Goes one step on; gives what it holds then. Where the inflow varied within the step, `content` is what there is behind
   * it by the flows; null where what was heard held throughout.
   */
  step(content: number | null): number;
}

/** Steps that one store holds at the most: the numbers of one that would hold more are no numbers. */
export const MAX_HELD = 4_000_000;

/** So many whole steps, at least one, as near as it gets. */
export const stepsOf = (time: number, dt: number): number => Math.max(1, Math.floor(time / dt + 0.5));

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
