import { wrap } from 'comlink';
import type { DataFileUse } from '../formats/workbook/read-data-file.js';
import type { DataFile } from '../model/data-file.js';
import type { Issue } from '../model/issue.js';
import type { ReadWorkbookWorker } from './read-workbook-worker.js';
import type { WorkerLike } from './worker-runner.js';

/** A data file to read: what equations call it, and its content. */
export interface UnreadFile extends DataFileUse {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads data files in a worker of their own, which ends with the last of them. A file that the worker does not survive
 * is told as broken, and so are those behind it.
 */
export async function readInWorker(
  files: readonly UnreadFile[],
  startWorker: () => WorkerLike = startReader,
): Promise<readonly (DataFile | Issue)[]> {
  const worker = startWorker();
  const death = new Promise<'dead'>((done) => worker.addEventListener('error', () => done('dead')));
  const remote = wrap<ReadWorkbookWorker>(worker);
  try {
    const results: (DataFile | Issue)[] = [];
    for (const { name, bytes, tab, isRun } of files) {
      const result = await Promise.race([remote.read(name, bytes, { tab, isRun }), death]);
      results.push(result === 'dead' ? { code: 'data-file-broken', severity: 'error', facts: { file: name } } : result);
    }
    return results;
  } finally {
    worker.terminate();
  }
}

const startReader = (): WorkerLike => new Worker(new URL('../../workers/read-workbook.ts', import.meta.url), { type: 'module' });
