import { itemsOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { PlacedVariable } from '../model/view.js';
import { boxAround, type Point } from './box.js';
import type { FigureInput, FigureNode, FigurePipe } from './figure.js';
import { pipeOf } from './pipe.js';
import { sizeOf } from './shape.js';

/** The stock that each flow leaves and the one it enters; a flow that ends outside the boundary has none there. */
export interface FlowEnds {
  readonly source: Id | null;
  readonly sink: Id | null;
}

/** Which stocks each flow of the document ties together. */
export function flowEnds(doc: Document): ReadonlyMap<Id, FlowEnds> {
  const ends = new Map<Id, FlowEnds>();
  const none: FlowEnds = { source: null, sink: null };
  for (const { id, inflows, outflows } of itemsOf(doc, 'stock')) {
    for (const flow of outflows) ends.set(flow, { ...(ends.get(flow) ?? none), source: id });
    for (const flow of inflows) ends.set(flow, { ...(ends.get(flow) ?? none), sink: id });
  }
  return ends;
}

/** How far from its valve a cloud stands that nobody placed, in px. */
const CLOUD_AT = 92;

/** The pipes of the view's flows, and the nodes with the clouds that they need and nobody placed. */
export function pipesOf({ doc, items }: FigureInput, placed: readonly FigureNode[]): { readonly nodes: readonly FigureNode[]; readonly pipes: readonly FigurePipe[] } {
  const ends = flowEnds(doc);
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const nodes = [...placed];
  const pipes: FigurePipe[] = [];
  for (const valve of placed) {
    if (valve.shape !== 'valve') continue;
    const { source: from, sink: to } = ends.get(valve.of) ?? { source: null, sink: null };
    const found = { source: stockNode(placed, from, valve), sink: stockNode(placed, to, valve) };
    const source = found.source ?? cloudOf(valve, 'source', found.sink, itemOf, placed);
    const sink = found.sink ?? cloudOf(valve, 'sink', found.source, itemOf, placed);
    for (const end of [source, sink]) if (!nodes.some(({ id }) => id === end.id)) nodes.push(end);
    const bends = (itemOf.get(valve.id) as PlacedVariable | undefined)?.bends ?? [];
    const { points, isUpright } = pipeOf({ source: source.box, sink: sink.box, valve, bends });
    if (isUpright) nodes[nodes.findIndex(({ id }) => id === valve.id)] = { ...valve, isUpright, box: boxAround(valve, valve.box.bottom - valve.box.top, 22) };
    pipes.push({ flow: valve.of, source: source.id, valve: valve.id, sink: sink.id, points });
  }
  return { nodes, pipes };
}

/** The shape of a stock that is nearest to a valve, the stock itself before its copies. */
function stockNode(nodes: readonly FigureNode[], stock: Id | null, near: Point): FigureNode | null {
  const all = nodes.filter(({ of, shape }) => of === stock && shape !== 'cloud');
  const distance = ({ shape, x, y }: FigureNode): number => (shape === 'stock' ? 0 : 1e6) + Math.hypot(x - near.x, y - near.y);
  return all.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function cloudOf(valve: FigureNode, end: 'source' | 'sink', other: FigureNode | null, itemOf: ReadonlyMap<Id, FigureInput['items'][number]>, placed: readonly FigureNode[]): FigureNode {
  const own = placed.find(({ id, of, shape }) => {
    const item = itemOf.get(id);
    return shape === 'cloud' && of === valve.of && item?.shows === 'cloud' && item.end === end;
  });
  if (own) return own;
  const [dx, dy] = other ? [valve.x - other.x, valve.y - other.y] : [end === 'sink' ? 1 : -1, 0];
  const at = Math.abs(dx) >= Math.abs(dy) ? { x: valve.x + Math.sign(dx || 1) * CLOUD_AT, y: valve.y } : { x: valve.x, y: valve.y + Math.sign(dy) * CLOUD_AT };
  const { width, height } = sizeOf('cloud');
  return { ...at, id: `${valve.id}~${end}`, of: valve.of, shape: 'cloud', lines: [], box: boxAround(at, width, height), isRound: false, isUpright: false, label: null };
}
