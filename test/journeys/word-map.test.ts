import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { writeKeten } from '../../src/formats/keten/write.js';
import { builtApp } from '../support/built-app.js';
import { wordMap } from '../support/word-map.js';

const app = builtApp();
let page: Page;

/** Opens the map of eight words from a file, as somebody who was sent it. */
async function open(viewport: { readonly width: number; readonly height: number }, locale = 'nl-NL'): Promise<void> {
  page = await app.open({ viewport, locale });
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await page.goto(app.address);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles({ name: 'coalitie.keten.json', mimeType: 'application/json', buffer: Buffer.from(writeKeten(wordMap())) });
  await page.locator('ks-map-canvas').getByText('Vertrouwen', { exact: true }).waitFor();
}

const sentence = (of: RegExp): Locator => page.locator('ks-word-outcome .sentence').filter({ hasText: of });
const panel = (): Locator => page.locator('ks-word-outcome:not([hidden])');

describe('a map of words', () => {
  test('of eight variables gives its sentences, and others when another thing is pushed the other way', async () => {
    await open({ width: 1280, height: 720 });
    await sentence(/^In 100% van de trekkingen stijgt Vertrouwen/).waitFor();
    expect(await page.locator('ks-word-outcome .sentence').count()).toBe(8);
    await panel().getByLabel('Wat verandert er?').selectOption('Kennis delen');
    await panel().getByLabel('Welke kant op?').selectOption('daalt');
    await sentence(/^In 100% van de trekkingen daalt Resultaten/).waitFor();

    // The same seed tells the same; another seed nearly so.
    const before = await sentence(/Aantal partijen/).innerText();
    await page.reload();
    await panel().getByLabel('Wat verandert er?').selectOption('Kennis delen');
    await panel().getByLabel('Welke kant op?').selectOption('daalt');
    await expect.poll(() => sentence(/Aantal partijen/).innerText()).toBe(before);
    await panel().getByText('300 trekkingen, zaad 1').click();
    await panel().getByRole('button', { name: 'Trek opnieuw' }).click();
    await panel().getByText('300 trekkingen, zaad 2').waitFor();
    await sentence(/daalt Resultaten/).waitFor();

    // Who wants to know how, reads how.
    await panel().getByRole('button', { name: 'Hoe komt dit tot stand?' }).click();
    await page.getByRole('heading', { name: 'Wat dit niet kan' }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('is written as sentences from an empty document, and answers while it grows', async () => {
    page = await app.open();
    await page.goto(app.address);
    await page.getByRole('button', { name: 'Leeg vraagstuk' }).click();
    await page.getByRole('button', { name: 'Oorzaak-gevolg' }).or(page.getByRole('radio', { name: 'Oorzaak-gevolg' })).first().click();
    const field = page.locator('ks-link-list ks-sentence-field').last();
    const write = async (cause: string, sign: '+' | '-', effect: string): Promise<void> => {
      await field.getByLabel('Oorzaak').fill(cause);
      await field.getByLabel('Teken').selectOption(sign);
      await field.getByLabel('Gevolg').fill(effect);
      await page.keyboard.press('Enter');
      await expect.poll(() => field.getByLabel('Gevolg').inputValue()).toBe('');
    };
    await write('Contact', '+', 'Vertrouwen');
    await sentence(/^In 100% van de trekkingen stijgt Vertrouwen\./).waitFor();
    await write('Vertrouwen', '+', 'Kennis delen');
    await write('Kennis delen', '+', 'Resultaten');
    await write('Resultaten', '+', 'Zichtbaarheid');
    await write('Zichtbaarheid', '+', 'Partijen');
    await write('Partijen', '+', 'Werkdruk');
    await write('Werkdruk', '-', 'Contact');
    await write('Partijen', '+', 'Regels');
    await expect.poll(() => page.locator('ks-word-outcome .sentence').count()).toBe(8);
    await sentence(/^In 100% van de trekkingen stijgt Vertrouwen/).waitFor();
    // What is written in stays in sight while the answers above it grow.
    await expect.poll(async () => { const box = await field.getByLabel('Oorzaak').boundingBox(); return box !== null && box.y > 0 && box.y < 720; }).toBe(true);
  });

  test('becomes numbers one word at a time, runs on, and is words again after one undo', async () => {
    await open({ width: 1280, height: 720 });
    await sentence(/stijgt Werkdruk/).waitFor();
    await sentence(/stijgt Werkdruk/).click();
    await panel().getByRole('button', { name: 'Toon op de kaart' }).click();
    await page.getByRole('button', { name: 'Maak er een formule van' }).click();
    await page.getByText('Werkdruk rekent nu met een formule.').waitFor();
    await page.locator('ks-map-inspector').getByText(/SMTH1/).first().waitFor();
    await page.locator('ks-messages').getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('button', { name: 'Maak er een formule van' }).waitFor();
  });

  test('has its answer in Scenarios too, where curves would be empty', async () => {
    await open({ width: 1280, height: 720 });
    await page.getByRole('navigation').getByRole('link', { name: "Scenario's" }).first().click();
    await sentence(/^In 100% van de trekkingen stijgt Vertrouwen/).waitFor();
    expect(await page.locator('ks-line-chart').count()).toBe(0);
  });

  test('is read on a phone, in English', async () => {
    await open({ width: 390, height: 844 }, 'en-GB');
    await page.locator('ks-map .open').click();
    await sentence(/^In 100% of draws Vertrouwen rises/).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  });
});
