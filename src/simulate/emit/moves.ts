import type { ParameterSetting, TimedChange } from '../../compile/run-input.js';
import { Code } from '../wasm/code.js';
import type { Module } from '../wasm/module.js';
import type { Layout } from './layout.js';

const HEAD = 16;
const CHANGE = 48;
const OPS: Readonly<Record<TimedChange['op'], number>> = { set: 0, multiply: 1, add: 2, raise: 3 };
/** Times closer than this to a change's start or end are on it. */
const TOLERANCE = 1e-9;

/** How parameters move, as the code reads it: each with its address, base value and changes. */
export function movesImage(settings: readonly ParameterSetting[], layout: Layout): Uint8Array {
  const moving = settings.filter(({ changes }) => changes.length > 0);
  const image = new DataView(new ArrayBuffer(moving.reduce((sum, { changes }) => sum + HEAD + changes.length * CHANGE, 0)));
  let at = 0;
  for (const { slot, base, changes } of moving) {
    image.setInt32(at, layout.address[slot] ?? 0, true);
    image.setInt32(at + 4, changes.length, true);
    image.setFloat64(at + 8, base, true);
    at += HEAD;
    for (const { op, value, start, ramp, end, strength } of changes) {
      image.setInt32(at, OPS[op], true);
      [value, start, ramp, end, strength].forEach((number, place) => image.setFloat64(at + 8 + place * 8, number, true));
      at += CHANGE;
    }
  }
  return new Uint8Array(image.buffer);
}

/**
 * A function that sets every moving parameter for the time at hand: base, then each change on the result of the former,
 * value + strength·(target − value)·r(t) with r rising from 0 to 1 over the ramp. Exact at both ends of a change.
 */
export function defineMove(module: Module, time: number, first: number, last: number): number {
  const move = module.declare([], []);
  const code = new Code([]);
  const at = code.local('i32');
  const left = code.local('i32');
  const address = code.local('i32');
  const op = code.local('i32');
  const value = code.local('f64');
  const share = code.local('f64');
  code.global(first).set(at).block().loop();
  code.get(at).global(last).op('i32.ge_u').branchIf(1);
  code.get(at).load('i32', 0).set(address).get(at).load('i32', 4).set(left).get(at).load('f64', 8).set(value);
  code.get(at).i32(HEAD).op('i32.add').set(at).block().loop();
  code.get(left).op('i32.eqz').branchIf(1);
  emitShare(code, at, share, time);
  // A change that has no effect leaves the very same number.
  code.get(share).f64(0).op('f64.ne').if();
  code.get(at).load('i32', 0).tee(op).i32(3).op('i32.eq').if();
  code.get(value).get(at).load('f64', 8).get(share).op('f64.mul', 'f64.max').set(value);
  code.op('else').get(share).f64(1).op('f64.eq').if();
  emitTarget(code, at, op, value);
  code.set(value).op('else').get(value);
  emitTarget(code, at, op, value);
  code.get(value).op('f64.sub').get(share).op('f64.mul', 'f64.add').set(value);
  code.op('end', 'end', 'end');
  code.get(at).i32(CHANGE).op('i32.add').set(at).get(left).i32(1).op('i32.sub').set(left).branch(0).op('end', 'end');
  code.get(address).get(value).store('f64', 0).branch(0).op('end', 'end');
  module.define(move, code);
  return move;
}

/** Sets `share` to strength·r(t) of the change at `at`. */
function emitShare(code: Code, at: number, share: number, time: number): void {
  code.global(time).get(at).load('f64', 16).f64(TOLERANCE).op('f64.sub', 'f64.lt');
  code.global(time).get(at).load('f64', 32).f64(TOLERANCE).op('f64.sub', 'f64.ge', 'i32.or').if('f64').f64(0).op('else');
  code.get(at).load('f64', 24).f64(0).op('f64.le').if('f64').f64(1).op('else');
  code.global(time).get(at).load('f64', 16).op('f64.sub').get(at).load('f64', 24).op('f64.div').f64(0).op('f64.max').f64(1).op('f64.min', 'end');
  code.get(at).load('f64', 40).op('f64.mul', 'end').set(share);
}

/** Leaves where the change leads to on the stack: its value, or that times or plus what stands now. */
function emitTarget(code: Code, at: number, op: number, value: number): void {
  code.get(op).op('i32.eqz').if('f64').get(at).load('f64', 8).op('else');
  code.get(op).i32(1).op('i32.eq').if('f64').get(value).get(at).load('f64', 8).op('f64.mul', 'else').get(value).get(at).load('f64', 8).op('f64.add', 'end', 'end');
}
