import { sankey, sankeyLeft } from 'd3-sankey';
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
  /** Columns in which everyone only receives: there a name stands below its node. */
  readonly endColumns: ReadonlySet<number>;
}

export interface SankeyNode extends SankeySlot {
  /** As high as what it gives or receives now, from the top of its slot. */
  readonly tall: number;
  readonly given: number;
  readonly received: number;
}

export interface SankeyRibbon extends Ribbon {
  readonly thickness: number;
  /** Its upper edge at the giver and at the receiver. */
  readonly y0: number;
  readonly y1: number;
  readonly x0: number;
  readonly x1: number;
}

/** A Sankey at one moment. */
export interface SankeyPicture {
  readonly nodes: readonly SankeyNode[];
  readonly ribbons: readonly SankeyRibbon[];
}

interface PlacedParty {
  readonly id: Id;
  readonly fixedValue: number;
}
interface PlacedRibbon {
  readonly source: Id;
  readonly target: Id;
  readonly value: number;
}

/** The least height at which all parties of a column and their names have room. */
export function sankeyHeight({ ribbons }: Pick<Course, 'ribbons'>, wanted: number): number {
  const counts = new Map<number, number>();
  for (const column of columnsOf(ribbons).values()) counts.set(column, (counts.get(column) ?? 0) + 1);
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
  if (parties.length === 0) return { width, height, perUnit: 0, columns: 0, slots: new Map(), endColumns: new Set() };
  const place = sankey<PlacedParty, PlacedRibbon>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyLeft)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(GAP)
    .iterations(parties.length > 60 ? 8 : 32)
    .extent([[0, EDGE.top], [Math.max(width, NODE_WIDTH), Math.max(height - EDGE.bottom, EDGE.top + 1)]]);
  const { nodes } = place({ nodes: parties.map((party) => ({ ...party })), links: course.ribbons.map(({ from, to, peak }) => ({ source: from, target: to, value: peak })) });
  const tallest = nodes.reduce((one, other) => (other.fixedValue > one.fixedValue ? other : one));
  const perUnit = tallest.fixedValue > 0 ? ((tallest.y1 ?? 0) - (tallest.y0 ?? 0)) / tallest.fixedValue : 0;
  const slots = nodes.map(({ id, depth = 0, x0 = 0, y0 = 0, fixedValue }): SankeySlot => ({ party: id, column: depth, x: x0, top: y0, height: fixedValue * perUnit }));
  const givers = new Set(course.ribbons.map(({ from }) => from));
  const columns = Math.max(...slots.map(({ column }) => column)) + 1;
  const isEnd = (column: number): boolean => slots.every((slot) => slot.column !== column || !givers.has(slot.party));
  return {
    width,
    height,
    perUnit,
    columns,
    slots: new Map(slots.map((slot) => [slot.party, slot])),
    endColumns: new Set(Array.from({ length: columns }, (_, column) => column).filter(isEnd)),
  };
}

/** The picture at one moment. Ribbons are stacked from the top of their nodes, in the order of the parties at their other ends. */
export function sankeyAt(frame: SankeyFrame, ribbons: readonly Ribbon[]): SankeyPicture {
  const { slots, perUnit } = frame;
  const topOf = (party: Id): number => slots.get(party)?.top ?? 0;
  const columnOf = (party: Id): number => slots.get(party)?.column ?? 0;
  const shown = ribbons.filter(({ from, to }) => slots.has(from) && slots.has(to));
  const byOther = (other: 'from' | 'to') => (a: Ribbon, b: Ribbon) => topOf(a[other]) - topOf(b[other]) || columnOf(a[other]) - columnOf(b[other]) || (a.key < b.key ? -1 : 1);
  const given = stacked(shown.toSorted(byOther('to')), 'from');
  const received = stacked(shown.toSorted(byOther('from')), 'to');
  return {
    nodes: [...slots.values()].flatMap((slot): SankeyNode[] => {
      const [out, into] = [given.totals.get(slot.party) ?? 0, received.totals.get(slot.party) ?? 0];
      return out + into > 0 ? [{ ...slot, given: out, received: into, tall: Math.max(out, into) * perUnit }] : [];
    }),
    ribbons: shown.map((ribbon): SankeyRibbon => ({
      ...ribbon,
      thickness: ribbon.amount * perUnit,
      x0: (slots.get(ribbon.from)?.x ?? 0) + NODE_WIDTH,
      x1: slots.get(ribbon.to)?.x ?? 0,
      y0: topOf(ribbon.from) + (given.before.get(ribbon) ?? 0) * perUnit,
      y1: topOf(ribbon.to) + (received.before.get(ribbon) ?? 0) * perUnit,
    })),
  };
}

/** How much lies above each ribbon at one of its ends, and all that is there. */
function stacked(ribbons: readonly Ribbon[], end: 'from' | 'to'): { readonly before: ReadonlyMap<Ribbon, number>; readonly totals: ReadonlyMap<Id, number> } {
  const totals = new Map<Id, number>();
  const before = new Map<Ribbon, number>();
  for (const ribbon of ribbons) {
    const above = totals.get(ribbon[end]) ?? 0;
    before.set(ribbon, above);
    totals.set(ribbon[end], above + ribbon.amount);
  }
  return { before, totals };
}

/** The outline of a ribbon: as thick at one end as at the other. */
export function ribbonPath({ x0, x1, y0, y1, thickness }: Pick<SankeyRibbon, 'x0' | 'x1' | 'y0' | 'y1' | 'thickness'>): string {
  const n = (value: number): string => value.toFixed(1);
  const middle = n((x0 + x1) / 2);
  const [a, b] = [y0 + thickness, y1 + thickness];
  return `M${n(x0)} ${n(y0)}C${middle} ${n(y0)} ${middle} ${n(y1)} ${n(x1)} ${n(y1)}V${n(b)}C${middle} ${n(b)} ${middle} ${n(a)} ${n(x0)} ${n(a)}Z`;
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
