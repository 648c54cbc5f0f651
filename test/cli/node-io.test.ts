import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languageOf, nodeIo } from '../../src/cli/node-io.js';

test('a file is written whole or not at all, and leaves nothing beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ketenstroom-'));
  const path = join(folder, 'rows.csv');
  await writeFile(path, 'before');
  const io = nodeIo(folder);
  const breaks = function* (): Generator<string> {
    yield 'half';
    throw new Error('stop');
  };
  await expect(io.writeFile(path, breaks())).rejects.toThrow('stop');
  expect(await readFile(path, 'utf8')).toBe('before');
  await io.writeFile(path, ['a', 'b']);
  expect(await readFile(path, 'utf8')).toBe('ab');
  expect(await readdir(folder)).toEqual(['rows.csv']);
});

test.each([
  [{ LANG: 'nl_NL.UTF-8' }, 'nl'], [{ LANG: 'nl' }, 'nl'], [{ LANG: 'C.UTF-8' }, 'en'], [{}, 'en'], [{ LANG: 'en_US', LC_ALL: 'nl_BE' }, 'nl'],
] as const)('%o is %s', (env, language) => expect(languageOf(env)).toBe(language));
