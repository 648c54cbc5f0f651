import { flowTable } from '../analyse/flow-table.js';
import { ledgerOf, type Ledger } from '../analyse/ledger.js';
import { splitOf, type PartySplit } from '../analyse/split.js';
import { itemsOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Done } from './model-runs.js';
import { remembered } from './remembered.js';

interface Booked {
  readonly doc: Document;
  readonly done: Done;
  readonly until: number;
}

/**
 * Who pays and who gains in the scenario `current` against base, from their latest runs. Null in base, and until both
 * have run. Where one of the runs stopped early, both are compared until then.
 *
 * A moved lever books the ledger of its own scenario anew, and no other.
 */
export function createSplit(): (doc: Document, done: ReadonlyMap<Id | null, Done>, current: Id | null) => PartySplit | null {
  const [bookBase, bookCurrent] = [createLedger(), createLedger()];
  const split = remembered(
    ({ doc, base, other }: { doc: Document; base: Ledger; other: Ledger }) => [
      base,
      other,
      ...itemsOf(doc, 'stakeholder'),
      ...itemsOf(doc, 'value-type'),
    ],
    ({ doc, base, other }) => splitOf(doc, base, other),
  );
  return (doc, done, current) => {
    const [base, other] = [done.get(null), current === null ? undefined : done.get(current)];
    if (!base || !other) return null;
    const until = Math.min(base.run.times.at(-1) ?? -Infinity, other.run.times.at(-1) ?? -Infinity);
    return split({ doc, base: bookBase({ doc, done: base, until }), other: bookCurrent({ doc, done: other, until }) });
  };
}

const createLedger = (): ((booked: Booked) => Ledger) =>
  remembered(
    ({ doc, done, until }) => [
      done.run,
      until,
      ...itemsOf(doc, 'value-flow'),
      ...itemsOf(doc, 'intervention'),
      ...itemsOf(doc, 'scenario').map(({ valueFlows }) => valueFlows),
    ],
    ({ doc, done: { plan, run, scenario }, until }) => ledgerOf(flowTable(doc, plan, run, scenario), { from: -Infinity, until }),
  );
