import { parseEquation } from '../../equation/parse.js';
import type { Tree } from '../../equation/tree.js';
import type { Flow } from '../../model/variable.js';
import type { Axis } from '../axis.js';
import { Binder, type BindContext, type Owner } from '../binder.js';
import { binary, choice, clock, number, valueOf } from '../builder.js';
import type { Expression, Place, StoreKernel } from '../expression.js';
import type { Named, Part } from '../model-scope.js';
import { regionsOf } from '../regions.js';
import { elementSlot, type Belt, type Belts } from './belts.js';
import { LIST } from './read-list.js';

/** One element of a belt while it is bound. */
export interface BeltElement {
  readonly context: BindContext;
  readonly belts: Belts;
  readonly belt: Belt;
  readonly names: readonly string[];
  readonly axes: readonly Axis[];
  /** Which of the builder's stores it is. */
  readonly store: number;
  /** What lies on it. */
  readonly level: Place;
  /** For each flow out of a queue into a conveyor, the volume that that one has room for; null where nothing limits it. */
  readonly rooms: Map<string, Expression | null>;
}


/** Says that a belt can't be computed, and why. */
export function beltFault({ context: { issues }, belt: { stock } }: Pick<BeltElement, 'context' | 'belt'>, code: 'belt-without-outflow' | 'belt-flow-shape' | 'belt-without-initial-value', facts: Readonly<Record<string, string>>): void {
  if (issues.some((issue) => issue.code === code && issue.item === stock.record.id)) return;
  issues.push({ code, severity: 'error', item: stock.record.id, variable: stock.name, facts });
}

/** Values one after another, as what the host reads of them. */
export function run({ context: { builder }, belt: { stock } }: BeltElement, values: readonly Expression[]): { readonly of: Place; readonly count: number } {
  const { slot } = builder.hidden(stock, [builder.loop(values.length)]);
  values.forEach((value, at) => builder.values.push({ owner: stock.id, to: { slot: slot + at, index: [] }, loops: [], value }));
  return { of: { slot, index: [] }, count: values.length };
}

/** A value of its own, computed once. */
export function held(element: BeltElement, value: Expression): Expression {
  return value.op === 'number' || value.op === 'value' ? value : valueOf(run(element, [value]).of);
}

const isStepStart = binary('equal', clock('time'), clock('step-time'));

/** What a store of the host answers. */
export const ofStore = (fn: StoreKernel, inputs: readonly { readonly of: Place; readonly count: number }[], store: number, count: number): Expression => ({
  op: 'kernel',
  fn,
  inputs,
  numbers: [number(store), isStepStart],
  count,
});

/** An equation of a belt for one element; `otherwise` where there is none. */
export function setting(element: BeltElement, source: string | undefined, otherwise: Expression): Expression {
  const { context, belt: { stock }, axes } = element;
  if (source === undefined || source.trim() === '') return otherwise;
  const { tree, issues } = parseEquation(source, context.scope.dialect);
  for (const problem of issues) {
    if (!context.issues.some(({ code, item, range }) => code === problem.code && item === stock.record.id && range?.start === problem.range.start)) context.issues.push({ ...problem, item: stock.record.id, variable: stock.name, field: 'equation' });
  }
  return tree ? held(element, bound(element, tree, source, axes, stock)) : otherwise;
}

function bound({ context }: BeltElement, tree: Tree, source: string, axes: readonly Axis[], variable: Named): Expression {
  const owner: Owner = { id: variable.id, item: variable.record.id, name: variable.name, field: variable.field, source, self: null };
  return new Binder(context, owner, axes, variable.scope, null, [], `${variable.id}/belt/${source}`).bind(tree);
}

/** The fraction of a leak: its own equation, or that of its flow. */
export function leakFraction(element: BeltElement, flow: Named): Expression {
  const { leak, equation, parts } = flow.record as Flow;
  if (leak && leak.fraction.trim() !== '') return setting(element, leak.fraction, number(0));
  const part = parts?.find(({ subscripts }) => element.names.every((name, at) => isWithin(element, name, subscripts[at] ?? '')));
  return setting(element, part?.equation ?? equation, number(0));
}

const isWithin = ({ context: { scope } }: BeltElement, element: string, subscript: string): boolean => {
  const written = subscript.toLowerCase().trim().replace(/\s+/g, '_');
  return written === element || (scope.dimensions.byName.get(written)?.positions.has(element) ?? false);
};

/** The initial values of one element: one, or those of a list. They are computed at the start only. */
export function initialValues(element: BeltElement): { readonly of: Place; readonly count: number } {
  const { context, belt: { stock }, names } = element;
  const found = partOf(element);
  const tree = found?.part.tree ?? null;
  const trees = tree?.kind === 'call' && tree.name === LIST ? tree.args : tree ? [tree] : [];
  const { builder } = context;
  const { slot } = builder.hidden(stock, [builder.loop(Math.max(1, trees.length))]);
  const source = found?.part.source ?? '';
  const values = trees.length > 0 ? trees.map((each) => bound(element, each, source, found?.axes ?? element.axes, stock)) : [number(0)];
  values.forEach((value, at) => builder.starts.push({ owner: stock.id, to: { slot: slot + at, index: [] }, loops: [], value }));
  if (!found && names.length > 0) beltFault(element, 'belt-without-initial-value', {});
  return { of: { slot, index: [] }, count: values.length };
}

/** The equation that this element has, with its axes as that equation calls them. */
function partOf({ context, belt: { stock }, names }: BeltElement): { readonly part: Part; readonly axes: readonly Axis[] } | null {
  for (const part of stock.parts.toReversed()) {
    const regions = regionsOf(context.scope.dimensions, stock.dims, part, context.builder);
    if ('subscript' in regions) continue;
    const region = regions.find((axes) => axes.every(({ elements }, at) => elements.includes(names[at] ?? '')));
    if (region) return { part, axes: region.map(({ dim }, at) => ({ dim, elements: [names[at] ?? ''], loop: null })) };
  }
  return null;
}

/** The value of a flow at this element; 0, and an issue, where it has no such element. */
export function flowAt(element: BeltElement, flow: Named): Place | null {
  const place = elementSlot(flow, element.context.places.get(flow), element.names);
  if (!place) beltFault(element, 'belt-flow-shape', { flow: flow.name });
  return place;
}

/** Sets a flow at this element. */
export function setFlow({ context: { builder } }: BeltElement, flow: Named, to: Place, value: Expression): void {
  builder.values.push({ owner: flow.id, to, loops: [], value });
}

/** Whether the belt that a flow enters stands still. */
export function isBlocked({ belts, names }: BeltElement, flow: Named): Expression {
  const belt = belts.entering.get(flow);
  const at = belt ? belt.elements.findIndex((other) => other.length === names.length && other.every((name, place) => name === names[place])) : -1;
  return belt?.arrests[at] ?? number(0);
}

/** What a flow with an equation brings in: what it asks for, as far as there is room, and nothing while the belt stands still. */
export function admit(element: BeltElement, flow: Named, room: Expression | null): void {
  const place = flowAt(element, flow);
  const request = elementSlot(flow, element.belts.requests.get(flow), element.names);
  if (!place || !request) return;
  const asked = binary('max', number(0), valueOf(request));
  const fits = room ? binary('min', asked, binary('divide', room, clock('dt'))) : asked;
  const arrest = isBlocked(element, flow);
  const admitted = arrest.op === 'number' && arrest.value === 0 ? fits : choice(arrest, number(0), fits);
  setFlow(element, flow, place, admitted);
}

export const sumOf = (values: readonly Expression[]): Expression => values.reduce<Expression | null>((sum, value) => (sum ? binary('add', sum, value) : value), null) ?? number(0);

