import type { Id } from '../../model/id.js';
import type { ScenePoint } from './scene.js';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Something at a place. */
interface Placed extends ScenePoint {
  readonly id: Id;
}

/** The node that is nearest in a direction: what lies straight ahead counts more than what lies aside. Null at the edge. */
export function neighbourOf<T extends Placed>(nodes: readonly T[], from: Placed, direction: Direction): T | null {
  let nearest: T | null = null;
  let least = Infinity;
  for (const node of nodes) {
    if (node.id === from.id) continue;
    const [dx, dy] = [node.x - from.x, node.y - from.y];
    const [ahead, aside] = direction === 'left' ? [-dx, dy] : direction === 'right' ? [dx, dy] : direction === 'up' ? [-dy, dx] : [dy, dx];
    if (ahead <= 1 || Math.abs(aside) > 2 * ahead) continue;
    const distance = ahead + 2.2 * Math.abs(aside);
    if (distance < least) [nearest, least] = [node, distance];
  }
  return nearest;
}
