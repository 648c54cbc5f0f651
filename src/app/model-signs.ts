import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Dependencies } from '../analyse/dependencies.js';
import { loopKey } from '../analyse/loops/known-loops.js';
import type { ListedLoops } from '../analyse/loops/listed-loops.js';
import { NO_SIGNS, type Asked, type ModelSigns } from '../analyse/model-signs.js';
import { scenarioInput } from '../compile/scenario-input.js';
import type { Analyser } from '../jobs/analyser.js';
import { itemsOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Done } from './model-runs.js';

/** For how long nothing new must have run before signs are worked out, in milliseconds. */
const SETTLED = 300;

/** A model of more slots than this would keep the machine busy for long: its signs are not told. */
const MOST_SLOTS = 20_000;

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** What signs are worked out from. */
export interface SignSources {
  readonly shown: ReadonlySignal<Document>;
  readonly dependencies: ReadonlySignal<Dependencies>;
  /** The loops that are listed. */
  readonly loops: ReadonlySignal<ListedLoops>;
  readonly done: ReadonlySignal<ReadonlyMap<Id | null, Pick<Done, 'plan' | 'scenario'>>>;
}

/**
 * The signs of `shown` along its latest runs, once they have settled: a lever under the hand changes nothing. The newest
 * question wins.
 */
export function startModelSigns({ shown, dependencies, loops, done }: SignSources, analyser: Analyser, onBug: (error: unknown) => void, settled = SETTLED): ReadonlySignal<ModelSigns> {
  const signs = signal(NO_SIGNS);
  let known: { readonly parts: readonly unknown[] } | null = null;

  const work = async (stopped: AbortSignal): Promise<void> => {
    const doc = shown.peek();
    const named = dependencies.peek();
    const base = done.peek().get(null);
    const asked = askedOf(doc, loops.peek());
    const runs = base ? [...done.peek().values()].filter(({ plan }) => plan === base.plan).sort((a, b) => Number(a.scenario !== null) - Number(b.scenario !== null)) : [];
    // The same parts give the same signs: a word that is moved is none of them.
    const parts = [base?.plan, named, ...runs.map(({ scenario }) => scenario), ...asked.links, ...asked.loops.map(([key]) => key)];
    if (known && parts.length === known.parts.length && parts.every((part, at) => part === known?.parts[at])) return;
    const next =
      !base || base.plan.slots.length > MOST_SLOTS
        ? NO_SIGNS
        : await analyser.signs(
            { ...asked, plan: base.plan, runs: runs.map(({ scenario }) => ({ scenario: scenario?.id ?? null, input: scenarioInput(doc, base.plan, scenario) })), dependencies: named, stocks: itemsOf(doc, 'stock') },
            stopped,
          );
    if (stopped.aborted) return;
    known = { parts };
    signs.value = next;
  };

  const drawn = (doc: Document): string => itemsOf(doc, 'link').map(({ id, polarity }) => `${id} ${polarity}`).join();
  effect(() => {
    void [done.value, dependencies.value, loops.value, drawn(shown.value)];
    const stop = new AbortController();
    const timer = setTimeout(() => void work(stop.signal).catch((error: unknown) => (isAbort(error) ? undefined : onBug(error))), settled);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  });
  return signs;
}

/** Named loops are asked for by their id too, wherever else they are listed. */
function askedOf(doc: Document, { paths }: ListedLoops): Asked {
  const named = itemsOf(doc, 'loop');
  const loops = new Map([...named.flatMap(({ id, path }) => [[id, path], [loopKey(path), path]] as const), ...paths.map((path) => [loopKey(path), path] as const)]);
  return { links: itemsOf(doc, 'link'), loops: [...loops] };
}
