#!/usr/bin/env node
// Starts the built terminal program. Plain JavaScript, so that it runs where nothing has been built yet.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = join(root, '.build', 'cli', 'main.js');

if (existsSync(program)) {
  const { main } = await import(pathToFileURL(program).href);
  process.exitCode = await main(process.argv.slice(2), root);
} else {
  process.stderr.write('Ketenstroom is nog niet gebouwd. Doe eerst: npm run build\nKetenstroom has not been built yet. First run: npm run build\n');
  process.exitCode = 2;
}
