import { describe, expect, test } from 'vitest';
import { functionsOf } from '../../src/equation/functions.js';
import type { Dialect } from '../../src/equation/tree.js';
import { compileDocument } from '../../src/compile/compile.js';
import { auxiliary, smallModel, stock } from '../compile/small-model.js';
import { curvesOf } from './run-model.js';

/** What an equation is at time 3 of a run from 0 to 10 by steps of ½, where x = −7.5 and y = 2. */
type Case = readonly [equation: string, value: number];

const TABLE = auxiliary('table', '', { gf: { kind: 'continuous', xpts: [0, 1, 3], ypts: [0, 10, 20] } });

function valueOf(dialect: Dialect, equation: string): number {
  const items = [auxiliary('x', '-7.5'), auxiliary('y', '2'), TABLE, auxiliary('answer', equation)];
  return curvesOf(items, { dt: 0.5, dialect }).of('answer')[6] ?? Number.NaN;
}

const SHARED: readonly Case[] = [
  ['ABS(x)', 7.5], ['ABS(y)', 2], ['EXP(1)', Math.E], ['LN(EXP(2.5))', 2.5], ['SQRT(y)', Math.SQRT2],
  ['SIN(y)', 0.9092974268256817], ['COS(y)', -0.4161468365471424], ['TAN(y)', -2.185039863261519], ['ARCSIN(0.5)', Math.PI / 6], ['ARCCOS(0.5)', Math.PI / 3], ['ARCTAN(1)', Math.PI / 4],
  ['SINH(1)', 1.1752011936438014], ['COSH(1)', 1.543080634815244], ['TANH(1)', 0.7615941559557649],
  ['STEP(4, 3)', 4], ['STEP(4, 3.5)', 0], ['MIN(x, y)', -7.5], ['MAX(x, y)', 2],
  ['4^3^2', 262144], ['-2^2', -4], ['2^-1', 0.5], ['(-2)^2', 4], ['-x^2', -56.25], ['8/2/2', 2], ['8-2-2', 4], ['2+3*4', 14], ['-y', -2], ['+y', 2], ['y^0.5', Math.SQRT2],
  ['y = 2', 1], ['y <> 2', 0], ['y < 2', 0], ['y <= 2', 1], ['y > 2', 0], ['y >= 2', 1], ['1 + (y > 1) * 3', 4],
  ['INIT(TIME) + x', -7.5],
];

const XMILE: readonly Case[] = [
  ...SHARED.filter(([equation]) => !equation.startsWith('INIT')),
  ['LOG10(1000)', 3], ['PI', Math.PI], ['1/INF', 0], ['TIME', 3], ['DT', 0.5], ['STARTTIME', 0], ['STOPTIME', 10],
  ['INT(-9.9)', -10], ['INT(9.9)', 9], ['INT(x)', -8], ['ROUND(2.5)', 3], ['ROUND(2.4)', 2], ['SIGN(x)', -1], ['SIGN(0)', 0], ['SIGN(y)', 1],
  ['x MOD y', 0.5], ['7.5 MOD -2', -0.5], ['7.5 MOD y', 1.5], ['-6 MOD 3', 0], ['6 MOD -3', 0], ['9.9 MOD 3', 9.9 % 3], ['-9.9 MOD 3', 3 - (9.9 % 3)],
  ['MIN(3, 1, 2)', 1], ['MAX(3, 1, 2, 9)', 9], ['MIN(x)', -7.5],
  ['SAFEDIV(1, 0)', 0], ['SAFEDIV(1, 0, 7)', 7], ['SAFEDIV(1, 1e-9, 7)', 1e9], ['SAFEDIV(6, y)', 3],
  ['IF y > 1 THEN 5 ELSE 6', 5], ['IF y < 1 THEN 5 ELSE IF 0 THEN 7 ELSE 8', 8], ['IF -0.1 THEN 1 ELSE 2', 1], ['if_then_else(y = 2, 1, 0)', 1],
  ['NOT y', 0], ['NOT 0', 1], ['y AND 0', 0], ['y AND x', 1], ['0 OR 0', 0], ['0 OR x', 1], ['NOT (1 AND 0) OR 0', 1],
  ['table(0.5)', 5], ['LOOKUP(table, 2)', 15], ['LOOKUPINV(table, 15)', 2],
  ['RAMP(2, 1)', 4], ['RAMP(2, 1, 2)', 2], ['RAMP(2, 3)', 0], ['RAMP(2, 8)', 0], ['PULSE(3, 3)', 6], ['PULSE(3, 2)', 0], ['PULSE(3, 1, 2)', 6], ['PULSE(3, 1, 4)', 0],
  ['INIT(TIME + 4)', 4], ['PREVIOUS(TIME, 99)', 2.5], ['PREVIOUS(TIME * 2)', 5], ['DELAY(TIME, 1)', 2], ['DELAY(TIME, 9, 42)', 42],
  ['IF TIME < 0 THEN 1/0 ELSE 12', 12], ['IF y = 0 THEN 1/(y-2) ELSE 13', 13], ['IF y = 2 THEN 14 ELSE 1/(y-2)', 14],
  ['SINWAVE(3, 4)', -3], ['COSWAVE(3, 6)', -3], ['COUNTER(2, 4)', 3], ['COUNTER(10, 12.5)', 10.5], ['CGROWTH(21)', 0.2], ['PERCENT(0.25)', 25], ['ROOTN(8, 3)', 2], ['ROOTN(-8, 3)', -2], ['SWITCH(y, x)', 1], ['SWITCH(x, y)', 0], ['SWITCH(y, y)', 0],
  ['FACTORIAL(5)', 120], ['FACTORIAL(0)', 1], ['FACTORIAL(18)', 6402373705728000], ['PERMUTATIONS(5, 3)', 60], ['COMBINATIONS(5, 3)', 10], ['COMBINATIONS(50, 25)', 126410606437752], ['GAMMALN(5)', Math.log(24)],
  ['NORMALCDF(-1, 1)', 0.682689492137086], ['NORMALCDF(8, 12, 10, 2)', 0.682689492137086], ['INVNORM(0.975)', 1.959963984540054], ['INVNORM(0.5, 10, 2)', 10],
  ['DERIVN(TIME, 0)', 3], ['DERIVN(TIME^2, 1)', 5.5], ['DERIVN(TIME^2, 2)', 2], ['DERIVN(TIME^2, 9)', 0], ['ENDVAL(TIME + 1)', 1], ['ENDVAL(TIME, 7)', 7], ['HISTORY(TIME * 2, 1)', 2], ['HISTORY(TIME * 2, 3)', 6], ['HISTORY(TIME * 2, 3.2)', 6], ['HISTORY(TIME * 2, 4)', 0], ['HISTORY(TIME + 1, -1)', 0], ['HISTORY(SELF, 1) + 4', 8],
  ['FV(0.5, 2, 8, 4)', -29], ['PMT(0.5, 2, 10, 0)', -9], ['PMT(0, 4, 100, 20)', -30], ['PV(0.5, 2, 9, 0)', -10], ['FV(0, 4, 10, 5)', -45],
  ['LOOKUPAREA(table, 0, 3)', 35], ['LOOKUPAREA(table, 0.5, 2)', 16.25], ['LOOKUPAREA(table, 2, 0.5)', -16.25], ['LOOKUPAREA(table, -2, 5)', 75],
  ['{a comment} 1 {another}', 1], ['"x" + "Y"', -5.5],
];

const VENSIM: readonly Case[] = [
  ...SHARED.filter(([equation]) => !equation.startsWith('INIT')),
  ['LOG(8, 2)', 3], ['INTEGER(-9.9)', -9], ['INTEGER(9.9)', 9], ['MODULO(-9.9, 3)', -(9.9 % 3)], ['MODULO(9.9, 3)', 9.9 % 3], ['MODULO(9.9, -3)', 9.9 % 3],
  ['QUANTUM(9.9, 2)', 8], ['QUANTUM(-9.9, 2)', -8], ['QUANTUM(9.9, 0)', 9.9], ['QUANTUM(9.9, -1)', 9.9], ['POWER(2, 10)', 1024], ['POWER(y, 2)', 4],
  ['ZIDZ(1, 0)', 0], ['ZIDZ(1, 9e-7)', 0], ['ZIDZ(1, -9e-7)', 0], ['ZIDZ(1, 2e-6)', 5e5], ['XIDZ(1, 9e-7, 7)', 7], ['XIDZ(1, 2, 7)', 0.5],
  ['IF THEN ELSE(y > 1, 5, 6)', 5], ['IF THEN ELSE(y < 1, 1/0, 6)', 6], [':NOT: y', 0], ['y :AND: x', 1], ['0 :OR: 0', 0],
  ['Time', 3], ['TIME STEP', 0.5], ['INITIAL TIME', 0], ['FINAL TIME', 10], ['SAVEPER', 0.5], ['GAME(x)', -7.5], ['GAMMA LN(5)', Math.log(24)], ['GAMMA LN(0.5)', 0.5 * Math.log(Math.PI)],
  ['RAMP(2, 1, 9)', 4], ['RAMP(2, 1, 2)', 2], ['PULSE(3, 1)', 1], ['PULSE(2, 1)', 0], ['PULSE(2, 1.5)', 1], ['PULSE(3, 0)', 1], ['PULSE(2.5, 0)', 0],
  ['PULSE TRAIN(1, 1, 2, 9)', 1], ['PULSE TRAIN(2, 1, 2, 9)', 0], ['PULSE TRAIN(1, 1, 2, 2)', 0], ['PULSE TRAIN(1, 1, 2, 3)', 1],
  ['INITIAL(Time + 4)', 4], ['REINITIAL(Time + 4)', 4], ['VMIN(x)', -7.5], ['VMAX(x)', -7.5], ['SAMPLE IF TRUE(Time = 1, Time * 10, 99)', 10], ['SAMPLE IF TRUE(Time > 8, Time, 99)', 99], ['SAMPLE IF TRUE(Time >= 3, Time, 99)', 3],
  ['ACTIVE INITIAL(Time, 99)', 3], ['DELAY FIXED(Time, 1, 42)', 2], ['DELAY FIXED(Time, 9, 42)', 42],
  ['table(0.5)', 5], ['LOOKUP EXTRAPOLATE(table, 5)', 30], ['LOOKUP EXTRAPOLATE(table, -1)', -10], ['LOOKUP FORWARD(table, 0.5)', 10], ['LOOKUP FORWARD(table, 1)', 10], ['LOOKUP BACKWARD(table, 0.5)', 0],
  ['LOOKUP AREA(table, 1, 3)', 30], ['LOOKUP AREA(((0,2),(1,0),(3,4)), 0.5, 2)', 1.25], ['LOOKUP SLOPE(table, 0.5, 0)', 10], ['LOOKUP SLOPE(table, 1, 0)', 7.5], ['LOOKUP SLOPE(table, 1, 1)', 5], ['LOOKUP SLOPE(table, 1, -1)', 10], ['LOOKUP SLOPE(table, 1)', 7.5],
  ['LOOKUP SLOPE(table, -1, 0)', 0], ['LOOKUP SLOPE(table, 4, 0)', 0], ['LOOKUP SLOPE(table, 0, 1)', 10], ['LOOKUP SLOPE(table, 0, -1)', 0], ['LOOKUP SLOPE(table, 3, 1)', 0], ['LOOKUP SLOPE(table, 3, -1)', 5],
  ['GET TIME VALUE(0, 2, 0)', 5], ['GET TIME VALUE(1, 2, 0)', 2], ['TIME BASE(1970, 0.5)', 1971.5],
  ['LOOKUP BACKWARD(table, 1)', 10], ['LOOKUP INVERT(table, 15)', 2],
];

describe.each([['xmile', XMILE], ['vensim', VENSIM]] as const)('%s', (dialect, cases) => {
  test.each(cases)('%s', (equation, value) => {
    const actual = valueOf(dialect, equation);
    expect(Math.abs(actual - value), `${actual} beside ${value}`).toBeLessThanOrEqual(4e-15 * Math.abs(value));
  });
});

/** Random functions, delays, trends and functions of whole arrays: they have files of their own. What A FUNCTION OF leaves open has no value. */
const TESTED_ELSEWHERE = /^(random|uniform|normal|exprnd|poisson|lognormal|beta|binomial|gamma|logistic|pareto|triangular|weibull|montecarlo|a_function_of|delay|smth|smooth|trend|forcst|forecast|npv|sum|prod|mean|stddev|size|rank|elmcount|vector|invert|allocate|tabbed_array)/;

test.each(['xmile', 'vensim'] as const)('every function of %s that equations can use has a case', (dialect) => {
  const cases = (dialect === 'xmile' ? XMILE : VENSIM).map(([equation]) => equation.toLowerCase().replace(/ /g, '_'));
  const untested = [...functionsOf(dialect).keys()].filter((name) => {
    if (TESTED_ELSEWHERE.test(name) || cases.some((equation) => new RegExp(`(^|[^a-z_])_?${name}([^a-z0-9_]|$)`).test(equation))) return false;
    const args = Array.from({ length: 6 }, (_, given) => Array.from({ length: given }, (__, at) => (at === 0 ? 'table' : '1')).join(', '));
    const calls = [...args, ...args.map((list) => list.replace('table', '1'))];
    return calls.some((list) => compileDocument(smallModel([TABLE, auxiliary('answer', `${name}(${list})`)], { dialect })).plan !== null);
  });
  expect(untested).toEqual([]);
});

test('PREVIOUS(SELF, …) counts its own steps', () => {
  const { of } = curvesOf([auxiliary('count', 'PREVIOUS(SELF, 10) + 1')]);
  expect(of('count')).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]);
});

test('what INIT keeps of a stock stays', () => {
  const { of } = curvesOf([stock('level', '3', ['in']), { ...auxiliary('in', '1'), kind: 'flow' }, auxiliary('first', 'INIT(level)')]);
  expect(of('first')).toEqual(Array.from({ length: 11 }, () => 3));
});

test('ACTIVE INITIAL breaks a circle at the start only', () => {
  // The smooth of a value that needs the smooth: at the start it stands at the initial value, and moves by the active one.
  const items = [auxiliary('followed', 'ACTIVE INITIAL(0.5*smoothed + 1, 1)'), auxiliary('smoothed', 'SMOOTH(followed, 4)')];
  const { of } = curvesOf(items, { dialect: 'vensim', dt: 0.5 });
  expect(of('followed')[0]).toBe(1.5);
  expect(of('smoothed').slice(0, 2)).toEqual([1, 1 + (0.5 * (1.5 - 1)) / 4]);
});

describe('what is known by name and not computed says so, and is not called unknown', () => {
  test.each([['xmile', 'GEOMETRIC(0.5)', 'GEOMETRIC'], ['vensim', 'FIND ZERO(x, 1)', 'FIND ZERO'], ['vensim', 'GET TIME VALUE(2, 0, 5)', 'GET TIME VALUE'], ['vensim', 'DELAY BATCH(x, 1, 2, 3, 4, 5)', 'DELAY BATCH']] as const)('in %s: %s', (dialect, equation, name) => {
    const { plan, issues } = compileDocument(smallModel([auxiliary('x', '1'), auxiliary('answer', equation)], { dialect }));
    expect(plan).toBeNull();
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'function-not-supported', variable: 'answer', facts: { name } }]);
  });

  test('A FUNCTION OF stands for an equation that is still to be written', () => {
    const { issues } = compileDocument(smallModel([auxiliary('x', '1'), auxiliary('answer', 'A FUNCTION OF(x)')], { dialect: 'vensim' }));
    expect(issues).toMatchObject([{ code: 'missing-equation', variable: 'answer' }]);
  });
});

describe('GET TIME VALUE of a calendar', () => {
  test.each([['Year', 12], ['quarters', 3], ['Month', 1]] as const)('in a model in %s: a year has twelve months of thirty days', (timeUnit, months) => {
    const measures = [1, 2, 3, 4].map((measure) => auxiliary(`m${measure}`, `GET TIME VALUE(0, 0, ${measure})`));
    const { of, times } = curvesOf([...measures, auxiliary('start', 'GET TIME VALUE(1, 2, 1)')], { dialect: 'vensim', timeUnit, start: 30, stop: 33, dt: 1 / (10 * months) });
    times.forEach((_, row) => {
      // So many tenths of a month, counted in whole numbers.
      const tenths = 30 * months * 10 + row;
      const month = Math.floor(tenths / 10);
      const expected = [Math.floor(month / 12), Math.floor((month % 12) / 3) + 1, (month % 12) + 1, (tenths % 10) * 3 + 1];
      expect([1, 2, 3, 4].map((measure) => of(`m${measure}`)[row])).toEqual(expected);
    });
    expect(of('start')[0]).toBe(Math.floor((32 * months) / 12));
  });
});
