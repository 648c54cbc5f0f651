import type { AdaptiveStep } from './adaptive.js';

/** Generated code with its memory. */
export interface Instance {
  readonly memory: WebAssembly.Memory;
  /** What the method `rk45` takes its steps by. */
  readonly adaptive: AdaptiveStep;
  readonly exports: {
    begin(): void;
    /** Evaluates the model at a time within the step at hand. */
    evaluateAt(time: number): void;
    run(step: number, last: number, end: number, method: number): number;
    observe(row: number): void;
    advance(method: number): void;
  } & Readonly<Record<'time' | 'stepTime' | 'dt' | 'start' | 'origin' | 'stop' | 'saveStep' | 'stepsPerRow', WebAssembly.Global<'f64'>>> &
    Readonly<Record<'step' | 'row' | 'scratch' | 'saved' | 'isMoving' | 'checks' | 'fault' | 'firstMove' | 'lastMove' | 'firstPipeline' | 'lastPipeline', WebAssembly.Global<'i32'>>> &
    Readonly<Record<'seed', WebAssembly.Global<'i64'>>>;
}

/** When a run begins, steps, saves and ends. */
export interface Clock {
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
  readonly saveStep: number;
}
