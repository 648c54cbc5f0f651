import { printTree } from '../../equation/print.js';
import type { Dialect, Subscript, Tree } from '../../equation/tree.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Auxiliary, Flow, GraphicalFunction, Stock, Variable } from '../../model/variable.js';
import { index, named } from './build.js';
import type { Axis } from './elements.js';
import type { DocumentNames, NameScope } from './name-scope.js';

/** What a variable of its own is to be. */
export interface OwnVariable {
  /** What stands behind the name of the variable that it helps. */
  readonly what: string;
  readonly equation: Tree | null;
  readonly gf?: GraphicalFunction | undefined;
  /** Another equation for the value at the start. */
  readonly initial?: Tree | undefined;
}

/** Makes the variables that one equation needs beside it: what the other language says in one, this one may say in two. */
export class OwnVariables {
  readonly made: Variable[] = [];

  constructor(
    private readonly helped: { readonly id: Id; readonly name: string; readonly model?: Id | undefined },
    private readonly names: DocumentNames,
    private readonly scope: NameScope,
    private readonly dialect: Dialect,
    private readonly axes: readonly Axis[],
  ) {}

  /** A reference to a new auxiliary. */
  auxiliary({ what, equation, gf, initial }: OwnVariable): Tree {
    const record: Auxiliary = {
      kind: 'auxiliary',
      ...this.base(what),
      equation: equation ? this.text(equation) : '',
      ...(gf ? { gf } : {}),
      ...(initial ? { initial: this.text(initial) } : {}),
    };
    return this.add(record);
  }

  /** A reference to a new stock that `rate` of itself flows into. */
  stock(what: string, initial: Tree, rate: (itself: Tree) => Tree): Tree {
    const base = this.base(what);
    const itself = this.reference(base.name);
    const flow: Flow = { kind: 'flow', ...this.base(`${what} rate`), equation: this.text(rate(itself)) };
    const record: Stock = { kind: 'stock', ...base, initial: this.text(initial), inflows: [flow.id], outflows: [] };
    this.made.push(flow);
    return this.add(record);
  }

  /** A reference to the variable itself that is helped, or to the element of it at hand. */
  itself(): Tree {
    return named(
      canonicalName(this.helped.name),
      this.axes.map((axis): Subscript => index(named(axis.element ?? this.nameOf(axis)))),
    );
  }

  private add(record: Variable): Tree {
    this.made.push(record);
    return this.reference(record.name);
  }

  private base(what: string): Omit<Auxiliary, 'kind' | 'equation'> {
    const elements = this.axes.map(({ element }) => (element === null ? '' : ` ${this.scope.spelling(element)}`)).join('');
    const name = this.names.free(`${this.helped.name}${elements} ${what}`);
    const { model } = this.helped;
    const dimensions = this.openAxes().map(({ range }) => (this.dialect === 'xmile' ? range.target : range.record.id));
    return {
      id: `${this.helped.id}.${canonicalName(name)}`,
      ...(model === undefined ? {} : { model }),
      name,
      label: {},
      units: '',
      doc: {},
      ...(dimensions.length === 0 ? {} : { dimensions }),
    };
  }

  /** The axes that the equation runs over: the others stand at an element. */
  private openAxes(): readonly Axis[] {
    return this.axes.filter(({ element }) => element === null);
  }

  private reference(name: string): Tree {
    return named(
      canonicalName(name),
      this.openAxes().map((axis): Subscript => index(named(this.nameOf(axis)))),
    );
  }

  private nameOf({ range }: Axis): string {
    return this.dialect === 'xmile' ? range.targetName : range.canonical;
  }

  private text(tree: Tree): string {
    return printTree(tree, this.dialect, (canonical) => this.scope.spelling(canonical));
  }
}
