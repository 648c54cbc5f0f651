import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowTable } from '../../src/analyse/value/flow-table.js';
import { ledgerOf, type Ledger } from '../../src/analyse/value/ledger.js';
import { makeWhole } from '../../src/analyse/value/make-whole.js';
import { splitOf } from '../../src/analyse/value/split.js';
import { createCompiler } from '../../src/app/compiled.js';
import { compileDocument } from '../../src/compile/compile.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { itemsOf, workspaceOf, type Document } from '../../src/model/document.js';
import type { Scenario } from '../../src/model/scenario.js';
import { simulate } from '../../src/simulate/simulate.js';
import { addSidePayments, changeSidePayment, evenEquation, evenRateOf, removeSidePayment, type SidePayment } from '../../src/state/commands/value/side-payments.js';
import { weigh } from '../../src/state/commands/value/weigh.js';
import { apply, invert, located, type Command } from '../../src/state/edit.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

const HEAT = documentNamed('heat_network');
const COALITION = 'heat_network.scenario.coalition';
const MONEY = 'heat_network.value.money';

function done(doc: Document, command: Command): Document {
  const step = command(doc);
  if (!step) throw new Error('the command applies');
  const edits = located(doc, step.edits);
  const after = apply(doc, edits);
  expect([...apply(after, invert(edits)).items], 'undo gives the same document').toEqual([...doc.items]);
  return after;
}

const scenarioOf = (doc: Document, id: string | null): Scenario | null => {
  const item = id === null ? undefined : doc.items.get(id);
  return item?.kind === 'scenario' ? item : null;
};

function ledgerIn(doc: Document, scenario: string | null): Ledger {
  const { plan } = compileDocument(doc);
  if (!plan) throw new Error('the model runs');
  const own = scenarioOf(doc, scenario);
  const { dt } = workspaceOf(doc).simulation;
  return ledgerOf(flowTable(doc, plan, simulate(plan, { ...scenarioInput(doc, plan, own), saveStep: dt }), own));
}


const PAYMENT: SidePayment = { id: 'pay', from: 'heat_network.party.residents', to: 'heat_network.party.state', valueType: MONEY, label: { nl: 'Verrekening', en: 'Side payment' }, amount: 4.25e6, over: 25 };

describe('an even rate', () => {
  test('is found back in its equation', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e15, noNaN: true }), fc.constantFrom(1, 12, 25, 0.5, 120), (amount, over) => {
        expect(evenRateOf(evenEquation({ amount, over }))).toEqual({ amount, over });
      }),
      { seed: 5 },
    );
  });

  test('is not seen in another equation', () => {
    for (const equation of ['', 'x', '4/x', '-4', '4/0', '4*25', '4/25 + x']) expect(evenRateOf(equation)).toBeNull();
  });
});

describe('a side payment', () => {
  test('is in its scenario and nowhere else, brings no warning, and saves the coalition: no losers, base and the other scenarios unchanged', () => {
    const doc = done(HEAT, addSidePayments(COALITION, [PAYMENT]));
    expect(compileDocument(doc).issues).toEqual(compileDocument(HEAT).issues);
    const before = splitOf(HEAT, ledgerIn(HEAT, null), ledgerIn(HEAT, COALITION));
    const after = splitOf(doc, ledgerIn(doc, null), ledgerIn(doc, COALITION));
    const netOf = (split: typeof before, party: string): number => split.parties.find(({ stakeholder }) => stakeholder === party)?.net ?? NaN;
    expect(before.losers).toEqual(['heat_network.party.state']);
    expect(after.losers).toEqual([]);
    expect(netOf(after, PAYMENT.to) - netOf(before, PAYMENT.to)).toBeCloseTo(4.25e6, 3);
    expect(netOf(after, PAYMENT.from) - netOf(before, PAYMENT.from)).toBeCloseTo(-4.25e6, 3);
    expect(after.surplus).toBeCloseTo(before.surplus, 3);
    for (const other of [null, ...itemsOf(HEAT, 'scenario').map(({ id }) => id)]) {
      if (other !== COALITION) expect(ledgerIn(doc, other), String(other)).toEqual(ledgerIn(HEAT, other));
    }
  });

  test('is changed and taken away; a flow that another scenario shares stays there as it was', () => {
    const added = done(HEAT, addSidePayments(COALITION, [PAYMENT]));
    const changed = done(added, changeSidePayment(COALITION, 'pay', { amount: 170_000, over: 1 }, 'copy'));
    expect(changed.items.get('pay')).toMatchObject({ equation: '170000' });
    const removed = done(changed, removeSidePayment(COALITION, 'pay'));
    expect([removed.items.has('pay'), scenarioOf(removed, COALITION)?.valueFlows]).toEqual([false, undefined]);

    const individual = scenarioOf(added, 'heat_network.scenario.individual');
    if (!individual) throw new Error('there is another scenario');
    const shared: Document = { items: new Map(added.items).set(individual.id, { ...individual, valueFlows: ['pay'] }) };
    const own = done(shared, changeSidePayment(COALITION, 'pay', { amount: 5, over: 25 }, 'copy'));
    expect([own.items.get('pay'), own.items.get('copy')]).toMatchObject([{ equation: '4250000/25' }, { equation: '5/25' }]);
    expect([scenarioOf(own, COALITION)?.valueFlows, scenarioOf(own, individual.id)?.valueFlows]).toEqual([['copy'], ['pay']]);
    const left = done(shared, removeSidePayment(COALITION, 'pay'));
    expect([left.items.has('pay'), scenarioOf(left, COALITION)?.valueFlows, scenarioOf(left, individual.id)?.valueFlows]).toEqual([true, undefined, ['pay']]);
  });

  test('declines what is no payment', () => {
    const refused: readonly (readonly [string, readonly SidePayment[]])[] = [
      [COALITION, []],
      ['nowhere', [PAYMENT]],
      [COALITION, [{ ...PAYMENT, amount: 0 }]],
      [COALITION, [{ ...PAYMENT, amount: NaN }]],
      [COALITION, [{ ...PAYMENT, over: 0 }]],
      [COALITION, [{ ...PAYMENT, to: PAYMENT.from }]],
      [COALITION, [PAYMENT, { ...PAYMENT, id: 'other', to: 'nobody' }]],
    ];
    for (const [scenario, payments] of refused) expect(addSidePayments(scenario, payments)(HEAT)).toBeNull();
    expect(removeSidePayment(COALITION, 'pay')(HEAT)).toBeNull();
  });
});

describe.each(MODEL_NAMES)('%s', (name) => {
  const doc = documentNamed(name);
  const { start, stop } = workspaceOf(doc).simulation;
  test.each(itemsOf(doc, 'scenario').map(({ id, slug }) => [slug, id]))('what is proposed for %s makes everyone whole when it runs', (_slug, id) => {
    const before = splitOf(doc, ledgerIn(doc, null), ledgerIn(doc, id));
    const { payments, currency, hindrance } = makeWhole(doc, before, { payers: before.parties.map(({ stakeholder }) => stakeholder) });
    expect(hindrance === null).toBe(before.losers.length > 0 && before.surplus > 0);
    if (hindrance !== null) return;
    const settled = done(doc, addSidePayments(id, payments.map((payment, at): SidePayment => ({ ...payment, id: `pay${at}`, valueType: currency ?? '', label: { nl: 'Verrekening', en: 'Side payment' }, over: stop - start }))));
    expect(compileDocument(settled).issues).toEqual(compileDocument(doc).issues);
    const after = splitOf(settled, ledgerIn(settled, null), ledgerIn(settled, id));
    expect(after.losers).toEqual([]);
    expect(Math.abs(after.surplus - before.surplus)).toBeLessThanOrEqual(1e-6 * (before.cost + before.benefit));
    expect(ledgerIn(settled, null)).toEqual(ledgerIn(doc, null));
  });
});

describe('a weight', () => {
  test('is one step for a sweep, says its source only where it has one, and compiles nothing anew', () => {
    const compile = createCompiler();
    const before = compile(HEAT);
    const source = HEAT.items.get(MONEY);
    if (source?.kind !== 'value-type') throw new Error('money is a value type');
    const moved = done(HEAT, weigh(MONEY, 2));
    expect(compile(moved)).toBe(before);
    expect(moved.items.get(MONEY)).toMatchObject({ euroWeight: 2 });
    expect(moved.items.get(MONEY)).not.toHaveProperty('euroWeightSource');
    const back = done(moved, weigh(MONEY, 1, source.euroWeightSource));
    expect(back.items.get(MONEY)).toEqual(source);
    expect(weigh(MONEY, 2)(HEAT)?.merge).toBe(weigh(MONEY, 3)(moved)?.merge);
    expect(weigh(MONEY, NaN)(HEAT)).toBeNull();
    expect(weigh(COALITION, 2)(HEAT)).toBeNull();
  });
});
