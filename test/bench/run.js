/**
 * Measures how steadily the map follows the hand, in a real Chromium on the built app (`npm run build` first):
 *
 *     npm run bench                       every case, three seconds a hand
 *     npm run bench -- --seconds 5 --only 500
 *     npm run bench -- --only layout      how long layout takes, and nothing else
 *     npm run bench -- --profile FOLDER   and writes a CPU profile of each, to open in Chromium
 *
 * Prints the intervals between frames as a table: median, 95th percentile and longest in ms. An empty page, measured before
 * and after, tells what the machine itself can do at that time: compare with it, and only within one run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { installedChromium } from '../support/chromium-places.js';
import { spreadOf, watchFrames } from './frames/frames.js';
import { HANDS } from './frames/hands.js';
import { mapModel } from './frames/map-model.js';
import { measureLayout } from './layout/measure-layout.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '3' }, only: { type: 'string', default: '' }, profile: { type: 'string' } } });
const LENGTH = Number(values.seconds) * 1000;
const ROOT = resolve(import.meta.dirname, '../..');
/** Large enough for 500 items with all their names. */
const WINDOW = { width: 1920, height: 1080 };

const MOVES = Object.keys(HANDS).filter((hand) => hand !== 'still');
const CASES = [
  { name: '500 items, all in view with their names', items: 500, closeness: 1 },
  { name: '2,000 items, all in view', items: 2000, closeness: 1 },
  { name: '2,000 items, close up', items: 2000, closeness: 4 },
  { name: '500 items, causal lens', items: 500, closeness: 1, lens: 'causal' },
];

if (values.only === '' || values.only === 'layout') {
  console.log('ms of work');
  await measureLayout((name, columns) => console.log(row(name, ...columns)));
  console.log('');
  if (values.only === 'layout') process.exit();
}

const server = await preview({ configFile: join(ROOT, 'vite.config.ts'), preview: { port: 0, strictPort: false }, logLevel: 'silent' });
const address = server.resolvedUrls?.local[0];
const browser = await chromium.launch({ executablePath: installedChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
try {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'en-GB', colorScheme: 'light' });
  await context.addInitScript(watchFrames);
  await context.addInitScript(() => void Reflect.deleteProperty(window, 'showOpenFilePicker'));
  console.log(`Chromium ${browser.version()}, ${WINDOW.width}×${WINDOW.height}, load ${loadavg()[0]?.toFixed(1)}; ms between frames\n`);
  console.log(row('', 'frames', 'median', 'p95', 'longest'));
  await measureEmpty(context);
  for (const one of CASES) if (one.name.includes(values.only)) await measureMap(context, one);
  await measureEmpty(context);
  console.log(`\nload ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await browser.close();
  await server.close();
}

async function measureEmpty(context) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto(`${address}icon.svg`).catch(() => page.goto('about:blank'));
  for (const hand of ['still', 'pan by mouse']) print(`empty page, ${hand === 'still' ? hand : 'mouse moves'}`, await measured(page, cdp, hand, { x: 900, y: 500 }));
  await page.close();
}

async function measureMap(context, { name, items, closeness, lens }) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto(address);
  const chosen = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chosen).setFiles({ name: 'bench.xmile', mimeType: 'application/xml', buffer: Buffer.from(mapModel(items)) });
  const canvas = page.locator('ks-map-canvas');
  await canvas.locator('.node').first().waitFor();
  // Runs, curves and signs are there before the hand moves.
  await page.waitForFunction(() => document.querySelector('ks-app')?.shadowRoot?.querySelector('ks-map')?.outcomes.length > 0);
  await page.waitForTimeout(2000);
  if (lens === 'causal') {
    await page.locator('ks-lens-switch').getByRole('button').first().click();
    await canvas.locator('.node.word').first().waitFor();
    await page.waitForTimeout(2000);
  }
  const box = await canvas.boundingBox();
  const middle = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  for (let step = 1; step < closeness; step *= 1.25) await page.keyboard.press('+');
  console.log(`\n${name}`);
  for (const hand of MOVES) {
    const at = hand === 'drag an item' ? await itemNear(page, middle) : middle;
    const times = await measured(page, cdp, hand, at, values.profile && join(values.profile, `${name} ${hand}.cpuprofile`.replaceAll(/[ ,]+/g, '-')));
    print(`  ${hand}`, times);
  }
  await page.close();
}

/** Where in the window the stock or word stands that is nearest to a place. */
function itemNear(page, at) {
  return page.locator('ks-map-canvas .node:is(.stock, .word)').evaluateAll((nodes, { x, y }) => {
    const places = nodes.map((node) => node.getBoundingClientRect()).map((box) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 }));
    return places.sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0];
  }, at);
}

async function measured(page, cdp, hand, at, profile) {
  if (profile) {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.start');
  }
  await page.evaluate(() => window.frameWatch.start());
  await HANDS[hand](cdp, at, LENGTH);
  const times = await page.evaluate(() => window.frameWatch.stop());
  if (profile) {
    const { profile: found } = await cdp.send('Profiler.stop');
    mkdirSync(values.profile, { recursive: true });
    writeFileSync(profile, JSON.stringify(found));
  }
  // What the hand left to be done is no part of the next one.
  await page.waitForTimeout(600);
  return spreadOf(times);
}

function row(name, ...columns) {
  return name.padEnd(44) + columns.map((column) => column.padStart(9)).join('');
}

function print(name, { frames, median, p95, longest }) {
  console.log(row(name, String(frames), ...[median, p95, longest].map((ms) => ms.toFixed(1))));
}
