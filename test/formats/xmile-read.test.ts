import { describe, expect, test } from 'vitest';
import { itemsOf, variablesOf, workspaceOf, type Document } from '../../src/model/document.js';
import type { Auxiliary, Stock } from '../../src/model/variable.js';
import { readXmile } from '../../src/formats/xmile/read.js';
import { writeXmile } from '../../src/formats/xmile/write.js';

const NS = 'xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"';
const SPECS = '<sim_specs><start>0</start><stop>10</stop><dt>1</dt></sim_specs>';
const file = (variables: string, { specs = SPECS, root = NS, rest = '' } = {}): string =>
  `<xmile version="1.0" ${root}>${specs}${rest}<model><variables>${variables}</variables></model></xmile>`;

function read(text: string): Document {
  const { doc, issues } = readXmile(text);
  expect(issues).toEqual([]);
  if (!doc) throw new Error('no document');
  return doc;
}
const codes = (text: string): string[] => readXmile(text).issues.map(({ code }) => code);
const named = (doc: Document, name: string): ReturnType<typeof variablesOf>[number] => {
  const found = variablesOf(doc).find((variable) => variable.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

describe('files as tools write them', () => {
  test('a prefix that nobody declares is a vendor prefix, and its content comes back in a file that strict readers accept', () => {
    const doc = read(file('<aux name="a" isee:x="1"><eqn>1</eqn><isee:note>n</isee:note></aux>', { rest: '<isee:prefs layer="model"/>' }));
    const written = writeXmile(doc);
    expect(written).toContain('<isee:prefs layer="model"/>');
    expect(written).toContain('<isee:note>n</isee:note>');
    expect(written).toContain('isee:x="1"');
    expect(written).toContain('xmlns:isee="http://iseesystems.com/XMILE"');
  });

  test.each([
    ['the older namespace', file('<aux name="a"><eqn>1</eqn></aux>', { root: 'xmlns="http://www.systemdynamics.org/XMILE"' })],
    ['no namespace at all', file('<aux name="a"><eqn>1</eqn></aux>', { root: '' })],
    ['a prefix for XMILE itself', `<x:xmile xmlns:x="u"><x:sim_specs><x:start>0</x:start><x:stop>1</x:stop></x:sim_specs><x:model><x:variables><x:aux name="a"><x:eqn>1</x:eqn></x:aux></x:variables></x:model></x:xmile>`],
    ['a named root model', `<xmile ${NS}>${SPECS}<model name="default"><variables><aux name="a"><eqn>1</eqn></aux></variables></model></xmile>`],
    ['variables directly in the model', `<xmile ${NS}>${SPECS}<model><aux name="a"><eqn>1</eqn></aux></model></xmile>`],
    ['a byte-order mark and bare carriage returns', `\ufeff${file('\r<aux name="a">\r<eqn>\r1\r</eqn></aux>\r')}`],
    ['a document type and CDATA', `<!DOCTYPE xmile>${file('<aux name="a"><eqn><![CDATA[1]]></eqn></aux>')}`],
  ])('reads %s', (_, text) => {
    expect(named(read(text), 'a')).toMatchObject({ kind: 'auxiliary', equation: '1' });
  });

  test('names drop their quotes, and a line break in a name is a space', () => {
    const doc = read(file('<aux name="&quot;a (b)&quot;"><eqn>1</eqn></aux><aux name="revenue\\ngap"><eqn>2</eqn></aux>'));
    expect(variablesOf(doc).map(({ name }) => name)).toEqual(['a (b)', 'revenue gap']);
  });

  test('ids follow from names: another variable in the file changes none', () => {
    const one = read(file('<aux name="a"><eqn>1</eqn></aux>'));
    const two = read(file('<aux name="b"><eqn>1</eqn></aux><aux name="a"><eqn>9</eqn></aux>'));
    expect(named(two, 'a').id).toBe(named(one, 'a').id);
  });

  test('a converter that a stock lists as a flow is a flow', () => {
    const doc = read(file('<stock name="s"><eqn>1</eqn><outflow> my flow\n</outflow></stock><aux name="My_Flow"><eqn>2</eqn></aux>'));
    expect(named(doc, 'My_Flow').kind).toBe('flow');
    expect((named(doc, 's') as Stock).outflows).toEqual([named(doc, 'My_Flow').id]);
  });
});

describe('sim_specs', () => {
  const simulation = (specs: string): ReturnType<typeof workspaceOf>['simulation'] => workspaceOf(read(file('', { specs }))).simulation;

  test('a reciprocal step is one over it, and no step is one', () => {
    expect(simulation('<sim_specs><start>0</start><stop>1</stop><dt reciprocal="true">32</dt></sim_specs>').dt).toBe(1 / 32);
    expect(simulation('<sim_specs><start>0</start><stop>1</stop></sim_specs>')).toMatchObject({ dt: 1, method: 'euler' });
  });

  test.each([['Euler', 'euler'], ['RK4', 'rk4'], ['rk2', 'rk2'], ['gear, rk4', 'rk4'], ['nothing, euler', 'euler']])('method "%s" is %s', (written, method) => {
    expect(simulation(`<sim_specs method="${written}"><start>0</start><stop>1</stop></sim_specs>`).method).toBe(method);
  });

  test('RK4 in an export of Vensim says nothing about the model, and that is said', () => {
    const header = (vendor: string): string => `<header><vendor>${vendor}</vendor><product version="1.0">Vensim</product></header><sim_specs method="RK4"><start>0</start><stop>1</stop></sim_specs>`;
    const exported = readXmile(file('', { specs: header('Ventana Systems, Inc.') }));
    expect(exported.issues).toMatchObject([{ code: 'method-of-vensim-export', severity: 'warning' }]);
    expect(exported.doc && workspaceOf(exported.doc).simulation.method).toBe('euler');
    expect(simulation(header('somebody else')).method).toBe('rk4');
  });

  test('a method that nobody has, and times that are missing, are said', () => {
    expect(codes(file('', { specs: '<sim_specs method="gear"><start>0</start><stop>1</stop></sim_specs>' }))).toEqual(['method-replaced']);
    expect(readXmile(file('', { specs: '<sim_specs><stop>x</stop></sim_specs>' })).issues[0]?.facts).toMatchObject({ missing: ['start', 'stop'] });
    expect(codes(file('', { specs: '' }))).toEqual(['simulation-times-missing']);
  });
});

describe('graphical functions', () => {
  const gfOf = (inside: string, attributes = ''): Auxiliary['gf'] => (named(read(file(`<aux name="a"><eqn>TIME</eqn><gf ${attributes}>${inside}</gf></aux>`)), 'a') as Auxiliary).gf;

  test('a scale is spread over the points, with exact ends', () => {
    expect(gfOf('<xscale min="0" max="45"/><ypts>0,1,2,4</ypts>')).toEqual({ kind: 'continuous', xpts: [0, 15, 30, 45], ypts: [0, 1, 2, 4], xscale: { min: 0, max: 45 } });
  });

  test('points part at any separator', () => {
    expect(gfOf('<xpts sep=";">0; 5 ;10</xpts><ypts sep=" "> 1  2\n3 </ypts>')).toMatchObject({ xpts: [0, 5, 10], ypts: [1, 2, 3] });
  });

  test.each([['type="discrete"', 'discrete'], ['type="Extrapolate"', 'extrapolate'], ['discrete="true"', 'discrete'], ['discrete="false"', 'continuous']])('%s is %s', (attributes, kind) => {
    expect(gfOf('<xpts>0,1</xpts><ypts>1,1</ypts>', attributes)?.kind).toBe(kind);
  });

  test('a table with a name of its own is a variable without an equation', () => {
    const text = file('<gf name="my table" type="discrete"><xscale min="0" max="1"/><ypts>1,2</ypts></gf>');
    const doc = read(text);
    expect(named(doc, 'my table')).toMatchObject({ kind: 'auxiliary', equation: '', gf: { kind: 'discrete', xpts: [0, 1], ypts: [1, 2] } });
    expect(writeXmile(doc)).toContain('<gf name="my table" type="discrete">');
  });

  test.each([
    ['<xpts>0,1,2</xpts><ypts>1,2</ypts>', 'lengths-differ'], ['<xpts>0,1</xpts><ypts>1,b</ypts>', 'not-a-number'], ['<xpts>1,0</xpts><ypts>1,2</ypts>', 'not-rising'],
    ['<ypts>1,2</ypts>', 'no-x'], ['', 'no-points'],
  ])('%s is broken: %s, is never computed, and comes back', (inside, fault) => {
    const { doc, issues } = readXmile(file(`<aux name="a"><eqn>TIME</eqn><gf>${inside}</gf></aux>`));
    expect(issues).toMatchObject([{ code: 'graphical-function-broken', severity: 'error', variable: 'a', facts: { fault } }]);
    expect(doc && named(doc, 'a')).toMatchObject({ equation: '' });
    expect(doc && named(doc, 'a')).not.toHaveProperty('gf');
    expect(doc && writeXmile(doc)).toMatch(/<eqn>TIME<\/eqn>\s*<gf>/);
  });
});

describe('what may not be negative', () => {
  const flags = (top: string, inModel = ''): (boolean | undefined)[] => {
    const stocks = '<stock name="own"><eqn>1</eqn><non_negative/></stock><stock name="not"><eqn>1</eqn><non_negative> FalsE </non_negative></stock><stock name="silent"><eqn>1</eqn></stock>';
    const doc = read(`<xmile ${NS}>${SPECS}${top}<model>${inModel}<variables>${stocks}</variables></model></xmile>`);
    return itemsOf(doc, 'stock').map(({ nonNegative }) => nonNegative);
  };

  test('a stock says so itself, in any case and spacing', () => expect(flags('')).toEqual([true, false, undefined]));
  test('a default of the file holds for stocks that are silent', () => expect(flags('<behavior><stock><non_negative/></stock></behavior>')).toEqual([true, false, true]));
  test('a default of the model beats that of the file', () =>
    expect(flags('<behavior><non_negative/></behavior>', '<behavior><stock><non_negative>false</non_negative></stock></behavior>')).toEqual([true, false, false]));
});

describe('what is not computed is said once, with the variables it touches, and comes back', () => {
  test.each([
    ['initial-equations-not-supported', 'stock', '<init_eqn>3</init_eqn>'],
    ['flow-conversions-not-supported', 'flow', '<multiplier>2</multiplier>'],
  ])('%s', (code, kind, content) => {
    const { doc, issues } = readXmile(file(`<${kind} name="a"><eqn>1</eqn>${content}</${kind}><${kind} name="b">${content}<eqn>2</eqn></${kind}>`));
    expect(issues).toMatchObject([{ code, severity: 'error', variable: 'a', facts: { variables: ['a', 'b'] } }]);
    expect(doc && variablesOf(doc).map((variable) => (variable.kind === 'stock' ? variable.initial : variable.equation))).toEqual(['', '']);
    const written = doc ? writeXmile(doc) : '';
    expect(written.split(content)).toHaveLength(3);
    expect(written).toContain('<eqn>2</eqn>');
    expect(readXmile(written).issues).toMatchObject([{ code, facts: { variables: ['a', 'b'] } }]);
  });

  test('a conversion of one is none', () => expect(codes(file('<flow name="a"><eqn>1</eqn><multiplier>1</multiplier></flow>'))).toEqual([]));

  test('an equation that someone gives afterwards takes the place of what was set aside', () => {
    const { doc } = readXmile(file('<aux name="a"><dimensions><dim name="D"/></dimensions><eqn>1</eqn></aux>'));
    if (!doc) throw new Error('no document');
    const items = new Map([...doc.items].map(([id, item]) => [id, item.kind === 'auxiliary' ? { ...item, equation: '7' } : item]));
    expect(named(read(writeXmile({ items })), 'a')).toMatchObject({ equation: '7' });
  });

  test('a stock that lists a flow that is not there', () => {
    const { doc, issues } = readXmile(file('<stock name="s"><eqn>5</eqn><inflow>ghost</inflow></stock>'));
    expect(issues).toMatchObject([{ code: 'unknown-flow', severity: 'error', variable: 's', facts: { flow: 'ghost' } }]);
    expect(doc && itemsOf(doc, 'stock')).toMatchObject([{ initial: '' }]);
    expect(doc && writeXmile(doc)).toContain('<inflow>ghost</inflow>');
  });
});

describe('files that are no model', () => {
  test.each([
    ['<xmile><a></xmile>', 'file/malformed', 1, 11],
    ['<xmile>\n <a x=1/></xmile>', 'file/malformed', 2, 7],
    ['<xmile>&nope;</xmile>', 'file/malformed', 1, 13],
    ['<xmile>', 'file/malformed', 1, 7],
    ['hello', 'file/malformed', 1, 6],
  ])('%s: %s at line %i, column %i', (text, code, line, column) => {
    expect(readXmile(text)).toMatchObject({ doc: null, issues: [{ code, severity: 'error', line, column }] });
  });

  test('names the element that was left open', () => {
    expect(readXmile('<xmile><model><flow></model></xmile>').issues[0]?.facts).toEqual({ element: 'flow' });
  });

  test('other XML, and XMILE without a model, are refused', () => {
    expect(codes('<svg/>')).toEqual(['file/not-xmile']);
    expect(codes('<xmile/>')).toEqual(['file/no-model']);
  });

  test('fifty thousand levels deep is refused, not crashed on', () => {
    expect(codes('<a>'.repeat(50_000))).toEqual(['file/too-deep']);
    expect(codes(file('<x>'.repeat(50_000) + '</x>'.repeat(50_000)))).toEqual(['file/too-deep']);
  });

  test('an entity bomb expands to nothing', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><xmile>&c;</xmile>`;
    expect(codes(bomb)).toEqual(['file/malformed']);
  });
});

test('views keep their places: stocks by centre, pipes with corners, clouds where no stock is, aliases as ghosts', () => {
  const views = `<views><view><stock name="s" x="10" y="20" width="40" height="30" label_side="top"/><flow name="f" x="100" y="35"><pts><pt x="200" y="35"/><pt x="150" y="60"/><pt x="30" y="35"/></pts></flow>
    <alias x="5" y="6" uid="7"><of>s</of></alias><aux name="a" x="1" y="2" color="red"/><connector angle="90"><from><alias uid="7"/></from><to>a</to></connector><graph x="1"/></view><view type="interface"/></views>`;
  const text = `<xmile ${NS}>${SPECS}<model><variables><stock name="s"><eqn>1</eqn><inflow>f</inflow></stock><flow name="f"><eqn>1</eqn></flow><aux name="a"><eqn>1</eqn></aux></variables>${views}</model></xmile>`;
  const doc = read(text);
  expect(itemsOf(doc, 'view')).toHaveLength(1);
  expect(itemsOf(doc, 'view-item')).toMatchObject([
    { shows: 'variable', x: 30, y: 35, width: 40, height: 30, label: 'above' },
    { shows: 'variable', x: 100, y: 35, bends: [{ x: 150, y: 60 }] },
    { shows: 'variable', x: 5, y: 6, ghost: true },
    { shows: 'variable', x: 1, y: 2, colour: 'red' },
    { shows: 'link' },
    { shows: 'cloud', x: 200, y: 35, end: 'source' },
  ]);
  expect(writeXmile(doc)).toContain('<graph x="1"/>');
  expect(writeXmile(doc)).toContain('<view type="interface"/>');
});
