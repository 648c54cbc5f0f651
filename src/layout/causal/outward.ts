import type { Id } from '../../model/id.js';
import type { Point } from '../box.js';
import type { FigureNode } from '../figure.js';

/** How far a link of a loop bends outward, and one that is in no loop. */
const BEND = { loop: 0.15, none: 0.08 } as const;

/** Least height of the arc of one of two links that go there and back, in px: an icon fits between them. */
const TWIN = 34;

/** A way back longer than this is no loop that the eye sees. */
const LONGEST = 12;

/**
 * The bend of each link with which it goes round the shortest loop it is in, outward from that loop's middle, so that a
 * loop looks like a ring.
 */
export function outwardBends(links: readonly (readonly [FigureNode, FigureNode])[]): readonly number[] {
  const at = new Map<Id, Point>(links.flatMap(([from, to]) => [[from.of, from], [to.of, to]] as const));
  const next = new Map<Id, Id[]>();
  for (const [from, to] of links) {
    const known = next.get(from.of);
    if (known) known.push(to.of);
    else next.set(from.of, [to.of]);
  }
  return links.map(([from, to]) => {
    const back = wayBack(next, to.of, from.of);
    if (!back) return BEND.none;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (back.length === 2) return Math.min(0.4, Math.max(BEND.loop, TWIN / Math.max(length, 1)));
    const places = back.flatMap((id) => at.get(id) ?? []);
    const middle = { x: mean(places.map(({ x }) => x)), y: mean(places.map(({ y }) => y)) };
    // To the left of the link on paper is (dy, -dx).
    const left = (middle.x - (from.x + to.x) / 2) * (to.y - from.y) - (middle.y - (from.y + to.y) / 2) * (to.x - from.x);
    return left > 0 ? -BEND.loop : BEND.loop;
  });
}

/** The variables on a shortest way from `from` to `to`, both included; null where there is none that is short. */
function wayBack(next: ReadonlyMap<Id, readonly Id[]>, from: Id, to: Id): readonly Id[] | null {
  const before = new Map<Id, Id | null>([[from, null]]);
  let front: Id[] = [from];
  for (let step = 0; step < LONGEST && front.length > 0; step++) {
    const reached: Id[] = [];
    for (const id of front) {
      for (const other of next.get(id) ?? []) {
        if (before.has(other)) continue;
        before.set(other, id);
        if (other === to) return traced(before, to);
        reached.push(other);
      }
    }
    front = reached;
  }
  return null;
}

function traced(before: ReadonlyMap<Id, Id | null>, to: Id): readonly Id[] {
  const path: Id[] = [];
  for (let id: Id | null = to; id !== null; id = before.get(id) ?? null) path.unshift(id);
  return path;
}

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
