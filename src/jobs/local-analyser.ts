import type { InfluenceGraph } from '../analyse/loops/graph.js';
import { listedLoops, type ListedLoops } from '../analyse/loops/listed-loops.js';
import type { ModelSigns } from '../analyse/model-signs.js';
import { signsOfRuns, type RunsToSign } from '../analyse/signs-of-runs.js';
import { abortError } from './abort.js';
import type { Analyser } from './analyser.js';

/** Analyses on the thread that asks, in a turn of its own; what has begun cannot be interrupted. */
export class LocalAnalyser implements Analyser {
  private isDisposed = false;

  signs(runs: RunsToSign, signal?: AbortSignal): Promise<ModelSigns> {
    return this.answer(() => signsOfRuns(runs), signal);
  }

  loops(graph: InfluenceGraph, signal?: AbortSignal): Promise<ListedLoops> {
    return this.answer(() => listedLoops(graph), signal);
  }

  dispose(): void {
    this.isDisposed = true;
  }

  private async answer<T>(work: () => T, signal: AbortSignal | undefined): Promise<T> {
    await new Promise((done) => setTimeout(done, 0));
    if (this.isDisposed || signal?.aborted) throw abortError();
    return work();
  }
}
