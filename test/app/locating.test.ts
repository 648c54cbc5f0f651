import { describe, expect, test } from 'vitest';
import { addData, locate, Locator, startLocating, withFilesBeside, type ChosenFile, type Located, type ReadFiles } from '../../src/app/locating.js';
import { compileDocument } from '../../src/compile/compile.js';
import { openFile } from '../../src/formats/open-file.js';
import { readDataFile } from '../../src/formats/workbook/read-data-file.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import { apply, invert, type Command } from '../../src/state/edit.js';
import { DATA_ISSUES } from '../../src/wording/issue-data.js';
import { hasStepName } from '../../src/wording/ui/steps.js';

const here: ReadFiles = (files) => Promise.all(files.map(({ name, bytes, ...use }) => readDataFile(name, bytes, use)));
const file = (name: string, text: string): ChosenFile => ({ name, bytes: new TextEncoder().encode(text) });

const opened = openFile(
  'm.mdl',
  new TextEncoder().encode(
    "{UTF-8}\nx := GET DIRECT DATA('data/prices.csv',',','A','B2') ~~|\ny = GET DIRECT CONSTANTS('?costs',',','B1') ~~|\nw ~~|\nz = x + y + w ~~|\nINITIAL TIME = 0 ~~|\nFINAL TIME = 1 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n",
  ),
);
const doc: Document = opened.doc ?? { items: new Map() };
const PRICES = file('prices.csv', 't,p\n0,1');
const COSTS = file('Costs.csv', 'a,5');
const RUN = file('run.tab', 'Time\tw\n0\t9');

const begun = (): Located => {
  const found = startLocating(doc);
  if (!found) throw new Error('nothing lacks');
  return found;
};
const lacks = ({ missing }: Located): (readonly string[])[] => [missing.files.map((needed) => needed.file), missing.fromRun];
const codes = ({ issues }: Located): string[] => issues.map(({ code }) => {
  expect(DATA_ISSUES[code]).toBeDefined();
  return code;
});

describe('files are matched', () => {
  test('by their names, several at once and in any order', async () => {
    const after = await locate(doc, begun(), [RUN, COSTS, PRICES], null, here);
    expect([lacks(after), codes(after)]).toEqual([[[], []], []]);
  });

  test('to the row they are chosen at, whatever they are called', async () => {
    const before = begun();
    const row = before.missing.files[0] ?? null;
    expect(lacks(await locate(doc, before, [file('anything.txt', 't,p\n0,1')], row, here))).toEqual([['?costs'], ['w']]);
    expect(lacks(await locate(doc, before, [file('prices.csv', 'Time,w\n0,9')], 'run', here))).toEqual([['data/prices.csv', '?costs'], []]);
  });

  test('to nothing where they fit nothing: that is said, and the rest is taken', async () => {
    const withRun = await locate(doc, begun(), [RUN], 'run', here);
    const after = await locate(doc, withRun, [file('else.csv', '1'), PRICES], null, here);
    expect([lacks(after), codes(after)]).toEqual([[['?costs'], []], ['data-file-unmatched']]);
  });

  test('what cannot be read, or has no column that lacks, is said', async () => {
    expect(codes(await locate(doc, begun(), [file('prices.csv', '')], null, here))).toEqual(['data-file-not-a-table']);
    expect(codes(await locate(doc, begun(), [file('other.tab', 'Time\tq\n0\t1')], 'run', here))).toEqual(['data-run-lacks']);
  });
});

describe('what was located', () => {
  test('comes into the document as one step that can be undone', async () => {
    const { files } = await locate(doc, begun(), [RUN, COSTS, PRICES], null, here);
    const step = addData(files)(doc);
    expect(step && hasStepName(step.label)).toBe(true);
    const whole = apply(doc, step?.edits ?? []);
    expect(compileDocument(whole).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(itemsOf(whole, 'data-file').map(({ name }) => name)).toEqual(['run.tab', '?costs', 'data/prices.csv']);
    expect(apply(whole, invert(step?.edits ?? []))).toEqual(doc);
    expect(addData([])(doc)).toBe(null);
    expect(startLocating(whole)).toBe(null);
  });

  test('files that come along with a model are in it from the start', async () => {
    const whole = await withFilesBeside(opened, [RUN, COSTS, PRICES], here);
    expect([whole.isWhole, whole.issues, whole.doc && startLocating(whole.doc)]).toEqual([true, [], null]);
    expect(await withFilesBeside(opened, [], here)).toEqual({ ...opened, isWhole: false });
    expect((await withFilesBeside(opened, [PRICES], here)).isWhole).toBe(false);
    expect(await withFilesBeside({ doc: null, issues: [] }, [PRICES], here)).toEqual({ doc: null, issues: [], isWhole: true });
  });

  test('is kept when a person goes on without the rest, and ends by itself when nothing lacks', async () => {
    const finished: [Command, boolean][] = [];
    const locator = new Locator(() => doc, (command, isAll) => finished.push([command, isAll]), here);
    locator.ask();
    await locator.take([PRICES], null);
    expect([locator.state.value && lacks(locator.state.value), finished.length]).toEqual([[['?costs'], ['w']], 0]);
    locator.end();
    expect([locator.state.value, finished.map(([, isAll]) => isAll)]).toEqual([null, [false]]);
    await locator.take([RUN, COSTS, PRICES], null);
    expect([locator.state.value, finished.map(([, isAll]) => isAll)]).toEqual([null, [false, true]]);
    locator.ask();
    locator.end();
    expect(finished.length).toBe(2);
  });

  test('is for no other document that was opened meanwhile', async () => {
    let now = doc;
    let steps = 0;
    const locator = new Locator(() => now, () => steps++, here);
    await locator.take([PRICES], null);
    now = openFile('n.mdl', new TextEncoder().encode('{UTF-8}\nother = 1 ~~|\n')).doc ?? doc;
    locator.end();
    expect(steps).toBe(0);
  });

  test('nothing is taken while files are being read', async () => {
    let reads = 0;
    const locator = new Locator(() => doc, () => undefined, (files) => (reads++, here(files)));
    locator.ask();
    await Promise.all([locator.take([PRICES], null), locator.take([COSTS], null)]);
    expect([reads, locator.state.value && lacks(locator.state.value)]).toEqual([1, [['?costs'], ['w']]]);
  });
});
