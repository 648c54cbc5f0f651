import { unionOf, type Box, type Point } from '../../layout/box.js';
import type { SceneLink, ScenePipe } from './scene.js';

/** Lines of one part of a page, drawn as one: from far off nobody tells them apart, and a thousand paths cost more than one. */
export interface FarPiece {
  readonly id: string;
  readonly box: Box;
  /** SVG paths. */
  readonly links: string;
  readonly pipes: string;
}

/** Side of the part of a page whose lines are one piece, in units of the view. */
const SIDE = 2400;

/** The lines of a page in pieces, each line in the piece where it begins. */
export function farPieces(links: readonly SceneLink[], pipes: readonly ScenePipe[]): readonly FarPiece[] {
  const pieces = new Map<string, { points: Point[]; links: string[]; pipes: string[] }>();
  const pieceAt = ({ x, y }: Point): { points: Point[]; links: string[]; pipes: string[] } => {
    const id = `${Math.floor(x / SIDE)} ${Math.floor(y / SIDE)}`;
    const piece = pieces.get(id) ?? { points: [], links: [], pipes: [] };
    pieces.set(id, piece);
    return piece;
  };
  for (const { arc } of links) {
    const { start, control, end } = arc;
    const piece = pieceAt(start);
    piece.points.push(start, control, end);
    piece.links.push(`M${at(start)}Q${at(control)} ${at(end)}`);
  }
  for (const { points } of pipes) {
    const [first] = points;
    if (!first) continue;
    const piece = pieceAt(first);
    piece.points.push(...points);
    piece.pipes.push(points.map((point, index) => `${index === 0 ? 'M' : 'L'}${at(point)}`).join(''));
  }
  return [...pieces].map(([id, piece]) => ({
    id,
    box: unionOf(piece.points.map(({ x, y }) => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }))) ?? { left: 0, top: 0, right: 0, bottom: 0 },
    links: piece.links.join(''),
    pipes: piece.pipes.join(''),
  }));
}

const at = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(y)}`;
