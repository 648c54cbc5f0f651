import { flowTable } from '../../src/analyse/value/flow-table.js';
import { ledgerOf, type Ledger } from '../../src/analyse/value/ledger.js';
import { splitOf } from '../../src/analyse/value/split.js';
import type { Plan } from '../../src/compile/plan.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import type { Runner } from '../../src/jobs/runner.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import { canonicalName } from '../../src/model/name.js';
import type { Scenario } from '../../src/model/scenario.js';
import type { Run } from '../../src/simulate/run.js';

type Curves = Readonly<Record<string, readonly (readonly [time: number, value: number])[]>>;
type Amounts = Readonly<Record<string, number>>;

/** What `golden.json` of a model holds. Names are slugs, variables as in equations; `null` is base. */
export interface Golden {
  readonly golden?: Curves;
  readonly goldenScenarios?: Readonly<Record<string, Curves>>;
  readonly goldenLedger?: Readonly<Record<string, Readonly<Record<string, { readonly given: number; readonly received: number }>>>>;
  readonly goldenSplit?: Readonly<Record<string, GoldenSplit>>;
  readonly signatures?: readonly Signature[];
  readonly claims?: readonly Claim[];
}

interface GoldenSplit {
  readonly perStakeholder: Readonly<Record<string, { readonly cost: number; readonly benefit: number; readonly net: number }>>;
  readonly totalCost: number;
  readonly totalBenefit: number;
  readonly splitIndex: number;
  readonly losers: readonly string[];
  readonly surplus: number;
}

/** An intervention alone: how an indicator stands early and late in base and with it, and whether that is better (1), worse (−1) or no change (0). */
interface Signature {
  readonly intervention: string;
  readonly kpi: string;
  readonly early: readonly [time: number, base: number, with_: number];
  readonly late: readonly [time: number, base: number, with_: number];
  readonly expected: readonly (1 | 0 | -1 | null)[];
}

interface Claim {
  readonly run: string | null;
  readonly variable: string;
  readonly time: number;
  readonly value: number;
  readonly tolerance: number;
}

/** A run of base (null), a scenario, or an intervention switched on alone. */
export interface NamedRun {
  readonly slug: string | null;
  readonly scenario: Scenario | null;
  readonly run: Run;
}

/** A golden number beside our own. */
export interface Reading {
  readonly what: string;
  readonly expected: number;
  readonly actual: number;
  readonly tolerance: number;
}

/** Golden values are doubles of another engine: 1e-9 relative leaves room for another order of adding, and for nothing else. */
const goldenTolerance = (a: number, b: number): number => Math.max(1e-9 * Math.max(Math.abs(a), Math.abs(b)), 1e-12);

/** Changes of an indicator below this share of its value are none. */
const UNCHANGED = 1e-3;

/** Base, every scenario, and every intervention alone that no scenario shares its slug with. */
export async function runAll(doc: Document, plan: Plan, runner: Runner): Promise<readonly NamedRun[]> {
  const scenarios = itemsOf(doc, 'scenario');
  const slugs = new Set(scenarios.map(({ slug }) => slug));
  const alone = itemsOf(doc, 'intervention')
    .filter(({ slug }) => !slugs.has(slug))
    .map(({ id, slug }): Scenario => ({
      kind: 'scenario',
      id: `alone.${id}`,
      slug,
      rank: 0,
      name: {},
      placements: [{ intervention: id, on: true }],
      overrides: {},
      doc: {},
    }));
  const all = [null, ...scenarios, ...alone];
  const runs = await runner.run(
    plan,
    all.map((scenario) => scenarioInput(doc, plan, scenario)),
  );
  return runs.map((run, at) => ({ slug: all[at]?.slug ?? null, scenario: all[at] ?? null, run }));
}

/** Every number of `golden.json` that one reads off a run, an intervention's early and late ones included. */
export function readings(doc: Document, plan: Plan, golden: Golden, runs: readonly NamedRun[]): readonly Reading[] {
  return [
    ...curves(plan, runs, golden),
    ...ledgers(doc, plan, golden, runs),
    ...splits(doc, plan, golden, runs),
    ...(golden.claims ?? []).map(({ run, variable, time, value, tolerance }): Reading => ({
      what: `claim ${run ?? 'base'} ${variable}`,
      expected: value,
      actual: valueAt(plan, runOf(runs, run), variable, time),
      tolerance,
    })),
  ];
}

/** The readings that are off. */
export const isOff = ({ expected, actual, tolerance }: Reading): boolean => !(Math.abs(expected - actual) <= tolerance);

const golden = (what: string, expected: number, actual: number): Reading => ({
  what,
  expected,
  actual,
  tolerance: goldenTolerance(expected, actual),
});

function curves(plan: Plan, runs: readonly NamedRun[], { golden: base, goldenScenarios, signatures }: Golden): readonly Reading[] {
  const of = (slug: string | null, all: Curves): Reading[] =>
    Object.entries(all).flatMap(([name, points]) =>
      points.map(([time, value]) => golden(`${slug ?? 'base'} ${name} at ${time}`, value, valueAt(plan, runOf(runs, slug), name, time))),
    );
  const signed = (signatures ?? []).flatMap(({ intervention, kpi, early, late }) =>
    [early, late].flatMap(([time, before, after]) => [...of(null, { [kpi]: [[time, before]] }), ...of(intervention, { [kpi]: [[time, after]] })]),
  );
  return [...of(null, base ?? {}), ...Object.entries(goldenScenarios ?? {}).flatMap(([slug, all]) => of(slug, all)), ...signed];
}

function ledgers(doc: Document, plan: Plan, { goldenLedger }: Golden, runs: readonly NamedRun[]): readonly Reading[] {
  const ledger = ledgerOfRun(doc, plan, runOf(runs, null));
  return Object.entries(goldenLedger ?? {}).flatMap(([party, types]) =>
    Object.entries(types).flatMap(([type, { given, received }]) => {
      const entry = ledger.find(({ stakeholder, valueType }) => slugOf(doc, stakeholder) === party && slugOf(doc, valueType) === type);
      return [
        golden(`ledger ${party} gives ${type}`, given, entry?.given ?? NaN),
        golden(`ledger ${party} receives ${type}`, received, entry?.received ?? NaN),
      ];
    }),
  );
}

function splits(doc: Document, plan: Plan, { goldenSplit }: Golden, runs: readonly NamedRun[]): readonly Reading[] {
  return Object.entries(goldenSplit ?? {}).flatMap(([slug, expected]) => {
    const split = splitOf(doc, ledgerOfRun(doc, plan, runOf(runs, null)), ledgerOfRun(doc, plan, runOf(runs, slug)));
    const losers = split.losers.map((id) => slugOf(doc, id));
    return [
      ...split.parties.flatMap(({ stakeholder, ...amounts }) =>
        Object.entries(amounts).map(([side, amount]) =>
          golden(
            `split ${slug} ${side} of ${slugOf(doc, stakeholder)}`,
            (expected.perStakeholder[slugOf(doc, stakeholder)] as Amounts | undefined)?.[side] ?? NaN,
            amount,
          ),
        ),
      ),
      golden(`split ${slug} parties`, Object.keys(expected.perStakeholder).length, split.parties.length),
      golden(`split ${slug} cost`, expected.totalCost, split.cost),
      golden(`split ${slug} benefit`, expected.totalBenefit, split.benefit),
      golden(`split ${slug} index`, expected.splitIndex, split.index),
      golden(`split ${slug} surplus`, expected.surplus, split.surplus),
      golden(`split ${slug} losers: ${losers.join(', ')}`, 0, losers.toSorted().join() === expected.losers.toSorted().join() ? 0 : 1),
    ];
  });
}

/** Signatures whose sign is not the expected one: an intervention alone makes an indicator better or worse, or does nothing. */
export function wrongSigns(doc: Document, plan: Plan, { signatures }: Golden, runs: readonly NamedRun[]): readonly string[] {
  return (signatures ?? []).flatMap(({ intervention, kpi, early, late, expected }) => {
    const indicator = itemsOf(doc, 'indicator').find(({ variable }) => canonicalName(variableName(plan, variable)) === canonicalName(kpi));
    return [early, late].flatMap(([time], at) => {
      const before = valueAt(plan, runOf(runs, null), kpi, time);
      const after = valueAt(plan, runOf(runs, intervention), kpi, time);
      const isSame = Math.abs(after - before) <= UNCHANGED * Math.abs(before);
      const sign = isSame ? 0 : Math.sign(after - before) * (indicator?.direction === 'down' ? -1 : 1);
      const wanted = expected[at] ?? null;
      return indicator && (wanted === null || wanted === sign) ? [] : [`${intervention} ${kpi} at ${time}: ${sign}`];
    });
  });
}

/** The whole ledger of a run. */
const ledgerOfRun = (doc: Document, plan: Plan, { run, scenario }: NamedRun): Ledger => ledgerOf(flowTable(doc, plan, run, scenario));

function runOf(runs: readonly NamedRun[], slug: string | null): NamedRun {
  const found = runs.find((candidate) => candidate.slug === slug);
  if (!found) throw new Error(`there is no run called ${slug}`);
  return found;
}

function valueAt(plan: Plan, { run }: NamedRun, name: string, time: number): number {
  const slot = plan.slots.findIndex((candidate) => candidate.kind !== 'cost' && canonicalName(candidate.name) === canonicalName(name));
  const row = run.times.findIndex((own) => Math.abs(own - time) <= 1e-9 * Math.max(1, Math.abs(time)));
  return run.rows[row * run.outputs.length + run.outputs.indexOf(slot)] ?? NaN;
}

const variableName = (plan: Plan, id: Id): string => plan.slots.find((slot) => slot.id === id)?.name ?? '';

function slugOf(doc: Document, id: Id): string {
  const item = doc.items.get(id);
  return item?.kind === 'stakeholder' || item?.kind === 'value-type' ? item.slug : id;
}
