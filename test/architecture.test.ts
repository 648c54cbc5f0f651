import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which folders of `src` each folder may import from, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  wording: ['model'],
  equation: ['model'],
  layout: ['model'],
  compile: ['model', 'equation'],
  simulate: ['compile'],
  analyse: ['model', 'equation', 'compile', 'simulate'],
  formats: ['model', 'equation'],
  state: ['model', 'equation'],
  jobs: ['model', 'compile', 'simulate', 'analyse', 'formats', 'layout'],
  view: ['model', 'state', 'layout'],
  ui: ['model', 'wording', 'equation', 'state', 'view'],
  app: ['*'],
  cli: ['model', 'wording', 'equation', 'layout', 'compile', 'simulate', 'analyse', 'formats', 'jobs'],
  workers: ['compile', 'simulate', 'analyse', 'formats', 'layout'],
};

/** Which further folders each may import types from. */
const MAY_IMPORT_TYPES: Record<string, readonly string[]> = {
  view: ['compile', 'simulate', 'analyse'],
  ui: ['compile', 'simulate', 'analyse'],
  workers: ['jobs'],
  jobs: ['workers'],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const ROOT = resolve(import.meta.dirname, '..');

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const FILES = [...filesBelow('src'), ...filesBelow('workers')];
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The layer of a file: its folder below `src`, or `workers`. Null for files outside both. */
function layerOf(file: string): string | null {
  const [top, second] = file.split(sep);
  if (top === 'workers') return 'workers';
  return top === 'src' && second !== undefined && second in MAY_IMPORT ? second : null;
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)|new URL\(\s*'([^']+)'/gm;

function importsOf(file: string): Import[] {
  return [...textOf(file).matchAll(STATEMENT)].flatMap(([, type, from, lazy, url]) => {
    const target = from ?? lazy ?? url ?? '';
    if (!target.startsWith('.')) return [];
    return [{ file, target: relative(ROOT, resolve(ROOT, dirname(file), target)), typeOnly: type !== undefined || url !== undefined }];
  });
}

const IMPORTS = FILES.flatMap(importsOf);

describe('the house', () => {
  test('there is something to check', () => {
    expect(FILES.length).toBeGreaterThan(50);
    expect(IMPORTS.length).toBeGreaterThan(100);
  });

  test('imports go one way', () => {
    const wrong = IMPORTS.filter(({ file, target, typeOnly }) => {
      const from = layerOf(file);
      const to = layerOf(target);
      if (from === null || to === null || from === to) return false;
      const allowed = MAY_IMPORT[from] ?? [];
      return !(allowed.includes('*') || allowed.includes(to) || (typeOnly && MAY_IMPORT_TYPES[from]?.includes(to)));
    });
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('only jobs reaches a worker', () => {
    const wrong = IMPORTS.filter(({ file, target }) => layerOf(target) === 'workers' && !['jobs', 'workers'].includes(layerOf(file) ?? ''));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('a worker only exposes an API: at most 30 lines', () => {
    const long = filesBelow('workers').filter((file) => textOf(file).split('\n').length > 31);
    expect(long).toEqual([]);
  });

  test('no circles among files', () => {
    const next = new Map<string, string[]>();
    for (const { file, target, typeOnly } of IMPORTS) {
      if (!typeOnly) next.set(file, [...(next.get(file) ?? []), target.replace(/\.js$/, '.ts')]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of next.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of FILES) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('no barrels, and no state in modules', () => {
    expect(FILES.filter((file) => file.endsWith(`${sep}index.ts`))).toEqual([]);
    expect(FILES.filter((file) => /^(export )?let /m.test(textOf(file)))).toEqual([]);
  });

  test('nothing turns text into code or into HTML', () => {
    const risky = /\beval\(|new Function\(|\.innerHTML\b|\bunsafeHTML\b|\bunsafeSVG\b|document\.write\(|insertAdjacentHTML/;
    expect(FILES.filter((file) => risky.test(textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))).toEqual([]);
  });
});
