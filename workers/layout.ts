import { expose } from 'comlink';
import type { LayoutWorker } from '../src/jobs/layout-worker.js';
import { arrangePage } from '../src/layout/arrange/arrange-page.js';

/** Brings pages in order where a large one holds nobody up. */
const worker: LayoutWorker = { arrange: arrangePage };

expose(worker);
