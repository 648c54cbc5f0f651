import type { ConveyorStore } from '../../compile/plan.js';
import { MAX_HELD, stepsOf, sumOf, type Store } from './store.js';

/** Whole units that are due but for the rounding are due. */
const UNIT_SLACK = 1e-9;

/**
 * A belt (XMILE 1.0, section 3.7.2) with a slat for each step that material is under way. What enters in a step is put so
 * far from the end as the transit time says then, and moves on one slat a step, whatever the transit time becomes.
 *
 * Linear leakage is settled when material enters: the same amount in each step that it spends in the leak's zone, in all
 * the fraction of what entered. It then waits in `due`, not in the slat. Exponential leakage takes its share of what lies
 * in each slat of the zone in each step. A leak listed first is served first.
 */
export class Conveyor implements Store {
  /** What leaves at the end in 1, 2 … steps. */
  private slats: number[] = [];
  /** For each leak what leaves by it in 1, 2 … steps. */
  private due: number[][] = [];
  /** For each leak what is due and has not left: less than a whole unit, or held back by a belt that stands still. */
  private owed: number[] = [];
  private depth = 1;
  private dt = 1;
  /** What has entered since the last whole unit of time. */
  private entered = 0;
  private given: Given = { isStill: false, isHeld: false, rates: [], held: [] };
  private taken: Taken = { now: 0, sample: 1, length: 1, inflow: 0, unlimited: 0, fractions: [] };

  constructor(private readonly plan: ConveyorStore) {}

  /** Settings: dt, transit time, and the fraction of each leak. The initial values: one for all, one for each slat, or one for each unit of time. */
  start(initial: Float64Array, [dt = 1, length = 1, ...fractions]: Float64Array): number {
    this.dt = dt;
    this.depth = stepsOf(length, dt);
    this.slats = [];
    this.due = this.plan.leaks.map(() => []);
    this.owed = this.plan.leaks.map(() => 0);
    this.entered = 0;
    if (!(this.depth <= MAX_HELD)) return Number.NaN;
    this.extend(this.depth);
    for (const [place, content] of this.placed(initial, fractions)) this.lay(place, content, fractions);
    return this.total();
  }

  /** Input: whether it stands still, whether the belt behind it does, then for each leak its fraction and whether the belt behind that stands still. Out: the rate at the end, that of each leak, what has entered in this unit of time, and what lies on the belt. */
  give(out: Float64Array, [still = 0, held = 0, ...leaks]: Float64Array): void {
    const fractions = this.plan.leaks.map((_, leak) => leaks[2 * leak] ?? 0);
    const heldLeaks = this.plan.leaks.map((_, leak) => isOn(leaks[2 * leak + 1] ?? 0));
    const isStill = isOn(still);
    const { rest, leaked } = this.leaking(fractions, heldLeaks);
    const free = (leak: number): number => {
      const amount = (this.owed[leak] ?? 0) + (this.due[leak]?.[0] ?? 0) + (leaked[leak] ?? 0);
      if (isStill || heldLeaks[leak]) return 0;
      return this.plan.leaks[leak]?.integers ? Math.floor(amount + UNIT_SLACK) : amount;
    };
    const released = this.plan.leaks.map((_, leak) => free(leak));
    const leaving = isStill || isOn(held) ? 0 : (rest[0] ?? 0);
    this.given = { isStill, isHeld: isOn(held), rates: fractions, held: heldLeaks };
    out.set([leaving / this.dt, ...released.map((amount) => amount / this.dt), this.entered, this.total()]);
  }

  /** Input: time, whether the transit time is read anew, the transit time, all that flows in, how much of that no limit counts, and the fraction of each leak. */
  take([now = 0, sample = 1, length = 1, inflow = 0, unlimited = 0, ...fractions]: Float64Array): void {
    this.taken = { now, sample, length, inflow, unlimited, fractions };
  }

  step(content: number | null): number {
    const { now, sample, length, inflow, unlimited, fractions } = this.taken;
    const out = new Float64Array(this.plan.leaks.length + 3);
    const { isStill, isHeld, rates, held } = this.given;
    this.give(out, Float64Array.of(isStill ? 1 : 0, isHeld ? 1 : 0, ...rates.flatMap((rate, leak) => [rate, held[leak] ? 1 : 0])));
    const left = out.subarray(0, -2).reduce((sum, rate) => sum + rate * this.dt, 0);
    const entering = content === null ? inflow * this.dt : Math.max(0, content - (this.total() - left));
    if (!isStill) {
      const { rest, leaked } = this.leaking(rates, held);
      this.owed = this.owed.map((amount, leak) => amount + (this.due[leak]?.shift() ?? 0) + (leaked[leak] ?? 0) - (out[1 + leak] ?? 0) * this.dt);
      // What would be next to nothing is what rounding leaves of nothing.
      this.owed = this.owed.map((amount) => (Math.abs(amount) < UNIT_SLACK * UNIT_SLACK ? 0 : amount));
      this.slats = rest;
      const last = this.slats.shift() ?? 0;
      if (isHeld) this.slats[0] = (this.slats[0] ?? 0) + last;
      if (isOn(sample) && Number.isFinite(length)) this.depth = stepsOf(length, this.dt);
    }
    if (!(this.depth <= MAX_HELD)) return Number.NaN;
    this.extend(this.depth);
    // A belt that stands still at the start of a step may be entered before its end.
    if (entering > 0) this.lay(this.depth - 1, entering, fractions);
    this.entered += Math.max(0, entering - unlimited * this.dt);
    if (Math.floor(now + this.dt + UNIT_SLACK) > Math.floor(now + UNIT_SLACK)) this.entered = 0;
    return this.total();
  }

  private total(): number {
    return sumOf(this.slats) + this.due.reduce((sum, amounts) => sum + sumOf(amounts), 0) + sumOf(this.owed);
  }

  private extend(length: number): void {
    for (const row of [this.slats, ...this.due]) while (row.length < length) row.push(0);
  }

  /** Slats behind exponential leakage in this step, and what each leak has taken. */
  private leaking(fractions: readonly number[], held: readonly boolean[]): { readonly rest: number[]; readonly leaked: readonly number[] } {
    const leaked = this.plan.leaks.map(() => 0);
    if (!this.plan.exponential || leaked.length === 0) return { rest: [...this.slats], leaked };
    const rest = this.slats.map((content, slat) => {
      let left = content;
      this.plan.leaks.forEach(({ from, to }, leak) => {
        const place = (this.slats.length - slat - 0.5) / this.slats.length;
        if (held[leak] || place < from || place > to) return;
        const amount = Math.min(left, left * Math.max(0, fractions[leak] ?? 0) * this.dt);
        leaked[leak] = (leaked[leak] ?? 0) + amount;
        left -= amount;
      });
      return left;
    });
    return { rest, leaked };
  }

  /** Puts on slat `place` what once was `entering` when it entered a belt of so many slats. */
  private lay(place: number, entering: number, fractions: readonly number[], depth: number = this.depth): void {
    const behind = depth - 1 - place;
    if (this.plan.exponential) {
      this.slats[place] = (this.slats[place] ?? 0) + entering * this.left(behind, fractions);
      return;
    }
    const shares = sharesOf(fractions, this.plan.leaks.length);
    this.slats[place] = (this.slats[place] ?? 0) + entering * (1 - sumOf(shares));
    shares.forEach((share, leak) => {
      const steps = this.stepsInZone(leak, depth);
      for (const step of steps) {
        const row = this.due[leak];
        if (row && step >= behind) row[step - behind] = (row[step - behind] ?? 0) + (entering * share) / steps.length;
      }
    });
  }

  /** Under way for so many steps, how much of 1 is left by exponential leakage. */
  private left(steps: number, fractions: readonly number[]): number {
    let left = 1;
    for (let step = 0; step < steps; step++) {
      const place = (step + 0.5) / this.depth;
      this.plan.leaks.forEach(({ from, to }, leak) => {
        if (place >= from && place <= to) left -= Math.min(left, left * Math.max(0, fractions[leak] ?? 0) * this.dt);
      });
    }
    return left;
  }

  /** The steps under way, from 0, in which material is in the zone of a leak: at least the one nearest to it. */
  private stepsInZone(leak: number, depth: number): readonly number[] {
    const { from, to } = this.plan.leaks[leak] ?? { from: 0, to: 1 };
    const steps = Array.from({ length: depth }, (_, step) => step).filter((step) => (step + 0.5) / depth >= from && (step + 0.5) / depth <= to);
    return steps.length > 0 ? steps : [Math.min(depth - 1, Math.floor(((from + to) / 2) * depth))];
  }

  /** Where the initial values lie, each as what once entered: so that the belt holds what they say. */
  private placed(initial: Float64Array, fractions: readonly number[]): (readonly [place: number, entering: number])[] {
    const shares = sharesOf(fractions, this.plan.leaks.length);
    const heldOf = (place: number): number => {
      const behind = this.depth - 1 - place;
      if (this.plan.exponential) return this.left(behind, fractions);
      return 1 - sumOf(shares) + shares.reduce((sum, share, leak) => {
        const steps = this.stepsInZone(leak, this.depth);
        return sum + (share * steps.filter((step) => step >= behind).length) / steps.length;
      }, 0);
    };
    const places = Array.from({ length: this.depth }, (_, place) => place);
    const spread = (amount: number, over: readonly number[]): (readonly [number, number])[] => {
      const held = sumOf(over.map(heldOf));
      return over.map((place) => [place, held > 0 ? amount / held : 0] as const);
    };
    const unitOf = (place: number): number => Math.floor(place * this.dt + UNIT_SLACK);
    const units = unitOf(this.depth - 1) + 1;
    const starts = places.filter((place) => place === this.depth - 1 || unitOf(place + 1) > unitOf(place));
    if (initial.length === 1) return spread(initial[0] ?? 0, this.plan.discrete ? starts : places);
    if (initial.length === this.depth) return places.flatMap((place) => spread(initial[place] ?? 0, [place]));
    return Array.from({ length: units }, (_, unit) => unit).flatMap((unit) => {
      const all = (this.plan.discrete ? starts : places).filter((place) => unitOf(place) === unit);
      return spread(initial[Math.min(unit, initial.length - 1)] ?? 0, all);
    });
  }
}

interface Given {
  readonly isStill: boolean;
  readonly isHeld: boolean;
  readonly rates: readonly number[];
  readonly held: readonly boolean[];
}

interface Taken {
  readonly now: number;
  readonly sample: number;
  readonly length: number;
  readonly inflow: number;
  readonly unlimited: number;
  readonly fractions: readonly number[];
}

const isOn = (value: number): boolean => value !== 0 && !Number.isNaN(value);

/** Fractions of linear leaks, which together take no more than all: those listed first have theirs. */
function sharesOf(fractions: readonly number[], count: number): number[] {
  let left = 1;
  return Array.from({ length: count }, (_, leak) => {
    const share = Math.min(left, Math.max(0, fractions[leak] ?? 0) || 0);
    left -= share;
    return share;
  });
}
