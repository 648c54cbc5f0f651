import { piecesOf } from './arc.js';
import { segmentMeets, type Box, type Point } from './box.js';
import type { FigureLink, FigurePipe } from './figure.js';
import { Near } from './near.js';

/** A straight piece of a pipe or of a link. */
export interface Segment {
  /** Number of the line that it is part of. */
  readonly line: number;
  readonly from: Point;
  readonly to: Point;
}

/** The pipes and links of a figure in straight pieces, by where they are. */
export function lineSegments(pipes: readonly FigurePipe[], links: readonly FigureLink[]): Near<Segment> {
  const near = new Near<Segment>();
  [...pipes.map(({ points }) => points), ...links.map(({ arc }) => piecesOf(arc, 6))].forEach((points, line) =>
    points.slice(1).forEach((to, at) => {
      const from = points[at] ?? to;
      near.add({ left: Math.min(from.x, to.x), top: Math.min(from.y, to.y), right: Math.max(from.x, to.x), bottom: Math.max(from.y, to.y) }, { line, from, to });
    }),
  );
  return near;
}

export const meetsSegment = (box: Box, { from, to }: Segment): boolean => segmentMeets(box, from, to);
