import type { Dimension } from '../../model/array.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';

/** A dimension, subrange or alias as equations see it: canonical names, elements by position from 0. */
export interface Range {
  readonly record: Dimension;
  readonly canonical: string;
  readonly elements: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  /** The dimension itself, where this one is an alias of it. */
  readonly target: Id;
  readonly targetName: string;
}

/** The dimensions of a document. */
export interface DocumentRanges {
  readonly byId: ReadonlyMap<Id, Range>;
  readonly byName: ReadonlyMap<string, Range>;
  /** The largest dimension with all elements of this one; itself where it is no subrange. */
  familyOf(range: Range): Range;
  /** The first dimension that has this element, or null. */
  holderOf(element: string): Range | null;
}

/** Reads the dimensions of a document; an alias has the elements of what it stands for. */
export function rangesOf(doc: Document): DocumentRanges {
  const records = itemsOf(doc, 'dimension');
  const recordById = new Map(records.map((record) => [record.id, record]));
  const all = records.map((record): Range => {
    const target = (record.sameAs === undefined ? undefined : recordById.get(record.sameAs)) ?? record;
    const elements = target.elements.map(canonicalName);
    return {
      record,
      canonical: canonicalName(record.name),
      elements,
      positions: new Map(elements.map((element, at) => [element, at])),
      target: target.id,
      targetName: canonicalName(target.name),
    };
  });
  const holds = (range: Range, elements: readonly string[]): boolean => elements.every((element) => range.positions.has(element));
  return {
    byId: new Map(all.map((range) => [range.record.id, range])),
    byName: new Map(all.map((range) => [range.canonical, range])),
    familyOf: (range) =>
      all
        .filter((other) => holds(other, range.elements))
        .reduce((largest, other) => (other.positions.size > largest.positions.size ? other : largest), range),
    holderOf: (element) => all.find(({ positions }) => positions.has(element)) ?? null,
  };
}

/** Whether two dimensions run over the same elements in the same order. */
export const isSameRange = (a: Range, b: Range): boolean =>
  a === b || (a.elements.length === b.elements.length && a.elements.every((element, at) => element === b.elements[at]));

/** The element of `wanted` that stands for `element` of `from`: by a mapping of either (Vensim's `->`), else itself; null where there is none. */
export function counterpart(ranges: DocumentRanges, from: Range, element: string, wanted: Range): string | null {
  if (wanted === from) return element;
  return forward(ranges, from, element, wanted) ?? backward(ranges, wanted, element, from) ?? (wanted.positions.has(element) ? element : null);
}

function forward(ranges: DocumentRanges, from: Range, element: string, wanted: Range): string | null {
  const at = from.positions.get(element);
  if (at === undefined) return null;
  for (const { to, by } of from.record.mappings ?? []) {
    const target = ranges.byId.get(to);
    const found = by ? expanded(ranges, by[at] ?? [])[0] : target?.elements[at];
    if (target && found !== undefined && (target === wanted || isSameRange(target, wanted) || wanted.positions.has(found))) return found;
  }
  return null;
}

function backward(ranges: DocumentRanges, wanted: Range, element: string, from: Range): string | null {
  for (const { to, by } of wanted.record.mappings ?? []) {
    const target = ranges.byId.get(to);
    if (!target || !(target === from || isSameRange(target, from) || target.positions.has(element))) continue;
    const at = by ? by.findIndex((names) => expanded(ranges, names).includes(element)) : (target.positions.get(element) ?? -1);
    const found = wanted.elements[at];
    if (found !== undefined) return found;
  }
  return null;
}

/** Names of elements, canonical, with subranges among them written out. */
const expanded = ({ byName }: DocumentRanges, names: readonly string[]): string[] =>
  names.flatMap((name) => byName.get(canonicalName(name))?.elements ?? [canonicalName(name)]);
