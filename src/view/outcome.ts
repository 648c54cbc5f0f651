import type { Id } from '../model/id.js';

/** One scenario's run as the screen reads it. Every view reads the same outcomes, so two views never show different numbers. */
export interface Outcome {
  /** null is base. */
  readonly scenario: Id | null;
  readonly times: Float64Array;
  /** Variable id → its value at each of `times`. */
  readonly series: ReadonlyMap<Id, Float64Array>;
  /** The settings have changed since: drawn grey until the new run arrives. */
  readonly stale: boolean;
  /** False where the run stopped early. */
  readonly complete: boolean;
}
