import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Item } from '../../src/model/document.js';
import type { Command } from '../../src/state/edit.js';
import { HISTORY_LENGTH, MERGE_WINDOW } from '../../src/state/history.js';
import { createSession } from '../../src/state/session.js';
import { createStore, type Store } from '../../src/state/store.js';
import { arbitraryDocument, arbitraryWishes, editsFor, listed, type Wish } from './arbitrary-steps.js';

const SEED = { seed: 20261124 };

const doing =
  (wishes: readonly Wish[], merge?: string): Command =>
  (doc) => ({ label: 'do', edits: editsFor(doc, wishes), merge });

const setting = (value: number, merge?: string): Command => doing([['a', value]], merge);

const valueOf = (doc: Document): unknown => (doc.items.get('a') as { value?: unknown } | undefined)?.value;

const started = (now?: () => number): Store => createStore({ items: new Map<string, Item>([['a', { kind: 'decision', id: 'a', value: 0 }]]) }, now);

describe('the store', () => {
  test('undoing every step leads back through every document, and redoing them forward again', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.array(arbitraryWishes, { maxLength: 6 }), (doc, steps) => {
        const store = createStore(doc);
        const seen = [listed(doc)];
        for (const wishes of steps) if (store.execute(doing(wishes))) seen.push(listed(store.committed.value));
        const back = seen.toReversed().map((expected, at) => {
          if (at > 0) expect(store.undo()).not.toBeNull();
          expect(listed(store.committed.value)).toEqual(expected);
          return expected;
        });
        expect(store.undo()).toBeNull();
        for (const expected of back.toReversed().slice(1)) {
          expect(store.redo()).not.toBeNull();
          expect(listed(store.committed.value)).toEqual(expected);
        }
        expect(store.redo()).toBeNull();
      }),
      SEED,
    );
  });

  test('a preview leaves no trace, whatever it shows', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryWishes, arbitraryWishes, (doc, done, wishes) => {
        const store = createStore(doc);
        store.execute(doing(done));
        const before = [listed(store.committed.value), store.history.value];
        store.preview(doing(wishes));
        expect(listed(store.committed.value)).toEqual(before[0]);
        store.preview(null);
        expect([listed(store.shown.value), store.history.value]).toEqual(before);
      }),
      SEED,
    );
  });

  test('a gesture shows what it would do, and its release is one step', () => {
    const store = started();
    for (const value of [1, 2, 3]) {
      store.preview(setting(value));
      expect([valueOf(store.shown.value), valueOf(store.committed.value), store.isPreviewing.value]).toEqual([value, 0, true]);
    }
    store.execute(setting(3));
    expect([store.isPreviewing.value, store.history.value.past.length]).toEqual([false, 1]);
    store.undo();
    expect(valueOf(store.shown.value)).toBe(0);
  });

  test('steps with one merge key, close in time, are one step; others are not', () => {
    let time = 0;
    const store = started(() => time);
    store.execute(setting(1, 'lever-a'));
    time += MERGE_WINDOW;
    store.execute(setting(2, 'lever-a'));
    expect(store.history.value.past.length).toBe(1);
    store.execute(setting(3, 'lever-b'));
    expect(store.history.value.past.length).toBe(2);
    time += MERGE_WINDOW + 1;
    store.execute(setting(4, 'lever-b'));
    expect(store.history.value.past.length).toBe(3);
    store.undo();
    store.undo();
    expect(valueOf(store.committed.value)).toBe(2);
    store.undo();
    expect(valueOf(store.committed.value)).toBe(0);
  });

  test('a merged step that came back to where it began is no step', () => {
    const store = started(() => 0);
    store.execute(setting(1, 'lever-a'));
    store.execute(setting(0, 'lever-a'));
    expect([valueOf(store.committed.value), store.canUndo.value, store.isSaved.value]).toEqual([0, false, true]);
  });

  test('a command that declines or changes nothing is no step, and ends the preview', () => {
    const store = started();
    store.preview(setting(5));
    expect(store.execute(() => null)).toBeNull();
    expect([valueOf(store.shown.value), store.canUndo.value]).toEqual([0, false]);
    expect(store.execute(setting(0))).toBeNull();
    expect(store.canUndo.value).toBe(false);
  });

  test('undo during a gesture drops the gesture', () => {
    const store = started();
    store.execute(setting(1));
    store.preview(setting(9));
    store.undo();
    expect(valueOf(store.shown.value)).toBe(0);
  });

  test('the document is saved exactly where it is the saved one', () => {
    const store = started(() => 0);
    expect(store.isSaved.value).toBe(true);
    store.execute(setting(1, 'm'));
    expect(store.isSaved.value).toBe(false);
    store.markSaved();
    expect([store.isSaved.value, valueOf(store.saved.value)]).toEqual([true, 1]);
    // What follows a save is a step of its own, or undo could not lead back to what was saved.
    store.execute(setting(2, 'm'));
    expect([store.isSaved.value, store.history.value.past.length]).toEqual([false, 2]);
    store.undo();
    expect(store.isSaved.value).toBe(true);
    store.undo();
    expect(store.isSaved.value).toBe(false);
    store.execute(setting(7));
    store.undo();
    expect(store.isSaved.value, 'the way to the saved document is gone').toBe(false);
    expect(valueOf(store.saved.value)).toBe(1);
  });

  test('history keeps the latest steps and forgets the saved one when it drops out', () => {
    const store = started();
    for (let value = 1; value <= HISTORY_LENGTH; value++) store.execute(setting(value));
    expect([store.history.value.past.length, store.history.value.saved]).toEqual([HISTORY_LENGTH, 0]);
    store.execute(setting(-1));
    expect([store.history.value.past.length, store.history.value.saved]).toEqual([HISTORY_LENGTH, null]);
    while (store.undo());
    expect([valueOf(store.committed.value), store.isSaved.value]).toEqual([1, false]);
  });

  test('loading replaces document and history', () => {
    const store = started();
    store.execute(setting(1));
    const { history, committed } = store;
    const kept = { doc: committed.value, history: history.value };
    store.load({ items: new Map() });
    expect([store.canUndo.value, store.isSaved.value, store.committed.value.items.size]).toEqual([false, true, 0]);
    store.load(kept.doc, { history: kept.history });
    store.undo();
    expect(valueOf(store.committed.value)).toBe(0);
  });
});

describe('the session', () => {
  const scenario = { kind: 'scenario', id: 's', slug: 's', rank: 0, name: {}, placements: [], overrides: {}, doc: {} } as const;
  const add: Command = () => ({ label: 'add', edits: [{ id: 's', before: null, after: scenario }] });

  test('never points to what is not in the document, and points to it again when it returns', () => {
    const store = started();
    const session = createSession(store.shown);
    store.execute(add);
    session.chooseScenario('s');
    session.select('s');
    expect([session.scenario.value, session.selection.value]).toEqual(['s', 's']);
    store.undo();
    expect([session.scenario.value, session.selection.value]).toEqual([null, null]);
    store.redo();
    expect([session.scenario.value, session.selection.value]).toEqual(['s', 's']);
  });

  test('a scenario is current only when it is one, and choosing is not in history', () => {
    const store = started();
    const session = createSession(store.shown);
    session.chooseScenario('a');
    session.openMapView('a');
    expect([session.scenario.value, session.mapView.value, store.canUndo.value]).toEqual([null, null, false]);
    session.select('a');
    session.reset();
    expect(session.selection.value).toBeNull();
  });
});
