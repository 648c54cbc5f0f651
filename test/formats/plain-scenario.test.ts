import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { openFile } from '../../src/formats/open-file.js';
import { plainScenario } from '../../src/formats/plain-scenario.js';
import { writeMdl } from '../../src/formats/mdl/write.js';
import { writeXmile } from '../../src/formats/xmile/write.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import type { Intervention, Scenario } from '../../src/model/scenario.js';
import { simulate } from '../../src/simulate/simulate.js';
import { auxiliary, flow, idOf, smallModel, stock } from '../compile/small-model.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

/** name → values, of everything but hidden states; costs go by their number in the list of all. */
function curves(doc: Document, scenario: Scenario | null): ReadonlyMap<string, readonly number[]> {
  const { plan, issues } = compileDocument(doc);
  if (!plan) throw new Error(JSON.stringify(issues.filter(({ severity }) => severity === 'error')));
  const run = simulate(plan, scenarioInput(doc, plan, scenario));
  const width = run.outputs.length;
  return new Map(
    Array.from(run.outputs, (slot, at) => {
      const { kind, name } = plan.slots[slot] ?? { kind: 'hidden', name: '' };
      const own = kind === 'cost' ? name.replace(/^(.*)#(\d+)$/, (_, slug: string, line: string) => `cost_${slug}_${Number(line) + 1}`) : name;
      return [own.toLowerCase(), Array.from(run.times, (_, row) => run.rows[row * width + at] ?? Number.NaN)] as const;
    }),
  );
}

/** Every curve of the scenario's run that the plain model has too, and everything that it computes itself. */
function expectSame(doc: Document, scenario: Scenario, plain: Document): void {
  const [wanted, found] = [curves(doc, scenario), curves(plain, null)];
  const different: string[] = [];
  for (const [name, values] of found) {
    const own = wanted.get(name);
    const scale = Math.max(1, ...(own ?? []).map(Math.abs));
    if (!own || values.some((value, row) => !(Math.abs(value - (own[row] ?? NaN)) <= 1e-9 * scale))) different.push(name);
  }
  expect(different).toEqual([]);
}

describe.each(MODEL_NAMES)('%s', (name) => {
  const doc = documentNamed(name);
  test.each(itemsOf(doc, 'scenario').map((scenario) => [scenario.slug, scenario] as const))('%s runs to the same numbers as a plain model, in every format', (_slug, scenario) => {
    const plain = plainScenario(doc, scenario);
    expect([...plain.items.values()].some(({ kind }) => kind === 'scenario' || kind === 'stakeholder' || kind === 'value-flow')).toBe(false);
    expectSame(doc, scenario, plain);
    for (const [file, text] of [['m.xmile', writeXmile(plain)], ['m.mdl', writeMdl(plain).text]] as const) {
      const { doc: opened } = openFile(file, new TextEncoder().encode(text));
      if (!opened) throw new Error('refused');
      expectSame(doc, scenario, opened);
    }
  });
});

test('changes on changes, with strengths, ramps and ends, in both dialects', () => {
  const time = fc.integer({ min: 0, max: 40 }).map((quarter) => quarter / 4);
  const change = fc.record({ parameter: fc.constantFrom(idOf('a'), idOf('b')), op: fc.constantFrom('set' as const, 'multiply' as const, 'add' as const), value: fc.double({ min: -3, max: 3, noNaN: true }), start: time, ramp: fc.constantFrom(0, 0.1, 2), end: fc.option(time, { nil: undefined }) });
  const placed = fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 3 }), strength: fc.constantFrom(undefined, 0.5, 1.5), on: fc.boolean() });
  fc.assert(
    fc.property(fc.array(placed, { minLength: 1, maxLength: 3 }), fc.constantFrom('xmile' as const, 'vensim' as const), fc.constantFrom(0.1, 0.25, 0.7), (list, dialect, dt) => {
      const interventions = list.map(({ changes }, at): Intervention => ({ kind: 'intervention', id: idOf(`i${at}`), slug: `i${at}`, rank: at, name: {}, changes, costs: [], expected: {} }));
      const scenario: Scenario = { kind: 'scenario', id: 's', slug: 's', rank: 0, name: {}, placements: list.map(({ strength, on }, at) => ({ intervention: idOf(`i${at}`), on, strength })), overrides: { [idOf('b')]: 5 }, doc: {} };
      const doc = smallModel([auxiliary('a', '2'), auxiliary('b', '-1'), stock('s', '0', ['in']), flow('in', 'a + 2*b'), ...interventions, scenario], { dialect, dt });
      expectSame(doc, scenario, plainScenario(doc, scenario));
    }),
    { seed: 8, numRuns: 120 },
  );
});
