import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Flow, Stock } from '../../model/variable.js';
import { stridesOf } from '../axis.js';
import type { BindContext } from '../binder.js';
import type { Expression, Place } from '../expression.js';
import { flowOf, type Target } from '../flow-along.js';
import type { Named } from '../model-scope.js';
import { beltRecord } from './driven.js';

/** A conveyor or queue of the model. */
export interface Belt {
  readonly stock: Named;
  readonly record: Stock;
  readonly inflows: readonly Named[];
  /** As listed; of a conveyor the one at its end, then the leaks. */
  readonly outflows: readonly Named[];
  /** Its elements in order, each by the canonical names of its subscripts; one without names for a scalar. */
  readonly elements: readonly (readonly string[])[];
  /** For each element, what is not 0 while the belt stands still. */
  readonly arrests: Expression[];
}

/** All belts of a model, and what their flows go through. */
export interface Belts {
  readonly all: readonly Belt[];
  /** Flow → the belt that it leaves, and the belt that it enters. */
  readonly leaving: ReadonlyMap<Named, Belt>;
  readonly entering: ReadonlyMap<Named, Belt>;
  /** Flow with an equation that enters a belt → the first slot of what it asks for, which is not always what enters. */
  readonly requests: ReadonlyMap<Named, number>;
}

export function beltsOf(context: BindContext): Belts {
  const all = context.scope.variables.flatMap((stock) => {
    const record = beltRecord(stock.record);
    return record && context.places.has(stock) ? [beltOf(context, stock, record)] : [];
  });
  const leaving = new Map(all.flatMap((belt) => belt.outflows.map((flow) => [flow, belt] as const)));
  const entering = new Map(all.flatMap((belt) => belt.inflows.map((flow) => [flow, belt] as const)));
  const requests = new Map<Named, number>();
  for (const flow of entering.keys()) {
    if (leaving.has(flow)) continue;
    const loops = flow.dims.map(({ elements }) => context.builder.loop(elements.length));
    requests.set(flow, context.builder.hidden(flow, loops).slot);
  }
  return { all, leaving, entering, requests };
}

function beltOf(context: BindContext, stock: Named, record: Stock): Belt {
  const flows = (ids: readonly Id[]): Named[] => [...new Set(ids)].flatMap((id) => flowOf(context, stock, id) ?? []);
  const outflows = flows(record.outflows);
  const isLeak = (flow: Named): boolean => (flow.record as Flow).leak !== undefined;
  // The first that is not marked as a leak is the one at the end; all others leak (XMILE 1.0, section 3.7.2).
  const end = record.conveyor ? outflows.find((flow) => !isLeak(flow)) : undefined;
  const strides = stridesOf(stock.dims.map(({ elements }) => elements.length));
  const size = stock.dims.reduce((product, { elements }) => product * elements.length, 1);
  const elements = Array.from({ length: size }, (_, element) => stock.dims.map(({ elements: names }, at) => canonicalName(names[Math.floor(element / (strides[at] ?? 1)) % names.length] ?? '')));
  return { stock, record, inflows: flows(record.inflows), outflows: end ? [end, ...outflows.filter((flow) => flow !== end)] : outflows, elements, arrests: [] };
}

/** Where the equation of a flow into a belt is computed: what is asked for stands beside what enters. */
export function redirected(belts: Belts, context: BindContext, variable: Named, target: Target): Target {
  const request = belts.requests.get(variable);
  const first = context.places.get(variable);
  return request === undefined || first === undefined ? target : { ...target, to: { slot: target.to.slot - first + request, index: target.to.index } };
}

/** The slot of one element of a variable, counted from `first`; null where it has no such element. */
export function elementSlot({ dims }: Named, first: number | undefined, element: readonly string[]): Place | null {
  if (first === undefined || dims.length !== element.length) return null;
  const strides = stridesOf(dims.map(({ elements }) => elements.length));
  const positions = dims.map(({ positions: all }, at) => all.get(element[at] ?? ''));
  return positions.includes(undefined) ? null : { slot: positions.reduce<number>((slot, position, at) => slot + (position ?? 0) * (strides[at] ?? 1), first), index: [] };
}
