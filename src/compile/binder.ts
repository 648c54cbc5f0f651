import { closestNames } from '../equation/closest.js';
import { arityOf, bareMeaning, functionsOf, type FunctionSpec } from '../equation/functions.js';
import type { BinaryOperator, Tree, TreeOf } from '../equation/tree.js';
import type { Issue, Range } from '../model/issue.js';
import { binary, choice, number, unary, valueOf, type Builder } from './builder.js';
import type { BinaryFunction, Expression, Loop, Place } from './expression.js';
import { bareValue } from './functions/bare-value.js';
import { bindCall } from './functions/bind-call.js';
import { lookupModeOf } from './functions/tables.js';
import type { Field, ModelScope, Named } from './model-scope.js';

/** Whose equation is being bound, and what is known around it. */
export interface Owner {
  readonly id: Named['id'];
  readonly name: string;
  readonly field: Field;
  /** The variable itself, for `SELF`; a cost line has none. */
  readonly self: Place | null;
}

/** Replaces the names of one equation by slots, and its functions by what they compute; what is wrong goes to `issues`. */
export class Binder {
  private randomCalls = 0;

  constructor(
    readonly scope: ModelScope,
    readonly builder: Builder,
    readonly placeOf: ReadonlyMap<Named['id'], Place>,
    readonly owner: Owner,
    readonly loops: readonly Loop[],
    private readonly issues: Issue[],
    private readonly source = scope.byId.get(owner.id)?.source ?? '',
  ) {}

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
        return this.fault('not-an-array', tree.range, {});
      case 'text':
      case 'table':
        return this.fault('not-a-value', tree.range, {});
    }
  }

  /** Says what is wrong with a part of the equation; the equation counts as broken. */
  fault(code: string, range: Range, facts: NonNullable<Issue['facts']>, hints?: readonly string[]): Expression {
    this.issues.push({ code, severity: 'error', item: this.owner.id, variable: this.owner.name, field: this.owner.field, range, facts, ...(hints ? { hints } : {}) });
    return number(Number.NaN);
  }

  /** The variable that a tree names, or null. */
  named(tree: Tree | null): Named | null {
    return tree?.kind === 'name' ? (this.scope.byName.get(tree.name) ?? null) : null;
  }

  /** A key for the next random call of this variable: its place among them. */
  nextRandomKey(): string {
    return `${this.owner.id}/${this.owner.field}/${this.randomCalls++}`;
  }

  private bindName(tree: TreeOf<'name'>): Expression {
    if (tree.name === 'self' && this.owner.self && !this.scope.byName.has('self')) return valueOf(this.owner.self);
    const variable = this.scope.byName.get(tree.name);
    if (variable) return this.bindVariable(variable, tree.nameRange);
    const meaning = bareMeaning(this.scope.dialect, tree.name);
    if (meaning) return bareValue(meaning);
    if (functionsOf(this.scope.dialect).has(tree.name)) return this.fault('function-without-arguments', tree.nameRange, { name: tree.name.toUpperCase() });
    return this.unknown('unknown-name', tree);
  }

  private bindVariable(variable: Named, range: Range): Expression {
    if (variable.isTable) return this.fault('table-without-input', range, { name: variable.name });
    const place = this.placeOf.get(variable.id);
    return place ? valueOf(place) : number(Number.NaN);
  }

  private bindFunction(tree: TreeOf<'call'>): Expression {
    // A variable of the model beats a function of that name; called, it is a table.
    const variable = this.scope.byName.get(tree.name);
    const spec = functionsOf(this.scope.dialect).get(tree.name);
    if (variable?.gf) return this.bindTableCall(tree, variable);
    if (spec) return this.bindSpec(tree, spec);
    if (variable) return this.fault('not-a-function', tree.nameRange, { name: variable.name });
    return this.unknown('unknown-function', tree);
  }

  private bindTableCall(tree: TreeOf<'call'>, { gf, name }: Named): Expression {
    const [x] = tree.args;
    if (!x || tree.args.length > 1 || !gf) return this.fault(x ? 'too-many-arguments' : 'wrong-number-of-arguments', tree.range, { name, given: tree.args.length, least: 1, most: 1 });
    return { op: 'lookup', table: this.builder.table(gf), index: [], mode: lookupModeOf(gf), x: this.bind(x) };
  }

  private bindSpec(tree: TreeOf<'call'>, spec: FunctionSpec): Expression {
    const { least, most } = arityOf(spec);
    const given = tree.args.length;
    if (given < least || given > most) {
      return this.fault(given < least ? 'wrong-number-of-arguments' : 'too-many-arguments', tree.range, { name: tree.name.toUpperCase(), given, least, most });
    }
    return bindCall(this, tree, spec);
  }

  private unknown(code: 'unknown-name' | 'unknown-function', tree: TreeOf<'name' | 'call'>): Expression {
    const known = code === 'unknown-name' ? this.scope.variables.map(({ name }) => name) : [...functionsOf(this.scope.dialect).keys()].map((name) => name.toUpperCase());
    return this.fault(code, tree.nameRange, { name: this.written(tree.nameRange) }, closestNames(tree.name, known));
  }

  /** The text of the equation in `range`. */
  private written({ start, end }: Range): string {
    return this.source.slice(start, end).replace(/\s+/g, ' ').replace(/^"(.*)"$/, '$1');
  }
}

const OPERATORS: Readonly<Record<BinaryOperator, BinaryFunction>> = {
  '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '^': 'power', mod: 'modulo',
  '=': 'equal', '<>': 'unequal', '<': 'less', '<=': 'less-equal', '>': 'greater', '>=': 'greater-equal', and: 'and', or: 'or',
};
