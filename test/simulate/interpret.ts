import type { Assignment, BinaryFunction, Expression, IndexTerm, Place, UnaryFunction } from '../../src/compile/expression.js';
import type { Plan, Table } from '../../src/compile/plan.js';

/**
 * What a Plan means, said a second time and as plainly as possible: every slot a number, every expression walked at every
 * step, Euler's method only, without interventions and chance. It judges the generated code, and shares nothing with it.
 *
 * @returns a row of all slots for every step.
 */
export function interpret(plan: Plan): number[][] {
  const cells = plan.slots.map(() => 0);
  const now: Now = { plan, cells, time: plan.start, loops: new Map() };
  for (const { slot, value } of plan.parameters) cells[slot] = value;
  for (const assignment of [...plan.constant, ...plan.initial]) compute(now, assignment, cells);
  const pipes = plan.pipelines.map((pipeline) => {
    const length = Math.max(1, Math.floor((cells[pipeline.delay] ?? 0) / plan.dt + 0.5));
    return { ...pipeline, waiting: Array.from({ length: length - 1 }, () => cells[pipeline.output] ?? 0) };
  });
  const rows: number[][] = [];
  const last = Math.floor((plan.stop - plan.start) / plan.dt + 1e-6);
  for (let step = 0; step <= last; step++) {
    now.time = plan.start + step * plan.dt;
    for (const assignment of plan.dynamic) compute(now, assignment, cells);
    rows.push([...cells]);
    const rates = plan.slots.map(() => 0);
    for (const assignment of plan.rates) compute(now, assignment, rates);
    const next = new Map<number, number>();
    for (const assignment of plan.kept) compute(now, assignment, next);
    for (const level of plan.levels) next.set(level, (cells[level] ?? 0) + plan.dt * (rates[level] ?? 0));
    for (const level of plan.clamped) next.set(level, notBelow(cells[level] ?? 0, next.get(level) ?? 0, plan.nonNegative));
    for (const { waiting, input, output } of pipes) {
      waiting.push(cells[input] ?? 0);
      next.set(output, waiting.shift() ?? 0);
    }
    next.forEach((value, slot) => (cells[slot] = value));
  }
  return rows;
}

interface Now {
  readonly plan: Plan;
  readonly cells: readonly number[];
  time: number;
  readonly loops: Map<number, number>;
}

/** Clamped at nought; or, where outflows are limited, kept from the rounding that would take it below. */
const notBelow = (before: number, after: number, rule: Plan['nonNegative']): number => Math.max(after, rule === 'clamp' ? 0 : Math.min(0, before));

function compute(now: Now, { to, loops, value }: Assignment, into: number[] | Map<number, number>): void {
  const [outer, ...inner] = loops;
  if (outer) {
    for (let turn = 0; turn < outer.size; turn++) {
      now.loops.set(outer.loop, turn);
      compute(now, { to, loops: inner, value }, into);
    }
    return;
  }
  const slot = elementOf(now, to) ?? -1;
  if (into instanceof Map) into.set(slot, evaluate(now, value));
  else into[slot] = evaluate(now, value);
}

/** The slot that a reference means; null outside its dimension. */
function elementOf(now: Now, { slot, index }: Place): number | null {
  const terms = index.map((term) => offsetOf(now, term));
  return terms.includes(null) ? null : terms.reduce<number>((sum, term) => sum + (term ?? 0), slot);
}

function offsetOf(now: Now, term: IndexTerm): number | null {
  if (term.kind === 'fixed') return term.at;
  if (term.kind === 'loop') {
    const turn = now.loops.get(term.loop) ?? 0;
    return (term.map ? (term.map[turn] ?? 0) : turn) * term.stride;
  }
  const position = Math.floor(evaluate(now, term.position));
  return position >= 1 && position <= term.size ? (position - 1) * term.stride : null;
}

function evaluate(now: Now, expression: Expression): number {
  const { plan } = now;
  switch (expression.op) {
    case 'number':
      return expression.value;
    case 'value': {
      const slot = elementOf(now, expression.of);
      return slot === null ? 0 : (now.cells[slot] ?? Number.NaN);
    }
    case 'clock':
      return { time: now.time, 'step-time': now.time, dt: plan.dt, start: plan.start, stop: plan.stop, 'save-step': plan.saveStep }[expression.which];
    case 'unary':
      return UNARY[expression.fn](evaluate(now, expression.x));
    case 'binary':
      return BINARY[expression.fn](evaluate(now, expression.left), evaluate(now, expression.right));
    case 'if':
      return evaluate(now, expression.condition) !== 0 ? evaluate(now, expression.then) : evaluate(now, expression.else);
    case 'lookup': {
      const offset = expression.index.reduce((sum, term) => sum + (offsetOf(now, term) ?? 0), 0);
      return lookedUp(plan.tables[expression.table + offset] ?? { x: [], y: [] }, expression.mode, evaluate(now, expression.x));
    }
    case 'index': {
      const turn = now.loops.get(expression.loop) ?? 0;
      return expression.map ? (expression.map[turn] ?? 0) : turn;
    }
    case 'reduce': {
      const turns = Array.from({ length: expression.size }, (_, turn) => {
        now.loops.set(expression.loop, turn);
        return evaluate(now, expression.body);
      });
      switch (expression.fn) {
        case 'sum':
          return turns.reduce((sum, value) => sum + value, 0);
        case 'product':
          return turns.reduce((product, value) => product * value, 1);
        case 'min':
          return Math.min(...turns);
        case 'max':
          return Math.max(...turns);
      }
    }
    case 'limited': {
      const flow = evaluate(now, expression.flow);
      return plan.nonNegative === 'limit' ? Math.min(flow, evaluate(now, expression.available)) : flow;
    }
    default:
      throw new Error(`${expression.op} has tests of its own`);
  }
}

const truth = (is: boolean): number => (is ? 1 : 0);
const none = (): never => {
  throw new Error('chance has tests of its own');
};
const UNARY: Readonly<Record<UnaryFunction, (x: number) => number>> = {
  negate: (x) => -x, not: (x) => truth(x === 0), abs: Math.abs, floor: Math.floor, truncate: Math.trunc, sqrt: Math.sqrt, exp: Math.exp, ln: Math.log, log10: Math.log10,
  sin: Math.sin, cos: Math.cos, tan: Math.tan, arcsin: Math.asin, arccos: Math.acos, arctan: Math.atan, sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh,
  round: (x) => Math.floor(x + 0.5), sign: Math.sign, 'gamma-ln': none, 'normal-quantile': none, 'normal-share': none,
};
const BINARY: Readonly<Record<BinaryFunction, (a: number, b: number) => number>> = {
  add: (a, b) => a + b, subtract: (a, b) => a - b, multiply: (a, b) => a * b, divide: (a, b) => a / b, power: Math.pow, remainder: (a, b) => a % b,
  modulo: (a, b) => (a % b === 0 || Math.sign(a) === Math.sign(b) ? a % b : (a % b) + b), min: Math.min, max: Math.max, equal: (a, b) => truth(a === b), unequal: (a, b) => truth(a !== b), less: (a, b) => truth(a < b),
  'less-equal': (a, b) => truth(a <= b), greater: (a, b) => truth(a > b), 'greater-equal': (a, b) => truth(a >= b), and: (a, b) => truth(a !== 0 && b !== 0), or: (a, b) => truth(a !== 0 || b !== 0),
  'poisson-quantile': none, permutations: none, combinations: none,
};

/** What a table gives at `x`: of points with one x, the last counts. */
export function lookedUp({ x: xs, y: ys }: Table, mode: Extract<Expression, { op: 'lookup' }>['mode'], x: number): number {
  const count = xs.length;
  if (count === 0) return 0;
  if (Number.isNaN(x)) return x;
  const before = xs.findLastIndex((each) => each <= x);
  const on = (from: number): number => {
    const [x0, x1, y0, y1] = [xs[from] ?? 0, xs[from + 1] ?? -Infinity, ys[from] ?? 0, ys[from + 1] ?? 0];
    return x1 > x0 ? y0 + ((y1 - y0) / (x1 - x0)) * (x - x0) : y0;
  };
  if (before === -1) return mode === 'extrapolate' ? on(0) : (ys[0] ?? 0);
  if (before === count - 1) return mode === 'extrapolate' && count > 1 ? on(count - 2) : (ys[count - 1] ?? 0);
  switch (mode) {
    case 'hold':
    case 'extrapolate':
      return on(before);
    case 'step':
    case 'backward':
      return ys[before] ?? 0;
    case 'forward':
      return ys[xs[before] === x ? before : before + 1] ?? 0;
  }
}
