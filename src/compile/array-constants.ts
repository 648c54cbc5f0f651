import type { Tree } from '../equation/tree.js';
import type { Axis } from './axis.js';
import type { BindContext } from './binder.js';
import { number, type Owned } from './builder.js';
import type { Loop, Place } from './expression.js';
import type { Named } from './model-scope.js';
import { slotsWritten } from './reach.js';

/** A list of numbers for the elements of an array, in order (Vensim's TABBED ARRAY); null for any other equation. */
export function arrayConstants(context: BindContext, variable: Named, tree: Tree, { to, loops }: { readonly axes: readonly Axis[]; readonly loops: readonly Loop[]; readonly to: Place }): Owned[] | null {
  if (tree.kind !== 'call' || tree.name !== 'tabbed_array' || context.scope.dialect !== 'vensim') return null;
  const values = tree.args.map(signed);
  const slots = slotsWritten({ to, loops, value: number(0) });
  if (values.some((value) => value === null) || values.length !== slots.length) {
    context.issues.push({ code: 'wrong-number-of-values', severity: 'error', item: variable.record.id, variable: variable.name, field: variable.field, range: tree.range, facts: { given: values.length, needed: slots.length } });
    return [];
  }
  return slots.map((slot, at) => ({ owner: variable.id, to: { slot, index: [] }, loops: [], value: number(values[at] ?? 0) }));
}

function signed(tree: Tree): number | null {
  if (tree.kind === 'number') return tree.value;
  if (tree.kind !== 'unary' || tree.operand.kind !== 'number') return null;
  return tree.op === '-' ? -tree.operand.value : tree.op === '+' ? tree.operand.value : null;
}
