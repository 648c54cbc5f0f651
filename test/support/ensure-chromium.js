#!/usr/bin/env node
// Sees to it that a Chromium is there before the browser tests start: an installed one, else Debian's (as root), else Playwright's.
// Fails where none can be had: browser tests are never skipped.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { installedChromium } from './chromium-places.js';

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

const isThere = () => installedChromium() !== undefined || existsSync(chromium.executablePath());

if (!isThere()) {
  const isDebianRoot = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  console.log('No Chromium or Chrome found: installing one for the browser tests.');
  const done = (isDebianRoot && run('apt-get', 'update') && run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')) || run('npx', 'playwright', 'install', 'chromium');
  if (!done || !isThere()) {
    console.error('No Chromium could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.');
    process.exit(1);
  }
}
