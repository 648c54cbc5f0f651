import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKeten } from '../../src/formats/keten/read.js';
import { consistencyIssues } from '../../src/model/consistency.js';
import { itemsOf, workspaceOf, type Document } from '../../src/model/document.js';
import type { Scenario } from '../../src/model/scenario.js';
import { allLeversOff, backToBase, backToSaved, overrideLever } from '../../src/state/commands/scenario-override.js';
import { placeIntervention, type PlacementChange } from '../../src/state/commands/scenario-placement.js';
import { addScenario, deleteScenario, duplicateScenario, renameScenario } from '../../src/state/commands/scenario-records.js';
import { apply, invert, located, type Command } from '../../src/state/edit.js';
import { createStore } from '../../src/state/store.js';
import { hasStepName } from '../../src/wording/ui/steps.js';

const SEED = { seed: 20261124 };
const HEAT = readKeten(readFileSync('models/heat_network/model.keten.json', 'utf8')).doc as Document;
const SCENARIOS = itemsOf(HEAT, 'scenario').map(({ id }) => id);
const LEVERS = itemsOf(HEAT, 'auxiliary').filter(({ range }) => range).map(({ id }) => id);
const INTERVENTIONS = itemsOf(HEAT, 'intervention').map(({ id }) => id);
const [COALITION = ''] = SCENARIOS;
const [LEVER = ''] = LEVERS;
const draftName = { nl: 'Concept', en: 'Draft' };

const scenarioId = fc.constantFrom(...SCENARIOS, 'draft', 'copy');
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const change: fc.Arbitrary<PlacementChange> = fc.record(
  {
    on: fc.boolean(),
    start: optional(fc.integer({ min: 0, max: 25 })),
    ramp: optional(fc.integer({ min: 0, max: 5 })),
    end: optional(fc.integer({ min: 5, max: 30 })),
    strength: optional(fc.constantFrom(0, 0.5, 1, 1.5)),
    carrier: optional(fc.constantFrom('heat_network.party.state', 'heat_network.party.residents')),
  },
  { requiredKeys: [] },
);

/** Any of the commands about scenarios, with arguments that often fit and sometimes do not. */
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(scenarioId, fc.constantFrom(...LEVERS, 'nothing'), fc.constantFrom(0, 0.5, 0.7, 2500, NaN)).map(([id, lever, value]) => overrideLever({ id, draftName }, lever, value)),
  fc.tuple(scenarioId, fc.constantFrom(...INTERVENTIONS, 'nothing'), change).map(([id, intervention, what]) => placeIntervention({ id, draftName }, intervention, what)),
  scenarioId.map(allLeversOff),
  scenarioId.map(backToBase),
  scenarioId.map((id) => backToSaved(id, HEAT)),
  scenarioId.map((id) => addScenario(id, { nl: 'Nieuw' })),
  scenarioId.map((id) => duplicateScenario(id, 'copy', { nl: 'Kopie' })),
  fc.tuple(scenarioId, fc.constantFrom('Mijn naam', '', '  ')).map(([id, name]) => renameScenario(id, name)),
  scenarioId.map(deleteScenario),
);

const after = (doc: Document, does: Command): Document => apply(doc, does(doc)?.edits ?? []);
const scenarioOf = (doc: Document, id: string): Scenario => {
  const item = doc.items.get(id);
  if (item?.kind !== 'scenario') throw new Error(`no scenario ${id}`);
  return item;
};

describe('every command about scenarios', () => {
  test('undoing it gives the document back, in the same order', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 6 }), (commands) => {
        let now = HEAT;
        for (const does of commands) {
          const edits = located(now, does(now)?.edits ?? []);
          expect([...apply(apply(now, edits), invert(edits)).items]).toEqual([...now.items]);
          now = apply(now, edits);
        }
      }),
      SEED,
    );
  });

  test('leaves a document that holds together, with scenarios that differ from nothing by name only', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 8 }), (commands) => {
        const now = commands.reduce(after, HEAT);
        expect(consistencyIssues(now)).toEqual([]);
        const slugs = itemsOf(now, 'scenario').map(({ slug }) => slug);
        expect(new Set(slugs).size).toBe(slugs.length);
        for (const { overrides } of itemsOf(now, 'scenario')) for (const [lever, value] of Object.entries(overrides)) {
          const variable = now.items.get(lever);
          expect(variable?.kind === 'auxiliary' && Number(variable.equation) !== value).toBe(true);
        }
      }),
      SEED,
    );
  });

  test('declines when done a second time, unless it adds', () => {
    fc.assert(
      fc.property(command, (does) => {
        const once = after(HEAT, does);
        const again = does(once);
        if (once !== HEAT && again) expect(again.label).toBe('duplicate-scenario');
      }),
      SEED,
    );
  });

  test('has a name in the undo menu', () => {
    fc.assert(
      fc.property(command, (does) => {
        const step = does(HEAT);
        if (step) expect(hasStepName(step.label), step.label).toBe(true);
      }),
      SEED,
    );
  });
});

describe('a lever', () => {
  test('in base begins a draft, which one undo takes away whole', () => {
    const store = createStore(HEAT);
    const target = { id: 'draft', draftName };
    for (const value of [0.1, 0.2, 0.3]) store.execute(overrideLever(target, LEVER, value));
    expect(scenarioOf(store.committed.value, 'draft')).toMatchObject({ draft: true, name: draftName, overrides: { [LEVER]: 0.3 }, rank: 3 });
    store.undo();
    expect(store.committed.value).toEqual(HEAT);
  });

  test('never writes into the model', () => {
    const moved = after(HEAT, overrideLever({ id: COALITION, draftName }, LEVER, 0.5));
    expect(moved.items.get(LEVER)).toBe(HEAT.items.get(LEVER));
  });

  test('a sweep is one undo step; another lever is another', () => {
    const store = createStore(HEAT);
    const target = { id: COALITION, draftName };
    for (let step = 1; step <= 20; step++) store.execute(overrideLever(target, LEVER, step / 20));
    store.execute(overrideLever(target, LEVERS[1] ?? '', 0.5));
    store.undo();
    expect(scenarioOf(store.committed.value, COALITION).overrides).toEqual({ [LEVER]: 1 });
    store.undo();
    expect(store.committed.value).toEqual(HEAT);
    expect(store.canUndo.value).toBe(false);
  });

  test('back at base is no override', () => {
    const target = { id: COALITION, draftName };
    const there = after(HEAT, overrideLever(target, LEVER, 0.5));
    expect(after(there, overrideLever(target, LEVER, 0))).toEqual(HEAT);
    expect(overrideLever({ id: 'draft', draftName }, LEVER, 0)(HEAT)).toBeNull();
  });
});

describe('an intervention', () => {
  const target = { id: COALITION, draftName };
  const [, STARTMOTOR = ''] = INTERVENTIONS;

  test('writes down only what differs from its own', () => {
    const own = after(HEAT, placeIntervention(target, STARTMOTOR, { start: 3, strength: 0.5 }));
    expect(scenarioOf(own, COALITION).placements[0]).toEqual({ intervention: STARTMOTOR, on: true, start: 3, strength: 0.5 });
    expect(after(own, placeIntervention(target, STARTMOTOR, { start: 1, strength: 1 }))).toEqual(HEAT);
    expect(after(own, placeIntervention(target, STARTMOTOR, { start: null, strength: null }))).toEqual(HEAT);
  });

  test('switched on in base begins a draft; off again keeps its settings', () => {
    const drafted = after(HEAT, placeIntervention({ id: 'draft', draftName }, STARTMOTOR, { on: true }));
    expect(scenarioOf(drafted, 'draft')).toMatchObject({ draft: true, placements: [{ intervention: STARTMOTOR, on: true }] });
    const set = after(drafted, placeIntervention({ id: 'draft', draftName }, STARTMOTOR, { ramp: 4 }));
    expect(scenarioOf(after(set, placeIntervention({ id: 'draft', draftName }, STARTMOTOR, { on: false })), 'draft').placements).toEqual([{ intervention: STARTMOTOR, on: false, ramp: 4 }]);
  });

  test('refuses a strength that cannot be, and times that are no numbers', () => {
    for (const what of [{ strength: 1.6 }, { strength: -0.1 }, { ramp: -1 }, { start: NaN }]) expect(placeIntervention(target, STARTMOTOR, what)(HEAT)).toBeNull();
  });
});

describe('the ways back', () => {
  const target = { id: COALITION, draftName };

  test('back to base leaves nothing that runs otherwise than base, and keeps the record', () => {
    const moved = after(HEAT, overrideLever(target, LEVER, 0.5));
    const base = scenarioOf(after(moved, backToBase(COALITION)), COALITION);
    expect(base.overrides).toEqual({});
    expect(base.placements.every(({ on }) => !on)).toBe(true);
    expect(base.placements.length).toBe(4);
  });

  test('back to saved gives the saved settings and keeps the name', () => {
    const moved = [overrideLever(target, LEVER, 0.5), backToBase(COALITION), renameScenario(COALITION, 'Anders')].reduce(after, HEAT);
    const back = scenarioOf(after(moved, backToSaved(COALITION, HEAT)), COALITION);
    expect(back).toEqual({ ...scenarioOf(HEAT, COALITION), name: { nl: 'Anders', en: 'Anders' } });
    expect(backToSaved(COALITION, HEAT)(HEAT)).toBeNull();
  });
});

describe('records', () => {
  test('deleting the scenario of the start card clears the card in the same step', () => {
    const without = after(HEAT, deleteScenario(COALITION));
    expect(workspaceOf(without).shownScenario).toBeUndefined();
    expect(workspaceOf(HEAT).shownScenario).toBe(COALITION);
  });

  test('a draft that gets a name is kept; its copy is kept too', () => {
    const drafted = after(HEAT, overrideLever({ id: 'draft', draftName }, LEVER, 0.5));
    const kept = scenarioOf(after(drafted, renameScenario('draft', 'Concept')), 'draft');
    expect(kept.draft).toBeUndefined();
    expect(kept.slug).toBe('concept');
    const copy = scenarioOf(after(drafted, duplicateScenario('draft', 'copy', { nl: 'Kopie' })), 'copy');
    expect(copy).toMatchObject({ overrides: { [LEVER]: 0.5 }, rank: 4 });
    expect(copy.draft).toBeUndefined();
  });
});
