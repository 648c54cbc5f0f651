import { expose } from 'comlink';
import { readDataFile } from '../src/formats/workbook/read-data-file.js';
import type { ReadWorkbookWorker } from '../src/jobs/read-workbook-worker.js';

/** Reads data files where a large one holds nobody up. */
const worker: ReadWorkbookWorker = { read: readDataFile };

expose(worker);
