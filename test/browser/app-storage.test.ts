import { describe, expect, test } from 'vitest';
import { NO_HISTORY } from '../../src/state/history.js';
import { hold } from '../../src/app/storage/hold.js';
import { KEPT_FROM_FILES, openWorkStore, passingStore } from '../../src/app/storage/work-store.js';
import type { WorkContent, WorkStore, WorkSummary } from '../../src/app/storage/work.js';

const summary = (id: string, change: Partial<WorkSummary> = {}): WorkSummary => ({ id, documentId: 'd', title: { nl: id }, scenarios: 0, changed: 1, isInFile: false, curve: null, ...change });

const content = (id: string): WorkContent => ({ id, items: [{ kind: 'decision', id: 'a', value: 1 }], history: NO_HISTORY, saved: [], file: null, scenario: null });

const stores: readonly (readonly [string, () => Promise<WorkStore>])[] = [
  ['in the browser', () => openWorkStore(`test-${crypto.randomUUID()}`)],
  ['in the window only', () => Promise.resolve(passingStore())],
];

for (const [where, open] of stores) {
  describe(`work kept ${where}`, () => {
    test('is read as it was written, latest first, and is gone when removed', async () => {
      const store = await open();
      await store.write(summary('a', { changed: 1 }), content('a'));
      await store.write(summary('b', { changed: 3 }), content('b'));
      await store.write(summary('a', { changed: 5, title: { nl: 'later' } }), content('a'));
      expect((await store.list()).map(({ id }) => id)).toEqual(['a', 'b']);
      expect(await store.read('a')).toEqual({ summary: summary('a', { changed: 5, title: { nl: 'later' } }), content: content('a') });
      await store.remove('a');
      expect(await store.read('a')).toBeNull();
      expect((await store.list()).map(({ id }) => id)).toEqual(['b']);
    });
  });
}

test('work that is in a file too makes room; work that is nowhere else stays', async () => {
  const store = await openWorkStore(`test-${crypto.randomUUID()}`);
  await store.write(summary('only here', { changed: 0 }), content('only here'));
  for (let at = 1; at <= KEPT_FROM_FILES + 3; at++) await store.write(summary(`file ${at}`, { changed: at, isInFile: true }), content(`file ${at}`));
  const left = (await store.list()).map(({ id }) => id);
  expect(left).toContain('only here');
  expect(left).toContain(`file ${KEPT_FROM_FILES + 3}`);
  expect(left).not.toContain('file 1');
});

test('a browser without a database still gives a store, which says that it does not last', async () => {
  const open = indexedDB.open.bind(indexedDB);
  Object.defineProperty(indexedDB, 'open', {
    configurable: true,
    value: () => {
      throw new DOMException('closed', 'SecurityError');
    },
  });
  try {
    expect((await openWorkStore()).lasts).toBe(false);
  } finally {
    Object.defineProperty(indexedDB, 'open', { configurable: true, value: open });
  }
});

test('one window holds a work at a time; letting go gives it to the next', async () => {
  const id = crypto.randomUUID();
  const first = await hold(id);
  expect(first).not.toBeNull();
  expect(await hold(id)).toBeNull();
  const next = hold(id);
  first?.();
  expect(await next).not.toBeNull();
});
