import type { Assignment, Loop } from '../../compile/expression.js';
import { emitExpression, emitLoop, emitLoopOffset } from './expression.js';
import type { Scope } from './scope.js';

/** Computes an assignment, element after element, and stores each at the address of its slot plus `shift`. */
export function emitStored(scope: Scope, { to, loops, value }: Assignment, shift = 0): void {
  inLoops(scope, loops, () => {
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
