import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import type { Item } from '../../src/model/document.js';
import type { Issue } from '../../src/model/issue.js';
import { simulate } from '../../src/simulate/simulate.js';
import { columnOf, curvesOf } from '../simulate/run-model.js';
import { largeModel, shuffled } from '../simulate/arbitrary-model.js';
import { auxiliary, flow, idOf, smallModel, stock, type Settings } from './small-model.js';

const issuesOf = (items: readonly Item[], settings?: Settings): readonly Issue[] => compileDocument(smallModel(items, settings)).issues;
const errorsOf = (items: readonly Item[], settings?: Settings): readonly Issue[] => issuesOf(items, settings).filter(({ severity }) => severity === 'error');
/** The part of the equation that an issue points at. */
const pointed = (equation: string, issue: Issue | undefined): string => (issue?.range ? equation.slice(issue.range.start, issue.range.end) : '');

const X = auxiliary('x', '1');

describe('an equation that means nothing is told with its code, its variable and the part at fault', () => {
  test.each([
    ['unknown-name', 'x + pric', 'pric'],
    ['unknown-name', '"no such thing" * 2', '"no such thing"'],
    ['unknown-function', 'SQRTT(x)', 'SQRTT'],
    ['wrong-number-of-arguments', '1 + STEP(3)', 'STEP(3)'],
    ['too-many-arguments', 'SQRT(x, 2) + x', 'SQRT(x, 2)'],
    ['function-without-arguments', 'x * SQRT', 'SQRT'],
    ['not-a-function', 'x(3)', 'x'],
    ['table-without-input', 'x + table', 'table'],
    ['wrong-number-of-arguments', 'x * table()', 'table()'],
    ['too-many-arguments', 'table(1, 2)', 'table(1, 2)'],
  ] as const)('%s: %s', (code, equation, part) => {
    const table = auxiliary('table', '', { gf: { kind: 'continuous', xpts: [0, 1], ypts: [0, 1] } });
    const errors = errorsOf([X, auxiliary('price', '2'), table, auxiliary('wrong', equation)]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code, item: idOf('wrong'), variable: 'wrong', field: 'equation' });
    expect(pointed(equation, errors[0])).toBe(part);
  });

  test('a fault of the syntax', () => {
    const [error, ...others] = errorsOf([X, auxiliary('wrong', 'x + * 2')]);
    expect(others).toEqual([]);
    expect(error?.code).toMatch(/^syntax\//);
    expect(pointed('x + * 2', error)).toBe('*');
  });

  test('the start of a stock points at its own field', () => {
    expect(errorsOf([stock('level', 'nobody')])).toMatchObject([{ code: 'unknown-name', variable: 'level', field: 'initial' }]);
    expect(errorsOf([stock('level', ''), auxiliary('y', 'level')])).toMatchObject([{ code: 'missing-equation', variable: 'level', field: 'initial' }]);
  });

  test('two of one name, and a missing equation that something needs', () => {
    expect(errorsOf([auxiliary('Net  price', '1'), auxiliary('net_price', '2'), auxiliary('y', 'net price')])).toMatchObject([{ code: 'duplicate-name', item: idOf('net_price') }]);
    expect(errorsOf([auxiliary('empty', '  '), auxiliary('y', 'empty')])).toMatchObject([{ code: 'missing-equation', variable: 'empty' }]);
  });
});

test('an unknown name comes with the closest known ones, best first', () => {
  const names = ['heat price', 'head price', 'electricity price', 'homes'];
  const [error] = errorsOf([...names.map((name) => auxiliary(name, '1')), auxiliary('y', 'heat_prise')]);
  expect(error?.hints?.[0]).toBe('heat price');
  expect(error?.hints).not.toContain('homes');
  expect(errorsOf([auxiliary('y', 'STEPP(1, 2)')])[0]?.hints?.[0]).toBe('STEP');
});

describe('circles', () => {
  const pathOf = (issue: Issue | undefined): readonly string[] => (issue?.facts?.['path'] ?? []) as readonly string[];

  test('of values that need one another are told with their path, each the one behind it', () => {
    const [error, ...others] = errorsOf([auxiliary('a', 'b + 1'), auxiliary('b', 'c * 2'), auxiliary('c', 'a'), auxiliary('outside', 'a'), X]);
    expect(others).toEqual([]);
    expect(error?.code).toBe('algebraic-cycle');
    const path = pathOf(error);
    expect(path[0]).toBe(path.at(-1));
    expect([...path.slice(0, -1)].sort()).toEqual(['a', 'b', 'c']);
    const needs: Record<string, string> = { a: 'b', b: 'c', c: 'a' };
    for (let at = 0; at + 1 < path.length; at++) expect(needs[path[at] ?? '']).toBe(path[at + 1]);
  });

  test('of one variable with itself', () => {
    expect(pathOf(errorsOf([auxiliary('a', 'a + 1')])[0])).toEqual(['a', 'a']);
  });

  test('are told each, where there are several', () => {
    const items = Array.from({ length: 20 }, (_, at) => [auxiliary(`a${at}`, `b${at}`), auxiliary(`b${at}`, `a${at}`)]).flat();
    expect(errorsOf(items).map(({ code }) => code)).toEqual(Array.from({ length: 20 }, () => 'algebraic-cycle'));
  });

  test('at the start are another matter', () => {
    const [error, ...others] = errorsOf([stock('one', 'two'), stock('two', 'one + 1')]);
    expect(others).toEqual([]);
    expect(error?.code).toBe('initialisation-cycle');
    expect([...pathOf(error).slice(0, -1)].sort()).toEqual(['one', 'two']);
    expect(errorsOf([stock('level', 'x'), auxiliary('x', 'INIT(level) * 2')])[0]?.code).toBe('initialisation-cycle');
  });

  test('through a stock, a delay or the step before are none', () => {
    expect(errorsOf([stock('level', '1', ['in']), flow('in', 'level * 0.1')])).toEqual([]);
    for (const call of ['DELAY(a, 1, 0)', 'PREVIOUS(a, 0)', 'SMTH1(a, 2, 0)', 'DELAY3(a, 2, 0)']) expect(errorsOf([auxiliary('a', `b + 1`), auxiliary('b', call)]), call).toEqual([]);
  });

  test('of a thousand variables are told at once', () => {
    const ring = Array.from({ length: 1000 }, (_, at) => auxiliary(`v${at}`, `v${(at + 1) % 1000} + 1`));
    expect(pathOf(errorsOf(ring)[0])).toHaveLength(1001);
  });
});

test.each([
  [{ dt: 0 }], [{ dt: -1 }], [{ dt: Number.NaN }], [{ dt: Infinity }], [{ start: 5, stop: 4 }], [{ stop: Infinity }], [{ start: Number.NaN }], [{ saveStep: Number.NaN }], [{ saveStep: Infinity }],
])('times that no run can follow are told: %j', (times) => {
  expect(errorsOf([X], times)).toMatchObject([{ code: 'times-not-usable' }]);
  expect(compileDocument(smallModel([X], times), { partial: true }).plan).toBeNull();
});

test('rows nearer to one another than the steps are the steps', () => {
  for (const saveStep of [0, -1, 0.1]) expect(curvesOf([X], { saveStep }).times).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('what nothing uses is a warning, and only where the model is whole', () => {
  const indicator: Item = { kind: 'indicator', id: 'goal', rank: 0, variable: idOf('y'), label: {}, direction: 'up' };
  const items = [X, auxiliary('idle', '7'), auxiliary('idle too', 'x'), auxiliary('y', 'x'), indicator];
  expect(issuesOf(items)).toMatchObject([
    { code: 'unused-variable', severity: 'warning', variable: 'idle' },
    { code: 'unused-variable', severity: 'warning', variable: 'idle too' },
  ]);
  expect(issuesOf([...items, auxiliary('wrong', 'nobody')]).map(({ code }) => code)).toEqual(['unknown-name']);
});

test('every problem is told at once: fifty wrong equations are fifty issues', () => {
  const wrongs = ['nobody', 'SQRT(', 'STEP(1)', 'x x', 'NOSUCH(1)'];
  const items = Array.from({ length: 50 }, (_, at) => auxiliary(`w${at}`, (wrongs[at % 5] ?? '').replace('nobody', `nobody${at}`)));
  const errors = errorsOf([X, ...items]);
  expect(new Set(errors.map(({ item }) => item)).size).toBe(50);
  expect(errorsOf([auxiliary('y', 'one + two * three + FOUR(five)')])).toHaveLength(4);
});

describe('partial', () => {
  /** Names that one equation mentions: in these models every name is a word of its own. */
  const mentionsIn = (text: string): string[] => text.match(/v\d+( in| out)?/g) ?? [];

  test('runs exactly what depends on nothing broken, and gives it the numbers it has in the whole model', () => {
    const models = fc.record({ seed: fc.nat(), broken: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(models, ({ seed, broken }) => {
        const items = largeModel(seed, 40);
        const bad = new Set(broken.map((at) => items[at % items.length]?.id ?? ''));
        const spoilt = items.map((item): Item => (!bad.has(item.id) ? item : item.kind === 'stock' ? { ...item, initial: 'nobody' } : item.kind === 'flow' || item.kind === 'auxiliary' ? { ...item, equation: `nobody + 1` } : item));
        // What needs what, from the texts alone. A stock needs its flows; a flow that its stock limits needs that stock and its other flows.
        const names = new Map(items.flatMap((item) => ('name' in item && typeof item.name === 'string' ? [[item.name, item.id] as const] : [])));
        const lost = new Set(bad);
        for (let before = -1; before !== lost.size; ) {
          before = lost.size;
          for (const item of items) {
            if (item.kind !== 'stock' && item.kind !== 'flow' && item.kind !== 'auxiliary') continue;
            const needs = mentionsIn(item.kind === 'stock' ? item.initial : item.equation).flatMap((name) => names.get(name) ?? []);
            if (item.kind === 'stock') needs.push(...item.inflows, ...item.outflows);
            const keeper = items.find((each) => each.kind === 'stock' && each.nonNegative && [...each.inflows, ...each.outflows].includes(item.id));
            if (keeper?.kind === 'stock') needs.push(keeper.id, ...(keeper.outflows.includes(item.id) ? keeper.inflows : []));
            if (needs.some((id) => lost.has(id))) lost.add(item.id);
          }
        }
        const { plan } = compileDocument(smallModel(spoilt), { partial: true });
        const whole = compileDocument(smallModel(items)).plan;
        const left = items.filter(({ id }) => !lost.has(id));
        expect(plan === null).toBe(left.length === 0);
        if (!plan || !whole) return;
        const run = simulate(plan, { parameters: [] });
        const wholeRun = simulate(whole, { parameters: [] });
        expect([...run.outputs].map((slot) => plan.slots[slot]?.id).sort()).toEqual(left.map(({ id }) => id).sort());
        for (const item of left) if ('name' in item && typeof item.name === 'string') expect(columnOf(plan, run, item.name), item.name).toEqual(columnOf(whole, wholeRun, item.name));
      }),
      { seed: 4901, numRuns: 60 },
    );
  });

  test('leaves circles out, and what needs them', () => {
    const { plan, issues } = compileDocument(smallModel([auxiliary('a', 'b'), auxiliary('b', 'a'), auxiliary('c', 'b + 1'), auxiliary('d', 'TIME')]), { partial: true });
    expect(issues.map(({ code }) => code)).toContain('algebraic-cycle');
    expect(plan?.slots.filter(({ kind }) => kind !== 'hidden').map(({ name }) => name)).toEqual(['d']);
  });

  test('runs nothing where nothing is left', () => {
    expect(compileDocument(smallModel([auxiliary('a', 'nobody')]), { partial: true }).plan).toBeNull();
  });
});

test('issues do not depend on the order of the document, but for the order they come in', () => {
  const items = [auxiliary('a', 'nobody + 1'), auxiliary('b', 'a + SQRT()'), auxiliary('c', 'c'), flow('d', ')'), stock('e', '', ['d'])];
  const said = (list: readonly Item[]): string[] => issuesOf(list).map((issue) => JSON.stringify(issue)).sort();
  fc.assert(
    fc.property(shuffled(items), (other) => {
      expect(said(other)).toEqual(said(items));
    }),
    { seed: 4902, numRuns: 30 },
  );
});
