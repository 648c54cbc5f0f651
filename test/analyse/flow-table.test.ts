import { describe, expect, test } from 'vitest';
import { flowTable } from '../../src/analyse/value/flow-table.js';
import { ledgerOf } from '../../src/analyse/value/ledger.js';
import { purseBalances, RECONCILED } from '../../src/analyse/value/purse.js';
import type { Slot } from '../../src/compile/plan.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Document, Item } from '../../src/model/document.js';
import type { Purse, ValueFlow } from '../../src/model/party.js';
import type { Intervention, Scenario } from '../../src/model/scenario.js';
import type { Run } from '../../src/simulate/run.js';
import { ECOSYSTEM } from './arbitrary-flows.js';

const flow = (id: string, from: string, to: string): ValueFlow => ({
  kind: 'value-flow',
  id,
  name: `vf_${id}`,
  label: {},
  from,
  to,
  valueType: 'money',
  equation: '1',
  doc: {},
});
const scenario = (id: string, over: Partial<Scenario> = {}): Scenario => ({
  kind: 'scenario',
  id,
  slug: id,
  rank: 0,
  name: {},
  placements: [],
  overrides: {},
  doc: {},
  ...over,
});

const HELP: Intervention = {
  kind: 'intervention',
  id: 'help',
  slug: 'help',
  rank: 0,
  name: {},
  changes: [],
  costs: [
    { from: 'ann', to: 'market', valueType: 'money', equation: '7' },
    { from: 'ben', to: 'market', valueType: 'money', equation: '9' },
  ],
  expected: {},
};
const PURSE: Purse = { kind: 'purse', id: 'purse', variable: 'cash', stakeholder: 'ben', valueType: 'money', in: ['pay'], out: ['spend'] };
const PAYS = scenario('pays', { valueFlows: ['side'], placements: [{ intervention: 'help', on: true }] });
const TALKS = scenario('talks', { placements: [{ intervention: 'help', on: false }] });

const DOC: Document = documentOf([
  ...ECOSYSTEM.items.values(),
  ...[flow('pay', 'ann', 'ben'), flow('spend', 'ben', 'market'), flow('side', 'cas', 'ben'), HELP, PURSE, PAYS, TALKS].map((item): Item => item),
]);

const slot = (id: string, name: string, kind: Slot['kind']): Slot => ({ id, name, kind, parameter: false, mayBeInfinite: false });
const PLAN = {
  slots: [
    slot('cash', 'Cash', 'stock'),
    slot('pay', 'vf_pay', 'value-flow'),
    slot('spend', 'vf_spend', 'value-flow'),
    slot('side', 'vf_side', 'value-flow'),
    slot('help', 'help#0', 'cost'),
    slot('help', 'help#1', 'cost'),
  ],
};

/** A run with steps of a half: columns in another order than the slots. */
const RUN: Run = {
  times: Float64Array.of(0, 0.5, 1),
  outputs: Int32Array.of(5, 4, 3, 2, 1, 0),
  rows: Float64Array.of(9, 7, 1, 2, 4, 100, 9, 7, 1, 4, 8, 101, 9, 7, 1, 4, 8, 103),
  faults: [],
  complete: true,
};

describe('the flow table', () => {
  test('base has the flows of the document, but no flow that belongs to a scenario and no cost', () => {
    const { rows, times } = flowTable(DOC, PLAN, RUN, null);
    expect(rows.map(({ is, source, from, to, valueType, rates }) => [is, source, from, to, valueType, [...rates]])).toEqual([
      ['value-flow', 'pay', 'ann', 'ben', 'money', [4, 8, 8]],
      ['value-flow', 'spend', 'ben', 'market', 'money', [2, 4, 4]],
    ]);
    expect(times).toBe(RUN.times);
  });

  test('a scenario brings its own flows, and each cost line of what it has switched on', () => {
    const { rows } = flowTable(DOC, PLAN, RUN, PAYS);
    expect(rows.slice(2).map(({ is, source, from, to, rates }) => [is, source, from, to, rates[0]])).toEqual([
      ['value-flow', 'side', 'cas', 'ben', 1],
      ['cost', 'help', 'ann', 'market', 7],
      ['cost', 'help', 'ben', 'market', 9],
    ]);
    expect(flowTable(DOC, PLAN, RUN, TALKS).rows.length).toBe(2);
  });

  test('a run that did not store a flow has no table', () => {
    expect(() => flowTable(DOC, PLAN, { ...RUN, outputs: Int32Array.of(0) }, null)).toThrow('vf_pay');
  });
});

describe('a purse', () => {
  test('meets the flows that fill and empty it, with costs and other flows beside', () => {
    const [balance] = purseBalances(DOC, PLAN, RUN, flowTable(DOC, PLAN, RUN, PAYS));
    expect(balance).toEqual({ purse: 'purse', change: 3, flows: 3, turnover: 9, difference: 0, outside: 1 - 9 });
  });

  test('that something else fills shows the difference', () => {
    const rows = RUN.rows.with(17, 110);
    const [balance] = purseBalances(DOC, PLAN, { ...RUN, rows }, flowTable(DOC, PLAN, RUN, null));
    expect(balance?.difference).toBe(7);
    expect(Math.abs(balance?.difference ?? 0)).toBeGreaterThan(RECONCILED * (balance?.turnover ?? 0));
    expect(balance?.outside).toBe(0);
  });

  test('may be the integral of a net rate', () => {
    const rates = documentOf([...DOC.items.values()].map((item) => (item.kind === 'purse' ? { ...item, integral: true } : item)));
    const rows = RUN.rows.with(5, 2).with(11, 4).with(17, 1000);
    const [balance] = purseBalances(rates, PLAN, { ...RUN, rows }, flowTable(rates, PLAN, RUN, null));
    expect([balance?.change, balance?.difference]).toEqual([3, 0]);
  });

  test('whose flows the run does not know is left out', () => {
    const { rows, times } = flowTable(DOC, PLAN, RUN, null);
    expect(purseBalances(DOC, PLAN, RUN, { times, rows: rows.slice(1) })).toEqual([]);
  });
});

test('the ledger of a run with a cost books it with the party that carries it', () => {
  const ledger = ledgerOf(flowTable(DOC, PLAN, RUN, PAYS));
  expect(ledger.find(({ stakeholder }) => stakeholder === 'ben')).toEqual({ stakeholder: 'ben', valueType: 'money', given: 3 + 9, received: 6 + 1 });
});
