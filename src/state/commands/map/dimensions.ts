import { tokensOf } from '../../../equation/lexer.js';
import type { Dialect } from '../../../equation/tree.js';
import { writtenName } from '../../../equation/write-name.js';
import type { ArrayPart } from '../../../model/array.js';
import { itemsOf, workspaceOf, type Document, type Item } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { canonicalName } from '../../../model/name.js';
import type { Variable } from '../../../model/variable.js';
import { apply, type Command, type Edit } from '../../edit.js';
import { rewriteMentions } from './mentions.js';
import { nameHolder } from './names.js';
import { isVariable } from './variables.js';

/** Adds a dimension with its elements. Declines a name that is taken or empty, and elements that are none, empty or twice there. */
export const addDimension =
  (id: Id, name: string, elements: readonly string[]): Command =>
  (doc) => {
    const typed = name.trim();
    const list = elements.map((element) => element.trim()).filter(Boolean);
    if (typed === '' || doc.items.has(id) || nameHolder(doc, typed) !== null || !areElements(list)) return null;
    return { label: 'add-dimension', edits: [{ id, before: null, after: { kind: 'dimension', id, name: typed, elements: list, doc: {} } }] };
  };

/** Gives a dimension another name, in every equation and every part of an array that names it. */
export const renameDimension =
  (id: Id, name: string): Command =>
  (doc) => {
    const before = doc.items.get(id);
    const typed = name.trim();
    if (before?.kind !== 'dimension' || typed === '' || typed === before.name || nameHolder(doc, typed, id) !== null) return null;
    const from = canonicalName(before.name);
    const named = apply(doc, [{ id, before, after: { ...before, name: typed } }]);
    const mentioned = from === canonicalName(typed) ? named : apply(named, rewriteMentions(named, before.name, typed));
    return step(doc, 'rename-dimension', inSubscripts(mentioned, (subscript) => (canonicalName(subscript) === from ? typed : subscript)));
  };

/** Gives an element another name: in every dimension that has it, and wherever it stands between the brackets of an equation. */
export const renameElement =
  (id: Id, element: string, name: string): Command =>
  (doc) => {
    const before = doc.items.get(id);
    const typed = name.trim();
    if (before?.kind !== 'dimension' || !before.elements.includes(element) || typed === '' || typed === element) return null;
    const [from, to] = [canonicalName(element), canonicalName(typed)];
    const holders = itemsOf(doc, 'dimension').filter(({ elements }) => elements.some((one) => canonicalName(one) === from));
    if (from !== to && holders.some(({ elements }) => elements.some((one) => canonicalName(one) === to))) return null;
    const { dialect } = workspaceOf(doc);
    const another = (one: string): string => (canonicalName(one) === from ? typed : one);
    const renamed = mapItems(doc, (item) => {
      if (item.kind === 'dimension' && holders.includes(item)) {
        return { ...item, numbered: undefined, elements: item.elements.map(another), ...(item.mappings ? { mappings: item.mappings.map((mapping) => (mapping.by ? { ...mapping, by: mapping.by.map((row) => row.map(another)) } : mapping)) } : {}) };
      }
      return withEquations(item, (source) => inBrackets(source, dialect, from, typed));
    });
    return step(doc, 'rename-element', inSubscripts(renamed, another));
  };

/** Adds an element at the end. Arrays that give each element its own equation give it that of the last. */
export const addElement =
  (id: Id, name: string): Command =>
  (doc) => {
    const before = doc.items.get(id);
    const typed = name.trim();
    if (before?.kind !== 'dimension' || !areElements([...before.elements, typed])) return null;
    const last = canonicalName(before.elements.at(-1) ?? '');
    const edits = itemsOf(doc, 'dimension').filter((dimension) => dimension.id === id).map((dimension): Edit => ({ id, before: dimension, after: { ...dimension, elements: [...dimension.elements, typed] } }));
    const next = mapItems(apply(doc, edits), (item) => {
      const at = isVariable(item) ? (item.dimensions?.indexOf(id) ?? -1) : -1;
      if (!isVariable(item) || at < 0 || !item.parts) return item;
      const copies = item.parts.filter(({ subscripts }) => canonicalName(subscripts[at] ?? '') === last).map((part): ArrayPart => ({ ...part, subscripts: part.subscripts.with(at, typed) }));
      return copies.length === 0 ? item : { ...item, parts: [...item.parts, ...copies] };
    });
    return step(doc, 'add-element', next);
  };

/** Takes an element out, with the equations that are its own. Declines the last one. */
export const removeElement =
  (id: Id, element: string): Command =>
  (doc) => {
    const before = doc.items.get(id);
    if (before?.kind !== 'dimension' || !before.elements.includes(element) || before.elements.length < 2) return null;
    const gone = canonicalName(element);
    const next = mapItems(doc, (item): Item => {
      if (item.id === id && item.kind === 'dimension') return { ...item, elements: item.elements.filter((one) => one !== element) };
      const at = isVariable(item) ? (item.dimensions?.indexOf(id) ?? -1) : -1;
      if (!isVariable(item) || at < 0 || !item.parts) return item;
      const parts = item.parts.filter(({ subscripts }) => canonicalName(subscripts[at] ?? '') !== gone);
      return parts.length === item.parts.length ? item : { ...item, parts };
    });
    return step(doc, 'remove-element', next);
  };

/** Whether a list can be the elements of a dimension: some, none empty, none twice. */
const areElements = (elements: readonly string[]): boolean => elements.length > 0 && elements.every((element) => element.trim() !== '') && new Set(elements.map(canonicalName)).size === elements.length;

/** Everything that differs between two states of a document, as one step. */
function step(before: Document, label: string, after: Document): { readonly label: string; readonly edits: readonly Edit[] } | null {
  const edits = [...after.items].flatMap(([id, item]): Edit[] => (before.items.get(id) === item ? [] : [{ id, before: before.items.get(id) ?? null, after: item }]));
  return edits.length === 0 ? null : { label, edits };
}

const mapItems = (doc: Document, change: (item: Item) => Item): Document => ({ items: new Map([...doc.items].map(([id, item]) => [id, change(item)])) });

/** The document with every subscript of a part of an array changed. */
const inSubscripts = (doc: Document, change: (subscript: string) => string): Document =>
  mapItems(doc, (item) => {
    if (!isVariable(item) || !item.parts) return item;
    const parts = item.parts.map((part) => ({ ...part, subscripts: part.subscripts.map(change), ...(part.except ? { except: part.except.map((names) => names.map(change)) } : {}) }));
    return JSON.stringify(parts) === JSON.stringify(item.parts) ? item : { ...item, parts };
  });

/** A record with its equations changed; itself where none changes. */
function withEquations(item: Item, change: (source: string) => string): Item {
  if (item.kind === 'value-flow') return change(item.equation) === item.equation ? item : { ...item, equation: change(item.equation) };
  if (!isVariable(item)) return item;
  const parts = item.parts?.map((part) => ({ ...part, equation: change(part.equation) }));
  const after: Variable = item.kind === 'stock' ? { ...item, initial: change(item.initial), ...(parts ? { parts } : {}) } : { ...item, equation: change(item.equation), ...(parts ? { parts } : {}) };
  return JSON.stringify(after) === JSON.stringify(item) ? item : after;
}

/** The source with an element spelled otherwise wherever it stands between brackets. */
function inBrackets(source: string, dialect: Dialect, from: string, to: string): string {
  let depth = 0;
  let result = '';
  let done = 0;
  for (const { kind, text, start, end } of tokensOf(source, dialect).tokens) {
    if (kind === 'symbol') depth += text === '[' ? 1 : text === ']' ? -1 : 0;
    const isOne = kind === 'name' && depth > 0 && text === from;
    if (!isOne) continue;
    result += source.slice(done, start) + writtenName(to, dialect);
    done = end;
  }
  return result + source.slice(done);
}
