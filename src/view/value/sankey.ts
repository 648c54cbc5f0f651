import { sankey, sankeyLeft, type SankeyLink as D3Link, type SankeyNode as D3Node } from 'd3-sankey';
import type { Id } from '../../model/id.js';
import { circleIn, type Course, type Ribbon } from './ribbons.js';

/** Sizes of the picture, in px. */
export const NODE_WIDTH = 14;
const GAP = 24;
const EDGE = { top: 28, bottom: 26 } as const;

/** Where a party stands as long as the view is open. */
export interface SankeySlot {
  readonly party: Id;
  readonly column: number;
  readonly x: number;
  readonly top: number;
  /** Room for the most that it gives or receives at any moment. */
  readonly height: number;
}

/** What stays put while time moves: scale, columns, and the order of parties and ribbons. */
export interface SankeyFrame {
  readonly width: number;
  readonly height: number;
  /** Px per unit of value. */
  readonly perUnit: number;
  readonly columns: number;
  readonly slots: ReadonlyMap<Id, SankeySlot>;
  /** Of a pair whose parties do not stand in neighbouring columns: the places its ribbons pass in between, so that they run through no node. */
  readonly passes: ReadonlyMap<string, readonly SankeyPass[]>;
  /** Columns in which everyone only receives: there a name stands below its node. */
  readonly endColumns: ReadonlySet<number>;
}

/** Room for the ribbons of a pair in a column that they pass. */
export interface SankeyPass {
  readonly x: number;
  readonly top: number;
}

export interface SankeyNode extends SankeySlot {
  /** As high as what it gives or receives now, from the top of its slot. */
  readonly tall: number;
  readonly given: number;
  readonly received: number;
}

/** A stretch of a ribbon's upper edge from one column to the next. */
export interface SankeyHop {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface SankeyRibbon extends Ribbon, SankeyHop {
  readonly thickness: number;
  /** From giver to receiver, by the places it passes. */
  readonly hops: readonly SankeyHop[];
}

/** A Sankey at one moment. */
export interface SankeyPicture {
  readonly nodes: readonly SankeyNode[];
  readonly ribbons: readonly SankeyRibbon[];
}

interface PlacedParty {
  readonly id: Id;
  readonly fixedValue: number;
  /** Of a place that a pair passes: the pair. */
  readonly pair?: string;
}
/** What a link has besides its ends, which d3-sankey turns from ids into nodes. */
type PlacedRibbon = Record<never, never>;
interface Planned {
  readonly source: Id;
  readonly target: Id;
  readonly value: number;
}

/** With more of these than can be told apart, ribbons go straight. */
const MOST_PASSES = 240;

/** Pairs below this share of the largest party go straight too: a thin ribbon behind a node hides nothing. */
const PASSING_FROM = 0.04;

/** Orders of parties that are tried, to find one with few crossings. */
const TRIES = 12;
const TRIED_UP_TO = 60;

/** The least height at which all parties of a column and their names have room. */
export function sankeyHeight({ ribbons }: Pick<Course, 'ribbons'>, wanted: number): number {
  const counts = new Map<number, number>();
  const columns = columnsOf(ribbons);
  for (const column of columns.values()) counts.set(column, (counts.get(column) ?? 0) + 1);
  const passing = passedColumns(ribbons, columns);
  for (const column of [...passing.values()].flat()) counts.set(column, (counts.get(column) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  return Math.max(wanted, EDGE.top + EDGE.bottom + (most - 1) * GAP + most * 6);
}

/**
 * Places every party that gives or receives at some moment. Columns follow the longest path from the givers; the order
 * within a column is d3-sankey's, with few crossings. Null where value runs in a circle: then a Sankey would have to be cut.
 */
export function sankeyFrame(course: Course, { width, height }: { readonly width: number; readonly height: number }): SankeyFrame | null {
  if (circleIn(course.ribbons) !== null) return null;
  const parties = [...course.peaks].map(([id, fixedValue]): PlacedParty => ({ id, fixedValue }));
  const none: SankeyFrame = { width, height, perUnit: 0, columns: 0, slots: new Map(), passes: new Map(), endColumns: new Set() };
  if (parties.length === 0) return none;
  const placed = leastCrossed(withPasses(course, parties), width, height);
  const tallest = placed.reduce((one, other) => (other.fixedValue > one.fixedValue ? other : one));
  const perUnit = tallest.fixedValue > 0 ? ((tallest.y1 ?? 0) - (tallest.y0 ?? 0)) / tallest.fixedValue : 0;
  const level = placed.flatMap(({ id, pair, depth = 0, x0 = 0, y0 = 0, fixedValue }): SankeySlot[] => (pair === undefined ? [{ party: id, column: depth, x: x0, top: y0, height: fixedValue * perUnit }] : []));
  const passes = new Map<string, SankeyPass[]>();
  for (const { pair, x0 = 0, y0 = 0 } of placed.toSorted((a, b) => (a.depth ?? 0) - (b.depth ?? 0))) if (pair !== undefined) passes.set(pair, [...(passes.get(pair) ?? []), { x: x0, top: y0 }]);
  const givers = new Set(course.ribbons.map(({ from }) => from));
  const columns = Math.max(...level.map(({ column }) => column)) + 1;
  const slots = withLastLow(level, { passes, perUnit }, course, { columns, height });
  const isEnd = (column: number): boolean => slots.every((slot) => slot.column !== column || !givers.has(slot.party));
  return { ...none, perUnit, columns, slots: new Map(slots.map((slot) => [slot.party, slot])), passes, endColumns: new Set(Array.from({ length: columns }, (_, column) => column).filter(isEnd)) };
}

/** A party that is alone in the last column stands lower, towards the lowest that comes to it, so that its name below is clear of ribbons. */
function withLastLow(slots: readonly SankeySlot[], { passes, perUnit }: Pick<SankeyFrame, 'passes' | 'perUnit'>, { ribbons }: Course, { columns, height }: { readonly columns: number; readonly height: number }): readonly SankeySlot[] {
  const last = slots.filter(({ column }) => column === columns - 1);
  const [only] = last;
  if (columns < 2 || last.length !== 1 || !only) return slots;
  const coming = new Map<string, { readonly top: number; amount: number }>();
  for (const { from, to, peak } of ribbons) {
    if (to !== only.party) continue;
    const pass = passes.get(pairKey(from, to))?.at(-1);
    const place = pass ? pairKey(from, to) : from;
    const known = coming.get(place) ?? { top: pass?.top ?? slots.find(({ party }) => party === from)?.top ?? 0, amount: 0 };
    coming.set(place, { ...known, amount: known.amount + peak });
  }
  const lowest = Math.max(...[...coming.values()].map(({ top, amount }) => top + amount * perUnit));
  const down = Math.max(0, Math.min(lowest, height - EDGE.bottom) - only.height - only.top);
  // Halfway: all the way down would make what comes from above too steep for its words.
  return slots.map((slot) => (slot === only ? { ...slot, top: slot.top + down / 2 } : slot));
}

/**
 * d3-sankey's places for a graph, of several orders to begin with the one in which the least value crosses. d3-sankey
 * itself only relaxes the order that it is given.
 */
function leastCrossed({ nodes, links }: { readonly nodes: readonly PlacedParty[]; readonly links: readonly Planned[] }, width: number, height: number): SankeyNodes {
  const place = sankey<PlacedParty, PlacedRibbon>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyLeft)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(GAP)
    .iterations(nodes.length > TRIED_UP_TO ? 8 : 32)
    .extent([[0, EDGE.top], [Math.max(width, NODE_WIDTH), Math.max(height - EDGE.bottom, EDGE.top + 1)]]);
  let best: { readonly nodes: SankeyNodes; readonly cost: number } | null = null;
  for (let turn = 0; turn < (nodes.length > TRIED_UP_TO ? 1 : TRIES); turn++) {
    const placed = place({ nodes: reordered(nodes, turn).map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) });
    const cost = crossing(placed.links);
    if (best === null || cost < best.cost - 1e-9) best = { nodes: placed.nodes, cost };
  }
  return best?.nodes ?? [];
}

type SankeyNodes = readonly D3Node<PlacedParty, PlacedRibbon>[];

/** The same order for the same turn, every time: as it is, turned round, and then by strides that visit everyone. */
function reordered<T>(items: readonly T[], turn: number): readonly T[] {
  if (turn === 0) return items;
  if (turn === 1) return items.toReversed();
  const ranks = items.map((_, at) => ((at + 1) * turn * 2_654_435_761) % 4_294_967_296);
  return items.map((item, at) => ({ item, rank: ranks[at] ?? 0 })).toSorted((a, b) => a.rank - b.rank).map(({ item }) => item);
}

/** How much value crosses other value, and a little for the way that it goes up and down. */
function crossing(links: readonly D3Link<PlacedParty, PlacedRibbon>[]): number {
  let cost = 0;
  for (const [at, a] of links.entries()) {
    cost += 1e-4 * a.value * Math.abs((a.y0 ?? 0) - (a.y1 ?? 0));
    for (const b of links.slice(at + 1)) {
      if (columnIn(a.source) === columnIn(b.source) && ((a.y0 ?? 0) - (b.y0 ?? 0)) * ((a.y1 ?? 0) - (b.y1 ?? 0)) < 0) cost += Math.min(a.value, b.value);
    }
  }
  return cost;
}

const columnIn = (end: D3Link<PlacedParty, PlacedRibbon>['source']): number => (typeof end === 'object' ? (end.depth ?? 0) : 0);

/** Parties, and a place in every column that the ribbons of a pair pass, as nodes for d3-sankey. */
function withPasses({ ribbons }: Course, parties: readonly PlacedParty[]): { readonly nodes: PlacedParty[]; readonly links: Planned[] } {
  const passed = passedColumns(ribbons, columnsOf(ribbons));
  const values = new Map<string, { from: Id; to: Id; value: number }>();
  for (const { from, to, peak } of ribbons) {
    const pair = pairKey(from, to);
    values.set(pair, { from, to, value: (values.get(pair)?.value ?? 0) + peak });
  }
  const nodes = parties.map((party) => ({ ...party }));
  const links: Planned[] = [];
  for (const [pair, { from, to, value }] of values) {
    const stops = (passed.get(pair) ?? []).map((column) => ({ id: `${pair} ${column}`, fixedValue: value, pair }));
    nodes.push(...stops);
    const way = [from, ...stops.map(({ id }) => id), to];
    for (const [at, source] of way.slice(0, -1).entries()) links.push({ source, target: way[at + 1] ?? to, value });
  }
  return { nodes, links };
}

const pairKey = (from: Id, to: Id): string => JSON.stringify([from, to]);

/** The columns between giver and receiver, for every pair that passes any; nothing where there are too many to give each a place. */
function passedColumns(ribbons: Course['ribbons'], columns: ReadonlyMap<Id, number>): ReadonlyMap<string, readonly number[]> {
  const passed = new Map<string, readonly number[]>();
  const pairs = new Map<string, number>();
  const given = new Map<Id, number>();
  for (const { from, to, peak } of ribbons) {
    pairs.set(pairKey(from, to), (pairs.get(pairKey(from, to)) ?? 0) + peak);
    given.set(from, (given.get(from) ?? 0) + peak);
  }
  const least = PASSING_FROM * Math.max(0, ...given.values());
  let count = 0;
  for (const { from, to } of ribbons) {
    const [start, end] = [columns.get(from) ?? 0, columns.get(to) ?? 0];
    const pair = pairKey(from, to);
    if (passed.has(pair) || end - start < 2 || (pairs.get(pair) ?? 0) < least) continue;
    passed.set(pair, Array.from({ length: end - start - 1 }, (_, at) => start + 1 + at));
    count += end - start - 1;
    if (count > MOST_PASSES) return new Map();
  }
  return passed;
}

/** The picture at one moment. Ribbons are stacked from the top of their nodes, in the order of the parties at their other ends. */
export function sankeyAt(frame: SankeyFrame, ribbons: readonly Ribbon[]): SankeyPicture {
  const { slots, passes, perUnit } = frame;
  const topOf = (party: Id): number => slots.get(party)?.top ?? 0;
  const columnOf = (party: Id): number => slots.get(party)?.column ?? 0;
  // Ribbons leave a node in the order of where they go next.
  const nextTop = ({ from, to }: Ribbon, other: 'from' | 'to'): number => passes.get(pairKey(from, to))?.at(other === 'to' ? 0 : -1)?.top ?? topOf(other === 'to' ? to : from);
  const shown = ribbons.filter(({ from, to }) => slots.has(from) && slots.has(to));
  const byOther = (other: 'from' | 'to'): readonly Ribbon[] =>
    shown
      .map((ribbon) => ({ ribbon, top: nextTop(ribbon, other), column: columnOf(ribbon[other]) }))
      .sort((a, b) => a.top - b.top || a.column - b.column || (a.ribbon.key < b.ribbon.key ? -1 : 1))
      .map(({ ribbon }) => ribbon);
  const given = stacked(byOther('to'), 'from');
  const received = stacked(byOther('from'), 'to');
  const beside = stacked(shown.toSorted((a, b) => (a.key < b.key ? -1 : 1)), 'pair');
  return {
    nodes: [...slots.values()].flatMap((slot): SankeyNode[] => {
      const [out, into] = [given.totals.get(slot.party) ?? 0, received.totals.get(slot.party) ?? 0];
      return out + into > 0 ? [{ ...slot, given: out, received: into, tall: Math.max(out, into) * perUnit }] : [];
    }),
    ribbons: shown.map((ribbon): SankeyRibbon => {
      const whole: SankeyHop = {
        x0: (slots.get(ribbon.from)?.x ?? 0) + NODE_WIDTH,
        x1: slots.get(ribbon.to)?.x ?? 0,
        y0: topOf(ribbon.from) + (given.before.get(ribbon) ?? 0) * perUnit,
        y1: topOf(ribbon.to) + (received.before.get(ribbon) ?? 0) * perUnit,
      };
      const above = (beside.before.get(ribbon) ?? 0) * perUnit;
      const stops = (passes.get(pairKey(ribbon.from, ribbon.to)) ?? []).map(({ x, top }) => ({ x, y: top + above }));
      return { ...ribbon, ...whole, thickness: ribbon.amount * perUnit, hops: hopsOf(whole, stops) };
    }),
  };
}

/** How much lies above each ribbon at one of its ends, or among those of its pair, and all that is there. */
function stacked(ribbons: readonly Ribbon[], end: 'from' | 'to' | 'pair'): { readonly before: ReadonlyMap<Ribbon, number>; readonly totals: ReadonlyMap<string, number> } {
  const totals = new Map<string, number>();
  const before = new Map<Ribbon, number>();
  for (const ribbon of ribbons) {
    const place = end === 'pair' ? pairKey(ribbon.from, ribbon.to) : ribbon[end];
    const above = totals.get(place) ?? 0;
    before.set(ribbon, above);
    totals.set(place, above + ribbon.amount);
  }
  return { before, totals };
}

/** A ribbon's stretches by the places that it passes: level while it passes a column, as a node would be. */
function hopsOf({ x0, y0, x1, y1 }: SankeyHop, stops: readonly { readonly x: number; readonly y: number }[]): readonly SankeyHop[] {
  const hops: SankeyHop[] = [];
  let [x, y] = [x0, y0];
  for (const stop of stops) {
    hops.push({ x0: x, y0: y, x1: stop.x, y1: stop.y });
    [x, y] = [stop.x + NODE_WIDTH, stop.y];
  }
  return [...hops, { x0: x, y0: y, x1, y1 }];
}

/** The outline of a ribbon: everywhere as thick as its amount. */
export function ribbonPath({ hops, thickness }: Pick<SankeyRibbon, 'hops' | 'thickness'>): string {
  const n = (value: number): number => Math.round(value * 10) / 10;
  const curve = (fromX: number, fromY: number, toX: number, toY: number): string => `C${n((fromX + toX) / 2)} ${n(fromY)} ${n((fromX + toX) / 2)} ${n(toY)} ${n(toX)} ${n(toY)}`;
  const [first] = hops;
  if (!first) return '';
  const upper = hops.map(({ x0, y0, x1, y1 }) => `L${n(x0)} ${n(y0)}${curve(x0, y0, x1, y1)}`).join('');
  const lower = hops
    .toReversed()
    .map(({ x0, y0, x1, y1 }) => `L${n(x1)} ${n(y1 + thickness)}${curve(x1, y1 + thickness, x0, y0 + thickness)}`)
    .join('');
  return `M${n(first.x0)} ${n(first.y0)}${upper}${lower}Z`;
}

/** The longest path from the givers to each party; of a graph with circles, as far as it goes. */
function columnsOf(ribbons: readonly { readonly from: Id; readonly to: Id }[]): ReadonlyMap<Id, number> {
  const columns = new Map<Id, number>();
  const waits = new Map<Id, number>();
  const next = new Map<Id, Id[]>();
  for (const { from, to } of ribbons) {
    waits.set(from, waits.get(from) ?? 0);
    waits.set(to, (waits.get(to) ?? 0) + 1);
    next.set(from, [...(next.get(from) ?? []), to]);
  }
  const ready = [...waits].filter(([, count]) => count === 0).map(([party]) => party);
  for (const party of ready) {
    const column = columns.get(party) ?? 0;
    columns.set(party, column);
    for (const to of next.get(party) ?? []) {
      columns.set(to, Math.max(columns.get(to) ?? 0, column + 1));
      const left = (waits.get(to) ?? 0) - 1;
      waits.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return columns;
}
