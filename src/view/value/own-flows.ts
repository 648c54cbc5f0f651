import type { ValueBook } from '../../analyse/value/book.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueFlow } from '../../model/party.js';
import { scenarioIn } from '../lever/lever.js';

/** A value flow that one scenario has for itself, and what it moves in its run. */
export interface OwnFlow {
  readonly flow: ValueFlow;
  /** Over the whole run, in units of its value type; NaN before it has run. */
  readonly amount: number;
}

/** The value flows that a scenario has for itself, in the order in which they were added. */
export function ownFlows(doc: Document, book: ValueBook | null, scenario: Id | null): readonly OwnFlow[] {
  const ids = scenarioIn(doc, scenario)?.valueFlows ?? [];
  if (ids.length === 0) return [];
  const amounts = new Map(book?.amounts(scenario, WHOLE).map(({ source, amount }) => [source, amount]));
  return ids.flatMap((id) => {
    const flow = doc.items.get(id);
    return flow?.kind === 'value-flow' ? [{ flow, amount: amounts.get(id) ?? NaN }] : [];
  });
}

const WHOLE = { from: -Infinity, until: Infinity } as const;

/** How many of a model's time units make a year; null where that is not known. */
export function unitsPerYear(timeUnit: string): number | null {
  const known: Readonly<Record<string, number>> = { year: 1, quarter: 4, month: 12 };
  return known[timeUnit.toLowerCase().replace(/s$/, '')] ?? null;
}
