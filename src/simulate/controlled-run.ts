import type { Plan } from '../compile/plan.js';
import { F64, type Layout } from './emit/layout.js';
import { firstFault } from './first-fault.js';
import type { StepKeeper } from './every-step.js';
import type { Clock, Instance } from './instance.js';
import { MAX_CONTROLLED_STEPS, MAX_VALUES } from './limits.js';
import type { Fault, Run } from './run.js';

/**
 * Runs a model whose step, save step or end are formulas: at each step they are read anew, a row is saved where the time is
 * a multiple of the save step from the start within half a step, and the run ends where the time reaches the end.
 *
 * @param keeper what keeps every step, of some of the outputs.
 */
export function controlledRun(plan: Plan, layout: Layout, { memory, exports }: Instance, outputs: readonly number[], clock: Clock, method: number, row: number, keeper: StepKeeper | null = null): Run {
  const { controls } = plan;
  const read = (slot: number | undefined, otherwise: number): number => (slot === undefined ? otherwise : (new Float64Array(memory.buffer)[(layout.address[slot] ?? 0) / F64] ?? otherwise));
  const width = outputs.length;
  const times: number[] = [];
  let rows = new Float64Array(width * 64);
  const stepTimes: number[] = [];
  let fault: Fault | null = null;
  let { dt } = clock;
  // While the step stays the same, times are counted from where it began: never accumulated.
  let origin = { time: clock.start, step: 0 };
  for (let step = 0; !fault; step++) {
    const time = origin.time + (step - origin.step) * dt;
    if (step > MAX_CONTROLLED_STEPS || (times.length + 1) * width > MAX_VALUES || keeper?.isFull) {
      fault = { code: step > MAX_CONTROLLED_STEPS ? 'too-many-steps' : 'too-many-rows', slot: -1, time };
      break;
    }
    exports.step.value = step;
    exports.origin.value = time - step * dt;
    exports.time.value = time;
    exports.stepTime.value = time;
    exports.observe(row);
    if (keeper) {
      keeper.add(new Float64Array(memory.buffer, row, width));
      stepTimes.push(time);
    }
    const nextDt = read(controls.dt, dt);
    const saveStep = Math.max(read(controls.saveStep, clock.saveStep), nextDt);
    const passed = time - clock.start;
    if (Math.abs(passed - Math.round(passed / saveStep) * saveStep) < nextDt / 2) {
      const saved = new Float64Array(memory.buffer, row, width).slice();
      const found = firstFault(plan, outputs, saved, 1, new Float64Array(memory.buffer, 0, layout.levelCount), step === 0);
      if (found) {
        fault = { code: found.code, slot: found.slot, time };
        break;
      }
      rows = withRoom(rows, (times.length + 1) * width);
      rows.set(saved, times.length * width);
      times.push(time);
    }
    // A step that the clock is too coarse for would never end.
    if (!(nextDt > 0 && time + nextDt > time)) fault = { code: 'step-not-usable', slot: controls.dt ?? -1, time };
    if (fault || !(time + nextDt / 2 <= read(controls.stop, clock.stop))) break;
    if (nextDt !== dt) {
      origin = { time, step };
      dt = nextDt;
      exports.dt.value = dt;
      exports.origin.value = time - step * dt;
    }
    exports.advance(method);
  }
  const last = times.at(-1) ?? -Infinity;
  return {
    times: Float64Array.from(times),
    outputs: Int32Array.from(outputs),
    rows: rows.slice(0, times.length * width),
    faults: fault ? [fault] : [],
    complete: !fault,
    ...(keeper ? { steps: keeper.until(fault ? stepTimes.filter((time) => time <= last).length : stepTimes.length, (step) => stepTimes[step] ?? NaN) } : {}),
  };
}

/** The same numbers with room for `length` of them, twice as much as before where it was too little. */
function withRoom(rows: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (length <= rows.length) return rows;
  const more = new Float64Array(Math.max(length, rows.length * 2));
  more.set(rows);
  return more;
}
