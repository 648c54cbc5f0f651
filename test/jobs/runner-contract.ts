import { afterEach, describe, expect, test } from 'vitest';
import type { Runner } from '../../src/jobs/runner.js';
import type { Run } from '../../src/simulate/run.js';
import { atRate, decayPlan, eulerLevel, LEVEL } from './decay.js';

/** So many runs that nobody waits for all of them. */
const MANY = Array.from({ length: 50_000 }, (_, at) => atRate(at / 50_000, { outputs: [LEVEL], saveStep: 10 }));

const GIVEN_UP = { name: 'AbortError' };

/** What every runner promises, wherever it runs. */
export function runnerContract(where: string, create: () => Runner): void {
  describe(`a runner ${where}`, () => {
    let runners: Runner[] = [];
    const start = (): Runner => {
      const runner = create();
      runners.push(runner);
      return runner;
    };
    afterEach(() => {
      for (const runner of runners) runner.dispose();
      runners = [];
    });

    test('gives one run for each input, in their order', async () => {
      const rates = [0.1, 0.2, 0.05, 0];
      const runs = await start().run(
        decayPlan(),
        rates.map((rate) => atRate(rate)),
      );
      expect(runs.length).toBe(rates.length);
      runs.forEach((run, at) => expectDecay(run, rates[at] ?? NaN));
    });

    test('gives nothing for no input', async () => {
      expect(await start().run(decayPlan(), [])).toEqual([]);
    });

    test('stores the outputs asked for, in their order', async () => {
      const [run] = await start().run(decayPlan(), [atRate(0.1, { outputs: [2, LEVEL], saveStep: 5 })]);
      expect([...(run?.outputs ?? [])]).toEqual([2, LEVEL]);
      expect([...(run?.times ?? [])]).toEqual([0, 5, 10]);
      expect(run?.rows.length).toBe(6);
      expect(run?.rows[1]).toBe(100);
    });

    test('hands over every step of what was to be kept so', async () => {
      const [run] = await start().run(decayPlan(), [atRate(0.1, { saveStep: 5, everyStep: [LEVEL] })]);
      expect([...(run?.times ?? [])]).toEqual([0, 5, 10]);
      expect([...(run?.steps?.outputs ?? [])]).toEqual([LEVEL]);
      expect(run?.steps?.times.length).toBe(41);
      run?.steps?.rows.forEach((level, step) => expect(level).toBeCloseTo(eulerLevel(0.1, step), 9));
    });

    test('the numbers of a run are its own: later runs of the same Plan leave them alone', async () => {
      const runner = start();
      const plan = decayPlan();
      const [first] = await runner.run(plan, [atRate(0.1)]);
      await runner.run(plan, [atRate(0.4), atRate(0.3)]);
      expectDecay(first as Run, 0.1);
    });

    test('calls that overlap each get their own runs', async () => {
      const runner = start();
      const [plan, other] = [decayPlan(), decayPlan()];
      const calls = [runner.run(plan, [atRate(0.1)]), runner.run(other, [atRate(0.2)]), runner.run(plan, [atRate(0.3), atRate(0.4)])];
      const runs = (await Promise.all(calls)).flat();
      [0.1, 0.2, 0.3, 0.4].forEach((rate, at) => expectDecay(runs[at] as Run, rate));
    });

    test('a fault of the model is data, with the rows until then', async () => {
      const [run] = await start().run(decayPlan(), [atRate(-4e200)]);
      expect(run?.complete).toBe(false);
      expect(run?.faults.map(({ code, time }) => [code, time > 0])).toEqual([['infinite', true]]);
      expect(run?.times.length).toBeGreaterThan(0);
      expect(run?.rows.length).toBe((run?.times.length ?? NaN) * (run?.outputs.length ?? NaN));
    });

    test('a run given up before it began rejects', async () => {
      const abort = new AbortController();
      abort.abort();
      await expect(start().run(decayPlan(), [atRate(0.1)], abort.signal)).rejects.toMatchObject(GIVEN_UP);
    });

    test('a run given up in the same breath rejects', async () => {
      const abort = new AbortController();
      const running = start().run(decayPlan(), MANY, abort.signal);
      abort.abort('some other reason');
      await expect(running).rejects.toMatchObject(GIVEN_UP);
    });

    test('runs given up under way reject long before they would be done, and the runner goes on', async () => {
      const runner = start();
      const plan = decayPlan();
      const abort = new AbortController();
      await runner.run(plan, [atRate(0.1)]);
      const running = runner.run(plan, MANY, abort.signal);
      setTimeout(() => abort.abort(), 0);
      await expect(running).rejects.toMatchObject(GIVEN_UP);
      expectDecay((await runner.run(plan, [atRate(0.2)]))[0] as Run, 0.2);
    });

    test('giving up one call leaves the others', async () => {
      const runner = start();
      const plan = decayPlan();
      const abort = new AbortController();
      const given = runner.run(plan, MANY, abort.signal);
      const kept = runner.run(plan, [atRate(0.3)]);
      abort.abort();
      await expect(given).rejects.toMatchObject(GIVEN_UP);
      expectDecay((await kept)[0] as Run, 0.3);
    });

    test('once disposed, what runs and what is asked later rejects', async () => {
      const runner = start();
      const running = runner.run(decayPlan(), MANY);
      runner.dispose();
      await expect(running).rejects.toMatchObject(GIVEN_UP);
      await expect(runner.run(decayPlan(), [atRate(0.1)])).rejects.toMatchObject(GIVEN_UP);
    });
  });
}

function expectDecay(run: Run, rate: number): void {
  expect(run.complete).toBe(true);
  const column = run.outputs.indexOf(LEVEL);
  run.times.forEach((time, row) => {
    const expected = eulerLevel(rate, row);
    expect(time).toBe(row * 0.25);
    expect(Math.abs((run.rows[row * run.outputs.length + column] ?? NaN) - expected)).toBeLessThanOrEqual(1e-12 * expected);
  });
  expect(run.times.length).toBe(41);
}
