import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { compileDocument } from '../../src/compile/compile.js';
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
import { alignItems, distributeItems } from '../../src/state/commands/map/arrange.js';
import { bendLink, bendPipe } from '../../src/state/commands/map/bends.js';
import { copied } from '../../src/state/commands/map/copy.js';
import { groupVariables, ungroupVariables } from '../../src/state/commands/map/groups.js';
import { setColour, setLabelSide } from '../../src/state/commands/map/looks.js';
import { addComment, addCopy, addLoopMark, writeComment } from '../../src/state/commands/map/notes.js';
import { pasteItems } from '../../src/state/commands/map/paste.js';
import { flowsThrough, joinFlows, splitFlow } from '../../src/state/commands/map/split.js';
import { rangeFault, setDoc, setHolder, setRange, setUnits } from '../../src/state/commands/map/describe.js';
import { deleteItems } from '../../src/state/commands/map/delete.js';
import { addFlow, reattachFlow, stockAt } from '../../src/state/commands/map/flows.js';
import { addLink, describeLink } from '../../src/state/commands/map/links.js';
import { moveItems } from '../../src/state/commands/map/move.js';
import { freeName, nameHolder } from '../../src/state/commands/map/names.js';
import { onPage } from '../../src/state/commands/map/on-page.js';
import { addParameter, addVariable, placementsOf, renameVariable, writeEquation } from '../../src/state/commands/map/variables.js';
import { blankDocument } from '../../src/model/blank-document.js';
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
  const chosen = items.filter((_, at) => at % ((first % 5) + 2) === 0).slice(0, 12);
  const placed = chosen.map(({ id, x, y }) => ({ id, box: { left: x - 20, right: x + 20, top: y - 10, bottom: y + 10 } }));
  const other = pick(['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const, first);
  const loops = itemsOf(doc, 'loop');
  switch (what % 27) {
    case 12:
      return alignItems(placed, other);
    case 13:
      return distributeItems(placed, first % 2 ? 'across' : 'down');
    case 14:
      return items.length > 0 ? bendPipe(pick(items, first).id, second % 3 ? [{ x: first, y: second }] : []) : () => null;
    case 15:
      return items.length > 0 ? bendLink(pick(items, first).id, pick(items, second).id, (first % 7) / 10 - 0.3, fresh) : () => null;
    case 16:
      return addComment(fresh, second % 5 ? `Let op ${second}` : ' ', 'nl', spot);
    case 17:
      return items.length > 0 ? writeComment(pick(items.filter(({ shows }) => shows === 'comment').concat(items), second % 3).id, second % 2 ? `Anders ${second}` : '', first % 2 ? 'nl' : 'en') : () => null;
    case 18:
      return addCopy(fresh, a, spot);
    case 19:
      return loops.length > 0 ? addLoopMark(fresh, pick(loops, first).id, second % 2 === 0, spot) : () => null;
    case 20:
      return setLabelSide(chosen.map(({ id }) => id), second % 4 ? 'right' : null);
    case 21:
      return setColour(chosen.map(({ id }) => id), second % 4 ? 'loop-b' : null);
    case 22:
      return second % 3 ? groupVariables(fresh, `Groep ${first}`, [a, b]) : ungroupVariables([a, b]);
    case 23:
      return flows.length > 0 ? splitFlow(pick(flows, first).id, { stock: fresh, stockName: freeName(doc, 'Tussen'), flow: `${fresh}-on`, flowName: freeName(doc, 'Verder') }, spot) : () => null;
    case 24:
      return stocks.length > 0 ? joinFlows(pick(stocks, first).id, VIEW) : () => null;
    case 25: {
      const view = doc.items.get(VIEW);
      const copy = view?.kind === 'view' ? copied(doc, { view, items: items.filter((item) => item.view === VIEW) }, [a, b, ...chosen.map(({ id }) => id)]) : null;
      return copy ? pasteItems(copy, { view: VIEW, dx: 24, dy: 24 }, (id) => `${fresh}/${id}`) : () => null;
    }
    case 26:
      return addParameter(fresh, freeName(doc, 'Parameter'), spot);

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
          expect(new Map(apply(apply(after, invert(edits)), edits).items)).toEqual(new Map(after.items));
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
      { seed: 42, numRuns: 300 },
    );
  });
});

/** Names that equations mention and nobody has, as the compiler says them. */
const unknownNames = (doc: Document): readonly unknown[] => compileDocument(doc).issues.filter(({ code }) => code === 'unknown-name').map(({ facts, range }) => [facts, range]);

describe('splitting and joining a flow', () => {
  const flow = variableNamed(HEAT, 'joining_heat_net')?.id ?? '';
  const between = { stock: 'between', stockName: 'Tussen', flow: 'on', flowName: 'Verder' };
  const split = done(HEAT, splitFlow(flow, between, { view: VIEW, x: 0, y: 0 }));

  test('puts a stock into it that the same flow goes through, and every equation stays as valid as it was', () => {
    expect(stockAt(split, flow, 'inflows')?.id).toBe('between');
    expect(stockAt(split, flow, 'outflows')?.id).toBe(stockAt(HEAT, flow, 'outflows')?.id);
    expect(stockAt(split, 'on', 'inflows')?.id).toBe(stockAt(HEAT, flow, 'inflows')?.id);
    expect(compileDocument(split).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(unknownNames(split)).toEqual(unknownNames(HEAT));
  });

  test('and back, it ties the same stocks as before', () => {
    expect(flowsThrough(split, 'between')).toEqual({ into: flow, out: 'on' });
    const whole = done(split, joinFlows('between', VIEW));
    expect(whole.items.has('between') || whole.items.has('on')).toBe(false);
    for (const field of ['inflows', 'outflows'] as const) expect(stockAt(whole, flow, field)?.id).toBe(stockAt(HEAT, flow, field)?.id);
    expect(compileDocument(whole).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('declines a stock that has more than two flows, and a flow that is none', () => {
    const busy = itemsOf(HEAT, 'stock').find(({ inflows, outflows }) => inflows.length + outflows.length > 2 || inflows.length !== 1);
    expect(joinFlows(busy?.id ?? 'none', VIEW)(HEAT)).toBeNull();
    expect(splitFlow(busy?.id ?? 'none', between, { view: VIEW, x: 0, y: 0 })(HEAT)).toBeNull();
  });
});

describe('copying', () => {
  const view = HEAT.items.get(VIEW) as View;
  const page = { view, items: itemsOf(HEAT, 'view-item').filter((item) => item.view === VIEW) };
  const all = variablesOf(HEAT).map(({ id }) => id);
  const pasted = (copy: Document, into: Document): Document => done(into, pasteItems(copy, { view: VIEW, dx: 10, dy: 20 }, (id) => `new/${id}`));

  test('a copy is a file of its own, whatever is chosen, and reading it again gives the same', () => {
    fc.assert(
      fc.property(fc.subarray([...all, ...page.items.map(({ id }) => id)]), (chosen) => {
        const copy = copied(HEAT, page, chosen);
        if (!copy) return;
        const { doc, issues } = readKeten(writeKeten(copy));
        expect(issues).toEqual([]);
        expect(new Map(doc?.items)).toEqual(new Map(copy.items));
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('the whole model beside itself: as many variables again, under names of their own, that mean the same among themselves', () => {
    const copy = copied(HEAT, page, all);
    if (!copy) throw new Error('the heat network can be copied');
    const twice = pasted(copy, HEAT);
    expect(variablesOf(twice).length).toBe(2 * all.length);
    expect(compileDocument(twice).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const depends = dependenciesOf(twice);
    const before = dependenciesOf(HEAT);
    for (const id of all) expect(new Set(depends.get(`new/${id}`) ?? [])).toEqual(new Set((before.get(id) ?? []).map((cause) => (all.includes(cause) ? `new/${cause}` : cause))));
  });

  test('into another document it brings its own names along', () => {
    const bare = blankDocument({ title: {}, page: {} });
    const copy = copied(HEAT, page, all);
    if (!copy) throw new Error('the heat network can be copied');
    const there = done(bare, pasteItems(copy, { view: itemsOf(bare, 'view')[0]?.id ?? '', dx: 0, dy: 0 }, (id) => `new/${id}`));
    expect(variablesOf(there).map(({ name }) => name)).toEqual(variablesOf(HEAT).map(({ name }) => name));
    expect(consistencyIssues(there)).toEqual([]);
  });

  test('a copy of a variable, copied by itself, is one more copy of the same variable', () => {
    const ghost = page.items.find((item) => item.shows === 'variable' && item.ghost);
    const copy = ghost ? copied(HEAT, page, [ghost.id]) : null;
    if (ghost?.shows !== 'variable' || !copy) throw new Error('the heat network has copies');
    const after = pasted(copy, HEAT);
    expect(variablesOf(after).length).toBe(all.length);
    expect(placementsOf(after, ghost.of).length).toBe(placementsOf(HEAT, ghost.of).length + 1);
  });
});

describe('arranging', () => {
  const boxes = fc.array(fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }), width: fc.integer({ min: 2, max: 90 }).map((n) => 2 * n), height: fc.integer({ min: 2, max: 40 }).map((n) => 2 * n) }), { minLength: 3, maxLength: 8 });
  const stage = (shapes: readonly { x: number; y: number; width: number; height: number }[]) => {
    const view: View = { kind: 'view', id: 'v', rank: 0, name: {}, lens: 'stock-flow' };
    const doc = documentOf([view, ...shapes.map(({ x, y }, at): ViewItem => ({ kind: 'view-item', shows: 'comment', id: `${at}`, view: 'v', text: { nl: 'x' }, x, y }))]);
    const boxesIn = (now: Document) => shapes.map(({ width, height }, at) => {
      const { x, y } = now.items.get(`${at}`) as ViewItem;
      return { id: `${at}`, box: { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 } };
    });
    return { doc, boxesIn };
  };

  test('on a line, the edges or middles that are meant have one coordinate, and doing it again does nothing', () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom('left', 'right', 'top', 'bottom'), (shapes, edge) => {
        const { doc, boxesIn } = stage(shapes);
        const after = done(doc, alignItems(boxesIn(doc), edge));
        expect(new Set(boxesIn(after).map(({ box }) => box[edge])).size).toBe(1);
        expect(alignItems(boxesIn(after), edge)(after)).toBeNull();
      }),
      { seed: 3 },
    );
  });

  test('spread evenly, the gaps differ by less than the rounding to whole units, and the ends stay', () => {
    fc.assert(
      fc.property(boxes, (shapes) => {
        const { doc, boxesIn } = stage(shapes);
        const before = boxesIn(doc);
        const after = boxesIn(done(doc, distributeItems(before, 'across')));
        const order = before.map(({ box }, at) => ({ at, middle: box.left + box.right })).toSorted((a, b) => a.middle - b.middle).map(({ at }) => at);
        const sorted = order.map((at) => after[at]?.box ?? { left: NaN, right: NaN });
        const gaps = sorted.slice(1).map(({ left }, at) => left - (sorted[at]?.right ?? NaN));
        for (const at of [order[0] ?? 0, order.at(-1) ?? 0]) expect(after[at]).toEqual(before[at]);
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(2);
      }),
      { seed: 3 },
    );
  });
});

test('what is moved takes along the flow between two stocks that both move', () => {
  const flow = variableNamed(HEAT, 'joining_heat_net')?.id ?? '';
  const [from, to] = (['outflows', 'inflows'] as const).map((field) => placementsOf(HEAT, stockAt(HEAT, flow, field)?.id ?? '').find(({ ghost }) => !ghost));
  const valve = placementsOf(HEAT, flow).find(({ ghost, view }) => !ghost && view === from?.view);
  if (!from || !to || !valve) throw new Error('the flow stands between two stocks');
  expect(done(HEAT, moveItems([from.id, to.id], 5, 7)).items.get(valve.id)).toMatchObject({ x: valve.x + 5, y: valve.y + 7 });
  expect(done(HEAT, moveItems([from.id], 5, 7)).items.get(valve.id)).toEqual(valve);
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

  test('is held by a party, or by nobody', () => {
    const [party = { id: '' }, other = { id: '' }] = itemsOf(HEAT, 'stakeholder');
    const holds = (doc: Document): unknown => doc.items.get(lever?.id ?? '');
    for (const { id } of [party, other]) expect(holds(done(done(HEAT, setHolder(lever?.id ?? '', null)), setHolder(lever?.id ?? '', id)))).toMatchObject({ heldBy: id });
    expect(holds(done(HEAT, setHolder(lever?.id ?? '', null)))).not.toHaveProperty('heldBy');
    expect(setHolder(lever?.id ?? '', lever?.id ?? '')(HEAT)).toBeNull();
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
