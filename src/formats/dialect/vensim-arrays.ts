import { functionsOf, type FunctionMeaning } from '../../equation/functions.js';
import type { Subscript, Tree, TreeOf } from '../../equation/tree.js';
import { binary, call, choice, index, joined, minus, named, number, productOf, sumOf } from './build.js';
import { dimensionsOf } from './name-scope.js';
import type { Range } from './ranges.js';
import { counterpart } from './ranges.js';
import { MAX_TERMS, openNames, Reducing, type OpenNames } from './reducing.js';
import type { VensimCall } from './vensim-calls.js';

type Fold = 'sum' | 'product' | 'min' | 'max';
const XMILE_NAMES: Readonly<Record<Fold, string>> = { sum: 'sum', product: 'prod', min: 'min', max: 'max' };
const FOLDS: ReadonlySet<FunctionMeaning> = new Set<FunctionMeaning>(['sum', 'product', 'min', 'max']);
const NOT_AVAILABLE = -(2 ** 109);

/** Functions over arrays in XMILE's words; null for all others. */
export function fromVensimArrays(from: VensimCall): Tree | null {
  const { tree, spec, equation } = from;
  const [first, second] = tree.args;
  switch (spec.meaning) {
    case 'min':
    case 'max':
      if (second) return call(spec.meaning, ...tree.args.map((arg) => equation.tree(arg)));
      return first ? reduced(from, spec.meaning, first) : null;
    case 'sum':
    case 'product':
      return first ? reduced(from, spec.meaning, first) : null;
    case 'element-count': {
      const range = first?.kind === 'name' ? equation.place.ranges.byName.get(first.name) : undefined;
      return range ? number(range.elements.length) : null;
    }
    case 'vector-select':
      return select(from);
    case 'vector-sort-order':
    case 'vector-rank':
      return sorted(from);
    case 'vector-reorder':
      return reordered(from);
    case 'vector-elm-map':
      return mapped(from);
    default:
      return null;
  }
}

const isFold = (name: string): boolean => {
  const meaning = functionsOf('vensim').get(name)?.meaning;
  return meaning !== undefined && (FOLDS.has(meaning) || meaning === 'vector-select') && name !== 'min' && name !== 'max';
};

/** What a function over arrays runs over: places marked `!`, and dimensions that the equation does not run over itself. */
function openIn({ equation: { place } }: VensimCall, tree: Tree): OpenNames {
  const { ranges, axes } = place;
  const isReached = (range: Range): boolean =>
    axes.some((axis) => axis.range === range || axis.elements.every((element) => counterpart(ranges, axis.range, element, range) !== null));
  return openNames(tree, isFold, (name) => {
    const range = ranges.byName.get(name);
    return range !== undefined && !isReached(range) && !ranges.holderOf(name);
  });
}

/** `rewrite` for an argument whose open places stand as `*`, else one for each of its terms. */
function overArrays(from: VensimCall, fold: Fold, tree: Tree, rewrite: () => Tree): Tree {
  const { equation } = from;
  const { ranges } = equation.place;
  const open = openIn(from, tree);
  if (open.names.size === 0) return rewrite();
  const sizes = [...open.names].map((name) => ranges.byName.get(name)?.elements.length ?? 0);
  if (!open.isTwice && !open.isPosition) {
    const before = { needsElements: equation.needsElements, made: equation.place.own.made.length };
    const reducing = new Reducing(open.names);
    const body = equation.within(reducing, rewrite);
    if (!reducing.needsTerms && (!equation.needsElements || before.needsElements)) return call(XMILE_NAMES[fold], body);
    if (!reducing.needsTerms && equation.place.axes.some(({ element }) => element === null)) return number(0);
    equation.needsElements = before.needsElements;
    equation.place.own.made.length = before.made;
  }
  return written(from, fold, open.names, sizes, rewrite);
}

/** One term for each combination of elements. */
function written({ equation }: VensimCall, fold: Fold, names: ReadonlySet<string>, sizes: readonly number[], rewrite: () => Tree): Tree {
  const { ranges } = equation.place;
  const count = sizes.reduce((product, size) => product * size, 1);
  if (count === 0 || count > MAX_TERMS) return equation.lacks('large-array');
  const rows = [...names].reduce<ReadonlyMap<string, string>[]>(
    (all, name) => all.flatMap((row) => (ranges.byName.get(name)?.elements ?? []).map((element) => new Map([...row, [name, element]]))),
    [new Map()],
  );
  const terms = rows.map((elements) => equation.within(new Reducing(names, elements), rewrite));
  if (fold === 'sum') return sumOf(terms);
  return fold === 'product' ? productOf(terms) : (joined(terms, (left, right) => call(fold, left, right)) ?? number(0));
}

const reduced = (from: VensimCall, fold: Fold, tree: Tree): Tree => overArrays(from, fold, tree, () => from.equation.tree(tree));

/** What VECTOR SELECT does by its numerical action: how each element counts, and how they are put together. */
const ACTIONS: readonly (readonly [counts: 'weighed' | 'powered' | 'plain', fold: Fold | 'mean'])[] = [
  ['weighed', 'sum'],
  ['weighed', 'product'],
  ['weighed', 'min'],
  ['weighed', 'max'],
  ['weighed', 'mean'],
  ['powered', 'product'],
  ['plain', 'sum'],
  ['plain', 'product'],
  ['plain', 'min'],
  ['plain', 'max'],
  ['plain', 'mean'],
];

function select(from: VensimCall): Tree | null {
  const { equation, tree } = from;
  const [selection, values, missing, numerical] = tree.args;
  if (!selection || !values || !missing || !numerical) return null;
  const both = binary(selection, '+', values);
  const isChosen = (): Tree => binary(equation.tree(selection), '<>', number(0));
  const counted = {
    plain: (): Tree => equation.tree(values),
    weighed: (): Tree => binary(equation.tree(selection), '*', equation.tree(values)),
    powered: (): Tree => binary(equation.tree(values), '^', equation.tree(selection)),
  };
  const neutral: Readonly<Record<Fold, number>> = { sum: 0, product: 1, min: 1e308, max: -1e308 };
  const over = (how: Fold, counts: keyof typeof counted): Tree =>
    overArrays(from, how, both, () => choice(isChosen(), counted[counts](), number(neutral[how])));
  const chosen = overArrays(from, 'sum', selection, () => choice(isChosen(), number(1), number(0)));
  // What is selected counts once for each place that only the values leave open.
  const [inSelection, inBoth] = [openIn(from, selection).names, openIn(from, both).names];
  const times = [...inBoth]
    .filter((name) => !inSelection.has(name))
    .reduce((product, name) => product * (equation.place.ranges.byName.get(name)?.elements.length ?? 1), 1);
  const count = times === 1 ? chosen : binary(chosen, '*', number(times));
  const result = ([counts, fold]: (typeof ACTIONS)[number]): Tree => (fold === 'mean' ? binary(over('sum', counts), '/', count) : over(fold, counts));
  const [first = ['weighed', 'sum'], ...others] = ACTIONS;
  // An action that is no number of the list counts as the first one.
  const action = numerical.kind === 'number' ? null : equation.repeated(equation.tree(numerical), 'action');
  const folded = action
    ? others.reduce<Tree>((otherwise, entry, at) => choice(binary(action, '=', number(at + 1)), result(entry), otherwise), result(first))
    : result((numerical.kind === 'number' ? ACTIONS[numerical.value] : undefined) ?? first);
  return choice(binary(count, '=', number(0)), equation.tree(missing), folded);
}

/** An array that a function of Vensim's takes whole along its last dimension, with that dimension; null for anything else. */
function wholeVector(
  { equation: { place } }: VensimCall,
  tree: Tree | undefined,
): { readonly reference: TreeOf<'name'>; readonly last: Range; at(element: Subscript): Tree } | null {
  if (tree?.kind !== 'name') return null;
  const variable = place.scope.variable(tree.name);
  const dims = variable ? dimensionsOf(variable).flatMap((id) => place.ranges.byId.get(id) ?? []) : [];
  const last = dims.at(-1);
  if (!last || tree.subscripts?.length !== dims.length) return null;
  const given = tree.subscripts.at(-1);
  const name = given?.kind === 'over' ? given.name : given?.kind === 'index' && given.tree.kind === 'name' ? given.tree.name : '';
  if (place.ranges.byName.get(name)?.target !== last.target) return null;
  const subscripts = tree.subscripts.slice(0, -1);
  return { reference: tree, last, at: (element) => named(tree.name, [...subscripts, element]) };
}

/** Positions in an order: for the element at hand, which element stands at its place (from 0), or which place it has (from 1). */
function sorted(from: VensimCall): Tree | null {
  const { equation, tree, spec } = from;
  const vector = wholeVector(from, tree.args[0]);
  const direction = tree.args[1];
  const sign = direction?.kind === 'number' ? Math.sign(direction.value) : direction?.kind === 'unary' && direction.op === '-' ? -1 : null;
  const own = equation.place.axes.at(-1);
  if (!vector || sign === null || own?.range.elements.length !== vector.last.elements.length) return null;
  if (own.element === null) {
    equation.needsElements = true;
    return number(0);
  }
  const here = own.range.positions.get(own.element) ?? 0;
  const valueAt = (at: number): Tree => equation.tree(vector.at(index(named(vector.last.elements[at] ?? ''))));
  if (spec.meaning === 'vector-sort-order') {
    const all = equation.tree(vector.at({ kind: 'index', tree: number(1), range: { start: 0, end: 0 } }));
    const array = all.kind === 'name' ? named(all.name, [...(all.subscripts ?? []).slice(0, -1), { kind: 'all', range: all.range }]) : all;
    return binary(call('rank', sign > 0 ? array : minus(array), number(here + 1)), '-', number(1));
  }
  if (vector.last.elements.length > MAX_TERMS) return null;
  const isBefore = (at: number): Tree => binary(valueAt(at), sign > 0 ? (at < here ? '<=' : '<') : at < here ? '>=' : '>', valueAt(here));
  const others = vector.last.elements.flatMap((_, at) => (at === here ? [] : [isBefore(at)]));
  return binary(number(1), '+', sumOf(others));
}

/** The element that an order, counted from 0, names for the place at hand. */
function reordered(from: VensimCall): Tree | null {
  const vector = wholeVector(from, from.tree.args[0]);
  const order = from.tree.args[1];
  return vector && order ? positioned(from, vector, binary(from.equation.tree(order), '+', number(1))) : null;
}

function positioned({ equation }: VensimCall, vector: NonNullable<ReturnType<typeof wholeVector>>, position: Tree): Tree {
  const first = equation.tree(vector.at(index(named(vector.last.elements[0] ?? ''))));
  return first.kind === 'name' ? named(first.name, [...(first.subscripts ?? []).slice(0, -1), index(position)]) : first;
}

/** The element so many places behind the one that is named; :NA: outside of the array. */
function mapped(from: VensimCall): Tree | null {
  const { equation, tree } = from;
  const [first, offset] = tree.args;
  const variable = first?.kind === 'name' ? equation.place.scope.variable(first.name) : null;
  const [dim, second] = variable ? dimensionsOf(variable).flatMap((id) => equation.place.ranges.byId.get(id) ?? []) : [];
  if (first?.kind !== 'name' || !dim || second || !offset || first.subscripts?.length !== 1) return null;
  const reference = equation.tree(first);
  const subscript = reference.kind === 'name' ? reference.subscripts?.[0] : undefined;
  const start = subscript?.kind === 'index' && subscript.tree.kind === 'name' ? dim.positions.get(subscript.tree.name) : undefined;
  if (start === undefined) {
    equation.needsElements = true;
    return number(0);
  }
  const position = equation.repeated(binary(number(start + 1), '+', equation.tree(offset)), 'position');
  const isInside = binary(binary(position, '>=', number(1)), 'and', binary(position, '<', number(dim.elements.length + 1)));
  return choice(isInside, named(first.name, [index(position)]), number(NOT_AVAILABLE));
}
