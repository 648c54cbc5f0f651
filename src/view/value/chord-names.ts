import type { Id } from '../../model/id.js';
import { pushApart } from '../chart/push-apart.js';
import type { ChordArc } from './chord.js';

/** Least room from one name to the next, in px. */
const ROW = 19;

/** Where the name of a party stands beside the circle, and where a line to its arc begins. */
export interface ChordName {
  readonly party: Id;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly fromX: number;
  readonly fromY: number;
}

/** A name for every arc, at its own side of the circle, level with its middle as far as the other names leave room. */
export function chordNames(arcs: readonly ChordArc[], distance: number, outer: number): readonly ChordName[] {
  const placed = arcs.map(({ party, startAngle, slot }): ChordName => {
    // The middle of the slot, not of what fills it now, so that names stay where they are.
    const angle = (startAngle + slot.until) / 2;
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    return { party, x: distance * sine, y: -distance * cosine, anchor: sine >= 0 ? 'start' : 'end', fromX: outer * sine, fromY: -outer * cosine };
  });
  return [...apart(placed.filter(({ anchor }) => anchor === 'start')), ...apart(placed.filter(({ anchor }) => anchor === 'end'))];
}

/** Names of one side, each near its arc and none over another. */
function apart(names: readonly ChordName[]): readonly ChordName[] {
  const reach = names.length * ROW;
  const rows = pushApart(names.map(({ y }) => ({ wanted: y, height: ROW })), -Infinity, Infinity);
  return names.map((name, at) => {
    const y = rows[at] ?? name.y;
    const radius = Math.hypot(name.x, name.y);
    // A name that is pushed along the circle stands clear of it.
    const clear = Math.abs(y) < Math.min(radius, reach) ? Math.sqrt(radius ** 2 - y ** 2) : 0;
    return { ...name, x: Math.max(Math.abs(name.x), clear) * (name.anchor === 'start' ? 1 : -1), y };
  });
}
