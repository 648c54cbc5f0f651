import { onCurve, reversed, untilOf, type FlowCurve } from '../../layout/network/flow-lines.js';
import type { Point } from '../../layout/box.js';

/** How a line is drawn at a moment. */
export interface LineLook {
  /** In px. */
  readonly width: number;
  /** Whether it runs from receiver to giver now. */
  readonly isReversed: boolean;
  /** `quiet`: of another value than is looked at; `more` and `less`: than in base. */
  readonly tone: 'counts' | 'quiet' | 'more' | 'less' | 'same';
  /** Whether anything moves along it now. */
  readonly moves: boolean;
  /** What moves, as people say it; null where the line is not of the value that is looked at. */
  readonly amount: string | null;
}

/** The line with its head, as paths. */
export interface LinePaths {
  readonly line: string;
  readonly head: string;
}

/** Size of an arrowhead on a line of this width, in px. */
const headOf = (width: number): { readonly long: number; readonly half: number } => ({ long: Math.min(17, 7 + 0.85 * width), half: 3.4 + 0.62 * width });

const n = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${n(x)} ${n(y)}`;

/** A curve as a path. */
export const curvePath = ({ start, leave, reach, end }: FlowCurve): string => `M${at(start)}C${at(leave)} ${at(reach)} ${at(end)}`;

/** A line that ends in a head: the line stops where the head begins. */
export function linePaths(whole: FlowCurve, { width, isReversed }: Pick<LineLook, 'width' | 'isReversed'>): LinePaths {
  const curve = isReversed ? reversed(whole) : whole;
  const { long, half } = headOf(width);
  const speed = 3 * Math.hypot(curve.end.x - curve.reach.x, curve.end.y - curve.reach.y);
  const neck = Math.max(0.25, 1 - long / Math.max(long, speed));
  const base = onCurve(curve, neck);
  const [dx, dy] = [curve.end.x - base.x, curve.end.y - base.y];
  const far = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [(-dy / far) * half, (dx / far) * half];
  return {
    line: curvePath(untilOf(curve, Math.min(1, neck + 0.01))),
    head: `M${at(curve.end)}L${n(base.x + nx)} ${n(base.y + ny)}L${n(base.x - nx)} ${n(base.y - ny)}Z`,
  };
}

/** The dashes of an intangible line: 5 and 4 on a thin one, longer on a wide one. */
export const dashOf = (width: number): string => `${n(Math.max(5, width * 0.9))} ${n(Math.max(4, width * 0.6))}`;

/** The middle of a line, where its amount and its marks stand. */
export const middleOf = (curve: FlowCurve): Point => onCurve(curve, 0.5);
