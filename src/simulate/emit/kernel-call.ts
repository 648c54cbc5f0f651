import type { Assignment, Expression, KernelName, StoreKernel } from '../../compile/expression.js';
import { KERNELS } from '../kernels/kernels.js';
import type { Stores } from '../stores/stores.js';
import type { ValueType } from '../wasm/code.js';
import type { Module } from '../wasm/module.js';
import { emitExpression, emitLoopOffset } from './expression.js';
import type { Scope } from './scope.js';

/** Arrays and numbers that one kernel takes at the most. */
const INPUTS = 3;
const NUMBERS = 2;
/** Address and length of the result, the same of each input, the numbers. */
const SIGNATURE: readonly ValueType[] = [...new Array<ValueType>(2 + 2 * INPUTS).fill('i32'), ...new Array<ValueType>(NUMBERS).fill('f64')];

const STORE_KERNELS: readonly StoreKernel[] = ['store-start', 'store-give', 'store-take'];
const isOfStores = (name: KernelName): name is StoreKernel => STORE_KERNELS.some((each) => each === name);
const NAMES: readonly KernelName[] = [...(Object.keys(KERNELS) as (keyof typeof KERNELS)[]), ...STORE_KERNELS];

/** Imports the kernels, each under its name. */
export const importKernels = (module: Module): Readonly<Record<KernelName, number>> =>
  Object.fromEntries(NAMES.map((name) => [name, module.import(`kernel ${name}`, SIGNATURE, [])])) as Record<KernelName, number>;

/** The kernels as the code calls them: with addresses in `memory`. */
export function kernelImports(memory: WebAssembly.Memory, stores: Stores): Record<string, (...values: number[]) => void> {
  return Object.fromEntries(NAMES.map((name) => [`kernel ${name}`, (...values: number[]): void => {
    const view = (at: number): Float64Array => new Float64Array(memory.buffer, values[at] ?? 0, values[at + 1] ?? 0);
    const inputs = Array.from({ length: INPUTS }, (_, input) => 2 + 2 * input).filter((at) => (values[at + 1] ?? 0) > 0).map(view);
    const [a, b] = [values[2 + 2 * INPUTS] ?? 0, values[3 + 2 * INPUTS] ?? 0];
    if (isOfStores(name)) stores.call(name, view(0), inputs, a, b);
    else KERNELS[name](view(0), inputs, a, b);
  }]));
}

/** Calls a kernel for the elements at hand. */
export function emitKernel(scope: Scope, { to }: Assignment, { fn, inputs, numbers, count }: Extract<Expression, { op: 'kernel' }>, shift: number): void {
  const { code, layout, runtime } = scope;
  const block = (place: Assignment['to'], length: number, further: number): void => {
    emitLoopOffset(scope, place.index);
    code.i32((layout.address[place.slot] ?? 0) + further).op('i32.add').i32(length);
  };
  block(to, count, shift);
  for (let input = 0; input < INPUTS; input++) {
    const given = inputs[input];
    if (given) block(given.of, given.count, 0);
    else code.i32(0).i32(0);
  }
  for (let at = 0; at < NUMBERS; at++) {
    const given = numbers[at];
    if (given) emitExpression(scope, given);
    else code.f64(0);
  }
  code.call(runtime.kernels[fn]);
}
