#!/usr/bin/env node
// Takes a picture of every page of the map of every built-in model, through both lenses and in both languages, from the
// built app: `npm run build && node test/pictures/take-pictures.js [name of a model]`. They are kept beside this file, to
// be looked at when layout changes.
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { installedChromium } from '../support/chromium-places.js';

const ROOT = resolve(import.meta.dirname, '../..');
const MODELS = readdirSync(join(ROOT, 'models'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name.includes(process.argv[2] ?? '') ? [entry.name] : []));
const LANGUAGES = { nl: 'nl-NL', en: 'en-GB' };
const LENSES = ['stock-flow', 'causal'];
/** So wide that the panel is closed. */
const WINDOW = { width: 1020, height: 760 };

const server = await preview({ configFile: join(ROOT, 'vite.config.ts'), preview: { port: 0, strictPort: false }, logLevel: 'silent' });
const browser = await chromium.launch({ executablePath: installedChromium(), args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
try {
  for (const [language, locale] of Object.entries(LANGUAGES)) {
    const page = await browser.newPage({ viewport: WINDOW, locale, colorScheme: 'light', reducedMotion: 'reduce', serviceWorkers: 'block' });
    for (const model of MODELS) await takeModel(page, model, language);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}

async function takeModel(page, model, language) {
  const folder = join(import.meta.dirname, model);
  mkdirSync(folder, { recursive: true });
  for (const lens of LENSES) {
    await page.goto(`${server.resolvedUrls.local[0]}#/model/${model}/map/${lens}`);
    await page.reload();
    const map = page.locator('ks-map');
    await map.locator('ks-map-canvas .node').first().waitFor();
    // Curves and signs are there.
    await page.waitForFunction(() => document.querySelector('ks-app')?.shadowRoot?.querySelector('ks-map')?.outcomes.length > 0);
    const pages = await map.locator('nav.pages button').count();
    for (let at = 0; at < Math.max(1, pages); at++) {
      if (pages > 0) await map.locator('nav.pages button').nth(at).click();
      await page.mouse.move(4, 4);
      await page.waitForTimeout(700);
      await map.locator('ks-map-canvas').screenshot({ path: join(folder, `${lens}-${at + 1}-${language}.jpg`), type: 'jpeg', quality: 60 });
    }
  }
}
