import { describe, expect, test } from 'vitest';
import { MODEL_LIMITS } from '../../src/formats/model-limits.js';
import { readXmile } from '../../src/formats/xmile/read.js';
import { writeXmile } from '../../src/formats/xmile/write.js';
import { itemsOf, variablesOf, workspaceOf, type Document } from '../../src/model/document.js';

const NS = 'xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"';
const SPECS = '<sim_specs><start>0</start><stop>1</stop></sim_specs>';
const file = (inside: string): string => `<xmile ${NS}>${SPECS}${inside}</xmile>`;
const model = (name: string | null, variables: string, rest = ''): string => `<model${name === null ? '' : ` name="${name}"`}><variables>${variables}</variables>${rest}</model>`;
const one = '<aux name="x"><eqn>1</eqn></aux>';

function read(text: string): Document {
  const { doc, issues } = readXmile(text);
  expect(issues).toEqual([]);
  if (!doc) throw new Error('no document');
  const again = readXmile(writeXmile(doc));
  expect(again.issues).toEqual([]);
  expect(again.doc?.items).toEqual(doc.items);
  return doc;
}
const nameOf = (doc: Document, id: string | undefined): string | null => {
  const item = id === undefined ? undefined : doc.items.get(id);
  return item && 'name' in item && typeof item.name === 'string' ? item.name : null;
};

describe('modules', () => {
  test('use the model of their own name', () => {
    const doc = read(file(model(null, '<module name="The Tank"><doc>d</doc><connect to="The_Tank.in" from="x"/></module>' + one) + model('the tank', one)));
    expect(itemsOf(doc, 'submodel')).toMatchObject([{ name: 'the tank' }]);
    const [module] = itemsOf(doc, 'module');
    expect(module).toMatchObject({ name: 'The Tank', connections: [{ to: 'The_Tank.in', from: 'x' }], doc: { en: 'd' } });
    expect(nameOf(doc, module?.of)).toBe('the tank');
  });

  test.each([
    ['model', 'model="tank"'],
    ['a vendor’s name for that', 'simlin:model_name="tank"'],
    ['the file it came from', 'resource="models/Tank.stmx"'],
  ])('name another model by %s, and may share it', (_, attribute) => {
    const doc = read(file(model(null, `<module name="a" ${attribute}/><module name="b" ${attribute}/>`) + model('tank', one)));
    expect(itemsOf(doc, 'module').map(({ name, of }) => [name, nameOf(doc, of)])).toEqual([['a', 'tank'], ['b', 'tank']]);
    expect(variablesOf(doc)).toEqual([]);
    expect(variablesOf(doc, itemsOf(doc, 'submodel')[0]?.id)).toHaveLength(1);
  });

  test('stand in modules, and names are their model’s own', () => {
    const flows = '<stock name="s"><eqn>1</eqn><inflow>f</inflow></stock><flow name="f"><eqn>1</eqn></flow>';
    const doc = read(file(model(null, `<module name="outer"/>${flows}`) + model('outer', `<module name="inner"/>${flows}`) + model('inner', flows)));
    expect(itemsOf(doc, 'module').map((module) => [module.name, nameOf(doc, module.model)])).toEqual([['outer', null], ['inner', 'outer']]);
    const stocks = itemsOf(doc, 'stock');
    expect(new Set(stocks.map(({ id }) => id)).size).toBe(3);
    for (const stock of stocks) expect(itemsOf(doc, 'flow').find(({ id }) => id === stock.inflows[0])?.model).toBe(stock.model);
  });

  test('connect as older files do, and as Stella repeats itself', () => {
    const connects = '<connect to="in" from=".a"/><connect2 to="in" from=".a"/><connect2 to="more" from="b"/>';
    const doc = read(file(model(null, `<module name="m">${connects}</module>`) + model('m', one)));
    expect(itemsOf(doc, 'module')[0]?.connections).toEqual([{ to: 'in', from: '.a' }, { to: 'more', from: 'b' }]);
    expect(writeXmile(doc).match(/<connect2 to="in" from=".a"\/>/g)).toHaveLength(1);
  });

  test('the root is the model without a name, else the one that no module uses, also where models lie in models', () => {
    const inner = model('inner', one);
    for (const text of [
      model('inner', one) + model(null, '<module name="inner"/>'),
      model('inner', one) + model('main', '<module name="inner"/>'),
      model('main', '<module name="inner"/>', inner),
    ]) {
      const doc = read(file(text));
      expect(itemsOf(doc, 'submodel')).toMatchObject([{ name: 'inner' }]);
      expect(itemsOf(doc, 'module').map((module) => module.model)).toEqual([undefined]);
    }
  });

  test('without their model are said: an error where something depends on them by a connection', () => {
    const text = (connect: string): string => file(model(null, `<module name="gone">${connect}</module>${one}`));
    expect(readXmile(text('<connect to="gone.in" from="x"/>')).issues).toMatchObject([{ code: 'module-without-model', severity: 'warning', facts: { module: 'gone' } }]);
    for (const to of ['.x', 'other.in']) {
      const { doc, issues } = readXmile(text(`<connect to="${to}" from="gone.out"/>`));
      expect(issues).toMatchObject([{ code: 'module-without-model', severity: 'error' }]);
      expect(doc && writeXmile(doc)).toContain(`<connect to="${to}" from="gone.out"/>`);
      expect(doc && readXmile(writeXmile(doc)).issues).toMatchObject(issues.map(({ code, severity }) => ({ code, severity })));
    }
  });

  test('a second model of one name is said and kept', () => {
    const { doc, issues } = readXmile(file(model(null, '') + model('m', one) + model('M', '<aux name="second"><eqn>1</eqn></aux>')));
    expect(issues).toMatchObject([{ code: 'defined-twice-in-file', facts: { what: 'model', name: 'M' } }]);
    expect(doc && writeXmile(doc)).toContain('<aux name="second"><eqn>1</eqn></aux>');
  });

  test('have defaults of their own, and times that only are kept', () => {
    const stock = '<stock name="s"><eqn>1</eqn></stock>';
    const behavior = (flag: string): string => `<behavior><stock><non_negative>${flag}</non_negative></stock></behavior>`;
    const sub = model('m', stock, `${behavior('false')}<sim_specs><start>5</start><stop>9</stop></sim_specs>`);
    const doc = read(file(behavior('true') + model(null, `<module name="m"/>${stock}`) + sub));
    expect(itemsOf(doc, 'stock').map(({ nonNegative }) => nonNegative)).toEqual([true, false]);
    expect(workspaceOf(doc).simulation).toMatchObject({ start: 0, stop: 1 });
    expect(writeXmile(doc)).toContain('<sim_specs><start>5</start><stop>9</stop></sim_specs>');
  });

  test('have views of their own', () => {
    const page = '<views><view><aux name="x" x="1" y="2"/></view></views>';
    const doc = read(file(model(null, `<module name="m"/>${one}`, page) + model('m', one, page)));
    const [root, own] = itemsOf(doc, 'view');
    expect(root).toMatchObject({ rank: 0 });
    expect(own).toMatchObject({ rank: 1, model: itemsOf(doc, 'submodel')[0]?.id });
    const shown = itemsOf(doc, 'view-item').map((item) => (item.shows === 'variable' ? doc.items.get(item.of) : undefined));
    expect(shown.map((variable) => variable && 'model' in variable && variable.model)).toEqual([false, own?.model]);
  });
});

describe('macros', () => {
  const twice = '<macro name="Grow By"><parm>x</parm><parm default="2">k</parm><eqn>s*k</eqn><variables><stock name="s"><eqn>x</eqn><inflow>f</inflow></stock><flow name="f"><eqn>k</eqn></flow></variables></macro>';

  test('have parameters, an equation, and states of their own', () => {
    const doc = read(file(twice + model(null, '<aux name="s"><eqn>Grow_By(3)</eqn></aux>')));
    const [macro] = itemsOf(doc, 'macro');
    expect(macro).toMatchObject({ name: 'Grow By', parameters: [{ name: 'x' }, { name: 'k', default: '2' }], equation: 's*k' });
    expect(variablesOf(doc, macro?.id).map(({ kind, name }) => [kind, name])).toEqual([['stock', 's'], ['flow', 'f']]);
    expect(variablesOf(doc).map(({ name }) => name)).toEqual(['s']);
  });

  test('may stand in a model', () => {
    expect(itemsOf(read(file(model(null, one, twice))), 'macro')).toHaveLength(1);
  });

  test('a second one of the same name is said and kept', () => {
    const { doc, issues } = readXmile(file('<macro name="M"><eqn>1</eqn></macro><macro name="m"><eqn>2</eqn></macro>' + model(null, one)));
    expect(issues).toMatchObject([{ code: 'defined-twice-in-file', facts: { what: 'macro', name: 'm' } }]);
    expect(doc && writeXmile(doc)).toContain('<macro name="m"><eqn>2</eqn></macro>');
  });
});

describe('groups', () => {
  test('have the variables of their model, and keep what is none', () => {
    const group = '<group name="All"><doc>d</doc><entity name="X"/><entity name="m"/></group>';
    const doc = read(file(model(null, `${one}<module name="m"/>${group}`) + model('m', `${one}<group name="Inside"><entity name="x"/></group>`)));
    expect(itemsOf(doc, 'group').map(({ name, members }) => [name, members.map((id) => nameOf(doc, id))])).toEqual([['All', ['x']], ['Inside', ['x']]]);
    expect(writeXmile(doc)).toContain('<entity name="m"/>');
  });

  test('may reach over models', () => {
    const doc = read(file(model(null, `${one}<module name="m"/><group name="All"><entity name="x"/></group>`) + model('m', one)));
    const everything = [...doc.items.values()].flatMap((item) => (item.kind === 'auxiliary' ? [item.id] : []));
    const items = new Map([...doc.items].map(([id, item]) => [id, item.kind === 'group' ? { ...item, members: everything } : item]));
    const back = readXmile(writeXmile({ items })).doc;
    expect(back?.items).toEqual(items);
    expect(everything).toHaveLength(2);
  });
});

describe('units that a file defines', () => {
  test('have a base, or are made of others, and have more names', () => {
    const units = '<model_units><unit name="People"><eqn/><alias>person</alias><alias> persons </alias></unit><unit name="pace"><eqn>People/Day</eqn></unit></model_units>';
    expect(workspaceOf(read(file(units + model(null, one)))).unitDefinitions).toEqual([
      { name: 'People', equation: '', aliases: ['person', 'persons'] },
      { name: 'pace', equation: 'People/Day', aliases: [] },
    ]);
    expect(workspaceOf(read(file(`<model_units/>${model(null, one)}`)))).not.toHaveProperty('unitDefinitions');
  });
});

describe('conveyors and queues', () => {
  const belt = (inside: string, flow = ''): string =>
    file(model(null, `<stock name="s"><eqn>8</eqn><outflow>out</outflow><outflow>spill</outflow>${inside}</stock><flow name="out"><eqn>1</eqn></flow>${flow || '<flow name="spill"><eqn>0.1</eqn></flow>'}`));
  const stockOf = (text: string): object | undefined => itemsOf(read(text), 'stock')[0];
  const spillOf = (flow: string): object | undefined => itemsOf(read(belt('<conveyor><len>4</len></conveyor>', flow)), 'flow')[1];

  test('a conveyor has a length and what else the file says', () => {
    expect(stockOf(belt('<conveyor><len>4</len></conveyor>'))).toMatchObject({ initial: '8', conveyor: { length: '4' } });
    const all = '<conveyor discrete="true" batch_integrity="FALSE" one_at_a_time="1" exponential_leak="0"><len>a</len><capacity>b</capacity><in_limit>c</in_limit><sample>d</sample><arrest>e</arrest></conveyor>';
    expect(stockOf(belt(all))).toMatchObject({
      conveyor: { length: 'a', capacity: 'b', inflowLimit: 'c', sample: 'd', arrest: 'e', discrete: true, batchIntegrity: false, oneAtATime: true, exponentialLeak: false },
    });
  });

  test('a queue is one, unless it says no', () => {
    expect(stockOf(belt('<queue/>'))).toMatchObject({ queue: true });
    expect(stockOf(belt('<queue> False </queue>'))).toMatchObject({ queue: false });
    expect(spillOf('<flow name="spill"><eqn>1</eqn><overflow/></flow>')).toMatchObject({ overflow: true, equation: '1' });
  });

  test.each([
    ['in its equation', '<eqn>0.1</eqn><leak/>', ''],
    ['in its leak', '<leak>0.1</leak>', ''],
    ['in an element of its own', '<eqn>9</eqn><leak/><leak_fraction>0.1</leak_fraction>', '9'],
  ])('a flow has the share that leaks %s', (_, inside, equation) => {
    expect(spillOf(`<flow name="spill" leak_start="0.25" leak_end="0.5">${inside}<leak_integers/></flow>`)).toMatchObject({
      equation,
      leak: { fraction: '0.1', from: 0.25, to: 0.5, integers: true },
    });
  });

  test('what is no conveyor of a stock is only kept', () => {
    const doc = read(file(model(null, '<aux name="a" leak_start="1"><eqn>1</eqn><conveyor><len>1</len></conveyor><queue/></aux>')));
    expect(variablesOf(doc)[0]).toEqual(expect.not.objectContaining({ conveyor: expect.anything() as unknown }));
    expect(writeXmile(doc)).toContain('<conveyor><len>1</len></conveyor>');
  });

  test('another equation for the start', () => {
    expect(variablesOf(read(file(model(null, '<aux name="a"><eqn>b</eqn><init_eqn>3</init_eqn></aux><aux name="b"><eqn>1</eqn><init_eqn/></aux>'))))).toMatchObject([{ initial: '3' }, { equation: '1' }]);
  });
});

test('more variables than fit are refused before they are read', () => {
  const { doc, issues } = readXmile(file(model(null, '<aux name="a"/>'.repeat(MODEL_LIMITS.variables)) + model('m', '<aux name="b"/>')));
  expect(doc).toBeNull();
  expect(issues).toMatchObject([{ code: 'file/too-many', facts: { what: 'variables', count: MODEL_LIMITS.variables + 1 } }]);
});

describe('files made to take long', () => {
  const many = (count: number, text: (at: number) => string): string => Array.from({ length: count }, (_, at) => text(at)).join('');
  const dimension = (size: number): string => `<dimensions><dim name="D">${many(size, (at) => `<elem name="e${at}"/>`)}</dim></dimensions>`;

  test.each([
    ['variables of one name', file(model(null, '<aux name="a"><eqn>1</eqn></aux>'.repeat(8_000)))],
    ['equations in a scalar', file(model(null, `<aux name="a">${'<eqn>1</eqn>'.repeat(8_000)}</aux>`))],
    ['arrays over a long dimension', file(dimension(8_000) + model(null, many(1000, (at) => `<aux name="a${at}"><dimensions><dim name="D"/></dimensions><eqn>1</eqn><element subscript="e1"><eqn>2</eqn></element></aux>`)))],
    ['elements', file(dimension(8_000) + model(null, `<aux name="a"><dimensions><dim name="D"/></dimensions>${many(8_000, (at) => `<element subscript="e${at}"><eqn>${at}</eqn></element>`)}</aux>`))],
    ['braces that never close', file(`<dimensions><dim name="D" size="2"/></dimensions>${model(null, `<aux name="a"><dimensions><dim name="D"/></dimensions><eqn>${'{'.repeat(1_000_000)}</eqn></aux>`)}`)],
    ['submodels with a module each', file(model(null, many(1000, (at) => `<module name="m${at}"/>`)) + many(1000, (at) => model(`m${at}`, one, '<views><view><aux name="x" x="1" y="1"/></view></views>')))],
  ])('%s', (_, text) => {
    const { doc } = readXmile(text);
    expect(doc && readXmile(writeXmile(doc)).doc?.items.size).toBe(doc?.items.size);
  });
});
