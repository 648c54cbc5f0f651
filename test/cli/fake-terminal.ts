import type { Io } from '../../src/cli/io.js';
import { stepsOf } from '../../src/cli/read-beside.js';
import type { Language } from '../../src/model/text.js';

/** A terminal and a disk in memory. */
export interface FakeTerminal {
  readonly io: Io;
  readonly files: Map<string, string>;
  out(): string;
  err(): string;
}

/** `reads` is how many times somebody reads standard output before going away. */
export function fakeTerminal(files: Readonly<Record<string, string>> = {}, { language = 'en' as Language, builtIn = {} as Readonly<Record<string, string>>, reads = Infinity } = {}): FakeTerminal {
  const disk = new Map(Object.entries(files));
  const encode = (path: string, text: string | undefined): { path: string; bytes: Uint8Array } | null => (text === undefined ? null : { path, bytes: new TextEncoder().encode(text) });
  let out = '';
  let err = '';
  let count = 0;
  return {
    files: disk,
    out: () => out,
    err: () => err,
    io: {
      language,
      out: async (text) => {
        out += text;
        count += 1;
        return count < reads;
      },
      err: async (text) => void (err += text),
      readFile: async (path) => encode(path, disk.get(path)),
      readBuiltIn: async (name) => encode(`${name}/model.keten.json`, builtIn[name]),
      builtInNames: async () => Object.keys(builtIn),
      filesBeside: async (path) => [...disk.keys()].filter((name) => folderOf(name) === folderOf(path)).map((name) => name.slice(folderOf(name).length)).sort(),
      readBeside: async (path, name) => (stepsOf(name) ? (encode(name, disk.get(`${folderOf(path)}${stepsOf(name)?.join('/')}`)) ?? 'none') : 'outside'),
      writeFile: async (path, pieces) => {
        if (path.startsWith('/no/')) throw new Error('no such folder');
        disk.set(path, [...pieces].join(''));
      },
    },
  };
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
