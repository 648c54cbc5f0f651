import type { FunctionMeaning } from '../../equation/functions.js';
import type { Tree } from '../../equation/tree.js';
import { positionAlong, type Axis } from '../axis.js';
import { binary, choice, joined, number, unary, valueOf } from '../builder.js';
import type { BinaryFunction, Expression, KernelName, Place } from '../expression.js';
import { Reduction } from '../reduction.js';
import { placeOf } from '../reference.js';
import type { Call } from './bind-call.js';
import { once } from './hidden.js';

/** Vensim's :NA:, a value that stands for none. */
export const NOT_AVAILABLE = -(2 ** 109);

type Fold = Extract<Expression, { op: 'reduce' }>['fn'];
const FOLDS: Partial<Record<FunctionMeaning, Fold>> = { sum: 'sum', product: 'product', min: 'min', max: 'max' };
const JOINS: Readonly<Record<Fold, BinaryFunction>> = { sum: 'add', product: 'multiply', min: 'min', max: 'max' };

/** Functions over arrays; null for all others. */
export function bindArray(call: Call): Expression | null {
  const fold = FOLDS[call.spec.meaning];
  if (fold) return folded(call, fold);
  switch (call.spec.meaning) {
    case 'mean':
      return mean(call);
    case 'stddev':
      return deviation(call);
    case 'size':
    case 'element-count':
      return size(call);
    case 'rank':
      return rank(call);
    case 'vector-select':
      return select(call);
    case 'vector-sort-order':
      return sortOrder(call, 'sort-order');
    case 'vector-rank':
      return sortOrder(call, 'sort-rank');
    case 'vector-reorder':
      return reorder(call);
    case 'vector-elm-map':
      return elementMap(call);
    case 'invert-matrix':
      return invert(call);
    default:
      return null;
  }
}

/** A bound argument with the dimensions that its open places run over. */
interface Opened {
  readonly body: Expression;
  readonly over: Reduction;
}

function opened(call: Call, tree: Tree): Opened {
  const isOneOfSeveral = (call.spec.meaning === 'min' || call.spec.meaning === 'max') && call.tree.args.length > 1;
  const over = new Reduction(call.binder.builder, isOneOfSeveral);
  call.binder.reductions.push(over);
  const body = call.binder.bind(tree);
  call.binder.reductions.pop();
  return { body, over };
}

/** Every argument folded over its open places, and the results with one another. */
function folded(call: Call, fold: Fold): Expression {
  const results = call.tree.args.map((tree) => {
    const { body, over } = opened(call, tree);
    return over.over(fold, body);
  });
  return joined(JOINS[fold], results) ?? number(0);
}

function mean(call: Call): Expression {
  const all = call.tree.args.map((tree) => opened(call, tree));
  const count = all.reduce((sum, { over }) => sum + over.size, 0);
  const sum = joined('add', all.map(({ body, over }) => over.over('sum', body))) ?? number(0);
  return binary('divide', sum, number(count));
}

/** The standard deviation of the whole population, as XMILE's STDDEV of an array that is all there is. */
function deviation(call: Call): Expression {
  const average = once(call, mean(call));
  const all = call.tree.args.map((tree) => opened(call, tree));
  const count = all.reduce((sum, { over }) => sum + over.size, 0);
  const squares = joined('add', all.map(({ body, over }) => over.over('sum', binary('power', binary('subtract', body, average), number(2))))) ?? number(0);
  return unary('sqrt', binary('divide', squares, number(count)));
}

/** How many elements an array or a dimension has. */
function size(call: Call): Expression {
  const [tree] = call.tree.args;
  if (!tree) return number(0);
  const dim = tree.kind === 'name' ? call.binder.scope.dimensions.byName.get(tree.name) : undefined;
  return number(dim ? dim.elements.length : opened(call, tree).over.size);
}

/** XMILE's RANK: the position (from 1) of the element that comes `position`-th in rising order; of equal ones the one that `tie` puts first. */
function rank(call: Call): Expression {
  const [array, , tie] = call.tree.args;
  if (!array) return number(0);
  const block = blockOf(call, array);
  if (!block) return notAnArray(call, array);
  const order = tie ? blockOf(call, tie) : null;
  const positions = kernel(call, 'positions-in-order', [block, ...(order ? [order] : [])], [], block.count);
  const wanted = once(call, binary('subtract', call.given('position'), number(1)));
  const isInside = binary('and', binary('greater-equal', wanted, number(0)), binary('less', wanted, number(block.count)));
  return choice(isInside, binary('add', valueOf({ slot: positions.slot, index: [...positions.index, { kind: 'at', position: binary('add', wanted, number(1)), size: block.count, stride: 1 }] }), number(1)), number(0));
}

/** What VECTOR SELECT does with what is selected, by its numerical action: how each element counts, and how they are folded. */
const ACTIONS: readonly (readonly [counts: 'weighed' | 'powered' | 'plain', fold: Fold | 'mean'])[] = [
  ['weighed', 'sum'], ['weighed', 'product'], ['weighed', 'min'], ['weighed', 'max'], ['weighed', 'mean'], ['powered', 'product'],
  ['plain', 'sum'], ['plain', 'product'], ['plain', 'min'], ['plain', 'max'], ['plain', 'mean'],
];

/** Vensim's VECTOR SELECT: folds what is selected, as the numerical action says; `missing` where nothing is. */
function select(call: Call): Expression {
  const [selection, values] = call.tree.args;
  if (!selection || !values) return number(0);
  const over = new Reduction(call.binder.builder);
  call.binder.reductions.push(over);
  const chosen = call.binder.bind(selection);
  const value = call.binder.bind(values);
  call.binder.reductions.pop();
  const isChosen = binary('unequal', chosen, number(0));
  const counted = { weighed: binary('multiply', chosen, value), powered: binary('power', value, chosen), plain: value };
  const neutral: Readonly<Record<Fold, number>> = { sum: 0, product: 1, min: Infinity, max: -Infinity };
  const count = once(call, over.over('sum', choice(isChosen, number(1), number(0))));
  const folded = (counts: keyof typeof counted, fold: Fold): Expression => over.over(fold, choice(isChosen, counted[counts], number(neutral[fold])));
  const found = ([counts, fold]: (typeof ACTIONS)[number]): Expression => (fold === 'mean' ? binary('divide', folded(counts, 'sum'), count) : folded(counts, fold));
  const action = once(call, call.given('numerical'));
  const result = ACTIONS.slice(1).reduce<Expression>((otherwise, entry, at) => choice(binary('equal', action, number(at + 1)), found(entry), otherwise), found(ACTIONS[0] ?? ['weighed', 'sum']));
  return choice(binary('equal', count, number(0)), call.given('missing'), result);
}

/** A run of values in memory: an array's elements one after another. */
export interface Block {
  readonly place: Place;
  readonly count: number;
}

/** The argument as a block: computed anew, in the order of its open places, so that it stands in a row. */
export function blockOf(call: Call, tree: Tree): Block | null {
  const { body, over } = opened(call, tree);
  if (over.axes.length === 0) return null;
  const { builder, owner, loops } = call.binder;
  const inner = over.axes.flatMap(({ loop }) => loop ?? []);
  const to = builder.hidden(owner, [...loops, ...inner]);
  builder.values.push({ owner: owner.id, to, loops: [...loops, ...inner], value: body });
  return { place: { slot: to.slot, index: to.index.filter((term) => term.kind !== 'loop' || loops.some(({ loop }) => loop === term.loop)) }, count: over.size };
}

/** The result of a kernel as a block of its own, for each turn of the loops around. */
export function kernel(call: Call, fn: KernelName, inputs: readonly Block[], numbers: readonly Expression[], count: number): Place {
  const { builder, owner, loops } = call.binder;
  const element = builder.loop(count);
  const to = builder.hidden(owner, [...loops, element]);
  const first: Place = { slot: to.slot, index: to.index.filter((term) => term.kind !== 'loop' || term.loop !== element.loop) };
  const held = numbers.map((value) => once(call, value));
  builder.values.push({ owner: owner.id, to: first, loops, value: { op: 'kernel', fn, inputs: inputs.map(({ place, count: length }) => ({ of: place, count: length })), numbers: held, count } });
  return first;
}

/** Vensim's VECTOR SORT ORDER and VECTOR RANK: for the element at hand, which element stands at its place, or which place it has; from 0 and from 1. */
function sortOrder(call: Call, fn: 'sort-order' | 'sort-rank'): Expression {
  const [tree] = call.tree.args;
  const block = tree ? blockOf(call, inside(call, tree)) : null;
  if (!tree || !block) return notAnArray(call, tree ?? call.tree);
  const to = kernel(call, fn, [block], [call.given('direction')], block.count);
  return elementAtHand(call, to, block.count, tree);
}

/** Vensim's VECTOR REORDER: the element that the order, from 0, names for the place at hand. */
function reorder(call: Call): Expression {
  const [tree, order] = call.tree.args;
  const block = tree ? blockOf(call, inside(call, tree)) : null;
  if (!tree || !order || !block) return notAnArray(call, tree ?? call.tree);
  const at = once(call, call.given('order'));
  return valueOf({ slot: block.place.slot, index: [...block.place.index, { kind: 'at', position: binary('add', at, number(1)), size: block.count, stride: 1 }] });
}

/** Vensim's VECTOR ELM MAP: the element `offset` places behind the one that is named; :NA: outside of the array. */
function elementMap(call: Call): Expression {
  const [tree] = call.tree.args;
  const variable = call.binder.named(tree ?? null);
  if (!variable || tree?.kind !== 'name' || variable.dims.length === 0) return notAnArray(call, tree ?? call.tree);
  const first = placeOf(call.binder, variable, tree.subscripts ?? null, tree.range);
  const base = call.binder.context.places.get(variable);
  if (!first || base === undefined) return number(0);
  const length = variable.dims.reduce((product, { elements }) => product * elements.length, 1);
  const start = first.index.reduce<Expression>((sum, term) => {
    if (term.kind !== 'loop') return sum;
    const along: Expression = { op: 'index', loop: term.loop, ...(term.map ? { map: term.map } : {}) };
    return binary('add', sum, binary('multiply', along, number(term.stride)));
  }, number(first.slot - base));
  const position = once(call, binary('add', binary('add', start, call.given('offset')), number(1)));
  const isInside = binary('and', binary('greater-equal', position, number(1)), binary('less', position, number(length + 1)));
  return choice(isInside, valueOf({ slot: base, index: [{ kind: 'at', position, size: length, stride: 1 }] }), number(NOT_AVAILABLE));
}

/** Vensim's INVERT MATRIX: the inverse of the matrix along the last two dimensions, the element at hand of it. */
function invert(call: Call): Expression {
  const [tree] = call.tree.args;
  const variable = call.binder.named(tree ?? null);
  const [row, column] = call.binder.axes.slice(-2);
  if (!tree || !variable || variable.dims.length < 2 || !row || !column) return notAnArray(call, tree ?? call.tree);
  const block = blockOf(call, inside(call, tree));
  if (!block) return notAnArray(call, tree);
  const side = Math.round(Math.sqrt(block.count));
  const to = kernel(call, 'inverse', [block], [], block.count);
  const at = (axis: Axis): Expression => binary('add', positionAlong(axis, (element) => axis.dim.positions.get(element) ?? 0), number(1));
  return valueOf({ slot: to.slot, index: [...to.index, { kind: 'at', position: at(row), size: side, stride: side }, { kind: 'at', position: at(column), size: side, stride: 1 }] });
}

/**
 * An array as a vector function of Vensim's takes it: `x[D]` and `x[D!]` both mean all of it along the last dimension,
 * for a matrix along the last two.
 */
export function inside(call: Call, tree: Tree): Tree {
  if (tree.kind !== 'name' || !tree.subscripts) return tree;
  const isMatrix = call.spec.meaning === 'invert-matrix';
  const subscripts = tree.subscripts.map((subscript, at, all) => {
    if (subscript.kind !== 'index' || subscript.tree.kind !== 'name' || !call.binder.scope.dimensions.byName.has(subscript.tree.name)) return subscript;
    return at >= all.length - (isMatrix ? 2 : 1) ? ({ kind: 'over', name: subscript.tree.name, range: subscript.range } as const) : subscript;
  });
  return { ...tree, subscripts };
}

/** The element of a result at the place of the equation's last axis. */
export function elementAtHand(call: Call, to: Place, count: number, tree: Tree): Expression {
  const axis = call.binder.axes.at(-1);
  if (axis?.dim.elements.length !== count) return notAnArray(call, tree);
  const position = binary('add', positionAlong(axis, (element) => axis.dim.positions.get(element) ?? 0), number(1));
  return valueOf({ slot: to.slot, index: [...to.index, { kind: 'at', position, size: count, stride: 1 }] });
}

export const notAnArray = (call: Call, tree: Tree): Expression => call.binder.fault('not-an-array', tree.range, {});
