import { afterEach, expect, test, vi } from 'vitest';
import { passingStore } from '../../src/app/storage/work-store.js';
import { Workbench } from '../../src/app/workbench.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { renameDocument } from '../../src/state/commands/document.js';
import { blankDocument } from '../../src/model/blank-document.js';
import type { Issue } from '../../src/model/issue.js';
import { mdlFile } from '../robustness/outcome.js';

const close: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(close.splice(0).map((each) => each())));

/** A workbench in which somebody has begun to work, and what it complained of. */
async function workAtHand() {
  const complaints: { readonly name: string; readonly issues: readonly Issue[]; readonly isOpened: boolean }[] = [];
  const go = vi.fn();
  const bench = new Workbench({
    works: Promise.resolve(passingStore()),
    builtIn: async () => null,
    say: () => {},
    complain: (name, issues, isOpened) => complaints.push({ name, issues, isOpened }),
    askForData: () => {},
    go,
  });
  await bench.openFile({ name: 'wijk.keten.json', bytes: new TextEncoder().encode(writeKeten(blankDocument({ title: { nl: 'Wijk' }, page: {} }))), handle: null, modified: 1 });
  bench.store.execute(renameDocument('Mijn wijk'));
  close.push(() => bench.show('nothing', 'map', false));
  go.mockClear();
  return { bench, complaints, go };
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

test.each([
  ['a file that is too large', 'groot.xmile', () => new Uint8Array(100 * 1024 * 1024), 'file/too-large'],
  ['one nested fifty thousand deep', 'diep.xmile', () => text('<a>'.repeat(50_000)), 'file/too-deep'],
  ['one that laughs a thousand million times', 'bom.xmile', () => text(`<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]><xmile>&j;</xmile>`), 'file/malformed'],
  ['one of brackets and nothing else', 'haken.keten.json', () => text('['.repeat(5_000_000)), 'file/too-many'],
  ['one of a hundred thousand variables and one', 'veel.mdl', () => text(mdlFile(Array.from({ length: 100_001 }, (_, at) => `v${at} = 1 ~~|`).join('\n'))), 'file/too-many'],
])('%s is refused with its reason, and leaves the open document untouched', async (_, name, bytes, code) => {
  const { bench, complaints, go } = await workAtHand();
  const before = [bench.store.committed.value, bench.store.history.value, bench.open.value];
  await bench.openFile({ name, bytes: bytes(), handle: null, modified: 1 });
  expect(complaints).toMatchObject([{ name, isOpened: false, issues: [{ code, severity: 'error' }] }]);
  expect([bench.store.committed.value, bench.store.history.value, bench.open.value]).toEqual(before);
  expect(go).not.toHaveBeenCalled();
});
