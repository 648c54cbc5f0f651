import * as fc from 'fast-check';
import type { ArrangeEdge, ArrangeNode } from '../../../src/layout/arrange/arrange-node.js';
import { boxAt } from '../../../src/layout/arrange/arrange-node.js';
import { intersects, type Point } from '../../../src/layout/box.js';
import { Near } from '../../../src/layout/near.js';

export interface Graph {
  readonly nodes: readonly ArrangeNode[];
  readonly edges: readonly ArrangeEdge[];
}

/** Boxes of words and shapes, here and there or in a heap, some of them fixed where `mayFix`; fixed ones may touch each other. */
export const graphs = (mayFix: boolean): fc.Arbitrary<Graph> =>
  fc
    .record({
      spread: fc.constantFrom(0, 60, 900),
      boxes: fc.array(
        fc.record({
          width: fc.integer({ min: 20, max: 240 }),
          height: fc.integer({ min: 14, max: 110 }),
          x: fc.integer({ min: -1000, max: 1000 }),
          y: fc.integer({ min: -1000, max: 1000 }),
          isFixed: mayFix ? fc.boolean() : fc.constant(false),
        }),
        { maxLength: 24 },
      ),
      ties: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
    })
    .map(({ spread, boxes, ties }) => {
      const nodes = boxes.map((box, at): ArrangeNode => ({
        ...box,
        id: `n${at}`,
        x: Math.round((box.x / 1000) * spread),
        y: Math.round((box.y / 1000) * spread),
      }));
      const edges = ties.map(([a, b]) => ({ from: `n${a % Math.max(1, nodes.length)}`, to: `n${b % Math.max(1, nodes.length)}` }));
      return { nodes, edges };
    });

/** Pairs of boxes that overlap, of which one at least could have moved. */
export function overlaps(nodes: readonly ArrangeNode[], places: ReadonlyMap<string, Point>): readonly string[] {
  const near = new Near<ArrangeNode>();
  const found: string[] = [];
  const boxOf = (node: ArrangeNode): ReturnType<typeof boxAt> => boxAt(node, places.get(node.id) ?? { x: NaN, y: NaN });
  for (const node of nodes) {
    const box = boxOf(node);
    for (const other of near.around(box)) if (!(node.isFixed && other.isFixed) && intersects(boxOf(other), box)) found.push(`${node.id} ${other.id}`);
    near.add(box, node);
  }
  return found;
}

/** A large model: `size` words in a tangle that is the same every time. */
export function largeGraph(size: number): Graph {
  let seed = 7;
  const next = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const nodes = Array.from({ length: size }, (_, at): ArrangeNode => ({
    id: `n${at}`,
    width: 40 + Math.floor(next() * 120),
    height: 22 + Math.floor(next() * 30),
    x: Math.floor(next() * 4000),
    y: Math.floor(next() * 3000),
    isFixed: false,
  }));
  const edges = Array.from({ length: Math.floor(size * 1.6) }, () => {
    const from = Math.floor(next() * size);
    return { from: `n${from}`, to: `n${Math.min(size - 1, Math.max(0, from + Math.floor((next() - 0.4) * 40)))}` };
  });
  return { nodes, edges };
}
