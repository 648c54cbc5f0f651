import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { SETTLE } from '../../src/wording/ui/side-payments.js';
import { fakeTerminal } from '../cli/fake-terminal.js';
import { builtApp } from '../support/built-app.js';

/** The words of a session in one language. */
const WORDS = {
  nl: { card: 'Waarom komt het warmtenet niet van de grond?', values: 'Waarde', package: 'Coalitiepakket', base: 'Basis', loser: 'Rijk', payer: 'Bewoners', amount: '4,25 miljoen', loss: '−4,2', lack: 'Rijk: € 4,22 miljoen tekort.', saved: 'Niemand gaat erop achteruit.', inAll: 'Opgeteld', add: 'Toevoegen' },
  en: { card: 'Why does the heat network not take off?', values: 'Values', package: 'Coalition package', base: 'Base', loser: 'National government', payer: 'Residents', amount: '4.25 million', loss: '−4.2', lack: 'National government: €4.22 million short.', saved: 'Nobody is worse off.', inAll: 'Cumulative', add: 'Add' },
} as const;
type Language = keyof typeof WORDS;

const app = builtApp();
let page: Page;

beforeEach(async () => {
  page = await app.open({ acceptDownloads: true });
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
});

const pays = (): Locator => page.locator('ks-pays');
const losers = async (): Promise<string[]> => (await pays().locator('.bars li.cost').allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
const ledger = (): Locator => page.locator('ks-value-ledger').getByRole('table').first();
/** What the ledger says, of the whole run. */
const readLedger = async (): Promise<string> => (await ledger().innerText()).replace(/\s+/g, ' ');
const scenarios = (): Locator => page.locator('ks-values-bar .scenario select');

/** Opens the heat network, goes to the values and chooses the coalition package. */
async function choosePackage(language: Language): Promise<void> {
  const say = WORDS[language];
  await page.addInitScript((chosen) => localStorage.setItem('ketenstroom.language', chosen), language);
  await page.goto(app.address);
  await page.getByRole('link', { name: say.card }).click();
  await page.getByRole('link', { name: say.values, exact: true }).filter({ visible: true }).click();
  await scenarios().selectOption({ label: say.package });
  await expect.poll(losers).toHaveLength(1);
}

async function addPayment(language: Language): Promise<void> {
  const say = WORDS[language];
  await pays().getByRole('button', { name: SETTLE.add[language], exact: true }).click();
  const form = pays().getByRole('form');
  await form.getByLabel(SETTLE.giver[language], { exact: true }).selectOption({ label: say.payer });
  await form.getByLabel(SETTLE.receiver[language], { exact: true }).selectOption({ label: say.loser });
  await form.getByLabel(SETTLE.amount[language], { exact: true }).fill(say.amount);
  await form.getByRole('button', { name: say.add, exact: true }).click();
}

/** What has the focus, as people hear it. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? (at as HTMLInputElement | null)?.labels?.[0]?.textContent ?? at?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  });

async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 140; presses++) {
    await page.keyboard.press('Tab');
    if (name.test(await focused())) return;
  }
  throw new Error(`Tab never comes by ${name}`);
}

describe('a facilitator shows who pays for the coalition, and settles it', () => {
  for (const language of ['nl', 'en'] as const) {
    test(`exactly one party loses, a side payment saves the package, and base stays as it is, ${language}`, async () => {
      const say = WORDS[language];
      await choosePackage(language);
      await page.getByRole('radio', { name: say.inAll }).check({ force: true });
      const lossOf = new RegExp(`${say.loser} ${say.loss}$`);
      expect((await losers())[0]).toMatch(lossOf);
      await pays().getByText(say.lack).waitFor();
      await scenarios().selectOption({ label: say.base });
      const baseBefore = await readLedger();
      await scenarios().selectOption({ label: say.package });
      await expect.poll(readLedger).not.toBe(baseBefore);

      await addPayment(language);
      await expect.poll(losers).toEqual([]);
      await pays().getByText(say.saved).waitFor();
      await pays().locator('.flows').getByText(SETTLE.label({ [language]: say.payer }, { [language]: say.loser })[language] ?? '').first().waitFor();
      await scenarios().selectOption({ label: say.base });
      await expect.poll(readLedger).toBe(baseBefore);

      // One undo step, and the loss is back.
      await scenarios().selectOption({ label: say.package });
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await losers())[0] ?? '').toMatch(lossOf);
    });
  }

  test('a number of the ledger is followed to its flow, its equation, and the map', async () => {
    await choosePackage('nl');
    await page.getByRole('radio', { name: 'Opgeteld' }).check({ force: true });
    await addPayment('nl');
    await expect.poll(losers).toEqual([]);
    await ledger().getByRole('button', { name: /, Rijk, Geld ontvangen/ }).click();
    const drill = page.locator('ks-flow-drill');
    await drill.getByRole('heading', { name: /Rijk/ }).waitFor();
    await drill.getByRole('button', { name: /Verrekening Bewoners aan Rijk/ }).waitFor();
    expect(await drill.locator('.equation').innerText()).toMatch(/4\.?250\.?000\s*(\/|÷)?\s*25/);
    await drill.getByRole('button', { name: 'Toon op de kaart' }).click();
    await expect.poll(() => page.url()).toMatch(/\/map\/value-network$/);
    const panel = page.locator('ks-value-flow-panel');
    await panel.getByText('Verrekening Bewoners aan Rijk').first().waitFor();
    await panel.getByText(/4250000\s*\/\s*25/).first().waitFor();
  });

  test('the file that is saved says the same in the terminal, and a plain model is one click away', async () => {
    await choosePackage('nl');
    await addPayment('nl');
    await expect.poll(losers).toEqual([]);
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    const text = readFileSync(await (await saved).path(), 'utf8');
    const split = async (...args: readonly string[]): Promise<{ readonly losers: readonly string[]; readonly surplus: number }> => {
      const terminal = fakeTerminal({ 'buurt.keten.json': text }, { builtIn: { heat_network: readFileSync('models/heat_network/model.keten.json', 'utf8') } });
      expect(await run(['ledger', ...args], terminal.io)).toBe(0);
      return (JSON.parse(terminal.out()) as { readonly split: { readonly losers: readonly string[]; readonly surplus: number } }).split;
    };
    const [before, after] = [await split('heat_network', '--scenario', 'coalition'), await split('buurt.keten.json', '--scenario', 'coalition')];
    expect([before.losers, after.losers]).toEqual([['state'], []]);
    expect(after.surplus).toBeCloseTo(before.surplus, 3);

    const exported = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Scenario exporteren als XMILE' }).click();
    expect((await exported).suggestedFilename()).toBe('warmtenet-in-de-buurt-coalitiepakket.xmile');
    expect(readFileSync(await (await exported).path(), 'utf8')).toMatch(/4250000\/25/);
  });

  test('is done by keyboard alone', async () => {
    await choosePackage('nl');
    await tabTo(/^Betaling toevoegen$/);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Van');
    await page.keyboard.type('Bewoners');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Rijk');
    await page.keyboard.press('Tab');
    await page.keyboard.type('4,25 miljoen');
    await page.keyboard.press('Enter');
    await expect.poll(losers).toEqual([]);
    await expect.poll(focused).toBe('Betaling toevoegen');
  });

  test('every amount of the table behind the index leads to its flows, which make the same amount', async () => {
    await choosePackage('nl');
    await pays().getByRole('button', { name: 'Tabel achter de index' }).click();
    await page.locator('ks-pay-table').getByRole('button', { name: '+4.220.616' }).click();
    const drill = page.locator('ks-flow-drill');
    await drill.getByText('Coalitiepakket min basis').waitFor();
    expect((await drill.locator('.total').innerText()).replace(/\s+/g, ' ')).toBe('+4.221 duizend €');
  });

  test('is done on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await choosePackage('nl');
    expect(await losers()).toEqual([expect.stringMatching(/Rijk −4,2$/)]);
    await addPayment('nl');
    await expect.poll(losers).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('sees the side payment among what differs from base', async () => {
    await choosePackage('nl');
    await addPayment('nl');
    await expect.poll(losers).toEqual([]);
    await page.getByRole('link', { name: "Scenario's", exact: true }).click();
    const row = page.locator('ks-differences tr', { hasText: 'Verrekening Bewoners aan Rijk' });
    await expect.poll(async () => (await row.innerText()).replace(/\s+/g, ' ')).toMatch(/van Bewoners aan Rijk € 4,25 miljoen/);
    expect((await page.locator('ks-who-pays .bars li.cost').count())).toBe(0);
    await page.locator('ks-who-pays').getByRole('button', { name: 'Weging, verrekening en tabel' }).click();
    await pays().waitFor();
  });
});
