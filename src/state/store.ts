import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Document } from '../model/document.js';
import { apply, isVoid, located, type Command, type Step } from './edit.js';
import { NO_HISTORY, isSaved, markedSaved, recorded, redone, undone, type History } from './history.js';

/** The open document, what was done to it, and what a gesture would do to it. */
export interface Store {
  /** The document without the gesture under way. This is what is saved. */
  readonly committed: ReadonlySignal<Document>;
  /** What the screen shows: the committed document, or what the previewed command makes of it. */
  readonly shown: ReadonlySignal<Document>;
  /** The document as the file, or the model it was made from, has it. */
  readonly saved: ReadonlySignal<Document>;
  readonly isSaved: ReadonlySignal<boolean>;
  readonly history: ReadonlySignal<History>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Labels of the steps that undo and redo would take; keys of wording/ui/steps.ts. */
  readonly undoLabel: ReadonlySignal<string | null>;
  readonly redoLabel: ReadonlySignal<string | null>;
  /** Whether a gesture is going on. */
  readonly isPreviewing: ReadonlySignal<boolean>;
  /** Does `command` to the committed document and ends a preview. Null where the command does not apply or changes nothing. */
  execute(command: Command): Step | null;
  /** Shows what `command` would do, outside history; null shows the committed document again. */
  preview(command: Command | null): void;
  undo(): Step | null;
  redo(): Step | null;
  /** Replaces document and history: a file that was opened, or work that was recovered. */
  load(doc: Document, options?: { readonly history?: History; readonly saved?: Document }): void;
  /** The committed document is now in a file. */
  markSaved(): void;
}

/** A store that holds `doc`. `now` gives the time by which steps merge, in milliseconds. */
export function createStore(doc: Document, now: () => number = Date.now): Store {
  const committed = signal(doc);
  const saved = signal(doc);
  const history = signal(NO_HISTORY);
  const previewed = signal<Document | null>(null);

  const move = (towards: typeof undone): Step | null => {
    const result = towards(committed.value, history.value);
    if (!result) return null;
    batch(() => {
      previewed.value = null;
      committed.value = result.doc;
      history.value = result.history;
    });
    return result.step;
  };

  return {
    committed,
    shown: computed(() => previewed.value ?? committed.value),
    saved,
    isSaved: computed(() => isSaved(history.value)),
    history,
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    undoLabel: computed(() => history.value.past.at(-1)?.label ?? null),
    redoLabel: computed(() => history.value.future.at(-1)?.label ?? null),
    isPreviewing: computed(() => previewed.value !== null),
    execute(command) {
      const step = command(committed.value);
      const does = step && !isVoid(step.edits) ? { ...step, edits: located(committed.value, step.edits) } : null;
      batch(() => {
        previewed.value = null;
        if (!does) return;
        committed.value = apply(committed.value, does.edits);
        history.value = recorded(history.value, does, now());
      });
      return does;
    },
    preview(command) {
      const step = command?.(committed.value);
      previewed.value = step ? apply(committed.value, step.edits) : null;
    },
    undo: () => move(undone),
    redo: () => move(redone),
    load(next, options = {}) {
      batch(() => {
        previewed.value = null;
        committed.value = next;
        saved.value = options.saved ?? next;
        history.value = options.history ?? NO_HISTORY;
      });
    },
    markSaved() {
      batch(() => {
        saved.value = committed.value;
        history.value = markedSaved(history.value);
      });
    },
  };
}
