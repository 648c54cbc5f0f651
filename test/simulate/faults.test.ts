import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultIssues } from '../../src/compile/faults.js';
import type { Plan } from '../../src/compile/plan.js';
import type { RunInput } from '../../src/compile/run-input.js';
import type { Item } from '../../src/model/document.js';
import { MAX_STEPS, MAX_VALUES } from '../../src/simulate/limits.js';
import { createSimulator } from '../../src/simulate/simulator.js';
import { simulate } from '../../src/simulate/simulate.js';
import { auxiliary, flow, smallModel, stock, type Settings } from '../compile/small-model.js';
import { columnOf, METHODS, planOf, slotNamed } from './run-model.js';
import { shuffled } from './arbitrary-model.js';

/** What a run says about where it stopped. */
interface Stop {
  readonly code: string | undefined;
  readonly variable: string | undefined;
  readonly time: number | undefined;
  readonly rows: number;
}

function stopOf(items: readonly Item[], settings: Settings = {}, input: (plan: Plan) => Partial<RunInput> = () => ({})): Stop {
  const plan = planOf(smallModel(items, settings));
  const run = simulate(plan, { parameters: [], ...input(plan) });
  expect(run.complete).toBe(run.faults.length === 0);
  expect(run.rows).toHaveLength(run.times.length * run.outputs.length);
  const [issue] = faultIssues(plan, run.faults);
  if (issue && issue.code !== 'too-many-rows') expect(run.times.at(-1) ?? -Infinity).toBeLessThan(issue.time ?? 0);
  return { code: issue?.code, variable: issue?.variable, time: issue?.time, rows: run.times.length };
}
const only = (...names: readonly string[]) => (plan: Plan): Partial<RunInput> => ({ outputs: names.map((name) => slotNamed(plan, name)) });

/** The root of what turns negative at 5, and what passes it on: forwards, backwards in the document, through a flow into a stock. */
const ROOT: readonly Item[] = [
  auxiliary('a passes it on', 'root * 2'),
  stock('level', '1', ['in']),
  flow('in', 'a passes it on + 1'),
  auxiliary('root', 'SQRT(left)'),
  auxiliary('left', '4.5 - TIME'),
  auxiliary('z passes it on', 'level + root'),
];

describe('no number', () => {
  test('is told at the variable where it arises, with the time, whatever the order of the document', () => {
    fc.assert(
      fc.property(shuffled(ROOT), fc.constantFrom(0.5, 1, 0.1), (items, dt) => {
        const stop = stopOf(items, { dt });
        expect(stop).toMatchObject({ code: 'not-a-number', variable: 'root' });
        expect(stop.time).toBeCloseTo(4.5 + (dt === 1 ? 0.5 : dt), 9);
        expect(stop.rows).toBe(Math.round((stop.time ?? 0) / dt));
      }),
      { seed: 4801, numRuns: 40 },
    );
  });

  test('is told the same where little is stored, or rows are far apart', () => {
    for (const method of METHODS) {
      const whole = stopOf(ROOT, { dt: 0.25, method });
      for (const names of [['level'], ['in', 'level'], ['z passes it on']]) {
        const { rows, ...some } = stopOf(ROOT, { dt: 0.25, method }, only(...names));
        expect(some).toEqual({ code: whole.code, variable: whole.variable, time: whole.time });
        expect(rows).toBe(whole.rows);
      }
      expect(stopOf(ROOT, { dt: 0.25, saveStep: 2, method })).toEqual({ ...whole, rows: 3 });
    }
  });

  test('of a start is told at the value that the start needs', () => {
    const items = [stock('level', 'needed + 1'), auxiliary('needed', 'wrong * 2'), auxiliary('wrong', 'SQRT(0 - 1 - 0*TIME)'), auxiliary('z', 'level')];
    expect(stopOf(items)).toEqual({ code: 'not-a-number', variable: 'wrong', time: 0, rows: 0 });
    expect(stopOf([stock('level', 'SQRT(x)'), auxiliary('x', '-1'), auxiliary('a', 'level')])).toEqual({ code: 'not-a-number', variable: 'level', time: 0, rows: 0 });
    expect(stopOf([auxiliary('first', 'second'), auxiliary('second', 'LN(third)'), auxiliary('third', '-1')])).toEqual({ code: 'not-a-number', variable: 'second', time: 0, rows: 0 });
  });

  test('inside a delay is told at the variable that has it', () => {
    expect(stopOf([auxiliary('x', 'TIME'), auxiliary('smoothed', 'SMTH1(x, 5 - TIME)'), auxiliary('a', 'smoothed')])).toMatchObject({ variable: 'smoothed' });
  });

  test('in a branch that is not taken is none', () => {
    expect(stopOf([auxiliary('zero', '0'), auxiliary('x', 'IF zero = 0 THEN 1 ELSE 1/zero'), auxiliary('y', 'IF TIME < 99 THEN x ELSE SQRT(-1)')])).toMatchObject({ code: undefined, rows: 11 });
  });
});

describe('infinity', () => {
  test('is told where it arises: a division by nought, a number that overflows, a stock that grows too fast', () => {
    expect(stopOf([auxiliary('a', 'x'), auxiliary('x', '1/(3 - TIME)')])).toEqual({ code: 'infinite', variable: 'x', time: 3, rows: 3 });
    expect(stopOf([auxiliary('x', 'EXP(TIME * 100)')])).toEqual({ code: 'infinite', variable: 'x', time: 8, rows: 8 });
    const grown = [stock('level', '10', ['in']), flow('in', 'level^2'), auxiliary('a', 'level*2')];
    expect(stopOf(grown, { stop: 100 })).toMatchObject({ code: 'infinite', variable: 'in', rows: 8 });
    for (const method of METHODS) expect(stopOf(grown, { stop: 100, method })).toMatchObject({ code: expect.stringMatching(/^(infinite|not-a-number)$/) as string });
  });

  test('that the model asks for is no fault, nor is what follows from it', () => {
    const items = [auxiliary('endless', 'INF'), auxiliary('least', 'MIN(endless, TIME)'), stock('source', 'INF', [], ['out']), flow('out', '3'), stock('sink', '0', ['out'], [])];
    const plan = planOf(smallModel(items));
    const run = simulate(plan, { parameters: [] });
    expect(run.faults).toEqual([]);
    expect(columnOf(plan, run, 'endless')).toEqual(Array.from({ length: 11 }, () => Infinity));
    expect(columnOf(plan, run, 'sink').at(-1)).toBe(30);
  });

  test('beside infinity that was asked for, no number is a fault still', () => {
    expect(stopOf([auxiliary('endless', 'INF'), auxiliary('none', 'IF TIME < 4 THEN 0 ELSE endless - endless'), auxiliary('a', 'none')])).toEqual({ code: 'not-a-number', variable: 'none', time: 4, rows: 4 });
  });
});

describe('a run after one that stopped', () => {
  test('gives what it would give alone, for any number of outputs', () => {
    for (let count = 1; count <= 9; count++) {
      const items = [auxiliary('p', '1'), ...Array.from({ length: count }, (_, at) => auxiliary(`x${at}`, `SQRT(p * (5 - TIME)) + ${at}`)), stock('s', '0', ['in']), flow('in', 'ABS(p)')];
      const plan = planOf(smallModel(items, { stop: 4 }));
      const p = slotNamed(plan, 'p');
      const outputs = Array.from({ length: count }, (_, at) => slotNamed(plan, `x${at}`));
      const simulator = createSimulator(plan);
      const good: RunInput = { parameters: [], outputs };
      const alone = simulate(plan, good);
      expect(alone.complete).toBe(true);
      for (const base of [-1, Infinity, Number.NaN]) {
        expect(simulator.run({ parameters: [{ slot: p, base, changes: [] }], outputs }).complete).toBe(false);
        expect(simulator.run(good)).toEqual(alone);
      }
    }
  });

  test('nor do runs of other lengths, methods, steps or rules leave anything behind', () => {
    const items = [stock('s', '5', ['in'], ['out'], { nonNegative: true }), flow('in', 'DELAY(k, 2)'), flow('out', 'SMTH3(k, 3) + 2'), auxiliary('k', 'PREVIOUS(s, 1) + UNIFORM(0, 1)')];
    const plan = planOf(smallModel(items, { dt: 0.5 }));
    const inputs = fc.record({
      dt: fc.constantFrom(0.5, 0.25, 1, 0.1),
      stop: fc.constantFrom(1, 10, 37),
      method: fc.constantFrom(...METHODS),
      saveStep: fc.constantFrom(0.5, 1, 3),
      nonNegative: fc.constantFrom('limit' as const, 'clamp' as const),
      seed: fc.nat(5),
      outputs: fc.subarray([0, 1, 2, 3]),
    });
    fc.assert(
      fc.property(fc.array(inputs, { minLength: 2, maxLength: 8 }), (list) => {
        const simulator = createSimulator(plan);
        for (const input of list) expect(simulator.run({ parameters: [], ...input })).toEqual(simulate(plan, { parameters: [], ...input }));
      }),
      { seed: 4802, numRuns: 40 },
    );
  });
});

describe('too much', () => {
  const nothing = [auxiliary('x', '1')];

  test('steps are refused before the first one', () => {
    expect(stopOf(nothing, { stop: MAX_STEPS + 10, dt: 1 })).toEqual({ code: 'too-many-steps', variable: undefined, time: 0, rows: 0 });
    expect(stopOf(nothing, { stop: 1e300, dt: 1e-300 })).toMatchObject({ code: 'too-many-steps' });
    for (const dt of [0, -1, Number.NaN, Infinity]) expect(stopOf(nothing, {}, () => ({ dt })).rows).toBeLessThanOrEqual(1);
  });

  test('rows end the run where the limit is, and the rows until there are kept', () => {
    const steps = MAX_VALUES / 4;
    const { code, rows } = stopOf(nothing, { stop: steps + 5, dt: 1 }, () => ({ outputs: [0, 0, 0, 0] }));
    expect({ code, rows }).toEqual({ code: 'too-many-rows', rows: steps });
  }, 30_000);

  test('in a delay is told at its variable', () => {
    expect(stopOf([auxiliary('late', 'DELAY(TIME, 1e12)')])).toEqual({ code: 'delay-too-long', variable: 'late', time: 0, rows: 0 });
    expect(stopOf([auxiliary('late', 'DELAY(TIME, 0/zero)'), auxiliary('zero', '0')])).toMatchObject({ code: 'delay-too-long', variable: 'late' });
  });
});
