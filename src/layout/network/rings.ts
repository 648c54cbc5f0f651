import type { Ring } from '../../model/party.js';
import type { Point } from '../box.js';

/** The rings of an ecosystem, from the middle outwards. */
export const RINGS: readonly Ring[] = ['core', 'ring', 'interested', 'outside'];

/** How much wider than high a ring is: windows and names are. */
export const ASPECT = 1.5;

/** Which of the rings it is: 1 for the core, 4 for outside. */
export const orderOf = (ring: Ring): number => RINGS.indexOf(ring) + 1;

/** A place by how far it is from the middle, in steps between rings, and its angle: clockwise from 12 o'clock, in radians. */
export interface Polar {
  readonly out: number;
  readonly angle: number;
}

/** Where a place is on paper, around the middle of all rings. `step` is the height between two rings, in px. */
export const pointOf = ({ out, angle }: Polar, step: number): Point => ({ x: ASPECT * step * out * Math.sin(angle), y: -step * out * Math.cos(angle) });

export function polarOf({ x, y }: Point, step: number): Polar {
  return { out: Math.hypot(x / ASPECT, y) / step, angle: Math.atan2(x / ASPECT, -y) };
}

/** The ring whose line is nearest to a place. */
export function ringAt(at: Point, step: number): Ring {
  const nearest = Math.round(polarOf(at, step).out);
  return RINGS[Math.max(1, Math.min(RINGS.length, nearest)) - 1] ?? 'outside';
}
