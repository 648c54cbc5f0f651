import type { InfluenceGraph } from '../analyse/loops/graph.js';
import type { ListedLoops } from '../analyse/loops/listed-loops.js';
import type { ModelSigns } from '../analyse/model-signs.js';
import type { RunsToSign } from '../analyse/signs-of-runs.js';
import type { AnalyseWorker } from './analyse-worker.js';
import type { Analyser } from './analyser.js';
import { Desk } from './desk.js';
import type { WorkerLike } from './worker-runner.js';

/**
 * Analyses in workers: one for signs, which take as long as the runs do, and one for loops, which a hand waits for. Each
 * is started with its first question.
 */
export class WorkerAnalyser implements Analyser {
  private readonly forSigns: Desk<AnalyseWorker>;
  private readonly forLoops: Desk<AnalyseWorker>;

  constructor(startWorker: () => WorkerLike = startAnalyseWorker) {
    this.forSigns = new Desk(startWorker);
    this.forLoops = new Desk(startWorker);
  }

  signs(runs: RunsToSign, signal?: AbortSignal): Promise<ModelSigns> {
    return this.forSigns.ask((remote) => remote.signs(runs), signal);
  }

  loops(graph: InfluenceGraph, signal?: AbortSignal): Promise<ListedLoops> {
    return this.forLoops.ask((remote) => remote.loops(graph), signal);
  }

  dispose(): void {
    this.forSigns.close();
    this.forLoops.close();
  }
}

const startAnalyseWorker = (): WorkerLike => new Worker(new URL('../../workers/analyse.ts', import.meta.url), { type: 'module' });
