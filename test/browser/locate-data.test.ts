import { utils, write } from '@e965/xlsx';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readInWorker } from '../../src/jobs/data-file-reader.js';
import { LANGUAGES } from '../../src/model/text.js';
import { KsLocateData, type LocateDetail } from '../../src/ui/data/ks-locate-data.js';
import { DATA } from '../../src/wording/ui/data.js';
import { mount, nextEvent, settled, violations, within } from './app-mount.js';

const PRICES = { file: 'prices.xlsx', tab: 'S', usedBy: ['price of heat', 'price of gas', 'c', 'd', 'e'] };
const COSTS = { file: '?costs', tab: 'S', usedBy: ['costs'] };
const NEEDED = { files: [PRICES, COSTS], fromRun: ['reference homes'] };

const dialog = (change: Partial<KsLocateData> = {}): KsLocateData => Object.assign(new KsLocateData(), { needed: NEEDED, missing: NEEDED, ...change });

/** Puts files into the element's input as a person's choice does. */
async function choose(element: KsLocateData, ...names: readonly string[]): Promise<void> {
  await userEvent.upload(within<HTMLInputElement>(element, 'input'), names.map((name) => new File(['1'], name)));
}

afterEach(() => document.body.replaceChildren());

describe('the dialog for missing data', () => {
  for (const language of LANGUAGES) {
    for (const width of [1280, 390]) {
      test(`has no accessibility faults, ${language} at ${width}`, async () => {
        await page.viewport(width, 800);
        const element = await mount(dialog(), language);
        expect(await violations()).toEqual([]);
        element.missing = { files: [COSTS], fromRun: [] };
        element.issues = [{ code: 'data-file-broken', severity: 'error', facts: { file: 'prices.xlsx' } }];
        await settled(element);
        expect(await violations()).toEqual([]);
        expect(document.documentElement.scrollWidth).toBe(width);
      });
    }
  }

  test('lists every file with what reads from it, and which were found', async () => {
    const element = await mount(dialog({ missing: { files: [COSTS], fromRun: ['reference homes'] } }), 'en');
    const rows = [...(element.shadowRoot?.querySelectorAll('li') ?? [])].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual(['prices.xlsx For price of heat, price of gas, c, and 2 more Found', '?costs For costs Choose…', 'Table of another run For reference homes Choose…']);
  });

  test('tells which row a file was chosen at', async () => {
    const element = await mount(dialog(), 'nl');
    const chosen = nextEvent<LocateDetail>('ks-locate');
    within(element, 'li:nth-child(2) button').click();
    await choose(element, 'anything.csv');
    const { files, row } = await chosen;
    expect([files.map(({ name }) => name), row]).toEqual([['anything.csv'], COSTS]);
    const run = nextEvent<LocateDetail>('ks-locate');
    within(element, 'li:nth-child(3) button').click();
    await choose(element, 'anything.csv');
    expect((await run).row).toBe('run');
  });

  test('takes several files at once', async () => {
    const element = await mount(dialog(), 'nl');
    const chosen = nextEvent<LocateDetail>('ks-locate');
    within(element, 'footer .primary').click();
    await choose(element, 'a.csv', 'b.csv');
    const { files, row } = await chosen;
    expect([files.length, row]).toEqual([2, null]);
  });

  test('Escape and its button go on without', async () => {
    for (const leave of [() => userEvent.keyboard('{Escape}'), async (): Promise<void> => within(document.body, 'ks-locate-data', 'footer .quiet').click()]) {
      await mount(dialog(), 'nl');
      const closed = nextEvent('ks-close');
      await leave();
      await closed;
    }
  });

  test('says what was wrong where it is heard, and waits while it reads', async () => {
    const element = await mount(dialog({ isReading: true }), 'nl');
    expect([within(element, '[role=status]').textContent, within<HTMLButtonElement>(element, 'li button').disabled]).toEqual([DATA.reading.nl, true]);
    element.isReading = false;
    element.issues = [{ code: 'data-file-unmatched', severity: 'warning', facts: { file: 'x.csv' } }];
    await settled(element);
    expect(within(element, '[role=alert]').textContent).toContain('"x.csv"');
  });

  test('one missing file has no button for several', async () => {
    const one = { files: [PRICES], fromRun: [] };
    const element = await mount(dialog({ needed: one, missing: one }), 'nl');
    expect(element.shadowRoot?.querySelector('.primary')).toBe(null);
  });
});

describe('the worker that reads data', () => {
  test('reads workbooks and tables, and tells what it cannot read', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['t', 1], ['v', 2.5]]), 'S');
    const bytes = (type: 'xlsx' | 'biff8'): Uint8Array => new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer);
    const text = (content: string): Uint8Array => new TextEncoder().encode(content);
    const results = await readInWorker([
      { name: 'a.xlsx', bytes: bytes('xlsx') },
      { name: 'b.xls', bytes: bytes('biff8') },
      { name: 'c.csv', bytes: text('1;2'), tab: ',' },
      { name: 'd.tab', bytes: text('Time\tx\n0\t1'), isRun: true },
      { name: 'e', bytes: text('') },
    ]);
    expect(results.map((result) => ('kind' in result ? result.sheets[0]?.rows : result.code))).toEqual([[['t', 1], ['v', 2.5]], [['t', 1], ['v', 2.5]], [['1;2']], [['Time', 'x'], [0, 1]], 'data-file-not-a-table']);
  });

  test('a worker that dies leaves its files broken', async () => {
    const dead = (): Worker => new Worker(URL.createObjectURL(new Blob(['throw new Error("no")'], { type: 'text/javascript' })));
    expect(await readInWorker([{ name: 'a.csv', bytes: new Uint8Array([49]) }], dead)).toEqual([{ code: 'data-file-broken', severity: 'error', facts: { file: 'a.csv' } }]);
  });
});
