import { wrap, type Endpoint, type Remote } from 'comlink';
import type { Chunk } from '../analyse/ensemble/chunk.js';
import type { EnsembleRequest } from '../analyse/ensemble/request.js';
import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import type { Run } from '../simulate/run.js';
import { abortError } from './abort.js';
import type { ChunkRunner, Runner } from './runner.js';
import type { SimulateWorker } from './simulate-worker.js';

/** A worker as the runner sees it: the browser's own, or one of Node's behind the same face. */
export type WorkerLike = Endpoint & Pick<Worker, 'terminate'>;

/** How many Plans a worker keeps: those of the open document and the ones undo returns to. */
const KEPT_PLANS = 4;

/** What is asked of the worker about the Plan that it knows by a number. */
type Question<T> = (remote: Remote<SimulateWorker>, number: number) => PromiseLike<T>;

/** One call, until it is settled. `ask` gives what hands on the answer, if that is still wanted. */
interface Call {
  readonly plan: Plan;
  readonly ask: (thread: Thread) => Promise<() => void>;
  readonly fail: (fault: unknown) => void;
}

/**
 * Runs Plans in a worker, one call after another. Starts the worker with the first call.
 *
 * A numeric loop cannot hear a message, so giving up the call under way ends the worker; calls that wait go on in a
 * fresh one, and so does the next call after a worker that died.
 */
export class WorkerRunner implements Runner, ChunkRunner {
  private readonly waiting = new Set<Call>();
  private underWay: Call | null = null;
  private thread: Thread | null = null;
  private isDisposed = false;

  constructor(private readonly startWorker: () => WorkerLike = startSimulateWorker) {}

  run(plan: Plan, inputs: readonly RunInput[], signal?: AbortSignal): Promise<readonly Run[]> {
    return this.call(plan, (remote, number) => remote.run(number, inputs), signal);
  }

  chunk(plan: Plan, request: EnsembleRequest, from: number, to: number, signal?: AbortSignal): Promise<Chunk> {
    return this.call(plan, (remote, number) => remote.chunk(number, request, from, to), signal);
  }

  private call<T>(plan: Plan, question: Question<T>, signal: AbortSignal | undefined): Promise<T> {
    if (this.isDisposed || signal?.aborted) return Promise.reject(abortError());
    return new Promise((done, fail) => {
      const onAbort = (): void => this.end(call, abortError());
      const call: Call = {
        plan,
        ask: (thread) =>
          thread.ask(plan, question).then((answer) => () => {
            signal?.removeEventListener('abort', onAbort);
            done(answer);
          }),
        fail(fault) {
          signal?.removeEventListener('abort', onAbort);
          fail(fault);
        },
      };
      signal?.addEventListener('abort', onAbort);
      this.waiting.add(call);
      this.next();
    });
  }

  dispose(): void {
    this.isDisposed = true;
    const calls = [...(this.underWay ? [this.underWay] : []), ...this.waiting];
    this.waiting.clear();
    this.underWay = null;
    this.stopThread();
    for (const call of calls) call.fail(abortError());
  }

  private next(): void {
    const [call] = this.waiting;
    if (this.underWay || !call) return;
    this.waiting.delete(call);
    this.underWay = call;
    this.send(call).then(
      (answer) => this.finish(call, answer),
      (fault: unknown) => this.finish(call, () => call.fail(fault)),
    );
  }

  private async send(call: Call): Promise<() => void> {
    this.thread ??= new Thread(this.startWorker(), (thread, fault) => this.onDeath(thread, fault));
    return call.ask(this.thread);
  }

  /** The worker has answered; an answer to a call that was given up is none. */
  private finish(call: Call, settle: () => void): void {
    if (this.underWay !== call) return;
    this.underWay = null;
    settle();
    this.next();
  }

  /** Ends a call that may still be under way, and then the worker with it. */
  private end(call: Call, fault: unknown): void {
    this.waiting.delete(call);
    if (this.underWay === call) {
      this.stopThread();
      this.finish(call, () => call.fail(fault));
    } else call.fail(fault);
  }

  private onDeath(thread: Thread, fault: Error): void {
    if (thread !== this.thread) return;
    if (this.underWay) this.end(this.underWay, fault);
    else this.stopThread();
  }

  private stopThread(): void {
    this.thread?.stop();
    this.thread = null;
  }
}

/** One worker, and what it has been told so far. */
class Thread {
  private readonly remote: Remote<SimulateWorker>;
  /** Numbers of the Plans that the worker keeps, least recently run first. */
  private readonly plans = new Map<Plan, number>();
  private loaded = 0;

  constructor(
    private readonly worker: WorkerLike,
    onDeath: (thread: Thread, fault: Error) => void,
  ) {
    worker.addEventListener('error', (event) => {
      const reason = 'message' in event && typeof event.message === 'string' ? event.message : '';
      onDeath(this, new Error(`The worker that simulates stopped${reason ? `: ${reason}` : '.'}`));
    });
    worker.addEventListener('messageerror', () => onDeath(this, new Error('An answer of the worker that simulates could not be read.')));
    this.remote = wrap<SimulateWorker>(worker);
  }

  async ask<T>(plan: Plan, question: Question<T>): Promise<T> {
    return question(this.remote, await this.numberOf(plan));
  }

  /** Ends the worker at once, whatever it is doing; what it was asked is never answered. */
  stop(): void {
    this.worker.terminate();
  }

  private async numberOf(plan: Plan): Promise<number> {
    const known = this.plans.get(plan);
    const number = known ?? this.loaded++;
    if (known === undefined) await this.remote.load(number, plan);
    this.plans.delete(plan);
    this.plans.set(plan, number);
    const [oldest] = this.plans;
    if (this.plans.size > KEPT_PLANS && oldest) {
      this.plans.delete(oldest[0]);
      await this.remote.forget(oldest[1]);
    }
    return number;
  }
}

const startSimulateWorker = (): WorkerLike => new Worker(new URL('../../workers/simulate.ts', import.meta.url), { type: 'module' });
