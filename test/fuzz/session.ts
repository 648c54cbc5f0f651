import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSamples } from './samples.js';
import { findAt, inputAt, kindOf } from './stretch.js';
import { TARGETS } from './targets.js';

/** What a session is asked for. */
export interface SessionRequest {
  readonly seed: number;
  readonly seconds: number;
  /** All of them where none is named. */
  readonly targets: readonly string[];
  /** Where it says which target and case it is at. */
  readonly place: Int32Array;
}

const FINDS = join(import.meta.dirname, 'finds');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Fuzzes every target in turn until the time is up; prints each kind of find once and keeps it as a fixture. Gives how many kinds there were. */
export function fuzzSession({ seed, seconds, targets: asked, place }: SessionRequest): number {
  const targets = TARGETS.filter((target) => asked.length === 0 || asked.includes(target));
  const samples = readSamples();
  const found = new Set<string>();
  const end = Date.now() + seconds * 1000;
  say(`seed ${seed}, ${seconds} s, ${targets.join(', ')}`);
  let cases = 0;
  for (let at = 0; Date.now() < end; at++) {
    for (const target of targets) {
      // A single equation takes a fiftieth of what a file takes.
      const turns = target === 'tokens' || target === 'equations' ? 20 : 1;
      for (let turn = 0; turn < turns; turn++, cases++) {
        place.set([TARGETS.indexOf(target), at * turns + turn]);
        const find = findAt(target, seed, at * turns + turn, samples);
        if (!find || found.has(kindOf(find.law))) continue;
        found.add(kindOf(find.law));
        const file = join(FINDS, `${target}-${seed}-${find.at}.json`);
        writeFileSync(file, `${JSON.stringify({ law: find.law, ...find.input }, null, 2)}\n`);
        say(`\n${target}, case ${find.at} of seed ${seed} (${inputAt(target, seed, find.at, samples).text.length} → ${find.input.text.length} signs)\n  ${find.law}\n  ${JSON.stringify(find.input.text).slice(0, 1500)}`);
      }
    }
  }
  say(`\n${cases} cases, ${found.size} kinds of finds`);
  return found.size;
}
