import { describe, expect, test } from 'vitest';
import { flowTable, seriesAt } from '../../src/analyse/value/flow-table.js';
import { integral } from '../../src/analyse/value/amounts.js';
import { imbalance, ledgerOf } from '../../src/analyse/value/ledger.js';
import { purseBalances, RECONCILED } from '../../src/analyse/value/purse.js';
import { compileDocument } from '../../src/compile/compile.js';
import type { Plan } from '../../src/compile/plan.js';
import { LocalRunner } from '../../src/jobs/local-runner.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import type { Run } from '../../src/simulate/run.js';
import { documentNamed, goldenOf, MODEL_NAMES } from './built-in.js';
import { closedGroups } from './closed-groups.js';
import { isOff, readings, runAll, wrongSigns, type NamedRun } from './golden.js';

/** How far a sum that must stay the same may drift by rounding, as a share of it. */
const DRIFT = 1e-12;

function compiled(doc: Document): Plan {
  const { plan, issues } = compileDocument(doc);
  if (!plan) throw new Error(issues.map(({ code, variable }) => `${code} ${variable}`).join(', '));
  return plan;
}

function seriesOf(plan: Plan, run: Run, id: Id): Float64Array {
  return seriesAt(run, run.outputs.indexOf(plan.slots.findIndex((slot) => slot.id === id && slot.kind !== 'cost')));
}

describe.each(MODEL_NAMES)('%s', async (name) => {
  const doc = documentNamed(name);
  const golden = goldenOf(name);
  const plan = compiled(doc);
  const runs = await runAll(doc, plan, new LocalRunner());
  const each = (check: (run: NamedRun) => void): void => runs.forEach(check);

  test('every run goes on until the end', () => {
    each(({ run, slug }) => expect([slug, run.complete, run.faults]).toEqual([slug, true, []]));
  });

  test('every golden value and every claim holds', () => {
    const all = readings(doc, plan, golden, runs);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(isOff)).toEqual([]);
  });

  test('interventions make better and worse what they are known for', () => {
    expect(wrongSigns(doc, plan, golden, runs)).toEqual([]);
  });

  test('the ledger closes at every step of every run, for that step and for all until then', () => {
    each(({ run, scenario, slug }) => {
      const table = flowTable(doc, plan, run, scenario);
      let worst = 0;
      for (const [step, until] of run.times.entries()) {
        const from = run.times[step - 1] ?? until;
        worst = Math.max(worst, imbalance(ledgerOf(table, { from, until })), imbalance(ledgerOf(table, { from: -Infinity, until })));
      }
      expect.soft(worst, slug ?? 'base').toBeLessThan(1e-12);
    });
  });

  test('every purse meets its flows in every run', () => {
    each(({ run, scenario, slug }) => {
      const balances = purseBalances(doc, plan, run, flowTable(doc, plan, run, scenario));
      expect(balances.length).toBe(itemsOf(doc, 'purse').length);
      for (const { purse, difference, turnover } of balances)
        expect.soft(Math.abs(difference), `${slug} ${purse}`).toBeLessThanOrEqual(RECONCILED * turnover);
    });
  });

  test('stocks that only flow into one another keep their total', () => {
    each(({ run, slug }) => {
      for (const group of closedGroups(doc)) {
        const all = group.map((id) => seriesOf(plan, run, id));
        const totals = Array.from(run.times, (_, row) => all.reduce((sum, series) => sum + (series[row] ?? NaN), 0));
        const first = totals[0] ?? NaN;
        const drift = Math.max(...totals.map((total) => Math.abs(total - first))) / first;
        expect.soft(drift, `${slug} ${group.join(', ')}`).toBeLessThan(DRIFT);
      }
    });
  });

  test('a stock changes by its flows and by nothing else', () => {
    each(({ run, slug }) => {
      for (const { id, inflows, outflows } of itemsOf(doc, 'stock')) {
        const amount = (flow: Id): number => integral(run.times, seriesOf(plan, run, flow));
        const series = seriesOf(plan, run, id);
        const moved = [...inflows.map(amount), ...outflows.map((flow) => -amount(flow))];
        const scale = Math.max(...series.map(Math.abs)) + moved.reduce((sum, part) => sum + Math.abs(part), 0);
        const difference = (series.at(-1) ?? NaN) - (series[0] ?? NaN) - moved.reduce((sum, part) => sum + part, 0);
        expect.soft(Math.abs(difference), `${slug} ${id}`).toBeLessThanOrEqual(1e-11 * scale);
      }
    });
  });
});

test('four of the models have a group of stocks that is closed', () => {
  expect(MODEL_NAMES.filter((name) => closedGroups(documentNamed(name)).length > 0).toSorted()).toEqual([
    'coalition_growth',
    'heat_network',
    'polarisation',
    'regional_mobility',
  ]);
});
