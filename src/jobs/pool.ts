import { EnsembleRunner } from './ensemble-runner.js';
import { WorkerRunner } from './worker-runner.js';

/** More workers than this gain nothing for ensembles of a few hundred. */
const MOST_WORKERS = 4;

/** An ensemble runner over as many workers as the machine has room for beside the page; each starts with its first work. */
export function workerPool(processors: number): EnsembleRunner {
  const count = Math.max(1, Math.min(MOST_WORKERS, processors - 1));
  return new EnsembleRunner(Array.from({ length: count }, () => new WorkerRunner()));
}
