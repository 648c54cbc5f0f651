import type { Assignment, Loop } from '../../compile/expression.js';
import { emitExpression, emitLoop, emitLoopOffset } from './expression.js';
import { emitKernel } from './kernel-call.js';
import type { Scope } from './scope.js';

/** Computes an assignment, element after element, and stores each at the address of its slot plus `shift`. */
export function emitStored(scope: Scope, assignment: Assignment, shift = 0): void {
  const { to, loops, value } = assignment;
  inLoops(scope, loops, () => {
    if (value.op === 'kernel') return emitKernel(scope, assignment, value, shift);
    emitLoopOffset(scope, to.index);
    emitExpression(scope, value);
    scope.code.store('f64', (scope.layout.address[to.slot] ?? 0) + shift);
  });
}

function inLoops(scope: Scope, loops: readonly Loop[], body: () => void): void {
  const [outer, ...inner] = loops;
  if (!outer) return body();
  emitLoop(scope, outer, () => inLoops(scope, inner, body));
}
