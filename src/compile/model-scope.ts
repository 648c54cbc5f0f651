import { parseEquation } from '../equation/parse.js';
import type { Dialect, Tree } from '../equation/tree.js';
import { itemsOf, variablesOf, workspaceOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Issue } from '../model/issue.js';
import { canonicalName } from '../model/name.js';
import type { ValueFlow } from '../model/party.js';
import type { Macro, Module } from '../model/submodel.js';
import { wordMapOf, type WordMap } from '../model/word-map.js';
import { parameterValue, type GraphicalFunction, type Variable } from '../model/variable.js';
import { drivenFlows, isBelt } from './conveyor/driven.js';
import { readList } from './conveyor/read-list.js';
import { readDimensions, type Dim, type Dimensions } from './dimensions.js';
import { LOST_TABLE, tableParts } from './external/table-parts.js';

/** Which text of a record an equation stands in. */
export type Field = 'equation' | 'initial';

/** One equation of a variable: of all of it, or of some elements. */
export interface Part {
  /** Null: all of the variable. */
  readonly subscripts: readonly string[] | null;
  readonly except: readonly (readonly string[])[];
  readonly source: string;
  /** Null where it is empty or does not parse. */
  readonly tree: Tree | null;
  readonly gf: GraphicalFunction | null;
  /** Its place among the record's own parts; absent where the record has one equation. */
  readonly at?: number | undefined;
}

/** A variable as equations see it: one of the root model, or one of a module. */
export interface Named {
  /** Unique in the run: of a module's variable, the ids of module and variable. */
  readonly id: Id;
  /** As in the document; a module's variable is `module.variable`. */
  readonly name: string;
  readonly kind: 'stock' | 'flow' | 'auxiliary' | 'value-flow';
  readonly record: Variable | ValueFlow;
  readonly field: Field;
  readonly dims: readonly Dim[];
  readonly parts: readonly Part[];
  /** The number that it is, for a parameter. */
  readonly parameter: number | null;
  /** A table without an x input: it has points and no value. */
  readonly isTable: boolean;
  /** Where the names in its equations are looked up. */
  readonly scope: NameScope;
  /** A module's input: another name for this value. */
  readonly alias: { readonly name: string; readonly scope: NameScope } | null;
}

/** Where names mean something: the root model, or one use of a submodel. */
export interface NameScope {
  readonly byName: Map<string, Named>;
  readonly modules: Map<string, NameScope>;
  readonly root: NameScope | null;
  /** What stands before ids and names of this scope's variables. */
  readonly idPrefix: string;
}

/** Everything that the equations of a document can name. */
export interface ModelScope {
  readonly dialect: Dialect;
  readonly root: NameScope;
  /** In document order, modules' variables behind those of the model around them. */
  readonly variables: readonly Named[];
  readonly byId: ReadonlyMap<Id, Named>;
  readonly dimensions: Dimensions;
  readonly macros: ReadonlyMap<string, Macro>;
  readonly doc: Document;
  /** What is said in words. */
  readonly words: WordMap;
}

/** Modules within modules, at most so deep. */
export const MAX_MODULE_DEPTH = 32;
/** Variables of all modules together: a few small models that use one another many times over would grow without bound. */
export const MAX_INSTANCES = 200_000;

/** Reads every equation of the document; faults of the text, names that occur twice and equations that lack go to `issues`. */
export function readScope(doc: Document, issues: Issue[]): ModelScope {
  const { dialect } = workspaceOf(doc);
  const words = wordMapOf(doc);
  const reader = new ScopeReader(doc, dialect, readDimensions(doc), issues, words.words);
  const root: NameScope = { byName: new Map(), modules: new Map(), root: null, idPrefix: '' };
  reader.read(root, undefined, '', 0, null);
  return {
    dialect,
    root,
    variables: reader.variables,
    byId: new Map(reader.variables.map((variable) => [variable.id, variable])),
    dimensions: reader.dimensions,
    macros: new Map(itemsOf(doc, 'macro').map((macro) => [canonicalName(macro.name), macro])),
    doc,
    words,
  };
}

/** The variable that `name` means in `scope`: of its own, of a module `module.name`, or of the root `.name`. */
export function findVariable(scope: NameScope, name: string): Named | null {
  const own = scope.byName.get(name);
  if (own) return own;
  if (name.startsWith('.')) return findVariable(scope.root ?? scope, name.slice(1));
  for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
    const module = scope.modules.get(name.slice(0, dot));
    if (module) return findVariable(module, name.slice(dot + 1).replace(/^_+/, ''));
  }
  return null;
}

class ScopeReader {
  readonly variables: Named[] = [];
  private readonly partsOf = new Map<Variable | ValueFlow, readonly Part[]>();
  private readonly driven: ReadonlySet<Id>;

  constructor(
    private readonly doc: Document,
    private readonly dialect: Dialect,
    readonly dimensions: Dimensions,
    private readonly issues: Issue[],
    private readonly words: ReadonlySet<Id>,
  ) {
    this.driven = drivenFlows(doc);
  }

  /** Reads one model into `scope`: the root, or submodel `model` as a module uses it. */
  read(scope: NameScope, model: Id | undefined, namePrefix: string, depth: number, module: { readonly record: Module; readonly outer: NameScope } | null): void {
    const records = [...variablesOf(this.doc, model), ...(model === undefined ? itemsOf(this.doc, 'value-flow') : [])];
    const inputs = module ? this.inputsOf(module.record) : new Map<string, string>();
    for (const record of records) {
      const canonical = canonicalName(record.name);
      const from = inputs.get(canonical);
      const variable = this.variable(record, scope, namePrefix, from !== undefined && module ? { name: from, scope: module.outer } : null);
      const first = scope.byName.get(canonical);
      if (first) this.issues.push({ code: 'duplicate-name', severity: 'error', item: record.id, variable: record.name, facts: { other: first.name } });
      else scope.byName.set(canonical, variable);
      this.variables.push(variable);
    }
    for (const inner of itemsOf(this.doc, 'module')) {
      if (inner.model !== model) continue;
      if (depth >= MAX_MODULE_DEPTH || this.variables.length > MAX_INSTANCES) {
        this.issues.push({ code: 'modules-too-deep', severity: 'error', item: inner.id, variable: inner.name, facts: { depth: MAX_MODULE_DEPTH } });
        continue;
      }
      const next: NameScope = { byName: new Map(), modules: new Map(), root: scope.root ?? scope, idPrefix: `${scope.idPrefix}${inner.id}/` };
      scope.modules.set(canonicalName(inner.name), next);
      this.read(next, inner.of, `${namePrefix}${inner.name}.`, depth + 1, { record: inner, outer: scope });
    }
  }

  /** Input of the submodel → what it is connected to, both canonical. Files before XMILE 1.0 write the input's bare name. */
  private inputsOf({ name, connections }: Module): Map<string, string> {
    const own = `${canonicalName(name)}.`;
    const plain = (written: string): string => canonicalName(written.replace(/"/g, '')).replace(/_*\._*/g, '.');
    return new Map(connections.map(({ to, from }) => {
      const target = plain(to);
      return [target.startsWith(own) ? target.slice(own.length) : target, plain(from)];
    }));
  }

  private variable(record: Variable | ValueFlow, scope: NameScope, namePrefix: string, alias: Named['alias']): Named {
    const field: Field = record.kind === 'stock' ? 'initial' : 'equation';
    const dims = this.dimsOf(record);
    const isData = record.kind === 'auxiliary' && record.data !== undefined;
    const parts = alias || isData ? this.parse(record, false) : this.parse(record, true);
    const isTable = record.kind === 'auxiliary' && parts.length > 0 && parts.every(({ gf, tree, source }) => gf !== null && gf !== LOST_TABLE && tree === null && source.trim() === '');
    return { id: `${scope.idPrefix}${record.id}`, name: `${namePrefix}${record.name}`, kind: record.kind, record, field, dims, parts, parameter: alias || dims.length > 0 ? null : parameterValue(record), isTable, scope, alias };
  }

  private dimsOf(record: Variable | ValueFlow): readonly Dim[] {
    return record.kind === 'value-flow' ? [] : (record.dimensions ?? []).flatMap((id) => this.dimensions.byId.get(id) ?? []);
  }

  /** Parses once, however many modules use it; faults are told once. */
  private parse(record: Variable | ValueFlow, needsEquation: boolean): readonly Part[] {
    const known = this.partsOf.get(record);
    if (known) return known;
    // What leaves a conveyor or a queue follows from what is on it, and a word from the links to it.
    if (this.driven.has(record.id) || this.words.has(record.id)) return [];
    const field: Field = record.kind === 'stock' ? 'initial' : 'equation';
    const tableOf = (own: GraphicalFunction | undefined): GraphicalFunction | null => own ?? (record.kind === 'flow' || record.kind === 'auxiliary' ? (record.gf ?? null) : null);
    const source = record.kind === 'stock' ? record.initial : record.equation;
    const written = record.kind !== 'value-flow' && record.parts ? record.parts.map((part) => ({ ...part, equation: part.equation === '' && part.gf ? source : part.equation })) : [{ subscripts: null, equation: source, gf: undefined, except: undefined }];
    const dims = this.dimsOf(record);
    const hasParts = record.kind !== 'value-flow' && record.parts !== undefined;
    const parts = written.flatMap(({ subscripts, except = [], equation, gf }, at): readonly Part[] => {
      const place = { item: record.id, variable: record.name, field, ...(hasParts ? { part: at } : {}) };
      const list = isBelt(record) ? readList(equation, this.dialect) : null;
      const parsed = list ? { tree: list, issues: [] } : parseEquation(equation, this.dialect);
      for (const problem of parsed.issues) this.issues.push({ ...problem, ...place });
      const table = tableOf(gf);
      if (needsEquation && !parsed.tree && parsed.issues.length === 0 && !(table && record.kind === 'auxiliary')) {
        this.issues.push({ code: 'missing-equation', severity: 'error', ...place });
      }
      const part: Part = { subscripts, except, source: equation, tree: parsed.tree, gf: table, ...(hasParts ? { at } : {}) };
      return tableParts(part, { dialect: this.dialect, dimensions: this.dimensions, dims, files: () => itemsOf(this.doc, 'data-file'), place, issues: this.issues }) ?? [part];
    });
    this.partsOf.set(record, parts);
    return parts;
  }
}
