import type { Id } from '../model/id.js';
import type { GraphicalFunction } from '../model/variable.js';
import type { Assignment, Expression, Loop, Place } from './expression.js';
import type { Pipeline, Slot, StorePlan, Table } from './plan.js';

/** Slots of a model together: the elements of all arrays, and the states inside delays and macros. */
export const MAX_SLOTS = 2_000_000;

/** An assignment and the variable on whose account it is there: where that one is broken, so is this. */
export interface Owned extends Assignment {
  readonly owner: Id;
  /** What a flow that a stock limits is where its limit would need the flow itself: the first of these stages that closes no circle. */
  readonly stages?: readonly LimitStage[] | undefined;
  readonly claim?: Claim | undefined;
}

/** A weaker form of a limited flow, which needs fewer others. Lower stages come first. */
export interface LimitStage {
  readonly stage: number;
  readonly value: Expression;
}

/** A flow's place among those that one stock serves, for where the listed order cannot be kept. */
export interface Claim {
  readonly rank: number;
  /** What the stock alone can give in one step. */
  readonly stock: Expression;
  /** All that it serves, in listed order. */
  readonly outflows: readonly Expression[];
  /** The flow itself, before any limit. */
  readonly flow: Expression;
  /** How far it can run backwards into another stock; null where it can't, or nothing keeps it. */
  readonly room: Expression | null;
}

/** The assignment with every expression of its value, and of the forms that may take its place, replaced. */
export function mapExpressions(assignment: Owned, into: (expression: Expression) => Expression): Owned {
  const { stages, claim } = assignment;
  return {
    ...assignment,
    value: into(assignment.value),
    ...(stages ? { stages: stages.map(({ stage, value }) => ({ stage, value: into(value) })) } : {}),
    ...(claim ? { claim: { rank: claim.rank, stock: into(claim.stock), outflows: claim.outflows.map(into), flow: into(claim.flow), room: claim.room && into(claim.room) } } : {}),
  };
}

/** The parts of a Plan while they are gathered. */
export class Builder {
  readonly slots: Slot[] = [];
  readonly owners: Id[] = [];
  readonly parameters: { readonly slot: number; readonly value: number }[] = [];
  /** What is computed at every point in time, in no order yet. */
  readonly values: Owned[] = [];
  /** What levels, kept values and values of the start are at the start, in no order yet. */
  readonly starts: Owned[] = [];
  /** Slots whose value for other starts is another one than the one they have. */
  readonly startsOnly: Owned[] = [];
  readonly rates: Owned[] = [];
  readonly kept: Owned[] = [];
  readonly levels: number[] = [];
  readonly clamped: number[] = [];
  readonly pipelines: (Pipeline & { readonly owner: Id })[] = [];
  readonly stores: StorePlan[] = [];
  readonly tables: Table[] = [];
  readonly calls: number[] = [];
  private readonly tableNumbers = new Map<GraphicalFunction, number>();
  private readonly hiddenCounts = new Map<Id, number>();
  private loopCount = 0;
  /** Calls of macros so far. */
  macroCalls = 0;
  /** Variables whose states did not fit any more. */
  readonly overfull = new Set<Id>();

  slot(slot: Slot, owner: Id): number {
    this.slots.push(slot);
    this.owners.push(owner);
    return this.slots.length - 1;
  }

  /** Hidden slots for one state of a variable: one, or as many as the loops around the call have turns. Where they do not fit, the variable is `overfull`. */
  hidden(owner: { readonly id: Id; readonly name: string }, loops: readonly Loop[]): Place {
    const number = (this.hiddenCounts.get(owner.id) ?? 0) + 1;
    this.hiddenCounts.set(owner.id, number);
    const length = loops.reduce((product, { size }) => product * size, 1);
    const first = this.slots.length;
    if (first + length > MAX_SLOTS) {
      this.overfull.add(owner.id);
      return { slot: 0, index: [] };
    }
    for (let element = 0; element < length; element++) {
      const suffix = loops.length === 0 ? '' : `[${element + 1}]`;
      this.slot({ id: owner.id, name: `${owner.name}#${number}${suffix}`, kind: 'hidden', parameter: false, mayBeInfinite: false }, owner.id);
    }
    return { slot: first, index: rowMajor(loops) };
  }

  table(gf: GraphicalFunction): number {
    const known = this.tableNumbers.get(gf);
    if (known !== undefined) return known;
    this.tables.push({ x: gf.xpts, y: gf.ypts });
    this.tableNumbers.set(gf, this.tables.length - 1);
    return this.tables.length - 1;
  }

  /** Tables one after another, as the elements of an array of tables. */
  tableRun(gfs: readonly GraphicalFunction[]): number {
    const first = this.tables.length;
    for (const { xpts, ypts } of gfs) this.tables.push({ x: xpts, y: ypts });
    return first;
  }

  /** So many stores of one kind, numbered one after another; the number of the first. */
  store(store: StorePlan, count = 1): number {
    const first = this.stores.length;
    for (let at = 0; at < count; at++) this.stores.push(store);
    return first;
  }

  call(key: number): number {
    this.calls.push(key);
    return this.calls.length - 1;
  }

  loop(size: number): Loop {
    return { loop: this.loopCount++, size };
  }
}

/** The index of an element in a run of as many slots as the loops have turns, the last loop turning fastest. */
export function rowMajor(loops: readonly Loop[]): Place['index'] {
  let stride = 1;
  return loops
    .toReversed()
    .map(({ loop, size }) => {
      const term = { kind: 'loop', loop, stride } as const;
      stride *= size;
      return term;
    })
    .toReversed();
}

export const number = (value: number): Expression => ({ op: 'number', value });
export const valueOf = (of: Place): Expression => ({ op: 'value', of });
export const clock = (which: Extract<Expression, { op: 'clock' }>['which']): Expression => ({ op: 'clock', which });
export const unary = (fn: Extract<Expression, { op: 'unary' }>['fn'], x: Expression): Expression => ({ op: 'unary', fn, x });
export const binary = (fn: Extract<Expression, { op: 'binary' }>['fn'], left: Expression, right: Expression): Expression => ({ op: 'binary', fn, left, right });
export const choice = (condition: Expression, then: Expression, otherwise: Expression): Expression => ({ op: 'if', condition, then, else: otherwise });

/** So many parts are joined one after another; more by halves, so that an expression of any length stays shallow enough to walk. */
const MOST_IN_A_ROW = 64;

/** `parts` joined to one value, from left to right; null where there are none. */
export function joined(fn: Extract<Expression, { op: 'binary' }>['fn'], parts: readonly Expression[]): Expression | null {
  if (parts.length <= MOST_IN_A_ROW) return parts.reduce<Expression | null>((left, right) => (left ? binary(fn, left, right) : right), null);
  const [left, right] = [joined(fn, parts.slice(0, parts.length >> 1)), joined(fn, parts.slice(parts.length >> 1))];
  return left && right && binary(fn, left, right);
}

/** Takes out of `list` what does not hold, in place and however long it is. */
export function keepOnly<T>(list: T[], holds: (item: T) => boolean): void {
  let kept = 0;
  for (const item of list) if (holds(item)) list[kept++] = item;
  list.length = kept;
}
