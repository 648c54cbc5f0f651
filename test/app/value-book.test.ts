import { beforeAll, describe, expect, test } from 'vitest';
import type { Done } from '../../src/app/model-runs.js';
import { outcomeOf } from '../../src/app/outcomes.js';
import { createBook } from '../../src/app/value-book.js';
import type { PartySplit } from '../../src/analyse/value/split.js';
import { accountInput } from '../../src/compile/account-input.js';
import { compileDocument } from '../../src/compile/compile.js';
import type { RunInput } from '../../src/compile/run-input.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import type { ValueFlow, ValueType } from '../../src/model/party.js';
import type { Scenario } from '../../src/model/scenario.js';
import { simulate } from '../../src/simulate/simulate.js';
import { documentNamed, goldenOf } from '../golden/built-in.js';

const HEAT = documentNamed('heat_network');
const COALITION = 'heat_network.scenario.coalition';
const party = (slug: string): Id => `heat_network.party.${slug}`;

function doneWith(doc: Document, scenario: Scenario | null, over: Partial<RunInput> = {}): Done {
  const { plan } = compileDocument(doc);
  if (!plan) throw new Error('the heat network runs');
  const run = simulate(plan, { ...accountInput(doc, plan, scenario), ...over });
  return { plan, scenario, run, outcome: outcomeOf(plan, run, scenario?.id ?? null), issues: [] };
}

let done: ReadonlyMap<Id | null, Done>;
beforeAll(() => {
  done = new Map([null, ...itemsOf(HEAT, 'scenario')].map((scenario) => [scenario?.id ?? null, doneWith(HEAT, scenario)]));
});

/** Asks the book of the latest runs who pays in a scenario. */
function createSplit(): (doc: Document, done: ReadonlyMap<Id | null, Done>, scenario: Id | null) => PartySplit | null {
  const book = createBook();
  return (doc, done, scenario) => book(doc, done)?.split(scenario) ?? null;
}

describe('who pays in the current scenario', () => {
  test('base has no split, nor has a scenario that has not run', () => {
    const split = createSplit();
    expect(split(HEAT, done, null)).toBeNull();
    expect(split(HEAT, new Map(), COALITION)).toBeNull();
    expect(split(HEAT, done, 'heat_network.scenario.not_there')).toBeNull();
  });

  test('the coalition costs the state alone, and its gift without a euro value is seen', () => {
    const split = createSplit()(HEAT, done, COALITION);
    const golden = goldenOf('heat_network').goldenSplit?.['coalition'];
    expect(split?.index).toBeCloseTo(golden?.splitIndex ?? NaN, 9);
    expect(split?.losers).toEqual([party('state')]);
    expect(split?.invisible[0]).toMatchObject({ stakeholder: party('housing'), valueType: 'heat_network.value.certainty' });
  });

  test('is worked out once for the same runs, whatever else in the document changes', () => {
    const split = createSplit();
    const first = split(HEAT, done, COALITION);
    const renamed: Document = { items: new Map(HEAT.items).set('note', { kind: 'trend', id: 'note' }) };
    expect(split(renamed, new Map(done), COALITION)).toBe(first);
  });

  test('follows a weight at once, without another run', () => {
    const split = createSplit();
    const before = split(HEAT, done, COALITION);
    const money = HEAT.items.get('heat_network.value.money');
    if (money?.kind !== 'value-type') throw new Error('money is a value type');
    const doc: Document = { items: new Map(HEAT.items).set(money.id, { ...money, euroWeight: 2 }) };
    const after = split(doc, done, COALITION);
    const netOf = (of: typeof after): number => of?.parties.find(({ stakeholder }) => stakeholder === party('state'))?.net ?? NaN;
    expect(netOf(after)).toBeCloseTo(2 * netOf(before), 6);
  });

  test('a run that stopped early is compared with base until then', () => {
    const scenario = HEAT.items.get(COALITION) as Scenario;
    const early = (of: Scenario | null): Done => doneWith(HEAT, of, { stop: 10 });
    const both = createSplit()(
      HEAT,
      new Map([
        [null, early(null)],
        [COALITION, early(scenario)],
      ]),
      COALITION,
    );
    const one = createSplit()(HEAT, new Map([...done, [COALITION, early(scenario)]]), COALITION);
    expect(one?.parties).toEqual(both?.parties);
    expect(one?.surplus).not.toBe(createSplit()(HEAT, done, COALITION)?.surplus);
  });
});

describe('the book', () => {
  const withFlow = (doc: Document, more: Readonly<Partial<ValueFlow>> = {}): Document => {
    const flow: ValueFlow = { kind: 'value-flow', id: 'side', name: 'vf_side', label: {}, from: party('residents'), to: party('state'), valueType: 'trust', equation: '2', doc: {}, ...more };
    const trust: ValueType = { ...(doc.items.get('heat_network.value.heat') as ValueType), id: 'trust', slug: 'trust', unit: 'point' };
    const scenario = doc.items.get(COALITION) as Scenario;
    return { items: new Map(doc.items).set(flow.id, flow).set(trust.id, trust).set(COALITION, { ...scenario, valueFlows: [flow.id] }) };
  };

  test('measures what base does not know by the run itself, and all else by base', () => {
    const doc = withFlow(HEAT);
    const runs = [null, doc.items.get(COALITION) as Scenario].map((scenario) => [scenario?.id ?? null, doneWith(doc, scenario)] as const);
    const book = createBook()(doc, new Map(runs));
    const parts = (scenario: Id | null, slug: string) => book?.perceived(scenario, book.lastYear(scenario, 25)).find(({ stakeholder }) => stakeholder === party(slug))?.parts ?? [];
    expect(parts(COALITION, 'state').find(({ valueType }) => valueType === 'trust')).toMatchObject({ received: 2, scale: 2 });
    const money = (scenario: Id | null): number | undefined => parts(scenario, 'state').find(({ valueType }) => valueType === 'heat_network.value.money')?.scale;
    expect(money(COALITION)).toBe(money(null));
    // Of what base has flows of, but nothing ever moves, neither.
    expect(parts(null, 'heatco').find(({ valueType }) => valueType.endsWith('.certainty'))).toMatchObject({ received: 0, value: 0 });
    expect(parts(COALITION, 'heatco').find(({ valueType }) => valueType.endsWith('.certainty'))?.scale).toBeGreaterThan(5);
    expect(book?.lastYear(null, 0.5)).toEqual({ from: 0, until: 0.5 });
  });

  test('knows a year in the time unit of the model', () => {
    const doc = documentNamed('coalition_growth');
    const { plan } = compileDocument(doc);
    if (!plan) throw new Error('it runs');
    const run = simulate(plan, accountInput(doc, plan, null));
    const book = createBook()(doc, new Map([[null, { plan, scenario: null, run, outcome: outcomeOf(plan, run, null), issues: [] }]]));
    expect(book?.lastYear(null, 30)).toEqual({ from: 18, until: 30 });
    expect(book?.drift(null, 30).window).toEqual({ from: 18, until: 30 });
  });

  test('answers the same question with the same object, and a question about no run with nothing', () => {
    const book = createBook()(HEAT, done);
    const period = { from: 24, until: 25 };
    for (const ask of ['perceived', 'reciprocity', 'euro'] as const) expect(book?.[ask](COALITION, { ...period })).toBe(book?.[ask](COALITION, period));
    expect(book?.loops(COALITION, period, null)).toBe(book?.loops(COALITION, period, null));
    expect(book?.amounts('nothing', period)).toEqual([]);
    expect(book?.reciprocity('nothing', period)).toMatchObject({ pairs: [], giveOnly: [], unreturned: [], unknown: [] });
    expect(book?.perceived('nothing', period).every(({ value, parts }) => value === 0 && parts.length === 0)).toBe(true);
  });
});
