import { Code } from '../wasm/code.js';
import type { Module } from '../wasm/module.js';

const GOLDEN = 0x9e3779b97f4a7c15n;

/**
 * (key, element) → a number above 0 and below 1 for the step at hand: counter-based, so it depends on key, step and
 * element only, never on what was drawn before. The counter is spread by the golden ratio and mixed twice by the
 * finaliser that D. Stafford tuned for MurmurHash3 (his variant 13), which SplitMix64 uses.
 */
export function defineDraw(module: Module, step: number): number {
  const draw = module.declare(['i64', 'i32'], ['f64']);
  const code = new Code(['i64', 'i32']);
  const [key, element] = [0, 1];
  const z = code.local('i64');
  code.global(step).op('i64.extend_i32_u').i64(32n).op('i64.shl').get(element).op('i64.extend_i32_u', 'i64.or');
  code.i64(GOLDEN).op('i64.mul').set(z);
  mix(code, z);
  code.get(z).get(key).i64(GOLDEN).op('i64.mul', 'i64.add').set(z);
  mix(code, z);
  mix(code, z);
  // 52 bits and a half: with one bit more the half would round the greatest up to 1.
  code.get(z).i64(12n).op('i64.shr_u', 'f64.convert_i64_u').f64(0.5).op('f64.add').f64(2 ** -52).op('f64.mul');
  module.define(draw, code);
  return draw;
}

function mix(code: Code, z: number): void {
  const rounds = [[30n, 0xbf58476d1ce4e5b9n], [27n, 0x94d049bb133111ebn]] as const;
  for (const [shift, factor] of rounds) code.get(z).get(z).i64(shift).op('i64.shr_u', 'i64.xor').i64(factor).op('i64.mul').set(z);
  code.get(z).get(z).i64(31n).op('i64.shr_u', 'i64.xor').set(z);
}
