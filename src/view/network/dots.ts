import type { Point } from '../../layout/box.js';
import { lengthOfCurve, onCurve, reversed, type FlowCurve } from '../../layout/network/flow-lines.js';
import type { Id } from '../../model/id.js';
import type { LineLook } from './line-marks.js';
import type { NetworkScene } from './network-scene.js';

/** A line along which dots run. */
export interface DottedLine {
  readonly curve: FlowCurve;
  /** In units of the network. */
  readonly length: number;
  /** Of a dot. */
  readonly r: number;
}

/** More lines than this have no dots: those that move most. */
const MOST_LINES = 120;

/** How far dots are from each other, in units of the network. */
const APART = 56;

/** The lines of the value that is looked at that move something now, the most first, in the way they run. */
export function dottedLines({ lines }: NetworkScene, looks: ReadonlyMap<Id, LineLook>): readonly DottedLine[] {
  const moving = lines.flatMap((line) => {
    const look = looks.get(line.id);
    return look && look.amount !== null && look.tone !== 'same' && look.moves ? [{ curve: look.isReversed ? reversed(line.curve) : line.curve, width: look.width }] : [];
  });
  return moving
    .sort((a, b) => b.width - a.width)
    .slice(0, MOST_LINES)
    .map(({ curve, width }) => ({ curve, length: lengthOfCurve(curve), r: Math.max(2, Math.min(4, width * 0.34)) }));
}

/** Where the dots are when each has gone `gone` units. */
export function dotsAlong(lines: readonly DottedLine[], gone: number): readonly (Point & { readonly r: number })[] {
  return lines.flatMap(({ curve, length, r }) => {
    const count = Math.max(1, Math.floor(length / APART));
    return Array.from({ length: count }, (_, at) => ({ ...onCurve(curve, (gone / length + at / count) % 1), r }));
  });
}
