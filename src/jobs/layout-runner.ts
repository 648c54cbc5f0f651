import { wrap } from 'comlink';
import { arrangePage } from '../layout/arrange/arrange-page.js';
import type { ArrangeTask } from '../layout/arrange/arrange-task.js';
import type { Point } from '../layout/box.js';
import type { Id } from '../model/id.js';
import { abortError } from './abort.js';
import type { LayoutWorker } from './layout-worker.js';
import type { WorkerLike } from './worker-runner.js';

/**
 * Brings pages in order somewhere: here, or in a worker. Both kinds pass the same contract tests. A task that is given up
 * rejects with an `AbortError` at once.
 */
export interface LayoutRunner {
  /** New centres of everything on the page. */
  arrange(task: ArrangeTask, signal?: AbortSignal): Promise<ReadonlyMap<Id, Point>>;
  /** Ends the runner; tasks under way reject with `AbortError`. */
  dispose(): void;
}

/** Brings pages in order on the thread that asks, once it has had its turn. */
export class LocalLayoutRunner implements LayoutRunner {
  private readonly end = new AbortController();

  async arrange(task: ArrangeTask, signal?: AbortSignal): Promise<ReadonlyMap<Id, Point>> {
    await new Promise((done) => setTimeout(done, 0));
    if (this.end.signal.aborted || signal?.aborted) throw abortError();
    return arrangePage(task);
  }

  dispose(): void {
    this.end.abort();
  }
}

/**
 * Brings pages in order in a worker that starts with the first task. Giving up a task ends the worker, which hears
 * nothing while it works; the next task starts another, and so it does after a worker that died.
 */
export class WorkerLayoutRunner implements LayoutRunner {
  private worker: WorkerLike | null = null;
  private readonly underWay = new Set<(fault: unknown) => void>();
  private isDisposed = false;

  constructor(private readonly startWorker: () => WorkerLike = startLayoutWorker) {}

  arrange(task: ArrangeTask, signal?: AbortSignal): Promise<ReadonlyMap<Id, Point>> {
    if (this.isDisposed || signal?.aborted) return Promise.reject(abortError());
    return new Promise((done, fail) => {
      const giveUp = (): void => this.stop(abortError());
      const fall = (fault: unknown): void => {
        signal?.removeEventListener('abort', giveUp);
        fail(fault);
      };
      signal?.addEventListener('abort', giveUp);
      this.underWay.add(fall);
      this.started()
        .arrange(task)
        .then(
          (places) => {
            signal?.removeEventListener('abort', giveUp);
            this.underWay.delete(fall);
            done(places);
          },
          (fault: unknown) => {
            this.underWay.delete(fall);
            fall(fault);
          },
        );
    });
  }

  dispose(): void {
    this.isDisposed = true;
    this.stop(abortError());
  }

  private started(): { arrange(task: ArrangeTask): Promise<ReadonlyMap<Id, Point>> } {
    if (!this.worker) {
      const worker = this.startWorker();
      worker.addEventListener('error', () => {
        if (this.worker === worker) this.stop(new Error('The worker that brings pages in order stopped.'));
      });
      this.worker = worker;
    }
    return wrap<LayoutWorker>(this.worker);
  }

  private stop(fault: unknown): void {
    this.worker?.terminate();
    this.worker = null;
    const all = [...this.underWay];
    this.underWay.clear();
    for (const fall of all) fall(fault);
  }
}

const startLayoutWorker = (): WorkerLike => new Worker(new URL('../../workers/layout.ts', import.meta.url), { type: 'module' });
