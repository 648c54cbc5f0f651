import { boxAround, grown, intersects, type Box, type Point } from '../box.js';
import type { Near } from '../near.js';
import type { Size } from '../shape.js';

/** Step in which a free place is looked for, in px, and directions that are tried at each distance. */
const STEP = 12;
const DIRECTIONS = 16;

/** The centre nearest to `wanted` where a box of this size keeps `room` to everything taken. */
export function freePlace({ width, height }: Size, wanted: Point, taken: Near<Box>, room: number): Point {
  const isFree = (at: Point): boolean => {
    const box = grown(boxAround(at, width, height), room);
    for (const other of taken.around(box)) if (intersects(other, box)) return false;
    return true;
  };
  if (isFree(wanted)) return wanted;
  for (let distance = STEP; ; distance += STEP) {
    const turns = Math.max(DIRECTIONS, 4 * Math.ceil(distance / (4 * STEP)));
    for (let turn = 0; turn < turns; turn++) {
      // Below first, then in turn to both sides.
      const angle = Math.PI / 2 + (turn % 2 === 0 ? -1 : 1) * Math.ceil(turn / 2) * ((2 * Math.PI) / turns);
      const at = { x: wanted.x + Math.round(Math.cos(angle) * distance), y: wanted.y + Math.round(Math.sin(angle) * distance) };
      if (isFree(at)) return at;
    }
  }
}
