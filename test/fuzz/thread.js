// Loads the fuzzer as Vite would load it, and runs it with what run.js was given.
import { workerData } from 'node:worker_threads';
import { runnerImport } from 'vite';

const { module } = await runnerImport(new URL('./session.ts', import.meta.url).pathname, { configFile: false, logLevel: 'error' });
const finds = module.fuzzSession(workerData);
process.exit(finds === 0 ? 0 : 1);
