import { installedChromium } from './chromium-places.js';

/** Switches that keep a headless Chromium quiet and alive as root in a container. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** How tests start the browser, as Playwright's launch options. */
export function browserLaunch(): { launchOptions: { executablePath?: string; args: string[] } } {
  const executablePath = installedChromium();
  return { launchOptions: { ...(executablePath ? { executablePath } : {}), args: ARGS } };
}
