import type { Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import { RESERVED_KINDS, type Foreign, type Reserved } from '../../model/reserved.js';
import type { Text } from '../../model/text.js';
import type { ValueFlow } from '../../model/party.js';
import type { Variable } from '../../model/variable.js';
import { attributeOf, elementsOf, textOf, type XmlElement } from '../xml/tree.js';
import { elementName, NAMED_SHAPES, RECORD_SHAPES, WORKSPACE_SHAPE, type EcosystemKind, type NamedRecord } from './ecosystem-shapes.js';
import { importedId } from './names.js';
import { isKs } from './namespaces.js';
import type { ReadContext } from './read-context.js';
import { readRecord } from './shape.js';
import { mergedText } from './text-parts.js';

type Fields = Readonly<Record<string, unknown>>;

/** `<ks:ecosystem>` sorted by what it is about, before the records it adds to are read. */
export interface Ecosystem {
  readonly workspace: Fields | null;
  /** What the extension adds to records that the standard part names, by {@link keyOf}; of a name that stands there twice, in order. */
  readonly named: ReadonlyMap<string, readonly Fields[]>;
  /** Records that standard XMILE has no place for, in order. */
  readonly records: readonly Item[];
  /** Children that this version does not know. */
  readonly unknown: readonly XmlElement[];
}

const KIND_OF = new Map((Object.keys(RECORD_SHAPES) as EcosystemKind[]).map((kind) => [elementName(kind), kind]));
const NAMED_OF = new Map((Object.keys(NAMED_SHAPES) as NamedRecord[]).map((kind) => [elementName(kind), kind]));

/** What ties an element of the extension to one of the standard part: what it is, the model it stands in, its name. */
const keyOf = (what: NamedRecord, model: Id | undefined, name: string): string => `${what} ${model ?? ''}/${canonicalName(name)}`;

/** Reads the extension; an absent one is empty. */
export function readEcosystem(element: XmlElement | null): Ecosystem {
  let workspace: Record<string, unknown> | null = null;
  const named = new Map<string, Fields[]>();
  const records: Item[] = [];
  const unknown: XmlElement[] = [];
  for (const child of element ? elementsOf(element) : []) {
    const kind = KIND_OF.get(child.local);
    const what = NAMED_OF.get(child.local);
    const reserved = child.local === 'record' ? readReserved(child) : child.local === 'foreign' ? readForeign(child) : null;
    if (!isKs(child)) unknown.push(child);
    else if (child.local === 'workspace') workspace = readRecord(child, WORKSPACE_SHAPE);
    else if (what) {
      const key = keyOf(what, attributeOf(child, 'model') ?? undefined, attributeOf(child, 'name') ?? '');
      const known = named.get(key);
      const fields = readRecord(child, NAMED_SHAPES[what]);
      if (known) known.push(fields);
      else named.set(key, [fields]);
    } else if (kind) records.push({ kind, ...readRecord(child, RECORD_SHAPES[kind]) } as unknown as Item);
    else if (reserved) records.push(reserved);
    else unknown.push(child);
  }
  return { workspace, named, records, unknown };
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

/** What the extension adds to a record, each time a key is asked for that of the next record with it. */
function nextNamed({ named }: Ecosystem): (key: string) => Fields | undefined {
  const asked = new Map<string, number>();
  return (key) => {
    const at = asked.get(key) ?? 0;
    asked.set(key, at + 1);
    return named.get(key)?.[at];
  };
}

/** Ids for one file: those that the extension gives, else made of names, and never one twice. */
export function idsOf(ecosystem: Ecosystem, fileKey: string): ReadContext['idOf'] {
  const taken = new Set<Id>();
  const next = nextNamed(ecosystem);
  /** The number of the next copy of a name, so that a thousand of one name take no million looks. */
  const copies = new Map<string, number>();
  return (what, name, model, readable = what) => {
    const known =
      next(keyOf(what, model?.id, name)) ?? (what === 'variable' ? next(keyOf('value-flow', model?.id, name)) : undefined);
    const full = model ? `${model.name}.${name}` : name;
    let id = typeof known?.['id'] === 'string' ? known['id'] : importedId(fileKey, readable, full);
    const spot = `${readable} ${canonicalName(full)}`;
    for (let copy = copies.get(spot) ?? 2; taken.has(id); copy++) {
      id = importedId(fileKey, readable, `${full}#${copy}`);
      copies.set(spot, copy + 1);
    }
    taken.add(id);
    return id;
  };
}

/** The record with what the extension adds to it; as it is where that adds nothing. */
function withKnown<T extends { readonly id: Id; readonly name: string; readonly doc: Text }>(
  context: ReadContext,
  record: T,
  known: Fields | undefined,
): T {
  if (!known) return record;
  const { doc, ...rest } = known;
  return { ...record, ...rest, id: record.id, name: record.name, doc: mergedText(record.doc, doc as Text | undefined, context.language) };
}

type Named = Extract<Item, { kind: Exclude<NamedRecord, 'variable' | 'value-flow'> }>;

/** Dimensions, submodels, modules, macros and groups with what the extension knows about them. */
export function namedWithEcosystem(context: ReadContext, ecosystem: Ecosystem, records: readonly Named[]): Item[] {
  const next = nextNamed(ecosystem);
  return records.map((record): Item => {
    const known = next(keyOf(record.kind, 'model' in record ? record.model : undefined, record.name));
    // XMILE has no place for what a dimension means, so that there is nothing to merge with.
    if (record.kind === 'dimension') return { ...withKnown(context, record, known), doc: (known?.['doc'] as Text | undefined) ?? {} };
    return withKnown(context, record, known);
  });
}

/** The variables with what the extension knows about them; auxiliaries with a giver and a receiver become value flows. */
export function withEcosystem(context: ReadContext, ecosystem: Ecosystem, variables: readonly Variable[]): Item[] {
  const found = new Set<string>();
  const next = nextNamed(ecosystem);
  const records = variables.map((variable): Item => {
    const [key, flowKey] = [keyOf('variable', variable.model, variable.name), keyOf('value-flow', variable.model, variable.name)];
    const isFirst = !found.has(key);
    found.add(key).add(flowKey);
    const flow = isFirst && variable.kind !== 'stock' ? ecosystem.named.get(flowKey)?.[0] : undefined;
    // A value flow has no table and no elements of its own: one that got some elsewhere stays a variable, so that its numbers stay right.
    const isMore = variable.kind !== 'stock' && (variable.gf !== undefined || variable.dimensions !== undefined);
    if (flow && isMore) context.issues.push({ code: 'value-flow-with-table', severity: 'warning', item: variable.id, variable: variable.name });
    if (flow && variable.kind !== 'stock' && !isMore) return valueFlow(context, variable, flow);
    return withKnown(context, variable, next(key));
  });
  for (const [key, [first]] of ecosystem.named) {
    if (/^(?:variable|value-flow) /.test(key) && !found.has(key)) {
      context.issues.push({ code: 'ecosystem-variable-missing', severity: 'warning', facts: { name: String(first?.['name']) } });
    }
  }
  return records;
}

function valueFlow(context: ReadContext, variable: Exclude<Variable, { kind: 'stock' }>, flow: Fields): ValueFlow {
  const { doc, ...rest } = flow;
  return {
    label: {},
    ...rest,
    kind: 'value-flow',
    id: variable.id,
    name: variable.name,
    equation: variable.equation,
    doc: mergedText(variable.doc, doc as Text | undefined, context.language),
  } as unknown as ValueFlow;
}
