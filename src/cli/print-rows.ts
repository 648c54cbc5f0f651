import type { Plan } from '../compile/plan.js';
import type { Run } from '../simulate/run.js';
import { numberCell, tableCell, type Delimiter } from '../formats/table/write-table.js';

export type RowFormat = 'csv' | 'tab' | 'json';

/** How much text goes out at once. */
const PIECE = 1 << 16;

/** The rows of a run as text, piece by piece, so that a large output never stands in memory twice. */
export function* printRows(plan: Plan, run: Run, format: RowFormat): Generator<string> {
  const pieces = format === 'json' ? jsonColumns(plan, run) : tableRows(plan, run, format === 'csv' ? ',' : '\t');
  let gathered = '';
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < PIECE) continue;
    yield gathered;
    gathered = '';
  }
  if (gathered !== '') yield gathered;
}

const namesOf = (plan: Plan, run: Run): string[] => Array.from(run.outputs, (slot) => plan.slots[slot]?.name ?? '');

function* tableRows(plan: Plan, run: Run, delimiter: Delimiter): Generator<string> {
  yield `${['Time', ...namesOf(plan, run)].map((name) => tableCell(name, delimiter)).join(delimiter)}\n`;
  const width = run.outputs.length;
  for (let row = 0; row < run.times.length; row++) {
    let line = numberCell(run.times[row] ?? Number.NaN);
    for (let column = 0; column < width; column++) line += delimiter + numberCell(run.rows[row * width + column] ?? Number.NaN);
    yield `${line}\n`;
  }
}

/** `{"Time": […], "name": […]}`: one list for each variable, all of one length. */
function* jsonColumns(plan: Plan, run: Run): Generator<string> {
  const column = (name: string, values: ArrayLike<number>): string => `${JSON.stringify(name)}:${JSON.stringify(Array.from(values))}`;
  yield `{${column('Time', run.times)}`;
  const width = run.outputs.length;
  const names = namesOf(plan, run);
  for (const [at, name] of names.entries()) {
    yield `,\n${column(name, Array.from(run.times, (_, row) => run.rows[row * width + at] ?? Number.NaN))}`;
  }
  yield '}\n';
}
