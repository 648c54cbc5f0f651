import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { centreOf, grown, type Box, type Point } from '../../layout/box.js';
import type { Size } from '../../layout/shape.js';

/** How far one can zoom: from a map of thousands of items to a single curve. */
export const ZOOM = { least: 0.06, most: 3, step: 1.25 } as const;

/** Room left around a map that is fitted into the window, in px; more at the top, where tabs and the scenario stand. */
export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The viewport that shows all of `bounds` within a window, no larger than 1:1 and no smaller than `least`; what does not fit is seen from its middle with `isCentred`. */
export function fitted(bounds: Box, { width, height }: Size, margin: Margin, least: number = ZOOM.least, isCentred = false): ZoomTransform {
  const room = { width: Math.max(40, width - margin.left - margin.right), height: Math.max(40, height - margin.top - margin.bottom) };
  const [wide, high] = [Math.max(1, bounds.right - bounds.left), Math.max(1, bounds.bottom - bounds.top)];
  const k = Math.max(least, Math.min(1, room.width / wide, room.height / high));
  const { x, y } = centreOf(bounds);
  // What does not fit starts at its top left, where people begin to read.
  const left = wide * k > room.width && !isCentred ? margin.left - bounds.left * k : margin.left + room.width / 2 - x * k;
  const top = high * k > room.height && !isCentred ? margin.top - bounds.top * k : margin.top + room.height / 2 - y * k;
  return zoomIdentity.translate(left, top).scale(k);
}

/** A box of the view with room around it. */
export const roomAround = (box: Box, by: number): Box => grown(box, by);

/** The viewport `factor` times as close, with the point of the window under `at` where it is. */
export function zoomedAt(viewport: ZoomTransform, factor: number, at: Point): ZoomTransform {
  const k = Math.max(ZOOM.least, Math.min(ZOOM.most, viewport.k * factor));
  const [x, y] = viewport.invert([at.x, at.y]);
  return zoomIdentity.translate(at.x - x * k, at.y - y * k).scale(k);
}

/** The viewport moved by a distance in the window. */
export const pannedBy = (viewport: ZoomTransform, dx: number, dy: number): ZoomTransform => zoomIdentity.translate(viewport.x + dx, viewport.y + dy).scale(viewport.k);

/** The part of the map within the window and `beyond` px around it, in the view's own units. */
export function visibleBox(viewport: ZoomTransform, { width, height }: Size, beyond: number): Box {
  const [left, top] = viewport.invert([-beyond, -beyond]);
  const [right, bottom] = viewport.invert([width + beyond, height + beyond]);
  return { left, top, right, bottom };
}

/** The viewport moved just so far that `box` is within the window and its margin. */
export function revealed(viewport: ZoomTransform, box: Box, { width, height }: Size, margin: Margin): ZoomTransform {
  const [left, top] = viewport.apply([box.left, box.top]);
  const [right, bottom] = viewport.apply([box.right, box.bottom]);
  const into = (low: number, high: number, from: number, to: number): number => (low < from ? from - low : high > to ? Math.max(to - high, from - low) : 0);
  const [dx, dy] = [into(left, right, margin.left, width - margin.right), into(top, bottom, margin.top, height - margin.bottom)];
  return dx === 0 && dy === 0 ? viewport : pannedBy(viewport, dx, dy);
}

/** The map cannot be lost: some of it stays in the window. */
export function kept(viewport: ZoomTransform, bounds: Box, { width, height }: Size): ZoomTransform {
  const least = 60;
  const [left, top] = viewport.apply([bounds.left, bounds.top]);
  const [right, bottom] = viewport.apply([bounds.right, bounds.bottom]);
  const dx = right < least ? least - right : left > width - least ? width - least - left : 0;
  const dy = bottom < least ? least - bottom : top > height - least ? height - least - top : 0;
  return dx === 0 && dy === 0 ? viewport : pannedBy(viewport, dx, dy);
}

/** How much of each item is worth drawing at a zoom level. */
export type Detail = 'full' | 'names' | 'shapes';

export const detailAt = (k: number): Detail => (k >= 0.42 ? 'full' : k >= 0.24 ? 'names' : 'shapes');

/** The paper that is drawn: how large, and which part of the page. While the viewport moves, the paper moves. */
export interface Sheet {
  readonly k: number;
  /** In units of the view. */
  readonly area: Box;
  /** Smallest side of what a finger or a mouse hits, in px. */
  readonly hit: number;
}
