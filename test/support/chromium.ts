import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** An installed Chromium or Chrome: the one named by CHROMIUM, else one in the usual places. Undefined leaves it to Playwright's own. */
export function installedChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  return [named, ...USUAL_PLACES].find((place) => place && existsSync(place));
}

/** Switches that keep a headless Chromium quiet and alive as root in a container. */
const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--font-render-hinting=none',
];

/** How tests start the browser, as Playwright's launch options. */
export function browserLaunch(): { launchOptions: { executablePath?: string; args: string[] } } {
  const executablePath = installedChromium();
  return { launchOptions: { ...(executablePath ? { executablePath } : {}), args: ARGS } };
}
