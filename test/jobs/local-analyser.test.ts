import { LocalAnalyser } from '../../src/jobs/local-analyser.js';
import { analyserContract } from './analyser-contract.js';

analyserContract('on this thread', () => new LocalAnalyser());
