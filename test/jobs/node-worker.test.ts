import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WorkerRunner } from '../../src/jobs/worker-runner.js';
import { atRate, decayPlan, LEVEL } from './decay.js';
import { bundledWorker, type WorkerScript } from './node-worker.js';
import { ensembleContract } from './ensemble-contract.js';
import { runnerContract } from './runner-contract.js';

let script: WorkerScript;
beforeAll(async () => {
  script = await bundledWorker();
});
afterAll(() => script.remove());

runnerContract('in a thread of Node', () => new WorkerRunner(() => script.start()));
ensembleContract('in threads of Node', () => new WorkerRunner(() => script.start()));

describe('a worker of Node', () => {
  test('that runs out of memory fails its run with a clear error, and the next run starts another', async () => {
    let isSmall = true;
    const runner = new WorkerRunner(() => script.start(isSmall ? { maxOldGenerationSizeMb: 12 } : {}));
    const manyRuns = Array.from({ length: 200_000 }, () => atRate(0.1, { outputs: [LEVEL], saveStep: 10 }));
    await expect(runner.run(decayPlan(), manyRuns)).rejects.toThrow(/The worker that simulates stopped: .*memory/);
    isSmall = false;
    expect((await runner.run(decayPlan(), [atRate(0.1)]))[0]?.complete).toBe(true);
    runner.dispose();
  });

  test('in an endless run is ended at once', async () => {
    const runner = new WorkerRunner(() => script.start());
    const abort = new AbortController();
    await runner.run(decayPlan(), [atRate(0.1)]);
    const endless = runner.run(decayPlan(), [atRate(0.1, { dt: 1e-8, saveStep: 10 })], abort.signal);
    setTimeout(() => abort.abort(), 0);
    await expect(endless).rejects.toMatchObject({ name: 'AbortError' });
    expect((await runner.run(decayPlan(), [atRate(0.1)]))[0]?.complete).toBe(true);
    runner.dispose();
  });
});
