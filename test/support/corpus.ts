import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NonNegativeRule } from '../../src/model/simulation.js';

/** Where the conformance corpus stands; it is read in place and never copied. */
export const CORPUS = process.env['SD_CONFORMANCE'] ?? join(import.meta.dirname, '../../../shared/conformance');

/** Whether there is a corpus on this machine. */
export const hasCorpus = (): boolean => existsSync(join(CORPUS, 'cases.json'));

/** A model with the output of its own tool. */
export interface ConformanceCase {
  readonly model: string;
  readonly output: string;
  readonly features: readonly string[];
  readonly exclude?: readonly string[];
  readonly until?: number;
  readonly options?: { readonly nonNegative?: NonNegativeRule };
}

/** A file without reference output, or a broken one. */
export interface RobustnessCase {
  readonly model: string;
  readonly expect: 'runs' | 'loads' | 'refused';
  readonly code?: string;
  /** What must be said of a file that opens with problems. */
  readonly issues?: readonly string[];
}

function listIn<T>(file: string, key: string): readonly T[] {
  if (!existsSync(join(CORPUS, file))) return [];
  const content = JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as readonly T[] | Readonly<Record<string, readonly T[]>>;
  return Array.isArray(content) ? content : ((content as Readonly<Record<string, readonly T[]>>)[key] ?? []);
}

export const conformanceCases = (): readonly ConformanceCase[] => listIn('cases.json', 'cases');
export const robustnessCases = (): readonly RobustnessCase[] => listIn('robustness.json', 'cases');

/** The bytes of a file of the corpus, below `corpus` or `robustness`. */
export const corpusFile = (folder: 'corpus' | 'robustness', path: string): Uint8Array => readFileSync(join(CORPUS, folder, path));

/** Whether a path names XMILE. */
export const isXmilePath = (path: string): boolean => /\.(xmile|stmx|itmx)$/i.test(path);
