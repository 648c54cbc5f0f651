import { Code } from '../wasm/code.js';
import type { Module } from '../wasm/module.js';

/** A pipeline as the code reads it: addresses of output, input and ring, length of the ring, and the place in it. */
export const PIPELINE = 24;

/** A function that puts the inputs of this step into the rings; the rings' oldest values are due next. */
export function definePush(module: Module, first: number, last: number): number {
  return define(module, first, last, (code, at) => {
    const place = code.local('i32');
    code.get(at).load('i32', 8).get(at).load('i32', 16).tee(place).i32(8).op('i32.mul', 'i32.add').get(at).load('i32', 4).load('f64', 0).store('f64', 0);
    code.get(at).get(place).i32(1).op('i32.add').get(at).load('i32', 12).op('i32.rem_u').store('i32', 16);
  });
}

/** A function that gives each pipeline's output the value that is due. */
export function definePass(module: Module, first: number, last: number): number {
  return define(module, first, last, (code, at) => {
    code.get(at).load('i32', 0).get(at).load('i32', 8).get(at).load('i32', 16).i32(8).op('i32.mul', 'i32.add').load('f64', 0).store('f64', 0);
  });
}

function define(module: Module, first: number, last: number, body: (code: Code, at: number) => void): number {
  const index = module.declare([], []);
  const code = new Code([]);
  const at = code.local('i32');
  code.global(first).set(at).block().loop();
  code.get(at).global(last).op('i32.ge_u').branchIf(1);
  body(code, at);
  code.get(at).i32(PIPELINE).op('i32.add').set(at).branch(0).op('end', 'end');
  module.define(index, code);
  return index;
}
