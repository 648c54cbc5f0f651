import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueFlow } from '../../model/party.js';
import type { Stock, Variable } from '../../model/variable.js';

/** The stock, where its outflows follow from what is on it: a conveyor or a queue. */
export const beltRecord = (record: Variable | ValueFlow): Stock | null => (record.kind === 'stock' && (record.conveyor !== undefined || record.queue === true) ? record : null);

export const isBelt = (record: Variable | ValueFlow): boolean => beltRecord(record) !== null;

/** Flows out of conveyors and queues: their own equations say nothing, but the fraction of a leak. */
export function drivenFlows(doc: Document): ReadonlySet<Id> {
  return new Set(itemsOf(doc, 'stock').flatMap((stock) => (isBelt(stock) ? stock.outflows : [])));
}

/** The equations of a stock's conveyor, or of a leak out of one. */
export function beltEquations(record: Variable | ValueFlow): readonly string[] {
  if (record.kind === 'flow') return record.leak ? [record.leak.fraction] : [];
  const { length, capacity, inflowLimit, arrest, sample } = beltRecord(record)?.conveyor ?? {};
  return [length, capacity, inflowLimit, arrest, sample].flatMap((equation) => (equation === undefined ? [] : [equation]));
}
