import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Served } from '../../src/cli/serve.js';
import { browserLaunch } from './chromium.js';
import { serveBuiltApp } from './serve-built-app.js';

/** The built app, served, and a browser to open it in. */
export interface BuiltApp {
  readonly address: string;
  /** An empty page of somebody who has not been here before: Dutch, 1280×720, unless `options` say otherwise. It is closed after the test. */
  open(options?: BrowserContextOptions): Promise<Page>;
}

/** Serves the built app for the tests of one file. A test in which something goes wrong behind the screen fails. */
export function builtApp(): BuiltApp {
  let served: Served | undefined;
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    served = await serveBuiltApp();
    browser = await chromium.launch(browserLaunch().launchOptions);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(faults.splice(0), 'nothing went wrong behind the screen').toEqual([]);
  });
  return {
    get address() {
      if (!served) throw new Error('the app is served while tests run');
      return served.address;
    },
    async open(options = {}) {
      if (!browser) throw new Error('the browser is there while tests run');
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'nl-NL', ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      return page;
    },
  };
}
