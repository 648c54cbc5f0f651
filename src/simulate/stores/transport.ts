import type { TransportStore } from '../../compile/plan.js';
import { MAX_HELD, stepsOf, type Store } from './store.js';

/** What entered in one step, and which share of the belt it has still before it. */
interface Load {
  readonly ahead: number;
  readonly amount: number;
}

/**
 * Vensim's DELAY CONVEYOR (its reference manual): a belt of one speed for all that lies on it. A longer conveyance time
 * slows everything, a shorter one hurries everything, and nothing is lost but by leakage, which takes the same share of
 * each load, of the newest too.
 */
export class Transport implements Store {
  private loads: readonly Load[] = [];
  private dt = 1;
  /** The share of the belt that was passed in the last step. */
  private pace = 1;
  private taken = { rate: 0, time: 1, leak: 0 };

  constructor(private readonly plan: TransportStore) {}

  /** Initial: what lies on the belt. Settings: dt, the time in which that comes out, and the conveyance time. */
  start([total = 0]: Float64Array, [dt = 1, span = 1, time = 1]: Float64Array): number {
    const steps = stepsOf(span, dt);
    this.dt = dt;
    this.pace = this.paceAt(time);
    this.loads = steps <= MAX_HELD ? Array.from({ length: steps }, (_, step) => ({ ahead: step * this.pace, amount: total * this.shareOf(step / steps, (step + 1) / steps) })) : [{ ahead: 0, amount: Number.NaN }];
    return 0;
  }

  give(out: Float64Array): void {
    out[0] = this.loads.reduce((sum, load) => (this.isDue(load) ? sum + load.amount : sum), 0) / this.dt;
  }

  /** Input: what enters a time unit, the conveyance time, and the share that leaks a time unit. */
  take([rate = 0, time = 1, leak = 0]: Float64Array): void {
    this.taken = { rate, time, leak };
  }

  step(): number {
    const { rate, time, leak } = this.taken;
    const kept = Math.max(0, 1 - Math.max(0, leak) * this.dt);
    const pace = this.paceAt(time);
    const under = [...this.loads.filter((load) => !this.isDue(load)), { ahead: 1, amount: rate * this.dt }];
    this.loads = under.length <= MAX_HELD ? under.map(({ ahead, amount }) => ({ ahead: ahead - pace, amount: amount * kept })) : [{ ahead: 0, amount: Number.NaN }];
    this.pace = pace;
    return 0;
  }

  /** At least a step is spent on the belt. */
  private paceAt(time: number): number {
    return time > this.dt ? this.dt / time : 1;
  }

  /** Half a step before the end counts as there: rounding delays nothing. */
  private isDue({ ahead }: Load): boolean {
    return ahead < this.pace / 2;
  }

  /** The share of what lay on the belt at the start that comes out in this part of the time, both from 0 to 1. */
  private shareOf(from: number, to: number): number {
    const { x, y } = this.plan.profile;
    const [first, last] = [x[0] ?? 0, x.at(-1) ?? 0];
    const all = areaBelow(x, y, first, last);
    if (!(all > 0)) return to - from;
    return areaBelow(x, y, first + from * (last - first), first + to * (last - first)) / all;
  }
}

/** The area below straight lines through points of rising x, between two x within them. */
function areaBelow(x: readonly number[], y: readonly number[], from: number, to: number): number {
  let area = 0;
  for (let at = 1; at < x.length; at++) {
    const [x0, x1, y0, y1] = [x[at - 1] ?? 0, x[at] ?? 0, y[at - 1] ?? 0, y[at] ?? 0];
    const [low, high] = [Math.max(from, x0), Math.min(to, x1)];
    if (!(high > low)) continue;
    const heightAt = (place: number): number => y0 + ((y1 - y0) * (place - x0)) / (x1 - x0);
    area += ((high - low) * (heightAt(low) + heightAt(high))) / 2;
  }
  return area;
}
