import { computed, type ReadonlySignal } from '@preact/signals-core';
import { WorkerRunner } from '../jobs/worker-runner.js';
import type { Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import { NO_ANALYSIS, type Analysis } from './analysis.js';
import { startModelRuns, type ModelRuns } from './model-runs.js';

/** The computing half of the app. It is loaded after the first paint. */
export interface Engine {
  readonly runs: ModelRuns;
  readonly analysis: ReadonlySignal<Analysis>;
}

/** Starts to run `shown`, in a worker, and keeps its outcomes up to date. */
export function startEngine(shown: ReadonlySignal<Document>, current: ReadonlySignal<Id | null>, onBug: (error: unknown) => void): Engine {
  const runs = startModelRuns(shown, new WorkerRunner(), onBug);
  return { runs, analysis: computed(() => (current.value, NO_ANALYSIS)) };
}
