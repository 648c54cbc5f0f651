import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WorkerAnalyser } from '../../src/jobs/worker-analyser.js';
import { analyserContract } from './analyser-contract.js';
import { FakeWorker } from './fake-worker.js';
import { bundledWorker, type WorkerScript } from './node-worker.js';

let script: WorkerScript;
beforeAll(async () => {
  script = await bundledWorker('analyse');
});
afterAll(() => script.remove());

analyserContract('in workers', () => new WorkerAnalyser(() => script.start()));

describe('an analyser in workers', () => {
  test('starts none before it is asked, and ends the one whose question is given up', async () => {
    const workers: FakeWorker[] = [];
    const analyser = new WorkerAnalyser(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    });
    expect(workers.length).toBe(0);
    const abort = new AbortController();
    const asked = analyser.loops(new Map(), abort.signal);
    expect(workers.length).toBe(1);
    abort.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]?.isTerminated).toBe(true);
    analyser.dispose();
  });

  test('a worker that dies is a bug, said once; the next question gets another', async () => {
    const workers: FakeWorker[] = [];
    const analyser = new WorkerAnalyser(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    });
    const asked = analyser.loops(new Map());
    workers[0]?.die('out of memory');
    await expect(asked).rejects.toThrow('out of memory');
    void analyser.loops(new Map()).catch(() => undefined);
    expect(workers.length).toBe(2);
    analyser.dispose();
  });
});
