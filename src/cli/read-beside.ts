import { open, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { MAX_DATA_BYTES } from '../formats/workbook/limits.js';
import type { ReadFile } from './io.js';

/** Why a file beside a model is not read. */
export type NotBeside = 'none' | 'outside' | 'too-large';

/** Names of the plain files in the folder of the model file at `path`, in order. */
export async function filesBeside(path: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(dirname(path), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/**
 * The file that a model calls `name`, below the folder of the model file at `path`. A model file is a stranger's text: no
 * absolute path, no way up, no address, no link that leads out, nothing but plain files of bounded size. Letter case
 * does not count, because it does not where these models are made.
 */
export async function readBeside(path: string, name: string): Promise<ReadFile | NotBeside> {
  const steps = stepsOf(name);
  if (!steps) return 'outside';
  const folder = dirname(path);
  const found = await follow(folder, steps);
  if (found === null) return 'none';
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(found)]);
    if (!real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) return 'outside';
    // Asked before opening: a pipe would make the opening wait for ever.
    if (!(await stat(real)).isFile()) return 'none';
    return await readWhole(real, found);
  } catch {
    return 'none';
  }
}

async function readWhole(real: string, path: string): Promise<ReadFile | NotBeside> {
  const file = await open(real, 'r');
  try {
    const { size } = await file.stat();
    return size > MAX_DATA_BYTES ? 'too-large' : { path, bytes: await file.readFile() };
  } finally {
    await file.close();
  }
}

/** The folders and the file that a name goes through; null where it leads away from the model. */
export function stepsOf(name: string): readonly string[] | null {
  const plain = name.trim().replace(/\\/g, '/');
  if (plain.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(plain) || plain.includes('\u0000')) return null;
  const steps = plain.split('/').filter((step) => step !== '.' && step !== '');
  return steps.length === 0 || steps.includes('..') ? null : steps;
}

/** The path below `folder` that these steps mean: each as it is written, else as the only one that differs in case. */
async function follow(folder: string, steps: readonly string[]): Promise<string | null> {
  let at = folder;
  for (const step of steps) {
    const names = await readdir(at).catch((): string[] => []);
    const alike = names.filter((name) => name.toLowerCase() === step.toLowerCase());
    const next = alike.find((name) => name === step) ?? (alike.length === 1 ? alike[0] : undefined);
    if (next === undefined) return null;
    at = join(at, next);
  }
  return at;
}
