import { parseEquation } from '../equation/parse.js';
import type { Tree, TreeOf } from '../equation/tree.js';
import { variablesOf } from '../model/document.js';
import { canonicalName } from '../model/name.js';
import type { Macro } from '../model/submodel.js';
import type { Stock, Variable } from '../model/variable.js';
import type { Binder } from './binder.js';
import { binary, number, valueOf } from './builder.js';
import type { Expression, Place } from './expression.js';
import { lookupModeOf } from './lookup-mode.js';

/** Macros within macros, at most so deep. */
export const MAX_MACRO_DEPTH = 24;
/** Calls of macros in one model, those within macros included: a few that call one another twice would grow without bound. */
export const MAX_MACRO_CALLS = 50_000;

/**
 * A call of a macro: its own variables as hidden ones of the caller, so that each call has states of its own, and its
 * equation over them and the arguments.
 */
export function bindMacro(binder: Binder, tree: TreeOf<'call'>, macro: Macro): Expression {
  const depth = (binder.local?.depth ?? 0) + 1;
  const { builder, scope } = binder.context;
  const isTooMuch = depth > MAX_MACRO_DEPTH || builder.macroCalls >= MAX_MACRO_CALLS;
  if (isTooMuch) return binder.fault('macro-too-deep', tree.range, { name: macro.name, depth: MAX_MACRO_DEPTH });
  builder.macroCalls++;
  const { loops, owner } = binder;
  const variables = variablesOf(scope.doc, macro.id);
  const values = new Map<string, Expression>();
  macro.parameters.forEach((parameter, at) => {
    const given = tree.args[at] ?? parseEquation(parameter.default ?? '', scope.dialect).tree;
    if (given) values.set(canonicalName(parameter.name), held(binder, binder.bind(given)));
  });
  const places = new Map<string, Place>();
  for (const { id, name, kind } of variables) {
    if (values.has(canonicalName(name)) && kind === 'auxiliary') continue;
    const place = builder.hidden(owner, loops);
    places.set(id, place);
    values.set(canonicalName(name), valueOf(place));
  }
  const all = withModel(binder, values);
  const inside = (name: string, source: string): Binder =>
    binder.inMacro({ ...owner, name: `${owner.name}: ${macro.name}${name === '' ? '' : `.${name}`}`, source, self: null }, { values: all, depth });
  for (const variable of variables) {
    const to = places.get(variable.id);
    if (!to) continue;
    const source = variable.kind === 'stock' ? variable.initial : variable.equation;
    const read = parsed(binder, tree, macro, variable.name, source);
    if (!read) continue;
    const bound = inside(variable.name, source).bind(read);
    if (variable.kind === 'stock') addStock(binder, variable, to, bound, places);
    else builder.values.push({ owner: owner.id, to, loops, value: throughTable(binder, variable, bound) });
  }
  const further = resultFor(binder, tree, macro);
  const own = further === null ? undefined : values.get(canonicalName(further));
  if (own) return own;
  const result = parsed(binder, tree, macro, '', macro.equation);
  return result ? inside('', macro.equation).bind(result) : number(Number.NaN);
}

/** The macro's further result that goes to the variable at hand: the variable that a call names behind the colon has that call for its equation, too. */
function resultFor({ owner }: Binder, { results }: TreeOf<'call'>, macro: Macro): string | null {
  const at = results?.findIndex(({ name }) => name === canonicalName(owner.name)) ?? -1;
  return at === -1 ? null : (macro.outputs?.[at] ?? null);
}

/** Vensim: `name$` in a macro is the model's own variable. */
function withModel(binder: Binder, values: ReadonlyMap<string, Expression>): ReadonlyMap<string, Expression> {
  const all = new Map(values);
  for (const [name, variable] of binder.scope.root.byName) {
    const first = binder.context.places.get(variable);
    if (first !== undefined && variable.dims.length === 0) all.set(`${name}$`, valueOf({ slot: first, index: [] }));
  }
  return all;
}

/** An argument is computed once, however often the macro uses it. */
function held(binder: Binder, expression: Expression): Expression {
  if (expression.op === 'number' || expression.op === 'value') return expression;
  const { builder, owner, loops } = { builder: binder.builder, owner: binder.owner, loops: binder.loops };
  const to = builder.hidden(owner, loops);
  builder.values.push({ owner: owner.id, to, loops, value: expression });
  return valueOf(to);
}

function parsed(binder: Binder, call: TreeOf<'call'>, macro: Macro, name: string, source: string): Tree | null {
  const { tree, issues } = parseEquation(source, binder.scope.dialect);
  if (!tree) binder.fault('macro-broken', call.nameRange, { macro: macro.name, name: name === '' ? macro.name : name, problem: issues[0]?.code ?? 'missing-equation' });
  return tree;
}

function throughTable(binder: Binder, variable: Variable, x: Expression): Expression {
  const gf = variable.kind === 'stock' ? undefined : variable.gf;
  return gf ? { op: 'lookup', table: binder.builder.table(gf), index: [], mode: lookupModeOf(gf), x } : x;
}

function addStock(binder: Binder, stock: Stock, to: Place, start: Expression, places: ReadonlyMap<string, Place>): void {
  const { builder, owner, loops } = { builder: binder.builder, owner: binder.owner.id, loops: binder.loops };
  const length = loops.reduce((product, { size }) => product * size, 1);
  for (let element = 0; element < length; element++) builder.levels.push(to.slot + element);
  builder.starts.push({ owner, to, loops, value: start });
  const flows = (ids: readonly string[]): Expression[] => ids.flatMap((id) => places.get(id) ?? []).map(valueOf);
  const into = flows(stock.inflows).reduce<Expression>((sum, flow) => binary('add', sum, flow), number(0));
  builder.rates.push({ owner, to, loops, value: flows(stock.outflows).reduce((rest, flow) => binary('subtract', rest, flow), into) });
}
