import type { FunctionMeaning, FunctionSpec } from '../../equation/functions.js';
import type { Tree, TreeOf } from '../../equation/tree.js';
import { number } from '../builder.js';
import type { Binder } from '../binder.js';
import type { Expression } from '../expression.js';
import { bindAllocation } from './allocation.js';
import { bindArray } from './arrays.js';
import { bindChance } from './chance.js';
import { bindDistribution } from './distributions.js';
import { bindFinance } from './finance.js';
import { bindInput } from './inputs.js';
import { bindMaths } from './maths.js';
import { bindRecall } from './recall.js';
import { bindState } from './states.js';
import { bindTable } from './tables.js';

/** A call whose arguments are known by what they are. */
export interface Call {
  readonly binder: Binder;
  readonly tree: TreeOf<'call'>;
  readonly spec: FunctionSpec;
  /** The bound argument; null where it is optional and not given. */
  arg(role: string): Expression | null;
  /** The bound argument, or what stands for it. */
  given(role: string, otherwise?: number): Expression;
  /** The argument as it was written; null where it is not given. */
  treeOf(role: string): Tree | null;
  /** All arguments, bound. */
  all(): Expression[];
}

const REMEMBERS: ReadonlySet<FunctionMeaning> = new Set<FunctionMeaning>([
  'delay', 'delay-n', 'delay-n-vensim', 'smooth-n', 'trend', 'forecast', 'forecast-vensim', 'initial', 'previous', 'sample-if-true', 'active-initial', 'recall', 'delay-information', 'delay-material', 'delay-conveyor',
]);

/** Binds a call by what its function means. */
export function bindCall(binder: Binder, tree: TreeOf<'call'>, spec: FunctionSpec): Expression {
  const call = callOf(binder, tree, spec);
  // What is remembered has an element for each turn of the loops around; within a function over arrays, these show when the arguments are bound.
  if (binder.reductions.length > 0 && REMEMBERS.has(spec.meaning)) spec.args.forEach((arg) => call.arg(arg.replace(/[?*]$/, '')));
  const bound = bindArray(call) ?? bindAllocation(call) ?? bindMaths(call) ?? bindInput(call) ?? bindState(call) ?? bindFinance(call) ?? bindRecall(call) ?? bindChance(call) ?? bindDistribution(call) ?? bindTable(call);
  if (spec.meaning.startsWith('external-')) return binder.fault('data-only-alone', tree.range, { name: tree.name.toUpperCase().replace(/_/g, ' ') });
  return bound ?? binder.fault('function-not-supported', tree.nameRange, { name: tree.name.toUpperCase().replace(/_/g, ' ') });
}

function callOf(binder: Binder, tree: TreeOf<'call'>, spec: FunctionSpec): Call {
  const roles = spec.args.map((arg) => arg.replace(/[?*]$/, ''));
  const bound = new Map<string, Expression>();
  const treeOf = (role: string): Tree | null => tree.args[roles.indexOf(role)] ?? null;
  const arg = (role: string): Expression | null => {
    const fixed = spec.fixed?.[role];
    if (fixed !== undefined) return number(fixed);
    const known = bound.get(role);
    if (known) return known;
    const given = roles.includes(role) ? treeOf(role) : null;
    if (!given) return null;
    const expression = binder.bind(given);
    bound.set(role, expression);
    return expression;
  };
  return { binder, tree, spec, arg, treeOf, given: (role, otherwise = 0) => arg(role) ?? number(otherwise), all: () => tree.args.map((each) => binder.bind(each)) };
}
