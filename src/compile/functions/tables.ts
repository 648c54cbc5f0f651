import type { FunctionMeaning } from '../../equation/functions.js';
import type { Tree } from '../../equation/tree.js';
import { binary, choice, number } from '../builder.js';
import { dataWithin } from '../external/bind-external.js';
import { dataTables, sizeOf } from '../external/data-tables.js';
import type { Expression, LookupMode } from '../expression.js';
import { bindLookup, placeOf } from '../reference.js';
import type { Call } from './bind-call.js';
import { bindArea, bindInverse, bindRandomTable, bindSlope, writtenTable } from './derived-tables.js';

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
      return bindInverse(call);
    case 'lookup-area':
      return bindArea(call);
    case 'lookup-slope':
      return bindSlope(call);
    case 'random-lookup':
      return bindRandomTable(call);
    case 'get-data-at-time':
      return bindDataAt(call);
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

/** Data at another time than the run's: in their own mode, or in the one asked for (0 between the points, 1 the later, −1 the earlier). */
function bindDataAt(call: Call): Expression {
  const { binder } = call;
  const tree = call.treeOf('table');
  const data = binder.named(tree);
  const first = data && tree?.kind === 'name' ? dataTables(binder.context, data) : null;
  const place = data && tree?.kind === 'name' && first !== null ? placeOf(binder, data, tree.subscripts ?? null, tree.nameRange) : null;
  if (!data || first === null || !place) return binder.fault('not-data', tree?.range ?? call.tree.range, { name: call.tree.name.toUpperCase().replace(/_/g, ' ') });
  const element = { offset: place.slot - (binder.context.places.get(data) ?? 0), index: place.index };
  const at = (mode: 'interpolate' | 'look-forward' | 'hold-backward'): Expression => dataWithin(first, sizeOf(data), element, mode, call.given('x'));
  const mode = call.arg('mode');
  if (mode) return choice(binary('greater', mode, number(0.5)), at('look-forward'), choice(binary('less', mode, number(-0.5)), at('hold-backward'), at('interpolate')));
  return dataWithin(first, sizeOf(data), element, (data.record.kind === 'auxiliary' && data.record.data) || 'interpolate', call.given('x'));
}
