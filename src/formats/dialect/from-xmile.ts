import { bareMeaning, functionsOf } from '../../equation/functions.js';
import type { Subscript, Tree, TreeOf } from '../../equation/tree.js';
import { parameterValue, type GraphicalFunction } from '../../model/variable.js';
import { binary, call, choice, index, named, not, number, over, tableAt } from './build.js';
import { MOST_VISITS, type EquationPlace } from './equation-place.js';
import { dimensionsOf, hasTable, tableOf } from './name-scope.js';
import { OpenAxes } from './open-axes.js';
import { elementAt, type Position } from './computed-place.js';
import { isSameRange, type Range } from './ranges.js';
import { hasPart, withParts } from './tree-parts.js';
import { delayAlone, fromXmileCall } from './xmile-calls.js';

/** Trees of more parts than this are put into a variable of their own before they are said twice. */
const MOST_REPEATED = 24;
const DRAWS = /^(?:random|uniform|normal|exprnd|poisson|lognormal|beta|binomial|gamma|logistic|pareto|triangular|weibull|montecarlo)/;

/**
 * Rewrites one equation of XMILE's in Vensim's words. What Vensim has none for is noted in `lacking`; where it names its
 * arrays by dimension and XMILE by place, `needsElements` tells that the equation has to be written out by element.
 */
export class XmileEquation {
  needsElements = false;
  readonly lacking = new Set<string>();
  private visits = 0;
  private readonly open: OpenAxes[] = [];

  constructor(readonly place: EquationPlace) {}

  /** The whole equation, where what keeps a value from before may stand by itself, as Vensim wants it. */
  whole(tree: Tree): Tree {
    const { kind, scope } = this.place;
    const isAlone =
      tree.kind === 'call' && (kind === 'flow' || kind === 'auxiliary') && !scope.macro(tree.name) && !hasTable(scope.variable(tree.name));
    return (isAlone ? delayAlone(this, tree) : null) ?? this.tree(tree);
  }

  tree(tree: Tree): Tree {
    if (++this.visits > MOST_VISITS) return this.lacks('large-array');
    switch (tree.kind) {
      case 'name':
        return this.name(tree);
      case 'call':
        return this.call(tree);
      case 'transpose':
        return this.transposed(tree);
      case 'binary':
        return tree.op === 'mod'
          ? this.modulo(this.tree(tree.left), this.tree(tree.right))
          : withParts(
              tree,
              (part) => this.tree(part),
              (part) => part,
            );
      case 'unary':
        return tree.op === 'not'
          ? not(this.tree(tree.operand))
          : withParts(
              tree,
              (part) => this.tree(part),
              (part) => part,
            );
      default:
        return withParts(
          tree,
          (part) => this.tree(part),
          (part) => part,
        );
    }
  }

  /** Notes that Vensim cannot say this. */
  lacks(feature: string): Tree {
    this.lacking.add(feature);
    return number(0);
  }

  /** Something that may be said twice: itself, or a variable of its own where it is long, or drawn. */
  repeated(tree: Tree, what: string): Tree {
    let size = 0;
    const draws = hasPart(tree, (part) => {
      size += 1;
      return part.kind === 'call' && (DRAWS.test(part.name) || this.place.scope.macro(part.name) !== null);
    });
    return draws || size > MOST_REPEATED ? this.own(tree, what) : tree;
  }

  /** A variable of its own, of which there can be none within a function over arrays. */
  own(equation: Tree | null, what: string, gf?: GraphicalFunction): Tree {
    if (this.open.some(({ positions }) => positions === null)) {
      this.needsElements = true;
      return number(0);
    }
    return this.place.own.auxiliary({ what, equation, ...(gf ? { gf } : {}) });
  }

  /** What `rewrite` makes of the argument of a function over arrays, and what that runs over. */
  opened(isElementwise: boolean, positions: readonly number[] | null, rewrite: () => Tree): { readonly body: Tree; readonly axes: OpenAxes } {
    const axes = new OpenAxes(isElementwise, positions);
    this.open.push(axes);
    const body = rewrite();
    this.open.pop();
    return { body, axes };
  }

  /** A time of the run by its name in Vensim. */
  clock(name: 'time' | 'time_step' | 'initial_time' | 'final_time'): Tree {
    return named(name);
  }

  /** The remainder with the sign of the divisor: Vensim's has that of what is divided. */
  modulo(left: Tree, right: Tree): Tree {
    const divisor = this.repeated(right, 'divisor');
    const rest = this.repeated(call('modulo', left, divisor), 'remainder');
    return choice(binary(binary(rest, '*', divisor), '<', number(0)), binary(rest, '+', divisor), rest);
  }

  /** Vensim's INTEGER cuts towards nought; below that a whole number less is the floor. */
  floor(tree: Tree): Tree {
    if (tree.kind === 'number') return number(Math.floor(tree.value));
    const x = this.repeated(tree, 'value');
    return binary(call('integer', x), '-', choice(binary(x, '<', call('integer', x)), number(1), number(0)));
  }

  /** The value of a table of the model at `x`, with what its kind does between and beyond its points. */
  table(reference: Pick<TreeOf<'name'>, 'name' | 'subscripts'>, x: Tree): Tree {
    const kind = tableOf(this.place.scope.variable(reference.name))?.kind;
    if (kind === 'extrapolate' || kind === 'discrete')
      return call(kind === 'extrapolate' ? 'lookup_extrapolate' : 'lookup_backward', named(reference.name, reference.subscripts), x);
    return tableAt(reference, x);
  }

  /** Whether a tree names a parameter of the model. */
  isParameter(tree: Tree): boolean {
    const variable = tree.kind === 'name' ? this.place.scope.variable(tree.name) : null;
    return variable !== null && parameterValue(variable) !== null;
  }

  /** The dimensions of the array that a tree names; none for anything else. */
  rangesOf(tree: Tree): readonly Range[] {
    const variable = tree.kind === 'name' ? this.place.scope.variable(tree.name) : null;
    return variable ? dimensionsOf(variable).flatMap((id) => this.place.ranges.byId.get(id) ?? []) : [];
  }

  private call(tree: TreeOf<'call'>): Tree {
    const { scope } = this.place;
    const macro = scope.macro(tree.name);
    if (macro) {
      const given = macro.parameters.map((_, at) => tree.args[at] ?? null);
      if (given.includes(null)) return this.lacks('macro-defaults');
      return { ...tree, args: tree.args.map((arg) => this.tree(arg)) };
    }
    const variable = scope.variable(tree.name);
    const [x] = tree.args;
    if (variable && hasTable(variable) && x) {
      const reference = this.reference({ ...tree, kind: 'name' });
      return reference.kind === 'name' ? this.table(reference, this.tree(x)) : this.lacks('computed-table');
    }
    const spec = functionsOf('xmile').get(tree.name);
    if (!spec) return { ...tree, args: tree.args.map((arg) => this.tree(arg)) };
    return fromXmileCall({ equation: this, tree, spec });
  }

  private name(tree: TreeOf<'name'>): Tree {
    const { scope } = this.place;
    if (scope.variable(tree.name)) return this.reference(tree);
    if (scope.isParameter(tree.name)) return tree;
    if (tree.name === 'self') return this.lacks('SELF');
    const position = this.position(tree.name);
    if (position) return position;
    switch (bareMeaning('xmile', tree.name)) {
      case 'pi':
        return number(Math.PI);
      case 'infinity':
        return this.lacks('INF');
      case 'time':
        return this.clock('time');
      case 'dt':
        return this.clock('time_step');
      case 'start-time':
        return this.clock('initial_time');
      case 'stop-time':
        return this.clock('final_time');
      default:
        return tree;
    }
  }

  /** A dimension or an element as a number: its position. */
  private position(name: string): Tree | null {
    const { ranges, axes } = this.place;
    const range = ranges.byName.get(name);
    if (range) {
      const axis =
        axes.find((candidate) => candidate.range === range) ?? axes.find(({ elements }) => elements.every((element) => range.positions.has(element)));
      if (!axis) return number(range.elements.length);
      if (axis.element !== null) return number((range.positions.get(axis.element) ?? 0) + 1);
      if (axis.range === range && ranges.familyOf(range) === range) return named(name);
      this.needsElements = true;
      return number(0);
    }
    const dot = name.indexOf('.');
    const holder = dot < 0 ? ranges.holderOf(name) : (ranges.byName.get(name.slice(0, dot)) ?? null);
    const at = holder?.positions.get(name.slice(dot + 1));
    return at === undefined ? null : number(at + 1);
  }

  private transposed({ operand }: TreeOf<'transpose'>): Tree {
    if (operand.kind !== 'name' || operand.subscripts) return this.lacks('transpose');
    const at = (place: number): Subscript => ({ kind: 'place', at: place, range: operand.range });
    return this.reference({ ...operand, subscripts: [at(2), at(1)] });
  }

  /** A variable with a subscript for every dimension, as Vensim wants it. */
  private reference(tree: TreeOf<'name'>): Tree {
    const dims = this.rangesOf(tree);
    if (dims.length === 0) return named(tree.name);
    const taken: number[] = [];
    const inOpen: number[] = [];
    const positions: Position[] = [];
    const subscripts: Subscript[] = [];
    for (const [at, dim] of dims.entries()) {
      const given = tree.subscripts?.[at];
      const found = given ? this.subscript(dim, given, taken, inOpen) : tree.subscripts ? null : this.byName(dim, taken, inOpen);
      // Outside of the dimension a reference is 0 (XMILE 1.0, section 3.7.1).
      if (found === 'outside') return number(0);
      if (found === null) return this.lacks('array-place');
      if ('position' in found) {
        const stride = dims.slice(at + 1).reduce((product, { elements }) => product * elements.length, 1);
        positions.push({ tree: this.repeated(found.position, 'position'), size: dim.elements.length, stride });
        subscripts.push(index(named(dim.elements[0] ?? '')));
      } else subscripts.push(found);
    }
    const reference = named(tree.name, subscripts);
    return positions.length === 0 ? reference : elementAt(reference, positions);
  }

  private byName(dim: Range, taken: number[], inOpen: number[]): Subscript | null {
    const open = this.open.at(-1);
    const axis = open && !open.isElementwise ? -1 : this.axisFor(dim, taken);
    if (axis >= 0) return this.along(axis, dim, taken);
    return open ? this.openPlace(open, dim, dim.elements, inOpen) : null;
  }

  /** The axis of the equation whose elements this dimension has; -1 where there is none. */
  private axisFor(dim: Range, taken: readonly number[]): number {
    const { axes } = this.place;
    const find = (fits: (range: Range, elements: readonly string[]) => boolean): number =>
      axes.findIndex(({ range, elements }, at) => !taken.includes(at) && fits(range, elements));
    const [own, same] = [find((range) => range === dim || range.target === dim.target), find((range) => isSameRange(range, dim))];
    return own >= 0 ? own : same >= 0 ? same : find((_, elements) => elements.every((element) => dim.positions.has(element)));
  }

  private along(at: number, dim: Range, taken: number[]): Subscript {
    taken.push(at);
    const axis = this.place.axes[at];
    if (axis?.element != null) return index(named(axis.element));
    if (axis && axis.range.target === dim.target && axis.elements.length === dim.elements.length) return index(named(axis.range.canonical));
    this.needsElements = true;
    return index(named(dim.canonical));
  }

  private openPlace(open: OpenAxes, dim: Range, elements: readonly string[], inOpen: number[]): Subscript {
    const { element } = open.axisFor(dim, elements, inOpen);
    return element === null ? over(dim.canonical) : index(named(element));
  }

  private subscript(dim: Range, subscript: Subscript, taken: number[], inOpen: number[]): Subscript | { readonly position: Tree } | 'outside' | null {
    const open = this.open.at(-1);
    switch (subscript.kind) {
      case 'place':
        return this.place.axes[subscript.at - 1] ? this.along(subscript.at - 1, dim, taken) : null;
      case 'all': {
        if (open) return this.openPlace(open, dim, dim.elements, inOpen);
        const axis = this.axisFor(dim, taken);
        return axis >= 0 ? this.along(axis, dim, taken) : null;
      }
      case 'slice': {
        const [from, to] = [this.constant(dim, subscript.from), this.constant(dim, subscript.to)];
        if (from === null || to === null || !open) return null;
        return this.openPlace(open, dim, dim.elements.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1), inOpen);
      }
      case 'over':
        return null;
      case 'index':
        return this.byIndex(dim, subscript.tree, taken, inOpen);
    }
  }

  private constant(dim: Range, tree: Tree): number | null {
    if (tree.kind === 'number') return Math.floor(tree.value) - 1;
    return tree.kind === 'name' ? (dim.positions.get(tree.name) ?? null) : null;
  }

  private byIndex(dim: Range, tree: Tree, taken: number[], inOpen: number[]): Subscript | { readonly position: Tree } | 'outside' | null {
    const { ranges, axes, scope } = this.place;
    if (tree.kind === 'name' && !tree.subscripts) {
      const range = ranges.byName.get(tree.name);
      const axis = range ? axes.findIndex((candidate, at) => candidate.range === range && !taken.includes(at)) : -1;
      const same = axis < 0 && range ? axes.findIndex((candidate) => candidate.range.target === range.target) : axis;
      if (same >= 0) return this.along(same, dim, taken);
      const element = dim.positions.has(tree.name)
        ? tree.name
        : tree.name.startsWith(`${dim.canonical}.`)
          ? tree.name.slice(dim.canonical.length + 1)
          : null;
      if (element !== null && dim.positions.has(element)) return index(named(element));
      const open = this.open.at(-1);
      if (range && open && range.elements.every((each) => dim.positions.has(each))) return this.openPlace(open, dim, range.elements, inOpen);
      if (ranges.holderOf(tree.name) && !scope.variable(tree.name)) return null;
    }
    if (tree.kind !== 'number') return { position: this.tree(tree) };
    const element = dim.elements[Math.floor(tree.value) - 1];
    return element === undefined ? 'outside' : index(named(element));
  }
}
