import type { Document } from '../model/document.js';
import { apply, invert, isVoid, joined, type Step } from './edit.js';

/** How long the last step stays open for a further one with the same merge key, in milliseconds. */
export const MERGE_WINDOW = 1500;

/** How many steps can be undone; older ones are let go. */
export const HISTORY_LENGTH = 500;

/** What was done, and what was undone and may be done again. Plain data: it is stored with the autosave. */
export interface History {
  /** Oldest first. */
  readonly past: readonly Step[];
  /** The next to redo last. */
  readonly future: readonly Step[];
  /** How many steps of the past the saved document holds; null where no undo or redo leads back to it. */
  readonly saved: number | null;
  /** Until when the last step takes a further one with its merge key, in milliseconds. */
  readonly openUntil: number;
}

/** A document that was just loaded, or just made, and is as it was saved. */
export const NO_HISTORY: History = { past: [], future: [], saved: 0, openUntil: 0 };

/** The history after `step` was done at `now`. Doing something forgets what was undone. */
export function recorded(history: History, step: Step, now: number): History {
  const last = history.past.at(-1);
  const length = history.past.length;
  const saved = history.saved !== null && history.saved > length ? null : history.saved;
  const openUntil = now + MERGE_WINDOW;
  // A step that the saved document holds stays closed, or nothing would lead back to that document.
  const isOpen = now <= history.openUntil && saved !== length && history.future.length === 0;
  if (last && isOpen && step.merge !== undefined && step.merge === last.merge) {
    const merged = joined(last, step);
    const earlier = history.past.slice(0, -1);
    return { past: isVoid(merged.edits) ? earlier : [...earlier, merged], future: [], saved, openUntil };
  }
  const surplus = Math.max(0, length + 1 - HISTORY_LENGTH);
  return {
    past: [...history.past, step].slice(surplus),
    future: [],
    saved: saved === null || saved < surplus ? null : saved - surplus,
    openUntil,
  };
}

/** The document and history one step back, or null where there is nothing to undo. */
export function undone(doc: Document, history: History): { doc: Document; history: History; step: Step } | null {
  const step = history.past.at(-1);
  if (!step) return null;
  return { doc: apply(doc, invert(step.edits)), step, history: { ...history, past: history.past.slice(0, -1), future: [...history.future, step], openUntil: 0 } };
}

/** The document and history one step forward again, or null where there is nothing to redo. */
export function redone(doc: Document, history: History): { doc: Document; history: History; step: Step } | null {
  const step = history.future.at(-1);
  if (!step) return null;
  return { doc: apply(doc, step.edits), step, history: { ...history, past: [...history.past, step], future: history.future.slice(0, -1), openUntil: 0 } };
}

/** The history of a document that is saved as it stands. */
export const markedSaved = (history: History): History => ({ ...history, saved: history.past.length, openUntil: 0 });

/** Whether the document is the saved one, however it got there. */
export const isSaved = (history: History): boolean => history.saved === history.past.length;
