import type { Locator, Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { builtApp } from '../support/built-app.js';

const app = builtApp();
let page: Page;

beforeEach(async () => {
  page = await app.open();
});

const tool = (name: string): Locator => page.getByRole('group', { name: 'Gereedschap' }).getByRole('button', { name, exact: true });
const shape = (name: RegExp): Locator => page.locator('ks-map-canvas').getByRole('button', { name });
const undo = (): Locator => page.locator('ks-top-bar').getByRole('button', { name: /^Ongedaan maken/ });

/** What a person reads off the curve of what is selected with a screen reader. */
const readCurve = async (): Promise<string> => (await page.locator('ks-map-inspector ks-line-chart').getByRole('img').getAttribute('aria-label')) ?? '';

/** Presses the paper, so far from the middle of the map. */
async function press(dx: number, dy: number): Promise<void> {
  const box = await page.locator('ks-map-canvas').boundingBox();
  if (!box) throw new Error('the map is on the screen');
  await page.mouse.click(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
}

/** Types the name of what was just put down. */
async function name(text: string): Promise<void> {
  await page.locator('ks-name-field').getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
  await page.locator('ks-name-field').waitFor({ state: 'detached' });
}

async function write(of: RegExp, text: string): Promise<void> {
  await shape(of).click();
  await page.locator('ks-equation-field').getByRole('button').click();
  await page.locator('ks-equation-field').getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
}

const focused = (): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  });

/** Presses Tab until what has the focus is called so; fails where a round through the page does not come by it. */
async function tabTo(called: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (called.test(await focused())) return;
  }
  throw new Error(`Tab never comes by ${called}`);
}

/** A bath that fills and drains. */
const BATH = `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
  <header><vendor>test</vendor><product version="1.0">test</product><name>Bad</name></header>
  <sim_specs method="RK4" time_units="minute"><start>0</start><stop>60</stop><dt>0.25</dt></sim_specs>
  <model><variables>
    <stock name="Water"><eqn>20</eqn><inflow>tap</inflow><outflow>drain</outflow></stock>
    <flow name="tap"><eqn>5</eqn></flow>
    <flow name="drain"><eqn>Water / 10</eqn></flow>
  </variables></model>
</xmile>`;

describe('a model made on the map', () => {
  test('by mouse: two stocks, a flow and an auxiliary, from an empty document to a curve', async () => {
    await page.goto(app.address);
    await page.getByRole('button', { name: 'Leeg vraagstuk' }).click();
    await page.getByText('Kies een voorraad en tik op het papier').waitFor();
    await tool('Voorraad').click();
    await press(-220, -40);
    await name('Bekend');
    await tool('Voorraad').click();
    await press(220, -40);
    await name('Enthousiast');
    await tool('Stroom').click();
    await press(-220, -40);
    await press(220, -40);
    await name('Overtuigen');
    await tool('Hulpvariabele').click();
    await press(0, 140);
    await name('Tempo');

    await write(/^Voorraad Bekend/, '100');
    await write(/^Voorraad Enthousiast/, '0');
    await write(/Tempo$/, '0.1');
    await write(/^Stroom Overtuigen/, 'Bekend * Tempo');
    // What is known decays by a tenth a year: 100·e⁻¹ = 36.79 after ten years, and the rest is enthusiastic.
    await shape(/^Voorraad Bekend/).click();
    await expect.poll(readCurve).toMatch(/^Bekend, jaar 10: Basis 36,8/);
    await shape(/^Voorraad Enthousiast/).click();
    await expect.poll(readCurve).toMatch(/^Enthousiast, jaar 10: Basis 63,2/);

    // A new name goes into the equations; what is deleted comes back.
    await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Overtuigd');
    await page.keyboard.press('Enter');
    await expect.poll(readCurve).toMatch(/^Overtuigd/);
    await shape(/^Stroom Overtuigen/).click();
    await page.getByRole('button', { name: 'Verwijderen', exact: true }).click();
    await page.getByText('Overtuigen is verwijderd.').waitFor();
    await page.locator('ks-messages').getByRole('button', { name: 'Ongedaan maken' }).click();
    await shape(/^Stroom Overtuigen/).click();
    await expect.poll(readCurve).toMatch(/^Overtuigen, jaar 10: Basis 3,68/);

    // Every step is taken back, down to the empty page.
    while (await undo().isEnabled()) await undo().click();
    await page.getByText('Kies een voorraad en tik op het papier').waitFor();
  });

  test('by keyboard alone: an equation is found, written, tried and taken back', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
    await page.goto(app.address);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await chooser).setFiles({ name: 'bad.xmile', mimeType: 'application/xml', buffer: Buffer.from(BATH) });
    await shape(/^Stroom drain/).waitFor();
    await tabTo(/^Stroom drain/);
    await page.keyboard.press('Enter');
    // dW/dt = 5 − W/10 drains 5 − 3·e⁻⁶ = 4.99 at the end.
    await expect.poll(readCurve).toMatch(/minuut 60: Basis 4,99/);
    await tabTo(/^Vergelijking wijzigen/);
    await page.keyboard.press('Enter');
    await page.locator('ks-equation-field .cm-content').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('wat');
    await page.locator('ks-equation-field').getByRole('option', { name: /^Water/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    // Not kept yet, and the curve follows: with W/20 in the end 5 − 4·e⁻³ = 4.80 drains.
    await page.keyboard.type(' / 20');
    await expect.poll(readCurve).toMatch(/minuut 60: Basis 4,8/);
    expect(await undo().isEnabled()).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(() => undo().isEnabled()).toBe(true);
    expect(await focused()).toMatch(/^Vergelijking wijzigen: Water/);
    await page.keyboard.press('Control+z');
    await expect.poll(readCurve).toMatch(/minuut 60: Basis 4,99/);
  });
});
