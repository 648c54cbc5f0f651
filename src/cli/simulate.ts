import { compileDocument } from '../compile/compile.js';
import { faultIssues } from '../compile/faults.js';
import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import { scenarioInput } from '../compile/scenario-input.js';
import { withLines } from '../formats/opened-file.js';
import { hasErrors, type Issue } from '../model/issue.js';
import { workspaceOf, type Document } from '../model/document.js';
import type { Method, NonNegativeRule } from '../model/simulation.js';
import { simulate } from '../simulate/simulate.js';
import type { Run } from '../simulate/run.js';
import { CANNOT_RUN, DONE, STOPPED_EARLY, type ExitCode, type Io } from './io.js';
import { allIssues, issueLine } from './issue-lines.js';
import { loadModel } from './load-model.js';
import { printRows, type RowFormat } from './print-rows.js';
import { applySettings, type Settings } from './settings.js';
import { UsageError } from './usage-error.js';

/** What `simulate` was asked for. */
export interface SimulateOptions extends Settings {
  readonly method?: Method | undefined;
  readonly dt?: number | undefined;
  readonly nonNegative?: NonNegativeRule | undefined;
  readonly format: RowFormat;
  readonly output?: string | undefined;
  readonly partial: boolean;
}

/** Runs a model and writes every variable at every save step. Nothing is written where the model cannot run. */
export async function simulateCommand(io: Io, model: string, options: SimulateOptions): Promise<ExitCode> {
  const loaded = await loadModel(io, model);
  const say = async (issues: readonly Issue[]): Promise<void> => {
    for (const issue of withLines(issues, loaded.lines)) await io.err(issueLine(loaded.file, issue, io.language));
  };
  if (!loaded.doc) {
    await say(loaded.issues);
    return CANNOT_RUN;
  }
  const { doc, scenario } = applySettings(loaded.doc, options);
  const { plan, issues } = compileDocument(doc, { partial: options.partial });
  const found = allIssues(doc, loaded.issues, issues);
  if (!plan || (hasErrors(found) && !options.partial)) {
    await say(found.filter(({ severity }) => severity === 'error'));
    return CANNOT_RUN;
  }
  if (plan.words?.isWhole) {
    await say([{ code: 'only-words', severity: 'error' }]);
    return CANNOT_RUN;
  }
  if (plan.words) await say([{ code: 'words-in-run', severity: 'warning', facts: { variables: plan.words.words.map(({ slot }) => plan.slots[slot]?.name ?? '') } }]);
  // What reading changed or left out is said also where the model runs; advice about the model is for `check`.
  await say(options.partial ? found.filter(({ severity }) => severity === 'error') : loaded.issues);
  const run = simulate(plan, inputFor(doc, plan, scenarioInput(doc, plan, scenario), options));
  await writeRows(io, plan, run, options);
  if (run.complete) return DONE;
  await say(faultIssues(plan, run.faults));
  return STOPPED_EARLY;
}

/** The scenario's input with what the command line says about the method and the outputs. */
function inputFor(doc: Document, plan: Plan, input: RunInput, { method, dt, nonNegative }: SimulateOptions): RunInput {
  const { saveStep } = workspaceOf(doc).simulation;
  return {
    ...input,
    outputs: columnsOf(plan),
    ...(method === undefined ? {} : { method }),
    ...(nonNegative === undefined ? {} : { nonNegative }),
    // A model that says nothing saves every step, also when the step is another one.
    ...(dt === undefined ? {} : { dt, saveStep: saveStep === undefined ? dt : Math.max(saveStep, dt) }),
  };
}

/** Slots of all variables of the document: not the states inside a delay, nor the costs of interventions. */
export function columnsOf(plan: Plan): number[] {
  return plan.slots.flatMap((slot, at) => (slot.kind === 'hidden' || slot.kind === 'cost' ? [] : [at]));
}

async function writeRows(io: Io, plan: Plan, run: Run, { format, output }: SimulateOptions): Promise<void> {
  const pieces = printRows(plan, run, format);
  if (output === undefined) {
    for (const piece of pieces) if (!(await io.out(piece))) return;
    return;
  }
  try {
    await io.writeFile(output, pieces);
  } catch (error) {
    throw new UsageError('cannot-write', { path: output, reason: error instanceof Error ? error.message : String(error) });
  }
}
