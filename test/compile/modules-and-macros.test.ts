import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import type { Item } from '../../src/model/document.js';
import type { Macro, Module, Submodel } from '../../src/model/submodel.js';
import { curvesOf } from '../simulate/run-model.js';
import { auxiliary, flow, idOf, smallModel, stock } from './small-model.js';

const submodel = (name: string): Submodel => ({ kind: 'submodel', id: idOf(name), name, doc: {} });
const module = (name: string, of: string, connections: Readonly<Record<string, string>>, model?: string): Module => ({
  kind: 'module', id: idOf(`module ${name}`), name, of: idOf(of), connections: Object.entries(connections).map(([to, from]) => ({ to, from })), doc: {}, ...(model ? { model: idOf(model) } : {}),
});
const macro = (name: string, parameters: readonly string[], equation: string, more: Partial<Macro> = {}): Macro => ({ kind: 'macro', id: idOf(name), name, parameters: parameters.map((each) => ({ name: each })), equation, doc: {}, ...more });

/** Variables of a submodel or macro, with ids of their own. */
const inside = <T extends Item>(model: string, ...items: readonly T[]): T[] => items.map((item) => ({ ...item, id: `${model}/${item.id}`, model: idOf(model), ...(item.kind === 'stock' ? { inflows: item.inflows.map((id) => `${model}/${id}`), outflows: item.outflows.map((id) => `${model}/${id}`) } : {}) }));

const number = fc.integer({ min: 1, max: 9 });

describe('a module equals its flattened twin', () => {
  /** A tank that drains into what it is asked, `rate` coming from outside. */
  const TANK = [submodel('Tank'), ...inside<Item>('Tank', auxiliary('rate', '0'), stock('level', '10 * rate', ['in'], ['out']), flow('in', 'rate'), flow('out', 'SMTH1(level, 3) / 4'))];

  test('used twice, each with states of its own, one feeding the other', () => {
    fc.assert(
      fc.property(number, number, fc.constantFrom('euler', 'rk2', 'rk4' as const), (a, b, method) => {
        const whole = curvesOf([auxiliary('a', String(a)), auxiliary('b', `${b} * TIME`), ...TANK, module('First', 'Tank', { 'First.rate': 'a' }), module('Second', 'Tank', { rate: 'First.out' }), auxiliary('sum', 'First.level + Second.level + b')], { method });
        const flat = curvesOf([
          auxiliary('a', String(a)), auxiliary('b', `${b} * TIME`),
          stock('level1', '10 * a', ['in1'], ['out1']), flow('in1', 'a'), flow('out1', 'SMTH1(level1, 3) / 4'),
          stock('level2', '10 * out1', ['in2'], ['out2']), flow('in2', 'out1'), flow('out2', 'SMTH1(level2, 3) / 4'),
          auxiliary('sum', 'level1 + level2 + b'),
        ], { method });
        expect(whole.of('First.level')).toEqual(flat.of('level1'));
        expect(whole.of('Second.out')).toEqual(flat.of('out2'));
        expect(whole.of('sum')).toEqual(flat.of('sum'));
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  test('modules within modules, reading the root by a leading dot', () => {
    const items: Item[] = [
      auxiliary('scale', '3'),
      submodel('Inner'), ...inside<Item>('Inner', auxiliary('x', '0'), auxiliary('y', 'x * .scale')),
      submodel('Outer'), ...inside<Item>('Outer', auxiliary('x', '0'), auxiliary('z', 'In.y + 1')), module('In', 'Inner', { 'In.x': 'x' }, 'Outer'),
      module('Out', 'Outer', { 'Out.x': 'scale' }), auxiliary('result', 'Out.z + Out.In.y'),
    ];
    expect(curvesOf(items, { stop: 0 }).of('result')).toEqual([19]);
  });

  test('an input that is connected to nothing that exists says so; modules in a circle end', () => {
    const lost = compileDocument(smallModel([...TANK, module('First', 'Tank', { rate: 'nowhere' })]));
    expect(lost.issues).toMatchObject([{ code: 'unknown-connection', variable: 'First.rate' }]);
    const circle = compileDocument(smallModel([submodel('A'), ...inside<Item>('A', auxiliary('x', '1')), module('Again', 'A', {}, 'A'), module('Start', 'A', {})]));
    expect(circle.plan).toBeNull();
    expect(circle.issues.some(({ code }) => code === 'modules-too-deep')).toBe(true);
  });
});

describe('a macro equals its inlined twin', () => {
  const AVERAGE = [macro('averaged', ['input', 'time constant'], 'average * 2'), ...inside<Item>('averaged', stock('average', 'input', ['change']), flow('change', '(input - average) / time_constant'))];

  test('each call has a state of its own, also one inside the arguments of another', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const whole = curvesOf([...AVERAGE, auxiliary('x', `averaged(TIME * ${a}, 3) + averaged(averaged(TIME, ${b}), ${a})`)]);
        const flat = curvesOf([
          stock('s1', 'TIME * ' + a, ['c1']), flow('c1', `(TIME * ${a} - s1) / 3`), stock('s2', 'TIME', ['c2']), flow('c2', `(TIME - s2) / ${b}`),
          stock('s3', 's2 * 2', ['c3']), flow('c3', `(s2 * 2 - s3) / ${a}`), auxiliary('x', 's1 * 2 + s3 * 2'),
        ]);
        expect(whole.of('x')).toEqual(flat.of('x'));
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  test('in an array, each element has a state of its own', () => {
    const D: Item = { kind: 'dimension', id: idOf('D'), name: 'D', elements: ['a', 'b'], doc: {} };
    const whole = curvesOf([...AVERAGE, D, auxiliary('x', 'averaged(TIME * D, 3)', { dimensions: [idOf('D')] })]);
    const flat = curvesOf([...AVERAGE, auxiliary('a', 'averaged(TIME * 1, 3)'), auxiliary('b', 'averaged(TIME * 2, 3)')]);
    expect([whole.of('x[a]'), whole.of('x[b]')]).toEqual([flat.of('a'), flat.of('b')]);
  });

  test('it beats a built-in function of its name, may stand behind its use, and may have defaults', () => {
    const items: Item[] = [auxiliary('x', 'SQRT(4) + other(1)'), macro('sqrt', ['x'], 'x * 100'), macro('other', ['x'], 'x + y', { parameters: [{ name: 'x' }, { name: 'y', default: '20' }] })];
    expect(curvesOf(items, { stop: 0 }).of('x')).toEqual([421]);
  });

  test('one that calls itself ends with an issue; too few arguments are told', () => {
    const self = compileDocument(smallModel([macro('again', ['x'], 'again(x)'), auxiliary('x', 'again(1)'), auxiliary('y', 'again()')]));
    expect(self.plan).toBeNull();
    expect(self.issues.map(({ code, variable }) => [code, variable])).toEqual(expect.arrayContaining([['wrong-number-of-arguments', 'y']]));
    expect(self.issues.some(({ code }) => code === 'macro-too-deep')).toBe(true);
  });
});
