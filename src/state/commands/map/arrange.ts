import type { Id } from '../../../model/id.js';
import type { Command, Edit } from '../../edit.js';

/** An item of the map with the room that its shape takes. */
export interface Placed {
  readonly id: Id;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** Which edges, or middles, come on one line. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Puts shapes on one line: their edges on the outermost one of them, their middles on the middle of all. Declines fewer than two. */
export const alignItems =
  (placed: readonly Placed[], alignment: Alignment): Command =>
  (doc) => {
    if (placed.length < 2) return null;
    const boxes = placed.map(({ box }) => box);
    const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
    const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
    const by = ({ box }: Placed): readonly [number, number] => {
      switch (alignment) {
        case 'left':
          return [left - box.left, 0];
        case 'centre':
          return [(left + right - box.left - box.right) / 2, 0];
        case 'right':
          return [right - box.right, 0];
        case 'top':
          return [0, top - box.top];
        case 'middle':
          return [0, (top + bottom - box.top - box.bottom) / 2];
        case 'bottom':
          return [0, bottom - box.bottom];
      }
    };
    return shifted('align-items', placed, by)(doc);
  };

/** Makes the gaps between shapes equal, from the first to the last, which stay. Declines fewer than three. */
export const distributeItems =
  (placed: readonly Placed[], way: 'across' | 'down'): Command =>
  (doc) => {
    if (placed.length < 3) return null;
    const [low, high] = way === 'across' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
    const sorted = placed.toSorted((a, b) => a.box[low] + a.box[high] - b.box[low] - b.box[high]);
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (!first || !last) return null;
    const filled = sorted.reduce((sum, { box }) => sum + box[high] - box[low], 0);
    const gap = (last.box[high] - first.box[low] - filled) / (sorted.length - 1);
    const goal = new Map<Id, number>();
    let at = first.box[low];
    for (const { id, box } of sorted) {
      goal.set(id, at - box[low]);
      at += box[high] - box[low] + gap;
    }
    return shifted('distribute-items', sorted, ({ id }) => (way === 'across' ? [goal.get(id) ?? 0, 0] : [0, goal.get(id) ?? 0]))(doc);
  };

/** Moves each by its own distance, in whole units. Null where nothing moves. */
const shifted =
  (label: string, placed: readonly Placed[], by: (one: Placed) => readonly [number, number]): Command =>
  (doc) => {
    const edits = placed.flatMap((one): Edit[] => {
      const before = doc.items.get(one.id);
      const [dx, dy] = by(one);
      if (before?.kind !== 'view-item' || before.shows === 'link') return [];
      const [x, y] = [Math.round(before.x + dx), Math.round(before.y + dy)];
      return x === before.x && y === before.y ? [] : [{ id: one.id, before, after: { ...before, x, y } }];
    });
    return edits.length === 0 ? null : { label, edits };
  };
