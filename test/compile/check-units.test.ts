import { describe, expect, test } from 'vitest';
import { unitIssues } from '../../src/compile/check-units.js';
import { readScope } from '../../src/compile/model-scope.js';
import { documentOf } from '../../src/model/document-of.js';
import { itemsOf, variablesOf, workspaceOf, type Document, type Item } from '../../src/model/document.js';
import type { Issue } from '../../src/model/issue.js';
import type { ValueFlow, ValueType } from '../../src/model/party.js';
import type { Intervention } from '../../src/model/scenario.js';
import type { Auxiliary, Flow, Stock } from '../../src/model/variable.js';
import { issueText } from '../../src/wording/issues.js';
import { builtInModel, MODEL_NAMES } from './model-trees.js';

const issuesOf = (doc: Document): Issue[] => unitIssues(readScope(doc, []));
const withItem = (doc: Document, item: Item): Document => ({ items: new Map(doc.items).set(item.id, item) });

describe.each(MODEL_NAMES)('%s', (name) => {
  const doc = builtInModel(name);

  test('counts alike everywhere', () => {
    expect(readScope(doc, []).variables.filter(({ parts }) => parts.some(({ tree }) => !tree))).toEqual([]);
    expect(issuesOf(doc)).toEqual([]);
  });

  test.each(['($)*banana', '($)/year^2', '1000*($)'])('a variable in %s is told', (wrong) => {
    const silent = variablesOf(doc).filter(
      (variable) => issuesOf(withItem(doc, { ...variable, units: wrong.replace('$', variable.units) })).length === 0,
    );
    expect(silent.map((variable) => variable.name)).toEqual([]);
  });

  test('a value type in other units is told', () => {
    const used = new Set(itemsOf(doc, 'value-flow').map(({ valueType }) => valueType));
    const types = itemsOf(doc, 'value-type').filter(({ id }) => used.has(id));
    expect(types.filter((type) => issuesOf(withItem(doc, { ...type, unit: 'banana' })).length === 0).map(({ slug }) => slug)).toEqual([]);
  });

  test('another time unit is told', () => {
    const workspace = workspaceOf(doc);
    const other = withItem(doc, { ...workspace, simulation: { ...workspace.simulation, timeUnit: 'week' } });
    expect(issuesOf(other).length).toBeGreaterThan(0);
  });

  test('without any units nothing is told', () => {
    const bare = documentOf(
      [...doc.items.values()].map((item): Item =>
        item.kind === 'value-type'
          ? { ...item, unit: '' }
          : item.kind === 'stock' || item.kind === 'flow' || item.kind === 'auxiliary'
            ? { ...item, units: '' }
            : item,
      ),
    );
    expect(issuesOf(bare)).toEqual([]);
  });
});

const TEXT = { label: {}, doc: {} };
const auxiliary = (name: string, units: string, equation = '1', more: Partial<Auxiliary> = {}): Auxiliary => ({
  kind: 'auxiliary',
  id: name,
  name,
  units,
  equation,
  ...TEXT,
  ...more,
});
const flow = (name: string, units: string, equation = '1'): Flow => ({ kind: 'flow', id: name, name, units, equation, ...TEXT });
const stock = (name: string, units: string, initial: string, inflows: readonly string[] = []): Stock => ({
  kind: 'stock',
  id: name,
  name,
  units,
  initial,
  inflows,
  outflows: [],
  ...TEXT,
});
const money: ValueType = {
  ...itemsOf(builtInModel('heat_network'), 'value-type')[0],
  kind: 'value-type',
  id: 'money',
  slug: 'money',
  unit: 'eur',
} as ValueType;
const valueFlow = (equation: string): ValueFlow => ({
  kind: 'value-flow',
  id: 'vf',
  name: 'vf_pay',
  label: {},
  from: 'a',
  to: 'b',
  valueType: 'money',
  equation,
  doc: {},
});
const intervention = (equation: string): Intervention => ({
  kind: 'intervention',
  id: 'i',
  slug: 'subsidy',
  rank: 0,
  name: {},
  changes: [],
  costs: [{ from: 'a', to: 'b', valueType: 'money', equation }],
  expected: {},
});

/** A model of these records that runs in years and has dwellings. */
function model(...items: readonly Item[]): Document {
  const workspace = workspaceOf(builtInModel('heat_network'));
  const unitNames = [{ unit: 'Home', one: { nl: 'woning', en: 'home' }, many: { nl: 'woningen', en: 'homes' } }];
  return documentOf([{ ...workspace, unitNames, simulation: { ...workspace.simulation, timeUnit: 'Years' } }, ...items]);
}

describe('what is told', () => {
  test('both sides of an equation and its variable, with the place', () => {
    const doc = model(auxiliary('cost', 'eur'), auxiliary('homes', 'woningen'), auxiliary('price', 'eur', ' cost/homes'));
    expect(issuesOf(doc)).toEqual([
      {
        code: 'units-differ',
        severity: 'warning',
        item: 'price',
        variable: 'price',
        range: { start: 1, end: 11 },
        facts: { found: 'eur/Home', expected: 'eur' },
      },
    ]);
    expect(issuesOf(doc).map((issue) => issueText(issue, 'nl'))).toEqual(['De formule van price geeft eur/Home, maar de eenheid is eur.']);
  });

  test('a share where units belong', () => {
    const [issue] = issuesOf(model(auxiliary('share', '%'), auxiliary('cost', 'eur', 'share*2')));
    expect(issue && issueText(issue, 'en')).toBe('The equation of cost gives no unit, but its units are eur.');
  });

  test('sides that differ, a place for time, and what must be a plain number', () => {
    const doc = model(auxiliary('cost', 'eur'), auxiliary('homes', 'home'), auxiliary('x', '', 'SMTH1(cost + homes, homes) + EXP(cost)'));
    expect(issuesOf(doc).map(({ code, range, facts }) => ({ code, range, facts }))).toEqual([
      { code: 'units-of-sides-differ', range: { start: 6, end: 18 }, facts: { left: 'eur', right: 'Home' } },
      { code: 'units-of-argument-differ', range: { start: 20, end: 25 }, facts: { found: 'Home', expected: 'year' } },
      { code: 'units-not-dimensionless', range: { start: 33, end: 37 }, facts: { found: 'eur' } },
    ]);
  });

  test('the beginning of a stock, and what flows into it', () => {
    const doc = model(auxiliary('cost', 'eur'), flow('building', 'home/month'), stock('homes', 'home', 'cost*2', ['building']));
    expect(issuesOf(doc)).toEqual([
      {
        code: 'units-differ',
        severity: 'warning',
        item: 'homes',
        variable: 'homes',
        field: 'initial',
        range: { start: 0, end: 6 },
        facts: { found: 'eur', expected: 'Home' },
      },
      {
        code: 'units-of-flow-differ',
        severity: 'warning',
        item: 'building',
        variable: 'building',
        field: 'units',
        facts: { flow: 'building', stock: 'homes', found: 'Home*year/month', expected: 'Home' },
      },
    ]);
  });

  test('a value flow and a cost, against the value type per year', () => {
    const fits = model(money, auxiliary('cost', 'eur'), auxiliary('rate', 'eur/jaar'), valueFlow('rate'), intervention('rate/2'));
    expect(issuesOf(fits)).toEqual([]);
    const differs = model(money, auxiliary('cost', 'eur'), valueFlow('cost'), intervention('cost'));
    expect(issuesOf(differs)).toEqual([
      {
        code: 'units-differ',
        severity: 'warning',
        item: 'vf',
        variable: 'vf_pay',
        range: { start: 0, end: 4 },
        facts: { found: 'eur', expected: 'eur/year' },
      },
      {
        code: 'units-differ',
        severity: 'warning',
        item: 'i',
        variable: 'subsidy',
        range: { start: 0, end: 4 },
        facts: { found: 'eur', expected: 'eur/year' },
      },
    ]);
  });

  test('units that cannot be read, of a variable, a value type and time', () => {
    const doc = model(auxiliary('cost', 'eur//home'), { ...money, unit: '(eur' }, auxiliary('double', 'banana', 'cost*2'));
    const workspace = workspaceOf(doc);
    const issues = issuesOf(withItem(doc, { ...workspace, simulation: { ...workspace.simulation, timeUnit: '?' } }));
    expect(issues.map(({ code, item, field, range }) => ({ code, item, field, range }))).toEqual([
      { code: 'units-unreadable', item: 'workspace', field: 'units', range: { start: 0, end: 1 } },
      { code: 'units-unreadable', item: 'cost', field: 'units', range: { start: 4, end: 5 } },
      { code: 'units-unreadable', item: 'money', field: 'units', range: { start: 0, end: 4 } },
    ]);
  });
});

describe('what is not told', () => {
  test.each<[string, readonly Item[]]>([
    ['a number has the units of its variable', [auxiliary('cost', 'eur', '-12*1000')]],
    [
      'what has no units silences what it touches',
      [auxiliary('cost', 'eur', 'unknown + homes'), auxiliary('unknown', ''), auxiliary('homes', 'home')],
    ],
    [
      'a graphical function may turn one unit into another',
      [auxiliary('homes', 'home'), auxiliary('price', 'eur', 'homes', { gf: { kind: 'continuous', xpts: [0, 1], ypts: [0, 1] } })],
    ],
    ['names for people mean their unit', [auxiliary('homes', 'homes per jaar'), auxiliary('same', 'woningen/year', 'homes')]],
    ['an equation that does not parse has its own issue', [auxiliary('homes', 'home'), auxiliary('cost', 'eur', 'homes + ')]],
    ['bare time is in the time unit', [auxiliary('cost', 'eur/year'), auxiliary('sum', 'eur', 'cost*TIME')]],
  ])('%s', (_, items) => expect(issuesOf(model(...items))).toEqual([]));

  test('the inside of a table’s x still counts', () => {
    const table = auxiliary('price', 'eur', 'homes + cost', { gf: { kind: 'continuous', xpts: [0, 1], ypts: [0, 1] } });
    expect(issuesOf(model(auxiliary('homes', 'home'), auxiliary('cost', 'eur'), table)).map(({ code }) => code)).toEqual(['units-of-sides-differ']);
  });
});
