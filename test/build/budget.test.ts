import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const DIST = join(import.meta.dirname, '../../dist');

/** What the browser may have to fetch and read before the first screen, in bytes after gzip. */
const START_UP = 200_000;

/** One file of the build, as Vite's manifest lists it. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const manifest = (): Readonly<Record<string, Chunk>> => {
  const path = join(DIST, '.vite/manifest.json');
  if (!existsSync(path)) throw new Error('There is no dist/: run `npm run build` first.');
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Chunk>;
};

/** The keys of all chunks that come with `from`, without asking for more. */
function staticallyFrom(chunks: Readonly<Record<string, Chunk>>, ...from: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...from];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    waiting.push(...(chunks[key]?.imports ?? []));
  }
  return found;
}

const scriptsOf = (chunks: Readonly<Record<string, Chunk>>, keys: Iterable<string>): string[] =>
  [...keys].flatMap((key) => chunks[key]?.file ?? []).filter((file) => file.endsWith('.js'));

const gzipped = (files: readonly string[]): number => files.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0);

test('the first screen needs at most 200 kB of script', () => {
  const chunks = manifest();
  const entries = Object.keys(chunks).filter((key) => chunks[key]?.isEntry);
  expect(entries.length).toBeGreaterThan(0);
  const files = scriptsOf(chunks, staticallyFrom(chunks, ...entries));
  expect(files.length).toBeGreaterThan(0);
  expect(gzipped(files), files.join(', ')).toBeLessThanOrEqual(START_UP);
});

test('views, the engine, formats and what only some people need come later', () => {
  const chunks = manifest();
  const atStart = staticallyFrom(chunks, ...Object.keys(chunks).filter((key) => chunks[key]?.isEntry));
  const sources = [...atStart].join(' ');
  for (const late of ['mathjs', '@codemirror', 'ui/map/', 'ui/scenarios/', 'app/engine', 'formats/open-file']) expect(sources).not.toContain(late);
  const code = scriptsOf(chunks, atStart).map((file) => readFileSync(join(DIST, file), 'utf8'));
  // The name of mathjs's dispatcher and the class of the editor's root survive minification.
  for (const text of code) expect(text).not.toMatch(/typed-function|cm-editor/);
});
