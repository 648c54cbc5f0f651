import { MAX_VALUES } from './limits.js';
import type { StepRows } from './run.js';

/** Where the columns stand of which a run keeps every step; null where the rows that it saves are those already, or none is wanted. */
export function keptColumns(outputs: readonly number[], everyStep: readonly number[] | undefined): readonly number[] | null {
  if (!everyStep || everyStep.length === 0) return null;
  const columnOf = new Map(outputs.map((slot, column) => [slot, column]));
  return everyStep.map((slot) => {
    const column = columnOf.get(slot);
    if (column === undefined) throw new Error(`slot ${slot} is kept at every step, and is no output`);
    return column;
  });
}

/** Gathers some columns of the rows of every step. */
export class StepKeeper {
  private rows: Float64Array<ArrayBuffer>;
  private count = 0;

  /** @param planned how many steps are likely. */
  constructor(
    private readonly outputs: readonly number[],
    private readonly columns: readonly number[],
    planned: number,
  ) {
    this.rows = new Float64Array(Math.min(planned * columns.length, MAX_VALUES));
  }

  /** Whether it holds as much as one run may store. */
  get isFull(): boolean {
    return this.count * this.columns.length > MAX_VALUES;
  }

  /** Keeps the columns of the next rows, one for each step. */
  add(rows: Float64Array): void {
    const [width, kept] = [this.outputs.length, this.columns.length];
    const count = rows.length / width;
    this.reserve((this.count + count) * kept);
    let at = this.count * kept;
    for (let row = 0; row < count; row++) for (const column of this.columns) this.rows[at++] = rows[row * width + column] ?? NaN;
    this.count += count;
  }

  /** The first `count` steps; `timeOf` tells when each was. */
  until(count: number, timeOf: (step: number) => number): StepRows {
    const steps = Math.min(count, this.count);
    const length = steps * this.columns.length;
    return {
      times: Float64Array.from({ length: steps }, (_, step) => timeOf(step)),
      outputs: Int32Array.from(this.columns, (column) => this.outputs[column] ?? -1),
      rows: this.rows.length === length ? this.rows : this.rows.slice(0, length),
    };
  }

  private reserve(length: number): void {
    if (length <= this.rows.length) return;
    const more = new Float64Array(Math.max(length, 2 * this.rows.length));
    more.set(this.rows);
    this.rows = more;
  }
}
