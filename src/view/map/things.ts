import { boxAround, type Box, type Point } from '../../layout/box.js';
import type { Id } from '../../model/id.js';
import type { Scene, SceneNode } from './scene.js';
import { contains } from './visible.js';

/** Anything on a page that can be chosen, moved and deleted: a shape, a cloud, a comment, the mark of a loop. */
export interface Thing extends Point {
  /** Of the view item. */
  readonly id: Id;
  /** The variable; of a cloud the flow, of a mark the loop, of a comment itself. */
  readonly of: Id;
  readonly is: 'shape' | 'copy' | 'cloud' | 'comment' | 'loop';
  readonly box: Box;
}

/** Half of the mark of a loop, in px. */
const LOOP = 40;

/** Height of a row in reading order, in px. */
const ROW = 48;

/** Everything on a page as it is read: in rows from the top, each from the left. */
export function thingsOf({ nodes, comments, loops }: Pick<Scene, 'nodes' | 'comments' | 'loops'>): readonly Thing[] {
  const shapes = nodes.map((node): Thing => ({ id: node.id, of: node.of, is: isOf(node), box: node.box, x: node.x, y: node.y }));
  const remarks = comments.map(({ id, box }): Thing => ({ id, of: id, is: 'comment', box, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }));
  const marks = loops.map(({ id, loop, x, y }): Thing => ({ id, of: loop, is: 'loop', box: boxAround({ x, y }, LOOP, LOOP), x, y }));
  return [...shapes, ...remarks, ...marks].sort((a, b) => Math.round(a.y / ROW) - Math.round(b.y / ROW) || a.x - b.x);
}

const isOf = ({ shape }: SceneNode): Thing['is'] => (shape === 'cloud' ? 'cloud' : shape.startsWith('ghost') ? 'copy' : 'shape');

/** The record by which a thing is chosen: a variable by itself, whatever else stands on the page by its item. */
export const chosenBy = ({ id, of, is }: Thing): Id => (is === 'shape' ? of : id);

/** Those of the things that lie wholly within an area, as a hand draws it. */
export const thingsWithin = (things: readonly Thing[], area: Box): readonly Thing[] => things.filter(({ box }) => contains(area, box));

/** The things that are meant by records that are chosen: of a variable or a loop the item itself, and its copies only where it has nothing else here. */
export function chosenThings(things: readonly Thing[], chosen: readonly Id[]): readonly Thing[] {
  const wanted = new Set(chosen);
  const own = new Set(things.flatMap(({ of, is }) => (is === 'shape' ? [of] : [])));
  return things.filter(({ id, of, is }) => wanted.has(id) || (wanted.has(of) && (is === 'shape' || is === 'loop' || (is === 'copy' && !own.has(of)))));
}
