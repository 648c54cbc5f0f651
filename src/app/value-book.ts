import { booked, valueBook, type BookedTable, type ValueBook } from '../analyse/value/book.js';
import { itemsOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Run } from '../simulate/run.js';
import type { Done } from './model-runs.js';
import { remembered } from './remembered.js';

/** Of which document the book is to be, and from which runs. */
interface Question {
  readonly doc: Document;
  readonly done: ReadonlyMap<Id | null, Done>;
}

/**
 * The accounts of the latest runs; null before base has run. The same book while nothing changes that it depends on. A
 * moved lever books the flows of its own scenario anew, and of no other.
 */
export function createBook(): (doc: Document, done: ReadonlyMap<Id | null, Done>) => ValueBook | null {
  let tables = new Map<Run, { readonly flows: readonly unknown[]; readonly table: BookedTable }>();
  const bookOf = remembered(
    ({ doc, done }: Question) => [...[...done.values()].map(({ run }) => run), ...itemsOf(doc, 'stakeholder'), ...itemsOf(doc, 'value-type'), ...itemsOf(doc, 'purse'), ...flowsOf(doc)],
    ({ doc, done }) => {
      const flows = flowsOf(doc);
      const isKnown = (former: readonly unknown[] | undefined): boolean => former?.length === flows.length && flows.every((each, at) => each === former[at]);
      const runs = [...done.values()].filter(({ scenario }) => scenario === null || doc.items.has(scenario.id));
      const next = runs.map((each) => {
        const known = tables.get(each.run);
        return known && isKnown(known.flows) ? known.table : booked(doc, each);
      });
      tables = new Map(next.map((table) => [table.run, { flows, table }]));
      return next.some(({ scenario }) => scenario === null) ? valueBook(doc, next) : null;
    },
  );
  return (doc, done) => bookOf({ doc, done });
}

/** What decides which lines a flow table has, beside the run. */
const flowsOf = (doc: Document): readonly unknown[] => [...itemsOf(doc, 'value-flow'), ...itemsOf(doc, 'intervention'), ...itemsOf(doc, 'scenario').map(({ valueFlows }) => valueFlows)];
