import type { FlowAmount, Period } from '../../analyse/value/amounts.js';
import type { ValueBook } from '../../analyse/value/book.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Simulation } from '../../model/simulation.js';
import type { ValueLook } from '../../state/session.js';
import { barEnds, periodOf } from '../value/value-time.js';

/** The line of the network that an amount belongs to: the value flow, or one cost of an intervention. */
export const lineOf = ({ is, source, key }: Pick<FlowAmount, 'is' | 'source' | 'key'>): Id => (is === 'value-flow' ? source : key);

/** The value that is looked at: a value type, the first there is where none is chosen, or `euro`; null where there is none. */
export const valueOf = (doc: Document, { of }: Pick<ValueLook, 'of'>): Id | 'euro' | null => of ?? itemsOf(doc, 'value-type')[0]?.id ?? null;

/** What an amount counts for in the value that is looked at; null where it does not count: another type, or one that has no weight in euro. */
export function worthIn(doc: Document, value: Id | 'euro' | null): (amount: Pick<FlowAmount, 'valueType' | 'amount'>) => number | null {
  if (value !== 'euro') return ({ valueType, amount }) => (valueType === value ? amount : null);
  const weights = new Map(itemsOf(doc, 'value-type').map(({ id, euroWeight }) => [id, euroWeight]));
  return ({ valueType, amount }) => {
    const weight = weights.get(valueType) ?? null;
    return weight === null ? null : amount * Math.abs(weight);
  };
}

/** What every line is worth over a period, by line; lines that do not count are left out. */
export function worths(amounts: readonly FlowAmount[], worth: ReturnType<typeof worthIn>): ReadonlyMap<Id, number> {
  const found = new Map<Id, number>();
  for (const line of amounts) {
    const counted = worth(line);
    if (counted !== null) found.set(lineOf(line), counted);
  }
  return found;
}

/** The most that every line is ever worth, for widths that keep one scale while time goes by. */
export interface Peaks {
  readonly of: ReadonlyMap<Id, number>;
  /** Of all lines; 0 where nothing moves. */
  readonly most: number;
}

export const NO_PEAKS: Peaks = { of: new Map(), most: 0 };

/** The largest sizes over all moments of a run and of base; with `againstBase` of the differences between the two. */
export function peaksOf(book: ValueBook, scenario: Id | null, look: ValueLook, value: Id | 'euro' | null, simulation: Simulation): Peaks {
  const worth = worthIn(book.doc, value);
  const of = new Map<Id, number>();
  const take = (amounts: readonly FlowAmount[]): void => {
    for (const [line, size] of worths(amounts, worth)) if (Number.isFinite(size)) of.set(line, Math.max(of.get(line) ?? 0, Math.abs(size)));
  };
  for (const until of barEnds(simulation)) {
    const period: Period = periodOf({ ...look, until }, simulation);
    if (look.againstBase && scenario !== null) take(book.difference(scenario, period));
    else for (const one of new Set([null, scenario])) take(book.amounts(one, period));
  }
  return { of, most: Math.max(0, ...of.values()) };
}

/** The least and the most that a line is wide, in px. */
const WIDTH = { least: 1, more: 11 } as const;

/** How wide a line is drawn for an amount, in px: its area is as the amount. */
export const widthOf = (amount: number, most: number): number => (most > 0 && Number.isFinite(amount) ? WIDTH.least + WIDTH.more * Math.sqrt(Math.min(1, Math.abs(amount) / most)) : WIDTH.least);
