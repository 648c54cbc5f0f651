import { describe, expect, test } from 'vitest';
import { compareOutputs, normalName, outputTable, PASS, STRICT } from '../support/compare-output.js';

const verdict = (reference: string, result: string, options = {}): ReturnType<typeof compareOutputs> => compareOutputs(outputTable(reference), outputTable(result), { ...PASS, ...options });

describe('names', () => {
  test.each([
    ['"a, b"', 'a, b'], ['A__b\u00a0C', 'a b c'], ['revenue\\ngap', 'revenue gap'], ['.rate', 'rate'], ['x[ A_1 , "B" ]', 'x[a 1,b]'], ['"x[A,X]"', 'x[a,x]'], ['M.X', 'm.x'], ['"say \\"a\\""', 'say "a"'],
  ])('%s is %s', (written, name) => expect(normalName(written)).toBe(name));
});

describe('outputs', () => {
  test('line ends, delimiters and quotes do not count', () => {
    expect(verdict('Time\t"a ""b"""\r0\t1\r1\t2', 'time,A_"b"\n0,1\n1,2\n')).toMatchObject({ passes: true, compared: 1 });
  });
  test('the first column is the time where none is called so', () => expect(verdict('Months,a\n0,1\n', 'Time,a\n0,1\n').passes).toBe(true));
  test('times are aligned by value, as printed with few digits', () => {
    expect(verdict('Time,a\n0.031,2\n', 'Time,a\n0,1\n0.03125,2\n0.0625,3\n').passes).toBe(true);
    expect(verdict('Time,a\n0.05,2\n', 'Time,a\n0,1\n0.1,2\n').missingTimes).toBe(1);
  });
  test('a constant is printed once, other empty cells are not compared', () => {
    expect(verdict('Time,c,d\n0,5,1\n1,,\n2,,3\n', 'Time,c,d\n0,5,1\n1,5,9\n2,5,3\n').passes).toBe(true);
    expect(verdict('Time,c\n0,5\n1,\n', 'Time,c\n0,5\n1,6\n').different).toEqual(['c']);
  });
  test('a column or a time that lacks is a failure, except for the controls', () => {
    expect(verdict('Time,a,SAVEPER\n0,1,1\n', 'Time,b\n0,1\n')).toMatchObject({ missing: ['a'], passes: false });
    expect(verdict('Time,a,SAVEPER\n0,1,1\n', 'Time,a\n0,1\n').passes).toBe(true);
  });
  test('comparing nothing is a failure', () => expect(verdict('Time,SAVEPER\n0,1\n', 'Time,a\n0,1\n').passes).toBe(false));
  test('tolerance is relative to the larger, above an absolute floor', () => {
    expect(verdict('Time,a\n0,10000\n', 'Time,a\n0,10000.9\n').passes).toBe(true);
    expect(verdict('Time,a\n0,10000\n', 'Time,a\n0,10000.9\n', STRICT).passes).toBe(false);
    expect(verdict('Time,a\n0,0\n', 'Time,a\n0,0.000009\n').passes).toBe(true);
    expect(verdict('Time,a\n0,0\n', 'Time,a\n0,0.00002\n').passes).toBe(false);
  });
  test('what is no number equals only itself', () => {
    expect(verdict('Time,a\n0,inf\n', 'Time,a\n0,Infinity\n').passes).toBe(true);
    expect(verdict('Time,a\n0,inf\n', 'Time,a\n0,1e300\n').passes).toBe(false);
  });
  test('excluded columns and later times are left out', () => {
    expect(verdict('Time,a,b\n0,1,1\n1,9,9\n', 'Time,a,b\n0,1,7\n1,2,2\n', { until: 0.5, exclude: ['B'] }).passes).toBe(true);
  });
});
