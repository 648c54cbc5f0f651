import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKeten } from '../../src/formats/keten/read.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { readXmile } from '../../src/formats/xmile/read.js';
import { writeXmile } from '../../src/formats/xmile/write.js';
import { consistencyIssues } from '../../src/model/consistency.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import type { Stakeholder, ValueFlow } from '../../src/model/party.js';
import { VALUE_SYSTEMS } from '../../src/model/value-system.js';
import { nameHolder } from '../../src/state/commands/map/names.js';
import { backToBase, backToSaved } from '../../src/state/commands/scenario-override.js';
import { placeIntervention } from '../../src/state/commands/scenario-placement.js';
import { addScenario, deleteScenario, duplicateScenario } from '../../src/state/commands/scenario-records.js';
import { deleteFromNetwork } from '../../src/state/commands/value/delete-records.js';
import { addParty, amendMoment, assessCommitment, changeParty, deleteParty, forgetMoment, moveToRing } from '../../src/state/commands/value/parties.js';
import { addValueFlow, changeValueFlow, deleteValueFlow, onlyIn } from '../../src/state/commands/value/value-flows.js';
import { asShares, withShare } from '../../src/state/commands/value/value-systems.js';
import { addContributions, addValueType, changeValueType, deleteValueType } from '../../src/state/commands/value/value-types.js';
import { apply, invert, located, type Command } from '../../src/state/edit.js';
import { createStore } from '../../src/state/store.js';
import { hasStepName } from '../../src/wording/ui/steps.js';

const SEED = { seed: 20261125 };
const HEAT = readKeten(readFileSync('models/heat_network/model.keten.json', 'utf8')).doc as Document;
const listed = (doc: Document): readonly (readonly [Id, unknown])[] => [...doc.items];

/** What a person may do next: chosen by numbers from what is there, and sometimes something that does not apply. */
function wish(doc: Document, [what, first, second, third]: readonly [number, number, number, number], fresh: Id): Command {
  const ids = (kind: 'stakeholder' | 'value-type' | 'value-flow' | 'scenario' | 'intervention'): readonly Id[] => [...itemsOf(doc, kind).map(({ id }) => id), 'nobody'];
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
  const party = pick(ids('stakeholder'), first);
  const type = pick(ids('value-type'), second);
  const flow = pick(ids('value-flow'), first);
  const scenario = pick(ids('scenario'), second);
  const share = (second % 23) / 20;
  const day = `2026-0${(second % 9) + 1}-1${third % 10}`;
  const text = third % 3 ? { nl: `Naam <${third}>`, en: `Name ${third}` } : third % 2 ? { nl: 'Alleen nl' } : {};
  switch (what % 22) {
    case 0: return addParty(fresh, text, { is: pick(['person', 'organisation', 'boundary-market'] as const, first), ring: pick(['core', 'outside'] as const, second) });
    case 1: return changeParty(party, { name: text, sectors: ['overheid', '"b" & c'] });
    case 2: return changeParty(party, { power: second % 5 ? share : null, interest: share });
    case 3: return changeParty(party, { valueWeights: { [type]: third % 4 ? third - 50 : null } });
    case 4: return changeParty(party, { valueSystems: { blue: second, green: third - 100, turquoise: first } });
    case 5: return changeParty(party, { quadrantFocus: second % 2 ? 'UL' : null, illustrative: third % 2 === 0, is: 'network' });
    case 6: return moveToRing(party, pick(['core', 'ring', 'interested', 'outside'] as const, second), day, text);
    case 7: return assessCommitment(party, share, day, text);
    case 8: return third % 2 ? forgetMoment(party, third % 3) : amendMoment(party, third % 3, second % 2 ? { date: day } : { reason: text });
    case 9: return addValueType(fresh, text);
    case 10: return changeValueType(type, { name: text, unit: 'kg', euroWeight: third % 2 ? null : -third, euroWeightSource: text, layer: third % 2 ? 'onder' : null });
    case 11: return changeValueType(type, { category: 'material', tangible: third % 2 === 0, is: pick(['rival', 'non-rival', 'burden'] as const, first), capital: 'natural', tags: ['a', 'é'], sdg: [third % 20, 3, 3] });
    case 12: case 13: return addValueFlow({ id: fresh, from: party, to: pick(ids('stakeholder'), third), valueType: type, label: text, equation: third % 7 ? '3' : '', ...(third % 2 ? { scenario } : {}), ...(third % 5 ? { contract: 'desired' } : {}) });
    case 14: return changeValueFlow(flow, { from: pick(ids('stakeholder'), second), to: pick(ids('stakeholder'), third), equation: `${third}`, doc: text });
    case 15: return changeValueFlow(flow, { pairedWith: second % 4 ? pick(ids('value-flow'), third) : null, contract: third % 2 ? 'informal' : null, layer: 'onder', quadrant: 'LL' });
    case 16: return onlyIn(flow, third % 3 ? scenario : null);
    case 17: return pick([deleteParty(party), deleteValueType(type), deleteValueFlow(flow)], third);
    case 18: return deleteFromNetwork([party, type, flow]);
    case 19: return placeIntervention({ id: scenario, draftName: {} }, pick(ids('intervention'), third), { carrier: party === 'nobody' ? null : party, on: true });
    case 20: return third % 5 === 0 ? addContributions() : pick([addScenario(fresh, { nl: 'Nieuw' }), duplicateScenario(scenario, fresh, { nl: 'Kopie' })], third);
    default: return pick([backToBase(scenario), backToSaved(scenario, HEAT), deleteScenario(scenario)], third);
  }
}

const wishes = fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999)), { minLength: 1, maxLength: 14 });

/** Base's flows of value: those that no scenario has for itself. */
function baseFlows(doc: Document): readonly ValueFlow[] {
  const own = new Set(itemsOf(doc, 'scenario').flatMap(({ valueFlows }) => valueFlows ?? []));
  return itemsOf(doc, 'value-flow').filter(({ id }) => !own.has(id));
}

describe('whatever a person does to parties, value types and flows of value', () => {
  test('undoing it restores the document, in its order; nothing refers to what is gone; every file holds it', () => {
    fc.assert(
      fc.property(wishes, (chosen) => {
        let doc = HEAT;
        chosen.forEach((numbers, at) => {
          const step = wish(doc, numbers, `fresh-${at}`)(doc);
          if (!step) return;
          const edits = located(doc, step.edits);
          const after = apply(doc, edits);
          expect(hasStepName(step.label), step.label).toBe(true);
          expect(listed(apply(after, invert(edits)))).toEqual(listed(doc));
          expect(consistencyIssues(after), step.label).toEqual([]);
          doc = after;
        });
        const { doc: read, issues } = readKeten(writeKeten(doc));
        expect(issues).toEqual([]);
        expect(new Map(read?.items)).toEqual(new Map(doc.items));
        expect(read && writeKeten(read)).toBe(writeKeten(doc));
        const xmile = readXmile(writeXmile(doc));
        expect(xmile.issues).toEqual([]);
        expect(new Map(xmile.doc?.items)).toEqual(new Map(doc.items));
      }),
      { ...SEED, numRuns: 80 },
    );
  });

  test('every record stays what it must be', () => {
    fc.assert(
      fc.property(wishes, (chosen) => {
        const doc = chosen.reduce((now, numbers, at) => apply(now, wish(now, numbers, `fresh-${at}`)(now)?.edits ?? []), HEAT);
        for (const kind of ['stakeholder', 'value-type', 'scenario'] as const) {
          const slugs = itemsOf(doc, kind).map(({ slug }) => slug);
          expect(new Set(slugs).size).toBe(slugs.length);
        }
        for (const { id, name } of itemsOf(doc, 'value-flow')) expect([name, nameHolder(doc, name, id)]).toEqual([expect.stringMatching(/^vf_[a-z0-9_]+$/), null]);
        for (const { id, pairedWith } of itemsOf(doc, 'value-flow')) if (pairedWith) expect(doc.items.get(pairedWith)).toMatchObject({ pairedWith: id });
        for (const party of itemsOf(doc, 'stakeholder')) expectParty(party);
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  test('what is done to a scenario leaves base with the flows it had', () => {
    fc.assert(
      fc.property(wishes, (chosen) => {
        let doc = HEAT;
        chosen.forEach((numbers, at) => {
          const does = wish(doc, numbers, `fresh-${at}`);
          const step = does(doc);
          if (!step) return;
          const after = apply(doc, step.edits);
          if (/scenario$|^back-to/.test(step.label) && step.label !== 'only-in-scenario' && step.label !== 'in-every-scenario') expect(baseFlows(after).map(({ id }) => id)).toEqual(baseFlows(doc).map(({ id }) => id));
          doc = after;
        });
      }),
      { ...SEED, numRuns: 300 },
    );
  });
});

function expectParty({ commitment, power, interest, valueWeights, valueSystems, history = [], ring }: Stakeholder): void {
  for (const value of [commitment, power, interest]) if (value !== undefined) expect(value >= 0 && value <= 1).toBe(true);
  for (const weight of Object.values(valueWeights)) expect(weight).toBeGreaterThanOrEqual(0);
  const shares = Object.values(valueSystems);
  if (shares.length > 0) expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-9);
  const dates = history.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
  const last = <K extends 'ring' | 'commitment'>(field: K): unknown => history.findLast((moment) => moment[field] !== undefined)?.[field];
  if (last('ring') !== undefined) expect(ring).toBe(last('ring'));
  if (last('commitment') !== undefined) expect(commitment).toBe(last('commitment'));
}

const after = (doc: Document, ...commands: readonly Command[]): Document => commands.reduce((now, does) => apply(now, located(now, does(now)?.edits ?? [])), doc);
const [RESIDENTS, HEATCO, STATE] = ['heat_network.party.residents', 'heat_network.party.heatco', 'heat_network.party.state'];
const MONEY = 'heat_network.value.money';
const COALITION = 'heat_network.scenario.coalition';
const PAYMENT = { id: 'payment', from: RESIDENTS, to: STATE, valueType: MONEY, label: { nl: 'Verrekening', en: 'Side payment' }, equation: '170000', scenario: COALITION };

describe('a party', () => {
  test('takes its flows, costs, purses and roles along when it goes, and nobody else\'s', () => {
    const gone = after(HEAT, deleteParty(HEATCO));
    expect(JSON.stringify(listed(gone))).not.toContain(`"${HEATCO}"`);
    const lost = itemsOf(HEAT, 'value-flow').filter(({ from, to }) => from === HEATCO || to === HEATCO);
    expect(lost.length).toBeGreaterThan(0);
    expect(itemsOf(gone, 'value-flow')).toHaveLength(itemsOf(HEAT, 'value-flow').length - lost.length);
    expect(itemsOf(gone, 'purse')).toHaveLength(0);
    expect(itemsOf(gone, 'intervention')).toHaveLength(itemsOf(HEAT, 'intervention').length);
    expect(itemsOf(gone, 'auxiliary').map(({ id }) => id)).toEqual(itemsOf(HEAT, 'auxiliary').map(({ id }) => id));
  });

  test('remembers each day what was said of it, oldest first, and is what was said last', () => {
    const said = after(HEAT, moveToRing(STATE, 'interested', '2026-03-01', { nl: 'Haakt aan' }), assessCommitment(STATE, 0.4, '2026-02-01'), assessCommitment(STATE, 0.7, '2026-04-01'), assessCommitment(STATE, 0.6, '2026-04-01', { nl: 'Toch minder' }));
    const party = said.items.get(STATE) as Stakeholder;
    expect(party.history).toEqual([
      { date: '2026-02-01', commitment: 0.4 },
      { date: '2026-03-01', ring: 'interested', reason: { nl: 'Haakt aan' } },
      { date: '2026-04-01', commitment: 0.6, reason: { nl: 'Toch minder' } },
    ]);
    expect([party.ring, party.commitment]).toEqual(['interested', 0.6]);
    expect((after(said, forgetMoment(STATE, 2)).items.get(STATE) as Stakeholder).commitment).toBe(0.4);
  });

  test('refuses days that are none, shares that are none, and the ring it is in', () => {
    for (const day of ['2026-02-30', '26-01-01', 'gisteren', '']) expect(assessCommitment(STATE, 0.5, day)(HEAT), day).toBeNull();
    for (const value of [-0.1, 1.1, NaN]) expect(assessCommitment(STATE, value, '2026-01-01')(HEAT)).toBeNull();
    expect(moveToRing(RESIDENTS, 'core', '2026-01-01')(HEAT)).toBeNull();
    expect(changeParty(RESIDENTS, { power: 1.2 })(HEAT)).toBeNull();
    expect(changeParty(RESIDENTS, { valueWeights: { [MONEY]: -1 } })(HEAT)).toBeNull();
    expect(changeParty(RESIDENTS, { name: { nl: ' ' } })(HEAT)).toBeNull();
  });

  test('a slider that sweeps is one undo step', () => {
    const store = createStore(HEAT);
    for (let at = 1; at <= 10; at++) store.execute(changeParty(STATE, { power: at / 10 }));
    for (let at = 1; at <= 10; at++) store.execute(assessCommitment(STATE, at / 10, '2026-05-01'));
    store.undo();
    store.undo();
    expect(store.committed.value).toEqual(HEAT);
    expect(store.canUndo.value).toBe(false);
  });
});

describe('value systems', () => {
  const weights = fc.dictionary(fc.constantFrom(...VALUE_SYSTEMS), fc.double({ min: 0, max: 50, noNaN: true }));

  test('become shares of one whole, and shares stay as they are', () => {
    fc.assert(
      fc.property(weights, (drawn) => {
        const shares = asShares(drawn) ?? {};
        const sum = Object.values(shares).reduce((total, share) => total + share, 0);
        expect(Object.keys(shares).length === 0 ? 0 : Math.abs(sum - 1)).toBeLessThan(1e-9);
        expect(asShares(shares)).toEqual(shares);
      }),
      SEED,
    );
  });

  test('a system gets the share a person gives it; the others keep their proportions', () => {
    fc.assert(
      fc.property(weights, fc.constantFrom(...VALUE_SYSTEMS), fc.integer({ min: 0, max: 20 }), (drawn, code, twentieths) => {
        const before = asShares(drawn) ?? {};
        const others = VALUE_SYSTEMS.filter((other) => other !== code && before[other]);
        const now = withShare(before, code, twentieths / 20) ?? {};
        if (others.length === 0) {
          expect(Object.keys(now)).toEqual(twentieths > 0 ? [code] : []);
          return;
        }
        expect(Math.abs((now[code] ?? 0) - twentieths / 20)).toBeLessThan(6e-4);
        const [one = 'blue', two = one] = others;
        expect(Math.abs((now[one] ?? 0) * (before[two] ?? 0) - (now[two] ?? 0) * (before[one] ?? 0))).toBeLessThan(1e-3);
      }),
      SEED,
    );
  });
});

describe('a flow of value', () => {
  test('is refused where it ends at no party, or is of no value type', () => {
    for (const wrong of [{ from: 'nobody' }, { to: MONEY }, { valueType: STATE }, { scenario: STATE }]) expect(addValueFlow({ ...PAYMENT, ...wrong })(HEAT)).toBeNull();
    expect(changeValueFlow('heat_network.flow.f1', { to: 'nobody' })(HEAT)).toBeNull();
  });

  test('has a name in equations that is its own', () => {
    const twice = after(HEAT, addValueFlow(PAYMENT), addValueFlow({ ...PAYMENT, id: 'again' }));
    expect(['payment', 'again'].map((id) => (twice.items.get(id) as ValueFlow).name)).toEqual(['vf_side_payment', 'vf_side_payment_2']);
  });

  test('of one scenario goes with it, is copied with it, and comes back with what was saved', () => {
    const paid = after(HEAT, addValueFlow(PAYMENT));
    expect(baseFlows(paid)).toEqual(baseFlows(HEAT));
    for (const does of [deleteScenario(COALITION), backToBase(COALITION)]) expect(itemsOf(after(paid, does), 'value-flow')).toEqual(itemsOf(HEAT, 'value-flow'));
    const copied = after(paid, duplicateScenario(COALITION, 'copy', { nl: 'Kopie' }), changeValueFlow('payment', { equation: '1' }));
    const [copy] = itemsOf(copied, 'scenario').find(({ id }) => id === 'copy')?.valueFlows ?? [];
    expect(copied.items.get(copy ?? '')).toMatchObject({ equation: '170000', name: 'vf_side_payment_2' });
    expect(after(copied, backToSaved(COALITION, paid)).items.get('payment')).toEqual(paid.items.get('payment'));
    expect(after(paid, backToBase(COALITION), backToSaved(COALITION, paid)).items.get('payment')).toEqual(paid.items.get('payment'));
    expect(after(paid, backToSaved(COALITION, HEAT)).items.has('payment')).toBe(false);
  });

  test('can be one scenario\'s own, or everybody\'s again', () => {
    const own = after(HEAT, onlyIn('heat_network.flow.f1', COALITION));
    expect(itemsOf(own, 'scenario').map(({ valueFlows }) => valueFlows)).toEqual([['heat_network.flow.f1'], undefined, undefined]);
    expect(new Map(after(own, onlyIn('heat_network.flow.f1', null)).items)).toEqual(new Map(HEAT.items));
    expect(onlyIn('heat_network.flow.f1', null)(HEAT)).toBeNull();
  });
});
