import type { Assignment, Expression, Place } from '../../src/compile/expression.js';
import type { Plan, Slot } from '../../src/compile/plan.js';
import type { RunInput } from '../../src/compile/run-input.js';

const place = (slot: number): Place => ({ slot, index: [] });
const value = (slot: number): Expression => ({ op: 'value', of: place(slot) });
const assign = (slot: number, expression: Expression): Assignment => ({ to: place(slot), loops: [], value: expression });
const slot = (id: string, kind: Slot['kind'], parameter = false): Slot => ({ id, name: id, kind, parameter, mayBeInfinite: false });

const [RATE, LEVEL, OUT] = [0, 1, 2];
export { LEVEL };

/** A level that starts at 100 and drains in proportion to itself, for ten time units in steps of a quarter: made by hand, so that no compiler is needed. */
export const decayPlan = (): Plan => ({
  slots: [slot('rate', 'auxiliary', true), slot('level', 'stock'), slot('out', 'flow')],
  start: 0,
  stop: 10,
  dt: 0.25,
  saveStep: 0.25,
  method: 'euler',
  nonNegative: 'limit',
  parameters: [{ slot: RATE, value: 0.1 }],
  initial: [assign(LEVEL, { op: 'number', value: 100 })],
  constant: [],
  dynamic: [assign(OUT, { op: 'binary', fn: 'multiply', left: value(RATE), right: value(LEVEL) })],
  rates: [assign(LEVEL, { op: 'unary', fn: 'negate', x: value(OUT) })],
  levels: [LEVEL],
  clamped: [],
  kept: [],
  pipelines: [], stores: [],
  controls: {},
  tables: [],
  calls: [],
});

/** The run with another rate of decay. */
export const atRate = (rate: number, over: Partial<RunInput> = {}): RunInput => ({ parameters: [{ slot: RATE, base: rate, changes: [] }], ...over });

/** What Euler's method gives, in closed form. */
export const eulerLevel = (rate: number, step: number, dt = 0.25): number => 100 * (1 - rate * dt) ** step;
