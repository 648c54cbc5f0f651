import { describe, expect, test } from 'vitest';
import { aux, errorsIn, mdlFile, outcomeOf, xmileFile } from './outcome.js';

const SOON = 10;
const DEEP = 50_000;
const MEGABYTE = 1_000_000;

describe('fifty thousand deep', () => {
  test.each([
    ['elements', 'm.xmile', '<a>'.repeat(DEEP), 'file/too-deep'],
    ['elements in a model', 'm.xmile', xmileFile('<x>'.repeat(DEEP) + '</x>'.repeat(DEEP)), 'file/too-deep'],
    ['lists', 'm.json', '['.repeat(DEEP) + ']'.repeat(DEEP), 'json-too-deep'],
    ['records', 'm.json', `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`, 'json-too-deep'],
    ['records that never end', 'm.json', '{"a":'.repeat(DEEP), 'json-broken'],
  ])('%s', (_, name, text, code) => {
    const { doc, codes, seconds } = outcomeOf(name, text);
    expect([doc, codes]).toEqual([null, [code]]);
    expect(seconds).toBeLessThan(SOON);
  });
});

/** Equations that no parser should follow to their end, and the code each is refused with. */
const EQUATIONS: readonly (readonly [string, string, string])[] = [
  ['brackets', `${'('.repeat(DEEP)}1${')'.repeat(DEEP)}`, 'syntax/too-deep'],
  ['brackets that never close', '('.repeat(DEEP), 'syntax/too-deep'],
  ['brackets that never opened', ')'.repeat(DEEP), 'syntax/unexpected'],
  ['signs', `${'-'.repeat(DEEP)}1`, 'syntax/too-deep'],
  ['calls', `${'abs('.repeat(DEEP)}1${')'.repeat(DEEP)}`, 'syntax/too-deep'],
  ['powers', Array<string>(DEEP).fill('2').join('^'), 'syntax/too-deep'],
  ['terms', Array<string>(DEEP).fill('1').join('+'), 'syntax/too-many-terms'],
  ['subscripts', `${'a['.repeat(DEEP)}1${']'.repeat(DEEP)}`, 'syntax/too-deep'],
  ['arguments', `max(${'1,'.repeat(DEEP)}1)`, 'syntax/too-many-terms'],
  ['comments', '{'.repeat(DEEP), 'syntax/unclosed-comment'],
  ['a megabyte of terms', '1+'.repeat(MEGABYTE / 2) + '1', 'syntax/too-long'],
  ['a megabyte of digits', '1'.repeat(MEGABYTE), 'syntax/number-too-large'],
  ['a megabyte of signs that mean nothing', '?;'.repeat(MEGABYTE / 2), 'syntax/unknown-character'],
  ['a name of a megabyte', 'x'.repeat(MEGABYTE), 'unknown-name'],
];

describe.each([
  ['xmile', 'm.xmile', (equation: string) => xmileFile(aux('a', equation) + aux('b', '2'))],
  ['vensim', 'm.mdl', (equation: string) => mdlFile(`a = ${equation} ~~|\nb = 2 ~~|`)],
])('equations of %s', (_, name, write) => {
  test.each(EQUATIONS)('%s are refused soon, and the rest runs', (__, equation, code) => {
    const outcome = outcomeOf(name, write(equation));
    expect(errorsIn(outcome)).toContain(code);
    expect(errorsIn(outcome).length).toBeLessThan(50);
    if (code !== 'syntax/unclosed-comment') expect(outcome.last.get('b')).toBe(2);
    expect(outcome.seconds).toBeLessThan(SOON);
  });

  test('a megabyte of white space is none', () => {
    expect(outcomeOf(name, write(`${' '.repeat(MEGABYTE - 10)}7`)).last.get('a')).toBe(7);
  });
});

describe('delays and times', () => {
  const run = (equation: string) => outcomeOf('m.xmile', xmileFile(aux('a', equation) + aux('b', '2')));
  const runMdl = (equation: string, times?: Parameters<typeof mdlFile>[1]) => outcomeOf('m.mdl', mdlFile(`a = ${equation} ~~|\nb = 2 ~~|`, times));

  test.each(['DELAYN(TIME, 1, 1000000000)', 'SMTHN(TIME, 1, 1000000000)', 'DERIVN(TIME, 1000000)'])('the order of %s is refused', (equation) => {
    expect(errorsIn(run(equation))).toEqual(['order-not-constant']);
  });

  test('so is that of Vensim’s', () => {
    expect(errorsIn(runMdl('DELAY N(Time, 1, 0, 1e9)'))).toEqual(['order-not-constant']);
  });

  test.each(['DELAY(TIME, 1e12)', 'DELAY(TIME, 1e300)', 'DELAY(TIME, 0/0)'])('the pipeline of %s is too long', (equation) => {
    expect(run(equation)).toMatchObject({ faults: ['delay-too-long'] });
  });

  test('pipelines count together', () => {
    const { faults } = outcomeOf('m.xmile', xmileFile(Array.from({ length: 100 }, (_, at) => aux(`d${at}`, 'DELAY(TIME, 1000000)')).join('')));
    expect(faults).toEqual(['delay-too-long']);
    expect(runMdl('DELAY FIXED(Time, 1e12, 0)').faults).toEqual(['delay-too-long']);
  });

  test.each(['0', '-1', 'NaN', 'Infinity', '-Infinity', 'abc', '', '0x10', '1,5'])('a step of "%s" is told, and another taken', (dt) => {
    const outcome = outcomeOf('m.xmile', xmileFile(aux('a', 'TIME'), { dt }));
    expect(outcome.codes).toEqual(['simulation-times-missing']);
    expect(outcome.last.get('a')).toBe(4);
  });

  test.each([
    ['0', '4', '1e-300'], ['0', '4', '5e-324'], ['0', '4', '1e-9'], ['0', '1e300', '1'], ['-1e300', '1e300', '1'],
  ])('from %s to %s by %s are too many steps', (start, stop, dt) => {
    expect(outcomeOf('m.xmile', xmileFile(aux('a', 'TIME'), { start, stop, dt })).faults).toEqual(['too-many-steps']);
    expect(runMdl('Time', { start, stop, dt }).faults).toEqual(['too-many-steps']);
  });

  test('an end before the start is told', () => {
    expect(errorsIn(outcomeOf('m.xmile', xmileFile(aux('a', '1'), { start: '5', stop: '1' })))).toEqual(['times-not-usable']);
    expect(errorsIn(runMdl('1', { start: '5', stop: '1' }))).toEqual(['times-not-usable']);
  });

  test.each(['0', '-1', '1e-300', '0/0'])('a step that becomes %s on the way ends the run', (later) => {
    const { faults, seconds } = runMdl('Time', { start: '0', stop: '4', dt: `IF THEN ELSE(Time > 1, ${later}, 1)` });
    expect(faults).toEqual(['step-not-usable']);
    expect(seconds).toBeLessThan(SOON);
  });

  test('an end that runs ahead of the time is never reached, and told', () => {
    const { faults, seconds } = runMdl('Time', { start: '0', stop: 'Time + 10', dt: '1' });
    expect(faults[0]).toMatch(/^too-many-(?:steps|rows)$/);
    expect(seconds).toBeLessThan(3 * SOON);
  });
});
