import { expose } from 'comlink';
import { listedLoops } from '../src/analyse/loops/listed-loops.js';
import { signsOfRuns } from '../src/analyse/signs-of-runs.js';
import type { AnalyseWorker } from '../src/jobs/analyse-worker.js';

/** Works out signs and loops where they hold nobody up. */
const worker: AnalyseWorker = { signs: signsOfRuns, loops: listedLoops };

expose(worker);
