import type { Id } from '../model/id.js';
import { grown, overlapArea, type Box } from './box.js';
import type { FigureInput, FigureLink, FigureNode, FigurePipe } from './figure.js';
import { lineSegments, meetsSegment, type Segment } from './figure-lines.js';
import { labelAt, SIDES } from './label.js';
import { Near } from './near.js';

/** What a name costs where it stands on a link or a pipe, and for each side further down the list; an overlap costs its area. */
const COST = { line: 60, pipe: 150, rank: 8 } as const;

/**
 * The nodes with their labels: at the side that the view says, else at the first of below, right, left and above where
 * it touches least.
 */
export function withLabels({ items }: FigureInput, nodes: readonly FigureNode[], pipes: readonly FigurePipe[], links: readonly FigureLink[]): readonly FigureNode[] {
  const wanted = new Map(items.flatMap((item) => (item.shows === 'variable' && item.label ? [[item.id, item.label] as const] : [])));
  const isNamed = ({ shape }: FigureNode): boolean => shape !== 'stock' && shape !== 'cloud';
  const sizes = (node: FigureNode): { width: number; height: number } => ({ width: node.box.right - node.box.left, height: node.box.bottom - node.box.top });
  const labels = new Map<Id, NonNullable<FigureNode['label']>>();
  for (const node of nodes) {
    const side = wanted.get(node.id);
    if (side && isNamed(node)) labels.set(node.id, labelAt(node, sizes(node), side, node.lines));
  }
  const lines = lineSegments(pipes, links);
  const taken = new Near<Box>();
  for (const { box } of nodes) taken.add(box, box);
  for (const { box } of labels.values()) taken.add(box, box);
  for (const node of nodes) {
    if (!isNamed(node) || labels.has(node.id)) continue;
    const costs = SIDES.map((side, rank) => {
      const label = labelAt(node, sizes(node), side, node.lines);
      const overlap = [...taken.around(label.box)].reduce((sum, box) => sum + overlapArea(grown(box, 2), label.box), 0);
      return { label, cost: rank * COST.rank + overlap + linesThrough(label.box, lines, pipes.length) };
    });
    const { label } = costs.reduce((a, b) => (b.cost < a.cost ? b : a));
    labels.set(node.id, label);
    taken.add(label.box, label.box);
  }
  return nodes.map((node) => ({ ...node, label: labels.get(node.id) ?? null }));
}

/** What the lines cost that run through `box`; the first ones are pipes. */
function linesThrough(box: Box, lines: Near<Segment>, pipes: number): number {
  const met = new Set([...lines.around(box)].filter((segment) => meetsSegment(box, segment)).map(({ line }) => line));
  return [...met].reduce((sum, line) => sum + (line < pipes ? COST.pipe : COST.line), 0);
}
