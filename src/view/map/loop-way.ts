import type { Id } from '../../model/id.js';
import type { SceneNode, ScenePoint } from './scene.js';

/** How far the middle of a loop is from a place, and which way its variables go round that place on the paper. */
export function loopWay(path: readonly Id[], nodes: readonly SceneNode[], at: ScenePoint): { readonly distance: number; readonly clockwise: boolean } {
  const places = path.flatMap((id): ScenePoint[] => {
    const node = nodes.find(({ of, shape }) => of === id && shape !== 'cloud');
    return node ? [node] : [];
  });
  if (places.length === 0) return { distance: Infinity, clockwise: true };
  const middle = { x: places.reduce((sum, { x }) => sum + x, 0) / places.length, y: places.reduce((sum, { y }) => sum + y, 0) / places.length };
  // Twice the area that the places enclose; y grows downwards, so that clockwise is positive.
  const area = places.reduce((sum, { x, y }, index) => {
    const next = places[(index + 1) % places.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return { distance: Math.hypot(middle.x - at.x, middle.y - at.y), clockwise: area >= 0 };
}
