import { afterEach, describe, expect, test } from 'vitest';
import { behaviourFrom } from '../../src/analyse/behaviour/behaviour-code.js';
import type { EnsembleRequest } from '../../src/analyse/ensemble/request.js';
import type { Ensemble } from '../../src/jobs/ensemble.js';
import { EnsembleRunner } from '../../src/jobs/ensemble-runner.js';
import type { ChunkRunner } from '../../src/jobs/runner.js';
import { decayPlan, LEVEL } from './decay.js';

const RATE = 0;
const spread = { slot: RATE, key: 12345, low: 0.05, high: 0.5, by: 'log' } as const;
const request: EnsembleRequest = { seed: 7, base: { parameters: [] }, spreads: [spread], outputs: [LEVEL], classified: { slots: [LEVEL, 2], still: 1 } };

const curvesOf = (ensemble: Ensemble): number[][] => Array.from({ length: ensemble.kept }, (_, member) => [...ensemble.curve(0, member)]);

/** What ensembles promise, wherever their members run. */
export function ensembleContract(where: string, create: () => ChunkRunner): void {
  describe(`an ensemble ${where}`, () => {
    const runners: EnsembleRunner[] = [];
    const start = (workers: number): EnsembleRunner => {
      const runner = new EnsembleRunner(Array.from({ length: workers }, create));
      runners.push(runner);
      return runner;
    };
    afterEach(() => {
      for (const runner of runners.splice(0)) runner.dispose();
    });

    test('gives the same numbers for one seed, whoever runs which members', async () => {
      const [one, two] = await Promise.all([1, 2].map((workers) => start(workers).run(decayPlan(), request, { draws: 60 })));
      if (!one || !two) throw new Error('two ensembles');
      expect(one.draws).toBe(60);
      expect(one.complete).toBe(60);
      expect(curvesOf(two)).toEqual(curvesOf(one));
      expect(two.behaviours(0)).toEqual(one.behaviours(0));
      expect(new Set(curvesOf(one).map((curve) => curve.at(-1))).size).toBe(60);
    });

    test('a member is the same among few and among many, and another under another seed', async () => {
      const runner = start(2);
      const few = await runner.run(decayPlan(), request, { draws: 3 });
      const many = await runner.run(decayPlan(), request, { draws: 40 });
      const other = await runner.run(decayPlan(), { ...request, seed: 8 }, { draws: 3 });
      expect(curvesOf(many).slice(0, 3)).toEqual(curvesOf(few));
      expect(curvesOf(other)).not.toEqual(curvesOf(few));
    });

    test('every draw lies within the spread', async () => {
      const ensemble = await start(1).run(decayPlan(), request, { draws: 50 });
      const ends = curvesOf(ensemble).map((curve) => curve.at(-1) ?? 0);
      for (const end of ends) expect(end > 100 * (1 - 0.5 * 0.25) ** 40 && end < 100 * (1 - 0.05 * 0.25) ** 40).toBe(true);
    });

    test('tells behaviours, quantiles at every time, and how far it is', async () => {
      const told: number[] = [];
      const ensemble = await start(2).run(decayPlan(), request, { draws: 50, onProgress: (done) => void told.push(done) });
      expect([...ensemble.behaviours(0)].map((code) => behaviourFrom(code)?.shape)).toEqual(Array.from({ length: 50 }, () => 'falls'));
      const [low, middle, high] = ensemble.quantiles(0, [0.05, 0.5, 0.95]);
      expect(ensemble.times.length).toBe(41);
      for (let row = 1; row < 41; row++) expect((low?.[row] ?? 0) < (middle?.[row] ?? 0) && (middle?.[row] ?? 0) < (high?.[row] ?? 0)).toBe(true);
      expect(told.at(-1)).toBe(1);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
    });

    test('keeps only as many curves as are asked for, and the behaviour of all', async () => {
      const ensemble = await start(2).run(decayPlan(), { ...request, kept: 5 }, { draws: 50 });
      expect(ensemble.kept).toBe(5);
      expect(curvesOf(ensemble)).toEqual(curvesOf(await start(1).run(decayPlan(), request, { draws: 5 })));
      expect(ensemble.behaviours(1).length).toBe(50);
    });

    test('draws that come to no end are counted apart, and have no curve', async () => {
      const wild = { ...request, spreads: [{ ...spread, low: -4e200, high: 0.2, by: 'value' as const }] };
      const ensemble = await start(2).run(decayPlan(), wild, { draws: 8 });
      expect(ensemble.complete).toBe(0);
      expect(behaviourFrom(ensemble.behaviours(0)[0] ?? 0)).toBeNull();
      expect(ensemble.curve(0, 3).every(Number.isNaN)).toBe(true);
    });

    test('given up, it rejects at once, and the next goes on', async () => {
      const runner = start(2);
      const abort = new AbortController();
      const running = runner.run(decayPlan(), { ...request, kept: 1 }, { draws: 5_000_000, signal: abort.signal, onProgress: () => abort.abort() });
      await expect(running).rejects.toMatchObject({ name: 'AbortError' });
      expect((await runner.run(decayPlan(), request, { draws: 5 })).complete).toBe(5);
      const gone = new AbortController();
      gone.abort();
      await expect(runner.run(decayPlan(), request, { draws: 5, signal: gone.signal })).rejects.toMatchObject({ name: 'AbortError' });
    });
  });
}
