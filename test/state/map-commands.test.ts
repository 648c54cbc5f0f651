import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsIn } from '../../src/equation/mentions.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { consistencyIssues } from '../../src/model/consistency.js';
import { documentOf } from '../../src/model/document-of.js';
import { itemsOf, variablesOf, type Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import { parameterValue } from '../../src/model/variable.js';
import type { View, ViewItem } from '../../src/model/view.js';
import { variableNamed } from '../../src/model/name-index.js';
import { rangeFault, setDoc, setRange, setUnits } from '../../src/state/commands/map/describe.js';
import { deleteItems } from '../../src/state/commands/map/delete.js';
import { addFlow, reattachFlow, stockAt } from '../../src/state/commands/map/flows.js';
import { addLink, describeLink } from '../../src/state/commands/map/links.js';
import { moveItems } from '../../src/state/commands/map/move.js';
import { freeName, nameHolder } from '../../src/state/commands/map/names.js';
import { onPage } from '../../src/state/commands/map/on-page.js';
import { addVariable, placementsOf, renameVariable, writeEquation } from '../../src/state/commands/map/variables.js';
import { apply, invert, located, type Command } from '../../src/state/edit.js';

const HEAT = readKeten(readFileSync('models/heat_network/model.keten.json', 'utf8')).doc as Document;
const VIEW = itemsOf(HEAT, 'view')[0]?.id ?? '';
const listed = (doc: Document): readonly (readonly [Id, unknown])[] => [...doc.items];

function done(doc: Document, command: Command): Document {
  const step = command(doc);
  return step ? apply(doc, located(doc, step.edits)) : doc;
}

/** What a person may do next, chosen by three numbers from what is there. */
function wish(doc: Document, [what, first, second]: readonly [number, number, number], fresh: Id): Command {
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
  const variables = variablesOf(doc);
  const stocks = itemsOf(doc, 'stock');
  const flows = itemsOf(doc, 'flow');
  const items = itemsOf(doc, 'view-item');
  const spot = { view: VIEW, x: first, y: second };
  const end = (at: number): { stock: Id } | { x: number; y: number } => (at % 3 === 0 || stocks.length === 0 ? { x: at, y: at } : { stock: pick(stocks, at).id });
  const a = variables.length > 0 ? pick(variables, first).id : 'none';
  const b = variables.length > 0 ? pick(variables, second).id : 'none';
  switch (what % 12) {
    case 0:
      return addVariable(first % 2 ? 'stock' : 'auxiliary', fresh, freeName(doc, 'Nieuw'), spot);
    case 1:
      return addFlow(fresh, freeName(doc, 'Stroom'), end(first), end(second), spot);
    case 2:
      return flows.length > 0 ? reattachFlow(pick(flows, first).id, second % 2 ? 'source' : 'sink', end(second >> 1), VIEW) : () => null;
    case 3:
      return renameVariable(a, `Naam ${second % 7}`, 'nl');
    case 4:
      return writeEquation(a, `${second} + 1`);
    case 5:
      return deleteItems([a, b]);
    case 6:
      return addLink(fresh, a, b, '+');
    case 7:
      return items.length > 0 ? moveItems([pick(items, first).id, pick(items, second).id], first, second) : () => null;
    case 8:
      return setUnits(a, second % 3 ? 'home/year' : '');
    case 9:
      return setDoc(a, second % 3 ? `Zin ${second}` : '', second % 2 ? 'nl' : 'en');
    case 10:
      return setRange(a, second % 4 ? { min: -first, max: second, ...(first % 2 ? { step: 1 } : {}) } : null);
    default:
      return items.length > 0 ? deleteItems([pick(items, first).id]) : () => null;
  }
}

const wishes = fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)), { minLength: 1, maxLength: 12 });

describe('whatever a person does on the map', () => {
  test('undoing it restores the document, in its order; the graph stays whole; the file holds it', () => {
    fc.assert(
      fc.property(wishes, (chosen) => {
        let doc = HEAT;
        chosen.forEach((numbers, at) => {
          const step = wish(doc, numbers, `fresh-${at}`)(doc);
          if (!step) return;
          const edits = located(doc, step.edits);
          const after = apply(doc, edits);
          expect(listed(apply(after, invert(edits)))).toEqual(listed(doc));
          expect(consistencyIssues(after)).toEqual([]);
          doc = after;
        });
        for (const flow of itemsOf(doc, 'flow')) {
          for (const field of ['inflows', 'outflows'] as const) expect(itemsOf(doc, 'stock').filter((stock) => stock[field].includes(flow.id)).length).toBeLessThanOrEqual(1);
        }
        const names = variablesOf(doc).map(({ id, name }) => nameHolder(doc, name, id));
        expect(names.every((holder) => holder === null)).toBe(true);
        const { doc: read, issues } = readKeten(writeKeten(doc));
        expect(issues).toEqual([]);
        expect(new Map(read?.items)).toEqual(new Map(doc.items));
      }),
      { seed: 42, numRuns: 120 },
    );
  });
});

describe('renaming', () => {
  const capacity = variableNamed(HEAT, 'Network_Capacity');

  test('rewrites every equation that names it, and there and back is nothing', () => {
    if (!capacity) throw new Error('the heat network has a capacity');
    const renamed = done(HEAT, renameVariable(capacity.id, 'Buis, dik', 'nl'));
    const equations = variablesOf(renamed).map((variable) => (variable.kind === 'stock' ? variable.initial : variable.equation));
    expect(equations.some((equation) => equation.includes('"Buis, dik"'))).toBe(true);
    expect(equations.flatMap((equation) => mentionsIn(equation, 'xmile')).some(({ name }) => name === 'network_capacity')).toBe(false);
    const back = done(renamed, renameVariable(capacity.id, 'Network_Capacity', 'nl'));
    expect(variablesOf(back).map((variable) => (variable.kind === 'stock' ? variable.initial : variable.equation))).toEqual(variablesOf(HEAT).map((variable) => (variable.kind === 'stock' ? variable.initial : variable.equation)));
  });

  test.each(['', '  ', 'Gas_Homes', 'gas homes', 'GAS  HOMES'])('declines %j', (name) => expect(renameVariable(capacity?.id ?? '', name, 'nl')(HEAT)).toBeNull());
});

describe('deleting', () => {
  test('a stock leaves its flows, which end in clouds where it stood', () => {
    const gas = variableNamed(HEAT, 'Gas_Homes');
    const flow = variableNamed(HEAT, 'joining_heat_net');
    if (!gas || !flow) throw new Error('the heat network has homes');
    const after = done(HEAT, deleteItems([gas.id]));
    expect(after.items.has(flow.id)).toBe(true);
    expect(stockAt(after, flow.id, 'outflows')).toBeNull();
    const clouds = itemsOf(after, 'view-item').filter((item) => item.shows === 'cloud' && item.flow === flow.id && item.end === 'source');
    const [place] = placementsOf(HEAT, gas.id).filter(({ ghost }) => !ghost);
    expect(clouds).toMatchObject([{ x: place?.x, y: place?.y }]);
  });

  test('a lever is gone from scenarios and interventions too', () => {
    const lever = itemsOf(HEAT, 'auxiliary').find(({ range }) => range);
    if (!lever) throw new Error('the heat network has levers');
    const after = done(HEAT, deleteItems([lever.id]));
    for (const { overrides } of itemsOf(after, 'scenario')) expect(lever.id in overrides).toBe(false);
    for (const { changes } of itemsOf(after, 'intervention')) expect(changes.some(({ parameter }) => parameter === lever.id)).toBe(false);
  });
});

test('a link is drawn once, described, and does not lead to itself', () => {
  const [a, b] = variablesOf(HEAT).map(({ id }) => id);
  if (!a || !b) throw new Error('the heat network has variables');
  const linked = done(HEAT, addLink('link', a, b, '-'));
  expect(addLink('again', a, b)(linked)).toBeNull();
  expect(addLink('self', a, a)(linked)).toBeNull();
  expect(describeLink('link', { polarity: '-' })(linked)).toBeNull();
  expect(done(linked, describeLink('link', { strength: 'strong', delay: true })).items.get('link')).toMatchObject({ polarity: '-', strength: 'strong', delay: true });
});

describe('a lever', () => {
  const lever = itemsOf(HEAT, 'auxiliary').find(({ range }) => range);
  const value = lever ? (parameterValue(lever) ?? NaN) : NaN;

  test('has a range that rises, holds its value, and has room for its step', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.option(fc.double({ min: -10, max: 1e3, noNaN: true }), { nil: undefined }), (min, max, step) => {
        const range = { min, max, ...(step === undefined ? {} : { step }) };
        const isFit = min < max && min <= value && value <= max && (step === undefined || (step > 0 && step <= max - min));
        expect(rangeFault(range, value) === null).toBe(isFit);
        const after = done(HEAT, setRange(lever?.id ?? '', range)).items.get(lever?.id ?? '');
        expect(after?.kind === 'auxiliary' && after.range).toEqual(isFit ? range : lever?.range);
      }),
      { seed: 21 },
    );
  });

  test('is none any more when its equation is no number, and only an auxiliary can be one', () => {
    const written = done(HEAT, writeEquation(lever?.id ?? '', '2 * TIME')).items.get(lever?.id ?? '');
    expect(written?.kind === 'auxiliary' && written.range).toBeUndefined();
    expect(setRange(itemsOf(HEAT, 'stock')[0]?.id ?? '', { min: 0, max: 1 })(HEAT)).toBeNull();
  });
});

test('a page laid out on the fly comes into the document with what is done on it, and goes with it', () => {
  const bare = documentOf([...HEAT.items.values()].filter(({ kind }) => kind !== 'view' && kind !== 'view-item'));
  const [first] = variablesOf(bare);
  if (!first) throw new Error('the heat network has variables');
  const view: View = { kind: 'view', id: 'map', rank: 0, name: {}, lens: 'stock-flow' };
  const items: readonly ViewItem[] = [{ kind: 'view-item', shows: 'variable', id: 'map/a', view: 'map', of: first.id, x: 1, y: 2 }];
  const step = onPage({ view, items }, moveItems(['map/a'], 3, 4))(bare);
  const edits = located(bare, step?.edits ?? []);
  const after = apply(bare, edits);
  expect(after.items.get('map/a')).toMatchObject({ x: 4, y: 6 });
  expect(listed(apply(after, invert(edits)))).toEqual(listed(bare));
  expect(onPage({ view, items }, moveItems(['none'], 3, 4))(bare)).toBeNull();
  expect(onPage({ view, items }, moveItems(['map/a'], 1, 1))(after)?.edits.length).toBe(1);
});
