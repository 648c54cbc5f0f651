import { piecesOf } from '../../layout/arc.js';
import { freePlace } from '../../layout/arrange/free-place.js';
import { boxAround, grown, type Box } from '../../layout/box.js';
import { Near } from '../../layout/near.js';
import type { Scene, ScenePoint } from './scene.js';

/** Room that something new takes, its name included, and room around it, in px. */
const TAKES = { stock: { width: 148, height: 96 }, auxiliary: { width: 130, height: 76 } } as const;
const AROUND = 10;

/** Half the width of a pipe, and side of the mark of a loop, in px. */
const PIPE = 6;
const MARK = 40;

/** Straight pieces as which a link is looked at. */
const PIECES = 10;

/** A free place for something new, as near to `near` as can be: clear of shapes, names, remarks, pipes and links. */
export function freeSpot(scene: Pick<Scene, 'nodes'> & Partial<Scene>, kind: 'stock' | 'auxiliary', near: ScenePoint): ScenePoint {
  const taken = new Near<Box>();
  const keep = (box: Box): void => taken.add(box, box);
  for (const { box, label } of scene.nodes) for (const one of label ? [box, label.box] : [box]) keep(one);
  for (const { box } of [...(scene.pills ?? []), ...(scene.comments ?? [])]) keep(box);
  for (const mark of scene.loops ?? []) keep(boxAround(mark, MARK, MARK));
  for (const { points } of scene.pipes ?? []) for (const box of spansOf(points)) keep(grown(box, PIPE));
  for (const { arc } of scene.links ?? []) for (const box of spansOf(piecesOf(arc, PIECES))) keep(box);
  return freePlace(TAKES[kind], { x: Math.round(near.x), y: Math.round(near.y) }, taken, AROUND);
}

const spansOf = (points: readonly ScenePoint[]): readonly Box[] =>
  points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return { left: Math.min(from.x, to.x), right: Math.max(from.x, to.x), top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) };
  });
