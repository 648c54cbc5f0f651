import type { WordMap } from '../../model/word-map.js';
import { orderByNeed } from '../order.js';

/** The loops of words that no other loop touches, each as the ids of its links. */
export function loneRings({ words, links }: WordMap): readonly (readonly string[])[] {
  const ids = [...words];
  const at = new Map(ids.map((id, index) => [id, index]));
  const causes: number[][] = ids.map(() => []);
  for (const { from, to } of links) {
    const [cause, effect] = [at.get(from), at.get(to)];
    if (cause !== undefined && effect !== undefined) causes[effect]?.push(cause);
  }
  const result = orderByNeed(ids.length, (node) => causes[node] ?? []);
  if (!('knots' in result)) return [];
  const knotOf = new Map(result.knots.flatMap((knot, number) => knot.map((node) => [ids[node] ?? '', number] as const)));
  const inside: string[][] = result.knots.map(() => []);
  for (const { id, from, to } of links) {
    const knot = knotOf.get(from);
    if (knot !== undefined && knot === knotOf.get(to)) inside[knot]?.push(id);
  }
  // As many links as words, and a way from each to each: that is one ring and nothing else.
  return inside.filter((ring, number) => ring.length === result.knots[number]?.length);
}
