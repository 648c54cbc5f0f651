import type { ValueBook } from '../../analyse/value/book.js';
import type { FlowAmount } from '../../analyse/value/amounts.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueLook } from '../../state/session.js';
import { barEnds } from './value-time.js';
import type { Simulation } from '../../model/simulation.js';

/** What an amount weighs in the unit that is looked at: 1 for the value type itself, its euro weight where all are counted in euro, null where it does not count. */
export function weightsOf(doc: Document, of: Id | 'euro' | null): ReadonlyMap<Id, number> {
  const counted = itemsOf(doc, 'value-type').flatMap(({ id, euroWeight }): [Id, number][] => {
    if (of === 'euro') return euroWeight === null ? [] : [[id, euroWeight]];
    return id === of ? [[id, 1]] : [];
  });
  return new Map(counted);
}

/**
 * The value type that is looked at: the chosen one, else the first that moves in base, else the first that anything is
 * drawn for, else the first there is; `euro` for all. Null where the document has none.
 */
export function lookedAt(doc: Document, { of }: Pick<ValueLook, 'of'>, book: ValueBook | null): Id | 'euro' | null {
  if (of !== null) return of;
  const types = itemsOf(doc, 'value-type');
  const inBase = new Set(book?.amounts(null, { from: -Infinity, until: Infinity }).flatMap(({ valueType, amount }) => (amount === 0 ? [] : [valueType])));
  const drawn = new Set(itemsOf(doc, 'value-flow').map(({ valueType }) => valueType));
  return (types.find(({ id }) => inBase.has(id)) ?? types.find(({ id }) => drawn.has(id)) ?? types[0])?.id ?? null;
}

/** How much moved within each bar of the scrubber, whichever way; NaN where a rate is none. */
export function movedBars(book: ValueBook, scenario: Id | null, of: Id | 'euro' | null, simulation: Pick<Simulation, 'start' | 'stop' | 'timeUnit'>): readonly number[] {
  const weights = weightsOf(book.doc, of);
  const ends = barEnds(simulation);
  return ends.map((until, at) => turnover(book.amounts(scenario, { from: at === 0 ? simulation.start : (ends[at - 1] ?? NaN), until }), weights));
}

const turnover = (amounts: readonly FlowAmount[], weights: ReadonlyMap<Id, number>): number => amounts.reduce((sum, { valueType, amount }) => sum + Math.abs(amount * (weights.get(valueType) ?? 0)), 0);
