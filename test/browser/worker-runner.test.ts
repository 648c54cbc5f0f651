import { expect, test } from 'vitest';
import { WorkerRunner } from '../../src/jobs/worker-runner.js';
import { atRate, decayPlan } from '../jobs/decay.js';
import { ensembleContract } from '../jobs/ensemble-contract.js';
import { runnerContract } from '../jobs/runner-contract.js';

runnerContract('in a worker of the browser', () => new WorkerRunner());
ensembleContract('in workers of the browser', () => new WorkerRunner());

test('an endless run is ended at once, and the page goes on', async () => {
  const runner = new WorkerRunner();
  const abort = new AbortController();
  await runner.run(decayPlan(), [atRate(0.1)]);
  const endless = runner.run(decayPlan(), [atRate(0.1, { dt: 1e-8, saveStep: 10 })], abort.signal);
  requestAnimationFrame(() => abort.abort());
  await expect(endless).rejects.toMatchObject({ name: 'AbortError' });
  expect((await runner.run(decayPlan(), [atRate(0.1)]))[0]?.complete).toBe(true);
  runner.dispose();
});

test('a worker whose script is not there fails its run', async () => {
  const runner = new WorkerRunner(() => new Worker(new URL('/no-such-worker.js', location.href), { type: 'module' }));
  await expect(runner.run(decayPlan(), [atRate(0.1)])).rejects.toThrow('The worker that simulates stopped');
  runner.dispose();
});
