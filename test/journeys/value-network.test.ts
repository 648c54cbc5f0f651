import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { builtApp } from '../support/built-app.js';

const app = builtApp();
let page: Page;

const party = (name: string): Locator => page.locator('ks-network-canvas.current .node').and(page.getByLabel(name));
const line = (name: RegExp): Locator => page.locator('ks-network-canvas.current .flow').and(page.getByLabel(name));

async function open(model: string, viewport: { readonly width: number; readonly height: number }): Promise<void> {
  page = await app.open({ viewport, locale: 'nl-NL' });
  await page.goto(`${app.address}#/model/${model}/map`);
  await page.getByRole('button', { name: 'Waardenetwerk' }).click();
  await page.locator('ks-network-canvas.current .node').first().waitFor();
}

describe('the value network', () => {
  test('is the third lens of the map, has an address of its own, and shows who gives whom what', async () => {
    await open('heat_network', { width: 1280, height: 720 });
    expect(page.url()).toContain('/map/value-network');
    await line(/^Warmterekening: Bewoners geeft Warmtebedrijf of coöperatie Geld [\d.]+$/).waitFor();
    await page.reload();
    await line(/^Warmterekening: Bewoners/).waitFor();
    await page.getByRole('button', { name: 'Voorraad-stroom' }).click();
    await page.locator('ks-map-canvas').waitFor();
  });

  test('a side payment is drawn in one scenario by key alone, written, seen in the difference, and undone', async () => {
    await open('heat_network', { width: 1280, height: 720 });
    await page.locator('.choice select').selectOption({ label: 'Coalitiepakket' });
    await party('Bewoners, kern').focus();
    await page.keyboard.press('f');
    await page.getByText('Wie ontvangt?').waitFor();
    await party('Rijk, ring').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Waardestroom van Bewoners naar Rijk staat alleen in Coalitiepakket.').waitFor();
    await expect(page.getByRole('checkbox', { name: 'Alleen in Coalitiepakket' }).isChecked()).resolves.toBe(true);

    await page.locator('ks-equation-field').getByRole('button').click();
    await page.locator('ks-equation-field').getByRole('textbox').fill('170000');
    await page.keyboard.press('Enter');
    await line(/^Geld: Bewoners geeft Rijk Geld 170\.000$/).waitFor();

    // Base does not have it.
    await page.locator('.choice select').selectOption({ label: 'Basis' });
    await expect.poll(() => line(/^Geld: Bewoners geeft Rijk/).count()).toBe(0);
    await page.locator('.choice select').selectOption({ label: 'Coalitiepakket' });
    await page.locator('ks-network-bar.compare').getByRole('radio', { name: 'Verschil' }).check({ force: true });
    await line(/^Geld: Bewoners geeft Rijk Geld \+170\.000$/).waitFor();

    for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z');
    await expect.poll(() => line(/^Geld: Bewoners geeft Rijk/).count()).toBe(0);
  });

  test('on a phone a party is added in its ring, and is there after a reload', async () => {
    await open('coalition_growth', { width: 390, height: 844 });
    await page.getByRole('button', { name: 'Partij', exact: true }).click();
    const { x, y, height } = (await page.locator('ks-network-canvas.current .surface').boundingBox()) ?? { x: 0, y: 0, height: 0 };
    await page.mouse.click(x + 180, y + height - 90);
    await page.locator('ks-name-field').getByRole('textbox').fill('Gemeente');
    await page.keyboard.press('Enter');
    await page.locator('ks-network-canvas.current .node').and(page.getByLabel(/^Gemeente, /)).waitFor();
    await page.waitForURL(/#\/model\/(?!coalition_growth)/);
    await page.reload();
    await page.locator('ks-network-canvas.current .node').and(page.getByLabel(/^Gemeente/)).waitFor();
  });
});
