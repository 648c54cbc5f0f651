import { parentPort, workerData } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';

// A thread of Node with the face of a browser's worker, for the script that the browser runs.
Object.assign(globalThis, nodeEndpoint(parentPort));
await import(workerData);
