import type { ZoomTransform } from 'd3-zoom';
import type { Point } from '../../layout/box.js';
import { pannedBy, zoomedAt } from './viewport.js';

/** From this distance a press is a drag, in px. */
export const DRAG_FROM = 4;

/** What fingers, pen or mouse are doing to the viewport. */
export interface Gesture {
  readonly pointers: ReadonlyMap<number, Point>;
  /** Where the first pointer went down, while it may still be a press. */
  readonly pressedAt: Point | null;
  readonly isDrag: boolean;
}

export const NO_GESTURE: Gesture = { pointers: new Map(), pressedAt: null, isDrag: false };

export type PointerStep = { readonly type: 'down' | 'move' | 'up'; readonly pointer: number; readonly at: Point };

/** The gesture after a step of a pointer, and the viewport that it asks for. Two pointers pinch, one pans; any third is ignored. */
export function gestureAfter(gesture: Gesture, step: PointerStep, viewport: ZoomTransform): { readonly gesture: Gesture; readonly viewport: ZoomTransform } {
  const pointers = new Map(gesture.pointers);
  switch (step.type) {
    case 'down':
      if (pointers.size >= 2) return { gesture, viewport };
      pointers.set(step.pointer, step.at);
      return { gesture: { pointers, pressedAt: pointers.size === 1 ? step.at : null, isDrag: gesture.isDrag || pointers.size > 1 }, viewport };
    case 'up':
      pointers.delete(step.pointer);
      return { gesture: pointers.size === 0 ? NO_GESTURE : { ...gesture, pointers }, viewport };
    case 'move': {
      const former = pointers.get(step.pointer);
      if (!former) return { gesture, viewport };
      const { pressedAt } = gesture;
      const isDrag = gesture.isDrag || pressedAt === null || distance(pressedAt, step.at) > DRAG_FROM;
      if (!isDrag) return { gesture, viewport };
      pointers.set(step.pointer, step.at);
      return { gesture: { pointers, pressedAt, isDrag }, viewport: moved(gesture.pointers, pointers, viewport) };
    }
  }
}

function moved(before: ReadonlyMap<number, Point>, after: ReadonlyMap<number, Point>, viewport: ZoomTransform): ZoomTransform {
  const [from, to] = [[...before.values()], [...after.values()]];
  const [a, b] = [middle(from), middle(to)];
  const panned = pannedBy(viewport, b.x - a.x, b.y - a.y);
  const [spreadBefore, spreadAfter] = [spread(from), spread(to)];
  return spreadBefore > 0 && spreadAfter > 0 ? zoomedAt(panned, spreadAfter / spreadBefore, b) : panned;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (points: readonly Point[]): Point => ({ x: points.reduce((sum, { x }) => sum + x, 0) / points.length, y: points.reduce((sum, { y }) => sum + y, 0) / points.length });
const spread = ([a, b]: readonly Point[]): number => (a && b ? distance(a, b) : 0);
