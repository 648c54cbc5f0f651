import type { Plan } from '../compile/plan.js';
import type { Id } from '../model/id.js';
import type { Run } from '../simulate/run.js';
import type { Outcome } from '../view/outcome.js';

/** A run as the screen reads it: one series for each variable but words, of which a single line would say more than anybody knows. */
export function outcomeOf(plan: Plan, run: Run, scenario: Id | null): Outcome {
  const columns = run.outputs.length;
  const series = new Map<Id, Float64Array>();
  const words = new Set(plan.words?.words.map(({ slot }) => slot));
  run.outputs.forEach((slot, column) => {
    const id = plan.slots[slot]?.id;
    if (id === undefined || words.has(slot)) return;
    // A plain loop: this is done for every variable while a lever is dragged.
    const values = new Float64Array(run.times.length);
    for (let row = 0; row < values.length; row++) values[row] = run.rows[row * columns + column] ?? NaN;
    series.set(id, values);
  });
  return { scenario, times: run.times, series, stale: false, complete: run.complete };
}
