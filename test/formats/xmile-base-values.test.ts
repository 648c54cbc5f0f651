import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { readXmile } from '../../src/formats/xmile/read.js';
import { writeXmile } from '../../src/formats/xmile/write.js';
import type { Document } from '../../src/model/document.js';
import { simulate } from '../../src/simulate/simulate.js';
import { seenByStrictReader } from '../support/strict-xmile.js';

const MODELS = join(import.meta.dirname, '../../models');
const names = readdirSync(MODELS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** Name → its value at every saved step of the base run. */
function baseValues(doc: Document | null): Record<string, number[]> {
  const plan = doc && compileDocument(doc).plan;
  if (!doc || !plan) throw new Error('does not run');
  const run = simulate(plan, scenarioInput(doc, plan, null));
  const width = run.outputs.length;
  const visible = Array.from(run.outputs, (slot, column) => ({ slot: plan.slots[slot], column })).filter(({ slot }) => slot && slot.kind !== 'hidden' && slot.kind !== 'cost');
  return Object.fromEntries(visible.map(({ slot, column }) => [slot?.name ?? '', Array.from(run.times, (_, row) => run.rows[row * width + column] ?? Number.NaN)]));
}

test.each(names)('%s: a reader that ignores the extension gets every base value exactly', (name) => {
  const { doc } = readKeten(readFileSync(join(MODELS, name, 'model.keten.json'), 'utf8'));
  if (!doc) throw new Error('does not open');
  const values = baseValues(doc);
  expect(Object.keys(values).length).toBeGreaterThan(20);
  expect(baseValues(readXmile(seenByStrictReader(writeXmile(doc))).doc)).toEqual(values);
});
