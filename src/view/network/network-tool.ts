import type { Point } from '../../layout/box.js';
import type { NetworkNode } from './network-scene.js';

/** What a hand on the value network does: choose, or add a party, a node at the boundary, or a flow. */
export type NetworkTool = 'select' | 'party' | 'market' | 'commons' | 'value-flow';

/** The tools as they stand beside the network, with the key of each. */
export const NETWORK_TOOLS: readonly { readonly tool: NetworkTool; readonly key: string }[] = [
  { tool: 'select', key: 'V' },
  { tool: 'party', key: 'P' },
  { tool: 'market', key: 'M' },
  { tool: 'commons', key: 'C' },
  { tool: 'value-flow', key: 'F' },
];

/** The tool of a key, whatever its case; null where it has none. */
export const networkToolOf = (key: string): NetworkTool | null => NETWORK_TOOLS.find((one) => one.key === key.toUpperCase())?.tool ?? null;

/** Where a tool was put down, in units of the network. */
export interface NetworkTouch extends Point {
  /** The party there; null for empty paper. */
  readonly node: NetworkNode | null;
  /** By key: the place is ours to choose. */
  readonly isAnywhere: boolean;
}

/** Where a party has its ports, from which a flow is drawn: in the middle of each side. */
export const partyPorts = ({ x, y, box }: NetworkNode): readonly Point[] => [
  { x: box.right + 9, y },
  { x: box.left - 9, y },
  { x, y: box.top - 9 },
];
