// `npm run fuzz [-- SEED [SECONDS [TARGET …]]]`, or FUZZ_SEED and FUZZ_SECONDS. A thread fuzzes; this one sees to it that no input holds it up for ever.
import { Worker } from 'node:worker_threads';

/** Seconds after which an input hangs, however busy the machine. */
const HANGS_AFTER = 60;

const [seedGiven, secondsGiven, ...targets] = process.argv.slice(2);
const seed = Number(seedGiven ?? process.env.FUZZ_SEED ?? Date.now() % 2 ** 31) >>> 0;
const seconds = Number(secondsGiven ?? process.env.FUZZ_SECONDS ?? 120);

/** Target and case that the thread is at, as it says itself. */
const place = new Int32Array(new SharedArrayBuffer(8));
const thread = new Worker(new URL('./thread.js', import.meta.url), { workerData: { seed, seconds, targets, place } });

let last = '';
let since = Date.now();
const watch = setInterval(() => {
  const now = place.join();
  if (now !== last) [last, since] = [now, Date.now()];
  if (Date.now() - since < HANGS_AFTER * 1000) return;
  console.error(`An input hangs: seed ${seed}, target ${place[0]}, case ${place[1]}.`);
  process.exit(1);
}, 1000);
thread.on('error', (error) => {
  console.error(error);
  process.exit(1);
});
thread.on('exit', (code) => {
  clearInterval(watch);
  process.exitCode = code;
});
