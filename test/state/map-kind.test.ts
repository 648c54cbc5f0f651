import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKeten } from '../../src/formats/keten/read.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { consistencyIssues } from '../../src/model/consistency.js';
import { itemsOf, variablesOf, type Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import { setLabel, setSource } from '../../src/state/commands/map/describe.js';
import { cloudsOf, stockAt } from '../../src/state/commands/map/flows.js';
import { changeKind, chosenKind, kindLosses, type ChosenKind } from '../../src/state/commands/map/kind.js';
import { isVariable, placementsOf } from '../../src/state/commands/map/variables.js';
import { apply, invert, located, type Command } from '../../src/state/edit.js';

const MODELS = ['heat_network', 'coalition_growth', 'circular_chain'].map((name) => readKeten(readFileSync(`models/${name}/model.keten.json`, 'utf8')).doc as Document);
const KINDS: readonly ChosenKind[] = ['word', 'auxiliary', 'parameter', 'stock', 'flow'];
const HEAT = MODELS[0] as Document;

const chosen = fc.array(fc.tuple(fc.nat(999), fc.constantFrom(...KINDS), fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))), { minLength: 1, maxLength: 6 });

function done(doc: Document, command: Command): Document {
  const step = command(doc);
  return step ? apply(doc, located(doc, step.edits)) : doc;
}

describe('a variable that becomes of another kind', () => {
  test('is of that kind, keeps its name, words, units, links and places, and can be undone; the graph stays whole and the file holds it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MODELS), chosen, (start, changes) => {
        let doc = start;
        for (const [at, to, value] of changes) {
          const variables = variablesOf(doc);
          const before = variables[at % variables.length];
          if (!before) return;
          const step = changeKind(before.id, to, value)(doc);
          if (!step) {
            expect(chosenKind(before) === to || to === 'parameter' || to === 'auxiliary').toBe(true);
            continue;
          }
          const edits = located(doc, step.edits);
          const next = apply(doc, edits);
          expect([...apply(next, invert(edits)).items]).toEqual([...doc.items]);
          const after = next.items.get(before.id);
          if (!isVariable(after)) throw new Error('it is a variable still');
          expect(to === 'auxiliary' ? after.kind : chosenKind(after)).toBe(to);
          for (const field of ['id', 'name', 'label', 'units', 'doc', 'source', 'dimensions'] as const) expect(after[field]).toEqual(before[field]);
          expect(placementsOf(next, before.id).map(({ id, view, x, y }) => [id, view, x, y])).toEqual(placementsOf(doc, before.id).map(({ id, view, x, y }) => [id, view, x, y]));
          expect(itemsOf(next, 'link')).toEqual(itemsOf(doc, 'link'));
          expect(consistencyIssues(next)).toEqual(consistencyIssues(doc));
          for (const flow of itemsOf(next, 'flow')) {
            for (const [end, field] of [['source', 'outflows'], ['sink', 'inflows']] as const) {
              const shown = new Set(placementsOf(next, flow.id).filter(({ ghost }) => !ghost).map(({ view }) => view));
              const was = doc.items.get(flow.id)?.kind === 'flow' && shown.size > 0 && !stockAt(doc, flow.id, field) && cloudsOf(doc, flow.id, end).length === 0;
              if (shown.size > 0 && !was && !stockAt(next, flow.id, field)) expect(cloudsOf(next, flow.id, end).length).toBeGreaterThan(0);
            }
          }
          doc = next;
        }
        expect(readKeten(writeKeten(doc)).doc?.items.size).toBe(doc.items.size);
      }),
      { seed: 41, numRuns: 100 },
    );
  });

  test('loses nothing that is not said: without losses, there and back gives the same record', () => {
    for (const doc of MODELS) {
      for (const variable of variablesOf(doc)) {
        for (const to of KINDS) {
          const there = done(doc, changeKind(variable.id, to));
          const after = there.items.get(variable.id);
          if (there === doc || !isVariable(after) || kindLosses(doc, variable.id, to).length > 0) continue;
          const back = done(there, changeKind(variable.id, chosenKind(variable)));
          const strip = (item: unknown): unknown => JSON.parse(JSON.stringify({ ...(item as object), heldBy: undefined }));
          expect(strip(back.items.get(variable.id)), `${variable.name} to ${to}`).toEqual(strip(variable));
        }
      }
    }
  });

  test('keeps its equation: of a stock it is the value at the start', () => {
    const lever = itemsOf(HEAT, 'auxiliary').find(({ range }) => range);
    if (!lever) throw new Error('the model has a lever');
    const stock = done(HEAT, changeKind(lever.id, 'stock')).items.get(lever.id);
    expect(stock).toMatchObject({ kind: 'stock', initial: lever.equation, inflows: [], outflows: [] });
    expect(kindLosses(HEAT, lever.id, 'stock')).toContain('range');
    expect(JSON.stringify([...done(HEAT, changeKind(lever.id, 'stock')).items.values()].filter(({ kind }) => kind === 'scenario' || kind === 'intervention'))).not.toContain(lever.id);
  });

  test('a stock leaves its flows to clouds, a flow leaves its stocks, and a parameter needs a number', () => {
    const viewsOf = (id: Id): Id[] => placementsOf(HEAT, id).flatMap(({ view, ghost }) => (ghost ? [] : [view]));
    const stock = itemsOf(HEAT, 'stock').find(({ id, inflows }) => viewsOf(id).some((view) => viewsOf(inflows[0] ?? '').includes(view)));
    if (!stock) throw new Error('the model has such a stock');
    const inflow = stock.inflows[0] ?? '';
    expect(kindLosses(HEAT, stock.id, 'auxiliary')).toContain('flows');
    const after = done(HEAT, changeKind(stock.id, 'auxiliary'));
    expect(cloudsOf(after, inflow, 'sink').length).toBeGreaterThan(0);
    const loose = done(HEAT, changeKind(inflow, 'auxiliary'));
    expect(itemsOf(loose, 'stock').flatMap(({ inflows, outflows }) => [...inflows, ...outflows])).not.toContain(inflow);
    expect(cloudsOf(loose, inflow)).toEqual([]);
    expect(changeKind(inflow, 'parameter')(HEAT)).toBeNull();
    expect(done(HEAT, changeKind(inflow, 'parameter', 12.5)).items.get(inflow)).toMatchObject({ kind: 'auxiliary', equation: '12.5' });
    expect(done(HEAT, changeKind(inflow, 'word')).items.get(inflow)).toMatchObject({ kind: 'auxiliary', equation: '' });
  });
});

test('a source and a name in the other language come and go, and leave the rest', () => {
  const { id } = variablesOf(HEAT)[0] ?? { id: '' };
  const said = done(done(HEAT, setSource(id, 'CBS 2024', 'nl')), setLabel(id, 'Homes', 'en'));
  expect(said.items.get(id)).toMatchObject({ source: { nl: 'CBS 2024' }, label: { en: 'Homes' } });
  expect(setSource(id, 'CBS 2024', 'nl')(said)).toBeNull();
  const gone = done(said, setSource(id, '', 'nl')).items.get(id);
  expect(gone && 'source' in gone ? JSON.stringify(gone.source) ?? '' : '').not.toContain('CBS');
});
