import { parseEquation } from '../../equation/parse.js';
import type { GraphicalFunction } from '../../model/variable.js';

const NUMBER = String.raw`\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*`;
const DRAWN = new RegExp(String.raw`^\(\s*\[\s*\(${NUMBER},${NUMBER}\)\s*-\s*\(${NUMBER},${NUMBER}\)`, 'i');

/** Why points make no table. */
export type TableFault = 'no-points' | 'not-rising';

/**
 * The table in `([(0,0)-(10,10)],(0,0),(1,2))`; the text within the brackets where it is something else, such as a call
 * that reads a table from a file, or cannot be read.
 */
export function tableIn(right: string): GraphicalFunction | TableFault | { readonly equation: string } {
  const { tree } = parseEquation(right, 'vensim');
  if (tree?.kind !== 'table') return { equation: tree && right.endsWith(')') ? right.slice(1, -1).trim() : right };
  const { points } = tree;
  if (points.length === 0) return 'no-points';
  if (points.some(([x], at) => at > 0 && x < (points[at - 1]?.[0] ?? x))) return 'not-rising';
  const [, left, bottom, edge, top] = (DRAWN.exec(right) ?? []).map(Number);
  const scales = left === undefined || bottom === undefined || edge === undefined || top === undefined ? {} : { xscale: { min: left, max: edge }, yscale: { min: bottom, max: top } };
  return { kind: 'continuous', xpts: points.map(([x]) => x + 0), ypts: points.map(([, y]) => y + 0), ...scales };
}
