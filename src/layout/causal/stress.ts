import type { Id } from '../../model/id.js';
import { byDistance } from '../arrange/by-distance.js';
import type { Point } from '../box.js';

/** How far two words that are linked stand apart, in px. */
const STEP = 150;

/** A map reads better wide than high: words are. */
const WIDER = 1.3;

/** Steps between words that nothing ties together. */
const UNTIED = 5;

/**
 * Places in which the distance between any two words is as near as can be to the number of links between them, from the
 * ring on which `order` puts them. The same input gives the same places.
 */
export function stressPlaces(order: readonly Id[], links: readonly (readonly [Id, Id])[]): ReadonlyMap<Id, Point> {
  const radius = (STEP * order.length) / (2 * Math.PI);
  const ring = new Map(order.map((id, at): [Id, Point] => {
    const angle = (2 * Math.PI * at) / order.length;
    return [id, { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }];
  }));
  const edges = links.map(([from, to]) => ({ from, to }));
  const places = byDistance(order.map((id) => ({ id })), edges, ring, STEP, UNTIED);
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * WIDER, y }]));
}
