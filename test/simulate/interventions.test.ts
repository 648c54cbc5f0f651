import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import type { Change, Intervention, Placement, Scenario } from '../../src/model/scenario.js';
import { simulate } from '../../src/simulate/simulate.js';
import { auxiliary, flow, idOf, smallModel, stock, type Settings } from '../compile/small-model.js';
import { columnOf, METHODS, planOf } from './run-model.js';

const PARAMETERS = { price: 10, rate: 0.2, zero: 0 } as const;
type Parameter = keyof typeof PARAMETERS;

const intervention = (slug: string, changes: readonly Change[], costs: Intervention['costs'] = []): Intervention => ({
  kind: 'intervention',
  id: idOf(slug),
  slug,
  rank: 0,
  name: {},
  changes,
  costs,
  expected: {},
});
const scenarioOf = (placements: readonly Placement[], overrides: Readonly<Record<string, number>> = {}): Scenario => ({ kind: 'scenario', id: 'scenario', slug: 'scenario', rank: 0, name: {}, placements, overrides, doc: {} });
const change = (parameter: Parameter, over: Partial<Change>): Change => ({ parameter: idOf(parameter), op: 'set', value: 1, start: 2, ramp: 0, ...over });
const put = (slug: string, over: Partial<Placement> = {}): Placement => ({ intervention: idOf(slug), on: true, ...over });

/** Curves of the parameters, of what is computed from them, and of the costs under a scenario; null is base. */
function curvesUnder(scenario: Scenario | null, interventions: readonly Intervention[], settings: Settings = { dt: 0.5 }) {
  const parameters = Object.entries(PARAMETERS).map(([name, value]) => auxiliary(name, String(value)));
  const doc = smallModel([...parameters, auxiliary('follower', 'price * 2'), ...interventions, ...(scenario ? [scenario] : [])], settings);
  const plan = planOf(doc);
  const run = simulate(plan, scenarioInput(doc, plan, scenario));
  expect(run.faults).toEqual([]);
  return { times: [...run.times], of: (name: string): number[] => columnOf(plan, run, name) };
}

/** r(t) of a change as a scenario places it: model/scenario.ts, said again. */
function progress(time: number, { start, ramp, end }: Pick<Change, 'start' | 'ramp' | 'end'>): number {
  if (time < start || (end !== undefined && time >= end)) return 0;
  return ramp > 0 ? Math.min(1, (time - start) / ramp) : 1;
}

function moved(base: number, time: number, changes: readonly (Change & { readonly strength?: number })[]): number {
  return changes.reduce((value, each) => {
    const target = each.op === 'set' ? each.value : each.op === 'multiply' ? value * each.value : value + each.value;
    return value + (each.strength ?? 1) * (target - value) * progress(time, each);
  }, base);
}

const close = (actual: readonly number[], expected: readonly number[]): void => {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, row) => expect(Math.abs(value - (expected[row] ?? 0)), `row ${row}: ${value} beside ${expected[row]}`).toBeLessThan(1e-12 * (1 + Math.abs(value))));
};

/** Times on the grid, so that a start is never lost between two steps; half of them on steps. */
const gridTime = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((quarter) => quarter / 4);
const arbitraryChange = fc.record({
  parameter: fc.constantFrom<Parameter>('price', 'rate', 'zero'),
  op: fc.constantFrom('set' as const, 'multiply' as const, 'add' as const),
  value: fc.double({ min: -5, max: 5, noNaN: true }),
  start: gridTime(9),
  ramp: fc.oneof(fc.constant(0), gridTime(6)),
  end: fc.option(gridTime(12), { nil: undefined }),
});
const toChange = ({ parameter, end, ...rest }: { parameter: Parameter; op: Change['op']; value: number; start: number; ramp: number; end: number | undefined }): Change => change(parameter, { ...rest, ...(end === undefined ? {} : { end }) });

describe('a parameter under interventions', () => {
  test('is base + strength·(target − base)·r(t), one change after the other', () => {
    const arbitrary = fc.record({ lists: fc.array(fc.array(arbitraryChange.map(toChange), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), strengths: fc.infiniteStream(fc.constantFrom(undefined, 0, 0.4, 1, 1.5)) });
    fc.assert(
      fc.property(arbitrary, ({ lists, strengths }) => {
        const given = lists.map(() => strengths.next().value as number | undefined);
        const interventions = lists.map((changes, at) => intervention(`i${at}`, changes));
        const scenario = scenarioOf(interventions.map(({ slug }, at) => put(slug, given[at] === undefined ? {} : { strength: given[at] })));
        const { times, of } = curvesUnder(scenario, interventions);
        for (const [name, base] of Object.entries(PARAMETERS)) {
          const changes = lists.flatMap((list, at) => list.filter(({ parameter }) => parameter === idOf(name)).map((each) => ({ ...each, strength: given[at] ?? 1 })));
          close(of(name), times.map((time) => moved(base, time, changes)));
        }
        close(of('follower'), of('price').map((price) => price * 2));
      }),
      { seed: 4601, numRuns: 150 },
    );
  });

  test('comes back to the very same number behind the end', () => {
    const { of } = curvesUnder(scenarioOf([put('cut')]), [intervention('cut', [change('price', { op: 'multiply', value: 1 / 3, start: 2, end: 5, ramp: 1 })])]);
    expect(of('price').slice(10)).toEqual(Array.from({ length: 11 }, () => 10));
    expect(of('price').slice(0, 5)).toEqual([10, 10, 10, 10, 10]);
  });

  test('stands exactly at the target once the ramp is over', () => {
    const { of } = curvesUnder(scenarioOf([put('set')]), [intervention('set', [change('price', { value: 0.1, start: 1, ramp: 0.7 })])]);
    expect(of('price').slice(4)).toEqual(Array.from({ length: 17 }, () => 0.1));
  });

  test('starts without a ramp at its own step, with any step', () => {
    for (const dt of [0.1, 0.25, 1 / 3, 0.7]) {
      const start = 6 * dt;
      const { times, of } = curvesUnder(scenarioOf([put('set')]), [intervention('set', [change('price', { value: 3, start })])], { dt, stop: 20 * dt });
      expect(of('price')).toEqual(times.map((_, step) => (step < 6 ? 10 : 3)));
    }
  });

  test('takes an override before any change', () => {
    const scenario = scenarioOf([put('more')], { [idOf('price')]: 4 });
    const { of } = curvesUnder(scenario, [intervention('more', [change('price', { op: 'multiply', value: 2, start: 5 })])]);
    expect([of('price')[0], of('price').at(-1), of('follower').at(-1)]).toEqual([4, 8, 16]);
  });

  test('is what it is in base without a scenario, with everything off, and at strength 0', () => {
    const list = [intervention('set', [change('price', { value: 99 }), change('rate', { value: 99 })])];
    for (const scenario of [null, scenarioOf([]), scenarioOf([put('set', { on: false })]), scenarioOf([put('set', { strength: 0 })])]) {
      const { of } = curvesUnder(scenario, list);
      expect([new Set(of('price')), new Set(of('rate'))]).toEqual([new Set([10]), new Set([0.2])]);
    }
  });
});

describe('a placement', () => {
  const two = intervention('two', [change('price', { value: 20, start: 2, ramp: 1 }), change('rate', { value: 0.5, start: 4, ramp: 3, end: 9 })]);

  test('moves the first change to its start, and the others keep their distance', () => {
    const { times, of } = curvesUnder(scenarioOf([put('two', { start: 1 })]), [two]);
    close(of('price'), times.map((time) => moved(10, time, [change('price', { value: 20, start: 1, ramp: 1 })])));
    close(of('rate'), times.map((time) => moved(0.2, time, [change('rate', { value: 0.5, start: 3, ramp: 3, end: 8 })])));
  });

  test('makes all of it complete after its ramp, in proportion', () => {
    // By itself complete 5 behind the start; in 2.5 the second change begins 2 behind it still, and has half a unit left.
    const { times, of } = curvesUnder(scenarioOf([put('two', { ramp: 2.5 })]), [two]);
    close(of('price'), times.map((time) => moved(10, time, [change('price', { value: 20, start: 2, ramp: 0.5 })])));
    close(of('rate'), times.map((time) => moved(0.2, time, [change('rate', { value: 0.5, start: 4, ramp: 0.5, end: 9 })])));
  });

  test('ends every change at its end', () => {
    const { times, of } = curvesUnder(scenarioOf([put('two', { end: 6 })]), [two]);
    close(of('price'), times.map((time) => moved(10, time, [change('price', { value: 20, start: 2, ramp: 1, end: 6 })])));
    close(of('rate'), times.map((time) => moved(0.2, time, [change('rate', { value: 0.5, start: 4, ramp: 3, end: 6 })])));
  });
});

describe('costs', () => {
  const cost = (equation: string): Intervention['costs'][number] => ({ from: 'a', to: 'b', valueType: 'euro', equation });
  const list = [intervention('dear', [change('price', { value: 20, start: 2, ramp: 4, end: 8 }), change('rate', { value: 1, start: 3, ramp: 0, end: 5 })], [cost('100 * rate'), cost('7')]), intervention('free', [change('zero', { value: 1 })])];

  test('run at the largest r(t) of the changes, times strength', () => {
    fc.assert(
      fc.property(fc.constantFrom(undefined, 0, 0.5, 1, 1.5), (strength) => {
        const { times, of } = curvesUnder(scenarioOf([put('dear', strength === undefined ? {} : { strength }), put('free')]), list);
        const effort = times.map((time) => (strength ?? 1) * Math.max(progress(time, { start: 2, ramp: 4, end: 8 }), progress(time, { start: 3, ramp: 0, end: 5 })));
        close(of('dear#1'), effort.map((share) => share * 7));
        close(of('dear#0'), effort.map((share, row) => share * 100 * (of('rate')[row] ?? 0)));
      }),
      { seed: 4602 },
    );
  });

  test('are 0 in base, and while nothing runs', () => {
    expect(new Set(curvesUnder(null, list).of('dear#1'))).toEqual(new Set([0]));
    expect(new Set(curvesUnder(scenarioOf([put('dear', { on: false })]), list).of('dear#0'))).toEqual(new Set([0]));
  });
});

test.each(METHODS)('what a moving parameter does to a stock has the order of %s', (method) => {
  // d/dt level = rate·level, where rate rises from 0.2 to 0.6 between 2 and 6: in closed form.
  const exact = Math.exp(0.2 * 2 + 0.4 * 4 + 0.6 * 4);
  const ramp = intervention('ramp', [change('rate', { value: 0.6, start: 2, ramp: 4 })]);
  const errorAt = (dt: number): number => {
    const doc = smallModel([auxiliary('rate', '0.2'), stock('level', '1', ['in']), flow('in', 'rate*level'), ramp], { dt, method });
    const plan = planOf(doc);
    return Math.abs((columnOf(plan, simulate(plan, scenarioInput(doc, plan, scenarioOf([put('ramp')]))), 'level').at(-1) ?? 0) - exact);
  };
  const order = { euler: 1, rk2: 2, rk4: 4 }[method];
  expect(Math.abs(Math.log2(errorAt(1 / 16) / errorAt(1 / 32)) - order)).toBeLessThan(0.2);
});
