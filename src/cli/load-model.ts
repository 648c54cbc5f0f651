import { openFile } from '../formats/open-file.js';
import type { OpenedFile } from '../formats/opened-file.js';
import type { Io, ReadFile } from './io.js';
import { loadData } from './load-data.js';
import { UsageError } from './usage-error.js';

/** A model that a command line names. */
export interface LoadedModel extends OpenedFile {
  /** What messages call it: MODEL as it was given. */
  readonly file: string;
}

/** MODEL on the command line: a file, or else the name of a built-in model. */
export async function readModelFile(io: Io, model: string): Promise<ReadFile> {
  const file = (await io.readFile(model)) ?? (await io.readBuiltIn(model));
  if (!file) throw new UsageError('no-such-model', { model, known: await io.builtInNames() });
  return file;
}

/** Reads MODEL into a document, with the data files that it names and that stand in its folder. */
export async function loadModel(io: Io, model: string): Promise<LoadedModel> {
  const { path, bytes } = await readModelFile(io, model);
  return { ...(await loadData(io, path, openFile(path, bytes))), file: model };
}
