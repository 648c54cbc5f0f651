import { writtenName } from '../../../equation/write-name.js';
import { itemsOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Flow, Stock } from '../../../model/variable.js';
import { apply, type Command, type Edit } from '../../edit.js';
import { deleteItems } from './delete.js';
import { addFlow, cloudsOf, reattachFlow, stockAt, type FlowEnd } from './flows.js';
import { rewriteMentions } from './mentions.js';
import { addVariable, placementsOf, type Spot } from './variables.js';
import { without } from './without.js';

/** What comes into a flow that is split: a stock, and the flow that goes on from it. */
export interface Between {
  readonly stock: Id;
  readonly stockName: string;
  readonly flow: Id;
  readonly flowName: string;
}

/**
 * Puts a stock into a flow: the flow ends in it, and a new one goes on to where the flow went. The new flow is as large as
 * the old one, so that every other stock keeps its course; the stock starts empty.
 */
export const splitFlow =
  (flow: Id, between: Between, spot: Spot): Command =>
  (doc) => {
    const before = doc.items.get(flow);
    if (before?.kind !== 'flow' || before.model !== undefined) return null;
    const steps = inTurn(doc, [
      addVariable('stock', between.stock, between.stockName, spot),
      (now) => {
        const sink = endOf(now, flow, 'sink', spot.view);
        // Tied to the stock first: until then the flow may have no other stock.
        const tied = reattachFlow(flow, 'sink', { stock: between.stock }, spot.view)(now);
        if (!tied || !sink) return null;
        const valve = placementsOf(now, flow).find(({ view, ghost }) => view === spot.view && !ghost);
        const place = 'stock' in sink ? (placementsOf(now, sink.stock).find(({ view, ghost }) => view === spot.view && !ghost) ?? spot) : sink;
        const on = addFlow(between.flow, between.flowName, { stock: between.stock }, sink, { view: spot.view, x: Math.round((spot.x + place.x) / 2), y: Math.round((spot.y + place.y) / 2) })(apply(now, tied.edits));
        const aside = valve && from(now, flow, spot.view);
        const moved: Edit[] = valve && aside ? [{ id: valve.id, before: valve, after: { ...without(valve, 'bends'), x: Math.round((aside.x + spot.x) / 2), y: Math.round((aside.y + spot.y) / 2) } }] : [];
        return on && { label: '', edits: [...tied.edits, ...on.edits, ...moved] };
      },
      (now) => {
        const [stock, on] = [now.items.get(between.stock), now.items.get(between.flow)];
        if (stock?.kind !== 'stock' || on?.kind !== 'flow') return null;
        const flowOn: Flow = { ...on, equation: writtenName(before.name, workspaceOf(now).dialect), units: before.units, ...(before.dimensions ? { dimensions: before.dimensions } : {}) };
        const filled: Stock = { ...stock, initial: '0', ...(before.dimensions ? { dimensions: before.dimensions } : {}) };
        return { label: '', edits: [{ id: on.id, before: on, after: flowOn }, { id: stock.id, before: stock, after: filled }] };
      },
    ]);
    return steps && { label: 'split-flow', edits: steps };
  };

/** The flow that comes into a stock and the one that leaves it, where these are all it has: it stands between two flows. */
export function flowsThrough(doc: Document, stock: Id): { readonly into: Id; readonly out: Id } | null {
  const item = doc.items.get(stock);
  if (item?.kind !== 'stock' || item.inflows.length !== 1 || item.outflows.length !== 1) return null;
  const [into, out] = [item.inflows[0], item.outflows[0]];
  return into !== undefined && out !== undefined && into !== out ? { into, out } : null;
}

/**
 * Takes out a stock that stands between two flows, and makes these one: the first flow goes where the second went, and
 * equations that named the second name the first. Declines where that would lead a stock into itself, or from cloud to cloud.
 */
export const joinFlows =
  (stock: Id, view: Id): Command =>
  (doc) => {
    const through = flowsThrough(doc, stock);
    if (!through) return null;
    const { into, out } = through;
    const [first, second] = [doc.items.get(into), doc.items.get(out)];
    if (first?.kind !== 'flow' || second?.kind !== 'flow') return null;
    const sink = endOf(doc, out, 'sink', view);
    const source = stockAt(doc, into, 'outflows');
    if (!sink || ('stock' in sink ? source?.id === sink.stock : !source)) return null;
    const edits = inTurn(doc, [
      (now) => orNothing(rewriteMentions(now, second.name, first.name)),
      deleteItems([stock, out]),
      (now) => {
        const [valve] = placementsOf(now, into).filter((placed) => placed.view === view && !placed.ghost);
        const tied = reattachFlow(into, 'sink', sink, view)(now);
        const place = placementsOf(doc, stock).find((placed) => placed.view === view && !placed.ghost);
        return tied && { label: '', edits: [...tied.edits, ...(valve && place ? [{ id: valve.id, before: valve, after: { ...without(valve, 'bends'), x: place.x, y: place.y } }] : [])] };
      },
    ]);
    return edits && { label: 'join-flows', edits };
  };

const orNothing = (edits: readonly Edit[]) => ({ label: '', edits });

/** The edits of commands that are done one after another; null where one declines. */
function inTurn(doc: Document, commands: readonly Command[]): readonly Edit[] | null {
  let now = doc;
  const all: Edit[] = [];
  for (const command of commands) {
    const step = command(now);
    if (!step) return null;
    now = apply(now, step.edits);
    all.push(...step.edits);
  }
  return all;
}

/** An end of a flow: its stock, or where its cloud stands on a page; null where it has neither. */
function endOf(doc: Document, flow: Id, end: 'source' | 'sink', view: Id): FlowEnd | null {
  const stock = stockAt(doc, flow, end === 'source' ? 'outflows' : 'inflows');
  if (stock) return { stock: stock.id };
  const cloud = cloudsOf(doc, flow, end).find((one) => one.view === view);
  if (cloud) return { x: cloud.x, y: cloud.y };
  const valve = itemsOf(doc, 'view-item').find((item) => item.shows === 'variable' && item.of === flow && item.view === view && !item.ghost);
  return valve ? { x: valve.x + (end === 'source' ? -120 : 120), y: valve.y } : null;
}

/** Where the source of a flow stands on a page. */
function from(doc: Document, flow: Id, view: Id): { readonly x: number; readonly y: number } | null {
  const source = endOf(doc, flow, 'source', view);
  if (!source) return null;
  return 'stock' in source ? (placementsOf(doc, source.stock).find((placed) => placed.view === view && !placed.ghost) ?? null) : source;
}
