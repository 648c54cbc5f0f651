import fc from 'fast-check';
import type { Document, Item } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import type { Reserved } from '../../src/model/reserved.js';
import { apply, type Edit } from '../../src/state/edit.js';

const IDS: readonly Id[] = ['a', 'b', 'c', 'd', 'e', 'f'];

const record = (id: Id, value: number): Item => ({ kind: 'decision', id, value }) satisfies Reserved;

/** Documents with some of six small records, in any order. */
export const arbitraryDocument: fc.Arbitrary<Document> = fc
  .tuple(fc.shuffledSubarray([...IDS]), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }))
  .map(([ids, values]) => ({ items: new Map(ids.map((id, at) => [id, record(id, values[at] ?? 0)])) }));

/** What to do to a record: put a value there, or take it away. */
export type Wish = readonly [id: Id, value: number | null];
export const arbitraryWishes: fc.Arbitrary<Wish[]> = fc.array(fc.tuple(fc.constantFrom(...IDS), fc.option(fc.integer({ min: 0, max: 9 }), { nil: null })), { maxLength: 8 });

/** The edits that do `wishes` to `doc`, as a command writes them: `before` is what is there at that moment. */
export function editsFor(doc: Document, wishes: readonly Wish[]): Edit[] {
  let now = doc;
  return wishes.map(([id, value]) => {
    const edit: Edit = { id, before: now.items.get(id) ?? null, after: value === null ? null : record(id, value) };
    now = apply(now, [edit]);
    return edit;
  });
}

/** A document as a list, so that its order counts in comparisons. */
export const listed = (doc: Document): readonly [Id, Item][] => [...doc.items];
