import { pointAt } from '../../layout/arc.js';
import type { Box, Point } from '../../layout/box.js';
import { WORD } from '../../layout/causal/words.js';
import { LABEL, STOCK_NAME } from '../../layout/label.js';
import { shortened } from '../../layout/pipe.js';
import type { SceneLink, SceneNode, ScenePipe } from './scene.js';

/** A line of a name, where its baseline begins, ends or has its middle. */
export interface PlacedLine extends Point {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A line and the triangle at its end, as SVG paths. */
export interface HeadedPath {
  readonly line: string;
  readonly head: string;
}

/** Heads of links, plain and chosen, and of pipes: length and half the width, in px. */
const HEADS = { plain: { length: 8, half: 3.4 }, selected: { length: 10, half: 4.2 }, loop: { length: 11, half: 4.6 }, pipe: { length: 13, half: 8 } } as const;

/** A link as an arc with its head. */
export function linkPath({ arc }: SceneLink, head: 'plain' | 'selected' | 'loop'): HeadedPath {
  const { start, control, end } = arc;
  return { line: `M${at(start)}Q${at(control)} ${at(end)}`, head: headAt(end, pointAt(arc, 0.94), HEADS[head]) };
}

/** The middle of a flow's pipe, and the head at its sink. */
export function pipePath({ points }: ScenePipe): HeadedPath {
  const [tip, before] = [points.at(-1), points.at(-2)];
  const line = shortened(points, HEADS.pipe.length - 1)
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${at(point)}`)
    .join('');
  return { line, head: tip && before ? headAt(tip, before, HEADS.pipe) : '' };
}

/** A triangle with its tip at `tip`, coming from `from`. */
function headAt(tip: Point, from: Point, { length, half }: { readonly length: number; readonly half: number }): string {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (aside: number): string => at({ x: tip.x - length * cos - aside * sin, y: tip.y - length * sin + aside * cos });
  return `M${at(tip)}L${corner(half)}L${corner(-half)}Z`;
}

/** The lines of a name: beside its shape in the view's units, within a stock around its middle. */
export function nameLines({ shape, box, label, lines, x: middle, y: centre }: SceneNode): readonly PlacedLine[] {
  if (shape === 'stock') {
    const [left, top] = [(box.left - box.right) / 2, (box.top - box.bottom) / 2];
    return lines.map((text, index) => ({ text, x: left + STOCK_NAME.inset, y: top + 19 + index * STOCK_NAME.line, anchor: 'start' }));
  }
  if (shape === 'word' || shape === 'word-stock' || shape === 'ghost-word') {
    return lines.map((text, index) => ({ text, x: middle, y: centre + (index - (lines.length - 1) / 2) * WORD.line + 5.5, anchor: 'middle' }));
  }
  if (!label) return [];
  const [x, anchor] =
    label.side === 'right' ? ([label.box.left, 'start'] as const) : label.side === 'left' ? ([label.box.right, 'end'] as const) : ([(label.box.left + label.box.right) / 2, 'middle'] as const);
  return lines.map((text, index) => ({ text, x, y: label.box.top + 11.5 + index * LABEL.line, anchor }));
}

/** Whether a node of the causal lens is its own name. */
export const isWord = ({ shape }: SceneNode): boolean => shape === 'word' || shape === 'word-stock' || shape === 'ghost-word';

/** The middle of a link, or another point of it, and its direction in the middle in degrees. */
export function middleOf(arc: SceneLink['arc'], t = 0.5): Point & { readonly angle: number } {
  const { x, y } = pointAt(arc, t);
  // The tangent of a quadratic arc at its middle runs along its chord.
  const angle = (Math.atan2(arc.end.y - arc.start.y, arc.end.x - arc.start.x) * 180) / Math.PI;
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, angle: Math.round(angle * 10) / 10 };
}

/** Where the curve of a stock lies, around its middle; null where it has no room. */
export function curveBox({ shape, box }: SceneNode): Box | null {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  return shape !== 'stock' || height < 84 ? null : { left: -width / 2 + 10, right: width / 2 - 52, top: -height / 2 + 46, bottom: height / 2 - 13 };
}

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
