import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { allIssues } from '../../src/cli/issue-lines.js';
import { loadModel, type LoadedModel } from '../../src/cli/load-model.js';
import { nodeIo } from '../../src/cli/node-io.js';
import { simulate } from '../../src/simulate/simulate.js';
import { compareOutputs, decoded, outputTable, PASS, STRICT, type OutputTable, normalName } from '../support/compare-output.js';
import { conformanceCases, CORPUS, corpusFile, hasCorpus, robustnessCases, type ConformanceCase } from '../support/corpus.js';

const LIST = join(import.meta.dirname, 'passed.json');
/** Paths of the cases that pass, by tier. Committed, so that none that passed is lost unseen. */
const passed = JSON.parse(readFileSync(LIST, 'utf8')) as { readonly pass: readonly string[]; readonly strict: readonly string[] };

/** A file of the corpus as the terminal reads it: with the data files beside it. */
const read = (folder: 'corpus' | 'robustness', model: string): Promise<LoadedModel> => loadModel(nodeIo('.'), join(CORPUS, folder, model));

/** The whole run of a case, or why there is none. */
async function resultOf({ model, options }: ConformanceCase): Promise<OutputTable | string> {
  const { doc, issues } = await read('corpus', model);
  const compiled = doc && compileDocument(doc);
  const found = allIssues(doc, issues, compiled?.issues ?? []).filter(({ severity }) => severity === 'error');
  if (!doc || !compiled?.plan || found.length > 0) return found.map(({ code }) => code).join(', ') || 'no plan';
  const { plan } = compiled;
  const run = simulate(plan, { ...scenarioInput(doc, plan, null), ...(options?.nonNegative ? { nonNegative: options.nonNegative } : {}) });
  if (!run.complete) return run.faults.map(({ code }) => code).join(', ');
  const width = run.outputs.length;
  const columns = new Map(Array.from(run.outputs, (slot, at) => [normalName(plan.slots[slot]?.name ?? ''), Array.from(run.times, (_, row) => run.rows[row * width + at] ?? null)]));
  return { times: Array.from(run.times), columns };
}

/** What came of a case. */
interface Outcome {
  readonly case: ConformanceCase;
  readonly pass: boolean;
  readonly strict: boolean;
  readonly why: string;
}

async function judge(one: ConformanceCase): Promise<Outcome> {
  let result: OutputTable | string;
  try {
    result = await resultOf(one);
  } catch (error) {
    result = `threw: ${String(error)}`;
  }
  if (typeof result === 'string') return { case: one, pass: false, strict: false, why: result };
  const reference = outputTable(decoded(corpusFile('corpus', one.output)));
  const verdict = compareOutputs(reference, result, { ...PASS, until: one.until, exclude: one.exclude });
  const strict = compareOutputs(reference, result, { ...STRICT, until: one.until, exclude: one.exclude });
  const why = verdict.passes ? '' : JSON.stringify({ missing: verdict.missing, different: verdict.different, missingTimes: verdict.missingTimes });
  return { case: one, pass: verdict.passes, strict: strict.passes, why };
}

const outcomes: readonly Outcome[] = await Promise.all(conformanceCases().map(judge));

if (!hasCorpus()) {
  test('the conformance corpus is not on this machine', () => {
    process.stdout.write(`No conformance corpus in ${CORPUS}: nothing compared.\n`);
  });
} else {
  describe('the conformance corpus', () => {
    const passing = outcomes.filter(({ pass }) => pass).map((outcome) => outcome.case.model);
    const strict = outcomes.filter((outcome) => outcome.strict).map((outcome) => outcome.case.model);
    process.stdout.write(`Conformance: ${passing.length} of ${outcomes.length} pass at 1e-4, ${strict.length} at 1e-5.\n`);
    // `CONFORMANCE_KEEP=1` puts what passes now on the list; it never takes anything off.
    if (process.env['CONFORMANCE_KEEP']) {
      const kept = (before: readonly string[], now: readonly string[]): string[] => [...new Set([...before, ...now])].sort();
      writeFileSync(LIST, `${JSON.stringify({ pass: kept(passed.pass, passing), strict: kept(passed.strict, strict) }, null, 2)}\n`);
    }

    test('at least 130 of 132 agree within 1e-4, and 126 within 1e-5', () => {
      const failing = outcomes.filter(({ pass }) => !pass).map(({ case: { model }, why }) => `${model}: ${why}`);
      expect({ isEnough: passing.length >= outcomes.length - 2 && strict.length >= outcomes.length - 6, failing }).toEqual({ isEnough: true, failing: [] });
    });

    test('no file makes the engine throw', () => {
      expect(outcomes.filter(({ why }) => why.startsWith('threw')).map(({ case: { model }, why }) => `${model}: ${why}`)).toEqual([]);
    });

    test('no case that passed is lost', () => {
      const known = new Set(outcomes.map((outcome) => outcome.case.model));
      const lost = (before: readonly string[], now: readonly string[]): string[] => before.filter((model) => known.has(model) && !now.includes(model));
      expect({ pass: lost(passed.pass, passing), strict: lost(passed.strict, strict) }).toEqual({ pass: [], strict: [] });
    });

    test('a case that passes is on the list, so that it cannot be lost later', () => {
      expect({ pass: passing.filter((model) => !passed.pass.includes(model)), strict: strict.filter((model) => !passed.strict.includes(model)) }).toEqual({ pass: [], strict: [] });
    });

    test.each(robustnessCases())('$model: $expect', async ({ model, expect: expected, code, issues: named }) => {
      const { doc, issues } = await read('robustness', model);
      if (expected === 'refused') {
        expect(doc).toBeNull();
        expect(issues).toMatchObject([{ ...(code === undefined ? {} : { code }), severity: 'error' }]);
        expect(issues[0]?.line).toBeGreaterThan(0);
        return;
      }
      if (!doc) throw new Error(issues.map((issue) => issue.code).join(', '));
      const whole = compileDocument(doc);
      const errors = allIssues(doc, issues, whole.issues).filter(({ severity }) => severity === 'error');
      const { plan } = compileDocument(doc, { partial: true });
      if (plan) expect(simulate(plan, scenarioInput(doc, plan, null)).times.length).toBeGreaterThan(0);
      if (expected === 'runs') expect(errors).toEqual([]);
      // What cannot be computed is said with the variable it is about.
      if (expected === 'loads' && named) {
        expect(errors.length).toBeGreaterThan(0);
        for (const { variable } of errors) expect(variable).toBeTruthy();
      }
    });
  });
}
