import type { Plan } from '../../compile/plan.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Run } from '../../simulate/run.js';
import type { Dependencies } from '../dependencies.js';
import { Evaluator } from './evaluator.js';
import { ownPartsOf, startPartsOf, type OwnPart, type OwnParts } from './own-parts.js';
import { BOTH, type Course } from './sign.js';

/** How every effect answers to each of its causes along one run. */
export interface SignsAlong {
  /** The sampled times. */
  readonly times: readonly number[];
  /** Effect → cause → the sign at each of `times`. */
  readonly of: ReadonlyMap<Id, ReadonlyMap<Id, Course>>;
}

/** So many rows of a run tell how its signs go. */
const MOST_ROWS = 64;

/** A change of all that a cause ever is, which moves its effect by less than this share of what that ever is, is rounding. */
const NOUGHT = 1e-9;

/** The slots that a run must store to be asked for its signs: all, hidden ones too. */
export const everySlot = (plan: Pick<Plan, 'slots'>): readonly number[] => plan.slots.map((_, slot) => slot);

/**
 * The sign of the partial derivative of every equation by each variable that it names, all else held, at up to 64 rows
 * of a run. What acts through delays and smooths only has the sign it has once they have followed: they count as what
 * goes into them. What acts at once too (a trend compares a value with its own smooth) has the sign of that. Of a stock:
 * its flows fill and drain it, and what its initial value names has the sign it has there.
 *
 * What the host works out for whole arrays (sorting, allocating, belts, queues) has no sign. An array as a cause rises
 * as a whole.
 *
 * @param run must have stored {@link everySlot}.
 */
export function signsAlong(doc: Document, dependencies: Dependencies, plan: Plan, run: Run): SignsAlong {
  const rows = sampled(run.times.length);
  const sampler = new Sampler(plan, run, rows);
  const [own, starts] = [ownPartsOf(plan), startPartsOf(plan)];
  const flows = flowSigns(doc, rows.length);
  const of = new Map<Id, ReadonlyMap<Id, Course>>();
  for (const [effect, causes] of dependencies) {
    const isStock = flows.has(effect);
    const parts = (isStock ? starts : own).get(effect);
    const signs = new Map<Id, Course>(flows.get(effect));
    for (const cause of causes) {
      if (!parts || cause === effect || signs.has(cause)) continue;
      const course = sampler.courseOf(effect, parts, cause, isStock ? rows.slice(0, 1) : rows);
      if (course) signs.set(cause, isStock ? new Int8Array(rows.length).fill(course[0] ?? 0) : course);
    }
    of.set(effect, signs);
  }
  return { times: rows.map((row) => run.times[row] ?? NaN), of };
}

/** Up to {@link MOST_ROWS} rows, evenly spread, the first and the last among them. */
function sampled(length: number): readonly number[] {
  if (length <= MOST_ROWS) return Array.from({ length }, (_, row) => row);
  return Array.from({ length: MOST_ROWS }, (_, at) => Math.round((at * (length - 1)) / (MOST_ROWS - 1)));
}

/** Stock → its flows: what flows in fills it, what flows out drains it. */
function flowSigns(doc: Document, length: number): ReadonlyMap<Id, ReadonlyMap<Id, Course>> {
  const [fills, drains, both] = [1, -1, 0].map((sign) => new Int8Array(length).fill(sign));
  return new Map(
    itemsOf(doc, 'stock').map(({ id, inflows, outflows }) => [
      id,
      new Map([
        ...inflows.map((flow) => [flow, outflows.includes(flow) ? both : fills] as const),
        ...outflows.filter((flow) => !inflows.includes(flow)).map((flow) => [flow, drains] as const),
      ] as readonly (readonly [Id, Course])[]),
    ]),
  );
}

/** Moves one variable at a time at rows of a run, and sees what another does. */
class Sampler {
  private readonly evaluator: Evaluator;
  /** Slots of each variable by id, hidden ones apart. */
  private readonly slots = new Map<Id, number[]>();
  private readonly scales = new Map<Id, number>();

  constructor(
    private readonly plan: Plan,
    private readonly run: Run,
    private readonly rows: readonly number[],
  ) {
    this.evaluator = new Evaluator(plan);
    plan.slots.forEach(({ id, kind }, slot) => {
      if (kind === 'hidden' || kind === 'cost') return;
      const known = this.slots.get(id);
      if (known) known.push(slot);
      else this.slots.set(id, [slot]);
    });
  }

  /** The sign at each of `rows`; null where the Plan lacks one of the two. */
  courseOf(effect: Id, parts: OwnParts, cause: Id, rows: readonly number[]): Course | null {
    const [from, to] = [this.slots.get(cause), this.slots.get(effect)];
    if (!from || !to) return null;
    const least = this.leastTold(effect, cause);
    const course = new Int8Array(rows.length);
    rows.forEach((row, at) => {
      this.moveTo(row);
      course[at] = this.signAt(parts, from, to, least, false) || (parts.hasStates ? this.signAt(parts, from, to, least, true) : 0);
    });
    return course;
  }

  private signAt({ parts, slots }: OwnParts, from: readonly number[], to: readonly number[], least: number, areFollowing: boolean): number {
    const { tangents } = this.evaluator;
    for (const slot of from) tangents[slot] = 1;
    for (const part of parts) if (areFollowing || part.is === 'value') this.move(part);
    let [isUp, isDown] = [false, false];
    for (const slot of to) {
      isUp ||= (tangents[slot] ?? 0) > least;
      isDown ||= (tangents[slot] ?? 0) < -least;
    }
    for (const slot of from) tangents[slot] = 0;
    for (const slot of slots) tangents[slot] = 0;
    return isUp ? (isDown ? BOTH : 1) : isDown ? -1 : 0;
  }

  /** Sets how fast the slots of one part move. */
  private move(part: OwnPart): void {
    const { evaluator } = this;
    const { tangents } = evaluator;
    if (part.is === 'passed') {
      tangents[part.output] = tangents[part.input] ?? 0;
      return;
    }
    if (part.is !== 'value') return this.settle(part.assignment, part.is);
    evaluator.each(part.assignment, (slot) => (tangents[slot] = evaluator.tangent));
  }

  /**
   * A state settles where it no longer changes. With a the tangent of its equation while the state stands still, and b what
   * the state's own movement adds: a level settles at -a/b, a kept value at a/(1 - b). One that nothing leads back (it
   * gathers what comes in) moves as what comes in.
   */
  private settle(assignment: Extract<OwnPart, { is: 'level' }>['assignment'], is: 'level' | 'kept'): void {
    const { evaluator } = this;
    const { tangents } = evaluator;
    const still = new Map<number, number>();
    evaluator.each(assignment, (slot) => still.set(slot, evaluator.tangent));
    for (const slot of still.keys()) tangents[slot] = 1;
    const moved = new Map<number, number>();
    evaluator.each(assignment, (slot) => moved.set(slot, evaluator.tangent));
    for (const [slot, a] of still) {
      const b = (moved.get(slot) ?? 0) - a;
      const back = is === 'level' ? -b : 1 - b;
      tangents[slot] = a === 0 ? 0 : back === 0 ? a : a / back;
    }
  }

  private moveTo(row: number): void {
    const { evaluator, run, plan } = this;
    const width = run.outputs.length;
    evaluator.values = run.rows.subarray(row * width, (row + 1) * width);
    evaluator.clocks = { time: run.times[row] ?? NaN, dt: plan.dt, saveStep: plan.saveStep, start: plan.start, stop: plan.stop };
  }

  /** The least tangent that is no rounding. */
  private leastTold(effect: Id, cause: Id): number {
    const [moved, answers] = [this.scaleOf(cause), this.scaleOf(effect)];
    return moved === 0 ? 0 : (NOUGHT * answers) / moved;
  }

  /** The largest that a variable is at the sampled rows. */
  private scaleOf(id: Id): number {
    const known = this.scales.get(id);
    if (known !== undefined) return known;
    const { run, rows } = this;
    let most = 0;
    for (const row of rows) {
      for (const slot of this.slots.get(id) ?? []) {
        const size = Math.abs(run.rows[row * run.outputs.length + slot] ?? 0);
        if (size > most && Number.isFinite(size)) most = size;
      }
    }
    this.scales.set(id, most);
    return most;
  }
}
