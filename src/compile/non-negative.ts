import type { Id } from '../model/id.js';
import type { Stock } from '../model/variable.js';
import type { BindContext } from './binder.js';
import { isBelt } from './conveyor/driven.js';
import { binary, clock, number, unary, valueOf, type LimitStage, type Owned } from './builder.js';
import type { Expression } from './expression.js';
import { flowAlong, flowOf, valueAlong, type Target } from './flow-along.js';
import type { Named } from './model-scope.js';
import { gathered } from './sums.js';

/** What is left of a stock behind the first so many of its flows, once it is worked out. */
type Rests = Map<number, Expression>;

/** A stock that may not go below zero. It serves inflows that run backwards first, then its outflows, each as listed. */
interface Keeper {
  readonly stock: Named;
  readonly inflows: readonly Id[];
  readonly outflows: readonly Id[];
  readonly behindInflows: Rests;
  readonly behindOutflows: Rests;
  /** Values of all its flows, for a stock that is no array. */
  readonly values: Map<'inflows' | 'outflows', readonly Expression[]>;
  readonly inflowSum: Map<'all', Expression>;
}

/** The stocks that may not go below zero, by their flows: those that a flow leaves, and those that it enters and could empty by running backwards. */
export type Keepers = ReadonlyMap<Id, { readonly from: readonly Keeper[]; readonly into: readonly Keeper[] }>;

export function keepersOf({ scope }: BindContext): Keepers {
  const keepers = new Map<Id, { from: Keeper[]; into: Keeper[] }>();
  for (const stock of scope.variables) {
    if (stock.record.kind !== 'stock' || !stock.record.nonNegative || isBelt(stock.record)) continue;
    const keeper = keeperOf(stock, stock.record);
    const sides = (id: Id): { from: Keeper[]; into: Keeper[] } => {
      const key = `${stock.scope.idPrefix}${id}`;
      const known = keepers.get(key) ?? { from: [], into: [] };
      keepers.set(key, known);
      return known;
    };
    for (const id of keeper.outflows) sides(id).from.push(keeper);
    for (const id of keeper.inflows) sides(id).into.push(keeper);
  }
  return keepers;
}

function keeperOf(stock: Named, { inflows, outflows }: Stock): Keeper {
  const leaving = new Set(outflows);
  const entering = [...new Set(inflows)].filter((id) => !leaving.has(id));
  return { stock, inflows: entering, outflows: [...leaving], behindInflows: new Map(), behindOutflows: new Map(), values: new Map(), inflowSum: new Map() };
}

/** A flow out of a stock with so much to give, and into one that so much can run back from. */
export function limitedFlow(flow: Expression, available: Expression | null, room: Expression | null): Expression {
  const most: Expression = available ? { op: 'limited', flow, available: binary('max', number(0), available) } : flow;
  return room ? unary('negate', { op: 'limited', flow: unary('negate', most), available: binary('max', number(0), room) }) : most;
}

/**
 * A flow as its own flag and its stocks let it be: out of a stock at most what that and its inflows bring in one step, less
 * what the outflows listed before it take; into one, running backwards, at most what that has, less what the inflows listed
 * before it take. Stages that need fewer flows come along, for circles that only the limits close.
 */
export function limitedValue(context: BindContext, variable: Named, value: Expression, target: Target, keepers: Keepers): Pick<Owned, 'value' | 'stages' | 'claim'> {
  if (variable.record.kind !== 'flow') return { value };
  const isOneWay = variable.record.nonNegative === true;
  const flow = isOneWay ? binary('max', number(0), value) : value;
  const found = keepers.get(variable.id);
  const fits = ({ stock }: Keeper): boolean => stock.dims.length <= target.axes.length;
  const from = found?.from.find(fits);
  const into = isOneWay ? undefined : found?.into.find(fits);
  if (!from && !into) return { value: flow };
  const room = into ? behind(context, into, 'inflows', rankOf(context, into, 'inflows', variable), target) : null;
  // A share of its own needs no other flow, and all shares together are no more than the stock.
  const share = into ? binary('divide', atStepStart(context, into, target), number(into.inflows.length)) : null;
  if (!from) return { value: limitedFlow(flow, null, room), stages: [{ stage: 0, value: limitedFlow(flow, null, share) }] };
  const rank = rankOf(context, from, 'outflows', variable);
  const left = behind(context, from, 'outflows', rank, target);
  const available = withInflows(context, from, left, target);
  const weaker: LimitStage[] = into ? [{ stage: 0, value: limitedFlow(flow, available, share) }] : [];
  return {
    value: limitedFlow(flow, available, room),
    stages: [...weaker, { stage: 1, value: limitedFlow(flow, left, share) }],
    claim: { rank, stock: atStepStart(context, from, target), outflows: valuesOf(context, from, 'outflows', target), flow, room: share },
  };
}

const rankOf = (context: BindContext, keeper: Keeper, side: 'inflows' | 'outflows', flow: Named): number => keeper[side].findIndex((id) => flowOf(context, keeper.stock, id) === flow);

/** What the stock has to give in this step, as a rate. */
function atStepStart(context: BindContext, { stock }: Keeper, target: Target): Expression {
  const level = valueAlong(context, stock, target);
  return binary('divide', level.op === 'value' ? { ...level, atStepStart: true } : level, clock('dt'));
}

/** So many flows of one stock stand in one expression; what more of them come to is worked out on the way, once for all. */
const SHARED = 8;

const isScalar = ({ stock }: Keeper, { loops }: Target): boolean => stock.dims.length === 0 && loops.length === 0;

/** What the stock alone has left behind its first so many outflows, or inflows that run backwards. */
function behind(context: BindContext, keeper: Keeper, side: 'inflows' | 'outflows', rank: number, target: Target): Expression {
  const flows = valuesOf(context, keeper, side, target);
  const take = (rest: Expression, flow: Expression): Expression => (side === 'outflows' ? binary('subtract', rest, flow) : binary('add', rest, binary('min', number(0), flow)));
  let rest = atStepStart(context, keeper, target);
  if (!isScalar(keeper, target)) return flows.slice(0, rank).reduce(take, rest);
  const rests = side === 'outflows' ? keeper.behindOutflows : keeper.behindInflows;
  let at = 0;
  for (; at + SHARED <= rank; at += SHARED) {
    rest = rests.get(at + SHARED) ?? hiddenOf(context, keeper.stock, flows.slice(at, at + SHARED).reduce(take, rest));
    rests.set(at + SHARED, rest);
  }
  return flows.slice(at, rank).reduce(take, rest);
}

/** `left` and all that flows into the stock at the same time. */
function withInflows(context: BindContext, keeper: Keeper, left: Expression, target: Target): Expression {
  const inflows = valuesOf(context, keeper, 'inflows', target);
  if (inflows.length <= SHARED || !isScalar(keeper, target)) return inflows.reduce((sum, inflow) => binary('add', sum, inflow), left);
  const sum = keeper.inflowSum.get('all') ?? hiddenOf(context, keeper.stock, gathered(context.builder, keeper.stock, [], 'add', number(0), inflows));
  keeper.inflowSum.set('all', sum);
  return binary('add', left, sum);
}

/** Values of the flows on one side of a stock, as listed. */
function valuesOf(context: BindContext, keeper: Keeper, side: 'inflows' | 'outflows', target: Target): readonly Expression[] {
  const values = keeper.values.get(side) ?? keeper[side].map((id) => flowAlong(context, keeper.stock, id, target) ?? number(0));
  if (isScalar(keeper, target)) keeper.values.set(side, values);
  return values;
}

function hiddenOf({ builder }: BindContext, owner: Named, value: Expression): Expression {
  const to = builder.hidden(owner, []);
  builder.values.push({ owner: owner.id, to, loops: [], value });
  return valueOf(to);
}
