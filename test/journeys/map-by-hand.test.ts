import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { builtApp } from '../support/built-app.js';

const app = builtApp();
let page: Page;

/** An empty document on a screen of this size. */
async function start(width: number, height: number, hasTouch = false): Promise<void> {
  page = await app.open({ viewport: { width, height }, hasTouch });
  await page.goto(app.address);
  await page.getByRole('button', { name: 'Leeg vraagstuk' }).click();
  await page.getByText('Kies een voorraad en tik op het papier').waitFor();
}

const tool = (name: string): Locator => page.getByRole('group', { name: 'Gereedschap' }).getByRole('button', { name, exact: true });
const shape = (name: RegExp): Locator => page.locator('ks-map-canvas').getByRole('button', { name });
const undo = (): Locator => page.locator('ks-top-bar').getByRole('button', { name: /^Ongedaan maken/ });
const readCurve = async (): Promise<string> => (await page.locator('ks-map-inspector ks-line-chart').first().getByRole('img').getAttribute('aria-label')) ?? '';

async function centre(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('it is on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Types the name of what was just put down. */
async function name(text: string): Promise<void> {
  await page.locator('ks-name-field').getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
  await page.locator('ks-name-field').waitFor({ state: 'detached' });
}

/** What has the focus, as it is called. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? '';
  });

/** Writes the equation of what is selected. */
async function write(text: string): Promise<void> {
  await page.locator('ks-equation-field').getByRole('button').click();
  await page.locator('ks-equation-field').getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
}

/** What the coalition model is made of, each with its place; a flow from a stock or the paper to a stock or the paper. */
const STOCKS = [
  ['Geinteresseerd', -300, -190, '75'],
  ['Betrokken', 20, -190, '5'],
  ['Afgehaakt', 340, -190, '0'],
  ['Belangen', -300, 20, '0.8'],
  ['Helderheid', 60, 20, '0.4'],
  ['Vertrouwen', -300, 230, '0.5'],
  ['Resultaten', 60, 230, '1'],
] as const;
const FLOWS = [
  ['Aanhaken', 'Geinteresseerd', 'Betrokken', 'Geinteresseerd * (Uitnodigen + Mond_tot_mond * Betrokken / Totaal) * Aantrekkelijk'],
  ['Afhaken', 'Betrokken', 'Afgehaakt', 'Betrokken * Afhaakdeel'],
  ['Heropenen', 'Afgehaakt', 'Geinteresseerd', 'Afgehaakt * Vertrouwen / Afkoeltijd'],
  ['Verbinden', null, 'Belangen', '(1 - Belangen) * Helderheid / Verbindtijd'],
  ['Wegdrijven', 'Belangen', null, 'Belangen * Eigenbelang'],
  ['Verhelderen', null, 'Helderheid', '(1 - Helderheid) * Dialoog'],
  ['Verwateren', 'Helderheid', null, 'Helderheid / 50'],
  ['Opbouwen', null, 'Vertrouwen', '(1 - Vertrouwen) * Leverdeel / Bouwtijd'],
  ['Verliezen', 'Vertrouwen', null, 'Vertrouwen * (1 - Leverdeel) / Bouwtijd'],
  ['Opleveren', null, 'Resultaten', 'Betrokken * Vertrouwen / Bouwtijd'],
  ['Verouderen', 'Resultaten', null, 'Resultaten / Levensduur'],
] as const;
const AUXILIARIES = [
  ['Totaal', -440, -300, 'Geinteresseerd + Betrokken + Afgehaakt'],
  ['Aantrekkelijk', -300, -300, '0.2 + Vertrouwen * Belangen'],
  ['Uitnodigen', -160, -300, '0.02'],
  ['Mond tot mond', -20, -300, '0.3'],
  ['Afhaakdeel', 120, -300, '0.05 * (1 - Vertrouwen)'],
  ['Afkoeltijd', 260, -300, '6'],
  ['Verbindtijd', 400, -300, '4'],
  ['Eigenbelang', -440, 320, '0.01'],
  ['Dialoog', -300, 320, '0.1'],
  ['Leverdeel', -160, 320, 'Resultaten / (Resultaten + 5)'],
  ['Bouwtijd', -20, 320, '12'],
  ['Levensduur', 120, 320, '24'],
] as const;

describe('a model made by hand', () => {
  test('by mouse: the coalition with its seven stocks, eleven flows and twelve auxiliaries, from an empty page until it runs', { timeout: 400_000 }, async () => {
    await start(1600, 1000);
    /** A place of the page, wherever the map has moved to: measured from the first stock. */
    const place = async (x: number, y: number): Promise<{ x: number; y: number }> => {
      const first = shape(/^Voorraad Geinteresseerd/);
      if ((await first.count()) === 0) {
        const middle = await centre(page.locator('ks-map-canvas'));
        return { x: middle.x + x, y: middle.y + y };
      }
      const origin = await centre(first);
      return { x: origin.x + x - STOCKS[0][1], y: origin.y + y - STOCKS[0][2] };
    };
    const pressAt = async (x: number, y: number): Promise<void> => {
      const at = await place(x, y);
      await page.mouse.click(at.x, at.y);
    };
    for (const [called, x, y, initial] of STOCKS) {
      await tool('Voorraad').click();
      await pressAt(x, y);
      await name(called);
      await write(initial);
    }
    const placeOf = (stock: string): readonly [number, number] => {
      const found = STOCKS.find(([called]) => called === stock);
      return found ? [found[1], found[2]] : [0, 0];
    };
    for (const [called, from, to] of FLOWS) {
      await tool('Stroom').click();
      for (const [end, other, aside] of [[from, to, -130], [to, from, 130]] as const) {
        const [x, y] = placeOf(end ?? other ?? '');
        await pressAt(end === null ? x + aside : x, y);
      }
      await name(called);
    }
    for (const [called, x, y] of AUXILIARIES) {
      await tool('Hulpvariabele').click();
      await pressAt(x, y);
      await name(called);
    }
    for (const [called, , , equation] of AUXILIARIES) {
      await shape(new RegExp(`^(Hulpvariabele|Parameter) ${called}`)).press('Enter');
      await write(equation);
    }
    for (const [called, , , equation] of FLOWS) {
      await shape(new RegExp(`^Stroom ${called}`)).press('Enter');
      await write(equation);
    }
    expect(await shape(/^Voorraad/).count()).toBe(7);
    expect(await shape(/^Stroom/).count()).toBe(11);
    // Parties only go from one stock to another: there are eighty of them at the start and at the end.
    await shape(/^Hulpvariabele Totaal/).press('Enter');
    await expect.poll(readCurve, { timeout: 20_000 }).toMatch(/^Totaal, jaar 10: Basis 80(,0+)?/);
    await shape(/^Voorraad Betrokken/).press('Enter');
    await expect.poll(readCurve).toMatch(/^Betrokken, jaar 10: Basis \d/);

    // Renamed, re-attached, deleted, and all of it taken back.
    await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Meedoeners');
    await page.keyboard.press('Enter');
    await expect.poll(readCurve).toMatch(/^Meedoeners/);
    await shape(/^Stroom Heropenen/).press('Enter');
    await page.locator('ks-flow-ends').getByLabel('Naar').selectOption({ label: 'Meedoeners' });
    await shape(/^Stroom Verwateren/).press('Enter');
    await page.keyboard.press('Delete');
    await expect.poll(() => shape(/^Stroom/).count()).toBe(10);
    for (let steps = 0; steps < 200 && (await undo().isEnabled()); steps++) await undo().click();
    await page.getByText('Kies een voorraad en tik op het papier').waitFor();
  });

  test('by keyboard alone: two stocks, a flow, a link and an equation', async () => {
    await start(1280, 720);
    await page.locator('ks-map-canvas .surface').focus();
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    await name('Bekend');
    await expect.poll(focused).toMatch(/^Voorraad Bekend/);
    await page.keyboard.press('s');
    await page.locator('ks-map-canvas .surface').focus();
    await page.keyboard.press('Enter');
    await name('Enthousiast');
    await expect.poll(focused).toMatch(/^Voorraad Enthousiast/);
    await page.keyboard.press('f');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await expect.poll(focused).toMatch(/^Voorraad Bekend/);
    await page.keyboard.press('Enter');
    await name('Overtuigen');
    await expect.poll(focused).toMatch(/^Stroom Overtuigen/);
    await page.keyboard.press('p');
    await page.locator('ks-map-canvas .surface').focus();
    await page.keyboard.press('Enter');
    await name('Tempo');
    await expect.poll(focused).toMatch(/Tempo/);
    await page.keyboard.press('l');
    await page.keyboard.press('Enter');
    await shape(/^Stroom Overtuigen/).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Verband getekend').waitFor();
    await page.keyboard.press('Enter');
    await write('Enthousiast * Tempo / 10');
    await shape(/^Voorraad Bekend/).press('Enter');
    await write('0');
    await shape(/^Voorraad Enthousiast/).press('Enter');
    await write('100');
    await shape(/^Voorraad Bekend/).press('Enter');
    // What is left decays by a tenth a year: 100·(1 − e⁻¹) = 63.2 has gone over after ten years.
    await expect.poll(readCurve).toMatch(/^Bekend, jaar 10: Basis 63,2/);
  });

  test('by finger: two stocks, a flow, a link and an equation on a phone', async () => {
    await start(390, 844, true);
    const paper = await centre(page.locator('ks-map-canvas'));
    const tapAt = (dx: number, dy: number): Promise<void> => page.touchscreen.tap(paper.x + dx, paper.y + dy);
    const close = async (): Promise<void> => page.locator('ks-map .close').tap();
    await tool('Voorraad').tap();
    await tapAt(-90, -140);
    await name('Bekend');
    await write('100');
    await close();
    await tool('Voorraad').tap();
    await tapAt(90, 20);
    await name('Enthousiast');
    await write('0');
    await close();
    await tool('Stroom').tap();
    await shape(/^Voorraad Bekend/).tap();
    await shape(/^Voorraad Enthousiast/).tap();
    await name('Overtuigen');
    await close();
    await tool('Hulpvariabele').tap();
    await tapAt(-110, 130);
    await name('Tempo');
    await write('0.1');
    await close();
    await page.getByRole('button', { name: 'Alles in beeld' }).tap();
    await tool('Verband').tap();
    await shape(/Tempo/).tap();
    await shape(/^Stroom Overtuigen/).tap();
    await page.getByText('Verband getekend').waitFor();
    await shape(/^Stroom Overtuigen/).tap();
    await write('Bekend * Tempo');
    await close();
    await page.getByRole('button', { name: 'Alles in beeld' }).tap();
    await shape(/^Voorraad Enthousiast/).tap();
    await expect.poll(readCurve).toMatch(/^Enthousiast, jaar 10: Basis 63,2/);
  });
});
