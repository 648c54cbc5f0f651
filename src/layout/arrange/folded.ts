import type { Id } from '../../model/id.js';
import { unionOf, type Point } from '../box.js';
import { boxAt, type ArrangeNode } from './arrange-node.js';

/** From this many nodes, and from so much wider than high, a strip is folded; and how wide it is then. */
const FROM = { nodes: 40, shape: 5 } as const;
const SHAPE = 1.8;

/** Room between two rows of a folded strip, in px. */
const BETWEEN = 60;

/** Places in a long strip as rows below each other, as a text is set: nobody reads a map of a hundred windows wide. Others as they are. */
export function folded(nodes: readonly ArrangeNode[], places: ReadonlyMap<Id, Point>): ReadonlyMap<Id, Point> {
  const at = (node: ArrangeNode): Point => places.get(node.id) ?? node;
  const all = unionOf(nodes.map((node) => boxAt(node, at(node))));
  if (!all || nodes.length < FROM.nodes) return places;
  const [width, height] = [all.right - all.left, all.bottom - all.top + BETWEEN];
  if (width < FROM.shape * height) return places;
  const most = Math.sqrt(width * height * SHAPE);
  const result = new Map(places);
  let [row, start, end] = [0, all.left, -Infinity];
  for (const node of nodes.toSorted((a, b) => boxAt(a, at(a)).left - boxAt(b, at(b)).left)) {
    const box = boxAt(node, at(node));
    // A row ends where the next thing stands clear of it, and at the latest half as long again.
    if ((box.left - start > most && box.left >= end) || box.left - start > 1.5 * most) {
      row++;
      start = box.left;
    }
    end = Math.max(end, box.right);
    result.set(node.id, { x: Math.round(at(node).x - (start - all.left)), y: at(node).y + Math.round(row * height) });
  }
  return result;
}
