import { itemsOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import { canonicalName } from '../model/name.js';
import type { Dimension } from '../model/array.js';

/** A dimension or subrange as equations see it: canonical names, elements by position from 0. */
export interface Dim {
  readonly id: Id;
  readonly name: string;
  readonly canonical: string;
  /** As written. */
  readonly elements: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  readonly record: Dimension;
}

/** The dimensions of a document. */
export interface Dimensions {
  readonly all: readonly Dim[];
  readonly byId: ReadonlyMap<Id, Dim>;
  readonly byName: ReadonlyMap<string, Dim>;
  /** Whether any dimension has an element of this canonical name. */
  readonly hasElement: (canonical: string) => boolean;
}

/** Reads the dimensions; an alias has the elements of what it stands for. */
export function readDimensions(doc: Document, elementsOf: (record: Dimension) => readonly string[] = ({ elements }) => elements): Dimensions {
  const records = itemsOf(doc, 'dimension');
  const own = new Map(records.map((record) => [record.id, elementsOf(record)]));
  const all = records.map((record): Dim => {
    const elements = record.sameAs === undefined ? (own.get(record.id) ?? []) : (own.get(record.sameAs) ?? own.get(record.id) ?? []);
    const positions = new Map<string, number>();
    elements.forEach((element, at) => positions.set(canonicalName(element), at));
    return { id: record.id, name: record.name, canonical: canonicalName(record.name), elements, positions, record };
  });
  const elements = new Set(all.flatMap(({ positions }) => [...positions.keys()]));
  return { all, byId: new Map(all.map((dim) => [dim.id, dim])), byName: new Map(all.map((dim) => [dim.canonical, dim])), hasElement: (canonical) => elements.has(canonical) };
}

/** Whether two dimensions run over the same elements, in the same order. */
export const isSameRange = (a: Dim, b: Dim): boolean => a === b || (a.elements.length === b.elements.length && [...a.positions].every(([element, at]) => b.positions.get(element) === at));

/**
 * The element of `wanted` that stands for `element` of `from`: by a mapping of either (Vensim's `->`), else itself, where
 * `wanted` has it, else null. A mapping counts more than a shared name: "the cohort before" has the same names.
 */
export function counterpart(dimensions: Dimensions, from: Dim, element: string, wanted: Dim): string | null {
  if (wanted === from) return element;
  return forward(dimensions, from, element, wanted) ?? backward(dimensions, wanted, element, from) ?? (wanted.positions.has(element) ? element : null);
}

/** By a mapping of `from` to `wanted`. */
function forward(dimensions: Dimensions, from: Dim, element: string, wanted: Dim): string | null {
  for (const { to, by } of from.record.mappings ?? []) {
    const target = dimensions.byId.get(to);
    if (!target) continue;
    const at = from.positions.get(element);
    if (at === undefined) continue;
    const found = by ? expanded(dimensions, by[at] ?? [])[0] : target.elements[at];
    if (found !== undefined && (target === wanted || isSameRange(target, wanted) || wanted.positions.has(canonicalName(found)))) return canonicalName(found);
  }
  return null;
}

/** By a mapping of `wanted` to `from`: which of its elements leads to `element`. */
function backward(dimensions: Dimensions, wanted: Dim, element: string, from: Dim): string | null {
  for (const { to, by } of wanted.record.mappings ?? []) {
    const target = dimensions.byId.get(to);
    if (!target || !(target === from || isSameRange(target, from) || target.positions.has(element))) continue;
    const at = by ? by.findIndex((names) => expanded(dimensions, names).some((name) => canonicalName(name) === element)) : (target.positions.get(element) ?? -1);
    const found = wanted.elements[at];
    if (found !== undefined) return canonicalName(found);
  }
  return null;
}

/** Names of elements, with subranges among them written out. */
export const expanded = (dimensions: Dimensions, names: readonly string[]): string[] => names.flatMap((name) => dimensions.byName.get(canonicalName(name))?.elements ?? [name]);

/** The largest dimension that has all elements of this one: what Vensim counts positions in. Itself where it is no subrange. */
export function familyOf({ all }: Dimensions, dim: Dim): Dim {
  const holds = (candidate: Dim): boolean => [...dim.positions.keys()].every((element) => candidate.positions.has(element));
  return all.filter(holds).reduce((largest, candidate) => (candidate.positions.size > largest.positions.size ? candidate : largest), dim);
}
