import type { Point } from '../../layout/box.js';
import type { Id } from '../../model/id.js';
import { DRAG_FROM } from './gesture.js';

/** A shape under a pointer that is down: a press, until it has gone far enough to be a drag. */
export interface ItemDrag {
  /** The shape. */
  readonly node: Id;
  readonly pointer: number;
  /** Where the pointer went down, in the window. */
  readonly from: Point;
  /** How far the shape went, in whole units of the view; null while it is a press. */
  readonly by: Point | null;
}

/** The drag when its pointer is at a place of the window that shows the view at zoom `k`. Once a drag, it stays one. */
export function draggedTo(drag: ItemDrag, at: Point, k: number): ItemDrag {
  const [dx, dy] = [at.x - drag.from.x, at.y - drag.from.y];
  if (drag.by === null && Math.hypot(dx, dy) <= DRAG_FROM) return drag;
  // Adding nought leaves no -0 behind.
  return { ...drag, by: { x: Math.round(dx / k) + 0, y: Math.round(dy / k) + 0 } };
}

/** How far an arrow key moves what is selected: 8, with Shift 1. Null for any other key. */
export function keyedBy(key: string, shift: boolean): Point | null {
  const by = shift ? 1 : 8;
  switch (key) {
    case 'ArrowLeft':
      return { x: -by, y: 0 };
    case 'ArrowRight':
      return { x: by, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -by };
    case 'ArrowDown':
      return { x: 0, y: by };
    default:
      return null;
  }
}
