import type { Plan } from '../../compile/plan.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Purse } from '../../model/party.js';
import type { Run } from '../../simulate/run.js';
import { everyStepOf, seriesAt, type FlowTable } from './flow-table.js';
import { integral } from './amounts.js';

/** A purse beside the value flows that are said to fill and empty it, over a whole run, in units of its value type. */
export interface PurseBalance {
  readonly purse: Id;
  /** How much the purse gained. */
  readonly change: number;
  /** What its flows brought in, minus what they took out. */
  readonly flows: number;
  /** All that its flows moved, in and out. */
  readonly turnover: number;
  /** `change` minus `flows`: below {@link RECONCILED} of the turnover in an Euler run. Other methods integrate the purse otherwise than the ledger. */
  readonly difference: number;
  /** What the party's ledger says beyond the purse: flows that pass it by, and costs of interventions. */
  readonly outside: number;
}

/** The largest difference between a purse and its flows that is rounding, as a share of the turnover. */
export const RECONCILED = 1e-8;

/** Holds every purse of the document against `table`. A purse whose variable or flows a partial Plan lacks is left out. */
export function purseBalances(doc: Document, plan: Pick<Plan, 'slots'>, run: Run, table: FlowTable): readonly PurseBalance[] {
  return itemsOf(doc, 'purse').flatMap((purse) => balanceOf(purse, plan, run, table));
}

function balanceOf(purse: Purse, plan: Pick<Plan, 'slots'>, run: Run, { times, rows }: FlowTable): PurseBalance[] {
  const slot = plan.slots.findIndex(({ id, kind }) => id === purse.variable && kind !== 'cost');
  const steps = everyStepOf(run);
  const column = steps.outputs.indexOf(slot);
  const amounts = (ids: readonly Id[]): number[] | null => {
    const found = ids.map((id) => rows.find(({ source, is }) => source === id && is === 'value-flow'));
    return found.every((row) => row !== undefined) ? found.map((row) => integral(times, row.rates)) : null;
  };
  const into = amounts(purse.in);
  const out = amounts(purse.out);
  if (slot < 0 || column < 0 || !into || !out) return [];
  const series = seriesAt(steps, column);
  const change = purse.integral ? integral(times, series) : (series.at(-1) ?? NaN) - (series[0] ?? NaN);
  const flows = sum(into) - sum(out);
  return [
    {
      purse: purse.id,
      change,
      flows,
      turnover: sum([...into, ...out].map(Math.abs)),
      difference: change - flows,
      outside: netOf(purse, { times, rows }) - flows,
    },
  ];
}

/** Received minus given, of the purse's party and value type. */
function netOf({ stakeholder, valueType }: Purse, { times, rows }: FlowTable): number {
  return sum(
    rows
      .filter((row) => row.valueType === valueType)
      .map(({ from, to, rates }) => (Number(to === stakeholder) - Number(from === stakeholder)) * integral(times, rates)),
  );
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
