import { computed, type ReadonlySignal } from '@preact/signals-core';
import { delaysOf } from '../analyse/delays.js';
import { dependenciesOf } from '../analyse/dependencies.js';
import { WorkerLayoutRunner, type LayoutRunner } from '../jobs/layout-runner.js';
import { workerPool } from '../jobs/pool.js';
import { WorkerAnalyser } from '../jobs/worker-analyser.js';
import { WorkerRunner } from '../jobs/worker-runner.js';
import { itemsOf, variablesOf, workspaceOf, type Document } from '../model/document.js';
import type { Analysis } from './analysis.js';
import { modelLoops, startListedLoops } from './model-loops.js';
import { startModelRuns, type ModelRuns } from './model-runs.js';
import { startModelSigns } from './model-signs.js';
import { remembered } from './remembered.js';
import { createBook } from './value-book.js';
import { startWordRuns, type WordAnswers } from './word-runs.js';

/** The computing half of the app. It is loaded after the first paint. */
export interface Engine {
  readonly runs: ModelRuns;
  readonly analysis: ReadonlySignal<Analysis>;
  readonly layout: LayoutRunner;
  /** What a map of words answers. */
  readonly words: WordAnswers;
}

/** Starts to run `shown`, in a worker, and keeps its outcomes up to date; loops are those of `committed`. */
export function startEngine(shown: ReadonlySignal<Document>, committed: ReadonlySignal<Document>, onBug: (error: unknown) => void): Engine {
  const runner = new WorkerRunner();
  const runs = startModelRuns(shown, runner, onBug);
  const bookOf = createBook();
  // The same object as long as the equations are the same records: a lever changes nothing for the map.
  const equationsOf = (doc: Document): readonly unknown[] => [workspaceOf(doc).dialect, ...variablesOf(doc), ...itemsOf(doc, 'value-flow')];
  const namedBy = remembered(equationsOf, dependenciesOf);
  const delayedBy = remembered(equationsOf, delaysOf);
  const dependencies = computed(() => namedBy(shown.value));
  const delays = computed(() => delayedBy(shown.value));
  const analyser = new WorkerAnalyser();
  const found = startListedLoops(committed, remembered(equationsOf, dependenciesOf), analyser, onBug);
  const signs = startModelSigns({ shown, dependencies, loops: computed(() => found.value.listed), done: runs.done }, analyser, onBug);
  const loops = modelLoops({ doc: committed, found, signs, delays });
  const book = computed(() => bookOf(shown.value, runs.done.value));
  const words = startWordRuns(shown, runs.compiled, workerPool(navigator.hardwareConcurrency), onBug);
  return { runs, words, analysis: computed(() => ({ dependencies: dependencies.value, delays: delays.value, signs: signs.value, loops: loops.value, book: book.value })), layout: new WorkerLayoutRunner() };
}
