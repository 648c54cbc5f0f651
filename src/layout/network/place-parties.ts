import type { Id } from '../../model/id.js';
import type { Ring } from '../../model/party.js';
import { boxAround, intersects, segmentMeets, segmentsCross, type Box, type Point } from '../box.js';
import { Near } from '../near.js';
import { partyRoom } from './party-room.js';
import { ASPECT, orderOf, pointOf, polarOf, RINGS } from './rings.js';

/** A party that is to get a place on its ring. */
export interface PartyToPlace {
  readonly id: Id;
  readonly ring: Ring;
  readonly name: string;
  /** Whether it gives to itself, which is drawn as a loop beside it. */
  readonly hasLoop: boolean;
  /** Where a person put it; it stays at that angle. */
  readonly at?: Point | undefined;
}

/** Two parties between which value flows, and how many flows that are. */
export interface Exchange {
  readonly between: readonly [Id, Id];
  readonly count: number;
}

/** Where every party stands. */
export interface PartyPlaces {
  /** Height between two rings, in px. */
  readonly step: number;
  readonly places: ReadonlyMap<Id, Point>;
}

/** The least height between two rings, the height of a row of parties, and how much larger the rings grow at a time when there is no room. */
const STEP = 92;
const ROW = 80;
const GROWS = 1.14;

/** Room at 12 o'clock of each ring, where its name stands. */
export const RING_NAME = { width: 116, height: 24 } as const;

/** With more parties than this, lines that cross are not counted: there are too many to avoid. */
const MOST_CAREFUL = 40;

/**
 * What a line costs that runs through a party, and two lines that cross; a party that does not stand on the line of its
 * ring, is far from a partner, close to any other, and on the side where the others are.
 */
const COST = { through: 5, cross: 0.8, inside: 0.6, far: 0.55, close: 2.4, aside: 0.7 } as const;

/** How often every party may look for a better place. */
const ROUNDS = 6;

/**
 * Places parties on the rings they are in, so that those that exchange much stand near each other and lines run through
 * nobody. No two parties or names touch: the rings are as large as that asks. The same parties give the same places.
 */
export function placeParties(parties: readonly PartyToPlace[], exchanges: readonly Exchange[]): PartyPlaces {
  const rooms = new Map(parties.map(({ id, name, hasLoop }) => [id, partyRoom({ x: 0, y: 0 }, name, hasLoop).room]));
  for (let step = STEP; ; step *= GROWS) {
    if (!hasRoom(parties, rooms, step)) continue;
    const places = new Placing(parties, exchanges, Math.round(step), rooms).run();
    if (places) return { step: Math.round(step), places };
  }
}

/** Whether what the parties of every ring need is less than what lies within it: less than that never fits. */
function hasRoom(parties: readonly PartyToPlace[], rooms: ReadonlyMap<Id, Box>, step: number): boolean {
  return RINGS.every((ring) => {
    const k = orderOf(ring);
    const needed = parties.reduce((sum, party) => sum + (party.ring === ring ? areaOf(rooms.get(party.id) ?? NO_ROOM) : 0), 0);
    return needed < Math.PI * ASPECT * step ** 2 * ((k + 0.5) ** 2 - (k - 1) ** 2) * 0.8;
  });
}

const NO_ROOM: Box = { left: 0, top: 0, right: 0, bottom: 0 };
const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

interface Placed {
  readonly id: Id;
  readonly at: Point;
  readonly room: Box;
}

/** One attempt, with rings of one size. */
class Placing {
  private readonly placed = new Map<Id, Placed>();
  private near = new Near<Placed>();
  private readonly names: readonly Box[];
  private readonly partners = new Map<Id, { readonly id: Id; readonly count: number }[]>();
  private readonly pairs: readonly (readonly [Id, Id])[];
  private readonly spots = new Map<Ring, readonly { readonly at: Point; readonly cost: number }[]>();
  private readonly isCareful: boolean;

  constructor(
    private readonly parties: readonly PartyToPlace[],
    exchanges: readonly Exchange[],
    private readonly step: number,
    /** The room of every party around 0, 0. */
    private readonly rooms: ReadonlyMap<Id, Box>,
  ) {
    this.isCareful = parties.length <= MOST_CAREFUL;
    this.names = RINGS.map((ring) => boxAround({ x: 0, y: -step * orderOf(ring) }, RING_NAME.width, RING_NAME.height));
    for (const { between, count } of exchanges) {
      for (const [id, other] of [between, [between[1], between[0]] as const]) {
        const known = this.partners.get(id);
        if (known) known.push({ id: other, count });
        else this.partners.set(id, [{ id: other, count }]);
      }
    }
    this.pairs = exchanges.map(({ between }) => between);
    for (const ring of RINGS) this.spots.set(ring, this.spotsOf(ring));
  }

  /** The places of all, or null where there is no room. */
  run(): ReadonlyMap<Id, Point> | null {
    const [kept, free] = [this.parties.filter(({ at }) => at), this.parties.filter(({ at }) => !at)];
    const countOf = ({ id }: PartyToPlace): number => (this.partners.get(id) ?? []).reduce((sum, { count }) => sum + count, 0);
    const order = free.map((party) => ({ party, count: countOf(party) })).sort((a, b) => orderOf(a.party.ring) - orderOf(b.party.ring) || b.count - a.count);
    for (const party of kept) if (!this.keep(party)) return null;
    for (const { party } of order) if (!this.settle(party)) return null;
    for (let round = 0; round < (this.isCareful ? ROUNDS : 1); round++) {
      let isBetter = false;
      for (const { party } of order) isBetter = this.improve(party) || isBetter;
      if (!isBetter) break;
    }
    return new Map([...this.placed].map(([id, { at }]) => [id, at]));
  }

  /** The places along the rows of a ring, the outermost row first. */
  private spotsOf(ring: Ring): readonly { readonly at: Point; readonly cost: number }[] {
    const { step } = this;
    return this.rows(ring).flatMap((out, row) => {
      const around = Math.PI * (3 * (ASPECT + 1) - Math.sqrt((3 * ASPECT + 1) * (ASPECT + 3))) * step * out;
      const count = Math.max(12, Math.ceil(around / (this.isCareful ? 16 : 44)));
      return Array.from({ length: count }, (_, at) => ({ at: pointOf({ out, angle: (2 * Math.PI * at) / count }, step), cost: row * COST.inside }));
    });
  }

  /** How far out the rows of a ring are: on its line, and further inside where rings are that far apart. */
  private rows(ring: Ring): readonly number[] {
    return Array.from({ length: Math.max(1, Math.floor(this.step / ROW)) }, (_, row) => orderOf(ring) - (row * ROW) / this.step);
  }

  /** The angle at which a person put a party, on the row that is nearest; a free place nearby where another stands there. */
  private keep(party: PartyToPlace): boolean {
    const wanted = polarOf(party.at ?? { x: 0, y: 0 }, this.step);
    const out = this.rows(party.ring).reduce((best, row) => (Math.abs(row - wanted.out) < Math.abs(best - wanted.out) ? row : best));
    const at = pointOf({ out, angle: wanted.angle }, this.step);
    const found = this.freeRoom(party, at) ?? this.freeNear(party, at);
    if (found) this.put(found);
    return found !== null;
  }

  private freeRoom(party: PartyToPlace, at: Point): Placed | null {
    const room = this.roomAt(party, at);
    return this.isFree(room) ? room : null;
  }

  private freeNear(party: PartyToPlace, at: Point): Placed | null {
    const spots = (this.spots.get(party.ring) ?? []).map((spot) => ({ at: spot.at, far: apart(spot.at, at) })).sort((a, b) => a.far - b.far);
    for (const spot of spots) {
      const found = this.freeRoom(party, spot.at);
      if (found) return found;
    }
    return null;
  }

  private settle(party: PartyToPlace): boolean {
    const best = this.bestFor(party);
    if (best) this.put(best);
    return best !== null;
  }

  /** Moves a party to a better place; whether there was one. */
  private improve(party: PartyToPlace): boolean {
    const now = this.placed.get(party.id);
    if (!now) return false;
    const before = this.costOf(now, 0);
    this.placed.delete(party.id);
    this.near = new Near();
    for (const one of this.placed.values()) this.near.add(one.room, one);
    const best = this.bestFor(party, before - 1e-6) ?? now;
    this.put(best);
    return best !== now;
  }

  private bestFor(party: PartyToPlace, below = Infinity): Placed | null {
    let best: Placed | null = null;
    let least = below;
    for (const { at, cost } of this.spots.get(party.ring) ?? []) {
      const room = this.roomAt(party, at);
      if (!this.isFree(room)) continue;
      const total = this.costOf(room, cost);
      if (total < least) [best, least] = [room, total];
    }
    return best;
  }

  private roomAt({ id }: PartyToPlace, { x, y }: Point): Placed {
    // Nought has no sign in a file.
    const at = { x: Math.round(x) + 0, y: Math.round(y) + 0 };
    const { left, top, right, bottom } = this.rooms.get(id) ?? NO_ROOM;
    return { id, at, room: { left: left + at.x, top: top + at.y, right: right + at.x, bottom: bottom + at.y } };
  }

  private put(placed: Placed): void {
    this.placed.set(placed.id, placed);
    this.near.add(placed.room, placed);
  }

  private isFree({ room }: Placed): boolean {
    if (this.names.some((name) => intersects(name, room))) return false;
    for (const other of this.near.around(room)) if (intersects(other.room, room)) return false;
    return true;
  }

  /** What a place costs: far from partners, close to others, lines through parties and across each other. */
  private costOf(one: Placed, inside: number): number {
    let cost = inside;
    const lines: (readonly [Placed, Placed])[] = [];
    for (const { id, count } of this.partners.get(one.id) ?? []) {
      const other = this.placed.get(id);
      if (!other || other.id === one.id) continue;
      cost += (COST.far * Math.sqrt(count) * apart(one.at, other.at)) / this.step;
      lines.push([one, other]);
    }
    if (!this.isCareful) return cost;
    const own = sideOf(one.at);
    for (const other of this.placed.values()) {
      if (other.id === one.id) continue;
      const side = sideOf(other.at);
      cost += (COST.close * this.step) / Math.max(20, apart(one.at, other.at)) + COST.aside * (own.x * side.x + own.y * side.y);
      for (const [, partner] of lines) if (other !== partner && segmentMeets(other.room, one.at, partner.at)) cost += COST.through;
    }
    for (const [a, b] of this.pairs) {
      const [from, to] = [this.placed.get(a), this.placed.get(b)];
      if (!from || !to || a === one.id || b === one.id) continue;
      if (segmentMeets(one.room, from.at, to.at)) cost += COST.through;
      for (const [, partner] of lines) if (partner !== from && partner !== to && segmentsCross(one.at, partner.at, from.at, to.at)) cost += COST.cross;
    }
    return cost;
  }
}

/** How far apart two places are, as rings are round. */
const apart = (a: Point, b: Point): number => Math.hypot((a.x - b.x) / ASPECT, a.y - b.y);

/** On which side of the middle a place is, as an arrow of length 1. */
function sideOf({ x, y }: Point): Point {
  const far = Math.max(1, Math.hypot(x / ASPECT, y));
  return { x: x / ASPECT / far, y: y / far };
}
