import { visitExpressions, type Expression } from '../../compile/expression.js';

/** How many parts an expression has: what its code costs, roughly. */
export function weightOf(expression: Expression): number {
  let parts = 0;
  visitExpressions(expression, () => parts++);
  return parts;
}
