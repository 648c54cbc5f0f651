import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENT_POLICY } from '../../src/app/content-policy.js';
import type { Served } from '../../src/cli/serve.js';
import { browserLaunch } from '../support/chromium.js';
import { serveBuiltApp } from '../support/serve-built-app.js';

/**
 * Says whether text can become code, in the page and in a worker. It is a file of the site: what the browser's own
 * tools evaluate does not obey the policy.
 */
const TRIES = `const tries = () => [() => new Function('return 1')(), () => (0, eval)('1')].map((make) => { try { make(); return 'made code'; } catch (error) { return error.name; } });`;
const PAGE_PROBE = `${TRIES} globalThis.inPage = tries(); new Worker(new URL('probe-worker.js', document.currentScript.src)).onmessage = ({ data }) => { globalThis.inWorker = data; };`;
const WORKER_PROBE = `${TRIES} postMessage(tries());`;

let served: Served;
let browser: Browser;

beforeAll(async () => {
  served = await serveBuiltApp({ 'probe.js': PAGE_PROBE, 'probe-worker.js': WORKER_PROBE });
  browser = await chromium.launch(browserLaunch().launchOptions);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test('no code can be made from text, neither in the page nor in a worker', async () => {
  const page = await browser.newPage();
  await page.goto(served.address);
  await page.addScriptTag({ url: 'probe.js' });
  await expect.poll(() => page.evaluate('Array.isArray(globalThis.inWorker)')).toBe(true);
  expect(await page.evaluate('[inPage, inWorker]')).toEqual([
    ['EvalError', 'EvalError'],
    ['EvalError', 'EvalError'],
  ]);
  await page.close();
});

test('the page carries the policy itself, for hosts that send no headers', async () => {
  const page = await browser.newPage();
  await page.goto(served.address);
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(CONTENT_POLICY);
  await page.close();
});

test('the page runs without breaking its policy, and asks nobody else for anything', async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => !request.url().startsWith(served.address) && elsewhere.push(request.url()));
  await page.goto(served.address);
  await page.getByRole('img').first().waitFor();
  expect([faults, elsewhere]).toEqual([[], []]);
  await page.close();
});
