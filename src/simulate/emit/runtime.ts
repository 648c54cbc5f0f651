import { HOST_BINARY, HOST_UNARY } from '../host-math.js';
import { Code } from '../wasm/code.js';
import type { Module } from '../wasm/module.js';
import { defineDraw } from './draw.js';
import { importKernels } from './kernel-call.js';
import { F64 } from './layout.js';
import { defineLookup } from './lookup.js';
import type { Runtime } from './scope.js';

const names = <T extends object>(table: T): (keyof T)[] => Object.keys(table) as (keyof T)[];

/** Imports what the host computes, and defines what every Plan's code shares. */
export function defineRuntime(module: Module): Runtime {
  const unary = Object.fromEntries(names(HOST_UNARY).map((name) => [name, module.import(name, ['f64'], ['f64'])])) as Runtime['unary'];
  const binary = Object.fromEntries(names(HOST_BINARY).map((name) => [name, module.import(name, ['f64', 'f64'], ['f64'])])) as Runtime['binary'];
  const kernels = importKernels(module);
  const stepStores = module.import('step stores', [], []);
  const adapt = module.import('adapt', ['f64', 'f64'], []);
  const globals = {
    time: module.global('time', 'f64'),
    stepTime: module.global('stepTime', 'f64'),
    dt: module.global('dt', 'f64'),
    start: module.global('start', 'f64'),
    origin: module.global('origin', 'f64'),
    stop: module.global('stop', 'f64'),
    saveStep: module.global('saveStep', 'f64'),
    seed: module.global('seed', 'i64'),
    step: module.global('step', 'i32'),
  };
  const lookup = {
    hold: defineLookup(module, 'hold'),
    extrapolate: defineLookup(module, 'extrapolate'),
    step: defineLookup(module, 'step'),
    forward: defineLookup(module, 'forward'),
    backward: defineLookup(module, 'backward'),
  };
  return { unary, binary, kernels, stepStores, adapt, lookup, draw: defineDraw(module, globals.step), globals };
}

/** Functions of the host, by the names under which a module imports them. */
export const hostImports = (): Record<string, (...values: number[]) => number> => ({ ...HOST_UNARY, ...HOST_BINARY }) as Record<string, (...values: number[]) => number>;

/** A function of (address, end) that is 1 where all of the numbers from an address on are finite. */
export function defineAreFinite(module: Module): number {
  const areFinite = module.declare(['i32', 'i32'], ['i32']);
  const code = new Code(['i32', 'i32']);
  const [at, end] = [0, 1];
  const sum = code.local('v128');
  const total = code.local('f64');
  // Zero times a finite number is zero, times any other not-a-number, which stays so in the sum.
  code.block().loop();
  code.get(at).i32(F64).op('i32.add').get(end).op('i32.ge_u').branchIf(1);
  code.get(sum).get(at).load('v128', 0).f64(0).lanes('f64x2.splat').lanes('f64x2.mul').lanes('f64x2.add').set(sum);
  code.get(at).i32(16).op('i32.add').set(at).branch(0);
  code.op('end', 'end');
  code.get(sum).extractLane(0).get(sum).extractLane(1).op('f64.add').set(total);
  // The last of an odd number stands alone.
  code.get(at).get(end).op('i32.lt_u').if().get(total).get(at).load('f64', 0).f64(0).op('f64.mul', 'f64.add').set(total).op('end');
  code.get(total).get(total).op('f64.eq');
  module.define(areFinite, code);
  return areFinite;
}
