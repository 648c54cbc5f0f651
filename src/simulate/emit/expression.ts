import type { BinaryFunction, Expression, IndexTerm, Place, UnaryFunction } from '../../compile/expression.js';
import { HOST_BINARY } from '../host-math.js';
import type { Local, PlainInstruction } from '../wasm/code.js';
import { DIRECTORY_ENTRY, F64 } from './layout.js';
import type { Runtime, Scope } from './scope.js';

/** Leaves the value of `expression` on the stack, as f64. */
export function emitExpression(scope: Scope, expression: Expression): void {
  const { code, runtime } = scope;
  switch (expression.op) {
    case 'number':
      code.f64(expression.value);
      return;
    case 'value':
      return emitValue(scope, expression.of, expression.atStepStart ? scope.toStepStart : 0);
    case 'clock':
      code.global(clockGlobal(runtime, expression.which));
      return;
    case 'unary':
      return emitUnary(scope, expression.fn, expression.x);
    case 'binary':
      return emitBinary(scope, expression);
    case 'if':
      emitCondition(scope, expression.condition);
      code.if('f64');
      emitExpression(scope, expression.then);
      code.op('else');
      emitExpression(scope, expression.else);
      code.op('end');
      return;
    case 'lookup':
      emitTable(scope, expression.table, expression.index);
      emitExpression(scope, expression.x);
      code.call(runtime.lookup[expression.mode]);
      return;
    case 'chance':
      return emitChance(scope, expression);
    case 'index':
      emitLoopIndex(scope, expression.loop, expression.map);
      code.op('f64.convert_i32_s');
      return;
    case 'reduce':
      return emitReduce(scope, expression);
    case 'kernel':
      throw new Error('a kernel is the value of an assignment only');
    case 'limited':
      emitExpression(scope, expression.flow);
      if (scope.nonNegative === 'clamp') return;
      emitExpression(scope, expression.available);
      code.op('f64.min');
      return;
  }
}

function clockGlobal({ globals }: Runtime, which: 'time' | 'step-time' | 'dt' | 'start' | 'stop' | 'save-step'): number {
  switch (which) {
    case 'step-time':
      return globals.stepTime;
    case 'save-step':
      return globals.saveStep;
    default:
      return globals[which];
  }
}

function emitUnary(scope: Scope, fn: UnaryFunction, x: Expression): void {
  const { code, runtime } = scope;
  if (fn === 'not') {
    emitCondition(scope, x);
    code.op('i32.eqz', 'f64.convert_i32_s');
    return;
  }
  emitExpression(scope, x);
  switch (fn) {
    case 'negate':
      code.op('f64.neg');
      return;
    case 'abs':
      code.op('f64.abs');
      return;
    case 'floor':
      code.op('f64.floor');
      return;
    case 'truncate':
      code.op('f64.trunc');
      return;
    case 'sqrt':
      code.op('f64.sqrt');
      return;
    case 'round':
      code.f64(0.5).op('f64.add', 'f64.floor');
      return;
    default:
      code.call(runtime.unary[fn]);
  }
}

const COMPARISONS: Partial<Record<BinaryFunction, PlainInstruction>> = {
  equal: 'f64.eq', unequal: 'f64.ne', less: 'f64.lt', 'less-equal': 'f64.le', greater: 'f64.gt', 'greater-equal': 'f64.ge',
};
const ARITHMETIC: Partial<Record<BinaryFunction, PlainInstruction>> = {
  add: 'f64.add', subtract: 'f64.sub', multiply: 'f64.mul', divide: 'f64.div', min: 'f64.min', max: 'f64.max',
};

function emitBinary(scope: Scope, expression: Extract<Expression, { op: 'binary' }>): void {
  const { code, runtime } = scope;
  const { fn, left, right } = expression;
  if (COMPARISONS[fn] || fn === 'and' || fn === 'or') {
    emitCondition(scope, expression);
    code.op('f64.convert_i32_s');
    return;
  }
  emitExpression(scope, left);
  // A square is exact as a product, and many times faster than a power.
  if (fn === 'power' && right.op === 'number' && right.value === 2) {
    const x = code.local('f64');
    code.tee(x).get(x).op('f64.mul');
    return;
  }
  emitExpression(scope, right);
  const instruction = ARITHMETIC[fn];
  if (instruction) code.op(instruction);
  else if (isOfHost(fn)) code.call(runtime.binary[fn]);
}

const isOfHost = (fn: BinaryFunction): fn is BinaryFunction & keyof Runtime['binary'] => Object.hasOwn(HOST_BINARY, fn);

/** Leaves 1 or 0 on the stack, as i32. Any number but 0 is true. */
export function emitCondition(scope: Scope, expression: Expression): void {
  const { code } = scope;
  if (expression.op === 'unary' && expression.fn === 'not') {
    emitCondition(scope, expression.x);
    code.op('i32.eqz');
    return;
  }
  if (expression.op === 'binary') {
    const { fn, left, right } = expression;
    const comparison = COMPARISONS[fn];
    if (comparison) {
      emitExpression(scope, left);
      emitExpression(scope, right);
      code.op(comparison);
      return;
    }
    if (fn === 'and' || fn === 'or') {
      emitCondition(scope, left);
      emitCondition(scope, right);
      code.op(fn === 'and' ? 'i32.and' : 'i32.or');
      return;
    }
  }
  emitExpression(scope, expression);
  code.f64(0).op('f64.ne');
}

function emitValue(scope: Scope, place: Place, shift: number): void {
  const { code, layout } = scope;
  const local = place.index.length === 0 && shift === 0 ? scope.locals.get(place.slot) : undefined;
  if (local !== undefined) {
    code.get(local);
    return;
  }
  guarded(scope, place.index, (index) => {
    emitOffset(scope, index, F64);
    code.load('f64', (layout.address[place.slot] ?? 0) + shift);
  });
}

/** An index term with a computed position already in a local variable, counted from 0. */
type ReadyTerm = Exclude<IndexTerm, { kind: 'at' }> | { readonly kind: 'ready'; readonly local: Local; readonly stride: number };

/** Computes positions first; where one lies outside its dimension, the value is 0 (XMILE 1.0, section 3.7.1). */
function guarded(scope: Scope, index: readonly IndexTerm[], emit: (index: readonly ReadyTerm[]) => void): void {
  const { code } = scope;
  let checks = 0;
  const ready = index.map((term): ReadyTerm => {
    if (term.kind !== 'at') return term;
    const local = code.local('i32');
    emitExpression(scope, term.position);
    code.op('f64.floor').truncate().i32(1).op('i32.sub').tee(local).i32(term.size).op('i32.lt_u');
    if (checks++ > 0) code.op('i32.and');
    return { kind: 'ready', local, stride: term.stride };
  });
  if (checks === 0) return emit(ready);
  code.if('f64');
  emit(ready);
  code.op('else').f64(0).op('end');
}

/** Leaves how many bytes the element lies behind the first one on the stack. */
function emitOffset(scope: Scope, index: readonly ReadyTerm[], size: number): void {
  const { code } = scope;
  if (index.length === 0) code.i32(0);
  index.forEach((term, at) => {
    if (term.kind === 'fixed') {
      code.i32(term.at * size);
    } else {
      if (term.kind === 'ready') code.get(term.local);
      else emitLoopIndex(scope, term.loop, term.map);
      const bytes = term.stride * size;
      if (bytes !== 1) code.i32(bytes).op('i32.mul');
    }
    if (at > 0) code.op('i32.add');
  });
}

/** Leaves the offset of a place on the stack whose index follows loops only. */
export function emitLoopOffset(scope: Scope, index: readonly IndexTerm[]): void {
  emitOffset(scope, index.filter((term) => term.kind !== 'at'), F64);
}

/** Leaves the running index of a loop on the stack; through `map`, by halving, where it is mapped. */
function emitLoopIndex(scope: Scope, loop: number, map: readonly number[] | undefined): void {
  const { code } = scope;
  const local = scope.loops.get(loop);
  if (local === undefined) throw new Error('an index follows a loop around it');
  if (!map) {
    code.get(local);
    return;
  }
  const shift = map[0] ?? 0;
  if (map.every((to, from) => to === from + shift)) {
    code.get(local);
    if (shift !== 0) code.i32(shift).op('i32.add');
    return;
  }
  const choose = (from: number, to: number): void => {
    if (to - from === 1) {
      code.i32(map[from] ?? 0);
      return;
    }
    const middle = (from + to) >> 1;
    code.get(local).i32(middle).op('i32.lt_s').if('i32');
    choose(from, middle);
    code.op('else');
    choose(middle, to);
    code.op('end');
  };
  choose(0, map.length);
}

/** Leaves address and number of points of a table on the stack. */
function emitTable(scope: Scope, table: number, index: readonly IndexTerm[]): void {
  const { code, layout } = scope;
  if (index.length === 0) {
    const found = layout.tables[table];
    code.i32(found?.address ?? 0).i32(found?.count ?? 0);
    return;
  }
  const entry = code.local('i32');
  emitOffset(scope, index.filter((term) => term.kind !== 'at'), DIRECTORY_ENTRY);
  code.tee(entry).load('i32', layout.directory + table * DIRECTORY_ENTRY);
  code.get(entry).load('i32', layout.directory + table * DIRECTORY_ENTRY + 4);
}

function emitChance(scope: Scope, { call, element, seed }: Extract<Expression, { op: 'chance' }>): void {
  const { code, plan, runtime } = scope;
  const key = BigInt(plan.calls[call] ?? 0);
  if (seed) {
    // A seed of its own takes the place of the run's; 0 is no seed.
    const own = code.local('f64');
    emitExpression(scope, seed);
    code.tee(own).f64(0).op('f64.ne').if('i64').get(own).op('i64.reinterpret_f64', 'else').global(runtime.globals.seed).op('end');
  } else {
    code.global(runtime.globals.seed);
  }
  code.i64(key).op('i64.xor');
  emitOffset(scope, element.filter((term) => term.kind !== 'at'), 1);
  code.call(runtime.draw);
}

const STARTS = { sum: 0, product: 1, min: Infinity, max: -Infinity } as const;
const STEPS = { sum: 'f64.add', product: 'f64.mul', min: 'f64.min', max: 'f64.max' } as const satisfies Record<string, PlainInstruction>;

function emitReduce(scope: Scope, { fn, loop, size, body }: Extract<Expression, { op: 'reduce' }>): void {
  const { code } = scope;
  if (size === 0) {
    code.f64(STARTS[fn]);
    return;
  }
  const sum = code.local('f64');
  code.f64(STARTS[fn]).set(sum);
  emitLoop(scope, { loop, size }, () => {
    code.get(sum);
    emitExpression(scope, body);
    code.op(STEPS[fn]).set(sum);
  });
  code.get(sum);
}

/** Runs `body` once for each index of a loop of at least one turn. */
export function emitLoop(scope: Scope, { loop, size }: { readonly loop: number; readonly size: number }, body: () => void): void {
  const { code } = scope;
  const index = code.local('i32');
  scope.loops.set(loop, index);
  code.i32(0).set(index).loop();
  body();
  code.get(index).i32(1).op('i32.add').tee(index).i32(size).op('i32.lt_s').branchIf(0).op('end');
  scope.loops.delete(loop);
}
