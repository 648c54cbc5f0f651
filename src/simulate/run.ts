/** Something a run could not go on with. `compile/faults.ts` says it as an Issue. */
export interface Fault {
  readonly code: 'not-a-number' | 'infinite' | 'too-many-rows' | 'too-many-steps' | 'step-not-usable' | 'delay-too-long';
  /** The Plan's slot at fault; -1 where no single one is. */
  readonly slot: number;
  readonly time: number;
}

/**
 * What one run gave: saved rows of the outputs asked for, row-major.
 * `rows[r * outputs.length + c]` is output `c` at `times[r]`.
 */
export interface Run {
  /** Times of the saved rows, in the model's time unit. Shorter than planned where the run stopped early. */
  readonly times: Float64Array;
  /** Slots of the Plan, in the order of the columns. */
  readonly outputs: Int32Array;
  readonly rows: Float64Array;
  /** Why the run stopped early; empty for a complete run. The rows until then are kept. */
  readonly faults: readonly Fault[];
  readonly complete: boolean;
  /** Every step of the slots that were to be kept so, until the last saved row where the run stopped early. Absent where `rows` has every step. */
  readonly steps?: StepRows | undefined;
}

/** Some outputs of a run at every step, as a {@link Run} has its rows. */
export type StepRows = Pick<Run, 'times' | 'outputs' | 'rows'>;
