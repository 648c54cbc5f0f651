import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import { AdaptiveStep } from './adaptive.js';
import { emitPlan } from './emit/emit-plan.js';
import { DIRECTORY_ENTRY, layoutOf, tableImage, type Layout } from './emit/layout.js';
import { kernelImports } from './emit/kernel-call.js';
import { hostImports } from './emit/runtime.js';
import type { Instance } from './instance.js';
import { instanceRun } from './instance-run.js';
import { fromItsOrigin, originOf } from './origin-of-fault.js';
import type { Run } from './run.js';
import { Stores } from './stores/stores.js';

const PAGE = 65_536;
/** Translations of one Plan that are kept: for other outputs, or another rule for stocks that may not go below zero. */
const KEPT_INSTANCES = 4;

/** Runs one Plan, as often as wanted. */
export interface Simulator {
  run(input: RunInput): Run;
}

/** Translates `plan` to WebAssembly at its first run; later runs with the same outputs use the same code. */
export function createSimulator(plan: Plan): Simulator {
  const layout = layoutOf(plan);
  const instances = new Map<string, Instance>();
  const everything = plan.slots.flatMap((slot, at) => (slot.kind === 'hidden' ? [] : [at]));
  const instanceFor = (outputs: readonly number[], nonNegative: Plan['nonNegative']): Instance => {
    const key = `${nonNegative} ${outputs === everything ? 'everything' : outputs.join()}`;
    const known = instances.get(key);
    if (known) return known;
    const instance = instantiate(plan, layout, outputs, nonNegative);
    const oldest = instances.keys().next();
    if (instances.size >= KEPT_INSTANCES && !oldest.done) instances.delete(oldest.value);
    instances.set(key, instance);
    return instance;
  };
  return {
    run(input) {
      const outputs = input.outputs ?? everything;
      const nonNegative = input.nonNegative ?? plan.nonNegative;
      const run = instanceRun(plan, layout, instanceFor(outputs, nonNegative), outputs, input);
      if (!run.faults.some(({ code }) => code === 'not-a-number' || code === 'infinite')) return run;
      return fromItsOrigin(run, originOf(plan, run, (until) => instanceRun(plan, layout, instanceFor(everything, nonNegative), everything, input, until)));
    },
  };
}

function instantiate(plan: Plan, layout: Layout, outputs: readonly number[], nonNegative: Plan['nonNegative']): Instance {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(layout.end / PAGE) + 1 });
  const stores = new Stores(plan, layout, memory);
  const module = new WebAssembly.Module(emitPlan(plan, layout, outputs, nonNegative) as Uint8Array<ArrayBuffer>);
  const adaptive: AdaptiveStep = new AdaptiveStep(layout, memory, (time) => exports.evaluateAt(time));
  const { exports } = new WebAssembly.Instance(module, { host: { ...hostImports(), ...kernelImports(memory, stores), 'step stores': () => stores.step(), adapt: (start: number, end: number) => adaptive.step(start, end), memory } }) as unknown as { readonly exports: Instance['exports'] };
  const tables = tableImage(plan, layout);
  new Float64Array(memory.buffer, tables.address, tables.values.length).set(tables.values);
  const directory = new Int32Array(memory.buffer, layout.directory, (plan.tables.length * DIRECTORY_ENTRY) / 4);
  layout.tables.forEach(({ address, count }, table) => directory.set([address, count], table * 2));
  return { memory, exports, adaptive };
}
