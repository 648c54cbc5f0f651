import type { Subscript, Tree, TreeOf } from '../equation/tree.js';
import type { Range } from '../model/issue.js';
import { canonicalName } from '../model/name.js';
import type { GraphicalFunction } from '../model/variable.js';
import { stridesOf, termAlong, type Axis } from './axis.js';
import type { Binder } from './binder.js';
import { number, valueOf } from './builder.js';
import { counterpart, isSameRange, type Dim, type Dimensions } from './dimensions.js';
import type { Expression, IndexTerm, Place } from './expression.js';
import { LOST_TABLE } from './external/table-parts.js';
import { lookupModeOf } from './lookup-mode.js';
import type { Named } from './model-scope.js';

/** Where in an array: elements from its first one, and terms that the run adds. Null where it is outside for certain. */
interface Index {
  readonly offset: number;
  readonly terms: readonly IndexTerm[];
}

/** The value that a name with or without subscripts stands for. */
export function bindReference(binder: Binder, variable: Named, subscripts: readonly Subscript[] | null, range: Range): Expression {
  if (variable.isTable) return binder.fault('table-without-input', range, { name: variable.name });
  const place = placeOf(binder, variable, subscripts, range);
  return place ? valueOf(place) : number(0);
}

/** The slots that a name with or without subscripts stands for; null where it is 0 for certain, or at fault. */
export function placeOf(binder: Binder, variable: Named, subscripts: readonly Subscript[] | null, range: Range): Place | null {
  const first = binder.context.places.get(variable);
  const index = indexOf(binder, variable, subscripts, range);
  return first === undefined || !index ? null : { slot: first + index.offset, index: index.terms };
}

/** A table of the model, called: `table(x)`, `table[a](x)`. */
export function bindTableCall(binder: Binder, tree: TreeOf<'call'>, variable: Named): Expression {
  const [x, ...rest] = tree.args;
  if (!x || rest.length > 0) return binder.fault(x ? 'too-many-arguments' : 'wrong-number-of-arguments', tree.range, { name: variable.name, given: tree.args.length, least: 1, most: 1 });
  return bindLookup(binder, variable, tree.subscripts ?? null, tree.nameRange, binder.bind(x), null) ?? number(Number.NaN);
}

/** The value of a variable's table at `x`. */
export function bindLookup(binder: Binder, variable: Named, subscripts: readonly Subscript[] | null, range: Range, x: Expression, mode: Extract<Expression, { op: 'lookup' }>['mode'] | null): Expression | null {
  const gf = variable.parts.find((part) => part.gf)?.gf;
  if (!gf) return null;
  // A table that could not be read has a place of its own, so that what uses it is known to be broken.
  if (variable.parts.some((part) => part.gf === LOST_TABLE)) return bindReference(binder, variable, subscripts, range);
  const index = indexOf(binder, variable, subscripts, range);
  if (!index) return number(0);
  return { op: 'lookup', table: firstTable(binder, variable) + index.offset, index: index.terms, mode: mode ?? lookupModeOf(gf), x };
}

/** The first of a variable's tables: one for each element, in order. */
function firstTable({ context: { builder, tables } }: Binder, variable: Named): number {
  const known = tables.get(variable);
  if (known !== undefined) return known;
  const first = builder.tableRun(elementTables(variable));
  tables.set(variable, first);
  return first;
}

/** The tables of a variable, one for each element, in order; an element without one has an empty table. */
export function elementTables(variable: Named): readonly GraphicalFunction[] {
  const strides = stridesOf(variable.dims.map(({ elements }) => elements.length));
  const size = variable.dims.reduce((product, { elements }) => product * elements.length, 1);
  return Array.from({ length: size }, (_, element) => {
    const names = variable.dims.map(({ elements }, at) => canonicalName(elements[Math.floor(element / (strides[at] ?? 1)) % elements.length] ?? ''));
    const part = variable.parts.find(({ subscripts }) => subscripts === null || subscripts.every((name, at) => canonicalName(name) === names[at] || isWithin(variable, names[at] ?? '', name)));
    return part?.gf ?? { kind: 'continuous' as const, xpts: [], ypts: [] };
  });

  function isWithin({ dims }: Named, element: string, name: string): boolean {
    const dim = dims.find(({ canonical }) => canonical === canonicalName(name));
    return dim?.positions.has(element) ?? false;
  }
}

/** Which element of an array a name with or without subscripts means; null where that is none, or at fault. */
export function indexOf(binder: Binder, variable: Named, subscripts: readonly Subscript[] | null, range: Range): Index | null {
  const { dims } = variable;
  if (subscripts && subscripts.length !== dims.length) {
    binder.fault(dims.length === 0 ? 'not-an-array' : 'wrong-number-of-subscripts', range, { name: variable.name, given: subscripts.length, needed: dims.length });
    return null;
  }
  const strides = stridesOf(dims.map(({ elements }) => elements.length));
  const terms: IndexTerm[] = [];
  const taken: Axis[] = [];
  let offset = 0;
  for (const [at, dim] of dims.entries()) {
    const found = subscripts ? bySubscript(binder, dim, subscripts[at] as Subscript, strides[at] ?? 1, taken) : byName(binder, variable, dim, strides[at] ?? 1, range, taken);
    if (!found) return null;
    offset += found.offset;
    if (found.term) terms.push(found.term);
  }
  return { offset, terms };
}

interface Found {
  readonly term: IndexTerm | null;
  readonly offset: number;
}

/** An array named without subscripts: all of it within a function over arrays, else the element at hand. */
function byName(binder: Binder, variable: Named, dim: Dim, stride: number, range: Range, taken: Axis[]): Found | null {
  const reduction = binder.reductions.at(-1);
  const axis = reduction && !reduction.isElementwise ? null : axisFor(binder, dim, taken);
  if (axis) return along(axis, dim, stride, taken);
  if (reduction) return along(reduction.axisFor(dim, dim.elements.map(canonicalName), taken, false), dim, stride, taken);
  binder.fault('subscripts-missing', range, { name: variable.name, dimension: dim.name });
  return null;
}

/** The axis of the equation whose elements this dimension has. */
function axisFor(binder: Binder, dim: Dim, taken: readonly Axis[]): Axis | null {
  const free = binder.axes.filter((axis) => !taken.includes(axis));
  const fits = (axis: Axis): boolean => axis.elements.every((element) => dim.positions.has(element));
  return free.find((axis) => axis.dim === dim) ?? free.find((axis) => isSameRange(axis.dim, dim)) ?? free.find(fits) ?? null;
}

function along(axis: Axis, dim: Dim, stride: number, taken: Axis[]): Found {
  taken.push(axis);
  return termAlong(axis, (element) => dim.positions.get(element) ?? 0, stride);
}

function bySubscript(binder: Binder, dim: Dim, subscript: Subscript, stride: number, taken: Axis[]): Found | null {
  switch (subscript.kind) {
    case 'place': {
      const axis = binder.axes[subscript.at - 1];
      if (!axis) return misplaced(binder, subscript.range, `@${subscript.at}`, dim);
      return throughAxis(binder, axis, axis.dim, dim, stride, subscript.range);
    }
    case 'all':
      return open(binder, dim, dim.elements.map(canonicalName), stride, subscript.range, taken, false);
    case 'over': {
      const named = binder.scope.dimensions.byName.get(subscript.name);
      if (!named) return misplaced(binder, subscript.range, subscript.name, dim);
      return openNamed(binder, named, dim, stride, subscript.range, taken);
    }
    case 'slice': {
      const from = constantPosition(dim, subscript.from);
      const to = constantPosition(dim, subscript.to);
      if (from === null || to === null) return misplaced(binder, subscript.range, binder.written(subscript.range), dim);
      const elements = dim.elements.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1).map(canonicalName);
      return open(binder, dim, elements, stride, subscript.range, taken, false);
    }
    case 'index':
      return byIndex(binder, dim, subscript.tree, stride, subscript.range, taken);
  }
}

function byIndex(binder: Binder, dim: Dim, tree: Tree, stride: number, range: Range, taken: Axis[]): Found | null {
  if (tree.kind === 'name' && !tree.subscripts) {
    const { dimensions } = binder.scope;
    const named = dimensions.byName.get(tree.name);
    const axis = named && binder.axes.find((candidate) => candidate.dim === named);
    if (named && axis) return throughAxis(binder, axis, named, dim, stride, range);
    const element = dim.positions.get(tree.name) ?? dim.positions.get(tree.name.replace(`${dim.canonical}.`, ''));
    if (element !== undefined) return { term: null, offset: element * stride };
    if (named) return byDimension(binder, named, dim, stride, range, taken);
    if (dimensions.hasElement(tree.name) && !binder.find(tree.name)) return misplaced(binder, range, tree.name, dim);
  }
  const constant = tree.kind === 'number' ? Math.floor(tree.value) - 1 : null;
  // Outside of the dimension a reference is 0 (XMILE 1.0, section 3.7.1).
  if (constant !== null) return constant >= 0 && constant < dim.elements.length ? { term: null, offset: constant * stride } : null;
  return { term: { kind: 'at', position: binder.bind(tree), size: dim.elements.length, stride }, offset: 0 };
}

/** A dimension in brackets that the equation does not run over under that name: by shared elements, or by a mapping. */
function byDimension(binder: Binder, named: Dim, dim: Dim, stride: number, range: Range, taken: Axis[]): Found | null {
  const axes = [...binder.axes, ...binder.reductions.flatMap(({ axes: inner }) => inner)].toSorted((a, b) => Number(isSameRange(b.dim, named)) - Number(isSameRange(a.dim, named)));
  const same = axes.find((axis) => axis.dim === named);
  if (same) return throughAxis(binder, same, named, dim, stride, range);
  const mapped = axes.find((axis) => axis.elements.every((element) => counterpart(binder.scope.dimensions, axis.dim, element, named) !== null));
  if (mapped) return throughAxis(binder, mapped, named, dim, stride, range);
  return binder.reductions.length > 0 ? openNamed(binder, named, dim, stride, range, taken) : misplaced(binder, range, named.name, dim);
}

/** The element of `dim` that stands for the one at hand along `axis`, which the equation calls by the elements of `named`. */
function throughAxis(binder: Binder, axis: Axis, named: Dim, dim: Dim, stride: number, range: Range): Found | null {
  const { dimensions } = binder.scope;
  const positions = new Map<string, number>();
  for (const element of axis.elements) {
    const called = counterpart(dimensions, axis.dim, element, named);
    const found = called === null ? null : elementIn(dimensions, named, called, dim);
    if (found === null) return misplaced(binder, range, named.name, dim);
    positions.set(element, dim.positions.get(found) ?? 0);
  }
  return termAlong(axis, (element) => positions.get(element) ?? 0, stride);
}

/** The element of the array's own dimension that an element of the named one means: the same, or what it is mapped to. */
const elementIn = (dimensions: Dimensions, named: Dim, element: string, dim: Dim): string | null => (dim.positions.has(element) ? element : counterpart(dimensions, named, element, dim));

function openNamed(binder: Binder, named: Dim, dim: Dim, stride: number, range: Range, taken: Axis[]): Found | null {
  const elements = named.elements.map(canonicalName);
  const found = elements.map((element) => elementIn(binder.scope.dimensions, named, element, dim));
  if (found.some((element) => element === null)) return misplaced(binder, range, named.name, dim);
  const reduction = binder.reductions.at(-1);
  if (!reduction) return nothingToRunOver(binder, range);
  const axis = reduction.axisFor(named, elements, taken, true);
  taken.push(axis);
  const places = placesIn(elements);
  return termAlong(axis, (element) => dim.positions.get(found[places.get(element) ?? -1] ?? '') ?? 0, stride);
}

/** A place left open: the function over arrays around it runs over these elements. */
function open(binder: Binder, dim: Dim, elements: readonly string[], stride: number, range: Range, taken: Axis[], isByName: boolean): Found | null {
  const reduction = binder.reductions.at(-1);
  if (!reduction) {
    // XMILE's `A[*]` outside of such a function is the element at hand.
    const axis = axisFor(binder, dim, taken);
    return axis ? along(axis, dim, stride, taken) : nothingToRunOver(binder, range);
  }
  const axis = reduction.axisFor(dim, elements, taken, isByName);
  taken.push(axis);
  // Where the axis came from another dimension of one size, the k-th element stands for the k-th.
  const places = placesIn(axis.elements);
  return termAlong(axis, (element) => dim.positions.get(elements[places.get(element) ?? -1] ?? '') ?? 0, stride);
}

/** Element → where it first stands. */
function placesIn(elements: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  elements.forEach((element, at) => {
    if (!places.has(element)) places.set(element, at);
  });
  return places;
}

function constantPosition(dim: Dim, tree: Tree): number | null {
  if (tree.kind === 'number') return Math.floor(tree.value) - 1;
  return tree.kind === 'name' ? (dim.positions.get(tree.name) ?? null) : null;
}

function misplaced(binder: Binder, range: Range, name: string, dim: Dim): null {
  binder.fault('not-an-element', range, { name, dimension: dim.name });
  return null;
}

function nothingToRunOver(binder: Binder, range: Range): null {
  binder.fault('open-subscript', range, { name: binder.written(range) });
  return null;
}
