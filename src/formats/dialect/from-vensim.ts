import { bareMeaning, functionsOf } from '../../equation/functions.js';
import type { Subscript, Tree, TreeOf } from '../../equation/tree.js';
import type { GraphicalFunction } from '../../model/variable.js';
import { binary, call, choice, index, named, number, tableAt } from './build.js';
import { isByElement, MOST_VISITS, type EquationPlace } from './equation-place.js';
import { dimensionsOf, hasTable, tableOf } from './name-scope.js';
import type { OwnVariables } from './own-variables.js';
import type { Range } from './ranges.js';
import type { Reducing } from './reducing.js';
import { elementFor, isPlainPlace } from './subscript-of.js';
import { hasPart, withParts } from './tree-parts.js';
import { fromVensimCall, type VensimCall } from './vensim-calls.js';
import { without } from './without.js';

/** An equation of Vensim's as XMILE says it. */
export interface XmileEquation {
  readonly tree: Tree;
  readonly gf?: GraphicalFunction | undefined;
  readonly initial?: Tree | undefined;
}

/** Trees of more parts than this are put into a variable of their own before they are said twice. */
const MOST_REPEATED = 24;
/** Functions whose values are drawn, so that saying them twice draws twice. */
const DRAWS = /^random/;

/**
 * Rewrites one equation. What XMILE has no words for is noted in `lacking`; where a dimension means something else than
 * itself, `needsElements` tells that the equation has to be written out by element.
 */
export class VensimEquation {
  needsElements = false;
  readonly lacking = new Set<string>();
  private visits = 0;
  private readonly reductions: Reducing[] = [];

  constructor(readonly place: EquationPlace) {}

  /** The whole equation, where a table or a value for the start may stand beside it. */
  whole(tree: Tree): XmileEquation {
    const { kind } = this.place;
    const [first, second] = tree.kind === 'call' ? tree.args : [];
    if (tree.kind === 'call' && first && second && !this.isOwnName(tree)) {
      const meaning = functionsOf('vensim').get(tree.name)?.meaning;
      if (meaning === 'active-initial' && kind === 'auxiliary' && !isByElement(this.place))
        return { ...this.whole(first), initial: this.tree(second) };
      const gf = meaning === 'with-lookup' && second.kind === 'table' && (kind === 'auxiliary' || kind === 'flow') ? writtenTable(second) : null;
      if (gf) return { tree: this.tree(first), gf };
      if (meaning === 'sample-if-true' && (kind === 'auxiliary' || kind === 'flow')) return { tree: this.sampled(tree) };
    }
    return { tree: this.tree(tree) };
  }

  tree(tree: Tree): Tree {
    if (++this.visits > MOST_VISITS) return this.lacks('large-array');
    switch (tree.kind) {
      case 'name':
        return this.name(tree);
      case 'call':
        return this.call(tree);
      case 'text':
        return this.lacks('text');
      case 'table':
        return this.lacks('table-alone');
      default:
        return withParts(
          tree,
          (part) => this.tree(part),
          (part) => part,
        );
    }
  }

  /** Notes that XMILE cannot say this. */
  lacks(feature: string): Tree {
    this.lacking.add(feature);
    return number(0);
  }

  /** Something that may be said twice: itself, or a variable of its own where it is long, or drawn. */
  repeated(tree: Tree, what: string): Tree {
    let size = 0;
    const draws = hasPart(tree, (part) => {
      size += 1;
      return (
        part.kind === 'call' &&
        (DRAWS.test(part.name) ||
          ['uniform', 'normal', 'exprnd', 'poisson', 'lognormal'].includes(part.name) ||
          this.place.scope.macro(part.name) !== null)
      );
    });
    return draws || size > MOST_REPEATED ? this.own({ what, equation: tree }) : tree;
  }

  /** A variable of its own, of which there can be none within a function over arrays. */
  own(variable: Parameters<OwnVariables['auxiliary']>[0]): Tree {
    if (this.isReducing) {
      this.needsElements = true;
      return number(0);
    }
    return this.place.own.auxiliary(variable);
  }

  /** `IF c THEN x ELSE PREVIOUS(SELF, initial)`: the former value of the variable itself. */
  sampled({ args: [condition, input, initial] }: TreeOf<'call'>): Tree {
    if (!condition || !input || !initial) return this.lacks('SAMPLE IF TRUE');
    return choice(this.tree(condition), this.tree(input), call('previous', named('self'), this.tree(initial)));
  }

  /** A time of the run by its name in XMILE, or as a number where a variable of the model has that name. */
  clock(name: 'time' | 'dt' | 'starttime' | 'stoptime'): Tree {
    const { scope, simulation } = this.place;
    if (!scope.variable(name) && !scope.isParameter(name)) return named(name);
    return name === 'time'
      ? this.lacks('variable-named-time')
      : number(name === 'dt' ? simulation.dt : name === 'starttime' ? simulation.start : simulation.stop);
  }

  /** The time at which the step began. Only methods that look into the middle of a step see another one. */
  stepTime(): Tree {
    const time = this.clock('time');
    if (this.place.simulation.method === 'euler') return time;
    return binary(call('previous', time, binary(this.clock('starttime'), '-', this.clock('dt'))), '+', this.clock('dt'));
  }

  /** Whether a function over arrays stands around, and is not written out by its terms. */
  get isReducing(): boolean {
    return this.reductions.some(({ elements }) => elements.size === 0);
  }

  /** A function over arrays with what it runs over, innermost last. */
  within<T>(reducing: Reducing, rewrite: () => T): T {
    this.reductions.push(reducing);
    const result = rewrite();
    this.reductions.pop();
    return result;
  }

  private isOwnName({ name }: TreeOf<'call'>): boolean {
    const { scope } = this.place;
    return scope.macro(name) !== null || hasTable(scope.variable(name));
  }

  private call(tree: TreeOf<'call'>): Tree {
    const { scope } = this.place;
    const macro = scope.macro(tree.name);
    if (macro) return { ...tree, args: tree.args.map((arg) => this.tree(arg)) };
    const variable = scope.variable(tree.name);
    if (variable && hasTable(variable)) {
      const subscripts = this.subscripts(
        dimensionsOf(variable).flatMap((id) => this.place.ranges.byId.get(id) ?? []),
        tree.subscripts ?? [],
      );
      return { ...tree, ...(subscripts.length > 0 ? { subscripts } : {}), args: tree.args.map((arg) => this.tree(arg)) };
    }
    const spec = functionsOf('vensim').get(tree.name);
    if (!spec) return { ...tree, args: tree.args.map((arg) => this.tree(arg)) };
    return fromVensimCall({ equation: this, tree, spec } satisfies VensimCall);
  }

  /** A table that a function names, at `x`, with another way of going between and beyond its points. */
  tableInMode(tree: Tree | undefined, x: Tree, kind: GraphicalFunction['kind'], mirrored = false): Tree | null {
    const gf =
      tree?.kind === 'table' ? writtenTable(tree) : tree?.kind === 'name' && !tree.subscripts ? tableOf(this.place.scope.variable(tree.name)) : null;
    if (!gf) return null;
    const table = without(gf, 'xscale');
    const points = mirrored ? { xpts: gf.xpts.map((at) => -at + 0).toReversed(), ypts: gf.ypts.toReversed() } : {};
    return this.own({ what: 'table', equation: x, gf: { ...table, ...points, kind } });
  }

  /** A table that a function names, as a name. */
  tableName(tree: Tree | undefined): TreeOf<'name'> | null {
    if (tree?.kind !== 'name') return null;
    const reference = this.name(tree);
    return reference.kind === 'name' ? reference : null;
  }

  /** The value of a table that stands in the equation, or that the model has, at `x`. */
  tableValue(tree: Tree | undefined, x: Tree): Tree {
    const name = this.tableName(tree);
    if (name) return tableAt(name, x);
    return this.tableInMode(tree, x, 'continuous') ?? this.lacks('table-alone');
  }

  private name(tree: TreeOf<'name'>): Tree {
    const { scope, ranges } = this.place;
    const variable = scope.variable(tree.name);
    if (variable) {
      const dims = dimensionsOf(variable).flatMap((id) => ranges.byId.get(id) ?? []);
      const subscripts = tree.subscripts
        ? this.subscripts(dims, tree.subscripts)
        : isByElement(this.place)
          ? this.subscripts(
              dims,
              dims.map(({ canonical }) => index(named(canonical))),
            )
          : [];
      return named(tree.name, subscripts);
    }
    if (scope.isParameter(tree.name)) return tree;
    const position = this.position(tree.name);
    if (position) return position;
    switch (bareMeaning('vensim', tree.name)) {
      case 'time':
        return this.clock('time');
      case 'dt':
        return this.clock('dt');
      case 'start-time':
        return this.clock('starttime');
      case 'stop-time':
        return this.clock('stoptime');
      case 'save-step':
        return number(this.place.simulation.saveStep ?? this.place.simulation.dt);
      default:
        return tree.name.endsWith('$') ? this.lacks('model-in-macro') : tree;
    }
  }

  /** A dimension or an element as a number: its position, counted in the whole dimension. */
  private position(name: string): Tree | null {
    const { ranges } = this.place;
    const range = ranges.byName.get(name);
    if (!range) {
      const holder = ranges.holderOf(name);
      return holder ? number((ranges.familyOf(holder).positions.get(name) ?? 0) + 1) : null;
    }
    const opened = this.reductions.findLast(({ elements }) => elements.has(name))?.elements.get(name);
    const axis =
      this.place.axes.find((candidate) => candidate.range === range) ??
      this.place.axes.find(({ elements }) => elements.every((element) => range.positions.has(element)));
    if (opened === undefined && !axis) return number(range.elements.length);
    const element = opened ?? axis?.element ?? null;
    if (element !== null) return number((ranges.familyOf(range).positions.get(element) ?? 0) + 1);
    this.needsElements = true;
    return number(0);
  }

  /** The subscripts of a reference to an array over `dims`. */
  private subscripts(dims: readonly Range[], given: readonly Subscript[]): Subscript[] {
    for (const reducing of this.reductions) reducing.begin();
    return given.map((subscript, at) => {
      const dim = dims[at];
      return dim ? this.subscript(dim, subscript) : subscript;
    });
  }

  private subscript(dim: Range, subscript: Subscript): Subscript {
    if (subscript.kind === 'over') return this.opened(dim, subscript.name) ?? subscript;
    if (subscript.kind !== 'index') return subscript;
    const { tree } = subscript;
    if (tree.kind !== 'name' || tree.subscripts) return { ...subscript, tree: this.tree(tree) };
    const axis = isPlainPlace(this.place, dim, tree.name);
    if (axis) return index(named(axis));
    const found = elementFor(this.place, dim, tree.name);
    if (found === 'needs-elements') {
      this.needsElements = true;
      return subscript;
    }
    if (found !== null) return index(named(found));
    const range = this.place.ranges.byName.get(tree.name);
    if (range) return this.opened(dim, tree.name) ?? this.mappedOpen(dim, range) ?? subscript;
    return { ...subscript, tree: this.tree(tree) };
  }

  private mappedOpen(dim: Range, wanted: Range): Subscript | null {
    for (const reducing of this.reductions.toReversed()) {
      const found = reducing.mapped(this.place.ranges, dim, wanted);
      if (found) return found;
    }
    return null;
  }

  /** A place that the function over arrays around it runs over. */
  private opened(dim: Range, name: string): Subscript | null {
    const reducing = this.reductions.findLast(({ names }) => names.has(name));
    return reducing ? reducing.subscript(this.place.ranges, dim, name) : null;
  }
}

/** A table that is written out in an equation; null where it has no points. */
export function writtenTable({ points }: TreeOf<'table'>): GraphicalFunction | null {
  const sorted = points.toSorted(([a], [b]) => a - b);
  return sorted.length === 0 ? null : { kind: 'continuous', xpts: sorted.map(([x]) => x + 0), ypts: sorted.map(([, y]) => y + 0) };
}
