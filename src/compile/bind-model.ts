import { parseEquation } from '../equation/parse.js';
import { itemsOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Issue } from '../model/issue.js';
import type { Stock } from '../model/variable.js';
import { stridesOf, termAlong, type Axis } from './axis.js';
import { Binder, type BindContext, type Owner } from './binder.js';
import { arrayConstants } from './array-constants.js';
import { bindData, bindExternal } from './external/bind-external.js';
import { isFromRun } from './external/data-tables.js';
import { binary, number, valueOf } from './builder.js';
import { beltsOf, redirected, type Belts } from './conveyor/belts.js';
import { bindBelts } from './conveyor/bind-belts.js';
import { isBelt } from './conveyor/driven.js';
import type { Expression, IndexTerm, Place } from './expression.js';
import { flowAlong, ownerOf, type Target } from './flow-along.js';
import { lookupModeOf } from './lookup-mode.js';
import { findVariable, type Named, type Part } from './model-scope.js';
import { keepersOf, limitedValue, type Keepers } from './non-negative.js';
import { bindReference } from './reference.js';
import { regionsOf } from './regions.js';
import { gathered } from './sums.js';

/** What an intervention's effort is called among the slots: r(t) at its largest, run input. */
export const effortName = (slug: string): string => `${slug}#effort`;

/** Binds every equation of the document into the builder. */
export function bindModel(doc: Document, context: BindContext): void {
  const keepers = keepersOf(context);
  const belts = beltsOf(context);
  for (const variable of context.scope.variables) {
    if (!context.places.has(variable) || variable.parameter !== null || context.scope.words.words.has(variable.id)) continue;
    if (isBelt(variable.record) || belts.leaving.has(variable)) {
      if (variable.record.kind === 'stock') addLevel(context, variable, variable.record);
      continue;
    }
    if (variable.alias) bindAlias(context, variable);
    else if (isFromRun(variable)) bindFromRun(context, variable);
    else variable.parts.forEach((part, number) => bindPart(context, variable, part, number, keepers, belts));
    if (variable.record.kind === 'stock') addLevel(context, variable, variable.record);
  }
  bindBelts(context, belts);
  bindCosts(doc, context);
}

function targetOf({ places }: BindContext, variable: Named, axes: readonly Axis[]): Target {
  const strides = stridesOf(variable.dims.map(({ elements }) => elements.length));
  const index: IndexTerm[] = [];
  let slot = places.get(variable) ?? 0;
  axes.forEach((axis, at) => {
    const { term, offset } = termAlong(axis, (element) => variable.dims[at]?.positions.get(element) ?? 0, strides[at] ?? 1);
    slot += offset;
    if (term) index.push(term);
  });
  return { axes, loops: axes.flatMap(({ loop }) => loop ?? []), to: { slot, index } };
}

/** The targets of one equation; none, and an issue, where its subscripts do not fit. */
function targetsOf(context: BindContext, variable: Named, part: Part): readonly Target[] {
  const regions = regionsOf(context.scope.dimensions, variable.dims, part, context.builder);
  if (!('subscript' in regions)) return regions.map((axes) => targetOf(context, variable, axes));
  context.issues.push({ code: 'not-an-element-of-variable', severity: 'error', item: variable.record.id, variable: variable.name, field: variable.field, ...(part.at === undefined ? {} : { part: part.at }), facts: { name: regions.subscript } });
  return [];
}

function bindPart(context: BindContext, variable: Named, part: Part, partNumber: number, keepers: Keepers, belts: Belts): void {
  const { tree } = part;
  if (!tree) return;
  const { builder } = context;
  for (const [region, own] of targetsOf(context, variable, part).entries()) {
    const target = redirected(belts, context, variable, own);
    const given = arrayConstants(context, variable, tree, target) ?? bindExternal(context, variable, tree, target);
    if (given) {
      (variable.kind === 'stock' ? builder.starts : builder.values).push(...given);
      continue;
    }
    const key = partNumber + region === 0 ? variable.id : `${variable.id}/${partNumber}.${region}`;
    const owner: Owner = { ...ownerOf(variable, part.source, variable.kind === 'stock' ? null : target.to), part: part.at };
    const binder = new Binder(context, owner, target.axes, variable.scope, null, [], key);
    const bound = binder.bind(tree);
    const assignment = { owner: variable.id, to: target.to, loops: target.loops };
    if (variable.kind === 'stock') {
      builder.starts.push({ ...assignment, value: bound });
    } else {
      const value = part.gf ? ({ op: 'lookup', table: builder.table(part.gf), index: [], mode: lookupModeOf(part.gf), x: bound } satisfies Expression) : bound;
      builder.values.push({ ...assignment, ...limitedValue(context, variable, value, target, keepers) });
      bindOwnStart(context, variable, target);
    }
  }
}

/** XMILE's equation for the value at the start, which other starts are computed from. */
function bindOwnStart(context: BindContext, { id, record, scope, name, field }: Named, { to, loops, axes }: Target): void {
  if (record.kind !== 'auxiliary' || record.initial === undefined || record.initial.trim() === '') return;
  const { tree, issues } = parseEquation(record.initial, context.scope.dialect);
  for (const problem of issues) context.issues.push({ ...problem, item: record.id, variable: name, field: 'initial' });
  if (!tree) return;
  const owner: Owner = { id, item: record.id, name, field: 'initial', source: record.initial, self: null };
  context.builder.startsOnly.push({ owner: id, to, loops, value: new Binder(context, { ...owner, field }, axes, scope).bind(tree) });
}

/** Data without an equation take their values from the table of another run. */
function bindFromRun(context: BindContext, variable: Named): void {
  for (const target of targetsOf(context, variable, { subscripts: null, except: [], source: '', tree: null, gf: null })) {
    context.builder.values.push(...bindData(context, variable, target));
  }
}

/** A module's input takes the value it is connected to. */
function bindAlias(context: BindContext, variable: Named): void {
  const { alias } = variable;
  if (!alias) return;
  const source = findVariable(alias.scope, alias.name);
  if (!source) {
    context.issues.push({ code: 'unknown-connection', severity: 'error', item: variable.record.id, variable: variable.name, facts: { name: alias.name } });
    return;
  }
  const everything: Part = { subscripts: null, except: [], source: '', tree: null, gf: null };
  for (const target of targetsOf(context, variable, everything)) {
    const value = bindReference(new Binder(context, ownerOf(variable, '', null), target.axes, variable.scope), source, null, { start: 0, end: 0 });
    context.builder.values.push({ owner: variable.id, to: target.to, loops: target.loops, value });
  }
}

/** A stock's elements as levels, each changed by the flows of its own element. */
function addLevel(context: BindContext, variable: Named, stock: Stock): void {
  const { builder, places } = context;
  const first = places.get(variable) ?? 0;
  const size = variable.dims.reduce((product, { elements }) => product * elements.length, 1);
  for (let element = 0; element < size; element++) {
    builder.levels.push(first + element);
    if (stock.nonNegative && !isBelt(stock)) builder.clamped.push(first + element);
  }
  for (const target of targetsOf(context, variable, { subscripts: null, except: [], source: '', tree: null, gf: null })) {
    const flows = (ids: readonly Id[]): Expression[] => ids.flatMap((id) => flowAlong(context, variable, id, target) ?? []);
    const [first = number(0), ...others] = flows(stock.inflows);
    const into = gathered(builder, variable, target.loops, 'add', first, others);
    builder.rates.push({ owner: variable.id, to: target.to, loops: target.loops, value: gathered(builder, variable, target.loops, 'subtract', into, flows(stock.outflows)) });
  }
}

/** The cost lines of each intervention: their rate times its effort, which is 0 where a run does not use it. */
function bindCosts(doc: Document, context: BindContext): void {
  const { builder, scope, issues } = context;
  for (const { id, slug, costs } of itemsOf(doc, 'intervention')) {
    if (costs.length === 0) continue;
    const effort = builder.slot({ id, name: effortName(slug), kind: 'hidden', parameter: true, mayBeInfinite: false }, id);
    builder.parameters.push({ slot: effort, value: 0 });
    costs.forEach(({ equation }, line) => {
      const name = `${slug}#${line}`;
      const to: Place = { slot: builder.slot({ id, name, kind: 'cost', parameter: false, mayBeInfinite: false }, id), index: [] };
      const parsed = parseEquation(equation, scope.dialect);
      for (const problem of parsed.issues) issues.push({ ...problem, item: id, variable: name, field: 'equation' } satisfies Issue);
      if (!parsed.tree) {
        if (parsed.issues.length === 0) issues.push({ code: 'missing-equation', severity: 'error', item: id, variable: name, field: 'equation' });
        return;
      }
      const owner: Owner = { id, item: id, name, field: 'equation', source: equation, self: null };
      const rate = new Binder(context, owner, [], scope.root, null, [], `${id}/${line}`).bind(parsed.tree);
      builder.values.push({ owner: id, to, loops: [], value: binary('multiply', rate, valueOf({ slot: effort, index: [] })) });
    });
  }
}
