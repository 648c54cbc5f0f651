import { compileDocument } from '../../src/compile/compile.js';
import type { Plan } from '../../src/compile/plan.js';
import type { RunInput } from '../../src/compile/run-input.js';
import type { Document, Item } from '../../src/model/document.js';
import type { Method } from '../../src/model/simulation.js';
import type { Run } from '../../src/simulate/run.js';
import { simulate } from '../../src/simulate/simulate.js';
import { smallModel, type Settings } from '../compile/small-model.js';

/** Methods of a fixed step. */
export const METHODS = ['euler', 'rk2', 'rk4'] as const satisfies readonly Method[];
export type FixedMethod = (typeof METHODS)[number];

/** The Plan of a document that has no error. */
export function planOf(doc: Document): Plan {
  const { plan, issues } = compileDocument(doc);
  if (!plan) throw new Error(`does not compile: ${JSON.stringify(issues)}`);
  return plan;
}

export function slotNamed({ slots }: Plan, name: string): number {
  const slot = slots.findIndex((each) => each.name === name && each.kind !== 'hidden');
  if (slot === -1) throw new Error(`no variable ${name}`);
  return slot;
}

/** One column of a run, by the name of its variable. */
export function columnOf(plan: Plan, { rows, times, outputs }: Run, name: string): number[] {
  const column = outputs.indexOf(slotNamed(plan, name));
  if (column === -1) throw new Error(`${name} is not stored`);
  return Array.from(times, (_, row) => rows[row * outputs.length + column] ?? Number.NaN);
}

/** A run of a small model: its times, and every variable by name. */
export interface Curves {
  readonly times: readonly number[];
  readonly run: Run;
  of(name: string): number[];
  last(name: string): number;
}

/** Compiles and runs a small model as a whole. */
export function curvesOf(items: readonly Item[], settings: Settings = {}, input: Partial<RunInput> = {}): Curves {
  const plan = planOf(smallModel(items, settings));
  const run = simulate(plan, { parameters: [], ...input });
  const of = (name: string): number[] => columnOf(plan, run, name);
  return { times: [...run.times], run, of, last: (name) => of(name).at(-1) ?? Number.NaN };
}
