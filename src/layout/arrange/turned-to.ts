import type { Id } from '../../model/id.js';
import type { Point } from '../box.js';
import type { ArrangeNode } from './arrange-node.js';

/** Corner by which places may be turned, so that a whole turn has so many. */
const CORNERS = 24;

/** `places` around their middle, turned and perhaps mirrored so that they are nearest to `former`: people find back what they know. */
export function turnedTo(places: ReadonlyMap<Id, Point>, former: ReadonlyMap<Id, Point>, nodes: readonly ArrangeNode[]): ReadonlyMap<Id, Point> {
  const [now, then] = [centred(places, nodes), centred(former, nodes)];
  let best = { a: 1, b: 0, mirror: 1 };
  let most = -Infinity;
  for (const mirror of [1, -1]) {
    for (let corner = 0; corner < CORNERS; corner++) {
      const [a, b] = [Math.cos((2 * Math.PI * corner) / CORNERS), Math.sin((2 * Math.PI * corner) / CORNERS)];
      const likeness = now.reduce(
        (sum, { x, y }, at) => sum + (a * mirror * x - b * y) * (then[at]?.x ?? 0) + (b * mirror * x + a * y) * (then[at]?.y ?? 0),
        0,
      );
      if (likeness <= most + 1e-6) continue;
      most = likeness;
      best = { a, b, mirror };
    }
  }
  const { a, b, mirror } = best;
  return new Map(
    nodes.map(({ id }, at) => {
      const { x, y } = now[at] ?? { x: 0, y: 0 };
      return [id, { x: a * mirror * x - b * y, y: b * mirror * x + a * y }];
    }),
  );
}

function centred(places: ReadonlyMap<Id, Point>, nodes: readonly ArrangeNode[]): readonly Point[] {
  const points = nodes.map(({ id }) => places.get(id) ?? { x: 0, y: 0 });
  const [x, y] = [points.reduce((sum, point) => sum + point.x, 0) / points.length, points.reduce((sum, point) => sum + point.y, 0) / points.length];
  return points.map((point) => ({ x: point.x - x, y: point.y - y }));
}
