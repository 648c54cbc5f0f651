import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/formats/open-file.js';
import { itemsOf, variablesOf, workspaceOf } from '../../src/model/document.js';
import { auxiliaryIn, documentOfMdl, namesOf, openMdl, TIMES, variableIn } from './mdl-files.js';

const SEED = { seed: 20260811, numRuns: 100 };

/** Names that need quotes in an equation, as people know them. */
const oddName = fc.stringMatching(/^[a-z][a-z |~=€"(),[\]*-]{0,12}[a-z]$/).filter((name) => !/\s\s/.test(name));
const quoted = (name: string): string => `"${name.replace(/["\\]/g, '\\$&')}"`;

describe('laws', () => {
  test('any name in quotes is read as it is, and so are its equation, units and comment', () => {
    fc.assert(fc.property(oddName, fc.integer({ min: -1000, max: 1000 }), (name, value) => {
      const variable = auxiliaryIn(documentOfMdl(`${quoted(name)} = ${value} ~ Home/Year ~ of "${name.replace(/[|~]/g, '')} |\n`), name);
      expect(variable).toMatchObject({ name, equation: String(value), units: 'Home/Year' });
      expect(variable.doc.en).toBe(`of "${name.replace(/[|~]/g, '')}`);
    }), SEED);
  });

  test('the way lines end changes nothing but the identity of the file', () => {
    const text = `{UTF-8}\nDim: A, B ~~|\nx[Dim] = 1, \\\n\t2 ~ m ~ two\n\tlines |\ns = INTEG(x[A] -\n\t y, 1) ~~|\ny = 3 ~~|\n${TIMES}\\\\\\---/// Sketch\nV300\n*View 1\n$x\n10,1,y,5,6,7,8,8,3,0,0,0,0,0,0\n///---\\\\\\\n15:0,0,0,1\n`;
    const items = (source: string): unknown[] => [...(openMdl(source).doc?.items.values() ?? [])].filter(({ kind }) => kind !== 'workspace').map((item) => (item.kind === 'foreign' ? item.text : item));
    for (const end of ['\r\n', '\r']) expect(items(text.replaceAll('\n', end))).toEqual(items(text));
    expect(items(text.replace('{UTF-8}\n', '\ufeff'))).toEqual(items(text));
    expect(items(text).length).toBeGreaterThan(5);
  });

  test('the order of statements changes no variable', () => {
    const statements = ['Dim: A, (B1-B2), Sub ~~|', 'Sub: C, D ~~|', 'x[Dim] = 1,2,3,4,5 ~~|', 's[Sub] = INTEG(x[Sub], 0) ~~|', 'total = SUM(x[Dim!]) ~~|', 'f( (0,0),(1,2) ) ~~|', 'y = f(total) ~~|'];
    const written = documentOfMdl(statements.join('\n'));
    fc.assert(fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (shuffled) => {
      const doc = documentOfMdl(shuffled.join('\n'));
      for (const variable of variablesOf(written)) expect(variableIn(doc, variable.name)).toEqual(variable);
    }), SEED);
  });

  test('reading a file twice gives the same records', () => {
    const text = `a = RANDOM UNIFORM(0,1,2) ~~|\n${TIMES}`;
    expect(openMdl(text).doc?.items).toEqual(openMdl(text).doc?.items);
  });
});

describe('separators, comments and lines', () => {
  test('a comment may hold an odd number of quotation marks, and braces', () => {
    const doc = documentOfMdl('a = 1 ~ m ~ the "room is } warm |\nb = 2 ~ ~ 3" pipe { |\nc = 3 ~~|');
    expect([variableIn(doc, 'a').doc.en, variableIn(doc, 'b').doc.en]).toEqual(['the "room is } warm', '3" pipe {']);
    expect(auxiliaryIn(doc, 'c').equation).toBe('3');
  });

  test('a comment in braces within an equation may hold what ends one', () => {
    expect(auxiliaryIn(documentOfMdl('a = 1 { not | yet ~ } + 2 ~~|'), 'a').equation).toBe('1 { not | yet ~ } + 2');
  });

  test('a file name may hold what ends an equation', () => {
    expect(auxiliaryIn(documentOfMdl("a := GET XLS DATA('x|y~.xlsx', 'Sheet', '1', 'B2') ~~|"), 'a')).toMatchObject({ equation: "GET XLS DATA('x|y~.xlsx', 'Sheet', '1', 'B2')", data: 'interpolate' });
  });

  test('lines that Vensim broke are whole again, within names too', () => {
    const doc = documentOfMdl('long \\\n\t\tname of it = first \\\n\t\tpart + 2\n\t+ 3 ~~|\nfirst part = 1 ~~|');
    expect(auxiliaryIn(doc, 'long name of it').equation).toBe('first part + 2\n+ 3');
  });

  test('a name keeps its apostrophe', () => {
    expect(auxiliaryIn(documentOfMdl("driver's share = 1 ~~|\nx = driver's share * 2 ~~|"), "driver's share").equation).toBe('1');
  });

  test('groups hold what stands below their header, in every kind of bar', () => {
    const doc = documentOfMdl('a = 1 ~~|\n****\n\t.Homes\n****~\n\t\tAll about homes\n\t|\nb = 2 ~~|\nc = b ~ ~ ~ :SUPPLEMENTARY |');
    const [group] = itemsOf(doc, 'group');
    expect(group).toMatchObject({ name: 'Homes', doc: { en: 'All about homes' } });
    expect(namesOf(doc, group?.members)).toEqual(['b', 'c']);
    expect(itemsOf(doc, 'foreign').map(({ place, text }) => [place, text])).toEqual([['flags', ':SUPPLEMENTARY']]);
  });

  test('Latin-1 is read where it is no UTF-8', () => {
    const bytes = Uint8Array.from(`caf\u00e9 = 1 ~~|\n${TIMES}`, (sign) => sign.charCodeAt(0));
    const { doc } = openFile('model.mdl', bytes);
    expect(doc && variablesOf(doc).map(({ name }) => name)).toContain('caf\u00e9');
  });
});

describe('units and ranges', () => {
  test.each([
    ['Person/Year [0,100,1]', 'Person/Year', { min: 0, max: 100, step: 1 }],
    [' [30,300]', '', { min: 30, max: 300 }],
    ['Month [0,?]', 'Month', undefined],
    ['Minutes [0.0, inf]', 'Minutes', undefined],
    ['Dmnl [1,1]', 'Dmnl', undefined],
    ['$', '$', undefined],
  ])('%s', (field, units, range) => {
    const variable = auxiliaryIn(documentOfMdl(`a = 5 ~ ${field} ~ |`), 'a');
    expect([variable.units, variable.range]).toEqual([units, range]);
  });

  test('only a number becomes a lever; the range of anything else is kept aside', () => {
    const doc = documentOfMdl('a = 5 * b ~ m [0,10] ~ |\nb = 1 ~~|');
    expect(auxiliaryIn(doc, 'a').range).toBeUndefined();
    expect(itemsOf(doc, 'foreign').map(({ place, text }) => [place, text])).toEqual([['range', '[0,10]']]);
  });
});

describe('tables, data and fixed constants', () => {
  test('a table with and without the frame that Vensim draws, and in the older form', () => {
    const doc = documentOfMdl('f( [(0,-1)-(10,20)],(0,1),(5,2.5),\\\n\t(10,20) ) ~~|\ng((0,1),(1,3)) ~~|\nh(0,1,2,10,20,30) ~~|');
    expect(auxiliaryIn(doc, 'f')).toMatchObject({ equation: '', gf: { kind: 'continuous', xpts: [0, 5, 10], ypts: [1, 2.5, 20], xscale: { min: 0, max: 10 }, yscale: { min: -1, max: 20 } } });
    expect(auxiliaryIn(doc, 'g').gf).toEqual({ kind: 'continuous', xpts: [0, 1], ypts: [1, 3] });
    expect(auxiliaryIn(doc, 'h').gf).toEqual({ kind: 'continuous', xpts: [0, 1, 2], ypts: [10, 20, 30] });
  });

  test('data: by mode, by sign, or by having nothing behind the name', () => {
    const doc = documentOfMdl("a :RAW: := GET XLS DATA('f','s','1','B2') ~~|\nb ~~|\nc:hold backward: ~~|\nd :LOOK FORWARD::= b ~~|");
    expect(['a', 'b', 'c', 'd'].map((name) => auxiliaryIn(doc, name).data)).toEqual(['raw', 'interpolate', 'hold-backward', 'look-forward']);
    expect(auxiliaryIn(doc, 'b').equation).toBe('');
  });

  test('what no run may change is a constant here, and known as such', () => {
    const doc = documentOfMdl('speed == 300000 ~~|');
    expect(auxiliaryIn(doc, 'speed').equation).toBe('300000');
    expect(itemsOf(doc, 'foreign')).toMatchObject([{ place: 'operator', text: '==' }]);
  });
});

describe('macros and reality checks', () => {
  test('a macro has parameters, outputs and variables of its own, wherever it stands', () => {
    const doc = documentOfMdl('x = my macro(1, 2) ~~|\n:MACRO: my macro(in 1, "in, 2" : out)\nmy macro = in 1 + out ~~|\nout = INTEG("in, 2", Time$) ~~|\n:END OF MACRO:\ny = 1 ~~|');
    const [macro] = itemsOf(doc, 'macro');
    expect(macro).toMatchObject({ name: 'my macro', parameters: [{ name: 'in 1' }, { name: 'in, 2' }], outputs: ['out'], equation: 'my macro' });
    expect(variablesOf(doc).map(({ name }) => name)).toEqual(['x', 'y']);
    expect(variablesOf(doc, macro?.id).map(({ name }) => name)).toEqual(['my macro', 'out', 'net flow of out']);
  });

  test('reality checks are kept and told once', () => {
    const { doc, issues } = openMdl(`a = 1 ~~|\nno a :THE CONDITION: a = 0 :IMPLIES: a < 1 ~~|\nzero:TEST INPUT: a = 0 ~~|\n${TIMES}`);
    expect(issues).toEqual([{ code: 'mdl/reality-checks', severity: 'warning', variable: 'no a', line: 2, facts: { names: ['no a', 'zero'] } }]);
    expect(doc && itemsOf(doc, 'foreign').map(({ place }) => place)).toEqual(['block', 'block']);
    expect(doc && variablesOf(doc).map(({ name }) => name)).toEqual(['a']);
  });
});

describe('times and settings', () => {
  test('times that say nothing more are the times of the run, and no variables', () => {
    const doc = documentOfMdl('a = TIME STEP ~~|');
    expect(variablesOf(doc).map(({ name }) => name)).toEqual(['a']);
    expect(workspaceOf(doc)).toMatchObject({ dialect: 'vensim', simulation: { start: 0, stop: 10, dt: 0.5, method: 'euler', timeUnit: 'Year' } });
  });

  test('sums of times are worked out; what depends on the model stays a variable besides', () => {
    const { doc, issues } = openMdl('INITIAL TIME = 2000 ~~|\nFINAL TIME = INITIAL TIME + horizon ~~|\nTIME STEP = 1/8 ~~|\nSAVEPER = 2*TIME_STEP ~~|\nhorizon = IF THEN ELSE(Time < 1, 1, 50) ~~|');
    expect(issues).toEqual([]);
    expect(doc && workspaceOf(doc).simulation).toMatchObject({ start: 2000, stop: 2050, dt: 0.125, saveStep: 0.25 });
    expect(doc && variablesOf(doc).map(({ name }) => name)).toEqual(['FINAL TIME', 'horizon']);
  });

  test('times that lack are told', () => {
    expect(openMdl('a = 1 ~~|\nTIME STEP = a - 1 ~~|').issues).toEqual([
      { code: 'simulation-times-missing', severity: 'warning', line: 2, facts: { missing: ['start', 'stop', 'dt'], start: 0, stop: 100, dt: 1 } },
    ]);
  });

  test.each([[0, 'euler'], [1, 'rk4'], [2, 'euler'], [3, 'rk2'], [4, 'rk2'], [5, 'rk4']])('method %d of setting 15 is %s', (number, method) => {
    expect(workspaceOf(documentOfMdl('a = 1 ~~|', `///---\\\\\\\n:L<%^E!@\n15:0,0,0,${number},0,0\n`)).simulation.method).toBe(method);
  });

  test('names for one unit mean that unit', () => {
    const { unitNames } = workspaceOf(documentOfMdl('a = 1 ~~|', '///---\\\\\\\n22:$,Dollar,Dollars,$s\n22:Home,Homes\n22:kWh\n'));
    expect(unitNames).toEqual([
      { unit: '$', one: { en: 'Dollar' }, many: { en: 'Dollars' } }, { unit: '$', one: { en: '$s' }, many: { en: '$s' } },
      { unit: 'Home', one: { en: 'Home' }, many: { en: 'Homes' } }, { unit: 'kWh', one: { en: 'kWh' }, many: { en: 'kWh' } },
    ]);
  });
});
