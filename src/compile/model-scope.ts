import { itemsOf, variablesOf, workspaceOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Issue } from '../model/issue.js';
import { canonicalName } from '../model/name.js';
import { parameterValue, type GraphicalFunction, type Variable } from '../model/variable.js';
import type { ValueFlow } from '../model/party.js';
import type { Dialect } from '../equation/tree.js';
import { parseEquation } from '../equation/parse.js';
import type { Tree } from '../equation/tree.js';

/** Which text of a record an equation stands in. */
export type Field = 'equation' | 'initial';

/** A variable as equations see it. */
export interface Named {
  readonly id: Id;
  readonly name: string;
  readonly canonical: string;
  readonly kind: 'stock' | 'flow' | 'auxiliary' | 'value-flow';
  readonly record: Variable | ValueFlow;
  readonly field: Field;
  readonly source: string;
  /** Null where it is empty or does not parse. */
  readonly tree: Tree | null;
  readonly gf: GraphicalFunction | null;
  /** The number that it is, for a parameter. */
  readonly parameter: number | null;
  /** A table without an x input: it has points and no value. */
  readonly isTable: boolean;
}

/** Everything that the equations of a document can name. */
export interface ModelScope {
  readonly dialect: Dialect;
  readonly variables: readonly Named[];
  readonly byName: ReadonlyMap<string, Named>;
  readonly byId: ReadonlyMap<Id, Named>;
}

/** Reads every equation of the document; faults of the text, names that occur twice and equations that lack go to `issues`. */
export function readScope(doc: Document, issues: Issue[]): ModelScope {
  const { dialect } = workspaceOf(doc);
  const variables = [...variablesOf(doc), ...itemsOf(doc, 'value-flow')].map((record) => readVariable(record, dialect, issues));
  const byName = new Map<string, Named>();
  for (const variable of variables) {
    const first = byName.get(variable.canonical);
    if (first) issues.push({ code: 'duplicate-name', severity: 'error', item: variable.id, variable: variable.name, facts: { other: first.name } });
    else byName.set(variable.canonical, variable);
  }
  return { dialect, variables, byName, byId: new Map(variables.map((variable) => [variable.id, variable])) };
}

function readVariable(record: Variable | ValueFlow, dialect: Dialect, issues: Issue[]): Named {
  const { id, name, kind } = record;
  const field: Field = kind === 'stock' ? 'initial' : 'equation';
  const source = kind === 'stock' ? record.initial : record.equation;
  const gf = kind === 'flow' || kind === 'auxiliary' ? (record.gf ?? null) : null;
  const parsed = parseEquation(source, dialect);
  for (const problem of parsed.issues) issues.push({ ...problem, item: id, variable: name, field });
  const isTable = gf !== null && kind === 'auxiliary' && parsed.tree === null && parsed.issues.length === 0;
  if (!parsed.tree && parsed.issues.length === 0 && !isTable) issues.push({ code: 'missing-equation', severity: 'error', item: id, variable: name, field });
  return { id, name, canonical: canonicalName(name), kind, record, field, source, tree: parsed.tree, gf, parameter: parameterValue(record), isTable };
}
