import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Method } from '../../src/model/simulation.js';
import { auxiliary, flow, stock } from '../compile/small-model.js';
import { curvesOf, METHODS, type Curves } from './run-model.js';

const STEPS = [0.25, 0.1] as const;
const EACH = STEPS.flatMap((dt) => METHODS.map((method) => [dt, method] as const));

/** A test input, and a stock that gathers it. */
function gathered(equation: string, dt: number, method: Method, more: { readonly start?: number; readonly dialect?: 'xmile' | 'vensim' } = {}): Curves {
  const start = more.start ?? 0;
  return curvesOf([auxiliary('input', equation), stock('sum', '0', ['in']), flow('in', 'input')], { start, stop: start + 12, dt, method, dialect: more.dialect ?? 'xmile' });
}

const firstOn = ({ times, of }: Curves): number => times[of('input').findIndex((value) => value !== 0)] ?? Number.NaN;

describe.each(EACH)('by steps of %d with %s', (dt, method) => {
  test('a STEP is there from its time on, and gathers height × time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Math.round(11 / dt) }), fc.constantFrom(0, -3.5, 2010), (at, start) => {
        const time = start + at * dt;
        const curves = gathered(`STEP(4, ${time})`, dt, method, { start });
        expect(firstOn(curves)).toBeCloseTo(time, 9);
        expect(curves.last('sum')).toBeCloseTo(4 * (start + 12 - time), 8);
      }),
      { seed: 4101, numRuns: 20 },
    );
  });

  test('a STEP between two steps begins at the nearer one', () => {
    expect(firstOn(gathered(`STEP(1, ${3 * dt + dt * 0.4})`, dt, method))).toBeCloseTo(3 * dt, 9);
    expect(firstOn(gathered(`STEP(1, ${3 * dt + dt * 0.6})`, dt, method))).toBeCloseTo(4 * dt, 9);
  });

  test('a PULSE adds its whole magnitude, once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Math.round(11 / dt) }), fc.constantFrom(0, -3.5, 2010), (at, start) => {
        const time = start + at * dt;
        const curves = gathered(`PULSE(7, ${time})`, dt, method, { start });
        expect(curves.last('sum')).toBeCloseTo(7, 9);
        expect(curves.of('input').filter((value) => value !== 0)).toHaveLength(1);
        expect(firstOn(curves)).toBeCloseTo(time, 9);
      }),
      { seed: 4102, numRuns: 20 },
    );
  });

  test('a PULSE without a time comes at the start, and with an interval comes again and again', () => {
    expect(gathered('PULSE(7)', dt, method, { start: 5 }).last('sum')).toBeCloseTo(7, 9);
    // At 1, 3, 5, 7, 9 and 11.
    expect(gathered('PULSE(7, 1, 2)', dt, method).last('sum')).toBeCloseTo(42, 9);
    expect(gathered('PULSE(7, 1, 0)', dt, method).last('sum')).toBeCloseTo(7, 9);
    // Every step: what an interval of one step means.
    expect(gathered(`PULSE(1, 0, ${dt})`, dt, method).last('sum')).toBeCloseTo(12 / dt, 6);
  });

  test('a RAMP rises from its start, and stays where it ends', () => {
    const { times, of } = gathered('RAMP(3, 2, 5)', dt, method);
    of('input').forEach((value, row) => expect(value).toBeCloseTo(3 * Math.min(3, Math.max(0, (times[row] ?? 0) - 2)), 9));
    const endless = gathered('RAMP(-2, 4)', dt, method);
    endless.of('input').forEach((value, row) => expect(value).toBeCloseTo(-2 * Math.max(0, (endless.times[row] ?? 0) - 4), 9));
  });

  test("Vensim's PULSE is 1 for its width, and a step where that is shorter", () => {
    const wide = gathered('PULSE(2, 3)', dt, method, { dialect: 'vensim' });
    expect(firstOn(wide)).toBeCloseTo(2, 9);
    expect(new Set(wide.of('input'))).toEqual(new Set([0, 1]));
    expect(wide.last('sum')).toBeCloseTo(3, 9);
    expect(gathered('PULSE(2, 0)', dt, method, { dialect: 'vensim' }).last('sum')).toBeCloseTo(dt, 9);
  });

  test("Vensim's PULSE TRAIN comes back, and ends behind its end", () => {
    const train = gathered('PULSE TRAIN(1, 1, 3, 100)', dt, method, { dialect: 'vensim' });
    train.times.forEach((time, row) => expect(train.of('input')[row]).toBe(time > 1 - 1e-6 && (time - 1 + 1e-6) % 3 < 1 ? 1 : 0));
    const cut = gathered('PULSE TRAIN(1, 2, 3, 5)', dt, method, { dialect: 'vensim' });
    // On at 1 … 3, and at 4 … 5 with 5 still in it.
    expect(cut.last('sum')).toBeCloseTo(2 + 1 + dt, 9);
  });
});

test('STEP, RAMP and PULSE of Euler are what XMILE writes', () => {
  const { of } = curvesOf([auxiliary('step', 'STEP(6, 3)'), auxiliary('ramp', 'RAMP(2, 5)'), auxiliary('pulse', 'PULSE(20, 4, 3)')], { dt: 1 });
  expect(of('step')).toEqual([0, 0, 0, 6, 6, 6, 6, 6, 6, 6, 6]);
  expect(of('ramp')).toEqual([0, 0, 0, 0, 0, 0, 2, 4, 6, 8, 10]);
  expect(of('pulse')).toEqual([0, 0, 0, 0, 20, 0, 0, 20, 0, 0, 20]);
});

test('heights, slopes and times may change', () => {
  const { times, of } = curvesOf([auxiliary('height', 'TIME*2'), auxiliary('step', 'STEP(height, 4)')]);
  expect(of('step')).toEqual(times.map((time) => (time >= 4 ? time * 2 : 0)));
});
