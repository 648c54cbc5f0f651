import { compileDocument } from '../compile/compile.js';
import type { Plan } from '../compile/plan.js';
import type { RunInput } from '../compile/run-input.js';
import { scenarioInput } from '../compile/scenario-input.js';
import { openFile } from '../formats/open-file.js';
import { withLines } from '../formats/opened-file.js';
import { rankedOf, type Document } from '../model/document.js';
import { hasErrors } from '../model/issue.js';
import { canonicalName } from '../model/name.js';
import { simulate } from '../simulate/simulate.js';
import { createSimulator } from '../simulate/simulator.js';
import { measuredWords } from './bench-words.js';
import { CANNOT_RUN, DONE, type ExitCode, type Io } from './io.js';
import { allIssues, issueLine } from './issue-lines.js';
import { loadData } from './load-data.js';
import { readModelFile } from './load-model.js';
import { columnsOf } from './simulate.js';
import { UsageError } from './usage-error.js';

/** Milliseconds over the rounds. */
interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Measures reading, compiling and running a model, in rounds that follow one another, and prints milliseconds as JSON. */
export async function benchCommand(io: Io, model: string, rounds: number, outputs: readonly string[]): Promise<ExitCode> {
  const file = await readModelFile(io, model);
  const { doc, issues, lines } = await loadData(io, file.path, openFile(file.path, file.bytes));
  const compiled = doc ? compileDocument(doc) : { plan: null, issues: [] };
  const found = withLines(allIssues(doc, issues, compiled.issues), lines);
  if (!doc || !compiled.plan || hasErrors(found)) {
    for (const issue of found.filter(({ severity }) => severity === 'error')) await io.err(issueLine(model, issue, io.language));
    return CANNOT_RUN;
  }
  const { plan } = compiled;
  const base = scenarioInput(doc, plan, null);
  const all: RunInput = { ...base, outputs: columnsOf(plan) };
  const some: RunInput = { ...base, outputs: outputs.length > 0 ? slotsNamed(plan, outputs) : goalSlots(doc, plan) };
  const simulator = createSimulator(plan);
  // A run or two first, so that the machine's own warming up is not what is measured.
  simulator.run(all);
  simulator.run(some);
  const result = {
    model,
    rounds,
    unit: 'ms',
    variables: all.outputs?.length ?? 0,
    steps: Math.round((plan.stop - plan.start) / plan.dt),
    parse: measured(rounds, () => openFile(file.path, file.bytes)),
    compile: measured(rounds, () => compileDocument(doc)),
    emitToFirstResult: measured(rounds, () => simulate(plan, some)),
    run: { outputs: (some.outputs ?? []).map((slot) => plan.slots[slot]?.name ?? ''), stored: measured(rounds, () => simulator.run(some)), all: measured(rounds, () => simulator.run(all)) },
    ...measuredWords(plan, simulator, rounds, measured),
  };
  await io.out(`${JSON.stringify(result, null, 2)}\n`);
  return DONE;
}

/** Times each round of `work`. */
function measured(rounds: number, work: () => unknown): Spread {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const middle = (times.length - 1) / 2;
  const median = ((times[Math.floor(middle)] ?? 0) + (times[Math.ceil(middle)] ?? 0)) / 2;
  return { median, min: times[0] ?? 0, max: times.at(-1) ?? 0 };
}

/** Slots of the goal's indicators: what a screen stores. The first variable where a model has none. */
function goalSlots(doc: Document, plan: Plan): number[] {
  const wanted = new Set(rankedOf(doc, 'indicator').map(({ variable }) => variable));
  const slots = columnsOf(plan);
  const found = slots.filter((slot) => wanted.has(plan.slots[slot]?.id ?? ''));
  return found.length > 0 ? found : slots.slice(0, 1);
}

/** `A,B` on the command line, given once or more often. A name that itself holds a comma is given alone. */
function slotsNamed(plan: Plan, outputs: readonly string[]): number[] {
  const slots = new Map(columnsOf(plan).map((slot) => [canonicalName(plan.slots[slot]?.name ?? ''), slot]));
  const find = (name: string): number | undefined => slots.get(canonicalName(name));
  return outputs.flatMap((given) => {
    const whole = find(given);
    if (whole !== undefined) return [whole];
    return given.split(',').map((name) => {
      const slot = find(name);
      if (slot === undefined) throw new UsageError('no-such-variable', { name: name.trim(), known: [] });
      return slot;
    });
  });
}
