import type { Id } from '../../model/id.js';
import { pushApart } from '../chart/push-apart.js';
import type { ChordArc } from './chord.js';

/** Height of a name of one line, and of one with what is given and received below it, in px. */
const ROW = { one: 19, two: 34 } as const;

/** Where the name of a party stands beside the circle, and where a line to its arc begins. `y` is the middle of its lines. */
export interface ChordName {
  readonly party: Id;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly fromX: number;
  readonly fromY: number;
  /** Whether it has a second line: of a party that both gives and receives. */
  readonly isTwo: boolean;
}

/** Room around the circle: how far from the middle names stand, where the arcs end, and how high a column of names may be, in px. */
export interface ChordRoom {
  readonly distance: number;
  readonly outer: number;
  readonly height: number;
}

/** Names for the arcs, each at its own side of the circle and as level with its middle as the others leave room for. Where not all have room, the largest have. */
export function chordNames(arcs: readonly ChordArc[], { distance, outer, height }: ChordRoom): readonly ChordName[] {
  const placed = arcs
    .toSorted((a, b) => b.given + b.received - a.given - a.received)
    .map(({ party, startAngle, slot, given, received }): ChordName => {
      // The middle of the slot, not of what fills it now, so that names stay where they are.
      const angle = (startAngle + slot.until) / 2;
      const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
      return { party, x: distance * sine, y: -distance * cosine, anchor: sine >= 0 ? 'start' : 'end', fromX: outer * sine, fromY: -outer * cosine, isTwo: given > 0 && received > 0 };
    });
  return (['start', 'end'] as const).flatMap((side) => apart(fitting(placed.filter(({ anchor }) => anchor === side), height), height));
}

const rowOf = ({ isTwo }: ChordName): number => (isTwo ? ROW.two : ROW.one);

/** The first names, as many as fit above one another. */
function fitting(names: readonly ChordName[], height: number): readonly ChordName[] {
  let left = height;
  return names.filter((name) => (left -= rowOf(name)) >= 0);
}

/** Names of one side, none over another. */
function apart(names: readonly ChordName[], height: number): readonly ChordName[] {
  const rows = pushApart(names.map((name) => ({ wanted: name.y, height: rowOf(name) })), -height / 2, height / 2);
  return names.map((name, at) => {
    const y = rows[at] ?? name.y;
    const radius = Math.hypot(name.x, name.y);
    // A name that is pushed along the circle stands clear of it, with the line that is nearest to its middle too.
    const nearest = Math.max(0, Math.abs(y) - rowOf(name) / 2);
    const clear = nearest < radius ? Math.sqrt(radius ** 2 - nearest ** 2) : 0;
    return { ...name, x: Math.max(Math.abs(name.x), clear) * (name.anchor === 'start' ? 1 : -1), y };
  });
}
