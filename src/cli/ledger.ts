import { flowTable, type FlowTable } from '../analyse/value/flow-table.js';
import type { Period } from '../analyse/value/amounts.js';
import { ledgerOf, type Ledger } from '../analyse/value/ledger.js';
import { splitOf } from '../analyse/value/split.js';
import { accountInput } from '../compile/account-input.js';
import { compileDocument } from '../compile/compile.js';
import { faultIssues } from '../compile/faults.js';
import type { Plan } from '../compile/plan.js';
import { withLines } from '../formats/opened-file.js';
import { itemsOf, workspaceOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import { hasErrors, type Issue } from '../model/issue.js';
import type { Scenario } from '../model/scenario.js';
import { simulate } from '../simulate/simulate.js';
import type { Run } from '../simulate/run.js';
import { CANNOT_RUN, DONE, STOPPED_EARLY, type ExitCode, type Io } from './io.js';
import { allIssues, issueLine } from './issue-lines.js';
import { loadModel } from './load-model.js';
import { applySettings } from './settings.js';

/** What `ledger` was asked for. */
export interface LedgerOptions {
  readonly scenario?: string | undefined;
  readonly interventions: readonly string[];
  /** A time; the end unless given. */
  readonly at?: number | undefined;
  /** How much time before it counts for `parties`; all unless given. */
  readonly window?: number | undefined;
}

/**
 * Prints who has given and received what: `parties` of the run asked for, over (at − window, at], and, where a scenario
 * or an intervention is given, `split` against base from the start to `at`. Parties and value types go by their slugs. Where
 * a run stopped before `at`, it is the last time that both know.
 */
export async function ledgerCommand(io: Io, model: string, options: LedgerOptions): Promise<ExitCode> {
  const loaded = await loadModel(io, model);
  const say = async (issues: readonly Issue[]): Promise<void> => {
    for (const issue of withLines(issues, loaded.lines)) await io.err(issueLine(loaded.file, issue, io.language));
  };
  if (!loaded.doc) {
    await say(loaded.issues);
    return CANNOT_RUN;
  }
  const { doc, scenario } = applySettings(loaded.doc, { scenario: options.scenario, interventions: options.interventions, set: [] });
  const { plan, issues } = compileDocument(doc);
  const found = allIssues(doc, loaded.issues, issues);
  if (!plan || hasErrors(found)) {
    await say(found.filter(({ severity }) => severity === 'error'));
    return CANNOT_RUN;
  }
  await say(loaded.issues);
  const runs = scenario ? [tableOf(doc, plan, null), tableOf(doc, plan, scenario)] : [tableOf(doc, plan, null)];
  const broken = runs.find(({ run }) => !run.complete);
  if (broken) await say(faultIssues(plan, broken.run.faults));
  // Of a run that stopped early nothing is known after that.
  const at = Math.min(savedTime(doc, options.at), ...runs.filter(({ run }) => !run.complete).map(({ table }) => table.times.at(-1) ?? workspaceOf(doc).simulation.start));
  const whole: Period = { from: -Infinity, until: at };
  const asked: Period = { from: options.window === undefined ? -Infinity : at - options.window, until: at };
  const tables = runs.map(({ table }) => table);
  const [base, own] = tables;
  const last = own ?? base;
  const answer = {
    time: at,
    ...(last ? { parties: partiesIn(doc, ledgerOf(last, asked)) } : {}),
    ...(base && own ? { split: splitAnswer(doc, ledgerOf(base, whole), ledgerOf(own, whole)) } : {}),
  };
  await io.out(`${JSON.stringify(answer, null, 2)}\n`);
  return broken ? STOPPED_EARLY : DONE;
}

/** A run with its flow table, which counts every step whatever the model saves. */
function tableOf(doc: Document, plan: Plan, scenario: Scenario | null): { readonly table: FlowTable; readonly run: Run } {
  const run = simulate(plan, accountInput(doc, plan, scenario));
  return { table: flowTable(doc, plan, run, scenario), run };
}

/** The time of the saved row nearest to the one asked for. */
function savedTime(doc: Document, asked: number | undefined): number {
  const { start, stop, dt, saveStep = dt } = workspaceOf(doc).simulation;
  if (asked === undefined) return stop;
  const rows = Math.floor((stop - start) / saveStep + 1e-9);
  return start + Math.min(rows, Math.max(0, Math.round((asked - start) / saveStep))) * saveStep;
}

type Amounts = Record<string, Record<string, { readonly given: number; readonly received: number }>>;

/** Every party, those that neither give nor receive too. */
function partiesIn(doc: Document, ledger: Ledger): Amounts {
  const parties: Amounts = Object.fromEntries(itemsOf(doc, 'stakeholder').map(({ slug }) => [slug, {}]));
  for (const { stakeholder, valueType, given, received } of ledger) (parties[slugOf(doc, stakeholder)] ??= {})[slugOf(doc, valueType)] = { given, received };
  return parties;
}

function splitAnswer(doc: Document, base: Ledger, own: Ledger): object {
  const { parties, cost, benefit, index, losers, surplus, invisible } = splitOf(doc, base, own);
  return {
    perStakeholder: Object.fromEntries(parties.map(({ stakeholder, ...amounts }) => [slugOf(doc, stakeholder), amounts])),
    totalCost: cost,
    totalBenefit: benefit,
    splitIndex: index,
    losers: losers.map((id) => slugOf(doc, id)),
    surplus,
    invisible: invisible.map(({ stakeholder, valueType, more }) => ({ party: slugOf(doc, stakeholder), valueType: slugOf(doc, valueType), more })),
  };
}

const slugOf = (doc: Document, id: Id): string => {
  const item = doc.items.get(id);
  return item?.kind === 'stakeholder' || item?.kind === 'value-type' ? item.slug : id;
};
