import { boxAround, grown, overlapArea, type Box } from './box.js';
import type { FigureInput, FigureLink, FigureNode, FigurePill, FigurePipe } from './figure.js';
import { lineSegments, meetsSegment, type Segment } from './figure-lines.js';
import { Near } from './near.js';

const PILL = { width: 24, height: 16 } as const;

/** The marks at nodes with inputs that are not in this view, each at the place around its node where it touches least. */
export function pillsOf({ dependencies }: FigureInput, nodes: readonly FigureNode[], pipes: readonly FigurePipe[], links: readonly FigureLink[]): readonly FigurePill[] {
  const shown = new Set(nodes.map(({ of }) => of));
  const lines = lineSegments(pipes, links);
  const taken = new Near<Box>();
  for (const { box, label } of nodes) for (const each of label ? [box, label.box] : [box]) taken.add(each, each);
  const pills: FigurePill[] = [];
  for (const node of nodes) {
    if (node.shape === 'cloud' || node.shape.startsWith('ghost')) continue;
    const inputs = [...new Set(dependencies.get(node.of) ?? [])].filter((id) => !shown.has(id));
    if (inputs.length === 0) continue;
    const costs = placesOf(node).map((box, rank) => ({ box, cost: rank * 2 + cost(box, taken, lines) }));
    const { box } = costs.reduce((a, b) => (b.cost < a.cost ? b : a));
    pills.push({ node: node.id, inputs, box });
    taken.add(box, box);
  }
  return pills;
}

/** An overlap costs its area, and each line that runs through as much as a sixth of the mark. */
function cost(box: Box, taken: Near<Box>, lines: Near<Segment>): number {
  const room = grown(box, 2);
  const overlap = [...taken.around(room)].reduce((sum, other) => sum + overlapArea(grown(other, 2), box), 0);
  return overlap + 60 * new Set([...lines.around(room)].filter((segment) => meetsSegment(room, segment)).map(({ line }) => line)).size;
}

/** Where a mark may stand: round the corners of the shape, then behind its name. */
function placesOf({ box, label, shape }: FigureNode): readonly Box[] {
  const { width, height } = PILL;
  const [high, low] = shape === 'stock' ? [box.top - height / 2 - 4, box.bottom + height / 2 + 4] : [box.top - 4, box.bottom + 4];
  const out = shape === 'stock' ? -width / 2 : width / 2 + 3;
  const corners = [
    { x: box.right + out, y: high },
    { x: box.left - out, y: high },
    { x: box.right + out, y: low },
    { x: box.left - out, y: low },
  ];
  const middle = (box.top + box.bottom) / 2;
  const beside = shape === 'stock' ? [] : [{ x: box.right + width / 2 + 4, y: middle }, { x: box.left - width / 2 - 4, y: middle }];
  const around = label
    ? [
        { x: label.box.right + width / 2 + 5, y: label.box.top + height / 2 },
        { x: label.box.left - width / 2 - 5, y: label.box.top + height / 2 },
        { x: (label.box.left + label.box.right) / 2, y: label.box.bottom + height / 2 + 3 },
        { x: (label.box.left + label.box.right) / 2, y: label.box.top - height / 2 - 3 },
      ]
    : [];
  return [...corners, ...beside, ...around].map((centre) => boxAround(centre, width, height));
}
