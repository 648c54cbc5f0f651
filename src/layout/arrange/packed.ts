import type { Id } from '../../model/id.js';
import { unionOf, type Box, type Point } from '../box.js';
import { boxAt, type ArrangeNode } from './arrange-node.js';

/** Room between two sets that nothing ties together, and how much wider than high they stand together. */
const BETWEEN = 48;
const SHAPE = 1.6;

/** Sets beside and below each other in rows, the first at the top left, the whole around `middle`. Places are whole numbers away from it. */
export function packed(sets: readonly ReadonlyMap<Id, Point>[], nodes: readonly ArrangeNode[], middle: Point): ReadonlyMap<Id, Point> {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const blocks = sets.flatMap((places) => {
    const box = unionOf(
      [...places].flatMap(([id, place]) => {
        const node = nodeOf.get(id);
        return node ? [boxAt(node, place)] : [];
      }),
    );
    return box ? [{ places, box }] : [];
  });
  const widthOf = ({ left, right }: Box): number => right - left;
  const heightOf = ({ top, bottom }: Box): number => bottom - top;
  const area = blocks.reduce((sum, { box }) => sum + (widthOf(box) + BETWEEN) * (heightOf(box) + BETWEEN), 0);
  const widest = Math.max(Math.sqrt(area * SHAPE), ...blocks.map(({ box }) => widthOf(box)));
  const result = new Map<Id, Point>();
  let [x, y, high, far] = [0, 0, 0, 0];
  for (const { places, box } of blocks) {
    if (x > 0 && x + widthOf(box) > widest) {
      y += high + BETWEEN;
      x = high = 0;
    }
    for (const [id, place] of places) result.set(id, { x: place.x - box.left + x, y: place.y - box.top + y });
    x += widthOf(box) + BETWEEN;
    far = Math.max(far, x - BETWEEN);
    high = Math.max(high, heightOf(box));
  }
  const [left, top] = [far / 2, (y + high) / 2];
  return new Map([...result].map(([id, place]) => [id, { x: middle.x + Math.round(place.x - left), y: middle.y + Math.round(place.y - top) }]));
}
