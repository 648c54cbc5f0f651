import type { Id } from '../../model/id.js';
import type { MapLens } from './map-page.js';
import type { SceneNode, ScenePoint } from './scene.js';

/** What a hand on the map does: choose, choose all in an area, or add something. */
export type Tool = 'select' | 'area' | 'stock' | 'flow' | 'auxiliary' | 'parameter' | 'link' | 'comment' | 'copy' | 'loop';

/** The tools as they stand beside the map, with the key of each. */
export const TOOLS: readonly { readonly tool: Tool; readonly key: string }[] = [
  { tool: 'select', key: 'V' },
  { tool: 'area', key: 'B' },
  { tool: 'stock', key: 'S' },
  { tool: 'flow', key: 'F' },
  { tool: 'auxiliary', key: 'A' },
  { tool: 'parameter', key: 'P' },
  { tool: 'link', key: 'L' },
  { tool: 'comment', key: 'T' },
  { tool: 'copy', key: 'G' },
  { tool: 'loop', key: 'R' },
];

/** Whether a tool is there through a lens: the causal one has no pipes, and its stocks are made from words. */
export const hasTool = (lens: MapLens, tool: Tool): boolean => lens !== 'causal' || (tool !== 'stock' && tool !== 'flow' && tool !== 'parameter');

/** The tool of a key, whatever its case; null where it has none. */
export const toolOf = (key: string): Tool | null => TOOLS.find((one) => one.key === key.toUpperCase())?.tool ?? null;

/** Where a tool was put down, in units of the view. */
export interface Touch extends ScenePoint {
  /** The shape there; null for empty paper. */
  readonly node: SceneNode | null;
  /** By key: the place is ours to choose. */
  readonly isAnywhere: boolean;
}

/** What came of putting a tool down. */
export type Made =
  | { readonly do: 'add'; readonly kind: 'stock' | 'auxiliary' | 'parameter' | 'comment' | 'loop'; readonly at: ScenePoint }
  | { readonly do: 'copy'; readonly of: Id; readonly at: ScenePoint }
  | { readonly do: 'flow'; readonly from: FlowEnd; readonly to: FlowEnd; readonly valve: ScenePoint }
  | { readonly do: 'link'; readonly from: Id; readonly to: Id };

/** An end of a flow: a stock, or a place outside the boundary. */
export type FlowEnd = { readonly stock: Id } | ScenePoint;

/** How far from its stock a cloud stands for which no place was shown. */
const CLOUD_AT = 240;

/** What is made, and what waits for its other end. */
export interface Drawn {
  readonly made: Made | null;
  readonly from: Touch | null;
}

/** A tool put down at `touch`, after `from`. What can't be an end of a flow or a link changes nothing. */
export function drawnAfter(tool: Tool, from: Touch | null, touch: Touch): Drawn {
  switch (tool) {
    case 'select':
    case 'area':
      return { made: null, from: null };
    case 'copy':
      if (!canTouch(tool, from, touch.node)) return { made: null, from };
      return from?.node ? { made: { do: 'copy', of: from.node.of, at: { x: touch.x, y: touch.y } }, from: null } : { made: null, from: touch };
    case 'stock':
    case 'auxiliary':
    case 'parameter':
    case 'comment':
    case 'loop':
      return touch.node ? { made: null, from } : { made: { do: 'add', kind: tool, at: { x: touch.x, y: touch.y } }, from: null };
    case 'flow':
    case 'link':
      if (!canTouch(tool, from, touch.node)) return { made: null, from };
      return from === null ? { made: null, from: touch } : { made: tool === 'flow' ? flowBetween(from, touch) : linkBetween(from, touch), from: null };
  }
}

/** Whether a tool can be put down on a shape, or on empty paper. */
export function canTouch(tool: Tool, from: Touch | null, node: SceneNode | null): boolean {
  switch (tool) {
    case 'select':
    case 'area':
      return false;
    case 'copy':
      return from === null ? node !== null && node.shape !== 'cloud' : node === null;
    case 'stock':
    case 'auxiliary':
    case 'parameter':
    case 'comment':
    case 'loop':
      return node === null;
    case 'flow':
      if (node !== null && !isStock(node)) return false;
      return from === null || (node === null ? from.node !== null : node.of !== from.node?.of);
    case 'link':
      return node !== null && node.shape !== 'cloud' && (from === null || from.node?.of !== node.of);
  }
}

const isStock = ({ shape }: SceneNode): boolean => shape === 'stock' || shape === 'ghost-stock';

function linkBetween(from: Touch, to: Touch): Made | null {
  return from.node && to.node ? { do: 'link', from: from.node.of, to: to.node.of } : null;
}

function flowBetween(from: Touch, to: Touch): Made {
  const start = centre(from, to, -CLOUD_AT);
  const end = centre(to, from, CLOUD_AT);
  return { do: 'flow', from: endOf(from, start), to: endOf(to, end), valve: { x: Math.round((start.x + end.x) / 2), y: Math.round((start.y + end.y) / 2) } };
}

const endOf = ({ node }: Touch, at: ScenePoint): FlowEnd => (node ? { stock: node.of } : { x: Math.round(at.x), y: Math.round(at.y) });

/** The middle of the shape, or the place that was shown; with neither, a place beside the other end. */
function centre({ node, isAnywhere, x, y }: Touch, other: Touch, aside: number): ScenePoint {
  if (node) return { x: node.x, y: node.y };
  return isAnywhere && other.node ? { x: other.node.x + aside, y: other.node.y } : { x, y };
}
