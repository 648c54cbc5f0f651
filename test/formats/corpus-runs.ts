import { join } from 'node:path';
import { loadModel } from '../../src/cli/load-model.js';
import { nodeIo } from '../../src/cli/node-io.js';
import { compileDocument } from '../../src/compile/compile.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import type { Document } from '../../src/model/document.js';
import { simulate } from '../../src/simulate/simulate.js';
import { compareOutputs, decoded, normalName, outputTable, STRICT } from '../support/compare-output.js';
import { conformanceCases, CORPUS, corpusFile, type ConformanceCase } from '../support/corpus.js';

/** The cases of the corpus whose model ends so, each with its document and the data beside it. */
export async function corpusModels(end: string): Promise<readonly { readonly one: ConformanceCase; readonly doc: Document }[]> {
  const cases = conformanceCases().filter(({ model }) => model.endsWith(end));
  return Promise.all(
    cases.map(async (one) => {
      const { doc } = await loadModel(nodeIo('.'), join(CORPUS, 'corpus', one.model));
      if (!doc) throw new Error(one.model);
      return { one, doc };
    }),
  );
}

/**
 * Where a document's run differs from the reference of its case by more than the strict tolerance; or why it does not
 * run. With `partial` what needs nothing broken is compared alone.
 */
export function judged(one: ConformanceCase, doc: Document, partial = false): readonly string[] {
  const { plan, issues } = compileDocument(doc, { partial });
  const errors = issues.filter(({ severity }) => severity === 'error');
  // Where nothing is left that needs nothing broken, it is only told what lacks its equation.
  const isTold = errors.length > 0 && errors.every(({ code }) => code === 'missing-equation' || code === 'not-a-function');
  if (!plan) return partial && isTold ? [] : errors.map(({ code, variable, facts }) => `${code} ${variable ?? ''} ${JSON.stringify(facts ?? {})}`);
  const run = simulate(plan, { ...scenarioInput(doc, plan, null), ...(one.options?.nonNegative ? { nonNegative: one.options.nonNegative } : {}) });
  const width = run.outputs.length;
  const columns = new Map(
    Array.from(run.outputs, (slot, at) => [
      normalName(plan.slots[slot]?.name ?? ''),
      Array.from(run.times, (_, row) => run.rows[row * width + at] ?? null),
    ]),
  );
  const verdict = compareOutputs(
    outputTable(decoded(corpusFile('corpus', one.output))),
    { times: Array.from(run.times), columns },
    { ...STRICT, until: one.until, exclude: one.exclude },
  );
  const missing = partial ? [] : verdict.missing.map((name) => `missing: ${name}`);
  const early = run.complete ? [] : run.faults.map(({ code, slot }) => `${code} ${plan.slots[slot]?.name ?? ''}`);
  return [...early, ...missing, ...verdict.different.map((name) => `different: ${name}`), ...(verdict.missingTimes > 0 && !partial ? ['times'] : [])];
}
