import { LocalRunner } from '../../src/jobs/local-runner.js';
import { ensembleContract } from './ensemble-contract.js';
import { runnerContract } from './runner-contract.js';

runnerContract('on this thread', () => new LocalRunner());
ensembleContract('on the thread that asks', () => new LocalRunner());
