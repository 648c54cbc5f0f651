import { itemsOf, type Document } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import { parameterValue, type Auxiliary, type Flow, type Stock, type Variable } from '../../../model/variable.js';
import type { PlacedCloud, PlacedVariable } from '../../../model/view.js';
import { apply, type Command, type Edit } from '../../edit.js';
import { cloudsOf } from './flows.js';
import { isVariable, placementsOf } from './variables.js';

/** What a variable can become. A word is an auxiliary without an equation, a parameter one whose equation is a number. */
export type ChosenKind = 'word' | 'auxiliary' | 'parameter' | 'stock' | 'flow';

/** What a variable loses by becoming something else, to be said before it does. */
export type KindLoss = 'equation' | 'table' | 'range' | 'settings' | 'flows' | 'ends' | 'limit' | 'store' | 'start' | 'data';

/** Which of these a variable is now; a lever and a table are parameter and auxiliary. */
export function chosenKind(variable: Variable): ChosenKind {
  if (variable.kind !== 'auxiliary') return variable.kind;
  if (parameterValue(variable) !== null) return 'parameter';
  return variable.equation.trim() === '' && !variable.gf && !variable.parts ? 'word' : 'auxiliary';
}

/**
 * Makes a variable of another kind, with its name, labels, units, documentation, links, places and, where the new kind has
 * one, its equation: of a stock, the value at the start. A stock's flows then come from or go to clouds, and a new flow
 * does so until it is attached. `value` becomes the number of what becomes a parameter and was none. Declines where nothing
 * would change, and a parameter without a value.
 */
export const changeKind =
  (id: Id, to: ChosenKind, value: number | null = null): Command =>
  (doc) => {
    const before = doc.items.get(id);
    if (!isVariable(before) || before.model !== undefined || chosenKind(before) === to) return null;
    const after = remade(before, to, value);
    // What has a number for its equation is a parameter, also when it becomes an auxiliary.
    if (!after || (after.kind === before.kind && chosenKind(after) !== to)) return null;
    const own: Edit[] = [{ id, before, after }];
    const edits = [
      ...own,
      ...(before.kind === 'flow' && after.kind !== 'flow' ? releaseEdits(doc, before) : []),
      ...(before.kind === 'stock' && after.kind !== 'stock' ? cloudEdits(doc, before) : []),
      ...(after.kind === 'flow' ? endEdits(doc, id) : []),
      ...(before.kind === after.kind ? [] : placementEdits(doc, id)),
      ...(parameterValue(before) !== null && parameterValue(after) === null ? settingEdits(doc, id) : []),
    ];
    return { label: 'change-kind', edits: merged(doc, edits) };
  };

/** What would be lost; empty where everything can be kept. */
export function kindLosses(doc: Document, id: Id, to: ChosenKind): readonly KindLoss[] {
  const before = doc.items.get(id);
  if (!isVariable(before)) return [];
  const kind = to === 'stock' || to === 'flow' ? to : 'auxiliary';
  const isBare = to === 'word' || to === 'parameter';
  const text = (before.kind === 'stock' ? before.initial : before.equation).trim();
  const losses: readonly (readonly [KindLoss, boolean])[] = [
    ['equation', (to === 'word' && text !== '') || (isBare && before.parts !== undefined) || (to === 'parameter' && text !== '' && !isNumber(text))],
    ['table', before.kind !== 'stock' && before.gf !== undefined && (isBare || kind === 'stock')],
    ['range', before.kind === 'auxiliary' && before.range !== undefined && to !== 'parameter'],
    ['settings', before.kind === 'auxiliary' && to !== 'parameter' && hasSettings(doc, id)],
    ['flows', before.kind === 'stock' && before.inflows.length + before.outflows.length > 0],
    ['ends', before.kind === 'flow' && itemsOf(doc, 'stock').some(({ inflows, outflows }) => inflows.includes(id) || outflows.includes(id))],
    ['limit', before.kind !== 'auxiliary' && before.nonNegative !== undefined && (kind === 'auxiliary' || before.kind === 'stock')],
    ['store', (before.kind === 'stock' && (before.conveyor !== undefined || before.queue === true)) || (before.kind === 'flow' && (before.leak !== undefined || before.overflow === true))],
    ['start', before.kind === 'auxiliary' && before.initial !== undefined && (kind === 'flow' || isBare)],
    ['data', before.kind === 'auxiliary' && before.data !== undefined && kind !== 'auxiliary'],
  ];
  return losses.flatMap(([loss, isLost]) => (isLost ? [loss] : []));
}

const isNumber = (equation: string): boolean => parameterValue({ kind: 'auxiliary', equation }) !== null;

function remade(before: Variable, to: ChosenKind, value: number | null): Variable | null {
  const { id, name, label, units, doc, dimensions, parts } = before;
  const { source, quadrant, layer } = before;
  const base = { id, name, label, units, doc, ...given({ source, quadrant, layer, dimensions }) };
  const text = before.kind === 'stock' ? before.initial : before.equation;
  const gf = before.kind === 'stock' ? undefined : before.gf;
  switch (to) {
    case 'stock': {
      const initial = before.kind === 'auxiliary' && before.initial !== undefined ? before.initial : text;
      const plain = parts?.map(({ subscripts, except, equation }) => ({ subscripts, ...given({ except }), equation }));
      return { kind: 'stock', ...base, ...given({ parts: plain }), initial, inflows: [], outflows: [] } satisfies Stock;
    }
    case 'flow':
      return { kind: 'flow', ...base, ...given({ parts, gf }), equation: text } satisfies Flow;
    case 'auxiliary': {
      const own = before.kind === 'auxiliary' ? given({ data: before.data, initial: before.initial, heldBy: before.heldBy }) : {};
      return { kind: 'auxiliary', ...base, ...given({ parts, gf }), ...own, equation: text } satisfies Auxiliary;
    }
    case 'word':
      return { kind: 'auxiliary', ...base, equation: '' } satisfies Auxiliary;
    case 'parameter': {
      const held = before.kind === 'auxiliary' ? given({ range: before.range, heldBy: before.heldBy }) : {};
      if (isNumber(text) && !parts && !gf) return { kind: 'auxiliary', ...base, ...held, equation: text } satisfies Auxiliary;
      return value === null || !Number.isFinite(value) ? null : { kind: 'auxiliary', ...base, ...held, equation: String(value) };
    }
  }
}

/** The fields that have a value. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** A flow that is none any more leaves its stocks and clouds. */
function releaseEdits(doc: Document, { id }: Flow): Edit[] {
  const stocks = itemsOf(doc, 'stock').flatMap((stock): Edit[] => {
    const left: Stock = { ...stock, inflows: stock.inflows.filter((flow) => flow !== id), outflows: stock.outflows.filter((flow) => flow !== id) };
    return left.inflows.length === stock.inflows.length && left.outflows.length === stock.outflows.length ? [] : [{ id: stock.id, before: stock, after: left }];
  });
  return [...stocks, ...cloudsOf(doc, id).map((cloud): Edit => ({ id: cloud.id, before: cloud, after: null }))];
}

/** Clouds beside a stock that is none any more, half way to the valve of each of its flows. */
function cloudEdits(doc: Document, stock: Stock): Edit[] {
  return (['inflows', 'outflows'] as const).flatMap((field) =>
    stock[field].flatMap((flow) =>
      placementsOf(doc, stock.id).flatMap((placed): Edit[] => {
        const valve = placementsOf(doc, flow).find(({ view, ghost }) => view === placed.view && !ghost);
        if (placed.ghost || !valve || !drawsClouds(doc, placed.view)) return [];
        const cloud: PlacedCloud = { kind: 'view-item', id: freshId('item'), view: placed.view, shows: 'cloud', flow, end: field === 'inflows' ? 'sink' : 'source', x: Math.round((placed.x + valve.x) / 2), y: Math.round((placed.y + valve.y) / 2) };
        return [{ id: cloud.id, before: null, after: cloud }];
      }),
    ),
  );
}

/** In the causal lens flows have no ends. */
function drawsClouds(doc: Document, view: Id): boolean {
  const item = doc.items.get(view);
  return item?.kind === 'view' && item.lens === 'stock-flow';
}

/** How far the clouds of a new flow stand from its valve. */
const REACH = 96;

function endEdits(doc: Document, id: Id): Edit[] {
  return placementsOf(doc, id)
    .filter(({ ghost, view }) => !ghost && drawsClouds(doc, view))
    .flatMap(({ view, x, y }) =>
      (['source', 'sink'] as const).map((end): Edit => {
        const cloud: PlacedCloud = { kind: 'view-item', id: freshId('item'), view, shows: 'cloud', flow: id, end, x: x + (end === 'source' ? -REACH : REACH), y };
        return { id: cloud.id, before: null, after: cloud };
      }),
    );
}

/** Sizes and bends belong to the shape that was. */
function placementEdits(doc: Document, id: Id): Edit[] {
  return placementsOf(doc, id).flatMap((before): Edit[] => {
    if (before.width === undefined && before.height === undefined && before.bends === undefined) return [];
    const { kind, id: item, view, shows, of, x, y } = before;
    const { ghost, label, colour } = before;
    return [{ id: item, before, after: { kind, id: item, view, shows, of, x, y, ...given({ ghost, label, colour }) } satisfies PlacedVariable }];
  });
}

const hasSettings = (doc: Document, id: Id): boolean => settingEdits(doc, id).length > 0;

/** What scenarios, interventions and perspectives set a parameter to means nothing once it is none. */
function settingEdits(doc: Document, id: Id): Edit[] {
  const without = (record: Readonly<Record<Id, number>>): Readonly<Record<Id, number>> => Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
  return [...doc.items.values()].flatMap((item): Edit[] => {
    if ((item.kind === 'scenario' || item.kind === 'perspective') && Object.hasOwn(item.overrides, id)) return [{ id: item.id, before: item, after: { ...item, overrides: without(item.overrides) } }];
    if (item.kind === 'intervention' && item.changes.some(({ parameter }) => parameter === id)) return [{ id: item.id, before: item, after: { ...item, changes: item.changes.filter(({ parameter }) => parameter !== id) } }];
    return [];
  });
}

/** One edit for each record, from what it was to what it is last. */
function merged(doc: Document, edits: readonly Edit[]): readonly Edit[] {
  const { items } = apply(doc, edits);
  return [...new Set(edits.map(({ id }) => id))].map((id) => ({ id, before: doc.items.get(id) ?? null, after: items.get(id) ?? null }));
}
