import { Code } from '../wasm/code.js';
import type { Module } from '../wasm/module.js';
import { even, F64, type Layout } from './layout.js';

/** Functions of (factor) over all levels, two at a time. */
export interface LevelSteps {
  /** level += factor·rate */
  readonly forward: number;
  /** level = before + factor·rate */
  readonly fromBefore: number;
  /** sum += factor·rate */
  readonly gather: number;
  /** level = before + factor·sum; sum = 0 */
  readonly finish: number;
}

export function defineLevelSteps(module: Module, layout: Layout): LevelSteps {
  const { rates, before, sums } = layout;
  return {
    forward: define(module, layout, 0, 0, rates, null),
    fromBefore: define(module, layout, 0, before, rates, null),
    gather: define(module, layout, sums, sums, rates, null),
    finish: define(module, layout, 0, before, sums, sums),
  };
}

/** So many levels are moved in line; more of them in a loop. */
export const MOST_IN_LINE = 32;

/** level += factor·rate for all levels, one by one: a pair read at once would wait for the two rates that have just been written. */
export function emitForward(code: Code, { levelCount, rates }: Layout, factor: number): void {
  for (let at = 0; at < levelCount * F64; at += F64) {
    code.i32(0).i32(0).load('f64', at).i32(0).load('f64', at + rates).global(factor).op('f64.mul', 'f64.add').store('f64', at);
  }
}

/** target = base + factor·slope, each given by its distance from the level; `cleared` becomes 0. */
function define(module: Module, { levelCount }: Layout, target: number, base: number, slope: number, cleared: number | null): number {
  const index = module.declare(['f64'], []);
  const code = new Code(['f64']);
  const at = code.local('i32');
  const factor = code.local('v128');
  const zero = code.local('v128');
  code.get(0).lanes('f64x2.splat').set(factor).block().loop();
  code.get(at).i32(even(levelCount) * F64).op('i32.ge_u').branchIf(1);
  code.get(at).get(at).load('v128', base).get(at).load('v128', slope).get(factor).lanes('f64x2.mul').lanes('f64x2.add').store('v128', target);
  if (cleared !== null) code.get(at).get(zero).store('v128', cleared);
  code.get(at).i32(16).op('i32.add').set(at).branch(0).op('end', 'end');
  module.define(index, code);
  return index;
}
