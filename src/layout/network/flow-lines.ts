import type { Id } from '../../model/id.js';
import { arcBetween, piecesOf, type Arc } from '../arc.js';
import { segmentMeets, type Point } from '../box.js';
import { Near } from '../near.js';
import type { PartyRoom } from './party-room.js';
import { SELF_LOOP } from './party-room.js';

/** A cubic curve from giver to receiver, in the view's own units. */
export interface FlowCurve {
  readonly start: Point;
  readonly leave: Point;
  readonly reach: Point;
  readonly end: Point;
}

/** A party with the lines that come and go. */
export interface RoomOfParty extends PartyRoom {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
}

/** A flow that is to be drawn, and how wide it ever gets, in px. */
export interface LineToDraw {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly width: number;
}

/** Room between two lines of the same parties, and how far a line leaves its party from the middle, in px. */
const BETWEEN = 5;
const ASIDE = { x: 14, y: 9 } as const;

/** How far the middle of a bundle lies off the line between its parties, as a share of that line, in the order in which it is tried. */
const BENDS: readonly number[] = [0.06, -0.06, 0.14, -0.14, 0.24, -0.24, 0.36, -0.36, 0.5, -0.5];

/** With more bundles than this none looks for a way around other parties. */
const MOST_SEARCHED = 400;

/**
 * The curves of flows: those between the same two parties side by side without touching, both ways, and around other
 * parties where that can be. A flow of a party to itself is a loop at its right.
 */
export function flowLines(parties: ReadonlyMap<Id, RoomOfParty>, lines: readonly LineToDraw[]): ReadonlyMap<Id, FlowCurve> {
  const curves = new Map<Id, FlowCurve>();
  const bundles = bundled(lines);
  const rooms = new Near<RoomOfParty>();
  for (const party of parties.values()) rooms.add(party.room, party);
  for (const bundle of bundles) {
    const [first] = bundle;
    const [a, b] = [parties.get(first?.from ?? ''), parties.get(first?.to ?? '')];
    if (!a || !b) continue;
    if (a === b) bundle.forEach(({ id }, at) => curves.set(id, selfLoop(a, at)));
    else drawBundle(bundle, a, b, bundles.length > MOST_SEARCHED ? null : rooms, curves);
  }
  return curves;
}

/** Flows between the same two parties: those of one way first, then those of the other. */
function bundled(lines: readonly LineToDraw[]): readonly (readonly LineToDraw[])[] {
  const found = new Map<string, LineToDraw[]>();
  for (const line of lines) {
    const key = line.from < line.to ? `${line.from} ${line.to}` : `${line.to} ${line.from}`;
    const known = found.get(key);
    if (known) known.push(line);
    else found.set(key, [line]);
  }
  return [...found.values()].map((bundle) => {
    const from = bundle[0]?.from;
    return [...bundle.filter((line) => line.from === from), ...bundle.filter((line) => line.from !== from).reverse()];
  });
}

function drawBundle(bundle: readonly LineToDraw[], a: RoomOfParty, b: RoomOfParty, rooms: Near<RoomOfParty> | null, curves: Map<Id, FlowCurve>): void {
  const far = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const total = bundle.reduce((sum, { width }) => sum + width + BETWEEN, -BETWEEN);
  const bends = bundle.length > 1 ? [0, ...BENDS.slice(2)] : BENDS;
  const bend = (rooms && clearest(a, b, bends, total / far, rooms)) ?? bends[0] ?? 0;
  let aside = -total / 2;
  for (const { id, from, width } of bundle) {
    const off = aside + width / 2;
    aside += width + BETWEEN;
    // Lanes are counted from a to b; a line the other way has its left where theirs is right.
    const arc = from === a.id ? lane(a, b, bend, off, far) : lane(b, a, -bend, -off, far);
    curves.set(id, asCubic(arc));
  }
}

/** A line `off` px beside the middle of its bundle, to the right when one looks along it, with the bundle bent by `bend`. */
function lane(a: RoomOfParty, b: RoomOfParty, bend: number, off: number, far: number): Arc {
  const [nx, ny] = [-(b.y - a.y) / far, (b.x - a.x) / far];
  const shift = { x: clamp(nx * off, ASIDE.x), y: clamp(ny * off, ASIDE.y) };
  const end = ({ box, label, x, y }: RoomOfParty): Parameters<typeof arcBetween>[0] => ({ box, isRound: false, name: label.box, x: x + shift.x, y: y + shift.y });
  const spread = off - (nx * shift.x + ny * shift.y);
  return arcBetween(end(a), end(b), -(bend + spread / far));
}

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** The bend with which a bundle runs through the fewest other parties. */
function clearest(a: RoomOfParty, b: RoomOfParty, bends: readonly number[], wide: number, rooms: Near<RoomOfParty>): number {
  let best = bends[0] ?? 0;
  let least = Infinity;
  for (const bend of bends) {
    const sides = wide > 0.1 ? [bend - wide / 2, bend + wide / 2] : [bend];
    const count = sides.reduce((sum, side) => sum + through(arcBetween({ ...a, isRound: false }, { ...b, isRound: false }, -side), a, b, rooms), 0);
    if (count < least) [best, least] = [bend, count];
    if (count === 0) break;
  }
  return best;
}

function through(arc: Arc, a: RoomOfParty, b: RoomOfParty, rooms: Near<RoomOfParty>): number {
  const points = piecesOf(arc, 10);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const area = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  let count = 0;
  for (const party of rooms.around(area)) {
    if (party === a || party === b) continue;
    if (points.slice(1).some((point, at) => segmentMeets(party.room, points[at] ?? point, point))) count++;
  }
  return count;
}

/** The same curve, with two control points. */
function asCubic({ start, control, end }: Arc): FlowCurve {
  const towards = (p: Point): Point => ({ x: p.x + ((control.x - p.x) * 2) / 3, y: p.y + ((control.y - p.y) * 2) / 3 });
  return { start, leave: towards(start), reach: towards(end), end };
}

/** A loop at the right of a party; those after the first lie inside it. */
function selfLoop({ box, y }: RoomOfParty, at: number): FlowCurve {
  const out = (SELF_LOOP - 4) * 1.33 * 0.72 ** at;
  const high = 11 * 0.8 ** at;
  const x = box.right + 3;
  return { start: { x, y: y - high }, leave: { x: x + out, y: y - high - 14 * 0.8 ** at }, reach: { x: x + out, y: y + high + 14 * 0.8 ** at }, end: { x, y: y + high } };
}

/** The point of a curve at `t` from 0 to 1. */
export function onCurve({ start, leave, reach, end }: FlowCurve, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
  return { x: a * start.x + b * leave.x + c * reach.x + d * end.x, y: a * start.y + b * leave.y + c * reach.y + d * end.y };
}

/** A curve the other way round. */
export const reversed = ({ start, leave, reach, end }: FlowCurve): FlowCurve => ({ start: end, leave: reach, reach: leave, end: start });

/** The part of a curve from its start until `t`. */
export function untilOf({ start, leave, reach, end }: FlowCurve, t: number): FlowCurve {
  const mix = (p: Point, q: Point): Point => ({ x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t });
  const [a, b, c] = [mix(start, leave), mix(leave, reach), mix(reach, end)];
  const [d, e] = [mix(a, b), mix(b, c)];
  return { start, leave: a, reach: d, end: mix(d, e) };
}

/** Length of a curve, near enough. */
export function lengthOfCurve(curve: FlowCurve): number {
  let sum = 0;
  let before = curve.start;
  for (let at = 1; at <= 8; at++) {
    const point = onCurve(curve, at / 8);
    sum += Math.hypot(point.x - before.x, point.y - before.y);
    before = point;
  }
  return sum;
}
