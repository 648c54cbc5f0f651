import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startAutosave, type Autosave } from '../../src/app/autosave.js';
import { openWorkStore, passingStore } from '../../src/app/storage/work-store.js';
import type { WorkStore } from '../../src/app/storage/work.js';
import { Workbench, type Surroundings } from '../../src/app/workbench.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { workspaceOf, type Document } from '../../src/model/document.js';
import type { Issue } from '../../src/model/issue.js';
import type { Text } from '../../src/model/text.js';
import { renameDocument } from '../../src/state/commands/document.js';
import { blankDocument } from '../../src/model/blank-document.js';

const BUILT_IN = blankDocument({ title: { nl: 'Ingebouwd' }, page: { nl: 'Kaart' } });

const titleOf = (doc: Document): string | undefined => workspaceOf(doc).title.nl;

/** One window: a workbench with its autosave, and what it said, complained of and where it went. */
class Window {
  readonly said: Text[] = [];
  readonly complaints: { name: string; issues: readonly Issue[]; isOpened: boolean }[] = [];
  readonly went: string[] = [];
  failures = 0;
  asked = 0;
  readonly bench: Workbench;
  readonly autosave: Autosave;

  constructor(works: Promise<WorkStore>) {
    const around: Surroundings = {
      works,
      builtIn: async (key) => (key === 'built-in' ? BUILT_IN : null),
      say: ({ text }) => this.said.push(text),
      complain: (name, issues, isOpened) => this.complaints.push({ name, issues, isOpened }),
      askForData: () => this.asked++,
      go: (href) => this.went.push(href),
    };
    this.bench = new Workbench(around);
    this.autosave = startAutosave(this.bench, works, () => null, ({ id }) => this.bench.settle(id), () => this.failures++);
  }

  async open(name: string, text: string): Promise<void> {
    await this.bench.openFile({ name, bytes: new TextEncoder().encode(text), handle: null, modified: 1 });
  }

  rename(name: string): void {
    this.bench.store.execute(renameDocument(name));
  }

  async kept(): Promise<void> {
    await vi.waitFor(() => expect(this.autosave.state.value).toBe('kept'));
  }

  get key(): string {
    return this.bench.open.value?.key ?? '';
  }

  get title(): string | undefined {
    return titleOf(this.bench.store.committed.value);
  }

  /** Closes as a window does: what it holds is free again. */
  async close(): Promise<void> {
    this.autosave.stop();
    await this.bench.show('built-in', 'map', false);
  }
}

let works: Promise<WorkStore>;
let open: Window[] = [];
const newWindow = (store = works): Window => {
  const made = new Window(store);
  open.push(made);
  return made;
};
beforeEach(() => {
  works = openWorkStore(`test-${crypto.randomUUID()}`);
});
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});

describe('opening', () => {
  test('a built-in model is a copy of its own, and is not kept before something is done to it', async () => {
    const window = newWindow();
    await window.bench.show('built-in', 'scenarios', true);
    expect(window.title).toBe('Ingebouwd');
    expect(workspaceOf(window.bench.store.committed.value).documentId).not.toBe(workspaceOf(BUILT_IN).documentId);
    expect(await (await works).list()).toEqual([]);
    window.rename('Mijn wijk');
    await window.kept();
    expect((await (await works).list()).map(({ title }) => title.nl)).toEqual(['Mijn wijk']);
    expect(window.key, 'its address is now its own').toBe(window.bench.open.value?.id);
  });

  test('a broken file says what is wrong, and leaves everything as it was', async () => {
    const window = newWindow();
    await window.bench.show('built-in', 'map', true);
    window.rename('Mijn wijk');
    await window.kept();
    const before = [window.bench.store.committed.value, window.bench.store.history.value, window.key];
    for (const [name, text] of [
      ['stuk.keten.json', '{"format": "ketenstroom/1", '],
      ['leeg.xmile', ''],
      ['vreemd.docx', 'PK'],
      ['nieuw.keten.json', '{"format": "ketenstroom/999"}'],
    ] as const) {
      await window.open(name, text);
      expect(window.complaints.at(-1), name).toMatchObject({ name, isOpened: false });
      expect(window.complaints.at(-1)?.issues.length, name).toBeGreaterThan(0);
      expect([window.bench.store.committed.value, window.bench.store.history.value, window.key]).toEqual(before);
    }
    expect(window.went).toEqual([]);
  });

  test('a file is open and kept at once, at an address of its own', async () => {
    const window = newWindow();
    await window.open('wijk.keten.json', writeKeten(blankDocument({ title: { nl: 'Uit een bestand', en: 'From a file' }, page: {} })));
    expect([window.title, window.complaints]).toEqual(['Uit een bestand', []]);
    expect(window.went).toEqual([`#/model/${window.key}/map`]);
    await window.kept();
    expect((await (await works).list()).map(({ isInFile }) => isInFile)).toEqual([true]);
  });

  test('an address that nothing is kept under leads to the start, and says so', async () => {
    const window = newWindow();
    await window.bench.show('nothing', 'map', true);
    expect([window.went, window.said.length, window.bench.open.value]).toEqual([['#/start'], 1, null]);
  });
});

describe('returning', () => {
  test('work comes back with what can be undone, and says until when', async () => {
    const first = newWindow();
    await first.bench.show('built-in', 'map', true);
    first.rename('Een');
    first.rename('Twee');
    await first.kept();
    const key = first.key;
    await first.close();

    const second = newWindow();
    await second.bench.show(key, 'map', true);
    expect([second.title, second.bench.store.isSaved.value]).toEqual(['Twee', false]);
    expect(second.said.map(({ nl }) => nl)).toEqual([expect.stringMatching(/^Hersteld tot je laatste wijziging van \d\d:\d\d\.$/)]);
    second.bench.store.undo();
    second.bench.store.undo();
    expect([second.title, second.bench.store.isSaved.value]).toEqual(['Ingebouwd', true]);
    expect(titleOf(second.bench.store.saved.value)).toBe('Ingebouwd');
  });

  test('two windows with one work never write over each other: the second has a copy of its own', async () => {
    const first = newWindow();
    await first.bench.show('built-in', 'map', true);
    first.rename('Samen');
    await first.kept();
    const second = newWindow();
    await second.bench.show(first.key, 'map', true);
    expect(second.key).not.toBe(first.key);
    expect(second.said.length).toBe(1);
    first.rename('Eerste');
    second.rename('Tweede');
    await Promise.all([first.kept(), second.kept()]);
    expect((await (await works).list()).map(({ title }) => title.nl).sort()).toEqual(['Eerste', 'Tweede']);
  });

  test('the latest of two hurried wishes wins', async () => {
    const window = newWindow();
    await window.bench.show('built-in', 'map', true);
    window.rename('Bewaard werk');
    await window.kept();
    const key = window.key;
    await window.bench.startNew(null);
    await Promise.all([window.bench.show(key, 'map', false), window.bench.show('built-in', 'map', false)]);
    expect(window.key).toBe('built-in');
  });

  test('where nothing can be kept, that is told once, and work goes on', async () => {
    const window = newWindow(Promise.resolve(passingStore()));
    await window.bench.show('built-in', 'map', true);
    window.rename('Een');
    await vi.waitFor(() => expect(window.autosave.state.value).toBe('failed'));
    window.rename('Twee');
    await vi.waitFor(() => expect(window.autosave.state.value).toBe('failed'));
    expect([window.failures, window.title, window.key]).toEqual([1, 'Twee', 'built-in']);
  });
});

test('a new start from a model is a copy that says so', async () => {
  const window = newWindow();
  await window.bench.startNew(BUILT_IN);
  expect(window.title).toBe('Ingebouwd (kopie)');
  expect(window.bench.store.canUndo.value).toBe(false);
});
