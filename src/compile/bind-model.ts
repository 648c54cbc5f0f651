import { itemsOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Issue } from '../model/issue.js';
import { parseEquation } from '../equation/parse.js';
import type { Stock } from '../model/variable.js';
import { binary, clock, number, valueOf, type Builder } from './builder.js';
import { Binder, type Owner } from './binder.js';
import type { Expression, Place } from './expression.js';
import { lookupModeOf } from './functions/tables.js';
import type { ModelScope, Named } from './model-scope.js';

/** What an intervention's effort is called among the slots: r(t) at its largest, run input. */
export const effortName = (slug: string): string => `${slug}#effort`;

/** Gives every variable its slot, in document order; a table without input has no value and no slot. */
export function placeVariables(scope: ModelScope, builder: Builder): ReadonlyMap<Id, Place> {
  const places = new Map<Id, Place>();
  for (const { id, name, kind, parameter, isTable } of scope.variables) {
    if (isTable) continue;
    const slot = builder.slot({ id, name, kind, parameter: parameter !== null, mayBeInfinite: false }, id);
    places.set(id, { slot, index: [] });
    if (parameter !== null) builder.parameters.push({ slot, value: parameter });
  }
  return places;
}

/** Binds every equation of the document into `builder`. */
export function bindModel(doc: Document, scope: ModelScope, places: ReadonlyMap<Id, Place>, builder: Builder, issues: Issue[]): void {
  const limited = limitedFlows(doc, scope, places);
  for (const variable of scope.variables) {
    const to = places.get(variable.id);
    if (!to || !variable.tree || variable.parameter !== null) continue;
    const owner: Owner = { id: variable.id, name: variable.name, field: variable.field, self: variable.kind === 'stock' ? null : to };
    const bound = new Binder(scope, builder, places, owner, [], issues).bind(variable.tree);
    if (variable.record.kind === 'stock') bindStock(variable.record, to, bound, places, builder);
    else builder.values.push({ owner: variable.id, to, loops: [], value: limitedValue(throughTable(variable, bound, builder), variable, limited, builder) });
  }
  bindCosts(doc, scope, places, builder, issues);
}

/** The value of a variable with a table: its equation is the table's x. */
function throughTable({ gf }: Named, x: Expression, builder: Builder): Expression {
  return gf ? { op: 'lookup', table: builder.table(gf), index: [], mode: lookupModeOf(gf), x } : x;
}

function bindStock(stock: Stock, to: Place, start: Expression, places: ReadonlyMap<Id, Place>, builder: Builder): void {
  builder.levels.push(to.slot);
  if (stock.nonNegative) builder.clamped.push(to.slot);
  builder.starts.push({ owner: stock.id, to, loops: [], value: start });
  const flows = (ids: readonly Id[]): Expression[] => ids.flatMap((id) => places.get(id) ?? []).map(valueOf);
  const into = flows(stock.inflows).reduce<Expression | null>((sum, flow) => (sum ? binary('add', sum, flow) : flow), null) ?? number(0);
  builder.rates.push({ owner: stock.id, to, loops: [], value: flows(stock.outflows).reduce((rest, flow) => binary('subtract', rest, flow), into) });
}

/**
 * What each flow out of a stock that may not go below zero can take at most: what the stock and its inflows bring in one
 * step, less what the outflows listed before it take.
 */
function limitedFlows(doc: Document, scope: ModelScope, places: ReadonlyMap<Id, Place>): ReadonlyMap<Id, { readonly available: Expression; readonly fromStockOnly: Expression }> {
  const limited = new Map<Id, { available: Expression; fromStockOnly: Expression }>();
  for (const stock of itemsOf(doc, 'stock')) {
    const place = places.get(stock.id);
    if (!stock.nonNegative || !place) continue;
    let fromStockOnly: Expression = binary('divide', valueOf(place), clock('dt'));
    let available = fromStockOnly;
    for (const id of stock.inflows) {
      const inflow = places.get(id);
      if (inflow && !stock.outflows.includes(id)) available = binary('add', available, valueOf(inflow));
    }
    for (const id of stock.outflows) {
      const outflow = places.get(id);
      if (!outflow || !scope.byId.get(id)) continue;
      limited.set(id, { available: binary('max', number(0), available), fromStockOnly: binary('max', number(0), fromStockOnly) });
      available = binary('subtract', available, valueOf(outflow));
      fromStockOnly = binary('subtract', fromStockOnly, valueOf(outflow));
    }
  }
  return limited;
}

/** A flow as its own flag and its stock's let it be. */
function limitedValue(value: Expression, variable: Named, limited: ReturnType<typeof limitedFlows>, builder: Builder): Expression {
  if (variable.record.kind !== 'flow') return value;
  const flow = variable.record.nonNegative ? binary('max', number(0), value) : value;
  const limit = limited.get(variable.id);
  if (!limit) return flow;
  builder.fallbacks.set(variable.id, { op: 'limited', flow, available: limit.fromStockOnly });
  return { op: 'limited', flow, available: limit.available };
}

/** The cost lines of each intervention: their rate times its effort, which is 0 where a run does not use it. */
function bindCosts(doc: Document, scope: ModelScope, places: ReadonlyMap<Id, Place>, builder: Builder, issues: Issue[]): void {
  for (const { id, slug, costs } of itemsOf(doc, 'intervention')) {
    if (costs.length === 0) continue;
    const effort = builder.slot({ id, name: effortName(slug), kind: 'hidden', parameter: true, mayBeInfinite: false }, id);
    builder.parameters.push({ slot: effort, value: 0 });
    costs.forEach(({ equation }, line) => {
      const name = `${slug}#${line}`;
      const to: Place = { slot: builder.slot({ id, name, kind: 'cost', parameter: false, mayBeInfinite: false }, id), index: [] };
      const parsed = parseEquation(equation, scope.dialect);
      for (const problem of parsed.issues) issues.push({ ...problem, item: id, variable: name, field: 'equation' });
      if (!parsed.tree) {
        if (parsed.issues.length === 0) issues.push({ code: 'missing-equation', severity: 'error', item: id, variable: name, field: 'equation' });
        return;
      }
      const rate = new Binder(scope, builder, places, { id, name, field: 'equation', self: null }, [], issues, equation).bind(parsed.tree);
      builder.values.push({ owner: id, to, loops: [], value: binary('multiply', rate, valueOf({ slot: effort, index: [] })) });
    });
  }
}
