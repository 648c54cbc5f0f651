import type { Id } from '../model/id.js';
import { piecesOf } from './arc.js';
import { grown, intersects, overlapArea, segmentMeets, type Box, type Point } from './box.js';
import type { FigureInput, FigureLink, FigureNode, FigurePipe } from './figure.js';
import { labelAt, SIDES } from './label.js';

/** What a name costs where it stands on a line, and for each side further down the list; an overlap costs its area. */
const COST = { line: 60, rank: 8 } as const;

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
  const lines: (readonly Point[])[] = [...pipes.map(({ points }) => points), ...links.map(({ arc }) => piecesOf(arc, 6))];
  const shapes = nodes.map(({ box }) => box);
  for (const node of nodes) {
    if (!isNamed(node) || labels.has(node.id)) continue;
    const near = grown(node.box, 190);
    const taken = [...shapes.filter((box) => intersects(box, near)), ...[...labels.values()].map(({ box }) => box).filter((box) => intersects(box, near))];
    const costs = SIDES.map((side, rank) => {
      const label = labelAt(node, sizes(node), side, node.lines);
      return { label, cost: rank * COST.rank + taken.reduce((sum, box) => sum + overlapArea(grown(box, 2), label.box), 0) + COST.line * linesThrough(label.box, lines) };
    });
    labels.set(node.id, costs.reduce((a, b) => (b.cost < a.cost ? b : a)).label);
  }
  return nodes.map((node) => ({ ...node, label: labels.get(node.id) ?? null }));
}

const linesThrough = (box: Box, lines: readonly (readonly Point[])[]): number =>
  lines.filter((points) => points.slice(1).some((point, at) => segmentMeets(box, points[at] ?? point, point))).length;
