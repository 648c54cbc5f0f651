import type { QueueStore } from '../../compile/plan.js';
import { sumOf, type Store } from './store.js';

/**
 * Batches that wait, first in, first out (XMILE 1.0, section 3.7.3): what enters in one step is one batch, and can leave
 * from the next step on. Outflows are served as listed. One into a conveyor takes what that has room for; any other takes
 * all there is; an overflow takes only what an outflow before it would have taken and had no room for.
 */
export class Queue implements Store {
  private batches: number[] = [];
  private dt = 1;
  private input: Float64Array = new Float64Array();
  private inflow = 0;

  constructor(private readonly plan: QueueStore) {}

  /** Settings: dt. The initial values: one batch each, the first to leave first. */
  start(initial: Float64Array, [dt = 1]: Float64Array): number {
    this.dt = dt;
    this.batches = [...initial].filter((batch) => batch !== 0);
    return sumOf(this.batches);
  }

  /** Input: for each outflow the volume that there is room for, and whether the conveyor behind it stands still. Out: the rate of each outflow. */
  give(out: Float64Array, input: Float64Array): void {
    this.input = input.slice();
    out.set(this.served().taken.map((volume) => volume / this.dt));
  }

  /** Input: all that flows in. */
  take([inflow = 0]: Float64Array): void {
    this.inflow = inflow;
  }

  step(content: number | null): number {
    const { taken, left } = this.served();
    const entering = content === null ? this.inflow * this.dt : Math.max(0, content - (sumOf(this.batches) - sumOf(taken)));
    this.batches = left;
    if (entering !== 0) this.batches.push(entering);
    return sumOf(this.batches);
  }

  private served(): { readonly taken: readonly number[]; readonly left: number[] } {
    const left = [...this.batches];
    let redirected = 0;
    const taken = this.plan.outflows.map((outflow, at) => {
      const room = (this.input[2 * at + 1] ?? 0) !== 0 ? 0 : Math.max(0, this.input[2 * at] ?? 0);
      const wanted = outflow.overflow ? redirected : outflow.oneAtATime ? (left[0] ?? 0) : sumOf(left);
      const volume = takeFrom(left, Math.min(wanted, room), outflow.wholeBatches);
      redirected = (outflow.overflow ? redirected : wanted) - volume;
      return volume;
    });
    return { taken, left };
  }
}

/** Takes up to so much off the front, whole batches only where they may not be split; gives what was taken. */
function takeFrom(batches: number[], most: number, wholeBatches: boolean): number {
  let taken = 0;
  for (let first = batches[0]; first !== undefined && taken < most; first = batches[0]) {
    const part = Math.min(first, most - taken);
    if (part < first && wholeBatches) break;
    taken += part;
    if (part < first) batches[0] = first - part;
    else batches.shift();
  }
  return taken;
}
