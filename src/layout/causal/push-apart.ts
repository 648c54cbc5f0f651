import type { Id } from '../../model/id.js';
import type { Point } from '../box.js';
import type { Size } from '../shape.js';

/** Room between two words: an arc, its head and its sign pass there, in px. */
const ROOM = { x: 26, y: 30 } as const;

const ROUNDS = 200;

/** The places moved as little as needed for no two words to touch: pairs go apart along the way that is shorter. */
export function apartFrom(places: ReadonlyMap<Id, Point>, sizes: ReadonlyMap<Id, Size>): ReadonlyMap<Id, Point> {
  const words = [...places].map(([id, { x, y }]) => {
    const { width = 0, height = 0 } = sizes.get(id) ?? {};
    return { id, x, y, width, height };
  });
  for (let round = 0; round < ROUNDS; round++) {
    let isMoved = false;
    for (let i = 0; i < words.length; i++) {
      for (let j = i + 1; j < words.length; j++) {
        const [a, b] = [words[i], words[j]];
        if (!a || !b) continue;
        const over = (a.width + b.width) / 2 + ROOM.x - Math.abs(a.x - b.x);
        const under = (a.height + b.height) / 2 + ROOM.y - Math.abs(a.y - b.y);
        if (over <= 0.01 || under <= 0.01) continue;
        isMoved = true;
        if (over < under) {
          const by = (a.x <= b.x ? -over : over) / 2;
          a.x += by;
          b.x -= by;
        } else {
          const by = (a.y <= b.y ? -under : under) / 2;
          a.y += by;
          b.y -= by;
        }
      }
    }
    if (!isMoved) break;
  }
  return new Map(words.map(({ id, x, y }) => [id, { x, y }]));
}
