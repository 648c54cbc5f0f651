import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordInput, type WordQuestion } from '../../src/analyse/words/word-input.js';
import { compileDocument } from '../../src/compile/compile.js';
import type { Item } from '../../src/model/document.js';
import type { Link } from '../../src/model/structure.js';
import { simulate } from '../../src/simulate/simulate.js';
import { columnOf, planOf } from '../simulate/run-model.js';
import { auxiliary, flow, idOf, smallModel, stock, type Settings } from './small-model.js';

const STRENGTHS = [undefined, 'weak', 'average', 'strong', 'very-strong'] as const;
const SPEEDS = [undefined, 'at-once', 'fast', 'slow', 'very-slow'] as const;

const word = (name: string): Item => auxiliary(name, '');
const link = (from: string, to: string, polarity: Link['polarity'], more: Partial<Link> = {}): Link => ({ kind: 'link', id: `${from}>${to}`, from: idOf(from), to: idOf(to), polarity, delay: false, source: 'opinion', ...more });
const saying = fc.record({ strength: fc.constantFrom(...STRENGTHS), speed: fc.constantFrom(...SPEEDS), delay: fc.boolean() });

/** A word along one draw. */
function course(items: readonly Item[], name: string, pushed: string, draw: number, more: Partial<WordQuestion> & { readonly seed?: number; readonly settings?: Settings } = {}): number[] {
  const plan = planOf(smallModel(items, more.settings));
  const run = simulate(plan, wordInput(plan, { pushed: idOf(pushed), direction: more.direction ?? 'up' }, { parameters: [] }, more.seed ?? 1, draw));
  expect(run.complete).toBe(true);
  return columnOf(plan, run, name);
}

const draws = fc.nat({ max: 10_000 });

describe('laws of words', () => {
  test('a lone + link raises in every draw, a lone − link lowers', () => {
    fc.assert(
      fc.property(saying, draws, fc.constantFrom('+' as const, '-' as const), fc.constantFrom('up' as const, 'down' as const), (said, draw, polarity, direction) => {
        const values = course([word('a'), word('b'), link('a', 'b', polarity, said)], 'b', 'a', draw, { direction });
        const isUp = (polarity === '+') === (direction === 'up');
        expect(values.slice(1).every((value, at) => (isUp ? value >= (values[at] ?? 0) : value <= (values[at] ?? 0)))).toBe(true);
        expect(Math.abs((values.at(-1) ?? 100) - 100)).toBeGreaterThan(0.3);
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  test('a lone balancing loop never grows: what is pushed stays between where it was and where the push alone takes it', () => {
    fc.assert(
      fc.property(fc.array(saying, { minLength: 2, maxLength: 7 }), draws, fc.nat({ max: 3 }), (said, draw, pairs) => {
        const names = said.map((_, at) => `w${at}`);
        // One minus, and as many pairs of others as fit.
        const minuses = 1 + 2 * Math.min(pairs, Math.floor((names.length - 1) / 2));
        const links = said.map((one, at) => link(names[at] ?? '', names[(at + 1) % names.length] ?? '', at < minuses ? '-' : '+', one));
        const ring = course([...names.map(word), ...links], 'w0', 'w0', draw);
        const alone = course([word('w0'), word('z'), link('w0', 'z', '+')], 'w0', 'w0', draw);
        const slack = 1e-6;
        ring.forEach((value, at) => {
          expect(value).toBeGreaterThanOrEqual(100 - slack);
          expect(value).toBeLessThanOrEqual((alone[at] ?? 0) + slack);
        });
      }),
      { seed: 22, numRuns: 300 },
    );
  });

  test('a lone reinforcing loop never turns back, and stays within its bounds', () => {
    fc.assert(
      fc.property(fc.array(saying, { minLength: 2, maxLength: 5 }), draws, (said, draw) => {
        const names = said.map((_, at) => `w${at}`);
        const values = course([...names.map(word), ...said.map((one, at) => link(names[at] ?? '', names[(at + 1) % names.length] ?? '', '+', one))], 'w0', 'w0', draw);
        expect(values.slice(1).every((value, at) => value >= (values[at] ?? 0) - 1e-9)).toBe(true);
        expect(Math.max(...values)).toBeLessThanOrEqual(300);
      }),
      { seed: 23, numRuns: 100 },
    );
  });

  test('without a push nothing moves', () => {
    const plan = planOf(smallModel([word('a'), word('b'), link('a', 'b', '+'), link('b', 'a', '-', { delay: true })]));
    const run = simulate(plan, { parameters: [] });
    for (const name of ['a', 'b']) expect(columnOf(plan, run, name).every((value) => value === 100)).toBe(true);
  });

  test('in any tangle of words every index stays between 0 and 300', () => {
    const tangle = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.constantFrom('+' as const, '-' as const, 'mixed' as const), saying), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(tangle, draws, (links, draw) => {
        const names = ['a', 'b', 'c', 'd', 'e', 'f'];
        const items = [...names.map(word), ...links.map(([from, to, sign, said], at) => ({ ...link(names[from] ?? '', names[to === from ? (to + 1) % 6 : to] ?? '', sign, said), id: `l${at}` }))];
        for (const name of names) for (const value of course(items, name, 'a', draw)) expect(value >= 0 && value <= 300).toBe(true);
      }),
      { seed: 24, numRuns: 60 },
    );
  });

  test('renaming changes nothing, and neither does another order of the document', () => {
    const items = [word('a'), word('b'), word('c'), link('a', 'b', '+'), link('b', 'c', '-', { delay: true }), link('c', 'a', '+', { strength: 'strong' })];
    const renamed = items.map((item) => (item.kind === 'auxiliary' ? { ...item, name: `${item.name} anders` } : item)).toReversed();
    for (const draw of [0, 1, 77]) expect(course(renamed, 'c anders', 'a', draw)).toEqual(course(items, 'c', 'a', draw));
  });

  test('the same seed and draw give the same numbers, another word or link none other, another seed others', () => {
    const items = [word('a'), word('b'), link('a', 'b', '+')];
    const more = [...items, word('c'), link('a', 'c', '-')];
    const values = course(items, 'b', 'a', 5);
    expect(course(items, 'b', 'a', 5)).toEqual(values);
    expect(course(more, 'b', 'a', 5)).toEqual(values);
    expect(course(items, 'b', 'a', 6)).not.toEqual(values);
    expect(course(items, 'b', 'a', 5, { seed: 2 })).not.toEqual(values);
  });

  test('the course is the same whatever the horizon, the unit of time and the start', () => {
    const items = [word('a'), word('b'), link('a', 'b', '+', { speed: 'slow' }), link('b', 'a', '-', { speed: 'fast' })];
    const [one, other] = [course(items, 'b', 'a', 3), course(items, 'b', 'a', 3, { settings: { start: 2020, stop: 2080, dt: 3, timeUnit: 'month' } })];
    expect(other.length).toBe(one.length);
    other.forEach((value, at) => expect(Math.abs(value - (one[at] ?? 0))).toBeLessThan(1e-9));
  });

  test('stronger moves further, and slower moves later', () => {
    const ends = (['weak', 'average', 'strong', 'very-strong'] as const).map((strength) => course([word('a'), word('b'), link('a', 'b', '+', { strength, speed: 'at-once' })], 'b', 'a', 9).at(-1) ?? 0);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    const halves = (['at-once', 'fast', 'slow', 'very-slow'] as const).map((speed) => course([word('a'), word('b'), link('a', 'b', '+', { strength: 'strong', speed })], 'b', 'a', 9)[15] ?? 0);
    expect(halves).toEqual(halves.toSorted((a, b) => b - a));
  });
});

describe('what is a word', () => {
  const issuesOf = (items: readonly Item[]): readonly string[] => compileDocument(smallModel(items)).issues.map(({ code, severity }) => `${severity} ${code}`);

  test('in a map of nothing but words every variable is one, also without a link', () => {
    const items = [word('a'), word('b'), word('c'), link('a', 'b', '+')];
    expect(issuesOf(items)).toEqual([]);
    expect(planOf(smallModel(items)).words).toMatchObject({ isWhole: true, words: [{}, {}, {}] });
  });

  test('without a sign on any link nothing is, and equations that lack are told as ever', () => {
    expect(issuesOf([word('a'), word('b'), link('a', 'b', 'unknown')])).toEqual(['warning missing-equation', 'warning missing-equation']);
    expect(issuesOf([word('a'), auxiliary('b', 'a')])).toContain('error missing-equation');
  });

  test('next to numbers only those with a link are', () => {
    const items = [word('a'), word('b'), word('lone'), auxiliary('sales', '10*b/100'), link('a', 'b', '+')];
    expect(issuesOf(items)).toEqual(['warning missing-equation']);
    expect(planOf(smallModel(items)).words?.words.length).toBe(2);
  });

  test('a link that is drawn between numbers changes nothing', () => {
    const items = [auxiliary('a', '2'), auxiliary('b', 'a*3')];
    expect(planOf(smallModel([...items, link('a', 'b', '+')]))).toEqual(planOf(smallModel(items)));
  });

  test('a stock and its flows are words together or not at all', () => {
    const named = (more: Item): Item[] => [stock('s', '', ['in'], ['out']), flow('in', ''), flow('out', ''), word('a'), link('a', 'in', '+'), more];
    expect(planOf(smallModel(named(link('s', 'out', '+')))).words?.words.length).toBe(4);
    expect(course(named(link('s', 'out', '+')), 's', 'a', 4).at(-1)).toBeGreaterThan(101);
    expect(issuesOf([stock('s', '5', ['in']), flow('in', ''), word('a'), link('a', 'in', '+')])).toContain('error missing-equation');
  });
});

describe('mixed maps', () => {
  const numbers = [stock('level', '10', ['growth']), flow('growth', 'level*rate'), auxiliary('rate', '0.1')];

  test('the numbers of a model stay exactly what they are with words beside them', () => {
    const plain = planOf(smallModel(numbers));
    const mixed = planOf(smallModel([...numbers, word('mood'), word('talk'), link('level', 'mood', '+'), link('mood', 'talk', '-')]));
    const [one, other] = [simulate(plain, { parameters: [] }), simulate(mixed, { parameters: [] })];
    for (const name of ['level', 'growth', 'rate']) expect(columnOf(mixed, other, name)).toEqual(columnOf(plain, one, name));
    expect(columnOf(mixed, other, 'mood').at(-1)).toBeGreaterThan(105);
    expect(columnOf(mixed, other, 'talk').at(-1)).toBeLessThan(99);
  });

  test('an equation reads a word as its index', () => {
    const items = [word('mood'), word('talk'), link('talk', 'mood', '+'), auxiliary('sales', '10*mood/100')];
    const values = course(items, 'sales', 'talk', 2);
    expect(values[0]).toBe(10);
    expect(values.at(-1)).toBeGreaterThan(10.1);
  });

  test('a lever counts against what it is in base, so that moving it moves words', () => {
    const plan = planOf(smallModel([auxiliary('lever', '4'), word('mood'), link('lever', 'mood', '+', { strength: 'strong' })]));
    const lever = plan.slots.findIndex(({ name }) => name === 'lever');
    const run = simulate(plan, { parameters: [{ slot: lever, base: 8, changes: [] }] });
    expect(columnOf(plan, run, 'mood').at(-1)).toBeGreaterThan(120);
  });

  test('a lever can be pushed as a word can', () => {
    const items = [auxiliary('lever', '4'), word('mood'), link('lever', 'mood', '-', { strength: 'strong' })];
    expect(course(items, 'mood', 'lever', 0).at(-1)).toBeLessThan(97);
    expect(course(items, 'mood', 'lever', 0, { direction: 'down' }).at(-1)).toBeGreaterThan(103);
  });

  test('a number that starts at nought has no measure, and moves nothing', () => {
    const plan = planOf(smallModel([stock('level', '0', ['in']), flow('in', '1'), word('mood'), link('level', 'mood', '+')]));
    expect(columnOf(plan, simulate(plan, { parameters: [] }), 'mood').every((value) => value === 100)).toBe(true);
  });

  test('a number below zero that rises counts as rising', () => {
    const plan = planOf(smallModel([stock('debt', '-10', ['in']), flow('in', '0.5'), word('mood'), link('debt', 'mood', '+')]));
    expect(columnOf(plan, simulate(plan, { parameters: [] }), 'mood').at(-1)).toBeGreaterThan(105);
  });
});
