import { utils, write } from '@e965/xlsx';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../../src/cli/serve.js';
import { browserLaunch } from '../support/chromium.js';
import { serveBuiltApp } from '../support/serve-built-app.js';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  served = await serveBuiltApp();
  browser = await chromium.launch(browserLaunch().launchOptions);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const MODEL = Buffer.from(
  "{UTF-8}\nprice := GET XLS DATA('prices.xlsx','S','1','B2') ~~|\nshare = GET DIRECT CONSTANTS('shares.csv',',','B1') ~~|\ncost = price * share ~~|\nINITIAL TIME = 0 ~~|\nFINAL TIME = 2 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n",
);
function workbook(): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['t', 0, 2], ['p', 10, 30]]), 'S');
  return Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** A page without file pickers of the operating system: files come through a file field, as a script can give them. */
async function pageFor(faults: string[]): Promise<Page> {
  const page = await browser.newPage({ locale: 'nl-NL' });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await page.goto(served.address);
  return page;
}

async function openModel(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles({ name: 'model.mdl', mimeType: 'text/plain', buffer: MODEL });
}

test('an analyst opens a model, gives it its data, and it has no problems left; undo takes the data out again', async () => {
  const faults: string[] = [];
  const page = await pageFor(faults);
  await openModel(page);
  const dialog = page.getByRole('dialog', { name: 'Wijs de gegevens aan' });
  await dialog.getByRole('button', { name: 'Kies prices.xlsx' }).waitFor();
  const one = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Kies prices.xlsx' }).click();
  await (await one).setFiles({ name: 'prijzen van dit jaar.xlsx', mimeType: 'application/octet-stream', buffer: workbook() });
  await dialog.getByText('Gevonden').waitFor();
  const several = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Kies er meer tegelijk' }).click();
  await (await several).setFiles([{ name: 'shares.csv', mimeType: 'text/csv', buffer: Buffer.from('share,0.5') }]);
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Alle gegevens staan nu in het model.').waitFor();
  await page.getByRole('button', { name: /probleem|problemen/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: /probleem|problemen/ }).waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

test('who goes on without sees what lacks, and can still locate it', async () => {
  const faults: string[] = [];
  const page = await pageFor(faults);
  await openModel(page);
  await page.getByRole('button', { name: 'Overslaan' }).click();
  await page.getByRole('button', { name: /probleem|problemen/ }).click();
  await page.getByText('Het databestand "prices.xlsx" ontbreekt.').waitFor();
  await page.getByRole('button', { name: 'Wijs aan' }).first().click();
  await page.getByRole('dialog', { name: 'Wijs de gegevens aan' }).waitFor();
  expect(faults).toEqual([]);
  await page.close();
});
