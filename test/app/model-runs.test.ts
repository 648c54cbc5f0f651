import { readFileSync } from 'node:fs';
import { signal, type Signal } from '@preact/signals-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startModelRuns, type ModelRuns } from '../../src/app/model-runs.js';
import type { Plan } from '../../src/compile/plan.js';
import type { RunInput } from '../../src/compile/run-input.js';
import { readKeten } from '../../src/formats/keten/read.js';
import type { Runner } from '../../src/jobs/runner.js';
import { itemsOf, workspaceOf, type Document } from '../../src/model/document.js';
import type { Scenario } from '../../src/model/scenario.js';
import { renameDocument } from '../../src/state/commands/document.js';
import { apply } from '../../src/state/edit.js';
import { copyOf } from '../../src/state/copy-document.js';
import type { Run } from '../../src/simulate/run.js';

const HEAT = readKeten(readFileSync('models/heat_network/model.keten.json', 'utf8')).doc as Document;

/** A runner whose runs end when the test says so. The rows of a run hold the number of its call. */
class HeldRunner implements Runner {
  readonly calls: { plan: Plan; inputs: readonly RunInput[]; finish: () => void; fail: (error: unknown) => void; isAborted: boolean }[] = [];

  run(plan: Plan, inputs: readonly RunInput[], abort?: AbortSignal): Promise<readonly Run[]> {
    return new Promise((done, fail) => {
      const number = this.calls.length + 1;
      const outputs = Int32Array.from(plan.slots.keys());
      const run = (): Run => ({ times: Float64Array.of(0, 1), outputs, rows: new Float64Array(2 * outputs.length).fill(number), faults: [], complete: true });
      const call = { plan, inputs, finish: () => done(inputs.map(run)), fail, isAborted: false };
      abort?.addEventListener('abort', () => {
        call.isAborted = true;
        fail(new DOMException('aborted', 'AbortError'));
      });
      this.calls.push(call);
    });
  }

  /** Ends the last run, and lets what waits for it go on. */
  async finish(): Promise<void> {
    this.calls.at(-1)?.finish();
    await vi.waitFor(() => undefined);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  }

  dispose(): void {}
}

/** The document with a lever of its first scenario moved. */
function moved(doc: Document, value: number): Document {
  const scenario = itemsOf(doc, 'scenario')[0] as Scenario;
  const parameter = 'heat_network.startmotor_commitment';
  return { items: new Map(doc.items).set(scenario.id, { ...scenario, overrides: { ...scenario.overrides, [parameter]: value } }) };
}

let running: ModelRuns[] = [];
afterEach(() => {
  for (const runs of running) runs.stop();
  running = [];
  vi.useRealTimers();
});

function start(doc: Document = HEAT): { shown: Signal<Document>; runner: HeldRunner; runs: ModelRuns; bugs: unknown[] } {
  const shown = signal(doc);
  const runner = new HeldRunner();
  const bugs: unknown[] = [];
  const runs = startModelRuns(shown, runner, (error) => bugs.push(error));
  running.push(runs);
  return { shown, runner, runs, bugs };
}

const SCENARIOS = itemsOf(HEAT, 'scenario').length;

describe('the runs of the open model', () => {
  test('base and every scenario run at once, and their outcomes stand in their order, base first', async () => {
    const { runner, runs } = start();
    expect(runner.calls[0]?.inputs.length).toBe(1 + SCENARIOS);
    expect(runs.outcomes.value).toEqual([]);
    await runner.finish();
    expect(runs.outcomes.value[0]?.scenario).toBeNull();
    expect(runs.outcomes.value.length).toBe(1 + SCENARIOS);
    expect(runs.outcomes.value.every(({ stale, complete }) => !stale && complete)).toBe(true);
  });

  test('moving a lever runs that scenario only, with the same plan', async () => {
    const { shown, runner } = start();
    await runner.finish();
    shown.value = moved(HEAT, 0.5);
    expect(runner.calls[1]?.inputs.length).toBe(1);
    expect(runner.calls[1]?.plan).toBe(runner.calls[0]?.plan);
  });

  test('of many moves while a run is under way, only the last one runs', async () => {
    const { shown, runner, runs } = start();
    await runner.finish();
    for (const value of [0.1, 0.2, 0.3, 0.4]) shown.value = moved(HEAT, value);
    expect(runner.calls.length).toBe(2);
    await runner.finish();
    expect(runner.calls.length).toBe(3);
    await runner.finish();
    expect(runner.calls.length).toBe(3);
    expect(runs.outcomes.value.some(({ stale }) => stale)).toBe(false);
  });

  test('a lever moved back during its run ends with the run of where it stands', async () => {
    const { shown, runner, runs } = start();
    await runner.finish();
    shown.value = moved(HEAT, 0.5);
    shown.value = HEAT;
    await runner.finish();
    await runner.finish();
    const first = runs.outcomes.value.find(({ scenario }) => scenario === itemsOf(HEAT, 'scenario')[0]?.id);
    expect([...(first?.series.values() ?? [])][0]?.[0]).toBe(3);
  });

  test('former lines turn grey when a run takes long, and a run that takes longer gives way', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { shown, runner, runs } = start();
    runner.calls[0]?.finish();
    await vi.advanceTimersByTimeAsync(0);
    shown.value = moved(HEAT, 0.5);
    const stale = (): number => runs.outcomes.value.filter((outcome) => outcome.stale).length;
    await vi.advanceTimersByTimeAsync(100);
    expect(stale()).toBe(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(stale()).toBe(1);
    await vi.advanceTimersByTimeAsync(100);
    shown.value = moved(HEAT, 0.6);
    await vi.advanceTimersByTimeAsync(0);
    expect([runner.calls[1]?.isAborted, runner.calls.length]).toEqual([true, 3]);
    runner.calls[2]?.finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(stale()).toBe(0);
  });

  test('another document shows nothing of the one before', async () => {
    const { shown, runner, runs } = start();
    await runner.finish();
    shown.value = copyOf(HEAT);
    expect(runs.outcomes.value).toEqual([]);
    await runner.finish();
    expect(runs.outcomes.value.length).toBe(1 + SCENARIOS);
  });

  test('what cannot run keeps its former lines, grey, beside its issues', async () => {
    const { shown, runner, runs } = start();
    await runner.finish();
    const stock = itemsOf(HEAT, 'stock')[0];
    if (!stock) throw new Error('the heat network has stocks');
    shown.value = { items: new Map(HEAT.items).set(stock.id, { ...stock, initial: 'niemand_kent_dit + 1' }) };
    expect(runs.outcomes.value.every(({ stale }) => stale)).toBe(true);
    expect(runs.issues.value.some(({ severity, item }) => severity === 'error' && item === stock.id)).toBe(true);
    shown.value = HEAT;
    await runner.finish();
    expect(runs.outcomes.value.some(({ stale }) => stale)).toBe(false);
  });

  test('a bug in the runner is told, and does not run for ever', async () => {
    const { runner, bugs } = start();
    runner.calls[0]?.fail(new Error('a bug'));
    await vi.waitFor(() => expect(bugs.length).toBe(1));
    expect(runner.calls.length).toBe(1);
  });

  test('renaming the document keeps every outcome', async () => {
    const { shown, runner, runs } = start();
    await runner.finish();
    const step = renameDocument('Anders')(HEAT);
    shown.value = apply(HEAT, step?.edits ?? []);
    expect(workspaceOf(shown.value).title.nl).toBe('Anders');
    expect([runner.calls.length, runs.outcomes.value.length]).toEqual([1, 1 + SCENARIOS]);
  });
});
