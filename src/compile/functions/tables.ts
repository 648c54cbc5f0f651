import type { FunctionMeaning } from '../../equation/functions.js';
import type { GraphicalFunction } from '../../model/variable.js';
import type { Expression, LookupMode } from '../expression.js';
import type { Call } from './bind-call.js';

/** What a table does beyond its ends and between its points. */
export function lookupModeOf({ kind }: GraphicalFunction): LookupMode {
  switch (kind) {
    case 'continuous':
      return 'hold';
    case 'extrapolate':
      return 'extrapolate';
    case 'discrete':
      return 'step';
  }
}

const MODES: Partial<Record<FunctionMeaning, LookupMode>> = { 'lookup-extrapolate': 'extrapolate', 'lookup-forward': 'forward', 'lookup-backward': 'backward' };

/** Functions that read a table which their first argument names; null for all others. */
export function bindTable(call: Call): Expression | null {
  const { meaning } = call.spec;
  if (meaning === 'lookup-invert') return bindInvert(call);
  if (meaning !== 'lookup' && !MODES[meaning]) return null;
  const gf = tableOf(call);
  if (!gf) return notATable(call);
  return { op: 'lookup', table: call.binder.builder.table(gf), index: [], mode: MODES[meaning] ?? lookupModeOf(gf), x: call.given('x') };
}

const tableOf = (call: Call): GraphicalFunction | null => call.binder.named(call.treeOf('table'))?.gf ?? null;

function notATable(call: Call): Expression {
  const tree = call.treeOf('table');
  return call.binder.fault('not-a-table', tree?.range ?? call.tree.range, { name: call.tree.name.toUpperCase() });
}

/** The x at which a table that rises or falls throughout has this y. */
function bindInvert(call: Call): Expression {
  const gf = tableOf(call);
  if (!gf) return notATable(call);
  const falls = (gf.ypts[0] ?? 0) > (gf.ypts.at(-1) ?? 0);
  const xpts = falls ? gf.ypts.toReversed() : gf.ypts;
  const ypts = falls ? gf.xpts.toReversed() : gf.xpts;
  return { op: 'lookup', table: call.binder.builder.table({ kind: 'continuous', xpts, ypts }), index: [], mode: 'hold', x: call.given('y') };
}
