import { closestNames } from '../equation/closest.js';
import { arityOf, bareMeaning, functionsOf, type FunctionSpec } from '../equation/functions.js';
import type { BinaryOperator, Tree, TreeOf } from '../equation/tree.js';
import type { Issue, Range } from '../model/issue.js';
import type { Macro } from '../model/submodel.js';
import { positionAlong, type Axis } from './axis.js';
import { binary, choice, number, unary, valueOf, type Builder } from './builder.js';
import { familyOf, type Dim } from './dimensions.js';
import type { BinaryFunction, Expression, Loop, Place } from './expression.js';
import { bareValue } from './functions/bare-value.js';
import { bindCall } from './functions/bind-call.js';
import { bindMacro } from './macro-call.js';
import { findVariable, type Field, type ModelScope, type Named, type NameScope } from './model-scope.js';
import { bindReference, bindTableCall } from './reference.js';
import type { Reduction } from './reduction.js';

/** Whose equation is being bound. */
export interface Owner {
  readonly id: Named['id'];
  /** The record that issues point at. */
  readonly item: Named['id'];
  readonly name: string;
  readonly field: Field;
  /** Which of the record's equations by element it is. */
  readonly part?: number | undefined;
  readonly source: string;
  /** The variable itself, for `SELF`; a cost line has none. */
  readonly self: Place | null;
}

/** What all binders of one compilation share. */
export interface BindContext {
  readonly scope: ModelScope;
  readonly builder: Builder;
  /** Where each variable's first element is, and how its elements follow. */
  readonly places: ReadonlyMap<Named, number>;
  /** An array of tables → its first table. */
  readonly tables: Map<Named, number>;
  readonly issues: Issue[];
}

/** Names that mean something in one place only: a macro's parameters and its own variables. */
export interface LocalNames {
  readonly values: ReadonlyMap<string, Expression>;
  /** How many macros are around. */
  readonly depth: number;
}

/** Behind so many issues nobody looks for names that may have been meant: the search through all of them takes its time. */
const MOST_HINTED = 500;

/** Replaces the names of one equation by slots, and its functions by what they compute; what is wrong goes to `issues`. */
export class Binder {
  private randomCalls = 0;
  /** Functions over arrays around what is being bound, innermost last. */
  readonly reductions: Reduction[] = [];

  constructor(
    readonly context: BindContext,
    readonly owner: Owner,
    readonly axes: readonly Axis[],
    /** Where names are looked up. */
    readonly names: NameScope,
    readonly local: LocalNames | null = null,
    /** Loops around the whole equation that belong to no axis of its own: those of the call of a macro. */
    private readonly outerLoops: readonly Loop[] = [],
    private readonly randomKey: string = owner.id,
  ) {}

  get scope(): ModelScope {
    return this.context.scope;
  }
  get builder(): Builder {
    return this.context.builder;
  }

  /** Loops around what is being bound: states inside have an element for each turn. */
  get loops(): readonly Loop[] {
    const own = this.axes.flatMap(({ loop }) => loop ?? []);
    return [...this.outerLoops, ...own, ...this.reductions.flatMap(({ axes }) => axes.flatMap(({ loop }) => loop ?? []))];
  }

  bind(tree: Tree): Expression {
    switch (tree.kind) {
      case 'number':
        return number(tree.value);
      case 'name':
        return this.bindName(tree);
      case 'call':
        return this.bindFunction(tree);
      case 'unary': {
        const x = this.bind(tree.operand);
        return tree.op === '+' ? x : unary(tree.op === '-' ? 'negate' : 'not', x);
      }
      case 'binary':
        return binary(OPERATORS[tree.op], this.bind(tree.left), this.bind(tree.right));
      case 'if':
        return choice(this.bind(tree.condition), this.bind(tree.then), this.bind(tree.else));
      case 'transpose':
        return this.bindTranspose(tree);
      case 'text':
      case 'table':
        return this.fault('not-a-value', tree.range, {});
    }
  }

  /** Says what is wrong with a part of the equation; the equation counts as broken. */
  fault(code: string, range: Range, facts: NonNullable<Issue['facts']>, hints?: readonly string[]): Expression {
    const { item, name, field, part } = this.owner;
    this.context.issues.push({ code, severity: 'error', item, variable: name, field, ...(part === undefined ? {} : { part }), range, facts, ...(hints ? { hints } : {}) });
    return number(Number.NaN);
  }

  /** The variable that a name means here, or null. */
  find(name: string): Named | null {
    return findVariable(this.names, name);
  }

  /** The variable that a tree names, or null. */
  named(tree: Tree | null): Named | null {
    return tree?.kind === 'name' && !this.local?.values.has(tree.name) ? this.find(tree.name) : null;
  }

  /** A key for the next random call of this variable: its place among them. */
  nextRandomKey(): string {
    return `${this.randomKey}/${this.owner.field}/${this.randomCalls++}`;
  }

  /** A binder for an equation inside a macro that is called here: in the loops of the call, with names of its own. */
  inMacro(owner: Owner, local: LocalNames): Binder {
    return new Binder(this.context, owner, [], this.scope.root, local, this.loops, this.nextRandomKey());
  }

  /** The text of the equation in `range`. */
  written({ start, end }: Range): string {
    return this.owner.source.slice(start, end).replace(/\s+/g, ' ').replace(/^"(.*)"$/, '$1');
  }

  private bindName(tree: TreeOf<'name'>): Expression {
    const own = this.local?.values.get(tree.name);
    if (own && !tree.subscripts) return own;
    if (tree.name === 'self' && this.owner.self && !this.find('self')) return valueOf(this.owner.self);
    const variable = this.find(tree.name);
    if (variable) return bindReference(this, variable, tree.subscripts ?? null, tree.nameRange);
    const position = this.bindPosition(tree.name);
    if (position) return position;
    // In a macro, Vensim's `Time$` is the model's.
    const meaning = bareMeaning(this.scope.dialect, this.local ? tree.name.replace(/\$$/, '') : tree.name);
    if (meaning) return bareValue(meaning);
    if (functionsOf(this.scope.dialect).has(tree.name)) return this.fault('function-without-arguments', tree.nameRange, { name: tree.name.toUpperCase() });
    return this.unknown('unknown-name', tree);
  }

  /**
   * A dimension's name as a number is the position of the element at hand, an element's name its position in its dimension.
   * Vensim counts in the whole dimension, also where a subrange is named.
   */
  private bindPosition(name: string): Expression | null {
    const { dimensions, dialect } = this.scope;
    const whole = (dim: Dim): Dim => (dialect === 'vensim' ? familyOf(dimensions, dim) : dim);
    const dim = dimensions.byName.get(name);
    if (dim) {
      const axes = [...this.axes, ...this.reductions.flatMap((reduction) => reduction.axes)];
      const axis = axes.find((candidate) => candidate.dim === dim) ?? axes.find(({ elements }) => elements.every((element) => dim.positions.has(element)));
      return axis ? binary('add', positionAlong(axis, (element) => whole(dim).positions.get(element) ?? 0), number(1)) : number(dim.elements.length);
    }
    const dot = name.indexOf('.');
    const element = name.slice(dot + 1);
    const holder = dot === -1 ? dimensions.all.find(({ positions }) => positions.has(element)) : dimensions.byName.get(name.slice(0, dot));
    const at = holder && whole(holder).positions.get(element);
    return at === undefined ? null : number(at + 1);
  }

  private bindTranspose(tree: TreeOf<'transpose'>): Expression {
    const { operand } = tree;
    const variable = this.named(operand);
    const [first, second] = this.axes;
    if (!variable || operand.kind !== 'name' || operand.subscripts || variable.dims.length !== 2 || !first || !second) return this.fault('not-an-array', tree.range, {});
    const place = (at: number): { readonly kind: 'place'; readonly at: number; readonly range: Range } => ({ kind: 'place', at, range: tree.range });
    return bindReference(this, variable, [place(2), place(1)], operand.nameRange);
  }

  private bindFunction(tree: TreeOf<'call'>): Expression {
    const macro = this.scope.macros.get(tree.name);
    if (macro) return this.bindMacroCall(tree, macro);
    // A variable of the model that is a table beats a function of that name.
    const variable = this.find(tree.name);
    const spec = functionsOf(this.scope.dialect).get(tree.name);
    if (variable && variable.parts.some(({ gf }) => gf)) return bindTableCall(this, tree, variable);
    if (spec) return this.bindSpec(tree, spec);
    if (variable) return this.fault('not-a-function', tree.nameRange, { name: variable.name });
    return this.unknown('unknown-function', tree);
  }

  private bindMacroCall(tree: TreeOf<'call'>, macro: Macro): Expression {
    const least = macro.parameters.filter((parameter) => parameter.default === undefined).length;
    return this.checkArguments(tree, macro.name, least, macro.parameters.length, macro.outputs?.length) ?? bindMacro(this, tree, macro);
  }

  private bindSpec(tree: TreeOf<'call'>, spec: FunctionSpec): Expression {
    const { least, most } = arityOf(spec);
    return this.checkArguments(tree, tree.name.toUpperCase(), least, most) ?? bindCall(this, tree, spec);
  }

  /** The fault where there are too few or too many arguments, or more results are asked for than there are. */
  private checkArguments(tree: TreeOf<'call'>, name: string, least: number, most: number, mostResults = 0): Expression | null {
    const given = tree.args.length;
    const results = tree.results?.length ?? 0;
    if (results > mostResults) return this.fault('too-many-arguments', tree.range, { name, given: given + results, least, most: most + mostResults });
    if (given >= least && given <= most) return null;
    return this.fault(given < least ? 'wrong-number-of-arguments' : 'too-many-arguments', tree.range, { name, given, least, most });
  }

  private unknown(code: 'unknown-name' | 'unknown-function', tree: TreeOf<'name' | 'call'>): Expression {
    const hints = this.context.issues.length < MOST_HINTED ? closestNames(tree.name, code === 'unknown-name' ? this.knownNames() : this.knownFunctions()) : [];
    return this.fault(code, tree.nameRange, { name: this.written(tree.nameRange) }, hints);
  }

  private knownNames(): string[] {
    return [...this.names.byName.values()].map(({ record }) => record.name);
  }

  private knownFunctions(): string[] {
    return [...this.scope.macros.values()].map(({ name }) => name).concat([...functionsOf(this.scope.dialect).keys()].map((name) => name.toUpperCase()));
  }
}

const OPERATORS: Readonly<Record<BinaryOperator, BinaryFunction>> = {
  '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '^': 'power', mod: 'modulo',
  '=': 'equal', '<>': 'unequal', '<': 'less', '<=': 'less-equal', '>': 'greater', '>=': 'greater-equal', and: 'and', or: 'or',
};
