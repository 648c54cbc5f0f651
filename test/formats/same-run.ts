import { expect } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import type { Document } from '../../src/model/document.js';
import { canonicalName } from '../../src/model/name.js';
import { simulate } from '../../src/simulate/simulate.js';

/** Everything that a document computes: name → values at the saved times. */
export function curvesOf(doc: Document): ReadonlyMap<string, readonly number[]> {
  const { plan, issues } = compileDocument(doc);
  if (!plan) throw new Error(JSON.stringify(issues.filter(({ severity }) => severity === 'error')));
  const run = simulate(plan, scenarioInput(doc, plan, null));
  if (!run.complete) throw new Error(JSON.stringify(run.faults));
  const width = run.outputs.length;
  // An element of a dimension by size goes by its number, in quotes or not; a module's variable by one name.
  const key = (name: string): string => canonicalName(name.replace(/"/g, '')).replace(/\./g, '_');
  return new Map([
    ['time', Array.from(run.times)],
    ...Array.from(run.outputs, (slot, at): [string, number[]] => [
      key(plan.slots[slot]?.name ?? ''),
      Array.from(run.times, (_, row) => run.rows[row * width + at] ?? Number.NaN),
    ]),
  ]);
}

/** Expects that `after` computes everything that `before` does, to `relative` of the largest value of each curve. */
export function expectSameRun(before: Document, after: Document, relative = 1e-9): void {
  const [expected, found] = [curvesOf(before), curvesOf(after)];
  const different: string[] = [];
  for (const [name, values] of expected) {
    // What an intervention costs is a record that other tools do not have.
    if (name.includes('#')) continue;
    const own = found.get(name);
    const scale = Math.max(1, ...values.map(Math.abs));
    const at = own ? values.findIndex((value, row) => !(Math.abs(value - (own[row] ?? Number.NaN)) <= relative * scale)) : 0;
    if (!own || at >= 0 || own.length !== values.length) different.push(`${name}: ${String(values[at])} and ${String(own?.[at])} at row ${at}`);
  }
  expect(different).toEqual([]);
}
