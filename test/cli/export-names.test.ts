import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { readTable } from '../../src/formats/table/read-table.js';
import { csvFile } from '../../src/view/chart/csv-file.js';
import { fakeTerminal } from './fake-terminal.js';

/** Names that a spreadsheet would take for formulas. */
const NAMES = ['=cmd()', '+x', '-x', '@x'];
const MODEL = `{UTF-8}\n${NAMES.map((name, at) => `"${name}" = ${at} ~~|`).join('\n')}\nFINAL TIME = 0 ~~|\nINITIAL TIME = 0 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n`;

test.each(['csv', 'tab'])('the terminal writes names to %s as they stand in the file, so that they are found again', async (format) => {
  const terminal = fakeTerminal({ 'm.mdl': MODEL });
  expect(await run(['simulate', 'm.mdl', '--format', format], terminal.io)).toBe(0);
  const header = readTable(terminal.out())?.header.map((name) => name.replace(/^"(.*)"$/, '$1'));
  expect(header).toEqual(expect.arrayContaining(NAMES));
});

test("the app's exports put an apostrophe in front of them", () => {
  expect(csvFile([NAMES])).toBe(`${NAMES.map((name) => `'${name}`).join(',')}\r\n`);
});
