import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Macro } from '../../model/submodel.js';
import type { Text } from '../../model/text.js';
import { importedId } from '../xmile/names.js';
import type { Block, EquationBlock } from './blocks.js';
import { textOf, type MdlContext } from './context.js';
import type { Defined, Definition, Scope } from './definition.js';
import { readLeftSide, type LeftSide } from './left-side.js';
import type { DimensionStatement } from './read-dimensions.js';
import { readMacro } from './read-macros.js';
import { tidyLines } from './scan.js';

/** A group, and the canonical names of what is first defined in it. */
export interface GroupRead {
  readonly name: string;
  readonly doc: Text;
  readonly members: readonly string[];
}

/** What the statements of a file define. */
export interface Statements {
  readonly root: Scope;
  readonly macros: readonly { readonly macro: Macro; readonly scope: Scope; readonly line: number }[];
  readonly dimensions: readonly DimensionStatement[];
  readonly groups: readonly GroupRead[];
}

/** Sorts blocks by what they define. Reality checks are kept aside, and told once. */
export function statementsOf(context: MdlContext, blocks: readonly Block[]): Statements {
  const sorter = new Sorter(context);
  for (const block of blocks) sorter.add(block);
  return sorter.finish();
}

interface OpenScope {
  readonly model?: Id | undefined;
  readonly macro: Macro | null;
  readonly line: number;
  readonly defined: Map<string, { readonly id: Id; readonly name: string; readonly canonical: string; readonly definitions: Definition[] }>;
}

class Sorter {
  private readonly root: OpenScope = { macro: null, line: 1, defined: new Map() };
  private readonly macros = new Map<string, OpenScope>();
  private readonly dimensions: DimensionStatement[] = [];
  private readonly groups = new Map<string, GroupRead & { readonly members: string[] }>();
  private readonly checks: { readonly name: string; readonly line: number }[] = [];
  private scope = this.root;
  private members: string[] | null = null;

  constructor(private readonly context: MdlContext) {}

  add(block: Block): void {
    switch (block.kind) {
      case 'group':
        return this.group(block);
      case 'macro':
        return this.macro(block);
      case 'macro-end':
        this.scope = this.root;
        return;
      case 'equation':
        return this.equation(block);
    }
  }

  finish(): Statements {
    if (this.scope.macro) this.context.issues.push({ code: 'mdl/macro-unclosed', severity: 'error', line: this.scope.line, facts: { name: this.scope.macro.name } });
    const [first] = this.checks;
    if (first) {
      const names = this.checks.map(({ name }) => name);
      this.context.issues.push({ code: 'mdl/reality-checks', severity: 'warning', variable: first.name, line: first.line, facts: { names } });
    }
    const macros = [...this.macros.values()].flatMap((scope) => (scope.macro ? [{ macro: scope.macro, scope, line: scope.line }] : []));
    return { root: this.root, macros, dimensions: this.dimensions, groups: [...this.groups.values()] };
  }

  private group({ name, comment }: Extract<Block, { kind: 'group' }>): void {
    const canonical = canonicalName(name);
    const known = this.groups.get(canonical) ?? { name, doc: textOf(this.context, tidyLines(comment)), members: [] };
    this.groups.set(canonical, known);
    this.members = known.members;
  }

  private macro({ header, line }: Extract<Block, { kind: 'macro' }>): void {
    const macro = readMacro(this.context, header, line);
    if (!macro) return;
    const canonical = canonicalName(macro.name);
    const outer = this.scope.macro;
    if (outer) this.context.issues.push({ code: 'mdl/macro-unclosed', severity: 'error', line: this.scope.line, facts: { name: outer.name } });
    if (this.macros.has(canonical)) this.context.issues.push({ code: 'mdl/macro-twice', severity: 'error', line, facts: { name: macro.name } });
    this.scope = { model: macro.id, macro, line, defined: new Map() };
    if (!this.macros.has(canonical)) this.macros.set(canonical, this.scope);
  }

  private equation(block: EquationBlock): void {
    const left = readLeftSide(block.text);
    if (!left) {
      this.context.issues.push({ code: 'mdl/no-statement', severity: 'error', line: block.line, facts: { found: block.text.trim().replace(/\s+/g, ' ').slice(0, 40) } });
      this.context.foreign.keep('block', block.text);
    } else if (left.is === 'reality-check') {
      this.checks.push({ name: left.name, line: block.line });
      this.context.foreign.keep('block', block.text);
    } else if (left.is === 'dimension' || left.is === 'alias') {
      this.dimensions.push({ is: left.is, name: left.name, right: left.right, line: block.line, doc: textOf(this.context, tidyLines(block.comment)) });
    } else this.define(left, block);
  }

  private define(left: LeftSide, block: EquationBlock): void {
    const canonical = canonicalName(left.name);
    const known = this.scope.defined.get(canonical);
    if (known) {
      known.definitions.push({ left, block });
      return;
    }
    const written = this.scope.model === undefined ? left.name : `${this.scope.model}/${left.name}`;
    this.scope.defined.set(canonical, { id: importedId(this.context.fileKey, 'variable', written), name: left.name, canonical, definitions: [{ left, block }] } satisfies Defined);
    if (this.scope === this.root) this.members?.push(canonical);
  }
}
