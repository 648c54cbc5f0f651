import type { Plan } from '../../compile/plan.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Scenario } from '../../model/scenario.js';
import type { Run, StepRows } from '../../simulate/run.js';

/** One line of value in a run: who gives what to whom, and at which rate. */
export interface FlowRow {
  readonly is: 'value-flow' | 'cost';
  /** The same in every run of the document, and no other row's: two runs are compared row by row. */
  readonly key: string;
  /** The value flow, or the intervention whose cost it is. */
  readonly source: Id;
  readonly from: Id;
  readonly to: Id;
  readonly valueType: Id;
  /** In units of the value type per time unit, one for each of the table's times. Negative: it runs from receiver to giver. */
  readonly rates: Float64Array;
  /** What it has moved since the start, at each of the table's times, in units of the value type: left rectangles. */
  readonly sums: Float64Array;
}

/** All value of one run. Ledger, diagram and comparison read nothing else, so two of them never disagree. */
export interface FlowTable {
  readonly times: Float64Array;
  readonly rows: readonly FlowRow[];
  /** Whether the run stopped before its end: of what comes after its last row nothing is known. */
  readonly stoppedEarly?: boolean;
}

/**
 * The flow table of a run of `scenario`, null for base: the document's value flows, the scenario's own ones (a side
 * payment), and the costs of the interventions that it has switched on. Base and other scenarios lack the latter two.
 *
 * The rates stand at every step, where the run kept them (`accountInput`); else at its saved rows. What a partial Plan
 * leaves out is not in the table.
 *
 * @param run must have stored the slots of value flows and costs, as it does when no outputs are named.
 */
export function flowTable(doc: Document, plan: Pick<Plan, 'slots'>, run: Run, scenario: Scenario | null): FlowTable {
  const steps = everyStepOf(run);
  const columnOf = new Map([...steps.outputs].map((slot, column) => [slot, column]));
  const isElsewhere = flowsOfOthers(doc, scenario);
  const isOn = new Set(scenario?.placements.filter(({ on }) => on).map(({ intervention }) => intervention));
  const rows = plan.slots.flatMap((slot, at): FlowRow[] => {
    const ends =
      slot.kind === 'value-flow' ? flowEnds(doc, slot.id) : slot.kind === 'cost' && isOn.has(slot.id) ? costEnds(doc, slot.id, slot.name) : null;
    if (!ends || isElsewhere.has(slot.id)) return [];
    const column = columnOf.get(at);
    if (column === undefined) throw new Error(`a run without ${slot.name} has no flow table`);
    const rates = seriesAt(steps, column);
    let sums: Float64Array | null = null;
    // A moved lever asks for the whole run, of which the last sum is enough; who scrubs asks for all of them.
    return [{ ...ends, key: slot.name, source: slot.id, rates, get sums() { return (sums ??= sumsOf(steps.times, rates)); } }];
  });
  return { times: steps.times, rows, stoppedEarly: !run.complete };
}

/** The integral of a rate from the first time until each of `times`, as left rectangles: Euler's sum where every step has a row. */
export function sumsOf(times: Float64Array, rates: Float64Array): Float64Array {
  const sums = new Float64Array(times.length);
  let sum = 0;
  for (let row = 1; row < sums.length; row++) {
    sum += ((times[row] ?? NaN) - (times[row - 1] ?? NaN)) * (rates[row - 1] ?? NaN);
    sums[row] = sum;
  }
  return sums;
}

type Ends = Omit<FlowRow, 'key' | 'source' | 'rates' | 'sums'>;

function flowEnds(doc: Document, id: Id): Ends | null {
  const flow = doc.items.get(id);
  return flow?.kind === 'value-flow' ? { is: 'value-flow', from: flow.from, to: flow.to, valueType: flow.valueType } : null;
}

/** A cost's slot is named after its intervention and the place of its line: `slug#index`. */
function costEnds(doc: Document, id: Id, name: string): Ends | null {
  const intervention = doc.items.get(id);
  const cost = intervention?.kind === 'intervention' ? intervention.costs[Number(name.slice(name.lastIndexOf('#') + 1))] : undefined;
  return cost ? { is: 'cost', from: cost.from, to: cost.to, valueType: cost.valueType } : null;
}

/** Value flows that belong to scenarios, and not to this one. */
function flowsOfOthers(doc: Document, scenario: Scenario | null): ReadonlySet<Id> {
  const flows = new Set(itemsOf(doc, 'scenario').flatMap(({ valueFlows }) => valueFlows ?? []));
  for (const own of scenario?.valueFlows ?? []) flows.delete(own);
  return flows;
}

/** What a run says of every step, as far as it kept that. */
export const everyStepOf = (run: Run): StepRows => run.steps ?? run;

/** One output of a run over time. */
export function seriesAt({ rows, outputs, times }: StepRows, column: number): Float64Array {
  const series = new Float64Array(times.length);
  const width = outputs.length;
  for (let row = 0; row < series.length; row++) series[row] = rows[row * width + column] ?? NaN;
  return series;
}
