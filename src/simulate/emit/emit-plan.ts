import type { Plan } from '../../compile/plan.js';
import { placesRead, placesWritten } from '../../compile/reach.js';
import { Code } from '../wasm/code.js';
import { Module } from '../wasm/module.js';
import { defineEvaluate, defineSave, defineStored } from './evaluate.js';
import { inlined } from './inline.js';
import { F64, type Layout } from './layout.js';
import { defineLevelSteps } from './levels.js';
import { defineMove } from './moves.js';
import { definePass, definePush } from './pipelines.js';
import { defineEvaluateAt, defineRunLoop } from './run-loop.js';
import { defineAreFinite, defineRuntime } from './runtime.js';
import type { Statement } from './statement.js';

/**
 * The bytes of a module that runs a Plan and stores the slots in `outputs`, in that order, in every row.
 *
 * Exports `begin()`, which computes the start from the parameters in memory, and `run(step, last, end, method)`; for who takes
 * single steps, `observe(row)` and `advance(method)`.
 */
export function emitPlan(plan: Plan, layout: Layout, outputs: readonly number[], nonNegative: Plan['nonNegative']): Uint8Array {
  const module = new Module();
  const runtime = defineRuntime(module);
  const around = { plan, layout, runtime, nonNegative };
  const names = ['row', 'scratch', 'saved', 'isMoving', 'checks', 'fault', 'firstMove', 'lastMove', 'firstPipeline', 'lastPipeline'] as const;
  const [row, scratch, saved, isMoving, checks, fault, firstMove, lastMove, firstPipeline, lastPipeline] = names.map((name) => module.global(name, 'i32')) as [number, number, number, number, number, number, number, number, number, number];
  const { time, stepTime, dt, origin, step } = runtime.globals;
  const stepsPerRow = module.global('stepsPerRow', 'f64');

  const readLater = new Set<number>();
  for (const assignment of plan.kept) for (const { from, to } of placesRead(assignment)) for (let slot = from; slot <= to; slot++) readLater.add(slot);
  for (const { input } of plan.pipelines) readLater.add(input);
  for (const slot of Object.values(plan.controls)) if (slot !== undefined) readLater.add(slot);
  for (const { value } of plan.dynamic) if (value.op === 'kernel') for (const { of, count } of value.inputs) if (of.index.length === 0 && count === 1) readLater.add(of.slot);
  const statements = inlined(orderedStatements(plan), plan.slots.length, new Set([...readLater, ...outputs]), plan.kept);

  const atOnce = scalarsComputed(statements);
  const columns = new Map<number, number[]>();
  outputs.forEach((slot, column) => atOnce.has(slot) && columns.set(slot, [...(columns.get(slot) ?? []), column * F64]));

  const constants = defineStored(module, around, plan.constant);
  const initial = defineStored(module, around, plan.initial);
  const evaluate = defineEvaluate(module, around, statements, columns, readLater);
  const kept = defineStored(module, around, plan.kept, layout.next);
  const move = defineMove(module, time, firstMove, lastMove);
  const begin = module.declare([], []);
  const code = new Code([]).call(move);
  for (const chunk of [...constants, ...initial]) code.call(chunk);
  module.define(begin, code);
  module.export('begin', begin);

  const loopGlobals = { time, stepTime, dt, origin, stepsPerRow, step, row, scratch, saved, isMoving, checks, fault };
  module.export('evaluateAt', defineEvaluateAt(module, loopGlobals, { evaluate, constants, move }));
  const run = defineRunLoop(
    module,
    layout,
    loopGlobals,
    {
      evaluate,
      constants,
      kept,
      save: outputs.every((slot) => atOnce.has(slot)) ? null : defineSave(module, around, outputs, (slot) => !atOnce.has(slot)),
      move,
      pipelines: plan.pipelines.length > 0 ? { push: definePush(module, firstPipeline, lastPipeline), pass: definePass(module, firstPipeline, lastPipeline) } : null,
      adapt: runtime.adapt,
      stepStores: plan.stores.length > 0 ? runtime.stepStores : null,
      areFinite: defineAreFinite(module),
      levels: defineLevelSteps(module, layout),
      nonNegative: { levels: plan.clamped.map((slot) => layout.address[slot] ?? 0), rule: nonNegative },
    },
    outputs.length,
  );
  module.export('run', run);
  return module.bytes();
}

/** Values in their order, and the rate of each level as soon as all that it needs is there: it is then still at hand. */
function orderedStatements(plan: Plan): Statement[] {
  const position = new Int32Array(plan.slots.length).fill(-1);
  plan.dynamic.forEach((assignment, at) => {
    const { from, to } = placesWritten(assignment);
    position.fill(at, from, to + 1);
  });
  const after = new Map<number, Statement[]>();
  for (const rate of plan.rates) {
    const needs = placesRead(rate).map(({ from, to }) => lastPosition(position, from, to));
    const at = Math.max(-1, ...needs);
    after.set(at, [...(after.get(at) ?? []), { ...rate, isRate: true }]);
  }
  return [...(after.get(-1) ?? []), ...plan.dynamic.flatMap((assignment, at) => [{ ...assignment, isRate: false }, ...(after.get(at) ?? [])])];
}

/** The last place in the order that computes one of these slots. */
function lastPosition(position: Int32Array, from: number, to: number): number {
  let last = -1;
  for (let slot = from; slot <= to; slot++) last = Math.max(last, position[slot] ?? -1);
  return last;
}

const scalarsComputed = (statements: readonly Statement[]): ReadonlySet<number> =>
  new Set(statements.filter(({ isRate, loops, to, value }) => !isRate && loops.length === 0 && to.index.length === 0 && value.op !== 'kernel').map(({ to }) => to.slot));
