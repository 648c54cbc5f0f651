import { expose } from 'comlink';
import type { Plan } from '../../src/compile/plan.js';
import type { RunInput } from '../../src/compile/run-input.js';
import type { SimulateWorker } from '../../src/jobs/simulate-worker.js';
import type { WorkerLike } from '../../src/jobs/worker-runner.js';
import type { Run } from '../../src/simulate/run.js';

/** A worker that answers when the test says so, behind a real channel, so that what it is sent is copied. */
export class FakeWorker implements WorkerLike {
  readonly loaded: number[] = [];
  readonly forgotten: number[] = [];
  readonly asked: { readonly plan: number; readonly answer: () => void }[] = [];
  isTerminated = false;
  private readonly channel = new MessageChannel();
  private readonly events = new EventTarget();

  constructor() {
    const api = {
      load: (number: number, _plan: Plan): void => void this.loaded.push(number),
      forget: (number: number): void => void this.forgotten.push(number),
      run: (plan: number, inputs: readonly RunInput[]): Promise<readonly Run[]> =>
        new Promise((done) => this.asked.push({ plan, answer: () => done(inputs.map(() => runOf(plan))) })),
      chunk: (): Promise<never> => Promise.reject(new Error('only runs are asked for here')),
    } satisfies { [K in keyof SimulateWorker]: unknown };
    expose(api, this.channel.port2);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.channel.port1.postMessage(message, transfer);
  }

  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    if (type === 'message') this.channel.port1.addEventListener(type, listener);
    else this.events.addEventListener(type, listener);
  }

  removeEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    if (type === 'message') this.channel.port1.removeEventListener(type, listener);
    else this.events.removeEventListener(type, listener);
  }

  start(): void {
    this.channel.port1.start();
  }

  terminate(): void {
    this.isTerminated = true;
    this.channel.port1.close();
  }

  /** The worker falls over, as one without memory does. */
  die(message?: string): void {
    this.events.dispatchEvent(message === undefined ? new Event('error') : Object.assign(new Event('error'), { message }));
  }
}

/** A run that says of which Plan it is. */
const runOf = (plan: number): Run => ({
  times: Float64Array.of(0),
  outputs: Int32Array.of(0),
  rows: Float64Array.of(plan),
  faults: [],
  complete: true,
});
