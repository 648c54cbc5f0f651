import type { Id } from '../model/id.js';
import type { Axis } from './axis.js';
import { Binder, type BindContext, type Owner } from './binder.js';
import type { Expression, Loop, Place } from './expression.js';
import type { Named } from './model-scope.js';
import { bindReference } from './reference.js';

/** A block of a variable's elements: the axes along which its equation is computed, and where the values go. */
export interface Target {
  readonly axes: readonly Axis[];
  readonly loops: readonly Loop[];
  readonly to: Place;
}

export const ownerOf = (variable: Named, source: string, self: Place | null): Owner => ({ id: variable.id, item: variable.record.id, name: variable.name, field: variable.field, source, self });

/** The value of a variable for the element at hand. */
export const valueAlong = (context: BindContext, variable: Named, { axes }: Target): Expression =>
  bindReference(new Binder(context, ownerOf(variable, '', null), axes, variable.scope), variable, null, { start: 0, end: 0 });

/** A flow of the model that a stock is in, for the element at hand; null where it has no value. */
export function flowAlong(context: BindContext, stock: Named, id: Id, target: Target): Expression | null {
  const flow = flowOf(context, stock, id);
  return flow && context.places.has(flow) ? bindReference(new Binder(context, ownerOf(stock, '', null), target.axes, stock.scope), flow, null, { start: 0, end: 0 }) : null;
}

/** The flow that a stock lists. */
export const flowOf = ({ scope }: BindContext, stock: Named, id: Id): Named | null => scope.byId.get(`${stock.scope.idPrefix}${id}`) ?? null;
