import { MAX_HELD, type Store } from './store.js';

/** All values of something so far. */
export class History implements Store {
  private values: number[] = [];
  private value = 0;

  start(): number {
    this.values = [];
    return 0;
  }

  /** Input: how many steps back, at least one, and what there was before the start. */
  give(out: Float64Array, [back = 1, before = 0]: Float64Array): void {
    out[0] = this.values.length > MAX_HELD || Number.isNaN(back) ? Number.NaN : (this.values[this.values.length - Math.max(1, Math.round(back))] ?? before);
  }

  /** Input: the value of this step. */
  take([value = 0]: Float64Array): void {
    this.value = value;
  }

  step(): number {
    if (this.values.length <= MAX_HELD) this.values.push(this.value);
    return 0;
  }
}
