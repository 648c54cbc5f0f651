import type { Language } from '../model/text.js';
import type { NotBeside } from './read-beside.js';

/** A model file as bytes, with the path to say it by. */
export interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Everything a command touches outside itself, so that a test can stand in for the terminal and the disk. */
export interface Io {
  /** The language of the terminal's user. */
  readonly language: Language;
  /** Writes to standard output; resolves when there is room for more, false once nobody reads any longer. */
  out(text: string): Promise<boolean>;
  /** Writes to standard error. */
  err(text: string): Promise<void>;
  /** The file at this path, or null where there is none. */
  readFile(path: string): Promise<ReadFile | null>;
  /** The file of the built-in model with this name, or null. */
  readBuiltIn(name: string): Promise<ReadFile | null>;
  builtInNames(): Promise<readonly string[]>;
  /** Names of the files in the folder of the model file at `path`. */
  filesBeside(path: string): Promise<readonly string[]>;
  /** The data file that the model file at `path` calls `name`, below its folder; or why it is not read. */
  readBeside(path: string, name: string): Promise<ReadFile | NotBeside>;
  /** Writes a whole file or nothing: what stood there stays until the last piece is written. */
  writeFile(path: string, pieces: Iterable<string>): Promise<void>;
}

/** How a command ended, as the shell sees it. */
export type ExitCode = 0 | 1 | 2 | 3;
/** Done. */
export const DONE: ExitCode = 0;
/** The model cannot run; the issues are on standard error. */
export const CANNOT_RUN: ExitCode = 1;
/** The command line is wrong, or names something that is not there. */
export const WRONG_USAGE: ExitCode = 2;
/** The run stopped early; the rows until then are written. */
export const STOPPED_EARLY: ExitCode = 3;
