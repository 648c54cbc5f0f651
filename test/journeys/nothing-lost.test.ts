import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Served } from '../../src/cli/serve.js';
import { browserLaunch } from '../support/chromium.js';
import { serveBuiltApp } from '../support/serve-built-app.js';

let served: Served;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  served = await serveBuiltApp();
  browser = await chromium.launch(browserLaunch().launchOptions);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'nl-NL' });
});
afterEach(async () => {
  await context.close();
});

const undo = (page: Page): Locator => page.locator('ks-top-bar').getByRole('button', { name: /^Ongedaan maken/ });
const redo = (page: Page): Locator => page.locator('ks-top-bar').getByRole('button', { name: /^Opnieuw/ });
const shape = (page: Page, name: RegExp): Locator => page.locator('ks-map-canvas').getByRole('button', { name });

/** A stock on the paper, so far from the middle of the map. */
async function stock(page: Page, called: string, dx: number): Promise<void> {
  const box = await page.locator('ks-map-canvas').boundingBox();
  if (!box) throw new Error('the map is on the screen');
  await page.getByRole('group', { name: 'Gereedschap' }).getByRole('button', { name: 'Voorraad', exact: true }).click();
  await page.mouse.click(box.x + box.width / 2 + dx, box.y + box.height / 2);
  await page.locator('ks-name-field').getByRole('textbox').fill(called);
  await page.keyboard.press('Enter');
  await shape(page, new RegExp(`^Voorraad ${called}`)).waitFor();
}

/** A blank document with two stocks, each a step. */
async function twoStocks(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(served.address);
  await page.getByRole('button', { name: 'Leeg vraagstuk' }).click();
  await stock(page, 'Bekend', -200);
  await stock(page, 'Enthousiast', 200);
  return page;
}

describe('nothing is lost', () => {
  test('a killed tab comes back with the last step, and every step can still be taken back and done again', async () => {
    const page = await twoStocks();
    const address = page.url();
    const crashed = page.waitForEvent('crash');
    const cdp = await context.newCDPSession(page);
    // The tab is gone before it can answer.
    cdp.send('Page.crash').catch(() => undefined);
    await crashed;

    const again = await context.newPage();
    await again.goto(address);
    await shape(again, /^Voorraad Enthousiast/).waitFor();
    await again.getByText(/^Hersteld tot je laatste wijziging/).waitFor();
    await undo(again).click();
    await shape(again, /^Voorraad Enthousiast/).waitFor({ state: 'detached' });
    await shape(again, /^Voorraad Bekend/).waitFor();

    // What was undone can be done again after another reload.
    await again.reload();
    await shape(again, /^Voorraad Bekend/).waitFor();
    expect(await shape(again, /^Voorraad Enthousiast/).count()).toBe(0);
    await redo(again).click();
    await shape(again, /^Voorraad Enthousiast/).waitFor();
    while (await undo(again).isEnabled()) await undo(again).click();
    await again.getByText('Kies een voorraad en tik op het papier').waitFor();
  });

  test('two tabs on one document do not write over each other', async () => {
    const first = await twoStocks();
    const second = await context.newPage();
    await second.goto(first.url());
    await shape(second, /^Voorraad Enthousiast/).waitFor();
    await expect.poll(() => second.url()).not.toBe(first.url());
    await stock(first, 'Actief', 0);
    await stock(second, 'Afgehaakt', 0);

    await Promise.all([first.reload(), second.reload()]);
    await shape(first, /^Voorraad Actief/).waitFor();
    await shape(second, /^Voorraad Afgehaakt/).waitFor();
    expect([await shape(first, /^Voorraad Afgehaakt/).count(), await shape(second, /^Voorraad Actief/).count()]).toEqual([0, 0]);
    await undo(first).click();
    await shape(first, /^Voorraad Actief/).waitFor({ state: 'detached' });
  });
});
