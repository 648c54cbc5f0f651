import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STOPPED_EARLY } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { itemsOf } from '../../src/model/document.js';
import type { Golden } from '../golden/golden.js';
import { fakeTerminal } from './fake-terminal.js';

type Amounts = Readonly<Record<string, Readonly<Record<string, { readonly given: number; readonly received: number }>>>>;
interface Answer {
  readonly time: number;
  readonly parties: Amounts;
  readonly split?: { readonly perStakeholder: Amounts; readonly splitIndex: number; readonly losers: readonly string[]; readonly surplus: number };
}

const MODELS = readdirSync('models', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const builtIn = Object.fromEntries(MODELS.map((name) => [name, readFileSync(`models/${name}/model.keten.json`, 'utf8')]));
const goldenOf = (name: string): Golden => JSON.parse(readFileSync(`models/${name}/golden.json`, 'utf8')) as Golden;

async function ledger(...args: readonly string[]): Promise<Answer> {
  const terminal = fakeTerminal({}, { builtIn });
  expect(await run(['ledger', ...args], terminal.io)).toBe(0);
  return JSON.parse(terminal.out()) as Answer;
}

/** Every number of `expected` stands in `found`, as golden values are compared. */
function expectNumbers(found: unknown, expected: unknown, place: string): void {
  if (typeof expected === 'number') {
    const value = Number(found);
    expect(Math.abs(value - expected), place).toBeLessThanOrEqual(Math.max(1e-9 * Math.max(Math.abs(value), Math.abs(expected)), 1e-12));
  } else if (Array.isArray(expected)) expect([...(found as string[])].toSorted(), place).toEqual(expected.toSorted());
  else for (const [key, inner] of Object.entries(expected as object)) expectNumbers((found as Record<string, unknown>)[key], inner, `${place} ${key}`);
}

describe.each(MODELS.filter((name) => goldenOf(name).goldenLedger))('%s', (name) => {
  const { goldenLedger, goldenSplit } = goldenOf(name);

  test('gives the golden ledger of base, without a split', async () => {
    const answer = await ledger(name);
    expectNumbers(answer.parties, goldenLedger, name);
    expect(answer.split).toBeUndefined();
  });

  test('gives every golden split', async () => {
    for (const [slug, expected] of Object.entries(goldenSplit ?? {})) {
      const { doc } = readKeten(builtIn[name] ?? '');
      const isScenario = doc !== null && itemsOf(doc, 'scenario').some((scenario) => scenario.slug === slug);
      const { split } = await ledger(name, isScenario ? '--scenario' : '--intervention', slug);
      expectNumbers(split, expected, `${name} ${slug}`);
    }
  });
});

test('windows that follow one another add up to the whole, and --at means the nearest saved step', async () => {
  const [whole, first, last] = [await ledger('heat_network'), await ledger('heat_network', '--at', '9.99'), await ledger('heat_network', '--window', '15')];
  expect(first.time).toBeCloseTo(10, 9);
  for (const [party, types] of Object.entries(whole.parties)) {
    for (const [type, { given, received }] of Object.entries(types)) {
      const [before, after] = [first.parties[party]?.[type], last.parties[party]?.[type]];
      expect((before?.given ?? NaN) + (after?.given ?? NaN)).toBeCloseTo(given, 4);
      expect((before?.received ?? NaN) + (after?.received ?? NaN)).toBeCloseTo(received, 4);
    }
  }
});

test.each([
  [['heat_network', '--scenario', 'none'], 2],
  [['heat_network', '--window', '0'], 2],
  [['heat_network', '--at', 'soon'], 2],
  [['nothing'], 2],
] as const)('%j is wrong usage', async (args, code) => {
  expect(await run(['ledger', ...args], fakeTerminal({}, { builtIn }).io)).toBe(code);
});

test('of a run that stopped the ledger is that of the last time it knows, and says so', async () => {
  const text = (builtIn['heat_network'] ?? '').replace('"Heat_Net_Homes*heat_per_home"', '"IF TIME > 3 THEN LN(-1) ELSE 1"');
  const terminal = fakeTerminal({ 'model.keten.json': text });
  expect(await run(['ledger', 'model.keten.json'], terminal.io)).toBe(STOPPED_EARLY);
  const { time, parties } = JSON.parse(terminal.out()) as Answer;
  expect(time).toBe(3);
  expect(parties['residents']?.['heat']?.received).toBeCloseTo(3, 9);
});
