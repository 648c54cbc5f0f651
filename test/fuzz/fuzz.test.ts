import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lawBroken } from './oracle.js';
import { readSamples } from './samples.js';
import { findAt, type Find } from './stretch.js';
import type { Input, Target } from './targets.js';

/** The stretch of every test run. `npm run fuzz` goes on for as long as it is asked to, from other seeds. */
const SEED = 20_260;
const CASES: Readonly<Record<Target, number>> = { tokens: 4000, equations: 4000, xmile: 250, mdl: 250, keten: 60 };

const FINDS = join(import.meta.dirname, 'finds');
const samples = readSamples();

describe('whatever an input holds', () => {
  test.each(Object.entries(CASES) as [Target, number][])('%s: it is read, run and written without a crash, or refused with a reason', (target, cases) => {
    const finds: Find[] = [];
    for (let at = 0; at < cases && finds.length < 3; at++) finds.push(...[findAt(target, SEED, at, samples)].filter((find) => find !== null));
    expect(finds).toEqual([]);
  });
});

describe('what the fuzzer once found', () => {
  const names = readdirSync(FINDS).filter((name) => name.endsWith('.json'));
  test.each(names)('%s', (name) => {
    const { as, text } = JSON.parse(readFileSync(join(FINDS, name), 'utf8')) as Input;
    expect(lawBroken({ as, text })).toBeNull();
  });
});
