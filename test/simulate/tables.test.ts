import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LookupMode } from '../../src/compile/expression.js';
import type { Plan } from '../../src/compile/plan.js';
import type { GraphicalFunction } from '../../src/model/variable.js';
import { simulate } from '../../src/simulate/simulate.js';
import { auxiliary, smallModel } from '../compile/small-model.js';
import { lookedUp } from './interpret.js';
import { curvesOf, planOf } from './run-model.js';

/** What a table gives at each of some x, where each x is a parameter of a Plan made by hand. */
function readings(gf: Pick<GraphicalFunction, 'xpts' | 'ypts'>, mode: LookupMode, xs: readonly number[]): number[] {
  const place = (slot: number) => ({ slot, index: [] });
  const slot = (name: string, parameter: boolean) => ({ id: name, name, kind: 'auxiliary', parameter, mayBeInfinite: true }) as const;
  const plan: Plan = {
    ...planOf(smallModel([auxiliary('nothing', '0')], { stop: 0 })),
    slots: [...xs.map((_, at) => slot(`x${at}`, true)), ...xs.map((_, at) => slot(`y${at}`, false))],
    parameters: xs.map((value, at) => ({ slot: at, value })),
    dynamic: xs.map((_, at) => ({ to: place(xs.length + at), loops: [], value: { op: 'lookup', table: 0, index: [], mode, x: { op: 'value', of: place(at) } } })),
    tables: [{ x: gf.xpts, y: gf.ypts }],
  };
  return [...simulate(plan, { parameters: [], outputs: xs.map((_, at) => xs.length + at) }).rows];
}

const MODES: readonly LookupMode[] = ['hold', 'extrapolate', 'step', 'forward', 'backward'];
const finite = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value + 0);

/** Points with rising x, some of them twice. */
const arbitraryTable = (most: number) =>
  fc
    .record({ x: fc.array(fc.oneof(finite(100), fc.integer({ min: -5, max: 5 })), { minLength: 1, maxLength: most }), y: fc.infiniteStream(finite(1000)) })
    .map(({ x, y }) => ({ xpts: x.toSorted((a, b) => a - b), ypts: x.map(() => y.next().value ?? 0) }));

describe.each(MODES)('mode %s', (mode) => {
  test.each([1, 3, 23, 24, 25, 26, 60, 300])('is what its definition says, for up to %d points', (most) => {
    fc.assert(
      fc.property(arbitraryTable(most), fc.array(finite(150), { minLength: 1, maxLength: 30 }), (table, between) => {
        const xs = [...between, ...table.xpts.slice(0, 40)];
        const expected = xs.map((x) => lookedUp({ x: table.xpts, y: table.ypts }, mode, x));
        expect(readings(table, mode, xs)).toEqual(expected);
      }),
      { seed: 4401, numRuns: 25 },
    );
  });

  test('finds its way among 10,000 points', () => {
    const xpts = Array.from({ length: 10_000 }, (_, at) => at + (at % 7) / 10);
    const ypts = xpts.map((x) => Math.sin(x) * 100);
    const xs = Array.from({ length: 1000 }, (_, at) => -50 + at * 10.1);
    expect(readings({ xpts, ypts }, mode, xs)).toEqual(xs.map((x) => lookedUp({ x: xpts, y: ypts }, mode, x)));
  });

  test('of no number is no number, and of infinity an end', () => {
    const table = { xpts: [0, 1, 2], ypts: [5, 7, 6] };
    const ends = mode === 'extrapolate' ? [-Infinity, -Infinity] : [5, 6];
    const run = readings(table, mode, [-Infinity, Infinity]);
    expect(run).toEqual(ends);
    // A run ends where a variable is no number, so the reading of one is what is left of it: none.
    expect(readings(table, mode, [Number.NaN])).toEqual([]);
  });

  test('without points gives 0, with one always that one', () => {
    expect(readings({ xpts: [], ypts: [] }, mode, [-1, 0, 3])).toEqual([0, 0, 0]);
    expect(readings({ xpts: [2], ypts: [9] }, mode, [-1, 2, 3])).toEqual([9, 9, 9]);
  });
});

describe('a graphical function', () => {
  const gf = (kind: GraphicalFunction['kind']): GraphicalFunction => ({ kind, xpts: [1, 2, 4], ypts: [10, 30, 20] });
  const cases = [
    ['continuous', [10, 10, 20, 30, 25, 20, 20]],
    ['extrapolate', [-10, 10, 20, 30, 25, 20, 15]],
    ['discrete', [10, 10, 10, 30, 30, 20, 20]],
  ] as const;

  test.each(cases)('that is %s', (kind, expected) => {
    const xs = [0, 1, 1.5, 2, 3, 4, 5];
    const items = xs.flatMap((x, at) => [auxiliary(`y${at}`, String(x), { gf: gf(kind) }), auxiliary(`z${at}`, `table(${x})`)]);
    const { of } = curvesOf([...items, auxiliary('table', '', { gf: gf(kind) })], { stop: 0 });
    expect(xs.map((_, at) => of(`y${at}`)[0])).toEqual(expected);
    expect(xs.map((_, at) => of(`z${at}`)[0])).toEqual(expected);
  });

  test('jumps where two points have one x: the later point counts from there on', () => {
    const jump: GraphicalFunction = { kind: 'continuous', xpts: [0, 1, 1, 2], ypts: [0, 0, 10, 10] };
    const { of } = curvesOf([auxiliary('y', 'TIME', { gf: jump })], { stop: 2, dt: 0.25 });
    expect(of('y')).toEqual([0, 0, 0, 0, 10, 10, 10, 10, 10]);
  });
});
