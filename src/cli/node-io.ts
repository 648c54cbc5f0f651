import { once } from 'node:events';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Language } from '../model/text.js';
import type { Io, ReadFile } from './io.js';
import { filesBeside, readBeside } from './read-beside.js';

/** The terminal and the disk. `root` is the folder that holds `models/`. */
export function nodeIo(root: string): Io {
  const models = join(root, 'models');
  const readModel = (path: string): Promise<ReadFile | null> => readIfThere(path);
  let isClosed = false;
  // A reader such as `head` may go away at any time; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
  });
  return {
    language: languageOf(process.env),
    out: async (text) => {
      if (!isClosed && !process.stdout.write(text)) await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => undefined);
      return !isClosed;
    },
    err: async (text) => void process.stderr.write(text),
    readFile: readModel,
    readBuiltIn: async (name) => (/^[\w-]+$/.test(name) ? readModel(join(models, name, 'model.keten.json')) : null),
    builtInNames: async () => {
      try {
        const folders = await readdir(models, { withFileTypes: true });
        return folders.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
      } catch {
        return [];
      }
    },
    filesBeside,
    readBeside,
    writeFile: writeWhole,
  };
}

async function readIfThere(path: string): Promise<ReadFile | null> {
  try {
    return { path, bytes: await readFile(path) };
  } catch {
    return null;
  }
}

/** Writes beside the target and then takes its place, so that a reader sees the old file or the new one and never half a file. */
async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const file = await open(temporary, 'wx');
  try {
    for (const piece of pieces) await file.write(piece);
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Dutch where the terminal is, English everywhere else. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^nl\b|^nl_/i.test(locale) ? 'nl' : 'en';
}
