import { LocalRunner } from '../../src/jobs/local-runner.js';
import { runnerContract } from './runner-contract.js';

runnerContract('on this thread', () => new LocalRunner());
