import { wrap, type Remote } from 'comlink';
import { abortError } from './abort.js';
import type { WorkerLike } from './worker-runner.js';

type Answer<T> = { readonly value: T } | { readonly fault: unknown };

/** A question, until it is settled. */
interface Call<Api> {
  readonly ask: (remote: Remote<Api>) => Promise<unknown>;
  readonly settle: (answer: Answer<unknown>) => void;
}

/**
 * One worker with the questions before it, answered one after another. Starts the worker with the first.
 *
 * A loop cannot hear a message, so giving up the question under way ends the worker; those that wait go on in a fresh one,
 * and so does the next question after a worker that died.
 */
export class Desk<Api> {
  private readonly waiting = new Set<Call<Api>>();
  private underWay: Call<Api> | null = null;
  private open: { readonly worker: WorkerLike; readonly remote: Remote<Api> } | null = null;
  private isClosed = false;

  constructor(private readonly startWorker: () => WorkerLike) {}

  ask<T>(question: (remote: Remote<Api>) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.isClosed || signal?.aborted) return Promise.reject(abortError());
    return new Promise<T>((done, fail) => {
      const onAbort = (): void => this.end(call, { fault: abortError() });
      const call: Call<Api> = {
        ask: question,
        settle(answer) {
          signal?.removeEventListener('abort', onAbort);
          if ('fault' in answer) fail(answer.fault);
          else done(answer.value as T);
        },
      };
      signal?.addEventListener('abort', onAbort);
      this.waiting.add(call);
      this.next();
    });
  }

  /** Ends the worker; every question rejects. */
  close(): void {
    this.isClosed = true;
    const calls = [...(this.underWay ? [this.underWay] : []), ...this.waiting];
    this.waiting.clear();
    this.underWay = null;
    this.stop();
    for (const call of calls) call.settle({ fault: abortError() });
  }

  private next(): void {
    const [call] = this.waiting;
    if (this.underWay || !call) return;
    this.waiting.delete(call);
    this.underWay = call;
    call.ask(this.remote()).then(
      (value) => this.finish(call, { value }),
      (fault: unknown) => this.finish(call, { fault }),
    );
  }

  /** An answer to a question that was given up is none. */
  private finish(call: Call<Api>, answer: Answer<unknown>): void {
    if (this.underWay !== call) return;
    this.underWay = null;
    call.settle(answer);
    this.next();
  }

  private end(call: Call<Api>, answer: Answer<unknown>): void {
    this.waiting.delete(call);
    if (this.underWay === call) {
      this.stop();
      this.finish(call, answer);
    } else call.settle(answer);
  }

  private remote(): Remote<Api> {
    if (this.open) return this.open.remote;
    const worker = this.startWorker();
    worker.addEventListener('error', (event) => {
      const reason = 'message' in event && typeof event.message === 'string' && event.message ? `: ${event.message}` : '.';
      this.onDeath(worker, new Error(`The worker that analyses stopped${reason}`));
    });
    worker.addEventListener('messageerror', () => this.onDeath(worker, new Error('An answer of the worker that analyses could not be read.')));
    this.open = { worker, remote: wrap<Api>(worker) };
    return this.open.remote;
  }

  private onDeath(worker: WorkerLike, fault: Error): void {
    if (worker !== this.open?.worker) return;
    if (this.underWay) this.end(this.underWay, { fault });
    else this.stop();
  }

  private stop(): void {
    this.open?.worker.terminate();
    this.open = null;
  }
}
