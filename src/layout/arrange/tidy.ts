import type { Id } from '../../model/id.js';
import { intersects, grown, type Point } from '../box.js';
import { Near } from '../near.js';
import { apart } from './apart.js';
import { boxAt, type Arrange, type ArrangeNode } from './arrange-node.js';

/** Room that is left between two boxes as people put them, in px. */
export const TIDY_ROOM = 4;

/** Middles that are no further from each other than this were meant to be in line, in px. */
const NEARLY = 8;

/**
 * Moves as little as possible: what overlaps is pushed apart, what is nearly in line comes in line where there is room
 * for it. Tidy input stays as it is, and so does who stands left of whom.
 */
export const tidy: Arrange = (nodes) => {
  let places = apart(nodes, new Map(nodes.map((node) => [node.id, { x: node.x, y: node.y }])), TIDY_ROOM);
  // Each turn leaves fewer different middles, so there is a last one.
  for (;;) {
    const next = aligned(nodes, aligned(nodes, places, 'y'), 'x');
    if (next === places) return places;
    places = next;
  }
};

/** The places with groups of nearly equal middles made equal, each where nothing comes to touch; the same map where that changes nothing. */
function aligned(nodes: readonly ArrangeNode[], places: ReadonlyMap<Id, Point>, axis: 'x' | 'y'): ReadonlyMap<Id, Point> {
  const result = new Map(places);
  const at = (node: ArrangeNode): Point => result.get(node.id) ?? node;
  const lineAt = (node: ArrangeNode): number => at(node)[axis] + (node.anchor?.[axis] ?? 0);
  let isChanged = false;
  const near = new Near<ArrangeNode>();
  for (const node of nodes) near.add(grown(boxAt(node, at(node)), NEARLY), node);
  for (const group of groupsAlong(nodes, places, axis)) {
    const line = lineOf(group, places, axis);
    const moved = new Set(group.filter((node) => !node.isFixed && lineAt(node) !== line));
    if (moved.size === 0) continue;
    const placeOf = (node: ArrangeNode): Point => (moved.has(node) ? { ...at(node), [axis]: line - (node.anchor?.[axis] ?? 0) } : at(node));
    const isFree = [...moved].every((node) => {
      const box = grown(boxAt(node, placeOf(node)), TIDY_ROOM);
      return [...near.around(box)].every((other) => other === node || !intersects(boxAt(other, placeOf(other)), box));
    });
    if (!isFree) continue;
    isChanged = true;
    for (const node of moved) result.set(node.id, placeOf(node));
    for (const node of moved) near.add(grown(boxAt(node, at(node)), NEARLY), node);
  }
  return isChanged ? result : places;
}

/** Nodes whose middles lie within a few px along `axis`, in groups of two and more. */
function groupsAlong(nodes: readonly ArrangeNode[], places: ReadonlyMap<Id, Point>, axis: 'x' | 'y'): readonly (readonly ArrangeNode[])[] {
  const value = (node: ArrangeNode): number => (places.get(node.id) ?? node)[axis] + (node.anchor?.[axis] ?? 0);
  const groups: ArrangeNode[][] = [];
  for (const node of nodes.filter((node) => !node.isOnlyRoom).toSorted((a, b) => value(a) - value(b))) {
    const [first] = groups.at(-1) ?? [];
    if (first && value(node) - value(first) <= NEARLY) groups.at(-1)?.push(node);
    else groups.push([node]);
  }
  return groups.filter((group) => group.length > 1);
}

/** Where a group comes in line: at a fixed one, else where most of it stands already, else in its middle. */
function lineOf(group: readonly ArrangeNode[], places: ReadonlyMap<Id, Point>, axis: 'x' | 'y'): number {
  const values = group.map((node) => (places.get(node.id) ?? node)[axis] + (node.anchor?.[axis] ?? 0));
  const fixed = group.findIndex(({ isFixed }) => isFixed);
  if (fixed >= 0) return values[fixed] ?? 0;
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  const first = values[0] ?? 0;
  return count > 1 ? most : first + Math.round(values.reduce((sum, value) => sum + value - first, 0) / values.length);
}
