import type { KernelName } from '../../compile/expression.js';
import type { Plan } from '../../compile/plan.js';
import type { Code, Local } from '../wasm/code.js';
import type { Layout } from './layout.js';
import type { HOST_BINARY, HOST_UNARY } from '../host-math.js';

/** Numbers of the module's own functions and variables. */
export interface Runtime {
  readonly unary: Readonly<Record<keyof typeof HOST_UNARY, number>>;
  readonly binary: Readonly<Record<keyof typeof HOST_BINARY, number>>;
  /** (address of a table, points, x) → y, by mode. */
  readonly lookup: Readonly<Record<'hold' | 'extrapolate' | 'step' | 'forward' | 'backward', number>>;
  readonly kernels: Readonly<Record<KernelName, number>>;
  /** Takes everything that the host keeps one step on. */
  readonly stepStores: number;
  /** (start, end) of a step: takes the levels over it in parts. */
  readonly adapt: number;
  /** (key, element) → a number in [0, 1). */
  readonly draw: number;
  readonly globals: Readonly<Record<'time' | 'stepTime' | 'dt' | 'start' | 'origin' | 'stop' | 'saveStep' | 'seed' | 'step', number>>;
}

/** What code for an expression needs to know about where it stands. */
export interface Scope {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly runtime: Runtime;
  readonly nonNegative: Plan['nonNegative'];
  /** From the address of a level to that of its value at the start of the step: 0 where no step has begun. */
  readonly toStepStart: number;
  readonly code: Code;
  /** Slots that are in a local variable here. */
  readonly locals: Map<number, Local>;
  /** Running indices of the loops around, by the number of the loop. */
  readonly loops: Map<number, Local>;
}
