import { signal } from '@preact/signals-core';
import { describe, expect, test, vi } from 'vitest';
import { startModelRuns } from '../../src/app/model-runs.js';
import { createBook } from '../../src/app/value-book.js';
import { ALWAYS } from '../../src/analyse/value/amounts.js';
import type { ValueBook } from '../../src/analyse/value/book.js';
import { RECONCILED } from '../../src/analyse/value/purse.js';
import { run } from '../../src/cli/run.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { LocalRunner } from '../../src/jobs/local-runner.js';
import { itemsOf, workspaceOf, type Document } from '../../src/model/document.js';
import type { Simulation } from '../../src/model/simulation.js';
import { fakeTerminal } from '../cli/fake-terminal.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

/** Amounts that differ less than this, in proportion, are the same. */
const SAME = 1e-12;

const withSimulation = (doc: Document, change: Partial<Simulation>): Document => {
  const workspace = workspaceOf(doc);
  return { items: new Map(doc.items).set(workspace.id, { ...workspace, simulation: { ...workspace.simulation, ...change } }) };
};

/** The model that saves every fourth step only. */
const sparse = (doc: Document, change: Partial<Simulation> = {}): Document => withSimulation(doc, { saveStep: 4 * workspaceOf(doc).simulation.dt, ...change });

async function bookOf(doc: Document): Promise<ValueBook> {
  const runs = startModelRuns(signal(doc), new LocalRunner(), (bug) => expect.unreachable(String(bug)));
  await vi.waitFor(() => expect(runs.done.value.size).toBe(1 + itemsOf(doc, 'scenario').length));
  runs.stop();
  const book = createBook()(doc, runs.done.value);
  if (!book) throw new Error('base has run');
  return book;
}

/** A ledger as the terminal prints it: party → value type → given and received, by slug. */
type Printed = Record<string, Record<string, { readonly given: number; readonly received: number }>>;
interface Answer {
  readonly parties: Printed;
  readonly split?: { readonly perStakeholder: Record<string, Record<string, number>>; readonly surplus: number };
}

async function terminalLedger(doc: Document, ...args: readonly string[]): Promise<Answer> {
  const terminal = fakeTerminal({ 'model.keten.json': writeKeten(doc) });
  expect(await run(['ledger', 'model.keten.json', ...args], terminal.io)).toBe(0);
  return JSON.parse(terminal.out()) as Answer;
}

function expectSame(found: unknown, expected: unknown, place: string): void {
  if (typeof expected === 'number') expect.soft(Math.abs(Number(found) - expected), `${place}: ${String(found)} and ${expected}`).toBeLessThanOrEqual(SAME * Math.abs(expected));
  else for (const [key, inner] of Object.entries(expected as object)) expectSame((found as Record<string, unknown>)[key], inner, `${place} ${key}`);
}

function printed(book: ValueBook, scenario: string | null): Printed {
  const slug = (id: string): string => {
    const item = book.doc.items.get(id);
    return item?.kind === 'stakeholder' || item?.kind === 'value-type' ? item.slug : id;
  };
  const parties: Printed = Object.fromEntries(itemsOf(book.doc, 'stakeholder').map((party) => [party.slug, {}]));
  for (const { stakeholder, valueType, given, received } of book.ledger(scenario, ALWAYS)) (parties[slug(stakeholder)] ??= {})[slug(valueType)] = { given, received };
  return parties;
}

describe.each(MODEL_NAMES)('%s, that saves every fourth step', (name) => {
  test.each(['euler', 'rk4'] as const)('counts every step with %s, in the app as in the terminal, in base and a scenario', async (method) => {
    const doc = sparse(documentNamed(name), { method });
    const book = await bookOf(doc);
    const [scenario] = itemsOf(doc, 'scenario');
    const [base, own] = [await terminalLedger(doc), await terminalLedger(doc, '--scenario', scenario?.slug ?? '')];
    expectSame(printed(book, null), base.parties, 'base');
    expectSame(printed(book, scenario?.id ?? ''), own.parties, scenario?.slug ?? '');
    expectSame(book.split(scenario?.id ?? '')?.surplus, own.split?.surplus, 'surplus');
    // And what is counted is what a model counts that saves every step.
    expectSame((await terminalLedger(withSimulation(doc, { saveStep: undefined }))).parties, base.parties, 'every step saved');
  });

  test('has purses that meet their flows, in base and every scenario', async () => {
    const doc = sparse(documentNamed(name));
    const book = await bookOf(doc);
    for (const scenario of book.scenarios) {
      const balances = book.purses(scenario);
      expect(balances.length).toBe(itemsOf(doc, 'purse').length);
      for (const { purse, difference, turnover } of balances) expect.soft(Math.abs(difference), `${scenario ?? 'base'} ${purse}`).toBeLessThanOrEqual(RECONCILED * turnover);
    }
  });
});

test('a curve keeps the rows that the model saves', async () => {
  const doc = sparse(documentNamed('heat_network'));
  const runs = startModelRuns(signal(doc), new LocalRunner(), (bug) => expect.unreachable(String(bug)));
  await vi.waitFor(() => expect(runs.outcomes.value.length).toBeGreaterThan(0));
  runs.stop();
  const { simulation } = workspaceOf(doc);
  expect(runs.outcomes.value[0]?.times.length).toBe((simulation.stop - simulation.start) / (4 * simulation.dt) + 1);
});
