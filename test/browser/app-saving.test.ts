import { describe, expect, test } from 'vitest';
import { modifiedOf } from '../../src/app/files.js';
import { exportDocument, saveDocument } from '../../src/app/saving.js';
import { passingStore } from '../../src/app/storage/work-store.js';
import { Workbench } from '../../src/app/workbench.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { workspaceOf } from '../../src/model/document.js';
import type { Issue } from '../../src/model/issue.js';
import { addSidePayments } from '../../src/state/commands/value/side-payments.js';
import { renameDocument } from '../../src/state/commands/document.js';
import { blankDocument } from '../../src/model/blank-document.js';
import { COALITION, heat } from './scenarios-stage.js';
import type { Message } from '../../src/ui/shell/ks-messages.js';

/** A file that the browser can really write, and the workbench that has it open. */
async function opened(): Promise<{ bench: Workbench; handle: FileSystemFileHandle; said: Message[]; say: (message: Message) => number }> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(`${crypto.randomUUID()}.keten.json`, { create: true });
  const text = writeKeten(blankDocument({ title: { nl: 'Wijk' }, page: {} }));
  await written(handle, text);
  const said: Message[] = [];
  const say = (message: Message): number => said.push(message);
  const bench = new Workbench({ works: Promise.resolve(passingStore()), builtIn: async () => null, say, complain: () => undefined, askForData: () => undefined, go: () => undefined });
  const file = await handle.getFile();
  await bench.openFile({ name: handle.name, bytes: new Uint8Array(await file.arrayBuffer()), handle, modified: file.lastModified });
  return { bench, handle, said, say };
}

async function written(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
}

const titleIn = async (handle: FileSystemFileHandle): Promise<string | undefined> => {
  const { doc } = readKeten(await (await handle.getFile()).text());
  return doc ? workspaceOf(doc).title.nl : undefined;
};

describe('saving', () => {
  test('writes the file that was opened, and then the document is the saved one', async () => {
    const { bench, handle, said, say } = await opened();
    bench.store.execute(renameDocument('Onze wijk'));
    expect(bench.store.isSaved.value).toBe(false);
    await saveDocument(bench, 'nl', say, 'save');
    expect([await titleIn(handle), bench.store.isSaved.value]).toEqual(['Onze wijk', true]);
    expect(said.map(({ text }) => text.nl)).toEqual([`Bewaard als ${handle.name}.`]);
    expect(bench.open.value?.file?.modified).toBe(await modifiedOf(handle));
    bench.store.undo();
    expect(bench.store.isSaved.value).toBe(false);
  });

  test('what somebody else wrote in between is overwritten only when the person says so', async () => {
    const { bench, handle, said, say } = await opened();
    bench.store.execute(renameDocument('Van mij'));
    // The next write has a later time than this one, however coarse the clock.
    const before = await modifiedOf(handle);
    await expect
      .poll(async () => {
        await written(handle, writeKeten(blankDocument({ title: { nl: 'Van een ander' }, page: {} })));
        return modifiedOf(handle);
      })
      .not.toBe(before);
    await saveDocument(bench, 'nl', say, 'save');
    expect([await titleIn(handle), bench.store.isSaved.value]).toEqual(['Van een ander', false]);
    said.at(-1)?.action?.run();
    await expect.poll(() => titleIn(handle)).toBe('Van mij');
    await expect.poll(() => bench.store.isSaved.value).toBe(true);
  });

  test('a file that cannot be written is said, and nothing counts as saved', async () => {
    const { bench, handle, said, say } = await opened();
    bench.store.execute(renameDocument('Onze wijk'));
    await (await navigator.storage.getDirectory()).removeEntry(handle.name);
    await saveDocument(bench, 'nl', say, 'save');
    expect([bench.store.isSaved.value, said.length, said[0]?.stays]).toEqual([false, 1, true]);
  });

  test.each([
    ['xmile', 'wijk.xmile', '<?xml', []],
    ['mdl', 'wijk.mdl', '{UTF-', ['value-types']],
  ] as const)('what is exported as %s is said, with what it cannot hold, and the work stays in its own file', async (format, file, beginning, lacking) => {
    const { bench, handle, said, say } = await opened();
    const texts: string[] = [];
    const features: unknown[] = [];
    const complain = (_: string, issues: readonly Issue[]): void => void features.push(...issues.map(({ facts }) => facts?.['feature']));
    await exportDocument(bench, format, 'nl', say, complain, async ({ text, name }) => {
      texts.push(text);
      return { name, handle: null, modified: null, isDownload: true };
    });
    expect(texts.map((text) => text.slice(0, 5))).toEqual([beginning]);
    expect(said.map(({ text }) => text.nl)).toEqual([`${file} staat bij je downloads.`]);
    expect(features).toEqual(lacking);
    expect(bench.open.value?.file?.name).toBe(handle.name);
  });

  test.each(['xmile', 'mdl'] as const)('a scenario is exported as a plain %s model, with its side payment', async (format) => {
    const { bench, say } = await opened();
    bench.store.load(heat());
    const payment = { id: 'pay', from: 'heat_network.party.residents', to: 'heat_network.party.state', valueType: 'heat_network.value.money', label: { en: 'Settled' }, amount: 4.25e6, over: 25 };
    bench.store.execute(addSidePayments(COALITION, [payment]));
    const scenario = bench.store.committed.value.items.get(COALITION);
    if (scenario?.kind !== 'scenario') throw new Error('there is a coalition');
    const files: { readonly text: string; readonly name: string }[] = [];
    const write = async ({ text, name }: { text: string; name: string }): Promise<{ name: string; handle: null; modified: null; isDownload: true }> => {
      files.push({ text, name });
      return { name, handle: null, modified: null, isDownload: true };
    };
    const lacking: Issue[] = [];
    await exportDocument(bench, format, 'nl', say, (_, issues) => void lacking.push(...issues), write, scenario);
    expect(files.map(({ name }) => name)).toEqual([`warmtenet-in-de-buurt-coalitiepakket.${format === 'xmile' ? 'xmile' : 'mdl'}`]);
    const [file] = files;
    expect(file?.text).toMatch(/4250000\s*\/\s*25/);
    expect(file?.text).not.toMatch(/ks:scenario/);
    expect(lacking).toEqual([]);
  });

  test('a person who chooses no place has saved nothing, and is told nothing', async () => {
    const { bench, said, say } = await opened();
    bench.store.execute(renameDocument('Onze wijk'));
    await saveDocument(bench, 'nl', say, 'save-as', async () => null);
    expect([bench.store.isSaved.value, said]).toEqual([false, []]);
  });
});
