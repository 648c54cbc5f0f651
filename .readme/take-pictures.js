#!/usr/bin/env node
// Takes the pictures of README.md from the built app: `npm run build && node .readme/take-pictures.js`.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright';
import { installedChromium } from '../test/support/chromium-places.js';

const HERE = import.meta.dirname;
const DIST = join(HERE, '../dist');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

const server = createServer(async ({ url }, answer) => {
  const path = normalize(new URL(url, 'http://here').pathname.replace(/\/$/, '/index.html'));
  const content = await readFile(join(DIST, path)).catch(() => null);
  answer.writeHead(content ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(content);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}/`;

const executablePath = installedChromium();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', serviceWorkers: 'block' });

await page.goto(`${address}#/model/heat_network/scenarios`);
await page.getByRole('radio', { name: 'Coalition package' }).check();
const goal = page.locator('ks-line-chart[size=goal]').getByRole('img', { name: /Coalition package 795/ });
await goal.waitFor();
const curve = await goal.boundingBox();
await page.mouse.move(curve.x + 0.3 * curve.width, curve.y + 60);
await page.screenshot({ path: join(HERE, 'scenarios.png') });

await page.goto(`${address}#/model/heat_network/values`);
const year = page.locator('ks-value-scrubber').getByRole('slider');
await year.focus();
await page.keyboard.press('Home');
for (let bar = 1; bar < 8; bar++) await page.keyboard.press('ArrowRight');
await page.mouse.move(4, 4);
await page.locator('ks-value-picture').getByText('0.95').first().waitFor();
await page.screenshot({ path: join(HERE, 'values.png') });

await page.goto(`${address}#/model/heat_network/map`);
await page.mouse.move(4, 4);
await page.locator('ks-map').getByText('795').first().waitFor();
await page.screenshot({ path: join(HERE, 'map.png') });

await browser.close();
server.close();
