import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * An installed Chromium or Chrome: the one named by the environment variable CHROMIUM, else one in the usual places.
 * @returns {string | undefined} Its path; undefined leaves it to Playwright's own.
 */
export function installedChromium() {
  return [process.env.CHROMIUM, ...USUAL_PLACES].find((place) => place && existsSync(place));
}
