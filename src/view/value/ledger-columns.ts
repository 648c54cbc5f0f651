import type { ValueBook } from '../../analyse/value/book.js';
import type { FlowTable } from '../../analyse/value/flow-table.js';
import { itemsOf } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueType } from '../../model/party.js';
import { peaksOf, scaleFor, type LedgerScale } from './ledger-scale.js';

/** The columns of one value type. */
export interface LedgerColumn {
  readonly type: ValueType;
  readonly scale: LedgerScale;
  /** The largest number that it can have to show, in units of the value type. */
  readonly peak: number;
}

/** What of the largest number is rounding. */
const ROUNDING = 1e-9;

/** Which runs a ledger may show one after another: they share its columns. */
export interface ColumnsAsked {
  /** Length of the period in time units; null since the start. */
  readonly over: number | null;
  /** The scenario of which the difference from base is shown; null where amounts are. */
  readonly differenceOf: Id | null;
}

/**
 * The columns of a ledger: the value types of which anything flows in any run of the book, each on a scale that holds for
 * all its runs and moments. Asked again, it measures only runs that are new.
 */
export function createColumns(): (book: ValueBook, asked: ColumnsAsked) => readonly LedgerColumn[] {
  let known = new Map<FlowTable, ReadonlyMap<Id, number>>();
  let knownOver: number | null | undefined;
  return (book, { over, differenceOf }) => {
    const tables = book.scenarios.flatMap((scenario) => book.table(scenario) ?? []);
    if (over !== knownOver) known = new Map();
    known = new Map(tables.map((table) => [table, known.get(table) ?? peaksOf(table, over)]));
    knownOver = over;
    const [own, base] = [book.table(differenceOf), book.table(null)];
    const differences = differenceOf !== null && own && base ? peaksOf(own, over, base) : null;
    const flowing = new Set([...known.values()].flatMap((peaks) => [...peaks.keys()]));
    return itemsOf(book.doc, 'value-type')
      .filter(({ id }) => flowing.has(id))
      .map((type) => {
        const most = Math.max(0, ...[...known.values()].map((peaks) => peaks.get(type.id) ?? 0));
        const more = differences?.get(type.id) ?? 0;
        // What two runs differ by rounding is no difference to put a scale to.
        const peak = differences ? (more <= ROUNDING * most ? 0 : more) : most;
        return { type, peak, scale: scaleFor(peak) };
      });
  };
}

/** The scale of euro-equivalents over these columns: that of the value type that weighs most. */
export function euroScale(columns: readonly LedgerColumn[]): Pick<LedgerColumn, 'scale' | 'peak'> {
  const peak = Math.max(0, ...columns.map(({ type, peak: own }) => own * Math.abs(type.euroWeight ?? 0)));
  return { scale: scaleFor(peak), peak };
}
