import type { Dimension } from '../../model/array.js';
import { canonicalName } from '../../model/name.js';

/** A dimension, subrange or alias as subscripts name it. */
export interface SubscriptRange {
  readonly record: Dimension;
  readonly canonical: string;
  /** Canonical names of its elements, in order. */
  readonly elements: readonly string[];
  readonly has: ReadonlySet<string>;
}

/** What subscripts can name. */
export interface Ranges {
  /** The dimension, subrange or alias of this canonical name, or null. */
  named(canonical: string): SubscriptRange | null;
  /** Whether any dimension has this element. */
  hasElement(canonical: string): boolean;
  /** The first dimension whose elements stand in a data file and are not known yet, or null. */
  readonly fromFile: SubscriptRange | null;
  /** Every name that a subscript can have, as written. */
  names(): Iterable<string>;
  /**
   * The smallest of all ranges that hold these elements; of equally small ones the one that `written` names, then one
   * that is no alias, then the first of the file. Null where none holds them all.
   */
  holding(elements: ReadonlySet<string>, written: ReadonlySet<string>): SubscriptRange | null;
}

/** Looks up subscripts among these dimensions. */
export function rangesOf(records: readonly Dimension[]): Ranges {
  const all = records.map((record): SubscriptRange => {
    const elements = record.elements.map(canonicalName);
    return { record, canonical: canonicalName(record.name), elements, has: new Set(elements) };
  });
  const byName = new Map(all.map((range) => [range.canonical, range]));
  const byElement = new Map<string, SubscriptRange[]>();
  for (const range of all) {
    for (const element of range.has) {
      const holders = byElement.get(element);
      if (holders) holders.push(range);
      else byElement.set(element, [range]);
    }
  }
  return {
    named: (canonical) => byName.get(canonical) ?? null,
    hasElement: (canonical) => byElement.has(canonical),
    fromFile: all.find(({ record }) => record.definition !== undefined) ?? null,
    names: () => all.flatMap(({ record }) => [record.name, ...record.elements]),
    holding: (elements, written) => {
      const [first] = elements;
      let best: SubscriptRange | null = null;
      for (const range of (first === undefined ? undefined : byElement.get(first)) ?? []) {
        if (best && !isBetter(range, best, written)) continue;
        if (range.has.size >= elements.size && [...elements].every((element) => range.has.has(element))) best = range;
      }
      return best;
    },
  };
}

function isBetter(a: SubscriptRange, b: SubscriptRange, written: ReadonlySet<string>): boolean {
  const rank = (range: SubscriptRange): number => (written.has(range.canonical) ? 0 : range.record.sameAs === undefined ? 1 : 2);
  return a.has.size !== b.has.size ? a.has.size < b.has.size : rank(a) < rank(b);
}
