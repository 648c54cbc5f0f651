import { Code } from '../wasm/code.js';
import type { Module } from '../wasm/module.js';
import type { Plan } from '../../compile/plan.js';
import { F64, type Layout } from './layout.js';
import { emitForward, MOST_IN_LINE, type LevelSteps } from './levels.js';

/** What the loop over time calls. Lists of functions are called in order. */
export interface Parts {
  readonly evaluate: readonly number[];
  readonly constants: readonly number[];
  readonly kept: readonly number[];
  /** Null where the functions that evaluate store the whole row themselves. */
  readonly save: number | null;
  readonly move: number;
  /** Null where no value is under way. */
  readonly pipelines: { readonly push: number; readonly pass: number } | null;
  /** Null where the host keeps nothing. */
  readonly stepStores: number | null;
  /** (start, end) of a step: takes the levels over it in parts, of which it evaluates each. */
  readonly adapt: number;
  readonly areFinite: number;
  readonly levels: LevelSteps;
  /** Addresses of levels that may not go below zero, and what sees to it. */
  readonly nonNegative: { readonly levels: readonly number[]; readonly rule: Plan['nonNegative'] };
}

/** Variables of the module that the loop uses. */
export interface LoopGlobals {
  readonly time: number;
  readonly stepTime: number;
  readonly dt: number;
  /** Time of step 0: the start, unless the step itself changes in a run. */
  readonly origin: number;
  readonly stepsPerRow: number;
  readonly step: number;
  /** Where the next row goes, and a row for what is not saved. */
  readonly row: number;
  readonly scratch: number;
  /** How many rows have been saved. */
  readonly saved: number;
  /** 1 while parameters move in time. */
  readonly isMoving: number;
  /** 1 where every saved number and every level must be finite; `fault` becomes 1 where one is not. */
  readonly checks: number;
  readonly fault: number;
}

/** A row holds the first step that lies less than half a step before its time. A step exactly so far before it, whatever the rounding, is none. */
const SAVED_FROM = -0.5 + 1e-9;

/** The step that a row holds, where there are so many steps to a row. The generated code does the same sum to the same bits. */
export const stepOfRow = (row: number, stepsPerRow: number): number => Math.ceil(row * stepsPerRow + SAVED_FROM);

/** A number of a method, as the generated code takes it. */
export const METHOD_NUMBERS: Readonly<Record<Plan['method'], number>> = { euler: 0, rk2: 1, rk4: 2, rk45: 3 };

/** Exports `observe(row)`, which computes and stores everything at the time at hand, and `advance(method)`, which takes one step on from there. */
function exportSingleSteps(module: Module, layout: Layout, globals: LoopGlobals, parts: Parts, advance: number): void {
  const observe = module.declare(['i32'], []);
  const code = new Code(['i32']);
  emitMoved(code, globals, parts);
  emitStepStart(code, layout, parts);
  for (const chunk of parts.evaluate) code.get(0).call(chunk);
  if (parts.save !== null) code.get(0).call(parts.save);
  module.define(observe, code);
  module.export('observe', observe);
  module.export('advance', advance);
}

/**
 * A function of (step, last step, end of the rows, method) that runs the model from a step on, until the last one is saved or
 * the rows are full. Then it looks whether all is finite. Gives the step to go on with.
 */
export function defineRunLoop(module: Module, layout: Layout, globals: LoopGlobals, parts: Parts, width: number): number {
  const advance = defineAdvance(module, layout, globals, parts);
  exportSingleSteps(module, layout, globals, parts, advance);
  const run = module.declare(['i32', 'i32', 'i32', 'i32'], ['i32']);
  const code = new Code(['i32', 'i32', 'i32', 'i32']);
  const [step, last, end, method] = [0, 1, 2, 3];
  const isSaved = code.local('i32');
  const row = code.local('i32');
  const firstRow = code.local('i32');
  code.global(globals.row).set(firstRow).block().loop();
  code.get(step).setGlobal(globals.step);
  // t = origin + i·dt: never accumulated.
  code.global(globals.origin).get(step).op('f64.convert_i32_s').global(globals.dt).op('f64.mul', 'f64.add').setGlobal(globals.time);
  code.global(globals.time).setGlobal(globals.stepTime);
  emitMoved(code, globals, parts);
  code.get(step).op('f64.convert_i32_s').global(globals.saved).op('f64.convert_i32_s').global(globals.stepsPerRow).op('f64.mul').f64(SAVED_FROM).op('f64.add', 'f64.ceil', 'f64.ge').set(isSaved);
  code.global(globals.row).global(globals.scratch).get(isSaved).op('select').set(row);
  emitStepStart(code, layout, parts);
  for (const chunk of parts.evaluate) code.get(row).call(chunk);
  code.get(isSaved).if();
  if (parts.save !== null) code.get(row).call(parts.save);
  code.global(globals.saved).i32(1).op('i32.add').setGlobal(globals.saved);
  code.get(row).i32(width * F64).op('i32.add').setGlobal(globals.row).op('end');
  code.get(step).i32(1).op('i32.add').set(step);
  code.get(step).get(last).op('i32.gt_s').branchIf(1);
  code.get(method).op('i32.eqz').if();
  emitEulerStep(code, layout, globals, parts);
  code.op('else').get(method).call(advance).op('end');
  code.global(globals.row).i32(width * F64).op('i32.add').get(end).op('i32.le_s').branchIf(0).op('end', 'end');
  code.global(globals.checks).if().get(firstRow).global(globals.row).call(parts.areFinite);
  code.i32(0).i32(layout.levelCount * F64).call(parts.areFinite).op('i32.and', 'i32.eqz').setGlobal(globals.fault).op('end');
  code.get(step);
  module.define(run, code);
  return run;
}

/** Keeps what the levels that may not go below zero are now: their outflows share that out, in every part of the step. */
function emitStepStart(code: Code, { before }: Layout, { nonNegative: { levels, rule } }: Parts): void {
  if (rule === 'limit') for (const address of levels) code.i32(0).i32(0).load('f64', address).store('f64', address + before);
}

function emitMoved(code: Code, globals: LoopGlobals, parts: Pick<Parts, 'constants' | 'move'>): void {
  code.global(globals.isMoving).if().call(parts.move);
  for (const chunk of parts.constants) code.call(chunk);
  code.op('end');
}

/** A function of (time) that evaluates the model at a time within the step at hand. */
export function defineEvaluateAt(module: Module, globals: LoopGlobals, parts: Pick<Parts, 'evaluate' | 'constants' | 'move'>): number {
  const evaluateAt = module.declare(['f64'], []);
  const code = new Code(['f64']);
  code.get(0).setGlobal(globals.time);
  emitMoved(code, globals, parts);
  for (const chunk of parts.evaluate) code.global(globals.scratch).call(chunk);
  module.define(evaluateAt, code);
  return evaluateAt;
}

/** A function of (method) that takes the levels, and what is kept from step to step, one step on. The rates at its start are there. */
function defineAdvance(module: Module, layout: Layout, globals: LoopGlobals, parts: Parts): number {
  const advance = module.declare(['i32'], []);
  const code = new Code(['i32']);
  const { levels } = parts;
  const dt = (share: number): Code => {
    code.global(globals.dt);
    return share === 1 ? code : code.f64(share).op('f64.mul');
  };
  /** Evaluates the model between two steps. */
  const evaluateAt = (share: number): void => {
    code.global(globals.origin).global(globals.step).op('f64.convert_i32_s').f64(share).op('f64.add').global(globals.dt).op('f64.mul', 'f64.add').setGlobal(globals.time);
    emitMoved(code, globals, parts);
    for (const chunk of parts.evaluate) code.global(globals.scratch).call(chunk);
  };
  code.get(0).op('i32.eqz').if();
  emitEulerStep(code, layout, globals, parts);
  code.op('return', 'end');
  emitKept(code, parts);
  code.i32(layout.before).i32(0).i32(layout.levelCount * F64).copy();
  code.get(0).i32(METHOD_NUMBERS.rk45).op('i32.eq').if();
  code.global(globals.stepTime).global(globals.origin).global(globals.step).i32(1).op('i32.add', 'f64.convert_i32_s').global(globals.dt).op('f64.mul', 'f64.add').call(parts.adapt);
  code.op('else').get(0).i32(METHOD_NUMBERS.rk2).op('i32.eq').if();
  dt(0.5).call(levels.fromBefore);
  evaluateAt(0.5);
  dt(1).call(levels.fromBefore);
  code.op('else');
  code.f64(1).call(levels.gather);
  dt(0.5).call(levels.fromBefore);
  evaluateAt(0.5);
  code.f64(2).call(levels.gather);
  dt(0.5).call(levels.fromBefore);
  evaluateAt(0.5);
  code.f64(2).call(levels.gather);
  dt(1).call(levels.fromBefore);
  evaluateAt(1);
  code.f64(1).call(levels.gather);
  dt(1 / 6).call(levels.finish);
  code.op('end', 'end');
  emitCarried(code, layout, parts);
  module.define(advance, code);
  return advance;
}

/** Euler's step: it is inside the loop itself, for a small model spends more on calls than on its equations. */
function emitEulerStep(code: Code, layout: Layout, { dt }: LoopGlobals, parts: Parts): void {
  emitKept(code, parts);
  if (layout.levelCount <= MOST_IN_LINE) emitForward(code, layout, dt);
  else code.global(dt).call(parts.levels.forward);
  emitCarried(code, layout, parts);
}

/** At the start of a step: what is kept for the next one, and what goes into delays. */
function emitKept(code: Code, { kept, pipelines }: Parts): void {
  for (const chunk of kept) code.call(chunk);
  if (pipelines) code.call(pipelines.push);
}

/** At its end: what the levels may not be, what was kept, and what comes out of delays, belts and queues. */
function emitCarried(code: Code, layout: Layout, { nonNegative: { levels, rule }, pipelines, stepStores }: Parts): void {
  const { before } = layout;
  for (const address of levels) {
    code.i32(0).i32(0).load('f64', address);
    // Where the outflows are limited only rounding leads below zero, and never what was there already.
    if (rule === 'limit') code.i32(0).load('f64', address + before).f64(0).op('f64.min', 'f64.max');
    else code.f64(0).op('f64.max');
    code.store('f64', address);
  }
  if (layout.keptCount > 0) code.i32(layout.kept).i32(layout.kept + layout.next).i32(layout.keptCount * F64).copy();
  if (pipelines) code.call(pipelines.pass);
  if (stepStores !== null) code.call(stepStores);
}
