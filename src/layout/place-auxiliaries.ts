import type { Id } from '../model/id.js';
import { Near } from './near.js';
import { boxAround, intersects, segmentMeets, segmentsCross, type Box, type Point } from './box.js';

/** What is to be placed among what stands already. */
export interface AuxiliaryTask {
  /** In the order in which a tie is decided. */
  readonly names: readonly Id[];
  /** Every link, between names and things that stand already. */
  readonly links: readonly (readonly [Id, Id])[];
  /** Where things stand already. */
  readonly fixed: ReadonlyMap<Id, Point>;
  /** Room that is taken. */
  readonly taken: readonly Box[];
}

/** One place for an auxiliary with its name below it. */
const CELL = { width: 132, height: 74 } as const;

/** Rings of cells around its neighbours in which an auxiliary looks for its place. */
const RINGS = 4;

/** What a link costs: each px of its length, each link that it crosses, each shape that it runs through. */
const COST = { length: 1, crossing: 90, through: 140 } as const;

/** From this many links crossings are not counted, and nothing is moved twice. */
const MANY = 400;

/** How often each auxiliary may look for a better place once all have one. */
const ROUNDS = 4;

/**
 * A place on a grid for each auxiliary: near what it is linked to, with few crossings. The same input gives the same
 * places; neighbours of what stands already come first.
 */
export function placeAuxiliaries({ names, links, fixed, taken }: AuxiliaryTask): ReadonlyMap<Id, Point> {
  const places = new Map<Id, Point>(fixed);
  const used = new Map<string, Id>();
  const cells = new Map<Id, string>();
  const neighbours = new Map<Id, Id[]>();
  for (const [a, b] of links) {
    if (a === b) continue;
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const isMany = links.length > MANY;
  const near = new Near<Box>();
  for (const box of taken) near.add(box, box);
  const keyOf = (column: number, row: number): string => `${column} ${row}`;
  const isFree = (column: number, row: number, name: Id): boolean => {
    const holder = used.get(keyOf(column, row));
    if (holder !== undefined && holder !== name) return false;
    const cell = boxAround({ x: column * CELL.width, y: row * CELL.height + 12 }, CELL.width - 24, CELL.height - 8);
    for (const box of near.around(cell)) if (intersects(box, cell)) return false;
    return true;
  };
  const linkCost = (name: Id, at: Point, other: Id): number => {
    const end = places.get(other);
    if (!end) return 0;
    let cost = COST.length * Math.hypot(end.x - at.x, end.y - at.y);
    if (isMany) return cost;
    for (const [a, b] of links) {
      if (a === name || b === name || a === other || b === other) continue;
      const [from, to] = [places.get(a), places.get(b)];
      if (from && to && segmentsCross(at, end, from, to)) cost += COST.crossing;
    }
    for (const box of taken) if (!isNear(box, at) && !isNear(box, end) && segmentMeets(box, at, end)) cost += COST.through;
    return cost;
  };
  const best = (name: Id): { column: number; row: number } => {
    const around = (neighbours.get(name) ?? []).flatMap((other) => places.get(other) ?? []);
    const middle = around.length === 0 ? { x: 0, y: 0 } : { x: mean(around.map(({ x }) => x)), y: mean(around.map(({ y }) => y)) };
    const [column, row] = [Math.round(middle.x / CELL.width), Math.round(middle.y / CELL.height)];
    let found: { column: number; row: number; cost: number } | null = null;
    for (let ring = 0; !found || ring <= RINGS; ring++) {
      for (const [dx, dy] of ringOf(ring)) {
        if (!isFree(column + dx, row + dy, name)) continue;
        const at = { x: (column + dx) * CELL.width, y: (row + dy) * CELL.height };
        const cost = (neighbours.get(name) ?? []).reduce((sum, other) => sum + linkCost(name, at, other), 0) + 0.2 * Math.hypot(at.x - middle.x, at.y - middle.y);
        if (!found || cost < found.cost) found = { column: column + dx, row: row + dy, cost };
      }
    }
    return found;
  };
  const put = (name: Id): void => {
    const former = cells.get(name);
    if (former !== undefined) used.delete(former);
    const { column, row } = best(name);
    cells.set(name, keyOf(column, row));
    used.set(keyOf(column, row), name);
    places.set(name, { x: column * CELL.width, y: row * CELL.height });
  };
  for (const name of inwards(names, neighbours, fixed)) put(name);
  for (let round = 0; round < (isMany ? 0 : ROUNDS); round++) for (const name of names) put(name);
  return places;
}

/** The names in the order in which they are reached from what stands already; what is not reached comes last. */
function inwards(names: readonly Id[], neighbours: ReadonlyMap<Id, readonly Id[]>, fixed: ReadonlyMap<Id, Point>): readonly Id[] {
  const wanted = new Set(names);
  const order: Id[] = [];
  const seen = new Set<Id>();
  for (const start of [...fixed.keys(), ...names]) {
    const open = [start];
    for (let name = open.shift(); name !== undefined; name = open.shift()) {
      if (seen.has(name)) continue;
      seen.add(name);
      if (wanted.has(name)) order.push(name);
      if (wanted.has(name) || name === start) open.push(...(neighbours.get(name) ?? []).filter((next) => wanted.has(next)));
    }
  }
  return order;
}

function ringOf(ring: number): readonly (readonly [number, number])[] {
  if (ring === 0) return [[0, 0]];
  const side = Array.from({ length: 2 * ring }, (_, at) => at - ring);
  return side.flatMap((at) => [[at, -ring], [ring, at], [-at, ring], [-ring, -at]] as const);
}

const isNear = ({ left, top, right, bottom }: Box, { x, y }: Point): boolean => x > left - 1 && x < right + 1 && y > top - 1 && y < bottom + 1;
const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
