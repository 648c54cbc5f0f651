import type { Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import { RESERVED_KINDS, type Foreign, type Reserved } from '../../model/reserved.js';
import type { Text } from '../../model/text.js';
import type { ValueFlow } from '../../model/party.js';
import type { Variable } from '../../model/variable.js';
import { attributeOf, elementsOf, textOf, type XmlElement } from '../xml/tree.js';
import { elementName, RECORD_SHAPES, VALUE_FLOW_SHAPE, VARIABLE_SHAPE, WORKSPACE_SHAPE, type EcosystemKind } from './ecosystem-shapes.js';
import { isKs } from './namespaces.js';
import type { ReadContext } from './read-context.js';
import { readRecord } from './shape.js';
import { mergedText } from './text-parts.js';

/** `<ks:ecosystem>` sorted by what it is about, before the variables it refers to are read. */
export interface Ecosystem {
  readonly workspace: Readonly<Record<string, unknown>> | null;
  /** Canonical name → what the extension adds to a variable. */
  readonly variables: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly valueFlows: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Records that standard XMILE has no place for, in order. */
  readonly records: readonly Item[];
  /** Children that this version does not know. */
  readonly unknown: readonly XmlElement[];
}

const KIND_OF = new Map((Object.keys(RECORD_SHAPES) as EcosystemKind[]).map((kind) => [elementName(kind), kind]));

/** Reads the extension; an absent one is empty. */
export function readEcosystem(element: XmlElement | null): Ecosystem {
  let workspace: Record<string, unknown> | null = null;
  const variables = new Map<string, Record<string, unknown>>();
  const valueFlows = new Map<string, Record<string, unknown>>();
  const records: Item[] = [];
  const unknown: XmlElement[] = [];
  for (const child of element ? elementsOf(element) : []) {
    const kind = KIND_OF.get(child.local);
    const name = canonicalName(attributeOf(child, 'name') ?? '');
    const reserved = child.local === 'record' ? readReserved(child) : child.local === 'foreign' ? readForeign(child) : null;
    if (!isKs(child)) unknown.push(child);
    else if (child.local === 'workspace') workspace = readRecord(child, WORKSPACE_SHAPE);
    else if (child.local === 'variable') variables.set(name, readRecord(child, VARIABLE_SHAPE));
    else if (child.local === 'value_flow') valueFlows.set(name, readRecord(child, VALUE_FLOW_SHAPE));
    else if (kind) records.push({ kind, ...readRecord(child, RECORD_SHAPES[kind]) } as unknown as Item);
    else if (reserved) records.push(reserved);
    else unknown.push(child);
  }
  return { workspace, variables, valueFlows, records, unknown };
}

/** Records of a later version's screens travel as JSON: their fields are not known yet. */
function readReserved(element: XmlElement): Reserved | null {
  try {
    const value: unknown = JSON.parse(textOf(element));
    if (typeof value !== 'object' || value === null || !('kind' in value) || !('id' in value) || typeof value.id !== 'string') return null;
    return RESERVED_KINDS.some((kind) => kind === value.kind) ? (value as Reserved) : null;
  } catch {
    return null;
  }
}

/** Content of yet another tool, which came by way of this product's own format. */
function readForeign(element: XmlElement): Foreign | null {
  const [id, of, at, place] = ['id', 'of', 'at', 'place'].map((name) => attributeOf(element, name));
  if (!id || !of || !place) return null;
  return { kind: 'foreign', id, of, ...(at ? { at } : {}), place, text: textOf(element) };
}

/** Canonical name → id, for every variable and value flow that the extension names. */
export function givenIds(ecosystem: Ecosystem): Map<string, Id> {
  const ids = new Map<string, Id>();
  for (const [name, { id }] of [...ecosystem.variables, ...ecosystem.valueFlows]) if (typeof id === 'string') ids.set(name, id);
  return ids;
}

/** The variables with what the extension knows about them; auxiliaries with a giver and a receiver become value flows. */
export function withEcosystem(context: ReadContext, ecosystem: Ecosystem, variables: readonly Variable[]): Item[] {
  const found = new Set<string>();
  const records = variables.map((variable): Item => {
    const name = canonicalName(variable.name);
    const isFirst = !found.has(name);
    found.add(name);
    const flow = isFirst && variable.kind !== 'stock' ? ecosystem.valueFlows.get(name) : undefined;
    // A value flow has no table of its own: one that got one elsewhere stays a variable, so that its numbers stay right.
    const hasTable = variable.kind !== 'stock' && variable.gf !== undefined;
    if (flow && hasTable) context.issues.push({ code: 'value-flow-with-table', severity: 'warning', item: variable.id, variable: variable.name });
    if (flow && variable.kind !== 'stock' && !hasTable) return valueFlow(context, variable, flow);
    const known = isFirst ? ecosystem.variables.get(name) : undefined;
    if (!known) return variable;
    const { doc, ...rest } = known;
    return { ...variable, ...rest, id: variable.id, name: variable.name, doc: mergedText(variable.doc, doc as Text | undefined, context.language) } as Variable;
  });
  for (const [name, { name: written }] of [...ecosystem.variables, ...ecosystem.valueFlows]) {
    if (!found.has(name)) context.issues.push({ code: 'ecosystem-variable-missing', severity: 'warning', facts: { name: String(written) } });
  }
  return records;
}

function valueFlow(context: ReadContext, variable: Exclude<Variable, { kind: 'stock' }>, flow: Readonly<Record<string, unknown>>): ValueFlow {
  const { doc, ...rest } = flow;
  return {
    label: {}, ...rest, kind: 'value-flow', id: variable.id, name: variable.name, equation: variable.equation,
    doc: mergedText(variable.doc, doc as Text | undefined, context.language),
  } as unknown as ValueFlow;
}
