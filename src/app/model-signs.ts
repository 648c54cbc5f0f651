import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Dependencies } from '../analyse/dependencies.js';
import { modelSigns, NO_SIGNS, type ModelSigns } from '../analyse/model-signs.js';
import { everySlot, signsAlong, type SignsAlong } from '../analyse/polarity/signs-along.js';
import { scenarioInput } from '../compile/scenario-input.js';
import type { Runner } from '../jobs/runner.js';
import type { Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Done } from './model-runs.js';

/** For how long nothing new must have run before signs are worked out, in milliseconds. */
const SETTLED = 300;

/** A model of more slots than this would hold up the hand: its signs are not told. */
const MOST_SLOTS = 2000;

/** The signs along one run, and what they were worked out from. */
interface Known {
  readonly done: Pick<Done, 'plan' | 'scenario'>;
  readonly dependencies: Dependencies;
  readonly signs: SignsAlong;
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * The signs of `shown` along its latest runs, once they have settled: a lever under the hand changes nothing. Every run is
 * done again with all that it computes, and looked at in a turn of its own.
 */
export function startModelSigns(
  shown: ReadonlySignal<Document>,
  dependencies: ReadonlySignal<Dependencies>,
  done: ReadonlySignal<ReadonlyMap<Id | null, Done>>,
  runner: Runner,
  onBug: (error: unknown) => void,
): ReadonlySignal<ModelSigns> {
  const signs = signal(NO_SIGNS);
  let known: ReadonlyMap<Id | null, Known> = new Map();

  const work = async (runs: ReadonlyMap<Id | null, Done>, named: Dependencies, stopped: AbortSignal): Promise<void> => {
    const doc = shown.peek();
    const next = new Map<Id | null, Known>();
    for (const [id, { plan, scenario }] of runs) {
      const former = known.get(id);
      if (former?.done.plan === plan && former.done.scenario === scenario && former.dependencies === named) {
        next.set(id, former);
        continue;
      }
      if (plan.slots.length > MOST_SLOTS) continue;
      const [run] = await runner.run(plan, [{ ...scenarioInput(doc, plan, scenario), outputs: everySlot(plan) }], stopped);
      if (stopped.aborted) return;
      if (run) next.set(id, { done: { plan, scenario }, dependencies: named, signs: signsAlong(doc, named, plan, run) });
    }
    known = next;
    const base = next.get(null);
    const scenarios = [...next].flatMap(([id, one]) => (id !== null && one.done.plan === base?.done.plan ? [one.signs] : []));
    signs.value = base ? modelSigns(doc, base.signs, scenarios) : NO_SIGNS;
  };

  effect(() => {
    const [runs, named] = [done.value, dependencies.value];
    const stop = new AbortController();
    const timer = setTimeout(
      () => void work(runs, named, stop.signal).catch((error: unknown) => (isAbort(error) ? undefined : onBug(error))),
      SETTLED,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  });
  return signs;
}
