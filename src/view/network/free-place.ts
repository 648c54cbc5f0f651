import type { Point } from '../../layout/box.js';
import { placeParties } from '../../layout/network/place-parties.js';
import { orderOf, pointOf, polarOf, ringAt, RINGS } from '../../layout/network/rings.js';
import type { Id } from '../../model/id.js';
import type { Ring } from '../../model/party.js';
import type { NetworkScene } from './network-scene.js';

/** A place on the line of a ring. */
export interface RingPlace extends Point {
  readonly ring: Ring;
}

/** The place on the nearest ring, at the same angle. */
export function onRing(at: Point, step: number, ring: Ring = ringAt(at, step)): RingPlace {
  const { x, y } = pointOf({ out: orderOf(ring), angle: polarOf(at, step).angle }, step);
  return { x: Math.round(x) + 0, y: Math.round(y) + 0, ring };
}

/** The nearest place on that ring where a party touches nobody; the others stay. */
export function freePlace({ nodes, step, lines }: NetworkScene, party: { readonly id: Id; readonly name: string }, { ring, x, y }: RingPlace): Point {
  const loops = new Set(lines.flatMap(({ from, to }) => (from === to ? [from] : [])));
  const others = nodes.filter(({ id }) => id !== party.id).map((node) => ({ id: node.id, ring: node.ring, name: node.name, hasLoop: loops.has(node.id), at: { x: node.x, y: node.y } }));
  const found = placeParties([...others, { ...party, ring, hasLoop: loops.has(party.id), at: { x, y } }], []);
  return found.step === step ? (found.places.get(party.id) ?? { x, y }) : { x, y };
}

/** How far a party goes along its ring with one arrow key, in px. */
const ALONG = 24;

/** The place that an arrow key asks for: left and right along the ring, up and down to the next ring outwards or inwards. */
export function placeByKey({ x, y }: Point, ring: Ring, by: Point, step: number): RingPlace {
  if (by.y !== 0) {
    const next = RINGS[RINGS.indexOf(ring) + (by.y < 0 ? 1 : -1)] ?? ring;
    return onRing({ x, y }, step, next);
  }
  const { angle, out } = polarOf({ x, y }, step);
  const turned = angle + (Math.sign(by.x) * (Math.abs(by.x) > 1 ? ALONG : ALONG / 6)) / (step * Math.max(0.5, out));
  return onRing(pointOf({ out, angle: turned }, step), step, ring);
}
