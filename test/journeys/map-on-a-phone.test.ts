import type { CDPSession, Locator, Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { builtApp } from '../support/built-app.js';

const app = builtApp();
let page: Page;
let cdp: CDPSession;

beforeEach(async () => {
  page = await app.open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  cdp = await page.context().newCDPSession(page);
});

const shape = (name: RegExp): Locator => page.locator('ks-map-canvas').getByRole('button', { name });
const tool = (name: string): Locator => page.getByRole('group', { name: 'Gereedschap' }).getByRole('button', { name, exact: true });

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers that go from places to places, in ten steps. */
async function fingers(from: readonly Point[], to: readonly Point[]): Promise<void> {
  const at = (t: number): Point[] => from.map(({ x, y }, finger) => ({ x: x + ((to[finger]?.x ?? x) - x) * t, y: y + ((to[finger]?.y ?? y) - y) * t }));
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= 10; step++) await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Side of a shape on the screen, in px. */
const widthOf = async (name: RegExp): Promise<number> => (await shape(name).locator('.body').boundingBox())?.width ?? 0;

/** Taps the paper, so far from the middle of the map. */
async function tap(dx: number, dy: number): Promise<void> {
  const box = await page.locator('ks-map-canvas').boundingBox();
  if (!box) throw new Error('the map is on the screen');
  await page.touchscreen.tap(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
}

test('two fingers pinch and pan, by touch things are added, connected, given an equation and renamed, and the tools stay within reach', async () => {
  await page.goto(app.address);
  await page.getByRole('button', { name: 'Leeg vraagstuk' }).tap();
  await tool('Voorraad').tap();
  await tap(-90, -60);
  await page.locator('ks-name-field').getByRole('textbox').fill('Bekend');
  await page.keyboard.press('Enter');
  await shape(/^Voorraad Bekend/).waitFor();
  await page.locator('ks-map').getByRole('button', { name: 'Sluiten', exact: true }).tap();

  const before = await widthOf(/^Voorraad Bekend/);
  await fingers([{ x: 195, y: 300 }, { x: 195, y: 420 }], [{ x: 195, y: 240 }, { x: 195, y: 480 }]);
  await expect.poll(() => widthOf(/^Voorraad Bekend/)).toBeGreaterThan(before * 1.5);
  await fingers([{ x: 195, y: 240 }, { x: 195, y: 480 }], [{ x: 195, y: 300 }, { x: 195, y: 420 }]);
  await expect.poll(async () => Math.abs((await widthOf(/^Voorraad Bekend/)) - before)).toBeLessThan(before * 0.1);

  // The rest in the list, where a thumb reaches everything.
  await page.getByRole('button', { name: 'Als lijst' }).tap();
  const list = page.getByRole('region', { name: 'De kaart als lijst' });
  const form = list.getByRole('form');
  await list.getByRole('button', { name: 'Voorraad', exact: true }).tap();
  await form.getByLabel('Naam').fill('Enthousiast');
  await form.getByRole('button', { name: 'Voeg toe' }).tap();
  await list.getByRole('button', { name: 'Stroom', exact: true }).tap();
  await form.getByLabel('Naam').fill('Overtuigen');
  await form.getByRole('button', { name: 'Voeg toe' }).tap();
  await list.getByRole('textbox', { name: 'Vergelijking: Overtuigen' }).fill('Bekend / 4');
  await page.keyboard.press('Enter');
  await list.getByRole('textbox', { name: 'Naam: Overtuigen' }).fill('Aanstekelijkheid');
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: 'Aanstekelijkheid van Bekend naar Enthousiast' }).waitFor();
  for (const row of await list.getByRole('button').all()) expect((await row.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  await list.getByRole('button', { name: 'Aanstekelijkheid verwijderen' }).tap();

  // The offer to take it back leaves the tools alone.
  await list.getByRole('button', { name: 'Lijst sluiten' }).tap();
  const notice = await page.locator('ks-messages').getByText('Aanstekelijkheid is verwijderd.').boundingBox();
  const tools = await tool('Voorraad').boundingBox();
  if (!notice || !tools) throw new Error('both are on the screen');
  expect(notice.y + notice.height).toBeLessThanOrEqual(tools.y);
  await page.locator('ks-messages').getByRole('button', { name: 'Ongedaan maken' }).tap();
  await shape(/^Stroom Aanstekelijkheid/).waitFor();
});
