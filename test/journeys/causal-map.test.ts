import type { Locator, Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { builtApp } from '../support/built-app.js';

const app = builtApp();
let page: Page;

beforeEach(async () => {
  page = await app.open();
});

const tool = (name: string): Locator => page.getByRole('group', { name: 'Gereedschap' }).getByRole('button', { name, exact: true });
const shape = (name: RegExp): Locator => page.locator('ks-map-canvas .node').and(page.getByRole('button', { name }));
const lens = (name: string): Locator => page.locator('ks-lens-switch').getByRole('button', { name });
const rows = (): Locator => page.locator('ks-link-list .says');
const message = (text: RegExp): Locator => page.locator('ks-messages').getByText(text);

/** Puts a word on the paper, so far from the middle of the map. */
async function putWord(dx: number, dy: number, name: string): Promise<void> {
  await tool('Woord').click();
  const box = await page.locator('ks-map-canvas').boundingBox();
  if (!box) throw new Error('the map is on the screen');
  await page.mouse.click(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
  await page.locator('ks-name-field').getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await page.locator('ks-name-field').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
}

/** Writes a link as a sentence beside the map. */
async function say(cause: string, sign: 'meer' | 'minder', effect: string): Promise<void> {
  const field = page.locator('ks-link-list > section > ks-sentence-field, ks-link-list ks-sentence-field').first();
  await field.getByRole('combobox', { name: 'Oorzaak' }).fill(cause);
  await field.locator('select').selectOption({ label: `→ ${sign}` });
  await field.getByRole('combobox', { name: 'Gevolg' }).fill(effect);
  await page.keyboard.press('Enter');
}

async function write(of: RegExp, text: string): Promise<void> {
  await shape(of).click();
  await page.locator('ks-equation-field').getByRole('button').click();
  await page.locator('ks-equation-field').getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
}

describe('a causal map drawn with a group', () => {
  test('eight words by hand and by sentence, a loop that gets a name, and a sign that the equation contradicts', async () => {
    await page.goto(app.address);
    await page.getByRole('button', { name: 'Leeg vraagstuk' }).click();
    await lens('Oorzaak-gevolg').click();
    await expect.poll(() => page.url()).toMatch(/map\/causal$/);
    await page.getByText('typ een woord dat meer of minder kan worden').waitFor();

    // Two words by hand, and a link between them with the tool.
    await putWord(-200, -60, 'Vertrouwen');
    await putWord(200, -60, 'Deelname');
    await tool('Verband').click();
    await shape(/Vertrouwen$/).click();
    await shape(/Deelname$/).click();
    // Its sentence unfolds at once, for its sign to be said.
    await expect.poll(() => rows().count()).toBe(1);
    await page.locator('ks-link-inspector').getByRole('combobox', { name: 'Teken' }).selectOption('+');
    await rows().first().click();

    // The rest by sentence; new words come to stand beside what they are linked to.
    await say('Deelname', 'meer', 'Resultaat');
    await say('Resultaat', 'meer', 'Zichtbaarheid');
    await say('Deelname', 'meer', 'Werkdruk');
    await say('Werkdruk', 'minder', 'Tijd');
    await say('Tijd', 'meer', 'Aandacht');
    await say('Budget', 'meer', 'Resultaat');
    await expect.poll(() => rows().count()).toBe(7);
    await expect.poll(() => shape(/./).count()).toBe(8);

    // Two links close loops; the first is named where it is said.
    await say('Zichtbaarheid', 'meer', 'Vertrouwen');
    await message(/Dit sluit een versterkende lus: R1/).waitFor();
    await page.locator('ks-messages').getByRole('button', { name: 'Geef een naam' }).click();
    await page.keyboard.type('Succes trekt aan');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('ks-loop-list .loop-row').allTextContents()).toEqual([expect.stringMatching(/Succes trekt aan/)]);
    await page.getByText(/^Meer/).and(page.locator('.sentence-words')).getByText('Vertrouwen').first().waitFor();
    await page.keyboard.press('Escape');
    await say('Aandacht', 'meer', 'Deelname');
    await message(/Dit sluit een dempende lus: B1/).waitFor();
    await expect.poll(() => page.locator('ks-map-canvas [data-loop]').count()).toBe(2);

    // The other lens has the same words.
    await lens('Voorraad-stroom').click();
    await expect.poll(() => shape(/./).count()).toBe(8);
    await lens('Oorzaak-gevolg').click();

    // An equation that goes against what was drawn is flagged, with the time it does.
    await write(/Vertrouwen$/, '10 + TIME');
    await write(/Deelname$/, '100 - Vertrouwen');
    await page.locator('ks-map-canvas .surface').press('Escape');
    await expect.poll(() => page.locator('ks-causal-panel .flags').textContent({ timeout: 500 }).catch(() => ''), { timeout: 15_000 }).toMatch(/Jij tekende \+, de formule geeft − de hele tijd/);
    await expect.poll(() => page.locator('ks-map-canvas .flag').count()).toBe(1);
  });
});
