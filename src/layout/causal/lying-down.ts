import type { Id } from '../../model/id.js';
import type { Point } from '../box.js';

/** Places turned about their middle so that they spread furthest from left to right, as screens and paper do. */
export function lyingDown(places: ReadonlyMap<Id, Point>): ReadonlyMap<Id, Point> {
  const all = [...places.values()];
  if (all.length < 3) return places;
  const middle = { x: mean(all.map(({ x }) => x)), y: mean(all.map(({ y }) => y)) };
  const [xx, yy, xy] = [mean(all.map(({ x }) => (x - middle.x) ** 2)), mean(all.map(({ y }) => (y - middle.y) ** 2)), mean(all.map(({ x, y }) => (x - middle.x) * (y - middle.y)))];
  // The direction of the largest variance.
  const angle = -Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return new Map([...places].map(([id, { x, y }]) => [id, { x: middle.x + (x - middle.x) * cos - (y - middle.y) * sin, y: middle.y + (x - middle.x) * sin + (y - middle.y) * cos }]));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
