import type { Assignment, Expression, IndexTerm, Loop, Place } from '../../compile/expression.js';
import type { Plan } from '../../compile/plan.js';
import { binaryTangent, binaryValue, unarySlope, unaryValue } from './derivatives.js';
import { tableSlope, tableValue } from './tables.js';

/** Of all that a call of chance can give, the middle. */
const MIDDLE = 0.5;

/** The clocks of a run at one of its rows. */
export interface Clocks {
  readonly time: number;
  readonly dt: number;
  readonly saveStep: number;
  readonly start: number;
  readonly stop: number;
}

/**
 * Evaluates expressions of a Plan at one moment, and how fast they move while some of the slots do: `values` holds every
 * slot, `tangents` how fast each moves. What the host works out for whole arrays (a kernel) is read and never evaluated.
 */
export class Evaluator {
  values: Float64Array = new Float64Array();
  clocks: Clocks = { time: 0, dt: 1, saveStep: 1, start: 0, stop: 0 };
  readonly tangents: Float64Array;
  /** How fast the expression moves that was evaluated last. */
  tangent = 0;
  private readonly turns = new Map<number, number>();

  constructor(private readonly plan: Plan) {
    this.tangents = new Float64Array(plan.slots.length);
  }

  /** Calls `take` with slot and value of every element of an assignment; the tangent stands in {@link tangent}. */
  each({ to, loops, value }: Assignment, take: (slot: number, value: number) => void, from = 0): void {
    const loop = loops[from];
    if (loop) return this.inLoop(loop, () => this.each({ to, loops, value }, take, from + 1));
    if (value.op === 'kernel') return;
    const slot = this.slotOf(to);
    if (slot !== null) take(slot, this.valueOf(value));
  }

  /** The value of `expression`, and its tangent in {@link tangent}. */
  valueOf(expression: Expression): number {
    switch (expression.op) {
      case 'number':
        return this.still(expression.value);
      case 'value': {
        const slot = this.slotOf(expression.of);
        if (slot === null) return this.still(0);
        this.tangent = this.tangents[slot] ?? 0;
        return this.values[slot] ?? NaN;
      }
      case 'clock':
        return this.still(this.clock(expression.which));
      case 'unary': {
        const x = this.valueOf(expression.x);
        if (this.tangent !== 0) this.tangent *= unarySlope(expression.fn, x);
        return unaryValue(expression.fn, x);
      }
      case 'binary': {
        const left = this.valueOf(expression.left);
        const moved = this.tangent;
        const right = this.valueOf(expression.right);
        this.tangent = binaryTangent(expression.fn, left, right, moved, this.tangent);
        return binaryValue(expression.fn, left, right);
      }
      case 'if':
        return this.valueOf(this.valueOf(expression.condition) !== 0 ? expression.then : expression.else);
      case 'lookup': {
        const table = this.plan.tables[expression.table + this.offsetOf(expression.index)] ?? { x: [], y: [] };
        const x = this.valueOf(expression.x);
        if (this.tangent !== 0) this.tangent *= tableSlope(table, expression.mode, x);
        return tableValue(table, expression.mode, x);
      }
      case 'chance':
        return this.still(MIDDLE);
      case 'index': {
        const turn = this.turns.get(expression.loop) ?? 0;
        return this.still(expression.map?.[turn] ?? turn);
      }
      case 'reduce':
        return this.reduced(expression);
      case 'kernel':
        return this.still(NaN);
      case 'limited': {
        const flow = this.valueOf(expression.flow);
        if (this.plan.nonNegative === 'clamp') return flow;
        const moved = this.tangent;
        const available = this.valueOf(expression.available);
        this.tangent = binaryTangent('min', flow, available, moved, this.tangent);
        return Math.min(flow, available);
      }
    }
  }

  private still(value: number): number {
    this.tangent = 0;
    return value;
  }

  private clock(which: Extract<Expression, { op: 'clock' }>['which']): number {
    switch (which) {
      case 'time':
      case 'step-time':
        return this.clocks.time;
      case 'save-step':
        return this.clocks.saveStep;
      default:
        return this.clocks[which];
    }
  }

  private reduced({ fn, loop, size, body }: Extract<Expression, { op: 'reduce' }>): number {
    let value = fn === 'sum' ? 0 : fn === 'product' ? 1 : fn === 'min' ? Infinity : -Infinity;
    let moved = 0;
    const as = fn === 'sum' ? 'add' : fn === 'product' ? 'multiply' : fn;
    this.inLoop({ loop, size }, () => {
      const next = this.valueOf(body);
      moved = binaryTangent(as, value, next, moved, this.tangent);
      value = binaryValue(as, value, next);
    });
    this.tangent = moved;
    return value;
  }

  private inLoop({ loop, size }: Loop, body: () => void): void {
    for (let turn = 0; turn < size; turn++) {
      this.turns.set(loop, turn);
      body();
    }
    this.turns.delete(loop);
  }

  /** The slot that a place means now; null where a position lies outside its dimension. */
  private slotOf({ slot, index }: Place): number | null {
    const offset = index.length === 0 ? 0 : this.offsetOf(index);
    return Number.isNaN(offset) ? null : slot + offset;
  }

  private offsetOf(index: readonly IndexTerm[]): number {
    let offset = 0;
    for (const term of index) {
      switch (term.kind) {
        case 'fixed':
          offset += term.at;
          break;
        case 'loop': {
          const turn = this.turns.get(term.loop) ?? 0;
          offset += (term.map?.[turn] ?? turn) * term.stride;
          break;
        }
        case 'at': {
          const position = Math.floor(this.valueOf(term.position));
          offset += position >= 1 && position <= term.size ? (position - 1) * term.stride : NaN;
        }
      }
    }
    return offset;
  }
}
