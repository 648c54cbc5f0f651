import type { EnsembleRequest } from '../analyse/ensemble/request.js';
import type { Plan } from '../compile/plan.js';
import { abortError } from './abort.js';
import { EnsembleGatherer, type Ensemble } from './ensemble.js';
import type { ChunkRunner } from './runner.js';

/** Members of the first chunk: few, to learn how long one takes. */
const FIRST_CHUNK = 4;
/** How long a chunk should take, in milliseconds: so long a newer wish waits at most before it is heard. */
const CHUNK_TIME = 60;
const MOST_IN_CHUNK = 128;
/** A chunk that goes on for so long after it is not wanted any more ends with its worker, in milliseconds. */
const PATIENCE = 250;

/** How an ensemble is run. */
export interface EnsembleOptions {
  readonly draws: number;
  readonly signal?: AbortSignal | undefined;
  /** How much is done, 0…1, after each chunk. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Runs ensembles in chunks, shared out over a pool: whoever is done takes the next. Which of them runs what changes
 * nothing about the outcome. An ensemble that is aborted rejects with an `AbortError` at once.
 */
export class EnsembleRunner {
  constructor(private readonly pool: readonly ChunkRunner[]) {}

  async run(plan: Plan, request: EnsembleRequest, { draws, signal, onProgress }: EnsembleOptions): Promise<Ensemble> {
    if (signal?.aborted) throw abortError();
    const gatherer = new EnsembleGatherer(request, draws);
    const ending = new AbortController();
    let [next, done, isOver] = [0, 0, false];
    const work = async (runner: ChunkRunner): Promise<void> => {
      for (let size = FIRST_CHUNK; next < draws && !isOver; ) {
        const from = next;
        const to = Math.min(draws, from + size);
        next = to;
        const began = performance.now();
        const chunk = await runner.chunk(plan, request, from, to, ending.signal);
        if (isOver) return;
        gatherer.add(from, chunk);
        done += to - from;
        onProgress?.(done / draws);
        const perMember = Math.max(0.01, (performance.now() - began) / (to - from));
        size = Math.max(1, Math.min(MOST_IN_CHUNK, Math.round(CHUNK_TIME / perMember)));
      }
    };
    const all = Promise.all(this.pool.map(work));
    const leaving = new AbortController();
    const givenUp = new Promise<never>((_, fail) => {
      const onAbort = (): void => {
        const late = setTimeout(() => ending.abort(), PATIENCE);
        void all.catch(() => undefined).finally(() => clearTimeout(late));
        fail(abortError());
      };
      signal?.addEventListener('abort', onAbort, { signal: leaving.signal });
    });
    try {
      await Promise.race([all, givenUp]);
      return gatherer.ensemble();
    } finally {
      isOver = true;
      leaving.abort();
    }
  }

  /** Ends the pool; ensembles under way reject with `AbortError`. */
  dispose(): void {
    for (const runner of this.pool) runner.dispose();
  }
}
