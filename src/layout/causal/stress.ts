import type { Id } from '../../model/id.js';
import type { Point } from '../box.js';

/** How far two words that are linked stand apart, in px. */
const STEP = 150;

/** A map reads better wide than high: words are. */
const WIDER = 1.3;

/** Steps between words that nothing ties together. */
const UNTIED = 5;

const ROUNDS = 120;

/**
 * Places in which the distance between any two words is as near as can be to the number of links between them (stress
 * majorization: E. Gansner, Y. Koren and S. North 2005, "Graph drawing by stress majorization"), from the ring on which
 * `order` puts them. The same input gives the same places.
 */
export function stressPlaces(order: readonly Id[], links: readonly (readonly [Id, Id])[]): ReadonlyMap<Id, Point> {
  const size = order.length;
  const hops = hopsBetween(order, links);
  const radius = (STEP * size) / (2 * Math.PI);
  const x = Float64Array.from(order, (_, at) => radius * Math.sin((2 * Math.PI * at) / size));
  const y = Float64Array.from(order, (_, at) => -radius * Math.cos((2 * Math.PI * at) / size));
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < size; i++) {
      let [sumX, sumY, weights] = [0, 0, 0];
      for (let j = 0; j < size; j++) {
        if (i === j) continue;
        const hop = hops[i * size + j] ?? UNTIED;
        const wanted = hop * STEP;
        const [dx, dy] = [(x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)];
        const apart = Math.hypot(dx, dy) || 1;
        const weight = 1 / (hop * hop);
        sumX += weight * ((x[j] ?? 0) + (wanted * dx) / apart);
        sumY += weight * ((y[j] ?? 0) + (wanted * dy) / apart);
        weights += weight;
      }
      if (weights === 0) continue;
      x[i] = sumX / weights;
      y[i] = sumY / weights;
    }
  }
  return new Map(order.map((id, at) => [id, { x: (x[at] ?? 0) * WIDER, y: y[at] ?? 0 }]));
}

/** The number of links between any two, whatever their direction. */
function hopsBetween(order: readonly Id[], links: readonly (readonly [Id, Id])[]): Uint8Array {
  const size = order.length;
  const index = new Map(order.map((id, at) => [id, at]));
  const near: number[][] = order.map(() => []);
  for (const [a, b] of links) {
    const [from, to] = [index.get(a), index.get(b)];
    if (from === undefined || to === undefined || from === to) continue;
    near[from]?.push(to);
    near[to]?.push(from);
  }
  const hops = new Uint8Array(size * size).fill(UNTIED);
  for (let start = 0; start < size; start++) {
    const seen = new Set([start]);
    let front = [start];
    for (let hop = 1; front.length > 0 && hop < 255; hop++) {
      const reached: number[] = [];
      for (const at of front) {
        for (const other of near[at] ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          hops[start * size + other] = hop;
          reached.push(other);
        }
      }
      front = reached;
    }
  }
  return hops;
}
