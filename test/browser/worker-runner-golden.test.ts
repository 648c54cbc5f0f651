import { afterAll, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { WorkerRunner } from '../../src/jobs/worker-runner.js';
import { isOff, readings, runAll, type Golden } from '../golden/golden.js';

const MODELS = import.meta.glob<string>('../../models/*/model.keten.json', { query: '?raw', import: 'default', eager: true });
const GOLDEN = import.meta.glob<string>('../../models/*/golden.json', { query: '?raw', import: 'default', eager: true });

const runner = new WorkerRunner();
afterAll(() => runner.dispose());

test('there are models', () => {
  expect(Object.keys(MODELS).length).toBeGreaterThanOrEqual(8);
});

test.each(Object.entries(MODELS))('every golden value of %s holds in a worker of the browser', async (path, text) => {
  const { doc } = readKeten(text);
  const { plan } = doc ? compileDocument(doc) : { plan: null };
  if (!doc || !plan) throw new Error(`${path} does not run`);
  const golden = JSON.parse(GOLDEN[path.replace('model.keten.json', 'golden.json')] ?? '{}') as Golden;
  const all = readings(doc, plan, golden, await runAll(doc, plan, runner));
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter(isOff)).toEqual([]);
});
