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

/** What is asked of the book: of which run, over which period, in which value, and whether as what it is more than base's. */
export interface Asked {
  readonly scenario: Id | null;
  readonly period: Period;
  readonly value: Id | 'euro' | null;
  readonly againstBase: boolean;
}

/** What every line moved, in units of the value or in euro-equivalents, by line; those of other values, and without a weight, are left out. */
export function worthsOf(book: ValueBook, { scenario, period, value, againstBase }: Asked): ReadonlyMap<Id, number> {
  const isDifference = againstBase && scenario !== null;
  if (value === 'euro') {
    const now = euros(book, scenario, period);
    return isDifference ? less(now, euros(book, null, period)) : now;
  }
  const amounts = isDifference ? book.difference(scenario, period) : book.amounts(scenario, period);
  return new Map(amounts.flatMap((line) => (line.valueType === value ? [[lineOf(line), line.amount] as const] : [])));
}

const euros = (book: ValueBook, scenario: Id | null, period: Period): ReadonlyMap<Id, number> => new Map(book.euro(scenario, period).amounts.map((line) => [lineOf(line), line.euro]));

function less(now: ReadonlyMap<Id, number>, base: ReadonlyMap<Id, number>): ReadonlyMap<Id, number> {
  return new Map([...new Set([...now.keys(), ...base.keys()])].map((line) => [line, (now.get(line) ?? 0) - (base.get(line) ?? 0)]));
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
  const of = new Map<Id, number>();
  const isDifference = look.againstBase && scenario !== null;
  const runs = new Set(isDifference ? [scenario] : [null, scenario]);
  for (const until of barEnds(simulation)) {
    const period = periodOf({ ...look, until }, simulation);
    for (const run of runs) {
      for (const [line, size] of worthsOf(book, { scenario: run, period, value, againstBase: isDifference })) {
        if (Number.isFinite(size)) of.set(line, Math.max(of.get(line) ?? 0, Math.abs(size)));
      }
    }
  }
  return { of, most: Math.max(0, ...of.values()) };
}

/** The least and the most that a line is wide, in px. */
const WIDTH = { least: 1, more: 11 } as const;

/** How wide a line is drawn for an amount, in px: its area is as the amount. */
export const widthOf = (amount: number, most: number): number => (most > 0 && Number.isFinite(amount) ? WIDTH.least + WIDTH.more * Math.sqrt(Math.min(1, Math.abs(amount) / most)) : WIDTH.least);
