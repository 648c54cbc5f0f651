import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { WorkerRunner } from '../../src/jobs/worker-runner.js';
import { bundledWorker, type WorkerScript } from '../jobs/node-worker.js';
import { documentNamed, goldenOf, MODEL_NAMES } from './built-in.js';
import { isOff, readings, runAll } from './golden.js';

let script: WorkerScript;
let runner: WorkerRunner;
beforeAll(async () => {
  script = await bundledWorker();
  runner = new WorkerRunner(() => script.start());
});
afterAll(() => {
  runner.dispose();
  script.remove();
});

test.each(MODEL_NAMES)('every golden value of %s holds in a worker', async (name) => {
  const doc = documentNamed(name);
  const { plan } = compileDocument(doc);
  if (!plan) throw new Error(`${name} does not compile`);
  const all = readings(doc, plan, goldenOf(name), await runAll(doc, plan, runner));
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter(isOff)).toEqual([]);
});
