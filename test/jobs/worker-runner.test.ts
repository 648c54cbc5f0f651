import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Plan } from '../../src/compile/plan.js';
import type { RunInput } from '../../src/compile/run-input.js';
import { WorkerRunner } from '../../src/jobs/worker-runner.js';
import type { Run } from '../../src/simulate/run.js';
import { FakeWorker } from './fake-worker.js';

const INPUT: RunInput = { parameters: [] };
/** The runner never looks into a Plan. */
const aPlan = (): Plan => ({ slots: [] }) as unknown as Plan;

let started: { runner: WorkerRunner; workers: FakeWorker[] }[] = [];
afterEach(() => {
  for (const { runner } of started) runner.dispose();
  started = [];
});

function start(): { runner: WorkerRunner; workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  const runner = new WorkerRunner(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  started.push({ runner, workers });
  return { runner, workers };
}

/** The `at`-th question to the `worker`-th worker, as soon as it is asked. */
const asked = (workers: readonly FakeWorker[], worker = 0, at = 0): Promise<FakeWorker['asked'][number]> =>
  vi.waitFor(() => {
    const question = workers[worker]?.asked[at];
    if (!question) throw new Error('not asked yet');
    return question;
  });

async function answered(running: Promise<readonly Run[]>, question: Promise<FakeWorker['asked'][number]>): Promise<readonly Run[]> {
  (await question).answer();
  return running;
}

describe('the worker runner', () => {
  test('starts no worker before the first run', async () => {
    const { runner, workers } = start();
    expect(workers.length).toBe(0);
    await answered(runner.run(aPlan(), [INPUT]), asked(workers));
    expect(workers.length).toBe(1);
  });

  test('sends a Plan once, however often it runs', async () => {
    const { runner, workers } = start();
    const plan = aPlan();
    for (let at = 0; at < 3; at++) await answered(runner.run(plan, [INPUT, INPUT]), asked(workers, 0, at));
    expect(workers[0]?.loaded).toEqual([0]);
    expect(workers[0]?.asked.map((question) => question.plan)).toEqual([0, 0, 0]);
  });

  test('a worker keeps the four Plans that ran last', async () => {
    const { runner, workers } = start();
    const plans = [0, 1, 2, 3].map(aPlan);
    for (const [at, plan] of [...plans, plans[0] ?? aPlan(), aPlan()].entries()) await answered(runner.run(plan, [INPUT]), asked(workers, 0, at));
    expect(workers[0]?.loaded).toEqual([0, 1, 2, 3, 4]);
    expect(workers[0]?.forgotten).toEqual([1]);
  });

  test('giving up a run ends the worker at once; the next one starts another, which is sent the Plan again', async () => {
    const { runner, workers } = start();
    const plan = aPlan();
    const abort = new AbortController();
    const given = runner.run(plan, [INPUT], abort.signal);
    await asked(workers);
    abort.abort('no longer wanted');
    expect(workers[0]?.isTerminated).toBe(true);
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers.length).toBe(1);
    await answered(runner.run(plan, [INPUT]), asked(workers, 1));
    expect(workers[1]?.loaded).toEqual([0]);
  });

  test('giving up one run leaves those that wait: they go on in a fresh worker, in their order', async () => {
    const { runner, workers } = start();
    const abort = new AbortController();
    const [first, second] = [aPlan(), aPlan()];
    const given = runner.run(first, [INPUT], abort.signal);
    const waiting = runner.run(first, [INPUT]);
    const last = runner.run(second, [INPUT, INPUT]);
    await asked(workers);
    abort.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    expect((await answered(waiting, asked(workers, 1))).length).toBe(1);
    expect((await answered(last, asked(workers, 1, 1))).length).toBe(2);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  test('giving up a run that waits leaves the worker and the run under way', async () => {
    const { runner, workers } = start();
    const abort = new AbortController();
    const underWay = runner.run(aPlan(), [INPUT]);
    const given = runner.run(aPlan(), [INPUT], abort.signal);
    abort.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    await answered(underWay, asked(workers));
    expect([workers.length, workers[0]?.isTerminated, workers[0]?.asked.length]).toEqual([1, false, 1]);
  });

  test('a signal that fires after its run is done ends nothing', async () => {
    const { runner, workers } = start();
    const abort = new AbortController();
    await answered(runner.run(aPlan(), [INPUT], abort.signal), asked(workers));
    const next = runner.run(aPlan(), [INPUT]);
    await asked(workers, 0, 1);
    abort.abort();
    await answered(next, asked(workers, 0, 1));
    expect(workers.length).toBe(1);
  });

  test('a worker that dies fails its run with a clear error; the next one starts afresh', async () => {
    const { runner, workers } = start();
    const plan = aPlan();
    const running = runner.run(plan, [INPUT]);
    await asked(workers);
    workers[0]?.die('out of memory');
    await expect(running).rejects.toThrow('The worker that simulates stopped: out of memory');
    await expect(running).rejects.not.toMatchObject({ name: 'AbortError' });
    expect((await answered(runner.run(plan, [INPUT]), asked(workers, 1))).length).toBe(1);
  });

  test('a worker that dies between two runs is not asked again', async () => {
    const { runner, workers } = start();
    await answered(runner.run(aPlan(), [INPUT]), asked(workers));
    workers[0]?.die();
    await answered(runner.run(aPlan(), [INPUT]), asked(workers, 1));
    expect(workers[0]?.isTerminated).toBe(true);
  });

  test('a worker that does not start fails the run, and is tried again', async () => {
    let isBlocked = true;
    const workers: FakeWorker[] = [];
    const runner = new WorkerRunner(() => {
      if (isBlocked) throw new Error('blocked');
      workers.push(new FakeWorker());
      return workers[0] as FakeWorker;
    });
    started.push({ runner, workers });
    await expect(runner.run(aPlan(), [INPUT])).rejects.toThrow('blocked');
    isBlocked = false;
    expect((await answered(runner.run(aPlan(), [INPUT]), asked(workers))).length).toBe(1);
  });

  test('disposing ends the worker, and all that runs or waits', async () => {
    const { runner, workers } = start();
    const calls = [runner.run(aPlan(), [INPUT]), runner.run(aPlan(), [INPUT])];
    await asked(workers);
    runner.dispose();
    for (const call of [...calls, runner.run(aPlan(), [INPUT])]) await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect([workers.length, workers[0]?.isTerminated]).toEqual([1, true]);
  });
});
