import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Delays } from '../analyse/delays.js';
import type { Dependencies } from '../analyse/dependencies.js';
import { causalGraph, type InfluenceGraph } from '../analyse/loops/graph.js';
import { knownLoops, NO_KNOWN_LOOPS, type KnownLoops } from '../analyse/loops/known-loops.js';
import { factsOf } from '../analyse/loops/loop-facts.js';
import { listedLoops, NO_LOOPS, type ListedLoops } from '../analyse/loops/listed-loops.js';
import type { ModelSigns } from '../analyse/model-signs.js';
import type { Analyser } from '../jobs/analyser.js';
import { itemsOf, workspaceOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import { remembered } from './remembered.js';

/** Up to this many links loops are found at once, well within a frame; beyond, in a worker. */
const MOST_AT_ONCE = 80;

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** The loops that were found in a document, and in what. */
export interface FoundLoops {
  readonly documentId: Id | null;
  readonly graph: InfluenceGraph;
  readonly listed: ListedLoops;
}

/** The loops of the document as it is kept: what is only tried closes none. The newest question wins. */
export function startListedLoops(doc: ReadonlySignal<Document>, dependencies: (doc: Document) => Dependencies, analyser: Analyser, onBug: (error: unknown) => void): ReadonlySignal<FoundLoops> {
  const graphOf = remembered(
    (one: Document) => [workspaceOf(one).documentId, dependencies(one), ...itemsOf(one, 'stock').flatMap(({ inflows, outflows }) => [inflows, outflows]), ...itemsOf(one, 'link').flatMap(({ from, to }) => [from, to])],
    (one) => causalGraph(one, dependencies(one)),
  );
  const graph = computed(() => graphOf(doc.value));
  const found = signal<FoundLoops>({ documentId: null, graph: new Map(), listed: NO_LOOPS });
  effect(() => {
    const asked = graph.value;
    const { documentId } = workspaceOf(doc.peek());
    const links = [...asked.values()].reduce((sum, effects) => sum + effects.length, 0);
    if (links <= MOST_AT_ONCE) return void (found.value = { documentId, graph: asked, listed: listedLoops(asked) });
    const stop = new AbortController();
    analyser.loops(asked, stop.signal).then(
      (listed) => {
        if (!stop.signal.aborted) found.value = { documentId, graph: asked, listed };
      },
      (error: unknown) => (isAbort(error) ? undefined : onBug(error)),
    );
    return () => stop.abort();
  });
  return found;
}

/** What the loops need to get their names and signs. */
export interface LoopSources {
  readonly doc: ReadonlySignal<Document>;
  readonly found: ReadonlySignal<FoundLoops>;
  readonly signs: ReadonlySignal<ModelSigns>;
  readonly delays: ReadonlySignal<Delays>;
}

/** The loops with their names, which they keep as long as the document is open; null until they are found. */
export function modelLoops({ doc, found, signs, delays }: LoopSources): ReadonlySignal<KnownLoops | null> {
  let before: { readonly documentId: Id; readonly loops: KnownLoops } | null = null;
  const named = remembered(
    (one: Document) => [found.value, signs.value, delays.value, workspaceOf(one).documentId, ...itemsOf(one, 'loop'), ...itemsOf(one, 'link')],
    (one) => {
      const { documentId } = workspaceOf(one);
      const { graph, listed } = found.value;
      if (found.value.documentId !== documentId) return null;
      const former = before?.documentId === documentId ? before.loops : NO_KNOWN_LOOPS;
      const loops = knownLoops(listed, itemsOf(one, 'loop'), graph, factsOf(one, signs.value, delays.value), former);
      before = { documentId, loops };
      return loops;
    },
  );
  return computed(() => named(doc.value));
}
