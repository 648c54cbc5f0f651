import { MAX_HELD, type Store } from './store.js';

/** Vensim's DELAY MATERIAL: what goes in comes out so many steps later as were asked for when it went in; what comes out in one step is added up. */
export class Shipment implements Store {
  /** What comes out in this step and in those that follow; no number where nothing does. */
  private arriving: number[] = [];
  private value = 0;
  private steps = 1;

  /** Initial: what comes out until the first input does. Settings: how many steps that is. */
  start([initial = 0]: Float64Array, [steps = 1]: Float64Array): number {
    this.arriving = steps <= MAX_HELD ? new Array<number>(steps).fill(initial) : [];
    return 0;
  }

  /** Input: what is given in a step in which nothing comes out. */
  give(out: Float64Array, [missing = 0]: Float64Array): void {
    const arrived = this.arriving[0] ?? Number.NaN;
    out[0] = Number.isNaN(arrived) ? missing : arrived;
  }

  /** Input: what goes in, and how many steps it takes. */
  take([value = 0, steps = 1]: Float64Array): void {
    this.value = value;
    this.steps = steps;
  }

  step(): number {
    this.arriving.shift();
    if (!(this.steps <= MAX_HELD)) return 0;
    while (this.arriving.length < this.steps) this.arriving.push(Number.NaN);
    const known = this.arriving[this.steps - 1] ?? Number.NaN;
    this.arriving[this.steps - 1] = Number.isNaN(known) ? this.value : known + this.value;
    return 0;
  }
}
