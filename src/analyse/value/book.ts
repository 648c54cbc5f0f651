import type { Plan } from '../../compile/plan.js';
import { workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Scenario } from '../../model/scenario.js';
import { yearIn } from '../../model/year.js';
import type { Run } from '../../simulate/run.js';
import { amountsOf, differenceOf, type FlowAmount, type Period } from './amounts.js';
import { driftOf, type Drift } from './drift.js';
import { euroOf, type EuroAmounts } from './euro.js';
import { flowTable, type FlowTable } from './flow-table.js';
import { ledgerOfAmounts, type Ledger } from './ledger.js';
import { makeWhole, type MakeWhole, type PaymentWish } from './make-whole.js';
import { measuresOf, type NetworkMeasures } from './measures.js';
import { perceivedOf, type PerceivedValue } from './perceived.js';
import { pairsOf, type Pairs } from './pairs.js';
import { purseBalances, type PurseBalance } from './purse.js';
import { reciprocityOf, type Reciprocity } from './reciprocity.js';
import { scalesOf, type Scales } from './scale.js';
import { splitOf, type PartySplit } from './split.js';
import { valueLoops, type ValueLoops } from './value-loops.js';

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
  /** What moved from party to party over a period, of one value type or of all in euro; `againstBase`: how much more than in base. */
  pairs(scenario: Id | null, period: Period, of: Id | 'euro', againstBase?: boolean): Pairs;
  /** Who pays and who gains against base, from the start until `until`, or until one of the two runs stopped. Null for base. */
  split(scenario: Id | null, until?: number): PartySplit | null;
  /** How long the period is over which {@link split} compares, in time units; null where there is no split. */
  comparedLength(scenario: Id | null, until?: number): number | null;
  /** The side payment after which nobody loses against base, over the whole run. Null for base. */
  makeWhole(scenario: Id | null, wish?: PaymentWish): MakeWhole | null;
  /** The purses of parties beside the flows that fill them, over the whole run. */
  purses(scenario: Id | null): readonly PurseBalance[];
  /** The year until a time, 12 months in the model's own time unit (one unit, where that has no known length), as far as it lies within the run. */
  lastYear(scenario: Id | null, until: number): Period;
  /** What every party ends with over a period in its own eyes, with the parts per value type. */
  perceived(scenario: Id | null, period: Period): readonly PerceivedValue[];
  /** Where one value type goes round between parties over a period, or value in whatever form (null). */
  loops(scenario: Id | null, period: Period, valueType: Id | null): ValueLoops;
  /** Every amount in euro-equivalents, and what those leave out. */
  euro(scenario: Id | null, period: Period): EuroAmounts;
  /** Who gets back for what they give over a period, per pair and per party. */
  reciprocity(scenario: Id | null, period: Period): Reciprocity;
  /** How likely each party is to let go, by the rule of thumb over the year until a time. */
  drift(scenario: Id | null, until: number): Drift;
  /** Measures of the network over a period, by one value type or by all but burdens (null). */
  network(scenario: Id | null, period: Period, valueType?: Id | null): NetworkMeasures;
}

/** A run as the book needs it. */
export interface BookedRun {
  readonly plan: Pick<Plan, 'slots'>;
  readonly scenario: Scenario | null;
  readonly run: Run;
}

/** A run with its flow table and what is asked of that alone, which outlive the book: a lever that moves makes those of one run anew, and keeps the others. */
export interface BookedTable extends BookedRun {
  readonly table: FlowTable;
  amounts(period: Period): readonly FlowAmount[];
  ledger(period: Period): Ledger;
  /** The largest yearly flow of every value type. */
  scales(): Scales;
}

/** The flow table of a run of `doc`. */
export function booked(doc: Document, { plan, scenario, run }: BookedRun): BookedTable {
  const table = flowTable(doc, plan, run, scenario);
  const once = memory(MOST_KEPT);
  const own: BookedTable = {
    plan,
    scenario,
    run,
    table,
    amounts: ({ from, until }) => once(['amounts', from, until], () => amountsOf(table, { from, until })),
    ledger: ({ from, until }) => once(['ledger', from, until], () => ledgerOfAmounts(own.amounts({ from, until }))),
    scales: () => once(['scales'], () => scalesOf(table, yearOf(doc))),
  };
  return own;
}

/** A model that counts in units of no known length has no year: one of its units stands for it. */
const yearOf = (doc: Document): number => yearIn(workspaceOf(doc).simulation.timeUnit) ?? 1;

/** The book of `runs`, base among them. What is asked twice is worked out once. */
export function valueBook(doc: Document, runs: readonly BookedTable[]): ValueBook {
  const byScenario = new Map(runs.map((run) => [run.scenario?.id ?? null, run]));
  const once = memory(MOST_KEPT);
  /** The last moment, up to `until`, that base and a scenario both have; null for base and for what has not run. */
  const comparedUntil = (scenario: Id | null, until: number): number | null => {
    const [base, other] = [byScenario.get(null), byScenario.get(scenario)];
    if (scenario === null || !base || !other) return null;
    return Math.min(until, base.table.times.at(-1) ?? -Infinity, other.table.times.at(-1) ?? -Infinity);
  };
  /** Base's scales; a value that base does not know has that of the run itself. */
  const scales = (scenario: Id | null): Scales =>
    once(['scales', scenario], () => {
      const base = byScenario.get(null)?.scales() ?? new Map<Id, number>();
      const run = byScenario.get(scenario);
      const isKnown = (type: Id): boolean => (base.get(type) ?? 0) > 0;
      if (!run || run.table.rows.every(({ valueType }) => isKnown(valueType))) return base;
      return new Map([...run.scales(), ...[...base].filter(([type]) => isKnown(type))]);
    });
  const book: ValueBook = {
    doc,
    scenarios: runs.map(({ scenario }) => scenario?.id ?? null),
    table: (scenario) => byScenario.get(scenario)?.table ?? null,
    amounts: (scenario, period) => byScenario.get(scenario)?.amounts(period) ?? NOTHING,
    difference: (scenario, { from, until }) =>
      once(['difference', scenario, from, until], () => differenceOf(book.amounts(null, { from, until }), book.amounts(scenario, { from, until }))),
    ledger: (scenario, period) => byScenario.get(scenario)?.ledger(period) ?? NOTHING,
    pairs: (scenario, { from, until }, of, againstBase = false) =>
      once(['pairs', scenario, from, until, of, againstBase ? 'difference' : ''], () => pairsOf(doc, againstBase ? book.difference(scenario, { from, until }) : book.amounts(scenario, { from, until }), of)),
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
    lastYear: (scenario, until) => ({ from: Math.max(byScenario.get(scenario)?.table.times[0] ?? -Infinity, until - yearOf(doc)), until }),
    perceived: (scenario, { from, until }) =>
      once(['perceived', scenario, from, until], () => perceivedOf(doc, book.ledger(scenario, { from, until }), scales(scenario))),
    loops: (scenario, { from, until }, valueType) =>
      once(['loops', scenario, from, until, valueType], () => valueLoops(doc, book.amounts(scenario, { from, until }), valueType, scales(scenario))),
    euro: (scenario, { from, until }) =>
      once(['euro', scenario, from, until], () => euroOf(doc, book.amounts(scenario, { from, until }), book.ledger(scenario, { from, until }))),
    reciprocity: (scenario, { from, until }) =>
      once(['reciprocity', scenario, from, until], () => reciprocityOf(doc, book.amounts(scenario, { from, until }), scales(scenario))),
    drift: (scenario, until) =>
      once(['drift', scenario, until], () => {
        const window = book.lastYear(scenario, until);
        return driftOf(doc, book.perceived(scenario, window), window);
      }),
    network: (scenario, { from, until }, valueType = null) =>
      once(['network', scenario, from, until, valueType], () => measuresOf(doc, book.amounts(scenario, { from, until }), valueType, scales(scenario))),
  };
  return book;
}

const NOTHING: readonly never[] = [];

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
