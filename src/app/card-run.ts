import { compileDocument } from '../compile/compile.js';
import { scenarioInput } from '../compile/scenario-input.js';
import type { Runner } from '../jobs/runner.js';
import { WorkerRunner } from '../jobs/worker-runner.js';
import { rankedOf, workspaceOf, type Document } from '../model/document.js';
import type { Scenario } from '../model/scenario.js';
import type { CardCurve } from '../ui/start/card-curve.js';

/** The scenario that a document's card shows beside base. */
export function shownScenarioOf(doc: Document): Scenario | null {
  const id = workspaceOf(doc).shownScenario;
  const item = id === undefined ? undefined : doc.items.get(id);
  return item?.kind === 'scenario' ? item : null;
}

/** Runs the curve of a card; null for a document without an indicator, or one that does not run. */
export async function runCard(doc: Document, runner: Runner): Promise<CardCurve | null> {
  const indicator = rankedOf(doc, 'indicator')[0];
  const { plan } = compileDocument(doc);
  const slot = plan?.slots.findIndex(({ id }) => id === indicator?.variable) ?? -1;
  if (!plan || slot === -1) return null;
  const shown = shownScenarioOf(doc);
  const scenarios = shown ? [null, shown] : [null];
  const [base, beside] = await runner.run(plan, scenarios.map((scenario) => ({ ...scenarioInput(doc, plan, scenario), outputs: [slot] })));
  if (!base) return null;
  return { times: base.times, base: base.rows, shown: beside?.rows ?? null };
}

/** Runs the curves of `models`, one after another, in a worker of their own; hands over each as it is done. */
export async function runCards(models: readonly { readonly key: string; readonly doc: Document }[], onCurve: (key: string, curve: CardCurve | null) => void): Promise<void> {
  if (models.length === 0) return;
  const runner = new WorkerRunner();
  try {
    for (const { key, doc } of models) onCurve(key, await runCard(doc, runner));
  } finally {
    runner.dispose();
  }
}
