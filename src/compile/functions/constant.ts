import type { Tree } from '../../equation/tree.js';
import type { Binder } from '../binder.js';

/** The number that an expression is before any run: of numbers and parameters, at their values in the model. Null for all else. */
export function constantOf(binder: Binder, tree: Tree): number | null {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name':
      return binder.named(tree)?.parameter ?? null;
    case 'unary': {
      const x = constantOf(binder, tree.operand);
      return x === null || tree.op === 'not' ? null : tree.op === '-' ? -x : x;
    }
    case 'binary': {
      const left = constantOf(binder, tree.left);
      const right = constantOf(binder, tree.right);
      if (left === null || right === null) return null;
      return tree.op === '+' ? left + right : tree.op === '-' ? left - right : tree.op === '*' ? left * right : tree.op === '/' ? left / right : null;
    }
    default:
      return null;
  }
}
