import type axeCore from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { builtApp } from '../support/built-app.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
] as const;

const app = builtApp();
let page: Page;

beforeEach(async () => {
  page = await app.open({ acceptDownloads: true });
});

/** Files are saved by download and opened by a file field: the ways a script can follow. */
async function withoutFilePickers(): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
}

/** The first lever of the list, and the goal curve beside it. */
const lever = (): Locator => page.locator('ks-lever').first().getByRole('slider');
const goalCurve = (): Locator => page.locator('ks-line-chart[size=goal]').getByRole('img');
const nameField = (): Locator => page.getByRole('textbox', { name: 'Naam van dit model' });

/** What a person reads off the goal curve with a screen reader, which is what it draws. */
const readCurve = async (): Promise<string> => (await goalCurve().getAttribute('aria-label')) ?? '';

const openHeatNetwork = async (): Promise<void> => {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'Waarom komt het warmtenet niet van de grond?' }).click();
  await goalCurve().waitFor();
};

/** Presses on the knob of a slider and pulls it to a share of its track, without letting go. */
async function pullTo(slider: Locator, share: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider is not on screen');
  const y = box.y + box.height / 2;
  const value = await slider.evaluate((element: HTMLInputElement) => (element.valueAsNumber - Number(element.min)) / (Number(element.max) - Number(element.min)));
  const at = (part: number): number => box.x + 9 + part * (box.width - 18);
  await page.mouse.move(at(value), y);
  await page.mouse.down();
  await page.mouse.move(at(share), y, { steps: 8 });
}

/** What has the focus, as people hear it. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  });

/** Presses Tab until what has the focus is called so; fails where a round through the page does not come by it. */
async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (name.test(await focused())) return;
  }
  throw new Error(`Tab never comes by ${name}`);
}

/** Opens a file that a person chooses. */
async function openFile(name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(text) });
}

/** A bath as another tool writes it: no indicators, no ranges, no scenarios. */
const bath = (drain: string): string => `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
  <header><vendor>test</vendor><product version="1.0">test</product><name>Bad</name></header>
  <sim_specs method="Euler" time_units="minute"><start>0</start><stop>60</stop><dt>0.25</dt></sim_specs>
  <model><variables>
    <stock name="Water"><eqn>20</eqn><inflow>tap</inflow><outflow>drain</outflow><units>liter</units></stock>
    <flow name="tap"><eqn>tap_rate</eqn></flow>
    <flow name="drain"><eqn>${drain}</eqn></flow>
    <aux name="tap rate"><eqn>5</eqn></aux>
    <aux name="drain time"><eqn>10</eqn></aux>
  </variables></model>
</xmile>`;

describe('the main job', () => {
  test('open a model, drag a lever, compare with the coalition, save, reload, open again', async () => {
    await withoutFilePickers();
    await openHeatNetwork();

    // The curve follows the hand while it drags; letting go is one step, which undo takes back.
    const before = await readCurve();
    await pullTo(lever(), 0.9);
    await expect.poll(readCurve).not.toBe(before);
    const during = await readCurve();
    await page.mouse.up();
    await expect.poll(readCurve).toBe(during);
    await page.getByRole('button', { name: 'Ongedaan maken: knop verschuiven' }).click();
    await expect.poll(readCurve).toBe(before);

    // About 795 homes with the coalition, against about 62 in base.
    await page.getByRole('radio', { name: 'Coalitiepakket' }).click();
    await expect.poll(readCurve).toMatch(/795/);
    expect(await readCurve()).toMatch(/\b62\b/);

    await nameField().fill('Mijn wijk');
    await nameField().press('Enter');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    expect((await download).suggestedFilename()).toBe('mijn-wijk.keten.json');
    const file = readFileSync(await (await download).path());

    // After a reload everything is there, and what was done can still be undone.
    await page.reload();
    await expect.poll(() => nameField().inputValue()).toBe('Mijn wijk');
    await expect.poll(readCurve).toMatch(/795/);
    await page.getByRole('button', { name: 'Ongedaan maken: naam wijzigen' }).click();
    await expect.poll(() => nameField().inputValue()).toBe('Warmtenet in de buurt');

    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await chooser).setFiles({ name: 'mijn-wijk.keten.json', mimeType: 'application/json', buffer: file });
    await expect.poll(() => nameField().inputValue()).toBe('Mijn wijk');
    await page.getByRole('radio', { name: 'Coalitiepakket' }).click();
    await expect.poll(readCurve).toMatch(/795/);
  });

  test('is done by keyboard alone', async () => {
    await page.goto(app.address);
    await page.getByRole('link', { name: /Waarom komt het warmtenet niet van de grond/ }).waitFor();
    await tabTo(/^Waarom komt het warmtenet niet van de grond\?/);
    await page.keyboard.press('Enter');
    await goalCurve().waitFor();
    await tabTo(/^Basis$/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(readCurve).toMatch(/Coalitiepakket 795/);
    await tabTo(/^Planvormingstijd$/);
    await page.keyboard.press('End');
    await tabTo(/^Planmarge net$/);
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: '2 aangepast, alles uit' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: '1 aangepast, alles uit' }).waitFor();
    await tabTo(/^Woningen op warmtenet aflezen/);
    await page.keyboard.press('Home');
    await expect.poll(() => page.locator('ks-line-chart[size=goal] .readout').innerText()).toMatch(/Jaar 0/);
    await tabTo(/^Corporatie als startmotor inzetten$/);
    await page.keyboard.press('Space');
    await expect.poll(readCurve).not.toMatch(/Coalitiepakket 795/);
  });

  test('a model of another tool can be looked at and tried at once', async () => {
    await withoutFilePickers();
    await page.goto(app.address);
    await openFile('bad.xmile', bath('Water / drain_time'));
    await page.getByRole('link', { name: "Scenario's", exact: true }).click();
    // dWater/dt = 5 − Water/10 ends at 50; with twice the tap at 100.
    await expect.poll(readCurve).toMatch(/^Water, minuut 60: Basis 49,9/);
    await page.getByRole('slider', { name: 'tap rate' }).press('End');
    await expect.poll(readCurve).toMatch(/Concept 99,8/);
  });

  test('a model that divides by nought says when and where, and shows what ran until then', async () => {
    await withoutFilePickers();
    await page.goto(app.address);
    await openFile('nul.xmile', bath('Water / (10 - TIME / 3)'));
    await page.getByRole('link', { name: "Scenario's", exact: true }).click();
    await page.getByText(/Basis stopte in minuut 29,75\..*drain oneindig groot/).waitFor();
    await page.getByRole('heading', { name: 'Water in minuut 29,75' }).waitFor();
    await page.getByRole('button', { name: 'Ga erheen' }).click();
    await page.locator('ks-map').waitFor();
  });

  test('a broken file says what is wrong, and the open model stays', async () => {
    await withoutFilePickers();
    await openHeatNetwork();
    await openFile('stuk.xmile', '<xmile><model></xmile>');
    await page.getByRole('heading', { name: 'stuk.xmile is niet geopend' }).waitFor();
    expect(await page.locator('ks-issue-panel li').count()).toBeGreaterThan(0);
    expect(await nameField().inputValue()).toBe('Warmtenet in de buurt');
  });

  test('the back button goes back, and work is on the list of the start screen', async () => {
    await openHeatNetwork();
    await page.getByRole('link', { name: 'Kaart', exact: true }).click();
    await page.locator('ks-map').waitFor();
    await page.goBack();
    await lever().press('End');
    await page.getByRole('button', { name: 'Ongedaan maken: knop verschuiven' }).waitFor();
    await page.getByRole('link', { name: /Ketenstroom/ }).click();
    await page.locator('ks-recent-work').getByRole('link', { name: /Warmtenet in de buurt/ }).click();
    await goalCurve().waitFor();
    expect(page.url()).toContain('/work-');
  });

  test('works without a network after the first visit', async () => {
    await page.goto(app.address);
    await page.evaluate('navigator.serviceWorker.ready');
    await page.waitForFunction(`caches.keys().then(async (names) => (await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length))).some((count) => count > 15))`);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('link', { name: 'Hoe lang helpt een bredere weg?' }).click();
    await goalCurve().waitFor();
    await page.context().setOffline(false);
  });
});

describe('every view is for everybody', () => {
  for (const language of ['nl', 'en'] as const) {
    for (const size of SIZES) {
      test(`axe finds nothing, ${language} at ${size.width}×${size.height}`, async () => {
        await page.setViewportSize(size);
        await page.addInitScript((chosen) => localStorage.setItem('ketenstroom.language', chosen), language);
        await page.goto(app.address);
        for (const [address, ready] of [
          ['#/start', 'ks-model-card svg[role=img]'],
          ['#/model/heat_network/scenarios', 'ks-line-chart svg[role=img]'],
          ['#/model/heat_network/map', 'ks-map svg'],
          ['#/model/heat_network/values', 'ks-value-ledger table'],
        ] as const) {
          await page.evaluate((hash) => void (location.hash = hash), address);
          await page.locator(ready).first().waitFor();
          await page.evaluate(AXE);
          const found = await page.evaluate(async () => {
            const { axe } = globalThis as unknown as { axe: typeof axeCore };
            const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
            return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
          });
          expect(found, address).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(size.width);
          expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        }
      });
    }
  }
});
