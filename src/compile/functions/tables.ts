import type { FunctionMeaning } from '../../equation/functions.js';
import type { Tree } from '../../equation/tree.js';
import type { GraphicalFunction } from '../../model/variable.js';
import { number } from '../builder.js';
import type { Expression, LookupMode } from '../expression.js';
import { bindLookup } from '../reference.js';
import type { Call } from './bind-call.js';

const MODES: Partial<Record<FunctionMeaning, LookupMode>> = { 'lookup-extrapolate': 'extrapolate', 'lookup-forward': 'forward', 'lookup-backward': 'backward' };

/** Functions that read a table which their first argument names; null for all others. */
export function bindTable(call: Call): Expression | null {
  const { meaning } = call.spec;
  switch (meaning) {
    case 'lookup':
    case 'lookup-extrapolate':
    case 'lookup-forward':
    case 'lookup-backward':
      return onTable(call, call.treeOf('table'), call.given('x'), MODES[meaning] ?? null);
    case 'with-lookup':
      return onTable(call, call.treeOf('table'), call.given('x'), null);
    case 'lookup-invert':
      return bindInvert(call);
    default:
      return null;
  }
}

/** The value of a table at `x`: one that is written out, or that of a variable. */
function onTable(call: Call, tree: Tree | null, x: Expression, mode: LookupMode | null): Expression {
  const { binder } = call;
  if (tree?.kind === 'table') return { op: 'lookup', table: binder.builder.table(writtenTable(tree.points)), index: [], mode: mode ?? 'hold', x };
  const variable = binder.named(tree);
  const found = variable && tree?.kind === 'name' ? bindLookup(binder, variable, tree.subscripts ?? null, tree.nameRange, x, mode) : null;
  return found ?? binder.fault('not-a-table', tree?.range ?? call.tree.range, { name: call.tree.name.toUpperCase() });
}

/** Points in rising order of x: Vensim sorts them, too. */
function writtenTable(points: readonly (readonly [number, number])[]): GraphicalFunction {
  const sorted = points.toSorted(([a], [b]) => a - b);
  return { kind: 'continuous', xpts: sorted.map(([x]) => x), ypts: sorted.map(([, y]) => y) };
}

/** The x at which a table that rises or falls throughout has this y. */
function bindInvert(call: Call): Expression {
  const tree = call.treeOf('table');
  const gf = tree?.kind === 'table' ? writtenTable(tree.points) : call.binder.named(tree)?.parts.find((part) => part.gf)?.gf;
  if (!gf) return call.binder.fault('not-a-table', tree?.range ?? call.tree.range, { name: call.tree.name.toUpperCase() });
  if (gf.xpts.length === 0) return number(0);
  const falls = (gf.ypts[0] ?? 0) > (gf.ypts.at(-1) ?? 0);
  const xpts = falls ? gf.ypts.toReversed() : gf.ypts;
  const ypts = falls ? gf.xpts.toReversed() : gf.xpts;
  return { op: 'lookup', table: call.binder.builder.table({ kind: 'continuous', xpts, ypts }), index: [], mode: 'hold', x: call.given('y') };
}
