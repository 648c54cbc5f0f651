import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/compile/plan.js';
import type { RunInput } from '../../src/compile/run-input.js';
import type { Method } from '../../src/model/simulation.js';
import type { Run } from '../../src/simulate/run.js';
import { simulate } from '../../src/simulate/simulate.js';
import { auxiliary, flow, smallModel, stock, type Settings } from '../compile/small-model.js';
import { columnOf, planOf, slotNamed } from './run-model.js';

const ALL: readonly Method[] = ['euler', 'rk2', 'rk4', 'rk45'];

const ITEMS = [
  stock('level', '5', ['growth'], ['spill']),
  flow('growth', '0.8*level*(1-level/100)'),
  flow('spill', 'DELAY3(growth, 2)'),
  auxiliary('chance', 'RANDOM(0, 1)'),
  auxiliary('wave', 'SIN(TIME)*level'),
];

const WANTED = ['wave', 'chance'];
const both = (settings: Settings, input: Partial<RunInput> = {}): { plan: Plan; plain: Run; kept: Run; dense: Run } => {
  const plan = planOf(smallModel(ITEMS, settings));
  const everyStep = WANTED.map((name) => slotNamed(plan, name));
  const run = (more: Partial<RunInput>): Run => simulate(plan, { parameters: [], seed: 3, ...input, ...more });
  return { plan, plain: run({}), kept: run({ everyStep }), dense: run({ saveStep: input.dt ?? plan.dt }) };
};

const settings = fc.record({
  method: fc.constantFrom(...ALL),
  dt: fc.constantFrom(0.125, 0.1, 0.3),
  saveStep: fc.constantFrom(0.5, 1, 1.3, 2.5, 40),
  start: fc.constantFrom(0, -3, 2020),
  length: fc.constantFrom(0, 4, 9.9),
});

describe('every step', () => {
  test('is kept of what was asked for, and changes no saved row', () => {
    fc.assert(
      fc.property(settings, ({ start, length, ...rest }) => {
        const { plan, plain, kept, dense } = both({ ...rest, start, stop: start + length });
        const { steps, ...run } = kept;
        expect(run).toEqual(plain);
        expect(steps?.times).toEqual(dense.times);
        expect([...(steps?.outputs ?? [])]).toEqual(WANTED.map((name) => slotNamed(plan, name)));
        for (const name of WANTED) expect(columnOf(plan, steps as Run, name)).toEqual(columnOf(plan, dense, name));
      }),
      { seed: 5101, numRuns: 80 },
    );
  });

  test('stands in the rows themselves where each step has one', () => {
    expect(both({ dt: 0.25 }).kept.steps).toBeUndefined();
    expect(both({ dt: 0.25, saveStep: 0.1 }).kept.steps).toBeUndefined();
  });

  test('of more steps than a buffer holds is whole', () => {
    const { kept, dense, plain } = both({ dt: 1e-3, stop: 100, saveStep: 25 });
    expect(kept.steps?.times.length).toBe(100_001);
    expect(kept.steps?.times).toEqual(dense.times);
    expect(kept.rows).toEqual(plain.rows);
  });

  test('ends with the last sound row where a run stops early', () => {
    const items = [stock('level', '1', ['in']), flow('in', '1'), auxiliary('rate', 'LN(6.2 - level)')];
    const plan = planOf(smallModel(items, { dt: 0.25, saveStep: 1 }));
    const plain = simulate(plan, { parameters: [] });
    const { steps, ...run } = simulate(plan, { parameters: [], everyStep: [slotNamed(plan, 'rate')] });
    expect(run).toEqual(plain);
    expect(run.complete).toBe(false);
    expect(steps?.times.at(-1)).toBe(run.times.at(-1));
    expect(steps?.rows.every(Number.isFinite)).toBe(true);
  });

  test('a step that was no number between two saved rows stops no run, and is kept as it was', () => {
    const plan = planOf(smallModel([auxiliary('rate', 'IF TIME = 0.5 THEN LN(-1) ELSE 1')], { dt: 0.25, saveStep: 1, stop: 2 }));
    const run = simulate(plan, { parameters: [], everyStep: [slotNamed(plan, 'rate')] });
    expect(run.complete).toBe(true);
    expect([...(run.steps?.rows ?? [])].map(Number.isNaN)).toEqual([false, false, true, false, false, false, false, false, false]);
  });

  test('changes nothing of how often the model says that it saves', () => {
    const plan = planOf(smallModel([auxiliary('saved', 'SAVEPER')], { dialect: 'vensim', dt: 0.25, saveStep: 2 }));
    const run = simulate(plan, { parameters: [], everyStep: [slotNamed(plan, 'saved')] });
    expect(new Set(run.steps?.rows)).toEqual(new Set([2]));
    expect(run.steps?.times.length).toBe(41);
  });

  test('is kept too where the step itself is a formula', () => {
    const items = [auxiliary('TIME STEP', 'IF THEN ELSE(Time < 2, 0.5, 0.25)'), auxiliary('SAVEPER', 'IF THEN ELSE(Time < 2, 1, 2)'), auxiliary('rate', 'Time*Time')];
    const plan = planOf(smallModel(items, { dialect: 'vensim', dt: 0.5, saveStep: 1, stop: 4 }));
    const plain = simulate(plan, { parameters: [] });
    const { steps, ...run } = simulate(plan, { parameters: [], everyStep: [slotNamed(plan, 'rate')] });
    expect(run).toEqual(plain);
    expect([...(steps?.times ?? [])]).toEqual([0, 0.5, 1, 1.5, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 3.75, 4]);
    expect([...(steps?.rows ?? [])]).toEqual([...(steps?.times ?? [])].map((time) => time * time));
  });

  test('is asked of outputs only', () => {
    const plan = planOf(smallModel(ITEMS, { saveStep: 2 }));
    const [wave, level] = ['wave', 'level'].map((name) => slotNamed(plan, name));
    expect(() => simulate(plan, { parameters: [], outputs: [level ?? -1], everyStep: [wave ?? -1] })).toThrow('no output');
  });
});
