import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import type { Plan } from '../../src/compile/plan.js';
import type { Item } from '../../src/model/document.js';
import { simulate } from '../../src/simulate/simulate.js';
import { smallModel, type Settings } from '../compile/small-model.js';
import { largeModel, shuffled } from './arbitrary-model.js';
import { interpret } from './interpret.js';
import { columnOf, METHODS, planOf, slotNamed } from './run-model.js';

const SETTINGS: Settings = { stop: 12, dt: 0.5 };
const visible = (plan: Plan): number[] => plan.slots.flatMap(({ kind }, slot) => (kind === 'hidden' ? [] : [slot]));
const modelOf = (seed: number, count: number, over: Settings = {}): Plan => planOf(smallModel(largeModel(seed, count), { ...SETTINGS, ...over }));

/** Every variable of a run, by name. */
function curvesByName(plan: Plan): Map<string, number[]> {
  const run = simulate(plan, { parameters: [] });
  expect(run.faults).toEqual([]);
  return new Map(visible(plan).map((slot) => [plan.slots[slot]?.name ?? '', columnOf(plan, run, plan.slots[slot]?.name ?? '')]));
}

/** Where generated code and interpreter part, be it by the last bit. */
function partings(plan: Plan): string[] {
  const run = simulate(plan, { parameters: [] });
  const rows = interpret(plan);
  expect(run.times).toHaveLength(rows.length);
  const width = run.outputs.length;
  return [...run.outputs].flatMap((slot, column) => {
    const row = rows.findIndex((cells, at) => {
      const [a, b] = [run.rows[at * width + column] ?? Number.NaN, cells[slot] ?? Number.NaN];
      return a !== b;
    });
    return row === -1 ? [] : [`${plan.slots[slot]?.name} in row ${row}: ${run.rows[row * width + column]} beside ${rows[row]?.[slot]}`];
  });
}

describe('the generated code says what a plain interpreter of the Plan says', () => {
  test.each([1, 2, 5, 20, 100])('for models of %d equations', (count) => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('limit' as const, 'clamp' as const), (seed, nonNegative) => {
        expect(partings(modelOf(seed, count, { nonNegative }))).toEqual([]);
      }),
      { seed: 4201, numRuns: 40 },
    );
  });

  test('for a model of 2,500 equations', () => {
    expect(partings(modelOf(77, 2500))).toEqual([]);
    expect(partings(modelOf(78, 2500, { nonNegative: 'clamp' }))).toEqual([]);
  });
});

describe('the same numbers come out', () => {
  test('whatever the order of the variables in the document', () => {
    const models = fc.nat().chain((seed) => {
      const items = largeModel(seed, 60);
      return fc.record({ items: fc.constant<Item[]>(items), other: shuffled(items) });
    });
    fc.assert(
      fc.property(models, fc.constantFrom(...METHODS), ({ items, other }, method) => {
        const [one, two] = [items, other].map((each) => curvesByName(planOf(smallModel(each, { ...SETTINGS, method })))) as [Map<string, number[]>, Map<string, number[]>];
        expect(two.size).toBe(one.size);
        one.forEach((curve, name) => expect(two.get(name), name).toEqual(curve));
      }),
      { seed: 4202, numRuns: 25 },
    );
  });

  test.each([1, 40, 800])('whatever is stored, in a model of %d equations', (count) => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...METHODS), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (seed, method, chances) => {
        const plan = modelOf(seed, count, { method });
        const all = simulate(plan, { parameters: [] });
        const outputs = visible(plan).filter(() => (chances.next().value ?? 0) < 0.15);
        const some = simulate(plan, { parameters: [], outputs });
        expect(some.times).toEqual(all.times);
        for (const slot of outputs) {
          const name = plan.slots[slot]?.name ?? '';
          expect(columnOf(plan, some, name), name).toEqual(columnOf(plan, all, name));
        }
      }),
      { seed: 4203, numRuns: 20 },
    );
  });

  test('whether nothing is stored, or one variable twice', () => {
    const plan = modelOf(5, 30);
    const all = simulate(plan, { parameters: [] });
    const none = simulate(plan, { parameters: [], outputs: [] });
    expect([...none.times]).toEqual([...all.times]);
    expect(none.rows).toHaveLength(0);
    const slot = visible(plan).at(-1) ?? 0;
    const twice = simulate(plan, { parameters: [], outputs: [slot, 0, slot] });
    const expected = columnOf(plan, all, plan.slots[slot]?.name ?? '');
    expect(Array.from(twice.times, (_, row) => twice.rows[row * 3])).toEqual(expected);
    expect(Array.from(twice.times, (_, row) => twice.rows[row * 3 + 2])).toEqual(expected);
  });

  test('when the Plan has crossed into a worker', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const plan = modelOf(seed, 50);
        const other = structuredClone(plan);
        expect(other).toEqual(plan);
        expect(simulate(other, { parameters: [] })).toEqual(simulate(plan, { parameters: [] }));
      }),
      { seed: 4204, numRuns: 15 },
    );
  });

  test('from a Plan that has been written as text', () => {
    const plan = modelOf(9, 80);
    expect(simulate(JSON.parse(JSON.stringify(plan)) as Plan, { parameters: [] })).toEqual(simulate(plan, { parameters: [] }));
  });
});

test('compiling does not depend on how a document was made', () => {
  const items = largeModel(3, 40);
  const [one, two] = [compileDocument(smallModel(items)), compileDocument(smallModel(structuredClone(items)))];
  expect(two).toEqual(one);
  expect(slotNamed(planOf(smallModel(items)), 'v0')).toBe(0);
});
