import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { itemsOf, workspaceOf } from '../model/document.js';
import type { CardCurve } from '../ui/start/card-curve.js';
import type { WorkContent, WorkStore, WorkSummary } from './storage/work.js';
import type { Workbench } from './workbench.js';

/** Where the latest step is: on its way, kept in the browser, or not to be kept there. */
export type AutosaveState = 'pending' | 'kept' | 'failed';

export interface Autosave {
  readonly state: ReadonlySignal<AutosaveState>;
  stop(): void;
}

/**
 * Keeps the open work after every step, in the order of the steps, the latest one only where several wait. A built-in
 * model is kept from the first step on.
 *
 * @param curveNow what the list of recent work draws of it.
 * @param onKept after each write that outlives the window.
 * @param onFailed once, at the first write that fails or does not last.
 */
export function startAutosave(
  bench: Workbench,
  works: Promise<WorkStore>,
  curveNow: () => CardCurve | null,
  onKept: (summary: WorkSummary) => void,
  onFailed: () => void,
  now: () => number = Date.now,
): Autosave {
  const state = signal<AutosaveState>('kept');
  let waiting: readonly [WorkSummary, WorkContent] | null = null;
  let isWriting = false;
  let isTold = false;

  const fail = (): void => {
    state.value = 'failed';
    if (!isTold) onFailed();
    isTold = true;
  };

  const drain = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    while (waiting) {
      const [summary, content] = waiting;
      waiting = null;
      try {
        const store = await works;
        await store.write({ ...summary, curve: curveNow() }, content);
        if (store.lasts) {
          onKept(summary);
          if (!waiting) state.value = 'kept';
        } else {
          fail();
        }
      } catch {
        fail();
      }
    }
    isWriting = false;
  };

  const stop = effect(() => {
    const work = bench.open.value;
    const doc = bench.store.committed.value;
    const history = bench.store.history.value;
    const saved = bench.store.saved.value;
    const scenario = bench.session.scenario.value;
    if (!work || (!work.isOwn && history.past.length + history.future.length === 0)) return;
    const workspace = workspaceOf(doc);
    waiting = [
      {
        id: work.id,
        documentId: workspace.documentId,
        title: workspace.title,
        scenarios: itemsOf(doc, 'scenario').length,
        changed: now(),
        isInFile: work.file !== null && bench.store.isSaved.value,
        curve: null,
      },
      { id: work.id, items: [...doc.items.values()], history, saved: [...saved.items.values()], file: work.file, scenario },
    ];
    state.value = 'pending';
    void drain();
  });

  return { state, stop };
}
