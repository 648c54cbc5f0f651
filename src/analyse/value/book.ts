import type { Plan } from '../../compile/plan.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Scenario } from '../../model/scenario.js';
import type { Run } from '../../simulate/run.js';
import { amountsOf, differenceOf, type FlowAmount, type Period } from './amounts.js';
import { flowTable, type FlowTable } from './flow-table.js';
import { ledgerOfAmounts, type Ledger } from './ledger.js';
import { makeWhole, type MakeWhole, type PaymentWish } from './make-whole.js';
import { purseBalances, type PurseBalance } from './purse.js';
import { splitOf, type PartySplit } from './split.js';

/**
 * The accounts of a document: what base and every scenario that has run say of value. All views read this one book, so
 * two of them never show different numbers. It never changes; other runs or other parties give another book.
 *
 * `scenario` is null for base. What is asked of a run that is not in the book has no answer: null, or nothing moved.
 */
export interface ValueBook {
  readonly doc: Document;
  /** Base first, then the scenarios that have run. */
  readonly scenarios: readonly (Id | null)[];
  /** All flows of value of a run, over time. */
  table(scenario: Id | null): FlowTable | null;
  /** What every flow moved over a period. */
  amounts(scenario: Id | null, period: Period): readonly FlowAmount[];
  /** How much more than in base every flow moved over a period. */
  difference(scenario: Id | null, period: Period): readonly FlowAmount[];
  /** Who gave and received how much over a period. */
  ledger(scenario: Id | null, period: Period): Ledger;
  /** Who pays and who gains against base, from the start until `until`, or until one of the two runs stopped. Null for base. */
  split(scenario: Id | null, until?: number): PartySplit | null;
  /** How long the period is over which {@link split} compares, in time units; null where there is no split. */
  comparedLength(scenario: Id | null, until?: number): number | null;
  /** The side payment after which nobody loses against base, over the whole run. Null for base. */
  makeWhole(scenario: Id | null, wish?: PaymentWish): MakeWhole | null;
  /** The purses of parties beside the flows that fill them, over the whole run. */
  purses(scenario: Id | null): readonly PurseBalance[];
}

/** A run as the book needs it. */
export interface BookedRun {
  readonly plan: Pick<Plan, 'slots'>;
  readonly scenario: Scenario | null;
  readonly run: Run;
}

/** A run with its flow table, which outlives the book: a lever that moves makes one table anew, and keeps the others. */
export interface BookedTable extends BookedRun {
  readonly table: FlowTable;
}

/** The flow table of a run of `doc`. */
export const booked = (doc: Document, { plan, scenario, run }: BookedRun): BookedTable => ({ plan, scenario, run, table: flowTable(doc, plan, run, scenario) });

/** The book of `runs`, base among them. What is asked twice is worked out once. */
export function valueBook(doc: Document, runs: readonly BookedTable[]): ValueBook {
  const byScenario = new Map(runs.map((run) => [run.scenario?.id ?? null, run]));
  const once = memory(MOST_KEPT);
  /** The last moment, up to `until`, that base and a scenario both have; null for base and for what has not run. */
  const comparedUntil = (scenario: Id | null, until: number): number | null => {
    const [base, other] = [byScenario.get(null), byScenario.get(scenario)];
    if (scenario === null || !base || !other) return null;
    return Math.min(until, base.run.times.at(-1) ?? -Infinity, other.run.times.at(-1) ?? -Infinity);
  };
  const book: ValueBook = {
    doc,
    scenarios: runs.map(({ scenario }) => scenario?.id ?? null),
    table: (scenario) => byScenario.get(scenario)?.table ?? null,
    amounts: (scenario, { from, until }) =>
      once(['amounts', scenario, from, until], () => {
        const run = byScenario.get(scenario);
        return run ? amountsOf(run.table, { from, until }) : [];
      }),
    difference: (scenario, { from, until }) =>
      once(['difference', scenario, from, until], () => differenceOf(book.amounts(null, { from, until }), book.amounts(scenario, { from, until }))),
    ledger: (scenario, { from, until }) => once(['ledger', scenario, from, until], () => ledgerOfAmounts(book.amounts(scenario, { from, until }))),
    split: (scenario, until = Infinity) => {
      const end = comparedUntil(scenario, until);
      if (end === null) return null;
      const whole: Period = { from: -Infinity, until: end };
      return once(['split', scenario, end], () => splitOf(doc, book.ledger(null, whole), book.ledger(scenario, whole)));
    },
    comparedLength: (scenario, until = Infinity) => {
      const end = comparedUntil(scenario, until);
      return end === null ? null : Math.max(0, end - (byScenario.get(null)?.run.times[0] ?? end));
    },
    makeWhole: (scenario, { currency, payers } = {}) => {
      const split = book.split(scenario);
      return split && once(['make whole', scenario, currency ?? null, payers ? JSON.stringify(payers) : null], () => makeWhole(doc, split, { currency, payers }));
    },
    purses: (scenario) =>
      once(['purses', scenario], () => {
        const run = byScenario.get(scenario);
        return run ? purseBalances(doc, run.plan, run.run, run.table) : [];
      }),
  };
  return book;
}

/** Answers by what was asked, the last `most` of them. */
function memory(most: number): <T>(question: readonly (string | number | null)[], answer: () => T) => T {
  const known = new Map<string, unknown>();
  return <T>(question: readonly (string | number | null)[], answer: () => T): T => {
    const key = question.map(String).join(' ');
    if (known.has(key)) return known.get(key) as T;
    const found = answer();
    const [oldest] = known.keys();
    if (known.size >= most && oldest !== undefined) known.delete(oldest);
    known.set(key, found);
    return found;
  };
}

/** How many answers a book remembers: enough for every view of one moment, and no more than a scrubber's sweep should hold on to. */
const MOST_KEPT = 200;
