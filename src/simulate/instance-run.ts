import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import { controlledRun } from './controlled-run.js';
import { F64, even, type Layout } from './emit/layout.js';
import { movesImage } from './emit/moves.js';
import { PIPELINE } from './emit/pipelines.js';
import { METHOD_NUMBERS, stepOfRow } from './emit/run-loop.js';
import { keptColumns, StepKeeper } from './every-step.js';
import type { Clock, Instance } from './instance.js';
import { firstFault } from './first-fault.js';
import { MAX_PIPELINE_STEPS, MAX_STEPS, MAX_VALUES } from './limits.js';
import type { Fault, Run } from './run.js';

const PAGE = 65_536;
/** Rows are gathered in a buffer of about this size before they are copied out: it stays in the processor's cache. */
const BUFFER_BYTES = 262_144;

/**
 * Runs the code once, from a clean state. With `until` it looks at every step up to that time, keeps no rows, and only tells
 * how far the run comes.
 */
export function instanceRun(plan: Plan, layout: Layout, { memory, exports, adaptive }: Instance, outputs: readonly number[], input: RunInput, until: number | null = null): Run {
  const clock: Clock = { start: input.start ?? plan.start, stop: input.stop ?? plan.stop, dt: input.dt ?? plan.dt, saveStep: Math.max(input.saveStep ?? plan.saveStep, input.dt ?? plan.dt) };
  const width = outputs.length;
  const keepsRows = until === null;
  const last = Math.max(0, Math.floor(((until ?? clock.stop) - clock.start) / clock.dt + 1e-6));
  const stopped = (code: Fault['code'], slot = -1): Run => ({ times: new Float64Array(), outputs: Int32Array.from(outputs), rows: new Float64Array(), faults: [{ code, slot, time: clock.start }], complete: false });
  if (!(last <= MAX_STEPS)) return stopped('too-many-steps');
  const stepsPerRow = keepsRows ? clock.saveStep / clock.dt : 1;
  const isControlled = Object.values(plan.controls).some((slot) => slot !== undefined);
  const kept = keepsRows && (stepsPerRow !== 1 || isControlled) ? keptColumns(outputs, input.everyStep) : null;
  const planned = rowsWithin(last, stepsPerRow);
  const possible = keepsRows ? Math.min(planned, Math.floor(MAX_VALUES / Math.max(1, width))) : planned;

  // Behind what the Plan fixes: the moves of this run, a row for what is not saved, the rows, and the pipelines.
  const moves = movesImage(input.parameters, layout);
  const scratch = even(Math.ceil((layout.end + moves.length) / F64)) * F64;
  const rowsAt = scratch + even(width + 1) * F64;
  // Who looks for the origin of a fault wants to know of each step by itself.
  const rowsInBuffer = keepsRows ? Math.max(1, Math.min(kept ? last + 1 : possible, Math.floor(BUFFER_BYTES / (Math.max(1, width) * F64)))) : 1;
  const rowsEnd = rowsAt + rowsInBuffer * width * F64;
  const pipelinesAt = even(rowsEnd / F64 + 2) * F64;
  reserve(memory, pipelinesAt);
  new Uint8Array(memory.buffer).set(moves, layout.end);
  exports.firstMove.value = layout.end;
  exports.lastMove.value = layout.end + moves.length;
  exports.isMoving.value = moves.length > 0 ? 1 : 0;
  setParameters(plan, layout, new Float64Array(memory.buffer), input);
  // Where every step of some is kept, the code hands over all rows, and those to be saved are chosen here.
  exports.stepsPerRow.value = kept ? 1 : stepsPerRow;
  Object.entries(clock).forEach(([name, value]) => (exports[name as keyof Clock].value = value));
  exports.time.value = clock.start;
  exports.origin.value = clock.start;
  exports.stepTime.value = clock.start;
  exports.step.value = 0;
  exports.seed.value = seedOf(input);
  exports.firstPipeline.value = pipelinesAt;
  exports.lastPipeline.value = pipelinesAt;
  exports.scratch.value = scratch;
  exports.saved.value = 0;
  exports.fault.value = 0;
  // Where the model itself asks for infinity, the rows are looked through here instead.
  const checksInCode = !plan.slots.some(({ mayBeInfinite }) => mayBeInfinite);
  exports.checks.value = checksInCode ? 1 : 0;
  adaptive.begin(input);
  exports.begin();
  const tooLong = startPipelines(plan, layout, memory, pipelinesAt, clock.dt);
  if (tooLong !== null) return stopped('delay-too-long', tooLong);
  exports.lastPipeline.value = pipelinesAt + plan.pipelines.length * PIPELINE;

  const keeper = kept ? new StepKeeper(outputs, kept, isControlled ? 0 : last + 1) : null;
  if (isControlled) return controlledRun(plan, layout, { memory, exports, adaptive }, outputs, clock, METHOD_NUMBERS[input.method ?? plan.method], rowsAt, keeper);

  const savedTime = (row: number): number => clock.start + stepOfRow(row, stepsPerRow) * clock.dt;
  const rows = new Float64Array(keepsRows ? possible * width : 0);
  const method = METHOD_NUMBERS[input.method ?? plan.method];
  let saved = 0;
  let step = 0;
  let fault: Fault | null = null;
  while (step <= last && !fault) {
    exports.row.value = rowsAt;
    const handed = exports.saved.value;
    step = exports.run(step, last, rowsEnd, method);
    const all = new Float64Array(memory.buffer, rowsAt, (exports.saved.value - handed) * width);
    keeper?.add(all);
    const view = kept ? savedAmong(all, width, handed, saved, Math.min(possible, planned), stepsPerRow) : all;
    const fresh = width === 0 ? exports.saved.value - handed : view.length / width;
    const timeOf = (row: number): number => savedTime(saved + row);
    let good = fresh;
    if (exports.fault.value !== 0 || !checksInCode) {
      const found = firstFault(plan, outputs, view, fresh, exports.fault.value !== 0 ? levelsOf(layout, memory) : null, saved === 0);
      if (found) fault = { code: found.code, slot: found.slot, time: timeOf(found.row) };
      if (found) good = Math.min(fresh, found.row);
    }
    if (keepsRows) rows.set(good === fresh ? view : view.subarray(0, good * width), saved * width);
    saved += good;
    if ((saved >= possible && possible < planned) || keeper?.isFull) fault ??= { code: 'too-many-rows', slot: -1, time: savedTime(Math.max(0, saved - 1)) };
  }
  return {
    times: timesOf(keepsRows ? saved : 0, clock, stepsPerRow),
    outputs: Int32Array.from(outputs),
    rows: saved === possible || !keepsRows ? rows : rows.slice(0, saved * width),
    faults: fault ? [fault] : [],
    complete: !fault,
    ...(keeper ? { steps: keeper.until(fault ? (saved === 0 ? 0 : stepOfRow(saved - 1, stepsPerRow) + 1) : last + 1, (each) => clock.start + each * clock.dt) } : {}),
  };
}

/** Of the rows of every step the ones to be saved, moved to their front. `first` is the step of the first of them, `saved` how many rows are saved already. */
function savedAmong(rows: Float64Array<ArrayBuffer>, width: number, first: number, saved: number, most: number, stepsPerRow: number): Float64Array<ArrayBuffer> {
  let count = 0;
  for (; saved + count < most; count++) {
    const at = (stepOfRow(saved + count, stepsPerRow) - first) * width;
    if (at >= rows.length) break;
    rows.copyWithin(count * width, at, at + width);
  }
  return rows.subarray(0, count * width);
}

function timesOf(count: number, { start, dt }: Clock, stepsPerRow: number): Float64Array {
  const times = new Float64Array(count);
  if (stepsPerRow === 1) for (let row = 0; row < count; row++) times[row] = start + row * dt;
  else for (let row = 0; row < count; row++) times[row] = start + stepOfRow(row, stepsPerRow) * dt;
  return times;
}

/** How many rows a run of so many steps saves. */
function rowsWithin(last: number, stepsPerRow: number): number {
  const rows = Math.floor((last + 1) / stepsPerRow) + 1;
  return stepOfRow(rows, stepsPerRow) <= last ? rows + 1 : stepOfRow(rows - 1, stepsPerRow) <= last ? rows : rows - 1;
}

const levelsOf = (layout: Layout, memory: WebAssembly.Memory): Float64Array => new Float64Array(memory.buffer, 0, layout.levelCount);

function reserve(memory: WebAssembly.Memory, bytes: number): void {
  const missing = Math.ceil(bytes / PAGE) - memory.buffer.byteLength / PAGE;
  if (missing > 0) memory.grow(missing);
}

function setParameters({ parameters }: Plan, { address }: Layout, cells: Float64Array, input: RunInput): void {
  for (const { slot, value } of parameters) cells[(address[slot] ?? 0) / F64] = value;
  for (const { slot, base } of input.parameters) cells[(address[slot] ?? 0) / F64] = base;
}

/** Seed and member as one number: neighbours lead to streams that have nothing in common. */
function seedOf({ seed = 0, member = 0 }: RunInput): bigint {
  const whole = BigInt.asUintN(64, BigInt(Math.trunc(Number.isFinite(seed) ? seed : 0)));
  return BigInt.asIntN(64, (whole * 0x9e3779b97f4a7c15n) ^ (BigInt(Math.trunc(member)) * 0xd1342543de82ef95n));
}

/** Makes the ring of each pipeline, filled with what the pipeline gives at the start; the output at fault where one is too long. */
function startPipelines(plan: Plan, { address }: Layout, memory: WebAssembly.Memory, at: number, dt: number): number | null {
  if (plan.pipelines.length === 0) return null;
  const cell = (slot: number): number => new Float64Array(memory.buffer)[(address[slot] ?? 0) / F64] ?? 0;
  const lengths = plan.pipelines.map(({ delay }) => Math.max(1, Math.floor(cell(delay) / dt + 0.5)));
  let total = 0;
  for (const [which, length] of lengths.entries()) {
    total += length;
    if (!(total <= MAX_PIPELINE_STEPS)) return plan.pipelines[which]?.output ?? -1;
  }
  const ringsAt = even((at + plan.pipelines.length * PIPELINE) / F64 + 1) * F64;
  reserve(memory, ringsAt + total * F64);
  const entries = new Int32Array(memory.buffer);
  const cells = new Float64Array(memory.buffer);
  let ring = ringsAt;
  plan.pipelines.forEach(({ output, input }, which) => {
    const length = lengths[which] ?? 1;
    entries.set([address[output] ?? 0, address[input] ?? 0, ring, length, 0, 0], (at + which * PIPELINE) / 4);
    cells.fill(cells[(address[output] ?? 0) / F64] ?? 0, ring / F64, ring / F64 + length);
    ring += length * F64;
  });
  return null;
}
