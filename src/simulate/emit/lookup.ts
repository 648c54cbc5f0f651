import type { LookupMode } from '../../compile/expression.js';
import { Code } from '../wasm/code.js';
import type { Module } from '../wasm/module.js';
import { POINT } from './layout.js';

/** Up to so many points a scan from the first one on is faster than halving. */
const SCANNED = 24;

/** (address, points, x) → y. A table without points gives 0, as an empty table does in other tools; no number gives no number. */
export function defineLookup(module: Module, mode: LookupMode): number {
  const lookup = module.declare(['i32', 'i32', 'f64'], ['f64']);
  const code = new Code(['i32', 'i32', 'f64']);
  const [table, count, x] = [0, 1, 2];
  const low = code.local('i32');
  const high = code.local('i32');
  const middle = code.local('i32');
  code.get(count).op('i32.eqz').if().f64(0).op('return', 'end');
  code.get(x).get(x).op('f64.ne').if().get(x).op('return', 'end');
  // From here on addresses of points: `low` the first, `high` the last.
  code.get(table).set(low);
  code.get(table).get(count).i32(1).op('i32.sub').i32(POINT).op('i32.mul', 'i32.add').set(high);
  // Before the first point.
  code.get(x).get(low).load('f64', 0).op('f64.lt').if();
  if (mode === 'extrapolate') line(code, low, x);
  else code.get(low).load('f64', 8);
  code.op('return', 'end');
  // At or behind the last; told so that the search below ends whatever the points are.
  code.get(x).get(high).load('f64', 0).op('f64.lt', 'i32.eqz').if();
  if (mode === 'extrapolate') {
    code.get(count).i32(1).op('i32.gt_s').if().get(high).i32(POINT).op('i32.sub').set(low).op('end');
    line(code, low, x);
  } else {
    code.get(high).load('f64', 8);
  }
  code.op('return', 'end');
  // low.x ≤ x < high.x: halve while there are many, then scan.
  code.block().loop();
  code.get(high).get(low).op('i32.sub').i32(SCANNED * POINT).op('i32.lt_s').branchIf(1);
  code.get(low).get(high).get(low).op('i32.sub').i32(POINT * 2).op('i32.div_u').i32(POINT).op('i32.mul', 'i32.add').set(middle);
  code.get(x).get(middle).load('f64', 0).op('f64.lt').if().get(middle).set(high).op('else').get(middle).set(low).op('end');
  code.branch(0).op('end', 'end');
  code.block().loop();
  code.get(x).get(low).load('f64', POINT).op('f64.lt').branchIf(1);
  code.get(low).i32(POINT).op('i32.add').set(low).branch(0).op('end', 'end');
  switch (mode) {
    case 'hold':
    case 'extrapolate':
      line(code, low, x);
      break;
    case 'step':
    case 'backward':
      code.get(low).load('f64', 8);
      break;
    case 'forward':
      code.get(x).get(low).load('f64', 0).op('f64.eq').if('f64').get(low).load('f64', 8).op('else').get(low).load('f64', POINT + 8).op('end');
      break;
  }
  module.define(lookup, code);
  return lookup;
}

/** y + slope·(x − x₀) of the point at `at`. */
function line(code: Code, at: number, x: number): void {
  code.get(at).load('f64', 8).get(at).load('f64', 16).get(x).get(at).load('f64', 0).op('f64.sub', 'f64.mul', 'f64.add');
}
