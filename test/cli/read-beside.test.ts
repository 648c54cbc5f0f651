import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesBeside, readBeside } from '../../src/cli/read-beside.js';
import { MAX_DATA_BYTES } from '../../src/formats/workbook/limits.js';

let root = '';
let model = '';

/** secret.csv beside the folder of the model; links to it, and to a folder within, from inside. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ketenstroom-beside-'));
  const folder = join(root, 'model');
  model = join(folder, 'm.mdl');
  await mkdir(join(folder, 'Data'), { recursive: true });
  await mkdir(join(root, 'model-two'));
  await writeFile(join(root, 'secret.csv'), 'secret');
  await writeFile(join(root, 'model-two', 'other.csv'), 'secret');
  await writeFile(join(folder, 'a.csv'), 'a');
  await writeFile(join(folder, 'Data', 'B.CSV'), 'b');
  await writeFile(join(folder, 'one.csv'), 'lower');
  await writeFile(join(folder, 'ONE.csv'), 'upper');
  await writeFile(join(folder, 'big.csv'), '');
  await truncate(join(folder, 'big.csv'), MAX_DATA_BYTES + 1);
  await symlink(join(root, 'secret.csv'), join(folder, 'out.csv'));
  await symlink(root, join(folder, 'up'));
  await symlink(join(root, 'model-two'), join(folder, 'twin'));
  await symlink(join(folder, 'a.csv'), join(folder, 'in.csv'));
  await symlink(join(folder, 'loop'), join(folder, 'loop'));
  execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
});

const contentOf = async (name: string): Promise<string> => {
  const read = await readBeside(model, name);
  return typeof read === 'string' ? read : new TextDecoder().decode(read.bytes);
};

describe('a file beside the model', () => {
  test.each([
    ['a.csv', 'a'], ['./a.csv', 'a'], ['A.CSV', 'a'], ['Data/B.CSV', 'b'], ['data\\b.csv', 'b'], ['in.csv', 'a'], ['ONE.csv', 'upper'], ['one.csv', 'lower'],
  ])('%s is read', async (name, content) => expect(await contentOf(name)).toBe(content));

  test.each(['../secret.csv', 'Data/../../secret.csv', '/etc/passwd', 'C:\\data.csv', 'c:data.csv', '\\\\server\\share\\x.csv', 'http://example.org/a.csv', 'file:///etc/passwd', 'out.csv', 'up/secret.csv', 'twin/other.csv', '', '.', 'a\u0000.csv'])(
    '%j leads out and is not read',
    async (name) => expect(await contentOf(name)).toBe('outside'),
  );

  test.each(['b.csv', 'Data', 'Data/none.csv', 'a.csv/x', 'loop', 'pipe.csv', 'oNe.csv'])('%s is none', async (name) => expect(await contentOf(name)).toBe('none'));

  test('one that is too large is not read', async () => expect(await contentOf('big.csv')).toBe('too-large'));

  test('the folder is listed without its folders', async () => {
    const names = await filesBeside(model);
    expect([names.includes('a.csv'), names.includes('Data'), await filesBeside(join(root, 'no', 'such'))]).toEqual([true, false, []]);
  });
});
