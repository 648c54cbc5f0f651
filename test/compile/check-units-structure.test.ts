import { describe, expect, test } from 'vitest';
import { unitIssues } from '../../src/compile/check-units.js';
import { readScope } from '../../src/compile/model-scope.js';
import type { Document, Item } from '../../src/model/document.js';
import type { Issue } from '../../src/model/issue.js';
import type { UnitDefinition } from '../../src/model/simulation.js';
import { WORKSPACE_ID, type Workspace } from '../../src/model/workspace.js';
import { auxiliary, flow, idOf, smallModel, stock, type Settings } from './small-model.js';

interface Setting extends Settings {
  readonly unitDefinitions?: readonly UnitDefinition[];
}

function modelOf(items: readonly Item[], { unitDefinitions, ...settings }: Setting = {}): Document {
  const doc = smallModel(items, { timeUnit: 'year', ...settings });
  const workspace = doc.items.get(WORKSPACE_ID) as Workspace;
  return { items: new Map(doc.items).set(WORKSPACE_ID, { ...workspace, ...(unitDefinitions ? { unitDefinitions } : {}) }) };
}

const issuesOf = (items: readonly Item[], setting: Setting = {}): Issue[] => unitIssues(readScope(modelOf(items, setting), []));
/** Code, variable and, of an array, which equation. */
const told = (items: readonly Item[], setting: Setting = {}): readonly unknown[] =>
  issuesOf(items, setting).map(({ code, variable, part }) => (part === undefined ? [code, variable] : [code, variable, part]));

const region: Item = { kind: 'dimension', id: 'region', name: 'region', elements: ['north', 'south', 'west'], doc: {} };
const column: Item = { kind: 'dimension', id: 'column', name: 'column', elements: ['a', 'b', 'c'], doc: {} };
const OVER = { dimensions: ['region'] };
const homes = auxiliary('homes', '3', { ...OVER, units: 'home' });
const cost = auxiliary('cost', '3', { ...OVER, units: 'eur' });
const matrix = auxiliary('matrix', '3', { dimensions: ['region', 'column'], units: 'eur' });
const years = auxiliary('years', '2', { units: 'year' });
const x = (equation: string, units: string, more: object = {}): Item => auxiliary('x', equation, { units, ...more });
const vensim = { dialect: 'vensim' } as const;

describe('arrays', () => {
  test('every equation by element is checked, and what is alike is told once', () => {
    const equations = ['homes[north]', 'cost[south]', 'homes[west]'];
    const parts = equations.map((equation, at) => ({ subscripts: [region.kind === 'dimension' ? (region.elements[at] ?? '') : ''], equation }));
    expect(told([region, homes, cost, x('', 'eur', { ...OVER, parts })])).toEqual([['units-differ', 'x', 0]]);
    expect(told([region, homes, cost, x('', 'home', { ...OVER, parts })])).toEqual([['units-differ', 'x', 1]]);
  });

  test('an equation with exceptions', () => {
    const parts = [
      { subscripts: ['region'], except: [['south']], equation: 'homes[region] + cost[region]' },
      { subscripts: ['south'], equation: 'cost[south]' },
    ];
    expect(told([region, homes, cost, x('', 'home', { ...OVER, parts })], vensim)).toEqual([
      ['units-of-sides-differ', 'x', 0],
      ['units-differ', 'x', 1],
    ]);
  });

  test('one equation with a table turns units, its neighbour does not', () => {
    const gf = { kind: 'continuous', xpts: [0, 1], ypts: [0, 1] } as const;
    const parts = [
      { subscripts: ['north'], equation: 'homes[north]', gf },
      { subscripts: ['south'], equation: 'homes[south]' },
    ];
    expect(told([region, homes, x('', 'eur', { ...OVER, parts })])).toEqual([['units-differ', 'x', 1]]);
  });

  test.each([
    ['SUM(homes[*])', 'home'],
    ['MEAN(homes[*])', 'home'],
    ['STDDEV(homes[*])', 'home'],
    ['MAX(homes[*])', 'home'],
    ['SIZE(homes[*])', '1'],
    ['RANK(homes[*], 2)', '1'],
    ['homes[2]', 'home'],
    ['homes[1 + 1]', 'home'],
    ['SUM(matrix[1:2, *])', 'eur'],
    ['region.north', '1'],
  ])('%s is counted in %s', (equation, units) => {
    expect(told([region, column, homes, matrix, x(equation, units)])).toEqual([]);
    // A bare number takes the units of its place, so only what has units can differ.
    expect(told([region, column, homes, matrix, x(equation, 'banana')])).toEqual(equation === 'region.north' ? [] : [['units-differ', 'x']]);
  });

  test.each([
    ['SUM(homes[region!])', 'home'],
    ['VMAX(homes[region!])', 'home'],
    ['ELMCOUNT(region)', '1'],
    ['VECTOR SORT ORDER(homes[region], 1)', '1'],
    ['VECTOR RANK(homes[region], 1)', '1'],
    ['VECTOR REORDER(homes[region], VECTOR RANK(cost[region], 1))', 'home'],
    ['VECTOR ELM MAP(homes[north], 2)', 'home'],
    ['VECTOR SELECT(VECTOR RANK(cost[region!], 1), homes[region!], 0, 0, 0)', 'home'],
    ['VECTOR SELECT(cost[region!], homes[region!], 0, 0, 0)', 'eur*home'],
    ['VECTOR SELECT(cost[region!], homes[region!], 0, 9, 0)', 'home'],
    ['ALLOCATE AVAILABLE(homes[region], profile[region, ptype], SUM(homes[region!]))', 'home'],
    ['ALLOCATE BY PRIORITY(homes[region], cost[region], 3, 1, SUM(homes[region!]))', 'home'],
    ['INVERT MATRIX(matrix[region, column], 3)', '1/eur'],
  ])('%s is counted in %s', (equation, units) => {
    const items = [region, column, homes, cost, matrix];
    expect(told([...items, x(equation, units, OVER)], vensim)).toEqual([]);
    expect(told([...items, x(equation, 'banana', OVER)], vensim)).toEqual([['units-differ', 'x']]);
  });

  test.each([
    'PROD(homes[region!])',
    'VECTOR SELECT(cost[region!], homes[region!], 0, 7, 0)',
    "GET XLS DATA('a.xlsx', 'b', 'c', 'd')",
    'TABBED ARRAY(1 2 3)',
  ])('of %s nothing is known', (equation) => expect(told([region, homes, cost, x(equation, 'banana', OVER)], vensim)).toEqual([]));

  test('a supply in other units than the requests is told', () => {
    expect(
      told([region, homes, cost, x('ALLOCATE BY PRIORITY(homes[region], cost[region], 3, 1, SUM(cost[region!]))', 'home', OVER)], vensim),
    ).toEqual([['units-of-argument-differ', 'x']]);
  });

  test('a place in an array is a plain number', () => {
    expect(issuesOf([region, homes, years, x('homes[years]', 'home')])).toMatchObject([
      { code: 'units-not-dimensionless', range: { start: 6, end: 11 }, facts: { found: 'year' } },
    ]);
    expect(told([region, homes, years, x('homes[INT(TIME/years)]', 'home')])).toEqual([]);
    expect(told([region, homes, x('homes[north + region]', 'home', OVER)])).toEqual([]);
  });

  test('an element’s name is a place also where a variable has that name', () => {
    expect(told([region, homes, auxiliary('north', '1', { units: 'year' }), x('homes[north]', 'home')])).toEqual([]);
  });

  test('an array stock and its flows', () => {
    const items = [
      region,
      homes,
      flow('building', 'homes/years', { ...OVER, units: 'home' }),
      years,
      stock('built', 'homes', ['building'], [], { ...OVER, units: 'home' }),
    ];
    expect(told(items)).toEqual([
      ['units-differ', 'building'],
      ['units-of-flow-differ', 'building'],
    ]);
  });
});

describe('flows without units', () => {
  test('count as their equation says', () => {
    const items = (equation: string): readonly Item[] => [
      auxiliary('rent', '3', { units: 'eur/year' }),
      years,
      flow('net', equation),
      stock('purse', '0', ['net'], [], { units: 'eur' }),
    ];
    expect(told(items('rent'))).toEqual([]);
    expect(told(items('12'))).toEqual([]);
    expect(issuesOf(items('1 + rent*years*0 + rent*years'))).toMatchObject([{ code: 'units-of-sides-differ' }]);
    expect(issuesOf(items('rent*years'))).toMatchObject([
      { code: 'units-of-flow-differ', variable: 'net', range: { start: 0, end: 10 }, facts: { found: 'eur*year', expected: 'eur' } },
    ]);
  });
});

describe('modules', () => {
  const part: Item = { kind: 'submodel', id: 'part', name: 'part', doc: {} };
  const inside = (name: string, equation: string, units: string): Item => auxiliary(name, equation, { model: 'part', units });
  const module = (name: string, ...connections: readonly { to: string; from: string }[]): Item => ({
    kind: 'module',
    id: name,
    name,
    of: 'part',
    connections,
    doc: {},
  });

  test('names mean what they mean in their own model', () => {
    const items = [part, inside('price', '1', 'eur'), inside('twice', 'price*2', 'eur'), module('one'), auxiliary('price', '1', { units: 'home' })];
    expect(told(items)).toEqual([]);
    expect(told([...items, x('one.twice + price', '')])).toEqual([['units-of-sides-differ', 'x']]);
    expect(told([part, inside('twice', '.price*2', 'eur'), module('one'), auxiliary('price', '1', { units: 'home' })])).toEqual([
      ['units-differ', 'one.twice'],
    ]);
  });

  test('an equation that several modules use is told once', () => {
    expect(told([part, inside('price', '1', 'eur'), inside('twice', 'price*2', 'home'), module('one'), module('two')])).toEqual([
      ['units-differ', 'one.twice'],
    ]);
  });

  test('an input counts in the same units as what it is connected to', () => {
    const items = (units: string): readonly Item[] => [
      part,
      inside('input', 'nothing yet', 'eur'),
      module('one', { to: 'input', from: 'source' }),
      auxiliary('source', '1', { units }),
    ];
    expect(told(items('eur'))).toEqual([]);
    expect(told(items(''))).toEqual([]);
    expect(issuesOf(items('home'))).toEqual([
      {
        code: 'units-of-connection-differ',
        severity: 'warning',
        item: idOf('input'),
        variable: 'one.input',
        field: 'units',
        facts: { from: 'source', found: 'home', expected: 'eur' },
      },
    ]);
  });
});

describe('macros and tables', () => {
  const twice: Item = { kind: 'macro', id: 'twice', name: 'TWICE', parameters: [{ name: 'a' }], equation: 'a*2', doc: {} };

  test('of what a macro gives nothing is known, but its arguments are equations', () => {
    expect(told([region, homes, cost, twice, x('TWICE(SUM(homes[*]))', 'banana')])).toEqual([]);
    expect(told([region, homes, cost, twice, x('TWICE(SUM(homes[*]) + SUM(cost[*]))', 'banana')])).toEqual([['units-of-sides-differ', 'x']]);
  });

  test('a macro goes before a function of its name', () => {
    const exp: Item = { ...twice, id: 'exp', name: 'EXP' } as Item;
    expect(told([years, x('EXP(years)', 'banana')])).not.toEqual([]);
    expect(told([years, exp, x('EXP(years)', 'banana')])).toEqual([]);
  });

  test('a table that is called gives its own units', () => {
    const table = auxiliary('effect', '', { units: 'eur', gf: { kind: 'continuous', xpts: [0, 1], ypts: [0, 1] } });
    expect(told([table, years, x('effect(years)', 'eur')])).toEqual([]);
    expect(told([table, years, x('effect(years)', 'home')])).toEqual([['units-differ', 'x']]);
  });
});

describe('XMILE', () => {
  test('SELF is the variable itself', () => {
    expect(told([auxiliary('rent', '3', { units: 'eur' }), x('PREVIOUS(SELF, rent)', 'eur')])).toEqual([]);
    expect(told([auxiliary('rent', '3', { units: 'eur' }), x('PREVIOUS(SELF, rent)', 'home')])).toEqual([['units-of-argument-differ', 'x']]);
  });

  test('the equation for the start counts as the variable does', () => {
    expect(issuesOf([years, x('1', 'eur', { initial: 'years' })])).toMatchObject([{ code: 'units-differ', field: 'initial' }]);
  });
});

describe('units that the model defines', () => {
  const definition = (name: string, equation = '', ...aliases: readonly string[]): UnitDefinition => ({ name, equation, aliases });
  const both = (left: string, right: string): readonly Item[] => [auxiliary('a', '1', { units: left }), auxiliary('b', 'a', { units: right })];

  test.each([
    ['an alias is the same unit', 'employee', 'staff', [definition('employee', '', 'staff')]],
    ['an alias that every model knows gives its meaning to all', 'employee', 'person', [definition('employee', '', 'people')]],
    ['a product', 'newton', 'kg*m/s^2', [definition('newton', 'kg*m/s^2')]],
    ['a product of units that are defined behind it', 'work', 'kg*m^2/s^2', [definition('work', 'newton*m'), definition('newton', 'kg*m/s^2', 'N')]],
    ['a multiple', 'dozen*egg', '12*egg', [definition('dozen', '12')]],
    ['a word without units', 'share', '1', [definition('share', '1')]],
  ])('%s', (_, left, right, unitDefinitions) => {
    expect(told(both(left, right), { unitDefinitions })).toEqual([]);
    expect(told(both(left, right))).toEqual([['units-differ', 'b']]);
    expect(told(both(right, `${left}*banana`), { unitDefinitions })).toEqual([['units-differ', 'b']]);
  });

  test('definitions that need one another end', () => {
    expect(told(both('a', 'a'), { unitDefinitions: [definition('a', 'b*2'), definition('b', 'a*2')] })).toEqual([]);
  });

  test('a definition that cannot be read is told', () => {
    expect(issuesOf(both('eur', 'eur'), { unitDefinitions: [definition('work', 'kg//m')] })).toMatchObject([
      { code: 'units-unreadable', variable: 'work' },
    ]);
  });

  test.each([
    ['hares', 'hare'],
    ['foxes', 'fox'],
    ['batteries', 'battery'],
    ['woningen/year', 'woning/year'],
    ["auto's", 'auto'],
  ])('%s are many of one %s', (many, one) => {
    expect(told(both(many, one))).toEqual([]);
  });

  test.each([
    ['deg', 'degrees'],
    ['gas', 'ga2'],
    ['mass', 'mas'],
    ['**undefined**', 'eur'],
  ])('%s and %s', (left, right) => {
    expect(told(both(left, right))).toEqual(left.startsWith('*') || left === 'mass' ? [] : [['units-differ', 'b']]);
  });
});
