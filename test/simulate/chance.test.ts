import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../src/equation/tree.js';
import type { RunInput } from '../../src/compile/run-input.js';
import type { Item } from '../../src/model/document.js';
import { auxiliary, flow, idOf, stock } from '../compile/small-model.js';
import { curvesOf, METHODS } from './run-model.js';

const DRAWS = 40_000;

/** One number drawn at each of many steps. */
function drawn(equation: string, { dialect = 'xmile', seed = 11 }: { readonly dialect?: Dialect; readonly seed?: number } = {}): number[] {
  return curvesOf([auxiliary('x', equation)], { stop: DRAWS - 1, dialect }, { seed }).of('x');
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Central moments, from the second to the sixth. */
function moments(values: readonly number[]): Record<2 | 3 | 4 | 6, number> {
  const centre = mean(values);
  const moment = (power: number): number => mean(values.map((value) => (value - centre) ** power));
  return { 2: moment(2), 3: moment(3), 4: moment(4), 6: moment(6) };
}

/** The four standard errors within which a right sampler's moments lie in all but one of 16,000 cases. */
const ERRORS = 4;

function expectMoments(values: readonly number[], expected: { readonly mean: number; readonly variance: number; readonly third: number }): void {
  const count = values.length;
  const { 2: m2, 3: m3, 4: m4, 6: m6 } = moments(values);
  expect(Math.abs(mean(values) - expected.mean)).toBeLessThan(ERRORS * Math.sqrt(m2 / count));
  expect(Math.abs(m2 - expected.variance)).toBeLessThan(ERRORS * Math.sqrt((m4 - m2 ** 2) / count));
  // Standard error of the third central moment: Kendall and Stuart, section 10.9.
  expect(Math.abs(m3 - expected.third)).toBeLessThan(ERRORS * Math.sqrt((m6 - m3 ** 2 - 6 * m4 * m2 + 9 * m2 ** 3) / count));
}

interface Expected {
  readonly mean: number;
  readonly variance: number;
  readonly third: number;
}

/** Moments of a normal distribution cut off at both sides. */
const cutNormal = (centre: number, deviation: number, min: number, max: number): Expected => cut((x) => Math.exp(-0.5 * ((x - centre) / deviation) ** 2), min, max);

/** Moments of a distribution with this density between two limits, by Simpson's rule. */
function cut(density: (x: number) => number, min: number, max: number): Expected {
  const integral = (of: (x: number) => number): number => {
    const parts = 2000;
    const width = (max - min) / parts;
    let sum = 0;
    for (let at = 0; at <= parts; at++) {
      const x = min + at * width;
      sum += of(x) * density(x) * (at === 0 || at === parts ? 1 : at % 2 ? 4 : 2);
    }
    return sum;
  };
  const whole = integral(() => 1);
  const average = integral((x) => x) / whole;
  const central = (power: number): number => integral((x) => (x - average) ** power) / whole;
  return { mean: average, variance: central(2), third: central(3) };
}

const lognormal = (average: number, deviation: number) => {
  const variance = deviation ** 2;
  const growth = 1 + variance / average ** 2;
  return { mean: average, variance, third: (growth + 2) * Math.sqrt(growth - 1) * deviation ** 3 };
};
const scaled = ({ mean: centre, variance, third }: Expected, shift: number, stretch: number): Expected => ({ mean: shift + stretch * centre, variance: stretch ** 2 * variance, third: stretch ** 3 * third });
const beta = (a: number, b: number): Expected => {
  const variance = (a * b) / ((a + b) ** 2 * (a + b + 1));
  return { mean: a / (a + b), variance, third: ((2 * (b - a) * Math.sqrt(a + b + 1)) / ((a + b + 2) * Math.sqrt(a * b))) * variance ** 1.5 };
};
const binomial = (trials: number, chance: number): Expected => ({ mean: trials * chance, variance: trials * chance * (1 - chance), third: trials * chance * (1 - chance) * (1 - 2 * chance) });
const triangular = (a: number, peak: number, b: number): Expected => ({
  mean: (a + peak + b) / 3,
  variance: (a * a + b * b + peak * peak - a * b - a * peak - b * peak) / 18,
  third: ((a + b - 2 * peak) * (2 * a - b - peak) * (a - 2 * b + peak)) / 270,
});
/** Of shape 2: the length of a vector with two normal coordinates. */
const weibull = (_: 2, scale: number): Expected => scaled({ mean: Math.sqrt(Math.PI) / 2, variance: 1 - Math.PI / 4, third: (Math.sqrt(Math.PI) * (Math.PI - 3)) / 4 }, 0, scale);
const poisson = (rate: number) => ({ mean: rate, variance: rate, third: rate });
const uniform = (min: number, max: number) => ({ mean: (min + max) / 2, variance: (max - min) ** 2 / 12, third: 0 });

describe('moments', () => {
  test.each([
    ['UNIFORM(2, 5)', uniform(2, 5)],
    ['RANDOM(-1, 1)', uniform(-1, 1)],
    ['RANDOM()', uniform(0, 1)],
    ['NORMAL(10, 3)', { mean: 10, variance: 9, third: 0 }],
    ['NORMAL(10, 3, 0, 8, 14)', cutNormal(10, 3, 8, 14)],
    ['EXPRND(4)', { mean: 4, variance: 16, third: 128 }],
    ['POISSON(0.5)', poisson(0.5)],
    ['POISSON(5)', poisson(5)],
    ['POISSON(600)', poisson(600)],
    ['LOGNORMAL(10, 2)', lognormal(10, 2)],
    ['BETA(2, 3)', beta(2, 3)],
    ['BINOMIAL(12, 0.3)', binomial(12, 0.3)],
    ['GAMMA(2.5, 3)', { mean: 7.5, variance: 22.5, third: 135 }],
    ['GAMMA(0.4)', { mean: 0.4, variance: 0.4, third: 0.8 }],
    ['LOGISTIC(5, 2)', { mean: 5, variance: (4 * Math.PI ** 2) / 3, third: 0 }],
    ['PARETO(9, 2)', { mean: 18 / 8, variance: (4 * 9) / (64 * 7), third: (8 * 9 * 2 * 10) / (512 * 7 * 6) }],
    ['TRIANGULAR(1, 2, 6)', triangular(1, 2, 6)],
    ['WEIBULL(2, 3)', weibull(2, 3)],
    ['MONTECARLO(30)', { mean: 0.3, variance: 0.21, third: 0.084 }],
  ] as const)('%s', (equation, expected) => {
    expectMoments(drawn(equation), expected);
  });

  test.each([
    ['RANDOM UNIFORM(2, 5, 0)', uniform(2, 5)],
    ['RANDOM 0 1()', uniform(0, 1)],
    ['RANDOM NORMAL(-1000, 1000, 10, 3, 0)', { mean: 10, variance: 9, third: 0 }],
    ['RANDOM NORMAL(9, 11, 10, 3, 0)', cutNormal(10, 3, 9, 11)],
    ['RANDOM NORMAL(11, 20, 10, 3, 0)', cutNormal(10, 3, 11, 20)],
    ['RANDOM EXPONENTIAL(0, 1000, 2, 3, 0)', { mean: 5, variance: 9, third: 54 }],
    ['RANDOM EXPONENTIAL(3, 6, 2, 3, 0)', cut((x) => Math.exp(-(x - 2) / 3), 3, 6)],
    ['RANDOM BETA(-10, 10, 2, 3, 1, 4, 0)', scaled(beta(2, 3), 1, 4)],
    ['RANDOM BETA(0.2, 0.6, 2, 3, 0, 1, 0)', cut((x) => x * (1 - x) ** 2, 0.2, 0.6)],
    ['RANDOM GAMMA(0, 100, 3, 1, 2, 0)', scaled({ mean: 3, variance: 3, third: 6 }, 1, 2)],
    ['RANDOM GAMMA(2, 4, 3, 0, 1, 0)', cut((x) => x ** 2 * Math.exp(-x), 2, 4)],
    ['RANDOM BINOMIAL(0, 100, 0.3, 12, 2, 3, 0)', scaled(binomial(12, 0.3), 2, 3)],
    ['RANDOM NEGATIVE BINOMIAL(0, 1000, 0.4, 3, 0, 1, 0)', { mean: 7.5, variance: (3 * 0.6) / 0.16, third: (3 * 0.6 * 1.6) / 0.064 }],
    ['RANDOM TRIANGULAR(0, 10, 1, 2, 6, 0)', triangular(1, 2, 6)],
    ['RANDOM TRIANGULAR(1.5, 4, 1, 2, 6, 0)', cut((x) => (x < 2 ? x - 1 : (6 - x) / 4), 1.5, 4)],
    ['RANDOM WEIBULL(0, 100, 2, 1, 3, 0)', scaled(weibull(2, 2 / Math.sqrt(Math.PI)), 1, 3)],
    ['RANDOM WEIBULL(0.5, 1.5, 2, 0, 1, 0)', cut((x) => x * Math.exp((-x * x * Math.PI) / 4), 0.5, 1.5)],
    ['RANDOM LOOKUP(((0,0),(1,2),(4,1)), -10, 100, 1, 2, 0)', scaled(cut((x) => (x < 1 ? 2 * x : 2 - (x - 1) / 3), 0, 4), 1, 2)],
    ['RANDOM LOOKUP(((0,0),(1,2),(4,1)), 0.5, 3, 0, 1, 0)', cut((x) => (x < 1 ? 2 * x : 2 - (x - 1) / 3), 0.5, 3)],
    ['RANDOM POISSON(0, 1000, 4, 2, 3, 0)', { mean: 14, variance: 36, third: 108 }],
  ] as const)('%s', (equation, expected) => {
    expectMoments(drawn(equation, { dialect: 'vensim' }), expected);
  });

  test('of limits: nothing lies outside, and nothing piles up there', () => {
    for (const equation of ['RANDOM NORMAL(9, 11, 10, 3, 0)', 'RANDOM UNIFORM(9, 11, 0)', 'RANDOM GAMMA(9, 11, 10, 0, 1, 0)', 'RANDOM EXPONENTIAL(9, 11, 0, 10, 0)', 'RANDOM WEIBULL(9, 11, 2, 0, 10, 0)', 'RANDOM TRIANGULAR(9, 11, 8, 10, 13, 0)']) {
      const values = drawn(equation, { dialect: 'vensim' });
      expect(Math.min(...values)).toBeGreaterThan(9);
      expect(Math.max(...values)).toBeLessThan(11);
    }
  });

  test('limits so far out that nothing of the distribution is left give the nearer one', () => {
    expect(new Set(drawn('RANDOM NORMAL(20, 30, 10, 0.1, 0)', { dialect: 'vensim' }))).toEqual(new Set([20]));
    expect(new Set(drawn('RANDOM NORMAL(-30, 0, 10, 0.1, 0)', { dialect: 'vensim' }))).toEqual(new Set([0]));
  });

  test('a deviation of 0 gives the mean', () => {
    expect(new Set(drawn('NORMAL(10, 0)'))).toEqual(new Set([10]));
    expect(new Set(drawn('RANDOM NORMAL(0, 20, 10, 0, 0)', { dialect: 'vensim' }))).toEqual(new Set([10]));
    expect(new Set(drawn('POISSON(0)'))).toEqual(new Set([0]));
  });
});

/** The correlation of two equally long series. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [centreA, centreB] = [mean(a), mean(b)];
  const together = mean(a.map((value, at) => (value - centreA) * ((b[at] ?? 0) - centreB)));
  return together / Math.sqrt((moments(a)[2] ?? 1) * (moments(b)[2] ?? 1));
}

const UNCORRELATED = ERRORS / Math.sqrt(DRAWS);

describe('streams', () => {
  const MODEL: readonly Item[] = [auxiliary('x', 'UNIFORM(0, 1)'), auxiliary('y', 'UNIFORM(0, 1) + 0*x'), auxiliary('both', 'UNIFORM(0, 1) - UNIFORM(0, 1)')];
  const settings = { stop: DRAWS - 1 };
  const curve = (name: string, items = MODEL, input: Partial<RunInput> = { seed: 5 }): number[] => curvesOf(items, settings, input).of(name);

  test('one seed gives one series', () => {
    expect(curve('x')).toEqual(curve('x'));
    expect(curve('x', MODEL, { seed: 6 })).not.toEqual(curve('x'));
  });

  test('another seed, or another member, has nothing in common with it', () => {
    for (const other of [{ seed: 6 }, { seed: 5, member: 1 }, { seed: 5, member: 2 }, { seed: -5 }, { seed: 2 ** 40 }]) {
      expect(Math.abs(correlation(curve('x'), curve('x', MODEL, other)))).toBeLessThan(UNCORRELATED);
    }
    expect(curve('x', MODEL, { seed: 5, member: 0 })).toEqual(curve('x'));
  });

  test('two calls have nothing in common, in one equation or in two', () => {
    expect(Math.abs(correlation(curve('x'), curve('y')))).toBeLessThan(UNCORRELATED);
    expect(moments(curve('both'))[2]).toBeCloseTo(1 / 6, 2);
  });

  test('a series has no memory', () => {
    const x = curve('x');
    for (const lag of [1, 2, 3, 32, 64]) expect(Math.abs(correlation(x.slice(lag), x.slice(0, -lag)))).toBeLessThan(UNCORRELATED);
  });

  test('adding, renaming and moving other variables changes nothing', () => {
    const x = curve('x');
    expect(curve('x', [auxiliary('first', 'NORMAL(0, 1)'), ...MODEL.toReversed(), auxiliary('last', 'x*2')])).toEqual(x);
    expect(curve('x', [auxiliary('x', 'UNIFORM(0, 1)'), auxiliary('renamed', 'x')])).toEqual(x);
    // Its own name may change too, for the stream belongs to the id.
    expect(curve('another name', [auxiliary('another name', 'UNIFORM(0, 1)', { id: idOf('x') })])).toEqual(x);
  });

  test('how long the run is, how often it saves and what it stores changes nothing', () => {
    const x = curve('x');
    expect(curvesOf(MODEL, { stop: 99 }, { seed: 5 }).of('x')).toEqual(x.slice(0, 100));
    expect(curvesOf(MODEL, { stop: 99, saveStep: 3 }, { seed: 5 }).of('x')).toEqual(x.slice(0, 100).filter((_, row) => row % 3 === 0));
    expect(curvesOf(MODEL, { stop: 99 }, { seed: 5, outputs: [0] }).of('x')).toEqual(x.slice(0, 100));
  });

  test('a seed of its own is independent of that of the run, and 0 is none', () => {
    const own = [auxiliary('x', 'UNIFORM(0, 1, 7)'), auxiliary('seven', '7'), auxiliary('z', 'UNIFORM(0, 1, seven)')];
    expect(curve('x', own, { seed: 1 })).toEqual(curve('x', own, { seed: 2 }));
    expect(curve('x', own)).not.toEqual(curve('x', [auxiliary('x', 'UNIFORM(0, 1, 8)')]));
    expect(curve('x', own)).not.toEqual(curve('x'));
    expect(curve('x', [auxiliary('x', 'UNIFORM(0, 1, 0)')])).toEqual(curve('x'));
    expect(curve('z', own, { seed: 1, outputs: [2] })).toEqual(curve('z', own, { seed: 2 }));
  });

  test('a seed that is computed counts, whether it is stored or not', () => {
    const items = [auxiliary('own', 'INT(TIME/100000) + 7'), auxiliary('x', 'UNIFORM(0, 1, own)')];
    const fixed = curve('x', [auxiliary('x', 'UNIFORM(0, 1, 7)')]).slice(0, 50);
    expect(curve('x', items).slice(0, 50)).toEqual(fixed);
    expect(curve('x', items, { seed: 5, outputs: [1] }).slice(0, 50)).toEqual(fixed);
  });

  test.each(METHODS)('a number stays the same within a step of %s', (method) => {
    const items = [auxiliary('x', 'NORMAL(3, 1)'), stock('sum', '0', ['in']), flow('in', 'x')];
    const { of } = curvesOf(items, { dt: 0.5, method });
    let sum = 0;
    of('sum').forEach((value, row) => {
      expect(value).toBeCloseTo(sum, 10);
      sum += 0.5 * (of('x')[row] ?? 0);
    });
  });
});

describe('pink noise', () => {
  const noise = (dt: number): number[] => curvesOf([auxiliary('x', 'RANDOM PINK NOISE(10, 3, 5, 0)')], { stop: 200_000 * dt, dt, dialect: 'vensim' }, { seed: 3 }).of('x');

  test.each([1, 0.25])('by steps of %d has its mean and deviation from the start, and forgets in its correlation time', (dt) => {
    const values = noise(dt);
    // So many of the numbers are as good as independent ones.
    const independent = (values.length * dt) / 10;
    expect(Math.abs(mean(values) - 10)).toBeLessThan((ERRORS * 3) / Math.sqrt(independent));
    expect(Math.abs(moments(values)[2] - 9)).toBeLessThan((ERRORS * 9 * Math.SQRT2) / Math.sqrt(independent));
    const lag = Math.round(5 / dt);
    const remembered = (1 - dt / 5) ** lag;
    expect(Math.abs(correlation(values.slice(lag), values.slice(0, -lag)) - remembered)).toBeLessThan(0.03);
  });
});
